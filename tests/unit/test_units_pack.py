"""The table of units: exact factors, three languages, no form with two meanings."""

from collections import defaultdict
from typing import get_args

import pytest

from pintu.records import Measure
from pintu.vocabulary import units

SCALES = ("万", "亿", "万亿", "백만", "십억", "조", "만", "억", "million", "billion", "trillion", "thousand")


def test_ids_are_unique() -> None:
    identifiers = [unit.unit_id for unit in units()]
    assert sorted(set(identifiers)) == sorted(identifiers)


def test_a_unit_has_a_name_in_each_language() -> None:
    assert [unit.unit_id for unit in units() if not (unit.zh and unit.en and unit.ko)] == []


def test_no_form_holds_a_scale_word() -> None:
    forms = [form for unit in units() for form in (*unit.zh_forms, *unit.en_forms, *unit.ko_forms)]
    assert [form for form in forms if form.startswith(SCALES)] == []


def test_what_is_said_of_a_form_is_said_of_a_form_of_that_unit() -> None:
    for unit in units():
        assert set(unit.stands_alone) <= set(unit.zh_forms)
        assert set(unit.needs_context) <= {*unit.zh_forms, *unit.en_forms, *unit.ko_forms}


def test_only_counting_units_have_classifiers() -> None:
    assert [unit.unit_id for unit in units() if unit.stands_alone and not unit.is_count] == []
    assert [unit.unit_id for unit in units() if unit.classifiers and not unit.is_count] == []


def test_a_measure_is_one_of_ours() -> None:
    assert {unit.measure for unit in units()} <= {None, *get_args(Measure)}


@pytest.mark.parametrize("language", ["zh", "en", "ko"])
def test_a_form_means_one_unit_where_the_same_is_asked_of_the_claim(language: str) -> None:
    meanings = defaultdict(list)
    for unit in units():
        for form in getattr(unit, f"{language}_forms"):
            meanings[form, unit.measure, unit.nouns].append(unit.unit_id)
    assert {form: ids for form, ids in meanings.items() if len(ids) > 1} == {}


def test_every_dimension_has_a_base_unit() -> None:
    dimensions = defaultdict(list)
    for unit in units():
        dimensions[unit.dimension].append(unit.factor)
    assert [dimension for dimension, factors in dimensions.items() if 1 not in factors] == []
    assert all(factor > 0 for factors in dimensions.values() for factor in factors)


@pytest.mark.parametrize(
    ("many", "one", "expected"),
    [
        pytest.param("hectare", "mu", 15, id="fifteen mu are a hectare"),
        pytest.param("tonne", "jin", 2000, id="two thousand jin are a tonne"),
        pytest.param("square_kilometre", "hectare", 100, id="a hundred hectares are a square kilometre"),
        pytest.param("gigawatt", "kilowatt", 1_000_000, id="a million kilowatts are a gigawatt"),
        pytest.param("EFLOPS", "PFLOPS", 1000, id="a thousand PFLOPS are an EFLOPS"),
        pytest.param("hour", "minute", 60, id="sixty minutes are an hour"),
        pytest.param("CNY", "CNY_fen", 100, id="a hundred fen are a yuan"),
        pytest.param("nautical_mile", "metre", 1852, id="1852 metres are a nautical mile"),
    ],
)
def test_factors_are_exact(many: str, one: str, expected: int) -> None:
    factors = {unit.unit_id: unit.factor for unit in units()}
    assert expected == factors[many] / factors[one]
