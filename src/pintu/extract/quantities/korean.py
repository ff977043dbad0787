"""Quantities in Korean text: numbers with their units or counters, and what only looks like one left out.

A unit's own prefix stays in the unit (80.4GW); 만, 억 and 조 are applied to the number (1조 2천억 원).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache

from pintu.extract.quantities.bounds import bound_before, bound_behind, korean_bounds
from pintu.extract.quantities.forms import form_of
from pintu.extract.quantities.kinds import percent
from pintu.extract.quantities.korean_behind import Counted, ends_word, unit_behind
from pintu.extract.quantities.korean_numbers import Number, end_of_digits, number_at, range_at, shared_unit
from pintu.extract.quantities.korean_numerals import parse_native, parse_sino
from pintu.extract.quantities.korean_shares import (
    read_first,
    read_fraction,
    read_half,
    read_nth,
    read_place,
    read_slash,
    read_superlative,
)
from pintu.extract.quantities.korean_tokens import START, korean_token
from pintu.records import Bound, Quantity
from pintu.vocabulary import Unit, units

_MINUS = re.compile(r"(?:(?<![\w)%])[-−]|마이너스 ?)$")
_MAY_BE_NEGATIVE = frozenset(("percent", "percentage_point", "celsius"))
_MORE = re.compile(r"여(?= ?[가-힣%])")
_BAND = "대"  # 5%대: some 5 per cent
_NOT_BEHIND = ("당", "급")  # 1인당, 1000억 위안급
_NAMED = re.compile(r"[A-Za-z'’”\"] ?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEADS_ON = re.compile(r"(?:으로|로|을|를|에|이[며고다]|였|까지)(?![가-힣]{3})| ?(?:달|기록)")
_SCALE = re.compile("[십백천만억조]")
_FEW_TRILLIONS = re.compile("[일이삼사오육칠팔구]조")
_MONEY = frozenset(("CNY", "USD", "KRW", "EUR", "JPY", "HKD"))
_NO_COUNT_OF_ONE = frozenset(("곳", "가지", "차례", "번", "군데"))


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a Korean text in its order; empty if there is none.

    Parameters
    ----------
    text : view
        As ``view_of`` gives it.

    Examples
    --------
    >>> [(str(q.value), q.unit, q.bound) for q in find_quantities("약 5분의 3, 특허 500만 건이 넘는 1조 2천억 위안")]
    [('60.00', '%', 'about'), ('5000000', '건', 'min'), ('1200000000000', '위안', 'exact')]
    """
    token = korean_token()
    found: list[Quantity] = []
    position = 0
    while first := START.search(text, position):
        match = token.match(text, first.start())
        if match is None:
            position = first.end()
            continue
        kind, position = match.lastgroup, match.end()
        quantity = _READERS[kind](text, match) if kind is not None else None
        if quantity is not None:
            found.append(quantity)
            position = max(position, quantity.end)
        elif kind == "number":
            position = end_of_digits(text, match.start())
    return tuple(found)


def _read_number(text: str, match: re.Match[str]) -> Quantity | None:
    number = number_at(text, match.start())
    if number is None:
        return None
    more = _MORE.match(text, number.end)
    unit = unit_behind(text, more.end() if more else number.end, number.value, is_scaled=number.is_scaled)
    interval = None if more else range_at(text, number, unit)
    if interval is not None:
        number = replace(number, value=interval.low, end=interval.end)
        return _made(text, number, interval.unit, (interval.high, "exact"))
    end = unit.end if unit else number.end
    unit = unit or shared_unit(text, number)
    if text.startswith(_NOT_BEHIND, end) or not (unit or _is_told_bare(text, number)):
        return None
    bound: Bound = "min" if more else _bound(text, number.start, end)
    if unit is not None and unit.known.unit_id == "percent" and text.startswith(_BAND, end):
        bound = "about"
    return _made(text, replace(number, end=end), unit, (None, bound))


def _is_told_bare(text: str, number: Number) -> bool:
    """Whether a number without a unit says how much, rather than naming a year, a version or a thing."""
    if number.sign:
        return True
    if not ends_word(text, number.end) or _NAMED.search(text, max(0, number.start - 2), number.start):
        return False
    if number.is_scaled:
        return True
    is_bounded = _bound(text, number.start, number.end) != "exact"
    if not number.value % 1:
        return is_bounded and not _YEAR.fullmatch(text, number.start, number.end)
    return is_bounded or bool(_LEADS_ON.match(text, number.end))


def _made(text: str, number: Number, unit: Counted | None, told: tuple[Decimal | None, Bound]) -> Quantity:
    known = unit.known if unit else _unit_of_sign().get(number.sign)
    start, value = number.start, number.value
    value_max, bound = told
    if known is not None and known.unit_id == "tenth":
        return percent(start, number.end, 10 * value, bound)
    may_be_negative = known is not None and known.unit_id in _MAY_BE_NEGATIVE and value_max is None
    minus = _MINUS.search(text, max(0, start - len("마이너스 ")), start) if may_be_negative else None
    if minus is not None:
        start, value = minus.start(), -value
    return Quantity(
        value=value,
        value_max=value_max,
        unit=unit.unit if unit else number.sign,
        unit_id=known.unit_id if known else None,
        form=form_of(known) if known else "amount",
        bound=bound,
        start=start,
        end=number.end,
    )


def _bound(text: str, start: int, end: int) -> Bound:
    words = korean_bounds()
    return bound_before(words, text, start) or bound_behind(words, text, end)[0] or "exact"


def _read_native(text: str, match: re.Match[str]) -> Quantity | None:
    """Return 스물두 곳 as a number; None for 세대, which only looks like 세 대."""
    value = parse_native(match["native"])
    unit = unit_behind(text, match.end(), value)
    if unit is None:
        return None
    is_doubtful = unit.unit in unit.known.needs_context
    if value == 1 and (is_doubtful or not unit.known.is_count or unit.unit in _NO_COUNT_OF_ONE):
        return None
    if text[match.end()] != " " and (is_doubtful or value == 1):
        return None
    return _of_words(text, match.start(), value, unit)


def _read_sino(text: str, match: re.Match[str]) -> Quantity | None:
    """Return 삼백만 명 as a number; None for 구조 or 조사, which only look like numerals."""
    numeral = match["sino"]
    is_one_scale = len(numeral) == 1
    if not _SCALE.search(numeral) or numeral[0] == "조" or (is_one_scale and text[match.end()] != " "):
        return None
    value = parse_sino(numeral)
    unit = unit_behind(text, match.end(), value, is_scaled=True)
    if unit is None or (_FEW_TRILLIONS.fullmatch(numeral) and unit.known.unit_id not in _MONEY):
        return None
    return _of_words(text, match.start(), value, unit)


def _of_words(text: str, start: int, value: Decimal, unit: Counted) -> Quantity | None:
    if text.startswith(_NOT_BEHIND, unit.end):
        return None
    number = Number(value=value, start=start, digits=start, end=unit.end, sign="", is_scaled=False)
    return _made(text, number, unit, (None, _bound(text, start, unit.end)))


def _read_ratio(text: str, match: re.Match[str]) -> Quantity | None:
    number = number_at(text, match.start())
    if number is None:
        return None
    return _made(text, replace(number, end=match.end()), None, (None, _bound(text, match.start(), match.end())))


@cache
def _unit_of_sign() -> dict[str, Unit]:
    return {sign: unit for unit in units() for sign in unit.before_number}


_READERS: dict[str, Callable[[str, re.Match[str]], Quantity | None]] = {
    "number": _read_number,
    "money": _read_number,
    "ratio": _read_ratio,
    "fraction": read_fraction,
    "sinofraction": read_fraction,
    "slash": read_slash,
    "half": read_half,
    "rank": read_place,
    "nth": read_nth,
    "nativenth": read_nth,
    "first": read_first,
    "best": read_superlative,
    "native": _read_native,
    "sino": _read_sino,
}
