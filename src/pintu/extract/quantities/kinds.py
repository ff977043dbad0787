"""Quantities of the kinds that need no table of units: shares, multiples, doublings, ranks."""

from __future__ import annotations

from decimal import Decimal

from pintu.records import Bound, Quantity


def hundredths(above: Decimal | int, below: Decimal | int) -> Decimal:
    """Return a fraction in per cent.

    A third has no end; two decimals are more than a text that writes 1/3 means.
    """
    return round(100 * Decimal(above) / Decimal(below), 2)


def percent(start: int, end: int, value: Decimal, bound: Bound = "exact") -> Quantity:
    """Return a share that is told without a sign: two-thirds, 절반."""
    return Quantity(
        value=value, value_max=None, unit="%", unit_id="percent", form="percent", bound=bound, start=start, end=end
    )


def doubling(start: int, end: int, value: Decimal, bound: Bound = "exact") -> Quantity:
    """Return the growth in per cent that a verb tells by itself: doubled is 100."""
    return Quantity(
        value=value, value_max=None, unit="%", unit_id="percent", form="doubling", bound=bound, start=start, end=end
    )


def fold(span: tuple[int, int], value: Decimal, unit: str, bound: Bound = "exact") -> Quantity:
    """Return a multiple: tenfold, 두 배."""
    start, end = span
    return Quantity(
        value=value, value_max=None, unit=unit, unit_id="times", form="fold", bound=bound, start=start, end=end
    )


def rank(span: tuple[int, int], value: Decimal, unit: str, bound: Bound = "exact") -> Quantity:
    """Return a rank; the top three is 3 at most."""
    start, end = span
    return Quantity(
        value=value, value_max=None, unit=unit, unit_id="rank", form="rank", bound=bound, start=start, end=end
    )
