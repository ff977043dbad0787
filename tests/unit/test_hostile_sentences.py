"""A sentence that nobody would write takes no longer than its length asks for."""

import time
from collections.abc import Callable

import pytest

from pintu.extract import find_claims
from pintu.extract.quantities import find_quantities_in
from pintu.records import Sentence
from pintu.view import view_of

LONG = 1_000_000  # characters
LONGEST_SECONDS = 20  # some ten times what a slow machine takes; a quadratic step takes hours

# A unit of text that is repeated, and what stands before and behind the repetition.
HOSTILE = [
    pytest.param("", "企业产值增长", "5%", id="nothing more"),
    pytest.param("发", "", "", id="one character"),
    pytest.param("a", "", "", id="letters"),
    pytest.param("7", "", "%", id="digits"),
    pytest.param("（", "增长", "5%", id="brackets that are never closed"),
    pytest.param("“（", "增长5%", "5%", id="brackets and quotes"),
    pytest.param(",", "5", "5%", id="commas"),
    pytest.param("1,", "", "", id="commas between digits"),
    pytest.param(" ", "增长", "5%", id="spaces"),
    pytest.param("1-", "", "1%", id="hyphens between digits"),
    pytest.param("、", "5%", "5%", id="enumeration commas"),
    pytest.param("万", "一", "元", id="scales"),
    pytest.param("一", "", "个", id="numerals in Han characters"),
    pytest.param("元/", "5", "元", id="units of units"),
    pytest.param("并", "企业", "第3位", id="words between a noun and its rank"),
    pytest.param("比上年", "", "增长5%", id="comparisons"),
    pytest.param("hundred ", "one ", "tonnes", id="English scales"),
    pytest.param("word ", "5 ", "tonnes", id="English words behind a number"),
    pytest.param("약 ", "", "5%", id="Korean bounds"),
]


def sentence(quote: str) -> Sentence:
    return Sentence(
        sentence_id="s",
        document_id="d",
        section=0,
        paragraph=0,
        start=0,
        end=len(quote),
        frame="review",
        quote=quote,
    )


READERS = [
    pytest.param(view_of, id="view"),
    pytest.param(lambda text: find_quantities_in(text, "zh"), id="quantities in Chinese"),
    pytest.param(lambda text: find_quantities_in(text, "en"), id="quantities in English"),
    pytest.param(lambda text: find_quantities_in(text, "ko"), id="quantities in Korean"),
    pytest.param(lambda text: find_claims([sentence(text)], year=2026), id="claims"),
]


def seconds(read: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    read(text)
    return time.process_time() - begun


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(("part", "before", "behind"), HOSTILE)
def test_twice_the_length_takes_some_twice_as_long(part, before, behind, read):
    short, long = (before + part * (length // max(1, len(part))) + behind for length in (100_000, 200_000))
    once = seconds(read, short)
    assert seconds(read, long) < 3 * once + 0.3


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("发" * LONG, id="a million characters"),
        pytest.param("7" * 10_000 + "吨", id="ten thousand digits"),
        pytest.param("（" * (LONG // 2) + "增长5%" + "）" * (LONG // 2), id="deep brackets"),
        pytest.param("5%，" * (LONG // 10), id="three hundred thousand characters of quantities"),
        pytest.param("增长" + " " * LONG + "5%", id="a million spaces"),
    ],
)
def test_a_sentence_ends_in_time(quote):
    begun = time.process_time()
    claims = find_claims([sentence(quote)], year=2026)
    assert LONGEST_SECONDS > time.process_time() - begun
    assert all(quote[claim.start : claim.end] == claim.text for claim in claims)


@pytest.mark.parametrize("language", ["zh", "en", "ko"])
def test_more_digits_than_a_report_counts_with_are_no_number(language):
    assert () == find_quantities_in("7" * 10_000 + "%", language)
    assert () == find_quantities_in("1," + "111," * 3_000 + "111%", language)
