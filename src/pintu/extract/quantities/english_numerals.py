"""English numerals to exact numbers: digits with scale words (1.2 trillion, $1.4bn), and numerals in words."""

from __future__ import annotations

import re
from decimal import Decimal

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
SMALL = {
    **{word: value for value, word in enumerate(_ONES, start=1)},
    **{word: value for value, word in enumerate(_TEENS, start=10)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
}
ORDINALS = {word: value for value, word in enumerate(_ORDINALS, start=1)}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
# What newspapers write behind digits. Some are as often a unit or a name (5 m, 4k): whoever reads them asks for more.
ABBREVIATIONS = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9, "t": 10**12, "tn": 10**12,
    "trn": 10**12,
}  # fmt: skip
_LARGEST = 10**18
_SCALE_WORDS = "hundred|thousand|million|billion|trillion"
_SCALE = re.compile(rf"[ -]?({_SCALE_WORDS})(?![A-Za-z])", re.IGNORECASE)
_WORD = re.compile(rf"({'|'.join(SMALL)}|dozen|{_SCALE_WORDS})(?![A-Za-z])", re.IGNORECASE)
_HALF_A = re.compile(
    r"half an? (?:(dozen|thousand|million|billion|trillion)(?![A-Za-z])|(?=percentage point|basis point))",
    re.IGNORECASE,
)
_A_POINT = re.compile(r"an? (?=(?:percentage|basis) point)", re.IGNORECASE)
_ARTICLE = re.compile(rf"an? (?=(?:dozen|{_SCALE_WORDS})(?![A-Za-z]))", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<=hundred|housand|million|billion|rillion) and |[ -]", re.IGNORECASE)
_AND_A_HALF = re.compile(r" and a half(?![A-Za-z])", re.IGNORECASE)


def scale_at(text: str, position: int) -> tuple[Decimal, int]:
    """Return what the scale words at a position multiply by, and where they end; 1 if there is none."""
    product = Decimal(1)
    while product < _LARGEST and (match := _SCALE.match(text, position)):
        product *= _SCALES.get(match[1].lower(), 100)
        position = match.end()
    return product, position


def numeral_at(text: str, position: int) -> tuple[Decimal, int] | None:
    """Return the number that the words at a position write, and where they end; None if they write none.

    Examples
    --------
    >>> numeral_at("three hundred and five thousand people", 0)
    (Decimal('305000'), 31)
    >>> numeral_at("two and a half million", 0)
    (Decimal('2500000.0'), 22)
    """
    if half := _HALF_A.match(text, position):
        whole = {**_SCALES, "dozen": 12}.get((half[1] or "").lower(), 1)
        return Decimal("0.5") * whole, half.end() - (half[1] is None)
    if point := _A_POINT.match(text, position):
        return Decimal(1), point.end() - 1
    article = _ARTICLE.match(text, position)
    position = article.end() if article else position
    total, section = Decimal(0), Decimal(0)
    end = None
    while match := _WORD.match(text, position):
        taken = _take(total, section, match[1].lower())
        if taken is None:
            break
        total, section = taken
        end = match.end()
        half = _AND_A_HALF.match(text, end)
        if half is not None:
            section, end = section + Decimal("0.5"), half.end()
        between = _BETWEEN.match(text, end)
        if between is None:
            break
        position = between.end()
    return (total + section, end) if end is not None else None


def _take(total: Decimal, section: Decimal, word: str) -> tuple[Decimal, Decimal] | None:
    """Return the sum above the last scale word and the sum below it with a word more; None if it cannot follow."""
    if word in _SCALES:
        return _take_scale(total, section, _SCALES[word])
    below = section % 100
    if word == "dozen":
        return None if section >= 100 else (total, 12 * (section or Decimal(1)))
    if word == "hundred":
        return None if below != section or (total and not section) else (total, 100 * (section or Decimal(1)))
    value = SMALL[word]
    fits = below == 0 or (below >= 20 and below % 10 == 0 and value < 10)
    return (total, section + value) if fits else None


def _take_scale(total: Decimal, section: Decimal, scale: int) -> tuple[Decimal, Decimal] | None:
    # A scale multiplies what is smaller than it among the words before it: one thousand and one million.
    low = total % scale + section
    total = total - total % scale + (low or Decimal(1)) * scale if low or not total else total * scale
    return (total, Decimal(0)) if total < _LARGEST else None
