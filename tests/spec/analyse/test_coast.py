"""The coast: whether the reports of one side of the country speak more of something than those of the other."""

from itertools import combinations

import numpy as np
import pytest

from pintu.analyse.coast import coast_comparisons, coast_rows
from pintu.analyse.profiles import profile
from spec.analyse.made_up_reports import Made

COAST = ("天津", "上海", "广东")
INLAND = ("山西", "甘肃", "青海", "宁夏")


def comparisons(mentioned: dict[str, int], theme: str = "commercial-space"):
    """Return the comparisons of reports of ten sentences, so many of which are on a theme."""
    made = Made()
    for region in (*COAST, *INLAND):
        report = made.report(region)
        for number in range(10):
            made.sentence(report, [theme] if number < mentioned.get(region, 0) else [])
    edition = profile(made.documents, made.sentences, made.mentions, edition=2031)
    return {(row.side, row.subject): row for row in coast_comparisons(edition)}


SEAFARERS = {"天津": 5, "上海": 6, "广东": 7, "甘肃": 1, "山西": 6}


def test_each_region_counts_alike() -> None:
    row = comparisons(SEAFARERS)["coast", "frontier-space-ocean"]
    assert pytest.approx((0.6, 0.175, 0.425)) == (row.salience, row.salience_elsewhere, row.difference)
    assert COAST == row.members


def test_the_difference_is_counted_over_all_sides_of_as_many_regions() -> None:
    shares = np.array([0.5, 0.6, 0.7, 0.6, 0.1, 0.0, 0.0])
    differences = [
        shares[list(side)].mean() - np.delete(shares, side).mean() for side in combinations(range(len(shares)), 3)
    ]
    as_large = np.mean(np.array(differences) >= 0.425 - 1e-9)
    row = comparisons(SEAFARERS)["coast", "frontier-space-ocean"]
    assert pytest.approx(2 * as_large) == row.p


def test_who_stands_out_on_the_other_side_is_named() -> None:
    assert ("山西",) == comparisons({**SEAFARERS, "山西": 7})["coast", "frontier-space-ocean"].elsewhere_above
    assert () == comparisons(SEAFARERS)["coast", "frontier-space-ocean"].elsewhere_above


def test_less_is_a_difference_too() -> None:
    row = comparisons(dict.fromkeys(INLAND, 9))["coast", "frontier-space-ocean"]
    assert row.difference < 0
    assert row.p == 2 / 35  # one of the 35 sides of three is as far below


@pytest.mark.parametrize(
    ("theme", "expected"),
    [
        pytest.param("quantum-technology", 0.6, id="what a national strategy lists"),
        pytest.param("strategic-emerging-industries", 0.0, id="not the strategy's own name"),
        pytest.param("wine", 0.0, id="nor what none lists"),
    ],
)
def test_what_is_high_technology(theme: str, expected: float) -> None:
    row = comparisons({"天津": 6, "上海": 6, "广东": 6}, theme)["coast", "high-technology"]
    assert pytest.approx(expected) == row.salience


def test_the_quarters_are_compared_too() -> None:
    sides = {side for side, _ in comparisons(SEAFARERS)}
    assert {"coast", "eastern", "central", "western"} == sides  # no region of the north-east reported


def test_more_subjects_ask_for_more_proof() -> None:
    rows = [row for (side, _), row in comparisons(SEAFARERS).items() if side == "coast"]
    assert all(row.p <= row.q for row in rows)
    assert any(row.p < row.q for row in rows)


def test_no_reports_no_comparison() -> None:
    assert () == coast_comparisons(profile([], [], [], edition=2031))


def test_the_rows_have_the_fields_of_the_records() -> None:
    found = tuple(comparisons(SEAFARERS).values())
    assert [row.subject for row in found] == [row["subject"] for row in coast_rows(found)]
