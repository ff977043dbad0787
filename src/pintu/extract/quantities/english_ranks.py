"""English ranks: ranked first, third in the country, second place, No. 1 nationwide, the top three."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from pintu.extract.quantities.english_numerals import ORDINALS, SMALL
from pintu.extract.quantities.kinds import rank
from pintu.records import Quantity
from pintu.vocabulary import claim_cues

_RANKS = frozenset(("rank", "ranks", "ranked", "ranking"))
_PLACE = re.compile(r"[ -](place|position|spot)s?(?!\w)", re.IGNORECASE)
_SUPERLATIVE = re.compile(r"[ -](?:most|least|best|[a-z]+est)(?: [\w-]+){0,4}?(?= )", re.IGNORECASE)
_TO = re.compile(r" to(?!\w)")
_AMONG = re.compile(r"(?<!\w)(?:among|in|into|within|entered|joined|of) (?:the )?(?:[\w’'-]+ ){0,2}$", re.IGNORECASE)
_LARGEST_TOP = 100  # the top 500 is a list of companies
_REACH = 48


def read_ordinal(text: str, match: re.Match[str]) -> Quantity | None:
    """Return the rank that an ordinal tells; None where it tells which of several: the third airport."""
    word = match.group().lower()
    value = Decimal(ORDINALS[word]) if word in ORDINALS else Decimal(word[:-2])
    return _read_place(text, match, value)


def read_numbered(text: str, match: re.Match[str]) -> Quantity | None:
    """Return the rank that No. 1 or number one tells; None where it is a name."""
    word = re.split(r"[ .]", match.group().lower())[-1]
    digits = re.search(r"\d+$", word)
    return _read_place(text, match, Decimal(digits.group()) if digits else Decimal(SMALL[word]))


def _read_place(text: str, match: re.Match[str], value: Decimal) -> Quantity | None:
    start, end = match.span()
    place = _PLACE.match(text, end)
    if place is not None:
        return rank((start, place.end(1)), value, place[1])
    verb = _verbs().search(text, max(0, start - _REACH), start)
    superlative = _SUPERLATIVE.match(text, end)
    whole = _wholes().match(text, superlative.end() if superlative else end)
    if verb is None and (whole is None or _TO.match(text, whole.end())):
        return None  # the first in the country to try
    if verb is not None and verb[1].lower() not in _RANKS and whole is None:
        return None  # came second to none
    return rank((start, end), value, "")


def read_top(text: str, match: re.Match[str]) -> Quantity | None:
    """Return a place among the top three as 3 at most; None for three top priorities, and for the top 500."""
    start, end = match.span()
    word = match.group().lower().removeprefix("top")[1:]
    value = int(word) if word.isdigit() else SMALL[word]
    place = _PLACE.match(text, end)
    is_told = place or _wholes().match(text, end) or _AMONG.search(text, max(0, start - _REACH), start)
    if value > _LARGEST_TOP or not is_told:
        return None
    return rank((start, end), Decimal(value), "", "max")


def read_first(_: str, match: re.Match[str]) -> Quantity:
    """Return the first place of one that leads the country."""
    return rank(match.span(), Decimal(1), "")


@cache
def _verbs() -> re.Pattern[str]:
    verbs = "|".join(re.escape(verb) for verb in _cue("ranks"))
    return re.compile(
        rf"(?<!\w)({verbs})(?: (?:joint|still|now|also|only|in|the|at|as|to|a|it|them|itself))*[ -]$", re.I
    )


@cache
def _wholes() -> re.Pattern[str]:
    return re.compile(rf",? (?:{'|'.join(re.escape(whole) for whole in _cue('whole'))}|among)(?!\w)", re.IGNORECASE)


def _cue(cue_id: str) -> tuple[str, ...]:
    return tuple(
        sorted((word for cue in claim_cues() if cue.cue_id == cue_id for word in cue.en), key=len, reverse=True)
    )
