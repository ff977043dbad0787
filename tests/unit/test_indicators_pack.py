"""The catalogue of indicators: three languages, known units, and no wording that means two things."""

from collections import Counter, defaultdict
from typing import get_args

from pintu.records import Measure
from pintu.vocabulary import Indicator, indicator_affixes, indicator_families, indicators, units
from pintu.vocabulary.indicators import Better, Nature
from pintu.vocabulary.wordings import compared_form

HEADLINE = {
    "gdp_growth",
    "gdp_level",
    "budget_revenue_growth",
    "industrial_va_growth",
    "fixed_investment_growth",
    "retail_sales_growth",
    "trade_growth",
    "new_urban_jobs",
    "urban_unemployment",
    "cpi",
    "income_growth",
    "grain_output",
    "rd_intensity",
}
DIMENSIONS = {unit.unit_id: unit.dimension for unit in units()}


def test_there_are_enough_of_them() -> None:
    assert len(indicators()) >= 260


def test_ids_are_unique_and_speak_in_lower_case() -> None:
    counts = Counter(indicator.indicator_id for indicator in indicators())
    assert [identifier for identifier, count in counts.items() if count > 1 or identifier != identifier.lower()] == []


def test_the_thirteen_headline_figures_are_among_them() -> None:
    assert {indicator.indicator_id for indicator in indicators() if indicator.is_headline} == HEADLINE


def test_each_has_names_in_three_languages_and_no_two_the_same() -> None:
    assert [row.indicator_id for row in indicators() if not (row.zh and row.en and row.ko)] == []
    for language in ("zh", "en", "ko"):
        counts = Counter(getattr(indicator, language) for indicator in indicators())
        assert [name for name, count in counts.items() if count > 1] == []


def test_every_family_has_indicators_and_names() -> None:
    assert [family.family_id for family in indicator_families() if not (family.zh and family.en and family.ko)] == []
    families = dict.fromkeys(indicator.family for indicator in indicators())
    assert [family.family_id for family in indicator_families()] == list(families)


def test_units_are_known() -> None:
    used = {unit_id for indicator in indicators() for unit_id in indicator.unit_ids}
    assert used - set(DIMENSIONS) == set()


def test_measures_natures_and_directions_are_ours() -> None:
    assert {measure for indicator in indicators() for measure in indicator.measures} <= set(get_args(Measure))
    assert {measure for affix in indicator_affixes() for measure in affix.measures} <= set(get_args(Measure))
    assert {indicator.nature for indicator in indicators()} <= set(get_args(Nature))
    assert {indicator.better for indicator in indicators()} <= {None, *get_args(Better)}


def test_each_can_be_found_by_some_wording() -> None:
    assert [row.indicator_id for row in indicators() if not (row.wordings or row.share_wordings)] == []


def test_a_wording_means_one_indicator_for_each_measure_and_dimension() -> None:
    meanings = defaultdict(set)
    for indicator in indicators():
        for key in keys_of(indicator):
            meanings[key].add(indicator.indicator_id)
    assert {key: found for key, found in meanings.items() if len(found) > 1} == {}


def test_no_wording_is_listed_twice_in_a_row() -> None:
    counts = {
        row.indicator_id: Counter(compared_form(wording) for wording in (*row.wordings, *row.share_wordings))
        for row in indicators()
    }
    assert [(name, wording) for name, several in counts.items() for wording, n in several.items() if n > 1] == []


def keys_of(indicator: Indicator) -> list[tuple[str | None, ...]]:
    dimensions = {DIMENSIONS[unit_id] for unit_id in indicator.unit_ids} or {None}
    scopes = {compared_form(scope) for scope in indicator.scopes}
    if indicator.scope_may_lack or not scopes:
        scopes.add("")
    keys: list[tuple[str | None, ...]] = []
    for measure in indicator.measures:
        wordings = (*indicator.wordings, *(indicator.share_wordings if measure == "share" else ()))
        keys.extend(
            (compared_form(wording), measure, dimension, scope)
            for wording in wordings
            for dimension in dimensions
            for scope in (scopes if measure == "share" else ("",))
        )
    return keys
