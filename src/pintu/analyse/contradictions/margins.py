"""Between which two numbers the number lies that a text prints, as it is rounded and bounded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from pintu.analyse.base_units import in_base_units
from pintu.records import Claim
from pintu.view import view_of

_PRINTED = re.compile(r"(?P<whole>\d+)(?:\.(?P<fraction>\d+))?")
_INFINITE = Decimal("Infinity")
_ROUND_DIGITS = 2  # 约7.7万: about tells no more than that the last digit is uncertain


@dataclass(frozen=True, slots=True, kw_only=True)
class Margin:
    """A closed range in base units."""

    low: Decimal
    high: Decimal

    def plus(self, other: Margin) -> Margin:
        """Return the range of the sum of two numbers."""
        return Margin(low=self.low + other.low, high=self.high + other.high)

    def meets(self, other: Margin) -> bool:
        """Return whether one number can lie in both ranges."""
        return self.low <= other.high and other.low <= self.high


def margin_of(claim: Claim) -> Margin:
    """Return the range in which the number of a claim lies.

    Examples
    --------
    16.9万 lies between 168500 and 169500, 超8000公里 between 8000 and no end.
    """
    unit_id = claim.unit_id
    half = in_base_units(resolution_of(claim), unit_id) / 2
    value = in_base_units(claim.value, unit_id)
    upper = value if claim.value_max is None else in_base_units(claim.value_max, unit_id)
    if claim.bound == "min":
        return Margin(low=min(value, upper), high=_INFINITE)
    if claim.bound == "max":
        return Margin(low=-_INFINITE, high=max(value, upper))
    if claim.bound == "about":
        half *= _ROUND_DIGITS
    return Margin(low=min(value, upper) - half, high=max(value, upper) + half)


def resolution_of(claim: Claim) -> Decimal:
    """Return the size of the last digit that the text prints, in the claim's unit; 0 where it prints no digits."""
    printed = _PRINTED.search(view_of(claim.text).text)
    if printed is None or not claim.value:
        return Decimal(0)
    number = Decimal(printed.group())
    if not number:
        return Decimal(0)
    return abs(claim.value) / number * Decimal(10) ** -len(printed["fraction"] or "")
