"""The suites of `tests/fuzz` try at least ten thousand cases whenever the tests run."""

import inspect

from fuzz import test_any_article, test_any_file, test_any_text
from fuzz.texts import TIMES


def cases_of(test):
    """Return how many cases a test tries: so many examples for each of its parameters."""
    examples = test._hypothesis_internal_use_settings.max_examples
    for mark in getattr(test, "pytestmark", []):
        examples *= len(mark.args[1])
    return examples // TIMES


def test_ten_thousand_cases():
    tests = [
        function
        for module in (test_any_text, test_any_file, test_any_article)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if name.startswith("test_")
    ]
    assert 10_000 <= sum(map(cases_of, tests))
