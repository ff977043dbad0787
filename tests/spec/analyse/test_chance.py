"""Chance: how often groups or shuffles drawn at random do as well as what was observed."""

from itertools import combinations

import numpy as np
import pytest

from pintu.analyse.chance import against_chance, chance_of_group, false_discovery, groups_of, shuffles

# Box, Hunter and Hunter (1978), section 4.1: kilograms of tomatoes, and which plants had the new fertiliser.
TOMATOES = np.array([29.9, 11.4, 26.6, 23.7, 25.3, 28.5, 14.2, 17.9, 16.5, 21.1, 24.3])
FERTILISED = np.array([0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1], dtype=bool)


def means(groups: np.ndarray) -> np.ndarray:
    return groups @ TOMATOES / groups.sum(axis=1)


def test_the_published_randomisation_of_the_tomatoes() -> None:
    chance = chance_of_group(FERTILISED, means)
    assert (462, True, 154) == (chance.draws, chance.is_exact, round(chance.p_more * 462))


def test_a_group_counted_out_is_its_own_share_of_all_groups() -> None:
    by_hand = [TOMATOES[list(group)].mean() for group in combinations(range(11), 6)]
    chance = chance_of_group(FERTILISED, means)
    assert pytest.approx(np.mean(by_hand)) == chance.expected
    assert pytest.approx((chance.observed - np.mean(by_hand)) / np.std(by_hand)) == chance.z
    assert pytest.approx(np.mean(np.array(by_hand) <= chance.observed + 1e-9)) == chance.p_less


def test_a_sample_comes_near_to_counting_out() -> None:
    sampled = chance_of_group(FERTILISED, means, draws=461)
    assert (461, False) == (sampled.draws, sampled.is_exact)
    # The standard error of a third in 461 draws is 0.022.
    assert pytest.approx(154 / 462, abs=3 * 0.022) == sampled.p_more


def test_a_sample_never_says_never() -> None:
    chance = against_chance(10.0, np.zeros(999), is_exact=False)
    assert (1 / 1000, 1.0) == (chance.p_more, chance.p_less)


def test_an_equal_figure_in_another_order_of_adding_is_equal() -> None:
    assert against_chance(0.1 + 0.2 + 0.3, np.array([0.3 + 0.2 + 0.1, 0.0]), is_exact=True).p_more == 0.5


def test_draws_that_are_all_equal_have_no_spread_to_measure_by() -> None:
    chance = against_chance(1.0, np.ones(5), is_exact=True)
    assert (None, 1.0, 1.0) == (chance.z, chance.p_more, chance.p_less)


def test_nothing_drawn_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one draw"):
        against_chance(1.0, np.array([]), is_exact=False)


@pytest.mark.parametrize(("observed", "drawn"), [(np.nan, [1.0]), (1.0, [np.nan, 1.0])], ids=["observed", "drawn"])
def test_what_is_undefined_is_refused(observed: float, drawn: list[float]) -> None:
    with pytest.raises(ValueError, match="undefined"):
        against_chance(observed, np.array(drawn), is_exact=False)


def test_few_groups_are_all_returned_once() -> None:
    groups, is_all = groups_of(2, among=4)
    expected = {tuple(place in pair for place in range(4)) for pair in combinations(range(4), 2)}
    assert (True, 6, expected) == (is_all, len(groups), {tuple(group) for group in groups.tolist()})


def test_of_many_groups_some_are_drawn_each_of_the_size() -> None:
    groups, is_all = groups_of(10, among=31, draws=500)
    assert (False, (500, 31), {10}) == (is_all, groups.shape, set(groups.sum(axis=1).tolist()))
    assert pytest.approx(10 / 31, abs=0.08) == groups.mean(axis=0).min()


@pytest.mark.parametrize("size", [0, 5])
def test_a_group_of_an_impossible_size_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="no group of"):
        groups_of(size, among=4)


def test_one_seed_gives_one_order() -> None:
    assert (shuffles(31, 20) == shuffles(31, 20)).all()
    assert (shuffles(31, 20) != shuffles(31, 20, seed=1)).any()


# Benjamini and Hochberg (1995), section 3.2: fifteen tests on thrombolysis.
THROMBOLYSIS = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459]
THROMBOLYSIS += [0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000]


def test_the_published_false_discovery_rate_rejects_four() -> None:
    assert [True] * 4 + [False] * 11 == (false_discovery(np.array(THROMBOLYSIS)) <= 0.05).tolist()


@pytest.mark.parametrize(
    ("p", "expected"),
    [
        pytest.param([0.01], [0.01], id="one test is not adjusted"),
        pytest.param([0.04, 0.01], [0.04, 0.02], id="the order stays"),
        pytest.param([0.03, 0.03, 0.03], [0.03, 0.03, 0.03], id="equal ones stay equal"),
        pytest.param([0.01, 0.02, 0.9], [0.03, 0.03, 0.9], id="a smaller p has no larger q"),
        pytest.param([], [], id="no tests"),
    ],
)
def test_how_p_values_are_adjusted(p: list[float], expected: list[float]) -> None:
    assert pytest.approx(expected) == false_discovery(np.array(p, dtype=float)).tolist()
