"""Quantities in English text: numbers with their units, and what only looks like one left out.

A unit's own prefix stays in the unit (80.4 GW); scale words are applied to the number (1.2 trillion yuan).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache

from pintu.extract.quantities.bounds import bound_before, bound_behind, english_bounds
from pintu.extract.quantities.english_behind import Behind, noun_behind, stands_alone
from pintu.extract.quantities.english_numbers import Number, is_glued, number_at, unit_of
from pintu.extract.quantities.english_ranges import range_at, shared_unit
from pintu.extract.quantities.english_ranks import read_first, read_numbered, read_ordinal, read_top
from pintu.extract.quantities.english_shares import (
    read_doubling,
    read_fold,
    read_fraction,
    read_half,
    read_out_of,
    read_slash,
    read_twice,
)
from pintu.extract.quantities.english_tokens import START, english_token
from pintu.extract.quantities.forms import form_of
from pintu.records import Bound, Quantity
from pintu.vocabulary import claim_cues

_MINUS = re.compile(r"(?<![\w)%])[-−]$")
_MAY_BE_NEGATIVE = frozenset(("percent", "percentage_point", "celsius"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = re.compile(r"(?<![.!?:;“\"‘(]) [A-Z][a-z]+[ -][A-Z]")
_IN_NAME = re.compile(r"(?<=[^.!?:;“\"‘(]) [a-z]*[A-Z]\w* $")
_LEADS_TO_DECIMAL = re.compile(r"(?<!\w)(?:of|to|at|is|was|from) $", re.IGNORECASE)
_REACH = 32


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of an English text in its order; empty if there is none.

    Parameters
    ----------
    text : view
        As ``view_of`` gives it.

    Examples
    --------
    >>> [(str(q.value), q.unit, q.bound) for q in find_quantities("over 1.2tn yuan, two-thirds of it from 137 firms")]
    [('1200000000000.0', 'yuan', 'min'), ('66.67', '%', 'exact'), ('137', 'firms', 'exact')]
    """
    token = english_token()
    found: list[Quantity] = []
    position = 0
    while first := START.search(text, position):
        match = token.match(text, first.start())
        if match is None:
            position = first.end()
            continue
        position = max(match.end(), first.end())
        if match.lastgroup is None:
            continue
        quantity = _READERS[match.lastgroup](text, match)
        if quantity is not None:
            found.append(quantity)
            position = quantity.end
    return tuple(found)


def _read_number(text: str, match: re.Match[str]) -> Quantity | None:
    number = None if is_glued(text, match.start()) else number_at(text, match.start())
    return _quantity(text, number) if number is not None else None


def _read_words(text: str, match: re.Match[str]) -> Quantity | None:
    if _NAME.match(text, match.start() - 1):
        return None  # the Three Gorges
    number = number_at(text, match.start())
    return _quantity(text, number) if number is not None else None


def _read_ratio(text: str, match: re.Match[str]) -> Quantity | None:
    if is_glued(text, match.start()):
        return None
    return Quantity(
        value=Decimal(match.group().removesuffix(":1")),
        value_max=None,
        unit="",
        unit_id=None,
        form="amount",
        bound=bound_before(english_bounds(), text, match.start()) or "exact",
        start=match.start(),
        end=match.end(),
    )


def _quantity(text: str, number: Number) -> Quantity | None:
    own = unit_of(text, number)
    interval = range_at(text, number, own)
    if interval is not None and (interval.behind.known is not None or not _is_in_name(text, number)):
        return _made(text, replace(number, value=interval.low, end=interval.end), interval.behind, interval.high)
    _, after = bound_behind(english_bounds(), text, number.end)
    behind, value = own or noun_behind(text, after), number.value
    if behind is None and (shared := shared_unit(text, number)):
        behind, value = shared
    if not _is_told(text, number, behind):
        return None
    end = number.end if behind is None or (after > number.end and own is None) else behind.end
    return _made(text, replace(number, value=value, end=end), behind, None)


def _made(text: str, number: Number, behind: Behind | None, value_max: Decimal | None) -> Quantity:
    known = behind.known if behind is not None else None
    start, value = number.start, number.value
    is_negative = known is not None and known.unit_id in _MAY_BE_NEGATIVE
    if is_negative and value_max is None and _MINUS.search(text, max(0, start - 2), start):
        start, value = start - 1, -value
    return Quantity(
        value=value,
        value_max=value_max,
        unit=behind.unit if behind is not None else "",
        unit_id=known.unit_id if known is not None else None,
        form=form_of(known) if known is not None else "amount",
        bound="exact" if value_max is not None else _bound(text, start, number.end),
        start=start,
        end=number.end,
    )


def _bound(text: str, start: int, end: int) -> Bound:
    words = english_bounds()
    return bound_before(words, text, start) or bound_behind(words, text, end)[0] or "exact"


def _is_told(text: str, number: Number, behind: Behind | None) -> bool:
    """Whether a number says how much or how many, rather than naming a year, a version or a thing."""
    if number.is_scaled or number.sign:
        return True
    if behind is not None and behind.known is not None and not behind.known.is_count:
        return True
    is_bounded = _bound(text, number.start, number.end) != "exact"
    if not number.is_words and _YEAR.fullmatch(text, number.start, number.end):
        return is_bounded and behind is not None
    before = max(0, number.start - _REACH), number.start
    if _is_in_name(text, number):
        return False
    if behind is not None:
        return number.value != 1 or not number.is_words
    if number.is_words or not stands_alone(text, number.end):
        return False
    is_led = is_bounded or bool(_leads().search(text, *before))
    return is_led or bool(number.value % 1 and _LEADS_TO_DECIMAL.search(text, *before))


def _is_in_name(text: str, number: Number) -> bool:
    """Whether a number follows a name within a sentence: Windows 11, Boeing 737-800."""
    return not number.is_words and bool(_IN_NAME.search(text, max(0, number.start - _REACH), number.start))


@cache
def _leads() -> re.Pattern[str]:
    """Return the pattern of the words that lead up to a number: reached, stood at."""
    words = "|".join(re.escape(word) for cue in claim_cues() if cue.cue_id == "to" for word in cue.en if len(word) > 2)
    return re.compile(rf"(?<!\w)(?:{words}) $", re.IGNORECASE)


_READERS: dict[str, Callable[[str, re.Match[str]], Quantity | None]] = {
    "number": _read_number,
    "money": _read_number,
    "spelled": _read_words,
    "ratio": _read_ratio,
    "ordinal": read_ordinal,
    "ordinalword": read_ordinal,
    "numbered": read_numbered,
    "top": read_top,
    "first": read_first,
    "best": read_first,
    "fraction": read_fraction,
    "half": read_half,
    "slash": read_slash,
    "outof": read_out_of,
    "digitoutof": read_out_of,
    "doubling": read_doubling,
    "digitfold": read_fold,
    "wordfold": read_fold,
    "twice": read_twice,
}
