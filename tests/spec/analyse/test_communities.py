"""Communities: groups that the data make, how firm they are, and how they lie to the declared blocs."""

from functools import cache

import numpy as np
import pytest

from pintu.analyse.communities import (
    adjusted_rand,
    community_rows,
    find_communities,
    graph_of_likeness,
    graph_of_ties,
    partitions,
)
from pintu.analyse.communities.resampling import (
    resampled_counts,
    resampled_ties,
    shares_without_structure,
    ties_drawn,
)
from pintu.analyse.profiles import profile
from pintu.vocabulary import regions, themes
from spec.analyse.made_up_reports import Made

# Zachary (1977): who met whom outside the club, each member with those of a higher number.
KARATE_CLUB = {
    1: (2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32),
    2: (3, 4, 8, 14, 18, 20, 22, 31),
    3: (4, 8, 9, 10, 14, 28, 29, 33),
    4: (8, 13, 14),
    5: (7, 11),
    6: (7, 11, 17),
    7: (17,),
    9: (31, 33, 34),
    10: (34,),
    14: (34,),
    15: (33, 34),
    16: (33, 34),
    19: (33, 34),
    20: (34,),
    21: (33, 34),
    23: (33, 34),
    24: (26, 28, 30, 33, 34),
    25: (26, 28, 32),
    26: (32,),
    27: (30, 34),
    28: (34,),
    29: (32, 34),
    30: (33, 34),
    31: (33, 34),
    32: (33, 34),
    33: (34,),
}


def karate_club() -> np.ndarray:
    graph = np.zeros((34, 34))
    for member, others in KARATE_CLUB.items():
        for other in others:
            graph[member - 1, other - 1] = graph[other - 1, member - 1] = 1.0
    return graph


def test_the_published_optimum_of_the_karate_club() -> None:
    # Brandes and others (2008), IEEE Transactions on Knowledge and Data Engineering 20, 172-188: 0.420 with 4 groups.
    graph = karate_club()
    labels, modularity = find_communities(graph)
    assert (78, 4) == (graph.sum() / 2, labels.max() + 1)
    assert pytest.approx(0.4198, abs=0.00005) == modularity


def test_communities_are_numbered_by_their_first_member() -> None:
    two_pairs = np.array([[0, 0, 0, 1], [0, 0, 1, 0], [0, 1, 0, 0], [1, 0, 0, 0]], dtype=float)
    assert [0, 1, 1, 0] == find_communities(two_pairs)[0].tolist()


def test_a_region_without_an_edge_is_alone() -> None:
    pair_and_two = np.zeros((4, 4))
    pair_and_two[1, 3] = pair_and_two[3, 1] = 1.0
    assert [0, 1, 2, 1] == find_communities(pair_and_two)[0].tolist()


def test_a_graph_without_edges_falls_apart() -> None:
    labels, modularity = find_communities(np.zeros((3, 3)))
    assert ([0, 1, 2], 0.0) == (labels.tolist(), modularity)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # The examples of scikit-learn's adjusted_rand_score.
        pytest.param([0, 0, 1, 2], [0, 0, 1, 1], 4 / 7, id="published, 0.57"),
        pytest.param([0, 0, 1, 1], [0, 0, 1, 2], 4 / 7, id="published, the other way round"),
        pytest.param([0, 0, 1, 1], [1, 1, 0, 0], 1.0, id="published, other numbers"),
        pytest.param([0, 0, 0, 0], [0, 1, 2, 3], 0.0, id="published, split into one each"),
        pytest.param([0, 0, 1, 1], [0, 1, 0, 1], -0.5, id="less than by chance"),
        pytest.param([0, 0, 0], [0, 0, 0], 1.0, id="one group in both"),
        pytest.param([0, 1, 2], [0, 1, 2], 1.0, id="one each in both"),
        pytest.param([0], [0], 1.0, id="one region"),
    ],
)
def test_agreement_of_two_partitions(first: list[int], second: list[int], expected: float) -> None:
    assert pytest.approx(expected) == adjusted_rand(np.array(first), np.array(second))


def test_ties_of_both_directions_make_one_edge() -> None:
    assert [[0, 3], [3, 0]] == graph_of_ties(np.array([[0, 1], [2, 0]])).tolist()


def test_each_region_is_joined_to_the_most_alike() -> None:
    alike = np.array([[1, 0.9, 0.8, 0.1], [0.9, 1, 0.7, 0.2], [0.8, 0.7, 1, 0.3], [0.1, 0.2, 0.3, 1]])
    expected = [[0, 0.9, 0.8, 0], [0.9, 0, 0, 0], [0.8, 0, 0, 0.3], [0, 0, 0.3, 0]]
    assert expected == graph_of_likeness(alike, nearest=1).tolist()


def test_unlike_and_unknown_join_nobody() -> None:
    alike = np.array([[1, -0.5, np.nan], [-0.5, 1, np.nan], [np.nan, np.nan, np.nan]])
    assert np.zeros((3, 3)).tolist() == graph_of_likeness(alike, nearest=2).tolist()


def test_a_resampled_report_has_its_own_sentences_as_many_as_before() -> None:
    one_theme_each = np.eye(4, dtype=bool)
    counts = resampled_counts([one_theme_each, one_theme_each[:1]], resamples=300)
    assert (300, 2, 4) == counts.shape
    assert {4.0} == set(counts[:, 0].sum(axis=1).tolist())
    assert {(1.0, 0.0, 0.0, 0.0)} == {tuple(row) for row in counts[:, 1].tolist()}
    # Four draws of four: each sentence once in the mean, with a standard error of 0.05.
    assert pytest.approx([1.0] * 4, abs=0.2) == counts[:, 0].mean(axis=0)


def test_resampled_ties_are_as_many_and_between_the_same() -> None:
    counts = np.array([[0, 5, 0], [1, 0, 0], [0, 2, 0]])
    drawn = list(resampled_ties(counts, resamples=200))
    assert {8} == {int(table.sum()) for table in drawn}
    assert all((table[counts == 0] == 0).all() for table in drawn)
    assert pytest.approx(counts, abs=0.5) == np.mean(drawn, axis=0)


def test_ties_drawn_follow_their_weights() -> None:
    weights = np.array([[0.0, 3.0], [1.0, 0.0]])
    drawn = np.mean(list(ties_drawn(weights, 100, draws=100)), axis=0)
    assert pytest.approx(weights * 25, abs=2) == drawn


def test_without_structure_each_theme_keeps_its_shares() -> None:
    counts = np.array([[4, 0, 6], [1, 9, 0], [5, 5, 0]])
    (drawn,) = shares_without_structure(counts, draws=1)
    assert pytest.approx(np.sort(counts / 10, axis=0)) == np.sort(drawn, axis=0)


REPORTING = [region.zh for region in regions() if region.tile is not None]
WEST = ["内蒙古", "广西", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆"]
THEMES = [theme.theme_id for theme in themes()][:20]


@cache
def two_worlds():
    """Return the partitions of reports of two kinds, the west's and the others', with ties inside each."""
    made, chance = Made(), np.random.default_rng(2)
    for region in REPORTING:
        report = made.report(region)
        own, others = (THEMES[:10], THEMES[10:]) if region in WEST else (THEMES[10:], THEMES[:10])
        side = [name for name in (WEST if region in WEST else REPORTING) if name != region]
        side = [name for name in side if (name in WEST) == (region in WEST)]
        for _ in range(40):
            made.sentence(report, chance.choice([*own, *own, *own, *others], 2, replace=False))
        for _ in range(6):
            made.sentence(report, named=[f"region:{chance.choice(side)}"])
    edition = profile(made.documents, made.sentences, made.mentions, edition=2031)
    place = {region.zh: number for number, region in enumerate(edition.regions)}
    ties = np.zeros((31, 31), dtype=np.int64)
    for tie in made.ties:
        ties[place[tie.document_id.split("-")[0]], place[tie.resolved.removeprefix("region:")]] += 1
    return {partition.basis: partition for partition in partitions(edition, ties)}


def test_groups_that_are_there_are_found() -> None:
    assert {tuple(WEST)} < {community.members for community in two_worlds()["likeness"].communities}


@pytest.mark.parametrize("basis", ["ties", "likeness"])
def test_a_group_lies_on_one_side(basis: str) -> None:
    for community in two_worlds()[basis].communities:
        assert {True} == {(member in WEST) == (community.members[0] in WEST) for member in community.members}


def test_structure_is_told_from_chance() -> None:
    found = two_worlds()["likeness"]
    assert found.modularity.p_more == 0.01  # none of 99 without structure
    assert found.stability > 0.7
    assert found.seed_stability > 0.9


def test_the_bloc_that_overlaps_most_is_named() -> None:
    west = next(row for row in two_worlds()["likeness"].communities if row.members == tuple(WEST))
    assert ("western", 1.0) == (west.bloc, west.bloc_overlap)


def test_firm_pairs_are_of_the_community() -> None:
    west = next(row for row in two_worlds()["likeness"].communities if row.members == tuple(WEST))
    assert ("内蒙古", "广西") in west.firm_pairs
    assert {True} == {first in WEST and second in WEST for first, second in west.firm_pairs}


def test_reports_that_differ_only_by_chance_have_no_firm_groups() -> None:
    made, chance = Made(), np.random.default_rng(3)
    for region in REPORTING:
        report = made.report(region)
        for _ in range(40):
            made.sentence(report, chance.choice(THEMES, 2, replace=False))
    edition = profile(made.documents, made.sentences, made.mentions, edition=2031)
    (found,) = partitions(edition, np.zeros((31, 31), dtype=np.int64))
    assert found.modularity.p_more > 0.05
    assert found.stability < 0.4
    assert pytest.approx(0.0, abs=0.15) == found.agreement_with_quarters


def test_no_reports_no_partitions() -> None:
    assert () == partitions(profile([], [], [], edition=2031), np.zeros((0, 0), dtype=np.int64))


def test_where_all_talk_of_one_thing_there_are_no_groups() -> None:
    made = Made()
    for region in REPORTING:
        made.sentence(made.report(region), ["ships"])
    edition = profile(made.documents, made.sentences, made.mentions, edition=2031)
    assert () == partitions(edition, np.zeros((31, 31), dtype=np.int64))


def test_a_row_for_each_community() -> None:
    rows = community_rows(tuple(two_worlds().values()))
    assert {"ties", "likeness"} == {row["basis"] for row in rows}
    assert [1, 2] == [row["number"] for row in rows if row["basis"] == "likeness"]
