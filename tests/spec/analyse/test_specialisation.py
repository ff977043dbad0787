"""Specialisation: what each measure says, and what it does at zero, where nothing is known, and between equals."""

import numpy as np
import pytest

from pintu.analyse.profiles import profile
from pintu.analyse.specialisation import (
    Standing,
    informative_prior,
    location_quotient,
    ranks,
    salience,
    salience_rows,
    specialisation_rows,
    standings,
    weighted_log_odds,
)
from spec.analyse.themed_reports import FIRST, SECOND, THIRD, lines_of, report, together

NAN = float("nan")


def counts(*rows: list[int]) -> np.ndarray:
    return np.array(rows, dtype=np.int64)


def assert_same(expected: list, found: np.ndarray) -> None:
    np.testing.assert_allclose(found, expected, rtol=1e-9, equal_nan=True)


@pytest.mark.parametrize(
    ("table", "lengths", "expected"),
    [
        pytest.param(counts([2, 1]), [4], [[0.5, 0.25]], id="a share of the sentences; shares need not add up to one"),
        pytest.param(counts([0, 4]), [4], [[0, 1]], id="what is not mentioned has none, what stands in all has 1"),
        pytest.param(counts([0, 0]), [0], [[NAN, NAN]], id="a report without a sentence says nothing of itself"),
    ],
)
def test_salience(table, lengths, expected):
    assert_same(expected, salience(table, np.array(lengths)))


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(counts([3, 1], [1, 3]), [[1.5, 0.5], [0.5, 1.5]], id="1 is the overall share"),
        pytest.param(counts([3, 1], [30, 10]), [[1, 1], [1, 1]], id="the length of a report is no specialism"),
        pytest.param(counts([2, 0], [1, 1]), [[4 / 3, 0], [2 / 3, 2]], id="what a region passes over is 0"),
        pytest.param(counts([0, 0], [1, 1]), [[NAN, NAN], [1, 1]], id="a region without a mention is undefined"),
        pytest.param(counts([1, 0], [1, 0]), [[1, NAN], [1, NAN]], id="a theme that nobody mentions is undefined"),
        pytest.param(counts([0, 0]), [[NAN, NAN]], id="no mention at all"),
    ],
)
def test_location_quotient(table, expected):
    assert_same(expected, location_quotient(table))


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(counts([3, 1], [0, 4]), [1.5, 2.5], id="as long as an average report, with the edition's shares"),
        pytest.param(counts([3, 0], [1, 0]), [2, 0], id="nothing for a theme that nobody mentions"),
        pytest.param(counts([0, 0], [0, 0]), [0, 0], id="nothing where nothing is mentioned"),
    ],
)
def test_informative_prior(table, expected):
    assert_same(expected, informative_prior(table))


def test_the_size_of_the_prior_can_be_chosen():
    assert_same([6, 2], informative_prior(counts([3, 1]), size=8))


def test_equal_shares_have_no_log_odds():
    assert_same([[0, 0], [0, 0]], weighted_log_odds(counts([3, 1], [30, 10])).log_odds)


def test_two_regions_are_each_others_opposite():
    z = weighted_log_odds(counts([5, 1, 2], [1, 4, 2])).z
    assert_same(z[0].tolist(), -z[1])
    assert z[0, 0] > 0 > z[0, 1]


def test_the_same_shares_with_more_sentences_are_surer():
    few, many = weighted_log_odds(counts([4, 2], [2, 4])), weighted_log_odds(counts([40, 20], [20, 40]))
    assert many.z[0, 0] > 2 * few.z[0, 0] > 0


def test_a_larger_prior_draws_towards_the_average():
    table = counts([4, 2], [2, 4])
    small, large = (weighted_log_odds(table, prior=informative_prior(table, size=size)) for size in (1, 100))
    assert small.log_odds[0, 0] > 5 * large.log_odds[0, 0] > 0


def test_a_theme_named_once_is_not_the_foremost():
    often_named, named_once = weighted_log_odds(counts([8, 1, 20], [9, 0, 200], [9, 0, 200])).z[0, :2]
    assert often_named > named_once


def test_what_a_region_passes_over_is_below_zero():
    assert weighted_log_odds(counts([0, 9], [5, 9], [5, 9])).log_odds[0, 0] < 0


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(counts([1, 0], [2, 0]), id="a theme that nobody mentions, and the only one that is left"),
        pytest.param(counts([0, 0], [0, 0]), id="no mention at all"),
    ],
)
def test_log_odds_are_undefined_without_anything_to_compare(table):
    odds = weighted_log_odds(table)
    assert_same([[NAN, NAN], [NAN, NAN]], odds.log_odds)
    assert_same([[NAN, NAN], [NAN, NAN]], odds.z)


@pytest.mark.parametrize(
    "table",
    [pytest.param(np.array([1, 2]), id="one dimension"), pytest.param(counts([1, -1]), id="a negative count")],
)
@pytest.mark.parametrize("measure", [location_quotient, informative_prior, weighted_log_odds])
def test_counts_are_regions_by_themes_and_not_negative(measure, table):
    with pytest.raises(ValueError, match="regions by themes"):
        measure(table)


@pytest.mark.parametrize(
    "prior",
    [pytest.param(np.ones(3), id="another length"), pytest.param(np.array([1.0, -1.0]), id="below nothing")],
)
def test_a_prior_belongs_to_the_themes(prior):
    with pytest.raises(ValueError, match="prior"):
        weighted_log_odds(counts([1, 2]), prior=prior)


def test_no_region_has_more_sentences_on_a_theme_than_sentences():
    with pytest.raises(ValueError, match="more sentences"):
        salience(counts([3]), np.array([2]))


@pytest.mark.parametrize(
    ("figures", "width", "rank", "best", "worst"),
    [
        pytest.param([5, 3, 1], 0, [1, 2, 3], [1, 2, 3], [1, 2, 3], id="what is known exactly has one rank"),
        pytest.param([5, 3, 3, 1], 0, [1, 2, 2, 4], [1, 2, 2, 4], [1, 3, 3, 4], id="equals share the best of theirs"),
        pytest.param([5, 3, 1], 1.1, [1, 2, 3], [1, 1, 2], [2, 3, 3], id="overlapping intervals cannot be told apart"),
        pytest.param([5, 3, 1], 0.9, [1, 2, 3], [1, 2, 3], [1, 2, 3], id="intervals that part can"),
        pytest.param([9, 3, 1], 1.1, [1, 2, 3], [1, 2, 2], [1, 3, 3], id="some can and some cannot"),
        pytest.param([2], 5, [1], [1], [1], id="one is the first"),
        pytest.param([], 1, [], [], [], id="none"),
    ],
)
def test_ranks(figures, width, rank, best, worst):
    given = np.array(figures, dtype=np.float64)
    found = ranks(given, given - width, given + width)
    assert (rank, best, worst) == (found.rank.tolist(), found.best.tolist(), found.worst.tolist())


def test_a_rank_lies_within_its_range_even_where_the_figure_lies_beside_its_interval():
    found = ranks(np.array([3.0, 2.0]), np.array([0.0, 4.0]), np.array([1.0, 5.0]))
    assert all(found.best <= found.rank)
    assert all(found.rank <= found.worst)


REPORTS = together(
    report("青海", lines_of({"0": 30, "1": 10, "": 60})),
    report("海南", lines_of({"0": 10, "1": 30, "": 60})),
    report("安徽", lines_of({"0": 20, "1": 20, "2": 1, "": 59})),
)


def standing(region: str, theme: str) -> Standing:
    found = standings(profile(*REPORTS.all, edition=2031))
    return next(row for row in found if (row.region, row.theme) == (region, theme))


def test_a_standing_has_the_figures_of_the_measures():
    row = standing("青海", FIRST)
    assert (30, 100, 0.3) == (row.sentence_count, row.report_sentence_count, row.salience)
    assert round(30 / 40 / (60 / 121), 6) == row.location_quotient
    assert row.log_odds > 0
    assert (1, 1) == (row.rank_in_region, row.region_rank)


def test_every_figure_lies_in_its_interval():
    for row in standings(profile(*REPORTS.all, edition=2031)):
        assert row.salience_low <= row.salience <= row.salience_high
        assert row.location_quotient_low <= row.location_quotient <= row.location_quotient_high
        assert row.rank_in_region_best <= row.rank_in_region <= row.rank_in_region_worst
        assert row.region_rank_best <= row.region_rank <= row.region_rank_worst


def test_the_interval_of_a_share_is_that_of_a_binomial():
    # 30 of 100 sentences: the 26th and the 975th of 1,000 binomial counts lie at 21 and 39, give or take one.
    row = standing("青海", FIRST)
    assert abs(row.salience_low - 0.21) <= 0.011
    assert abs(row.salience_high - 0.39) <= 0.011


def test_regions_that_clearly_differ_have_a_rank_each():
    assert (1, 1, 1) == tuple(
        getattr(standing("青海", FIRST), name) for name in ("region_rank", "region_rank_best", "region_rank_worst")
    )


def test_regions_that_do_not_are_told_as_a_range():
    corpus = together(report("青海", lines_of({"0": 3, "1": 3})), report("海南", lines_of({"0": 3, "1": 2})))
    rows = [row for row in standings(profile(*corpus.all, edition=2031)) if row.theme == FIRST]
    assert [(1, 2), (1, 2)] == [(row.region_rank_best, row.region_rank_worst) for row in rows]


def test_a_theme_that_a_report_does_not_mention_has_no_row():
    found = standings(profile(*REPORTS.all, edition=2031))
    assert [("安徽", THIRD)] == [(row.region, row.theme) for row in found if row.theme == THIRD]
    assert {FIRST, SECOND} == {row.theme for row in found if row.region == "青海"}


def test_no_report_gives_no_row():
    assert () == standings(profile((), (), (), edition=2031))


def test_a_report_without_a_mention_gives_no_row():
    corpus = report("青海", lines_of({"": 3}))
    assert () == standings(profile(*corpus.all, edition=2031))


def test_the_exported_tables_have_the_promised_columns():
    found = standings(profile(*REPORTS.all, edition=2031), status="target")
    first_salience, first_specialisation = salience_rows(found)[0], specialisation_rows(found)[0]
    assert {"region", "region_id", "year", "theme", "status", "salience", "salience_low"} <= first_salience.keys()
    assert {"location_quotient", "log_odds", "z", "rank_in_region", "region_rank"} <= first_specialisation.keys()
    assert "target" == first_salience["status"] == first_specialisation["status"]
    assert not {"z", "location_quotient"} & first_salience.keys()
