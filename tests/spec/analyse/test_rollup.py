"""The national roll-up: means by the products that reports give, sums where a sum has a meaning, and who is in them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from pintu.analyse.headline import HeadlineFigure
from pintu.analyse.rollup import rollup, rollup_rows

REGIONS = {"CN-ZJ": "浙江", "CN-JX": "江西", "CN-GD": "广东", "CN": "全国"}


def figure(region_id, indicator_id, value, column="target_2031", unit_id="percent", **changes):
    made = HeadlineFigure(
        region=REGIONS[region_id],
        region_id=region_id,
        year=2031,
        indicator_id=indicator_id,
        column=column,
        value=None if value is None else Decimal(value),
        value_max=None,
        unit_id=unit_id,
        bound="exact",
        words=None,
        claim_id=f"{region_id}-{indicator_id}-{column}",
    )
    return replace(made, **changes)


def product(region_id, value, **changes):
    return figure(region_id, "gdp_level", value, "actual_2030", "CNY", **changes)


def row(figures, indicator_id="gdp_growth", column="target_2031"):
    return next(one for one in rollup(figures) if (one.indicator_id, one.column) == (indicator_id, column))


def test_a_rate_is_averaged_by_the_products():
    figures = [figure("CN-ZJ", "gdp_growth", "5"), figure("CN-JX", "gdp_growth", "6")]
    found = row([*figures, product("CN-ZJ", "900"), product("CN-JX", "300")])
    assert ("weighted_mean", Decimal("5.25"), 2) == (found.statistic, found.value, found.regions_count)


def test_a_region_whose_report_gives_no_product_is_left_out_and_named():
    figures = [figure(region_id, "gdp_growth", "5") for region_id in ("CN-ZJ", "CN-JX", "CN-GD")]
    found = row([*figures, product("CN-ZJ", "900"), product("CN-JX", "300")])
    assert (3, 2, 2, 31) == (found.given_count, found.weighted_count, found.regions_count, found.of_count)
    assert "广东" in found.without
    assert "浙江" not in found.without


def test_the_share_of_the_weights_tells_how_much_of_the_product_speaks():
    found = row([figure("CN-ZJ", "gdp_growth", "5"), product("CN-ZJ", "900"), product("CN-JX", "300")])
    assert Decimal("75.00") == found.weight_share


def test_without_a_weight_there_is_no_mean():
    found = row([figure("CN-ZJ", "gdp_growth", "5")])
    assert (None, 0, 1) == (found.value, found.regions_count, found.given_count)


def test_a_weight_comes_from_the_nearest_edition():
    aims = [figure("CN-ZJ", "gdp_growth", "5"), figure("CN-JX", "gdp_growth", "6")]
    older = [
        replace(product(region_id, value), year=2030, column="actual_2029")
        for region_id, value in (("CN-ZJ", "100"), ("CN-JX", "300"))
    ]
    found = row([*aims, *older, product("CN-ZJ", "900")])
    assert Decimal("5.25") == found.value


@pytest.mark.parametrize(
    ("indicator_id", "unit_id"),
    [pytest.param("new_urban_jobs", "person", id="jobs"), pytest.param("grain_output", "tonne", id="grain")],
)
def test_amounts_are_summed(indicator_id, unit_id):
    figures = [figure(one, indicator_id, "40", unit_id=unit_id) for one in ("CN-ZJ", "CN-JX")]
    found = row(figures, indicator_id)
    assert ("sum", 80, unit_id, 2, ()) == (
        found.statistic,
        found.value,
        found.unit_id,
        found.regions_count,
        found.weight_claim_ids,
    )


def test_ranges_enter_by_both_ends():
    figures = [figure("CN-ZJ", "gdp_growth", "5", value_max=Decimal(6)), figure("CN-JX", "gdp_growth", "6")]
    found = row([*figures, product("CN-ZJ", "100"), product("CN-JX", "100")])
    assert (Decimal("5.50"), Decimal("6.00")) == (found.value, found.value_max)


def test_the_nations_own_figures_and_words_stay_out():
    figures = [figure("CN", "gdp_growth", "5"), figure("CN-ZJ", "gdp_growth", None, words="持平")]
    assert () == rollup(figures)


def test_every_number_is_named_by_its_claims():
    found = row([figure("CN-ZJ", "gdp_growth", "5"), product("CN-ZJ", "900")])
    assert ("CN-ZJ-gdp_growth-target_2031",) == found.claim_ids
    assert ("CN-ZJ-gdp_level-actual_2030",) == found.weight_claim_ids


def test_rows_come_by_indicator_and_column():
    figures = [figure("CN-ZJ", "cpi", "2"), figure("CN-ZJ", "gdp_growth", "5"), product("CN-ZJ", "900")]
    expected = [("gdp_level", "actual_2030"), ("gdp_growth", "target_2031"), ("cpi", "target_2031")]
    assert expected == [(one["indicator_id"], one["column"]) for one in rollup_rows(rollup(figures))]
