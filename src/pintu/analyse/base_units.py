"""Values in the base unit of their dimension, in which those of different reports can be set side by side."""

from __future__ import annotations

from decimal import Context, Decimal
from functools import cache

from pintu.vocabulary import Unit, units

# A third of a hectare has no end: fifteen digits tell all that a report prints.
_EXACT_ENOUGH = Context(prec=15)


def in_base_units(value: Decimal, unit_id: str | None) -> Decimal:
    """Return a value of a unit in the base unit of its dimension; as it is where it has no unit.

    Examples
    --------
    >>> in_base_units(Decimal(840), "jin")
    Decimal('0.42')
    """
    unit = None if unit_id is None else units_by_id()[unit_id]
    if unit is None or unit.factor == 1:
        return value
    return _EXACT_ENOUGH.divide(value * unit.factor.numerator, Decimal(unit.factor.denominator))


def base_unit_of(unit_id: str | None) -> str | None:
    """Return the base unit of a unit's dimension, the unit itself where it is one; None for a number without a unit."""
    unit = None if unit_id is None else units_by_id()[unit_id]
    return unit_id if unit is None or unit.factor == 1 else _base_units()[unit.dimension]


def dimension_of(unit_id: str | None) -> str | None:
    """Return the dimension of a unit; None for a number without a unit."""
    return None if unit_id is None else units_by_id()[unit_id].dimension


@cache
def units_by_id() -> dict[str, Unit]:
    """Return the units of the table by their ids."""
    return {unit.unit_id: unit for unit in units()}


@cache
def _base_units() -> dict[str, str]:
    bases: dict[str, str] = {}
    for unit in units():
        if unit.factor == 1:
            bases.setdefault(unit.dimension, unit.unit_id)
    return bases
