"""The algebra of promises: a target against an outcome, and two targets against each other."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pintu.records import Bound

Judgement = Literal["beaten", "met", "missed"]
Move = Literal["raised", "kept", "lowered"]

_NEAR_POINTS = Decimal("0.2")
_NEAR_SHARE = Decimal("0.02")
_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number or a range in base units with its bound."""

    value: Decimal
    value_max: Decimal | None
    bound: Bound

    @property
    def lower(self) -> Decimal:
        """The number, or the lower end of the range."""
        return self.value if self.value_max is None else min(self.value, self.value_max)

    @property
    def upper(self) -> Decimal:
        """The number, or the upper end of the range."""
        return self.value if self.value_max is None else max(self.value, self.value_max)


def is_mirrored(target: Amount, *, is_less_better: bool) -> bool:
    """Return whether less than the target is more than was promised.

    It is where the target is an upper bound or a fall, and where less is better of what is measured and the target is
    no lower bound.
    """
    return target.bound == "max" or target.value < 0 or (is_less_better and target.bound != "min")


def judge(target: Amount, outcome: Amount, *, is_less_better: bool = False) -> Judgement:
    """Return what became of a target, at the bare numbers of both sides.

    Above the target, or above the upper end of a range, is beaten; the number itself, or what lies inside the range, is
    met; below is missed. Of a mirrored target below is beaten and above is missed. 左右, 以上, 不低于, 超 and the like
    do not move the number. An outcome that is a range is taken at its lower end.
    """
    mirrored = is_mirrored(target, is_less_better=is_less_better)
    if outcome.lower > target.upper:
        return "missed" if mirrored else "beaten"
    if outcome.lower < target.lower:
        return "beaten" if mirrored else "missed"
    return "met"


def gap_between(target: Amount, outcome: Amount) -> Decimal:
    """Return how far the outcome lies above (or, negative, below) the target's nearer end; 0 inside a range."""
    told = outcome.lower
    if told > target.upper:
        return told - target.upper
    return told - target.lower if told < target.lower else Decimal(0)


def gap_in_percent(target: Amount, outcome: Amount) -> Decimal | None:
    """Return the gap as a percentage of the target's nearer end, to two places; None where that end is 0."""
    gap = gap_between(target, outcome)
    end = target.upper if gap > 0 else target.lower
    return None if end == 0 else (gap / abs(end) * 100).quantize(_HUNDREDTH)


def is_near(target: Amount, outcome: Amount, *, is_in_percent: bool) -> bool:
    """Return whether the outcome lies close to a target with 左右: within 0.2 points, or 2 % of an amount."""
    if target.bound != "about":
        return False
    gap = gap_between(target, outcome)
    end = target.upper if gap > 0 else target.lower
    return abs(gap) <= (_NEAR_POINTS if is_in_percent else abs(end) * _NEAR_SHARE)


def compare_targets(before: Amount, after: Amount) -> Move:
    """Return whether a target was raised, kept or lowered: by the lower ends, then by the upper ends.

    左右 and 以上 count by the number alone.
    """
    ends_before, ends_after = (before.lower, before.upper), (after.lower, after.upper)
    if ends_after == ends_before:
        return "kept"
    return "raised" if ends_after > ends_before else "lowered"
