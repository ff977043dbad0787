"""What holds of the measures of specialisation whatever the counts, and of resampling whatever the reports."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from pintu.analyse.profiles import profile
from pintu.analyse.specialisation import location_quotient, ranks, salience, weighted_log_odds
from pintu.analyse.specialisation.resampling import interval, resample
from spec.analyse.themed_reports import lines_of, report, together

COUNTS = arrays(np.int64, array_shapes(min_dims=2, max_dims=2, max_side=6), elements=st.integers(0, 40))
FIGURES = st.lists(st.tuples(st.integers(-9, 9), st.integers(0, 5), st.integers(0, 5)), max_size=12)


@given(COUNTS)
def test_quotients_weighted_by_the_mentions_of_the_regions_average_to_one(counts):
    weights = counts.sum(axis=1) / max(1, counts.sum())
    quotients = location_quotient(counts)
    is_mentioned = counts.sum(axis=0) > 0
    assert np.allclose((np.nan_to_num(quotients) * weights[:, np.newaxis]).sum(axis=0)[is_mentioned], 1)
    assert np.isnan(quotients[:, ~is_mentioned]).all()


@given(COUNTS, st.integers(1, 9))
def test_quotients_do_not_depend_on_how_long_all_reports_are(counts, times):
    assert np.allclose(location_quotient(counts), location_quotient(counts * times), equal_nan=True)


@given(COUNTS)
def test_log_odds_and_quotients_agree_on_what_is_more_than_elsewhere(counts):
    odds, quotients = weighted_log_odds(counts), location_quotient(counts)
    known = np.isfinite(odds.log_odds) & np.isfinite(quotients)
    apart = known & (np.abs(quotients - 1) > 1e-9)
    assert (np.sign(odds.log_odds[apart]) == np.sign(quotients[apart] - 1)).all()
    assert (np.sign(odds.z[apart]) == np.sign(odds.log_odds[apart])).all()


@given(COUNTS)
def test_a_share_lies_between_none_and_all(counts):
    shares = salience(counts, counts.max(axis=1))
    assert ((shares >= 0) & (shares <= 1) | np.isnan(shares)).all()


@given(FIGURES)
def test_a_rank_counts_the_higher_figures_and_lies_in_its_range(drawn):
    figures, below, above = (
        (np.array(column, dtype=np.float64) for column in zip(*drawn, strict=True)) if drawn else (np.zeros((3, 0)))
    )
    found = ranks(figures, figures - below, figures + above)
    assert [1 + int((figures > figure).sum()) for figure in figures] == found.rank.tolist()
    assert ((1 <= found.best) & (found.best <= found.rank) & (found.rank <= found.worst)).all()
    assert (found.worst <= len(figures)).all()


REPORTS = (report("海南", lines_of({"0": 5, "12": 3, "": 9})), report("青海", lines_of({"0": 2, "3": 4, "": 3})))


def drawn_of(*reports, **choice):
    return list(resample(profile(*together(*reports).all, edition=2031), **choice))


def test_a_seed_gives_the_same_resamples_every_time_and_another_gives_others():
    one, again, other = drawn_of(*REPORTS)[0], drawn_of(*REPORTS)[0], drawn_of(*REPORTS, seed=7)[0]
    assert np.array_equal(one.tally.counts, again.tally.counts)
    assert not np.array_equal(one.tally.counts, other.tally.counts)


def test_a_reports_resamples_do_not_depend_on_later_reports():
    assert np.array_equal(drawn_of(*REPORTS)[0].tally.counts, drawn_of(REPORTS[0])[0].tally.counts)


def test_a_resample_has_as_many_sentences_as_the_report_and_each_brings_all_its_themes():
    hainan = drawn_of(report("海南", lines_of({"12": 4})))[0]
    assert np.array_equal(hainan.tally.counts, np.full((2, 1_000), 4))


def test_resamples_average_to_the_report():
    found = drawn_of(*REPORTS)[0].tally.counts.mean(axis=1)
    # The standard error of a mean of 1,000 binomial counts of 17 sentences is below 0.07.
    np.testing.assert_allclose(found, [5, 3, 3], atol=0.25)


def test_an_interval_leaves_out_as_many_figures_on_either_side():
    figures = np.arange(1_000.0)[::-1].reshape(1, -1)
    ends = interval(figures, level=0.95)
    assert (25.0, 974.0) == (ends.low[0], ends.high[0])
