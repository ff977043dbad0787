"""The computing chain and the coast: rows that agree with the other packs."""

import pytest

from pintu.vocabulary import indicators, regions, units
from pintu.vocabulary.computing_chain import load_computing_chain

LINKS = load_computing_chain()
INDICATORS = {indicator.indicator_id: indicator for indicator in indicators()}
DIMENSIONS = {unit.unit_id: unit.dimension for unit in units()}


def test_the_chain_has_supply_use_and_power():
    assert {"supply", "use", "power"} == {link.side for link in LINKS}


@pytest.mark.parametrize("link", LINKS, ids=lambda link: link.link_id)
def test_the_indicators_of_a_link_are_in_its_units(link):
    units_of = [DIMENSIONS[unit_id] for name in link.indicators for unit_id in INDICATORS[name].unit_ids]
    assert {link.dimension} >= set(units_of)


@pytest.mark.parametrize("link", LINKS, ids=lambda link: link.link_id)
def test_a_dimension_has_one_base_unit(link):
    bases = [unit.unit_id for unit in units() if unit.dimension == link.dimension and unit.factor == 1]
    assert link.dimension is None or 1 == len(bases)


def test_eleven_regions_that_report_lie_by_the_sea():
    assert 11 == sum(region.is_coastal for region in regions() if region.tile is not None)


def test_a_border_by_sea_is_a_coast():
    assert [] == [region.zh for region in regions() if region.borders_by_sea and not region.is_coastal]
