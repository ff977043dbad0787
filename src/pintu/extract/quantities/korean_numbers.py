"""A Korean number where it stands, with its scale and the sign of money before it; ranges and lists of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from pintu.extract.numerals import parse_arabic
from pintu.extract.quantities.korean_behind import Counted, unit_behind
from pintu.extract.quantities.korean_numerals import DIGITS, digits_at
from pintu.extract.quantities.korean_tokens import money_sign

_DIGITS = re.compile(DIGITS)
_GLUED = re.compile(r"[A-Za-z\d_#]$|[A-Za-z\d%)][-–/]$|\d[.,:]$")
_RANGE = re.compile(r" ?[~∼—-] ?(?=\d)")
_LISTED = re.compile(r", ?|[와과] |·")
_EACH = re.compile("각각|각기")
_LONGEST_LIST = 6
_CLOSE_SCALES = 100  # in 5~8만 the scale is of both
_REACH = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number before its unit is known."""

    value: Decimal
    start: int  # of the sign of money, where there is one
    digits: int  # where its digits begin
    end: int
    sign: str
    is_scaled: bool  # by a scale, or by commas: no year, no number of a thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The two ends of a range and their unit."""

    low: Decimal
    high: Decimal
    unit: Counted | None
    end: int


def number_at(text: str, position: int) -> Number | None:
    """Return the number that begins at a position with digits or a sign of money; None if there is none."""
    if _GLUED.search(text, max(0, position - 2), position):
        return None  # C919, 3-2
    money = money_sign().match(text, position)
    return _of_digits(text, position, money[1] if money else "", money.end() if money else position)


def _of_digits(text: str, start: int, sign: str, position: int) -> Number | None:
    read = digits_at(text, position)
    if read is None:
        return None
    value, end, is_scaled = read
    return Number(
        value=value,
        start=start,
        digits=position,
        end=end,
        sign=sign,
        is_scaled=is_scaled or "," in text[position:end],
    )


def end_of_digits(text: str, position: int) -> int:
    """Return where the digits at a position end."""
    match = _DIGITS.match(text, position)
    return match.end() if match else position + 1


def range_at(text: str, first: Number, own: Counted | None) -> Range | None:
    """Return the range that a number begins: 4.5~5%, 4.5%~5%; None if it stands for itself."""
    joint = _RANGE.match(text, own.end if own else first.end)
    second = _of_digits(text, joint.end(), first.sign, joint.end()) if joint else None
    if second is None:
        return None
    unit = unit_behind(text, second.end, second.value, is_scaled=second.is_scaled)
    if unit is None and (own is not None or not second.is_scaled):
        return None
    if own is not None and unit is not None and own.unit != unit.unit:
        return None
    low = first.value if own is not None else _scaled_as(text, first, second)
    if low >= second.value:
        return None
    return Range(low=low, high=second.value, unit=unit, end=unit.end if unit else second.end)


def _scaled_as(text: str, first: Number, second: Number) -> Decimal:
    """Return a number's value with the scale of the one after it: 5~8만 is 50 000 to 80 000."""
    digits = _DIGITS.match(text, second.digits)
    before_scale = parse_arabic(digits.group()) if digits else Decimal(0)
    if first.is_scaled or first.value >= _CLOSE_SCALES * before_scale:
        return first.value
    return first.value * second.value / before_scale


def shared_unit(text: str, number: Number) -> Counted | None:
    """Return the unit that the last number of a list gives to this one: 각각 9.5, 10.7%."""
    if not _EACH.search(text, max(0, number.start - _REACH), number.start):
        return None
    position = number.end
    for _ in range(_LONGEST_LIST):
        joint = _LISTED.match(text, position)
        read = digits_at(text, joint.end()) if joint else None
        if read is None:
            return None
        value, position, is_scaled = read
        unit = unit_behind(text, position, value, is_scaled=is_scaled)
        if unit is not None:
            return None if is_scaled and not number.is_scaled else unit
    return None
