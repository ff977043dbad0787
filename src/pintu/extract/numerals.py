"""Numerals to exact numbers: Arabic digits with Chinese scales, and numerals written in Han characters."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

LONGEST_NUMBER = 18  # digits; what has more is no number that a report counts with

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "几": 1}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}


@cache
def scale_of(word: str) -> Decimal:
    """Return what a scale word multiplies by: 万 is 10 000, 千亿 100 000 000 000; the empty word is 1.

    Raises
    ------
    KeyError
        If a character of the word is no scale.
    """
    product = 1
    for character in word:
        product *= _SMALL.get(character) or _LARGE[character]
    return Decimal(product)


def parse_arabic(digits: str) -> Decimal:
    """Return the number that Arabic digits write; commas between thousands are passed over."""
    return Decimal(digits.replace(",", "") if "," in digits else digits)


def parse_han(numeral: str) -> Decimal:
    """Return the number that a numeral in Han characters writes: 二十万亿 is 20 000 000 000 000, 四点二 is 4.2.

    Raises
    ------
    ValueError
        If it is no numeral.

    Examples
    --------
    >>> parse_han("一万二千三百")
    Decimal('12300')
    >>> parse_han("百亿")
    Decimal('10000000000')
    """
    whole, point, fraction = numeral.partition("点")
    if not whole or any(c not in _DIGITS and c not in _SMALL and c not in _LARGE for c in whole):
        raise ValueError(f"no numeral: {numeral!r}")
    tail = ""
    if point:
        tail = fraction.rstrip("万亿千百十")
        if not tail or any(c not in _DIGITS for c in tail):
            raise ValueError(f"no numeral: {numeral!r}")
    value = Decimal(_parse_whole(whole))
    if tail:
        value += Decimal("".join(str(_DIGITS[c]) for c in tail)).scaleb(-len(tail))
        value *= scale_of(fraction[len(tail) :])
    return value


def _parse_whole(numeral: str) -> int:
    # A digit by itself is added up below the next scale: 三百二十 is 3 × 100 + 2 × 10. A large scale multiplies what is
    # smaller than it among the things before it: 一万五千亿 is 15 000 × 10^8, 一亿二千万 is 10^8 + 2 000 × 10^4.
    if not any(c in _SMALL or c in _LARGE for c in numeral):
        return int("".join(str(_DIGITS[c]) for c in numeral))
    total = section = digit = 0
    for character in numeral:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _SMALL:
            section += (digit or 1) * _SMALL[character]
            digit = 0
        else:
            large = _LARGE[character]
            high, low = total - total % large, total % large + section + digit
            total, section, digit = high + low * large if low else (total or 1) * large, 0, 0  # 百亿亿
    return total + section + digit
