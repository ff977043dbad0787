"""Korean shares and ranks: 5분의 3, 절반, 1위, 세 번째, 전국에서 가장 많은."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from pintu.extract.quantities.bounds import bound_before, bound_behind, korean_bounds
from pintu.extract.quantities.kinds import hundredths, percent, rank
from pintu.extract.quantities.korean_behind import ends_word
from pintu.extract.quantities.korean_numerals import parse_native, parse_sino
from pintu.records import Bound, Quantity
from pintu.vocabulary import claim_cues

_GLUED = re.compile(r"[\d./-]$")
_HANGUL = re.compile("[가-힣]")
_MAJORITY = "과반"
_BAND = "권"
_TOP = re.compile("상위 ?$")
_NTH = "번째"
_SUPERLATIVE = re.compile("로 (?:큰|크|많|높|길|긴|넓|빠)")
_REACH = 24


def read_fraction(text: str, match: re.Match[str]) -> Quantity | None:
    """Return 5분의 3 as a percentage."""
    start, end = match.span()
    if _GLUED.search(text, max(0, start - 1), start):
        return None
    below, above = (_number(match[part] or match[f"sino{part}"]) for part in ("below", "above"))
    if below is None or above is None or above >= below or not ends_word(text, end):
        return None
    return percent(start, end, hundredths(above, below), _bound(text, start, end))


def read_slash(text: str, match: re.Match[str]) -> Quantity | None:
    """Return 1/3 as a percentage where a particle follows; None for what may be a date or a name (24/7)."""
    start, end = match.span()
    above, below = map(int, match.group().split("/"))
    if not 0 < above < below or _GLUED.search(text, max(0, start - 1), start):
        return None
    if not _HANGUL.match(text, end) or not ends_word(text, end):
        return None
    return percent(start, end, hundredths(above, below), _bound(text, start, end))


def read_half(text: str, match: re.Match[str]) -> Quantity | None:
    """Return 절반 as 50 per cent, 과반 as more than that."""
    start, end = match.span()
    if not ends_word(text, end):
        return None
    bound = "min" if match.group().startswith(_MAJORITY) else _bound(text, start, end)
    return percent(start, end, Decimal(50), bound)


def read_place(text: str, match: re.Match[str]) -> Quantity | None:
    """Return 3위 as a rank, 10위권 as one of 10 at most."""
    start, end = match.span()
    if _GLUED.search(text, max(0, start - 1), start):
        return None
    value = Decimal(match.group()[:-1])
    if text.startswith(_BAND, end):
        return rank((start, end + 1), value, match.group()[-1], "max")
    is_top = _TOP.search(text, max(0, start - 3), start) is not None
    return rank((start, end), value, match.group()[-1], "max" if is_top else "exact")


def read_nth(text: str, match: re.Match[str]) -> Quantity | None:
    """Return 세 번째 as a rank where it is of a whole or goes before a superlative; else it says which of several."""
    start, end = match.span()
    if not _SUPERLATIVE.match(text, end) and not _whole().search(text, max(0, start - _REACH), start):
        return None
    numeral = match.group().removesuffix(_NTH).strip()
    value = Decimal(numeral) if numeral.isdigit() else parse_native(numeral)
    return rank((start, end), value, _NTH)


def read_first(text: str, match: re.Match[str]) -> Quantity | None:
    """Return the first place of one that leads a whole: 전국 선두, 전국에서 가장 많은."""
    if not _whole().search(text, max(0, match.start() - _REACH), match.start()):
        return None
    return rank(match.span(), Decimal(1), "")


def read_superlative(text: str, match: re.Match[str]) -> Quantity | None:
    """Return the first place that a superlative tells; None for superlatives that rank nothing."""
    return read_first(text, match) if match.group().startswith(_cue("superlative")) else None


def _number(numeral: str) -> Decimal | None:
    if numeral[0].isdigit():
        return Decimal(numeral)
    try:
        return parse_sino(numeral)
    except ValueError:
        return None


def _bound(text: str, start: int, end: int) -> Bound:
    words = korean_bounds()
    return bound_before(words, text, start) or bound_behind(words, text, end)[0] or "exact"


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, _cue('whole')))})[^,.;]{{0,14}}$")


def _cue(cue_id: str) -> tuple[str, ...]:
    return tuple(word for cue in claim_cues() if cue.cue_id == cue_id for word in cue.ko)
