"""How a number of an article stands to one of a report: the same as far as it is told, near it, a slip, another."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Literal

from pintu.check.claim import Figure
from pintu.records import Bound, Claim
from pintu.vocabulary import Unit, units

# equal: as far as the article's digits go; above and below: the report's number is a little more or less;
# slip: ten, a hundred ... times as much or as little.
Likeness = Literal["equal", "above", "below", "slip", "other"]

_MANTISSA = re.compile(r"\d[\d,，]*(?:\.\d+)?")
_PEOPLE = ("person", "person_time", "person_day")
_NEVER_BARE = ("percent", "percentage_point", "multiple")
_NEAR = Fraction(6, 100)
_LARGEST_SLIP = 4  # powers of ten
_BOUNDED_REACH = Fraction(30, 100)  # more than 2 trillion is said of 2.36, not of 3.5
# How far a number may be from what it stands for, as a part of it, however few digits it is told with.
_LEAST_EXACT = {"decimal": Fraction(2, 100), "scaled": Fraction(1, 100), "plain": Fraction(1, 200)}
_ROUNDABLE = Fraction(2, 100)


@cache
def units_by_id() -> dict[str, Unit]:
    """Return the units of the table by their ids."""
    return {unit.unit_id: unit for unit in units()}


def are_of_one_kind(figure: Figure, claim: Claim) -> bool:
    """Return whether the units of the two can be held against each other; things counted are, whatever counts them."""
    own, other = _dimension(figure.unit_id), _dimension(claim.unit_id)
    if figure.form == "rank" or claim.measure == "rank":
        return figure.form == "rank" and claim.measure == "rank"
    if figure.unit_id is None:
        return claim.measure != "growth" and other not in _NEVER_BARE
    return own == other or (_is_count(figure.unit_id) and _is_count(claim.unit_id))


def are_counted_alike(figure: Figure, claim: Claim) -> bool:
    """Return whether what counts them may count the same: people and things are told apart, jobs are either."""
    own, other = _dimension(figure.unit_id), _dimension(claim.unit_id)
    return own is None or other is None or (own in _PEOPLE) == (other in _PEOPLE)


def likeness(figure: Figure, claim: Claim) -> Likeness:
    """Return how the report's number stands to the article's, by size: which way it goes is another question."""
    told, given = _sizes(figure, claim)
    if claim.measure == "rank":
        return "equal" if figure.value == claim.value else "other"
    top = size_in_base(claim.value_max, claim.unit_id) if claim.value_max is not None else given
    tolerance = tolerance_of(figure)
    if figure.value_max is not None:
        high = size_in_base(figure.value_max, figure.unit_id)
        return "equal" if abs(told - given) <= tolerance and abs(high - top) <= tolerance else "other"
    if given - tolerance <= told <= top + tolerance:
        return "equal"
    if given == 0 or told == 0:
        return "other"
    # The tolerance is a small part of what is told, so that the nearest power of ten is the only one that may fit.
    power = round(math.log10(abs(told / given)))
    if 0 < abs(power) <= _LARGEST_SLIP and abs(told - given * Fraction(10) ** power) <= tolerance:
        return "slip"
    if abs(told - given) <= _NEAR * abs(given):
        return "above" if given > told else "below"
    return "other"


def is_within_bound(figure: Figure, claim: Claim) -> bool:
    """Return whether the report's number is as the article's bound says, and near enough to be what it speaks of."""
    told, given = _sizes(figure, claim)
    reach = min(last_place_of(figure), told * _BOUNDED_REACH)
    if figure.bound == "min":
        return told <= given < told + reach
    if figure.bound == "max":
        return told - reach < given <= told
    return False


def bound_fault(figure: Figure, claim: Claim, *, is_below: bool) -> Literal["overstated", "understated"] | None:
    """Return how the article's bound misleads about a number that is otherwise the same; None where it does not."""
    told, given = _sizes(figure, claim)
    if figure.bound == "min" and claim.bound != "min" and given <= told:
        return "overstated"
    if figure.bound == "max" and claim.bound == "min":
        return "understated"
    if is_below and (claim.bound == "min" or given > told):
        return "understated"
    return None


@lru_cache(maxsize=65_536)
def size_in_base(value: Decimal, unit_id: str | None) -> Fraction:
    """Return how large a value is in the base unit of its dimension, exactly, whether it is more or less."""
    unit = units_by_id().get(unit_id or "")
    return abs(Fraction(value)) * (unit.factor if unit else 1)


@lru_cache(maxsize=4_096)
def tolerance_of(figure: Figure) -> Fraction:
    """Return by how much what is told may miss what it stands for, in base units: half of its last printed place.

    A count that is told in plain digits is meant as it stands, whatever zeros it ends with.
    """
    digits = _digits(figure)
    value = size_in_base(figure.value, figure.unit_id)
    kind = "decimal" if "." in digits else "scaled" if _is_scaled(figure, digits) else "plain"
    cap = 2 * _ROUNDABLE if figure.bound == "about" else _LEAST_EXACT[kind]
    return min(last_place_of(figure) / 2, value * cap)


@lru_cache(maxsize=4_096)
def last_place_of(figure: Figure) -> Fraction:
    """Return what one more in the last printed place that is no zero would be, in base units."""
    digits = _digits(figure)
    value = size_in_base(figure.value, figure.unit_id)
    mantissa = Fraction(Decimal(digits)) or Fraction(1)
    whole, _, decimals = digits.partition(".")
    zeros = len(whole) - len(whole.rstrip("0")) if not decimals else -len(decimals)
    return value / mantissa * Fraction(10) ** zeros


def _sizes(figure: Figure, claim: Claim) -> tuple[Fraction, Fraction]:
    return size_in_base(figure.value, figure.unit_id), size_in_base(claim.value, claim.unit_id)


def _digits(figure: Figure) -> str:
    match = _MANTISSA.search(figure.text)
    plain = match[0].replace(",", "").replace("，", "") if match else "1"
    return plain if Fraction(Decimal(plain)) else "1"


def _is_scaled(figure: Figure, digits: str) -> bool:
    return abs(Fraction(figure.value)) != Fraction(Decimal(digits))


def _dimension(unit_id: str | None) -> str | None:
    unit = units_by_id().get(unit_id or "")
    return unit.dimension if unit else None


def _is_count(unit_id: str | None) -> bool:
    unit = units_by_id().get(unit_id or "")
    return unit is None or unit.is_count


__all__ = [
    "Bound",
    "are_counted_alike",
    "are_of_one_kind",
    "bound_fault",
    "is_within_bound",
    "likeness",
    "size_in_base",
    "tolerance_of",
]
