"""Differences: what one report mentions in a larger share of its sentences than another, and how surely."""

from decimal import Decimal
from math import comb

import numpy as np
import pytest

from pintu.analyse.differences import compare_counts, differences, exact_test
from pintu.analyse.profiles import profile
from pintu.vocabulary import families
from spec.analyse.made_up_reports import Made


def counts(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.int64)


def test_the_interval_of_a_difference_is_newcombe_s() -> None:
    # Newcombe (1998), table II, example (a): 56 of 70 and 48 of 80.
    found = compare_counts(counts(56), 70, counts(48), 80)
    assert ("0.2000", "0.0524", "0.3339") == tuple(
        f"{float(end[0]):.4f}" for end in (found.difference, found.low, found.high)
    )


def test_what_neither_has_differs_by_nothing() -> None:
    found = compare_counts(counts(0), 50, counts(0), 50)
    assert (0.0, 1.0) == (float(found.difference[0]), float(found.q[0]))
    assert found.low[0] < 0 < found.high[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param((3, 4), (1, 4), id="the lady tasting tea"),
        pytest.param((0, 30), (6, 25), id="none of one"),
        pytest.param((11, 40), (11, 90), id="as many of more"),
        pytest.param((7, 7), (0, 5), id="all and none"),
    ],
)
def test_the_test_counts_every_table_out(one: tuple[int, int], other: tuple[int, int]) -> None:
    (count, length), (other_count, other_length) = one, other
    both = count + other_count

    def ways(drawn: int) -> int:
        return comb(length, drawn) * comb(other_length, both - drawn)

    as_unlikely = sum(ways(drawn) for drawn in range(both + 1) if ways(drawn) <= ways(count))
    expected = float(Decimal(as_unlikely) / comb(length + other_length, both))
    assert pytest.approx(expected) == float(exact_test(counts(count), length, counts(other_count), other_length)[0])


def test_two_reports_the_other_way_round_differ_the_other_way() -> None:
    one = compare_counts(counts(9, 2), 60, counts(3, 4), 80)
    other = compare_counts(counts(3, 4), 80, counts(9, 2), 60)
    assert pytest.approx(one.difference) == -other.difference
    assert pytest.approx(one.low) == -other.high
    assert pytest.approx(one.q) == other.q


@pytest.fixture(scope="module")
def found() -> tuple:
    made = Made()
    told = (("江苏", 2031, 12), ("浙江", 2031, 1), ("江苏", 2030, 12), ("安徽", 2030, 3))
    for region, year, count in told:
        document = made.report(region, year=year)
        for number in range(40):
            made.sentence(document, ["robots"] * (number < count) + ["hydrogen-energy"] * (number == 39))
    of_year = [profile(made.documents, made.sentences, made.mentions, edition=year) for year in (2031, 2030)]
    return tuple(differences(*of_year))


def test_each_pair_of_an_edition_stands_once_and_each_region_beside_its_year_before(found: tuple) -> None:
    pairs = {((row.region, row.year), (row.other_region, row.other_year)) for row in found}
    assert {(("江苏", 2031), ("浙江", 2031)), (("江苏", 2031), ("江苏", 2030))} == pairs


def test_every_family_is_told_and_each_theme_that_five_sentences_mention(found: tuple) -> None:
    pair = [row for row in found if row.other_region == "浙江"]
    assert len(families()) == sum(row.kind == "family" for row in pair)
    (robots,) = [row for row in pair if row.kind == "theme"]
    assert ("robots", 12, 40, 1, 40) == (
        robots.key,
        robots.sentence_count,
        robots.report_sentence_count,
        robots.other_sentence_count,
        robots.other_report_sentence_count,
    )
    assert robots.q < 0.05
    assert pytest.approx(11 / 40) == robots.difference
    assert 0 < robots.difference_low < robots.difference < robots.difference_high


def test_a_report_that_says_the_same_as_the_year_before_differs_by_nothing(found: tuple) -> None:
    assert {0.0} == {row.difference for row in found if row.other_year == 2030}
    assert {1.0} == {round(row.q, 9) for row in found if row.other_year == 2030}


def test_an_empty_report_has_no_difference() -> None:
    made = Made()
    made.report("江苏")
    made.sentence(made.report("浙江"), ["robots"])
    edition = profile(made.documents, made.sentences, made.mentions, edition=2031)
    before = profile(made.documents, made.sentences, made.mentions, edition=2030)
    assert () == tuple(differences(edition, before))
