"""Which unit a text means, and how much of another unit of its dimension that is."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache

from pintu.errors import UnresolvedError
from pintu.records import Measure
from pintu.vocabulary import Unit, units

_LANGUAGES = ("zh_forms", "en_forms", "ko_forms", "before_number")


def unit_of(form: str, measure: Measure, indicator: str) -> str | None:
    """Return the id of the unit that a form means in a claim, None where the table does not have it.

    Parameters
    ----------
    form
        The unit in the text's characters, without scale words: 千瓦, tonnes, 명.
    measure
        第5位 is a rank, 5位专家 are persons.
    indicator
        What is counted: 户 are households, but firms in 规上工业企业200户.
    """
    for unit in _units_by_form().get(form.casefold(), ()):
        if (unit.measure is None or unit.measure == measure) and (not unit.nouns or indicator.endswith(unit.nouns)):
            return unit.unit_id
    return None


def convert(value: Decimal | Fraction, unit_id: str, to: str) -> Fraction:
    """Return how much of the unit ``to`` a value in ``unit_id`` is, exactly.

    Raises
    ------
    UnresolvedError
        If a unit is not in the table, or the two are of different dimensions: yuan are never turned into dollars.

    Examples
    --------
    >>> convert(Decimal(300), "mu", "hectare")
    Fraction(20, 1)
    """
    source, target = _unit(unit_id), _unit(to)
    if source.dimension != target.dimension:
        raise UnresolvedError(
            f"{source.en} cannot be converted into {target.en}",
            where=f"units {unit_id} and {to}",
            fix="convert only between units of one dimension",
        )
    return Fraction(value) * source.factor / target.factor


@cache
def base_unit(unit_id: str) -> str:
    """Return the id of the unit with factor 1 in the dimension of a unit.

    Raises
    ------
    UnresolvedError
        If the unit is not in the table.
    """
    dimension = _unit(unit_id).dimension
    return next(unit.unit_id for unit in units() if unit.dimension == dimension and unit.factor == 1)


@cache
def _units_by_form() -> dict[str, tuple[Unit, ...]]:
    found: dict[str, list[Unit]] = {}
    for unit in units():
        for form in dict.fromkeys(form.casefold() for field in _LANGUAGES for form in getattr(unit, field)):
            found.setdefault(form, []).append(unit)
    # The more is asked of the claim, the earlier a unit is tried.
    return {
        form: tuple(sorted(several, key=lambda unit: (unit.measure is None, not unit.nouns)))
        for form, several in found.items()
    }


@cache
def _unit(unit_id: str) -> Unit:
    for unit in units():
        if unit.unit_id == unit_id:
            return unit
    raise UnresolvedError(
        f"no unit is named {unit_id!r}", where="packs/cn_provinces/units.toml", fix="use an id of the table of units"
    )
