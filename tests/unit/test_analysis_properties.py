"""What holds of the statistics of blocs, communities and neighbours whatever the numbers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from pintu.analyse.chance import against_chance, false_discovery
from pintu.analyse.communities import adjusted_rand, find_communities
from pintu.analyse.cooperation import expected_cooperation
from pintu.analyse.likeness import likeness
from pintu.analyse.moran import moran, row_standardised

SIZE = 6
numbers = st.floats(-1e6, 1e6, allow_subnormal=False)
counts = arrays(np.int64, (SIZE, 8), elements=st.integers(0, 50))
tables = arrays(np.int64, (SIZE, SIZE), elements=st.integers(0, 30))
labels = arrays(np.int64, SIZE, elements=st.integers(0, SIZE - 1))
weights = arrays(np.float64, (SIZE, SIZE), elements=st.sampled_from([0.0, 1.0])).map(
    lambda drawn: drawn * (1 - np.eye(SIZE))
)


@given(numbers, arrays(np.float64, st.integers(1, 30), elements=numbers))
def test_one_of_the_two_sides_holds_every_draw(observed, drawn):
    chance = against_chance(observed, drawn, is_exact=False)
    assert 0 < chance.p_more <= 1
    assert 0 < chance.p_less <= 1
    assert chance.p_more + chance.p_less >= 1


@given(arrays(np.float64, st.integers(0, 30), elements=st.floats(0, 1)))
def test_adjusting_keeps_the_order_and_lowers_nothing(p):
    adjusted = false_discovery(p)
    order = np.argsort(p, kind="stable")
    assert (np.diff(adjusted[order]) >= -1e-12).all()
    assert (adjusted >= p - 1e-12).all()
    assert (adjusted <= 1).all()


@given(arrays(np.float64, SIZE, elements=st.integers(-1000, 1000)), weights, st.integers(1, 50), st.integers(-50, 50))
def test_neither_the_unit_nor_the_nought_of_a_scale_moves_morans_i(values, borders, scale, shift):
    expected = moran(values, row_standardised(borders))
    assert pytest.approx(expected, abs=1e-9, nan_ok=True) == moran(values * scale + shift, row_standardised(borders))


@given(counts, arrays(np.int64, SIZE, elements=st.integers(1, 9)))
def test_likeness_is_mutual_a_cosine_and_blind_to_length(counts, lengths):
    alike = likeness(counts)
    assert pytest.approx(alike.T, nan_ok=True) == alike
    assert np.nan_to_num(np.abs(alike)).max() <= 1 + 1e-9
    assert pytest.approx(alike, abs=1e-6, nan_ok=True) == likeness(counts * lengths[:, np.newaxis])


@given(labels, labels, st.permutations(range(SIZE)))
def test_agreement_is_mutual_and_blind_to_numbering(first, second, numbering):
    expected = adjusted_rand(first, second)
    assert pytest.approx(expected) == adjusted_rand(second, first)
    assert pytest.approx(expected) == adjusted_rand(np.array(numbering)[first], second)
    assert 1.0 == adjusted_rand(first, first)


@given(tables.map(lambda table: table + table.T))
def test_communities_are_numbered_without_gaps_and_join_only_the_connected(table):
    graph = table.astype(float)
    np.fill_diagonal(graph, 0.0)
    found, _ = find_communities(graph)
    assert list(range(int(found.max()) + 1)) == list(dict.fromkeys(found.tolist()))
    alone = np.flatnonzero(graph.sum(axis=1) == 0)
    assert all((found == found[place]).sum() == 1 for place in alone)


@given(tables.map(lambda table: table + 1))
def test_the_expected_table_keeps_all_sums(table):
    np.fill_diagonal(table, 0)
    expected = expected_cooperation(table)
    assert pytest.approx(table.sum(axis=0), rel=1e-6) == expected.sum(axis=0)
    assert pytest.approx(table.sum(axis=1), rel=1e-6) == expected.sum(axis=1)
