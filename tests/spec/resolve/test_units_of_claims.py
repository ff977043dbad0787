"""A unit is known by what texts write, what is counted and what is said of it; what the table lacks stays unknown."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pintu.errors import UnresolvedError
from pintu.resolve.units import base_unit, convert, unit_of
from pintu.vocabulary import Unit, units


@pytest.mark.parametrize(
    ("form", "measure", "indicator", "expected"),
    [
        pytest.param("%", "growth", "产量", "percent", id="per cent"),
        pytest.param("个百分点", "change", "城镇化率", "percentage_point", id="percentage points are not per cent"),
        pytest.param("千瓦", "level", "装机", "kilowatt", id="kilowatts: the 千 is no scale word"),
        pytest.param("千瓦时", "level", "发电量", "kilowatt_hour", id="kilowatt-hours"),
        pytest.param("度", "level", "发电量", "kilowatt_hour", id="kilowatt-hours in the spoken way"),
        pytest.param("P", "level", "算力", "PFLOPS", id="P of computing capacity"),
        pytest.param("EFlops", "level", "算力", "EFLOPS", id="capital letters do not matter"),
        pytest.param("斤", "level", "粮食产量", "jin", id="jin"),
        pytest.param("美元", "level", "出口", "USD", id="dollars are not yuan"),
        pytest.param("位", "rank", "出口", "rank", id="位 of a rank"),
        pytest.param("位", "level", "专家", "person", id="位 of persons"),
        pytest.param("名", "level", "教师", "person", id="名 of persons"),
        pytest.param("户", "level", "农村危房改造", "household", id="户 of households"),
        pytest.param("户", "level", "规上工业企业", "enterprise", id="户 of firms"),
        pytest.param("只", "level", "科创基金", "item", id="只 of funds is of no animals"),
        pytest.param("人次", "level", "游客", "person_time", id="visits are not persons"),
        pytest.param("微克/立方米", "level", "PM2.5浓度", "microgram_per_cubic_metre", id="a unit of two units"),
        pytest.param("tonnes", "level", "grain output", "tonne", id="an English unit"),
        pytest.param("$", "level", "exports", "USD", id="a sign before the number"),
        pytest.param("위안", "level", "지역총생산", "CNY", id="a Korean unit"),
        pytest.param("퍼센트포인트", "change", "도시화율", "percentage_point", id="Korean percentage points"),
        pytest.param("弗隆", "level", "跑道", None, id="a unit that the table lacks"),
        pytest.param("", "level", "指数", None, id="no unit"),
    ],
)
def test_what_a_unit_means(form: str, measure: str, indicator: str, expected: str | None) -> None:
    assert expected == unit_of(form, measure, indicator)


@pytest.mark.parametrize(
    ("value", "unit_id", "to", "expected"),
    [
        pytest.param("84000000000", "jin", "tonne", "42000000", id="jin of grain are tonnes"),
        pytest.param("300", "mu", "hectare", "20", id="mu are hectares"),
        pytest.param("1", "mu", "square_metre", "2000/3", id="a mu is no whole number of square metres"),
        pytest.param("7900", "kilowatt", "megawatt", "7.9", id="kilowatts are megawatts"),
        pytest.param("160", "EFLOPS", "PFLOPS", "160000", id="EFLOPS are PFLOPS"),
        pytest.param("9", "tenth", "percent", "90", id="nine tenths are ninety per cent"),
    ],
)
def test_conversion_is_exact(value: str, unit_id: str, to: str, expected: str) -> None:
    assert Fraction(expected) == convert(Decimal(value), unit_id, to)


@pytest.mark.parametrize(
    ("unit_id", "to"),
    [
        pytest.param("USD", "CNY", id="dollars into yuan"),
        pytest.param("percentage_point", "percent", id="percentage points into per cent"),
        pytest.param("person_time", "person", id="visits into persons"),
        pytest.param("day", "month", id="days into months"),
        pytest.param("cubit", "metre", id="a unit that the table lacks"),
    ],
)
def test_what_cannot_be_converted_is_refused(unit_id: str, to: str) -> None:
    with pytest.raises(UnresolvedError):
        convert(Decimal(1), unit_id, to)


@given(value=st.decimals(allow_nan=False, allow_infinity=False), unit=st.sampled_from(units()))
def test_there_and_back_is_the_same(value: Decimal, unit: Unit) -> None:
    base = base_unit(unit.unit_id)
    assert Fraction(value) == convert(convert(value, unit.unit_id, base), base, unit.unit_id)
