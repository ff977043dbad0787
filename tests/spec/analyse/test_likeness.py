"""Likeness: how alike the theme profiles of regions are, whatever the length of their reports."""

import numpy as np
import pytest

from pintu.analyse.likeness import likeness, likeness_of_pairs, mean_within
from pintu.analyse.profiles import profile
from spec.analyse.made_up_reports import Made

COUNTS = np.array([[8, 1, 1, 0], [16, 2, 2, 0], [0, 1, 1, 8], [2, 3, 3, 2]])


def test_a_report_of_twice_the_length_is_the_same_profile() -> None:
    assert pytest.approx(1.0) == likeness(COUNTS)[0, 1]


def test_opposite_departures_from_the_mean_are_minus_one() -> None:
    assert pytest.approx(-1.0) == likeness(np.array([[9, 1], [1, 9]]))[0, 1]


def test_counts_and_shares_are_the_same() -> None:
    assert pytest.approx(likeness(COUNTS)) == likeness(COUNTS / COUNTS.sum(axis=1, keepdims=True))


def test_what_all_say_alike_makes_nobody_alike() -> None:
    profile = likeness(np.array([[50, 9, 1, 0], [50, 0, 9, 1], [50, 1, 0, 9]]))
    assert profile[np.triu_indices(3, 1)].max() < 0


def test_by_hand() -> None:
    # Shares (1, 0) and (0.36, 0.64) and (0, 1): roots (1, 0), (0.6, 0.8), (0, 1), mean (0.533, 0.6).
    departures = np.array([[1 - 1.6 / 3, -0.6], [0.6 - 1.6 / 3, 0.2], [-1.6 / 3, 0.4]])
    expected = departures[0] @ departures[1] / np.linalg.norm(departures[0]) / np.linalg.norm(departures[1])
    assert pytest.approx(expected) == likeness(np.array([[25, 0], [9, 16], [0, 25]]))[0, 1]


def test_a_region_that_mentions_nothing_has_no_likeness_and_changes_no_other() -> None:
    found = likeness(np.array([[3, 1], [0, 0], [1, 3]]))
    assert np.isnan(found[1]).all()
    assert pytest.approx(likeness(np.array([[3, 1], [1, 3]]))[0, 1]) == found[0, 2]


def test_where_all_are_the_same_nothing_sets_them_apart() -> None:
    assert np.isnan(likeness(np.array([[1, 2], [2, 4], [3, 6]]))).all()


@pytest.mark.parametrize("counts", [np.array([1, 2]), np.array([[1, -1]])], ids=["one dimension", "below nothing"])
def test_what_are_no_counts_is_refused(counts: np.ndarray) -> None:
    with pytest.raises(ValueError, match="regions by themes"):
        likeness(counts)


def test_the_mean_within_a_group_leaves_out_each_member_with_itself() -> None:
    pairs = np.array([[1.0, 0.2, 0.4], [0.2, 1.0, 0.9], [0.4, 0.9, 1.0]])
    groups = np.array([[1, 1, 0], [1, 1, 1], [1, 0, 0]], dtype=bool)
    assert pytest.approx([0.2, 0.5, float("nan")], nan_ok=True) == mean_within(pairs, groups).tolist()


def test_each_pair_stands_once_with_its_likeness() -> None:
    made = Made()
    for region, themes in (("北京", ["robots"]), ("天津", ["robots"]), ("河北", ["hydrogen-energy"])):
        made.sentence(made.report(region), themes)
    found = likeness_of_pairs(profile(made.documents, made.sentences, made.mentions, edition=2031))
    pairs = {(row.region, row.other_region): row.likeness for row in found}
    assert {("北京", "天津"), ("北京", "河北"), ("天津", "河北")} == set(pairs)
    assert pytest.approx(1.0) == pairs["北京", "天津"]
    assert pairs["北京", "河北"] < 0
