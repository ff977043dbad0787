"""Blocs against chance: whether members are alike, differ usefully, and work together."""

from functools import cache
from itertools import combinations

import numpy as np
import pytest

from pintu.analyse.blocs import BlocMaterial, bloc_findings, bloc_rows, specialisms_of
from pintu.analyse.likeness import likeness
from pintu.vocabulary import regions

REPORTING = tuple(region for region in regions() if region.tile is not None)
PLACE = {region.zh: place for place, region in enumerate(REPORTING)}
JING_JIN_JI = [PLACE[name] for name in ("北京", "天津", "河北")]
THEMES = tuple(f"theme-{number}" for number in range(60))


def material(**changes) -> BlocMaterial:
    """Return reports that differ at random, with a tie here and there; `changes` replace parts of it."""
    chance = np.random.default_rng(5)
    counts = chance.poisson(2.0, (len(REPORTING), len(THEMES)))
    given = {
        "year": 2031,
        "regions": REPORTING,
        "themes": THEMES,
        "counts": counts,
        "specificity": counts - counts.mean(axis=0),
        "cooperation": chance.poisson(0.3, (len(REPORTING), len(REPORTING))) * (1 - np.eye(len(REPORTING), dtype=int)),
        "naming": {},
    }
    return BlocMaterial(**{**given, **changes})


@cache
def at_random():
    return {found.bloc: found for found in bloc_findings(material())}


def finding(bloc: str = "beijing-tianjin-hebei", **changes):
    return {found.bloc: found for found in bloc_findings(material(**changes))}[bloc] if changes else at_random()[bloc]


def one_profile(places: list[int]) -> np.ndarray:
    """Return counts in which these regions talk alike, of what the others talk little of."""
    counts = np.array(material().counts)
    counts[places] = np.repeat([9, 0], 30)
    return counts


def test_members_that_talk_alike_are_cohesive() -> None:
    found = finding(counts=one_profile(JING_JIN_JI))
    assert pytest.approx(1.0) == found.cohesion.observed
    # Of the 4,495 groups of three only this one is so alike.
    assert (4495, True, 1 / 4495) == (found.cohesion.draws, found.cohesion.is_exact, found.cohesion.p_more)


def test_cohesion_is_counted_over_all_groups_of_three() -> None:
    alike = likeness(material().counts)
    by_hand = [alike[np.ix_(group, group)][np.triu_indices(3, 1)].mean() for group in combinations(range(31), 3)]
    found = finding().cohesion
    observed = alike[np.ix_(JING_JIN_JI, JING_JIN_JI)][np.triu_indices(3, 1)].mean()
    assert pytest.approx(observed) == found.observed
    assert pytest.approx(np.mean(by_hand)) == found.expected
    assert pytest.approx(np.mean(np.array(by_hand) >= observed - 1e-9)) == found.p_more


def test_members_at_random_are_not() -> None:
    assert finding().cohesion.p_more > 0.05


def test_more_blocs_ask_for_more_proof() -> None:
    found = finding(counts=one_profile(JING_JIN_JI))
    assert found.cohesion.p_more < found.cohesion_q <= 0.05


def test_a_bloc_may_be_cohesive_only_as_neighbours_are() -> None:
    # All of the north talks alike: so does the bloc, and so does any other group of neighbours there.
    north = [
        PLACE[name]
        for name in ("北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "陕西", "甘肃", "宁夏")
    ]
    found = finding(counts=one_profile(north))
    assert found.cohesion.p_more <= 0.05 < found.among_neighbours.p_more


@pytest.mark.parametrize("bloc", ["eastern", "east-west-cooperation"])
def test_a_bloc_in_pieces_is_not_compared_with_neighbours(bloc: str) -> None:
    assert finding(bloc).among_neighbours is None


def test_specialisms_are_as_many_of_a_long_report_as_of_a_short_one() -> None:
    specificity = np.array([[5.0, 4.0, 3.0, 2.0], [1.0, 1.0, 1.0, 1.0], [9.0, -1.0, np.nan, -2.0]])
    expected = [[True, True, False, False], [True, True, False, False], [True, False, False, False]]
    assert expected == specialisms_of(specificity, most=2).tolist()


def test_members_with_the_same_specialisms_do_not_complement_each_other() -> None:
    specificity = np.array(material().specificity)
    specificity[JING_JIN_JI] = np.repeat([5.0, -5.0], [20, 40])
    found = finding(specificity=specificity)
    assert pytest.approx(0.0) == found.difference.observed
    assert (1 / 4495, THEMES[:20]) == (found.difference.p_less, found.shared)


def test_members_that_share_nothing_cover_most() -> None:
    specificity = np.full((31, 60), -1.0)
    specificity[:, :20] = 1.0
    for step, place in enumerate(JING_JIN_JI):
        specificity[place] = -1.0
        specificity[place, step * 20 : step * 20 + 20] = 1.0
    found = finding(specificity=specificity)
    assert (1.0, 1.0, ()) == (found.difference.observed, found.coverage.observed, found.shared)
    assert found.coverage.p_more == 1 / 4495 + 28 / 4495  # any of the others stands in for the first member


def test_members_that_name_each_other_beyond_their_ties_work_together() -> None:
    ties = np.array(material().cooperation)
    ties[np.ix_(JING_JIN_JI, JING_JIN_JI)] = 12 * (1 - np.eye(3, dtype=int))
    found = finding(cooperation=ties)
    assert 72 == found.ties_inside > found.ties_expected
    assert pytest.approx((72 - found.ties_expected) / found.ties_expected**0.5) == found.tie_surplus.observed
    assert found.ties_q <= 0.05


def test_regions_that_everybody_names_need_not_be_a_bloc() -> None:
    ties = np.array(material().cooperation)
    ties[:, JING_JIN_JI] = 3
    ties[JING_JIN_JI, :] = 3
    np.fill_diagonal(ties, 0)
    found = finding(cooperation=ties)
    assert 18 == found.ties_inside
    assert found.tie_surplus.p_more > 0.05


def test_without_ties_nothing_is_beyond_chance() -> None:
    found = finding(cooperation=np.zeros((31, 31), dtype=int))
    assert (0, 0.0, 1.0) == (found.ties_inside, found.ties_expected, found.tie_surplus.p_more)


def test_who_names_the_bloc_is_counted_apart() -> None:
    found = finding(naming={"beijing-tianjin-hebei": {"CN-BJ": 4, "CN-HE": 2, "CN-SX": 1}})
    assert (6, 1) == (found.named_by_members, found.named_by_others)


def test_only_blocs_of_whole_regions_with_two_members_that_reported() -> None:
    found = at_random()
    assert {"yangtze-delta", "northeast", "yellow-river", "land-sea-corridor"} <= set(found)
    left_out = {"greater-bay-area", "central-plains", "shanghai-area", "silk-road-core"}  # one member; parts of regions
    assert set() == left_out & set(found)


def test_a_member_without_a_report_is_named() -> None:
    kept = [place for place in range(31) if place != PLACE["安徽"]]
    given = material()
    found = finding(
        "yangtze-delta",
        regions=tuple(REPORTING[place] for place in kept),
        counts=given.counts[kept],
        specificity=given.specificity[kept],
        cooperation=given.cooperation[np.ix_(kept, kept)],
    )
    assert (("上海", "江苏", "浙江"), ("CN-AH",)) == (found.members, found.without_report)


def test_a_member_that_mentions_nothing_did_not_report() -> None:
    counts = np.array(material().counts)
    counts[PLACE["安徽"]] = 0
    assert ("CN-AH",) == finding("yangtze-delta", counts=counts).without_report


def test_the_same_members_under_two_names_are_one_test() -> None:
    found = at_random()
    assert found["western"].cohesion == found["western-development"].cohesion
    assert found["western"].cohesion_q == found["western-development"].cohesion_q


def test_where_all_talk_of_one_thing_nobody_is_more_alike_than_others() -> None:
    counts = np.zeros((31, 60), dtype=int)
    counts[:, 0] = 3
    found = finding(counts=counts)
    assert (0.0, 1.0, None) == (found.cohesion.observed, found.cohesion.p_more, found.cohesion.z)


def test_no_reports_no_blocs() -> None:
    nothing = np.zeros((0, 60))
    assert () == bloc_findings(
        material(regions=(), counts=nothing, specificity=nothing, cooperation=np.zeros((0, 0), dtype=int))
    )


def test_a_row_spreads_each_chance_over_columns() -> None:
    found = tuple(at_random().values())
    row = bloc_rows(found)[0]
    assert round(found[0].tie_surplus.observed, 6) == row["tie_surplus_observed"]
    assert round(found[0].ties_expected, 6) == row["ties_expected"]
    assert len(row) == 12 + 5 * 5
