"""Spatial autocorrelation: which themes and families the regions of one neighbourhood share."""

import pytest

from pintu.analyse.profiles import profile
from pintu.analyse.spatial import spatial_rows, spatial_view
from spec.analyse.made_up_reports import Made

# Six regions of the north-west and six of the south-east; Hainan borders on none.
NORTH_WEST = ("内蒙古", "陕西", "甘肃", "青海", "宁夏", "新疆")
SOUTH_EAST = ("上海", "江苏", "浙江", "安徽", "福建", "江西")
APART = ("内蒙古", "甘肃", "新疆", "浙江", "江苏", "江西")


def view(mentioned: dict[str, tuple[str, ...]]):
    made = Made()
    for region in (*NORTH_WEST, *SOUTH_EAST, "海南"):
        report = made.report(region)
        made.sentence(report)
        made.sentence(report, [theme for theme, regions in mentioned.items() if region in regions])
    return spatial_view(profile(made.documents, made.sentences, made.mentions, edition=2031))


def rows(mentioned: dict[str, tuple[str, ...]]) -> dict[str, object]:
    return {row.name: row for row in view(mentioned).rows}


def test_what_a_neighbourhood_shares_is_clustered() -> None:
    row = rows({"hydrogen-energy": NORTH_WEST})["hydrogen-energy"]
    assert row.moran > 0.8
    assert row.p <= 0.01


def test_what_is_spread_over_the_map_is_not() -> None:
    assert rows({"hydrogen-energy": APART})["hydrogen-energy"].p > 0.05


def test_the_expectation_is_a_little_below_nought() -> None:
    assert {-1 / 11} == {row.expected for row in rows({"hydrogen-energy": NORTH_WEST}).values()}


def test_a_region_without_a_land_border_is_left_out_and_named() -> None:
    row = rows({"hydrogen-energy": (*NORTH_WEST, "海南")})["hydrogen-energy"]
    assert (12, 6, ("海南",)) == (row.regions_count, row.mentioned_by, row.left_out)


def test_a_theme_of_a_few_regions_is_not_tested() -> None:
    assert set() == set(rows({"hydrogen-energy": NORTH_WEST[:4]}))


def test_a_family_counts_a_sentence_once_whatever_its_themes() -> None:
    found = rows({"hydrogen-energy": NORTH_WEST, "wind-power": NORTH_WEST[:3], "nuclear-power": NORTH_WEST[3:]})
    assert pytest.approx(found["hydrogen-energy"].moran) == found["energy-green"].moran
    assert ("family", "theme") == (found["energy-green"].kind, found["hydrogen-energy"].kind)


def test_more_themes_ask_for_more_proof() -> None:
    alone = rows({"hydrogen-energy": NORTH_WEST})["hydrogen-energy"]
    beside = rows({"hydrogen-energy": NORTH_WEST, "ships": APART, "tourism": APART[::-1]})["hydrogen-energy"]
    assert alone.p == alone.q == beside.p < beside.q


def test_all_themes_together_are_one_test() -> None:
    together = view({"hydrogen-energy": NORTH_WEST, "ships": SOUTH_EAST}).themes_together
    assert together.p_more <= 0.01


def test_two_regions_make_no_map() -> None:
    made = Made()
    for region in ("北京", "天津"):
        made.sentence(made.report(region), ["ships"])
    found = spatial_view(profile(made.documents, made.sentences, made.mentions, edition=2031))
    assert ((), None) == (found.rows, found.themes_together)


def test_the_rows_have_the_fields_of_the_records() -> None:
    found = view({"hydrogen-energy": NORTH_WEST})
    assert [row.name for row in found.rows] == [row["name"] for row in spatial_rows(found)]
    assert {round(row.moran, 6) for row in found.rows} == {row["moran"] for row in spatial_rows(found)}
