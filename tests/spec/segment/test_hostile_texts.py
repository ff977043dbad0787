"""A text that nobody would write takes no longer than its length asks for."""

import time

import pytest

from spec.segment.reports import segmented

LONGEST_SECONDS = 8  # some ten times what a slow machine takes; a quadratic step takes minutes

HOSTILE = [
    pytest.param("发" * 1_000_000, id="a line of a million characters without a stop"),
    pytest.param("（" * 100_000 + "桥。", id="brackets that are never closed"),
    pytest.param("“（" * 100_000 + "”" * 100_000, id="marks closed in the wrong order"),
    pytest.param("桥\n" * 100_000, id="a line for each character"),
    pytest.param("桥?" * 100_000, id="question marks"),
    pytest.param("一、修桥\n" * 20_000, id="headings alone"),
    pytest.param("各位代表：\n" * 50_000, id="openings alone"),
    pytest.param("现在，我代表省政府，向大会报告工作，请予审议。\n" * 20_000, id="formulas alone"),
    pytest.param("U.S. " * 100_000, id="abbreviations"),
    pytest.param("我代表" * 200_000, id="half a formula"),
    pytest.param("（下转第四版）" * 50_000, id="jumps"),
    pytest.param("修" + " " * 1_000_000 + "桥", id="spaces"),
    pytest.param("二三五年" * 50_000, id="damage"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_it_ends_in_time(text: str) -> None:
    begun = time.process_time()
    found = segmented(text)
    assert LONGEST_SECONDS > time.process_time() - begun
    assert all(text[sentence.start : sentence.end] == sentence.quote for sentence in found.sentences)


@pytest.mark.parametrize(
    "text", [pytest.param("“（《" * 20_000, id="marks"), pytest.param("（一）桥\n" * 4_000, id="headings")]
)
def test_four_times_the_length_takes_some_four_times_as_long(text: str) -> None:
    segmented(text)
    times = []
    for long in (text, text * 4):
        begun = time.process_time()
        segmented(long)
        times.append(time.process_time() - begun)
    assert times[1] < 10 * times[0] + 0.2
