"""Two hundred random numbers of an atlas read back: the linked sentence holds the span, and the span the value."""

import random
from decimal import Decimal

import pytest

from atlas.numbers import printed, shown
from atlas.pages import read_pages, resolve

SEED, COUNT = 20260301, 200


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        pytest.param("22万P", "220000", id="a scale"),
        pytest.param("14.32万亿元", "14320000000000", id="two scales"),
        pytest.param("9789万千瓦", "97890000", id="a thousand of the unit"),
        pytest.param("3400多万人次", "34000000", id="a word before the scale"),
        pytest.param("三千五百户", "3500", id="in words"),
        pytest.param("百分之六点五", "6.5", id="per cent in words"),
        pytest.param("七成", "70", id="tenths"),
        pytest.param("三分之一", "33.33", id="a fraction"),
        pytest.param("1/4", "25.00", id="a fraction in digits"),
        pytest.param("29倍", "2900", id="times"),
        pytest.param("翻两番", "300", id="doubled twice"),
        pytest.param("首位", "1", id="the first"),
        pytest.param("２．１∶１", "2.1", id="a ratio in full width"),
    ],
)
def test_a_span_is_read_without_the_program(span, expected):
    assert Decimal(expected) in [numbers[0] for numbers in printed(span)]


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        pytest.param("at least 1.494 million people", "en", "1494000", id="English"),
        pytest.param("149.4만 명 이상", "ko", "1494000", id="Korean"),
        pytest.param("14.32万亿元", "zh", "14320000000000", id="Chinese"),
        pytest.param("110 million mu (1/15 hectare)", "en", "110000000", id="what a unit is comes in brackets"),
    ],
)
def test_a_shown_number_is_read_without_the_program(words, language, expected):
    assert [Decimal(expected)] == shown(words, language)


def read_back(folder):
    """Return what is wrong with random numbers of all pages, and how many were looked at."""
    pages = read_pages(folder)
    found = [(page, link) for page, tree in pages.items() if not page.startswith("doc/") for link in tree.css("a.n")]
    wrong = []
    chosen = random.Random(SEED).sample(found, COUNT)
    for page, link in chosen:
        document, anchor = resolve(page, link.attributes["href"])
        sentence = pages[document].css_first(f"span.s[id='{anchor}']")
        span, told = link.attributes["data-span"], shown(link.text(), page.split("/")[0])
        holds = sentence is not None and span in sentence.text()
        if not holds or not any(numbers and numbers == told[: len(numbers)] for numbers in printed(span)):
            wrong.append((page, link.attributes["href"], span, link.text()))
    return wrong, len(chosen), {page.split("/")[1] for page, _ in chosen}


def test_of_the_digests(digest_atlas):
    wrong, count, kinds = read_back(digest_atlas)
    assert ([], 200) == (wrong, count)
    assert {"numbers", "region"} <= kinds


def test_of_the_official_reports(reports_atlas):
    wrong, count, _ = read_back(reports_atlas)
    assert ([], 200) == (wrong, count)


def test_a_number_that_is_not_in_its_span_is_told():
    assert not any(numbers == shown("at least 23 people", "en") for numbers in printed("22人"))
