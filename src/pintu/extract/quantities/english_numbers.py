"""An English number where it stands: its digits or words, its scale, the sign of money before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pintu.extract.numerals import parse_arabic
from pintu.extract.quantities.english_behind import Behind, noun_behind, unit_behind
from pintu.extract.quantities.english_numerals import ABBREVIATIONS, numeral_at, scale_at
from pintu.extract.quantities.english_tokens import DIGITS, money_signs
from pintu.extract.quantities.forms import form_of
from pintu.vocabulary import Unit, units

_DIGITS = re.compile(DIGITS)
_ABBREVIATION = re.compile(r" ?(?:bn|bln|tn|trn|mn|mln)(?![A-Za-z\d²³])|[kmbt](?![A-Za-z\d²³/])", re.IGNORECASE)
# As often metres, tonnes and names: they need a sign of money, or a unit behind them, the last two one of money.
_DOUBTFUL = ("k", "m", "b", "t")
_ONLY_OF_MONEY = ("b", "t")
_GLUED = re.compile(r"[A-Za-z\d_#]$|[A-Za-z\d%)][-–/]$|\d[.,:]$")
_SMALLEST_SCALED = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number before its unit is known."""

    value: Decimal
    before_scale: Decimal
    start: int  # of the sign of money, where there is one
    end: int
    sign: str
    is_scaled: bool  # by a scale word, or by commas: no year, no number of a thing
    is_words: bool


def is_glued(text: str, start: int) -> bool:
    """Return whether a number is the end of a name or of another number: C919, COVID-19, 3-2."""
    return bool(_GLUED.search(text, max(0, start - 2), start))


def number_at(text: str, position: int, *, sign: str = "") -> Number | None:
    """Return the number that begins at a position; None if there is none.

    Parameters
    ----------
    sign
        The sign of money that a number before it has, and that is its own too: $5-6bn.
    """
    money = _money().match(text, position)
    start = money.end() if money else position
    match = _DIGITS.match(text, start)
    if match is not None and match.group().isascii():
        return _of_digits(text, match, position, money[1] if money else sign)
    numeral = numeral_at(text, position)
    if numeral is None:
        return None
    value, end = numeral
    return Number(
        value=value,
        before_scale=value,
        start=position,
        end=end,
        sign="",
        is_scaled=value >= _SMALLEST_SCALED,
        is_words=True,
    )


def unit_of(text: str, number: Number) -> Behind | None:
    """Return the unit that stands right behind a number, or the sign of money before it."""
    behind = unit_behind(text, number.start, number.end)
    if number.sign and (behind is None or behind.known is None or not behind.known.before_number):
        return Behind(unit=number.sign, known=_unit_of_sign().get(number.sign), end=number.end)
    return behind


def _of_digits(text: str, match: re.Match[str], start: int, sign: str) -> Number:
    digits = match.group()
    scale, end = scale_at(text, match.end())
    abbreviation = _ABBREVIATION.match(text, end) if scale == 1 else None
    if abbreviation and _is_scale(text, abbreviation, match.start(), sign):
        scale, end = Decimal(ABBREVIATIONS[abbreviation.group().strip().lower()]), abbreviation.end()
    value = parse_arabic(digits)
    return Number(
        value=value * scale,
        before_scale=value,
        start=start,
        end=end,
        sign=sign,
        is_scaled=scale != 1 or "," in digits,
        is_words=False,
    )


def _is_scale(text: str, abbreviation: re.Match[str], start: int, sign: str) -> bool:
    if len(abbreviation.group().strip()) > 1 or sign:
        return True
    if abbreviation.group() not in _DOUBTFUL:
        return False
    behind = unit_behind(text, start, abbreviation.end()) or noun_behind(text, abbreviation.end())
    if behind is None or behind.known is None:
        return False
    if abbreviation.group() in _ONLY_OF_MONEY:
        return bool(behind.known.before_number)
    return form_of(behind.known) == "amount"


@cache
def _money() -> re.Pattern[str]:
    return re.compile(rf"({money_signs()}) ?(?=\d)", re.IGNORECASE)


@cache
def _unit_of_sign() -> dict[str, Unit]:
    return {sign: unit for unit in units() for sign in unit.before_number}
