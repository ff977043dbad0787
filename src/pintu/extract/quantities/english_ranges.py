"""English numbers that belong together: ranges (4.5-5 percent), and lists with one unit (8.9 and 7.7 percent)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from pintu.extract.quantities.english_behind import Behind, noun_behind, unit_behind
from pintu.extract.quantities.english_numbers import Number, number_at, unit_of

_DASH = re.compile(r" ?[-—~] ?")
_TO = re.compile(r" (to|or) ")
_AND = re.compile(r" and ")
_BETWEEN = re.compile(r"(?<!\w)between (?:[a-z]+ )?$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)from (?:[a-z]+ ){0,2}$", re.IGNORECASE)
_RANGING = re.compile(r"(?<!\w)rang(?:e|es|ed|ing) from ", re.IGNORECASE)
_LISTED = re.compile(r"(, and|, or|,| and| or| to) ")
_LONGEST_LIST = 6
_CHANGES = frozenset(("percent", "percentage_point"))
_CLOSE_SCALES = 100  # in "from 7 to 5 trillion" the scale is of both, in "from 900 to 1.2 million" it is not
_REACH = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The two ends of a range and their unit."""

    low: Decimal
    high: Decimal
    behind: Behind
    end: int


def range_at(text: str, first: Number, own: Behind | None) -> Range | None:
    """Return the range that a number begins; None if it stands for itself.

    Parameters
    ----------
    own
        The unit that stands behind the number itself.
    """
    end = own.end if own is not None else first.end
    joint = _joint(text, first, end)
    second = number_at(text, joint.end(), sign=first.sign) if joint is not None else None
    if joint is None or second is None:
        return None
    behind = unit_of(text, second) or noun_behind(text, second.end)
    if behind is None and second.is_scaled and not first.is_scaled:
        behind = Behind(unit="", known=None, end=second.end)
    if behind is None or not _is_one_unit(own, behind, joint.group().strip()):
        return None
    is_closed = first.is_scaled or end > first.end
    low = first.value if is_closed else _scaled_as(first, second)
    if low >= second.value or (joint.group() == " or " and second.value != low + 1):
        return None
    return Range(low=low, high=second.value, behind=behind, end=max(second.end, behind.end))


def _joint(text: str, first: Number, end: int) -> re.Match[str] | None:
    before = max(0, first.start - _REACH), first.start
    if dash := _DASH.match(text, end):
        return dash
    if (between := _AND.match(text, end)) and _BETWEEN.search(text, *before):
        return between
    if is_from(text, first):
        return None
    return _TO.match(text, end)


def is_from(text: str, number: Number) -> bool:
    """Return whether a number is what something was before: from 12 to 20 percent."""
    before = max(0, number.start - _REACH), number.start
    return bool(_FROM.search(text, *before)) and not _RANGING.search(text, *before)


def _is_one_unit(own: Behind | None, behind: Behind, joint: str) -> bool:
    if own is None:
        return True
    if own.unit.lower() != behind.unit.lower() and (own.known is None or own.known is not behind.known):
        return False
    # Rose 2 trillion yuan to 10 trillion yuan: a change, then a level.
    return joint not in ("to", "or") or (own.known is not None and own.known.unit_id in _CHANGES)


def _scaled_as(number: Number, other: Number) -> Decimal:
    scale = other.value / other.before_scale if other.before_scale else Decimal(1)
    return number.value * scale if number.before_scale < _CLOSE_SCALES * other.before_scale else number.value


def shared_unit(text: str, number: Number) -> tuple[Behind, Decimal] | None:
    """Return the unit that the last number of a list gives to this one, and this one's value in it; else None."""
    position, is_last = number.end, False
    for _ in range(_LONGEST_LIST):
        joint = _LISTED.match(text, position)
        other = number_at(text, joint.end()) if joint else None
        if joint is None or other is None or (joint[1] == " to" and not is_from(text, number)):
            return None
        is_last = joint[1] != ","
        behind = unit_behind(text, other.start, other.end)
        if behind is None and joint[1] == " to":
            behind = noun_behind(text, other.end)
        if behind is not None:
            value = number.value if number.is_scaled else _scaled_as(number, other)
            return (Behind(unit=behind.unit, known=behind.known, end=number.end), value) if is_last else None
        position = other.end
    return None
