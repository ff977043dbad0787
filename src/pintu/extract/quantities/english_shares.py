"""English shares and multiples in words: two-thirds, half, one in four, doubled, tenfold, twice."""

from __future__ import annotations

import re
from decimal import Decimal

from pintu.extract.quantities.bounds import bound_before, english_bounds
from pintu.extract.quantities.english_numerals import ORDINALS, SMALL
from pintu.extract.quantities.kinds import doubling, fold, hundredths, percent
from pintu.records import Bound, Quantity

_QUARTER = 4
_PARTS = {**ORDINALS, "half": 2, "halve": 2, "quarter": _QUARTER}
_GROWTHS = {"doubl": 100, "tripl": 200, "trebl": 200, "quadrupl": 300, "halv": -50}  # per cent
_OF = re.compile(r" of(?! (?:the year|this year|last year|next year|(?:19|20)\d\d)(?!\w))")
_CLOSE = re.compile(r"[,.;:)]|$")
_BY = re.compile(r"(?<!\w)by $", re.IGNORECASE)
_NO_SHARE = re.compile(r"(?<!\w)(?:first|second|latter|other|better|the|a|in) $", re.IGNORECASE)
_HALVED = re.compile(r" (?:the|its|their|that|all|what)(?!\w)")
_BEFORE_BARE_VERB = re.compile(
    r"(?<!\w)(?:to|will|would|should|can|could|may|might|nearly|almost|than|not|and|or) $", re.IGNORECASE
)
_BEHIND_VERB = re.compile(r" (?:to|in|the|its|their|from|over|by|between)(?!\w)")
_NO_WHOLE = re.compile(r"-|[ -](?:years?|months?|weeks?|days?|hours?|decades?|generations?)(?!\w)")
_COMPARED = re.compile(r" (?:as|the|that|those|its|their|what)(?!\w)")


def read_fraction(text: str, match: re.Match[str]) -> Quantity | None:
    """Return a third or two-thirds as a percentage; None for a third airport."""
    above_word, below_word = re.split("[ -]", match.group().lower())
    above, below = SMALL.get(above_word, 1), _PARTS[below_word.removesuffix("s")]
    start, end = match.span()
    if above >= below:
        return None
    bound = bound_before(english_bounds(), text, start)
    is_loose = above_word in ("a", "an") or (below == _QUARTER and "-" not in match.group())
    if not (bound or _is_share(text, start, end) or (not is_loose and below_word.endswith("s"))):
        return None
    if below == _QUARTER and is_loose and not _OF.match(text, end):
        return None  # a quarter, three quarters: of a year
    return percent(start, end, hundredths(above, below), bound or "exact")


def _is_share(text: str, start: int, end: int) -> bool:
    return bool(_OF.match(text, end) or _CLOSE.match(text, end) or _BY.search(text, max(0, start - 4), start))


def read_half(text: str, match: re.Match[str]) -> Quantity | None:
    """Return half as 50 per cent; None for the first half of a year."""
    start, end = match.span()
    bound = bound_before(english_bounds(), text, start)
    if text[end : end + 1] == "-" or (bound is None and _NO_SHARE.search(text, max(0, start - 8), start)):
        return None
    is_share = bound or _OF.match(text, end) or _HALVED.match(text, end)
    if not (is_share or _BY.search(text, max(0, start - 4), start)):
        return None
    return percent(start, end, Decimal(50), bound or "exact")


def read_out_of(text: str, match: re.Match[str]) -> Quantity | None:
    """Return one in four, or nine out of ten, as a percentage; None for one in two years."""
    words = match.group().lower().split()
    above, below = _small(words[0]), _small(words[-1])
    start, end = match.span()
    if above >= below or _NO_WHOLE.match(text, end):
        return None
    return percent(start, end, hundredths(above, below), _bound(text, start))


def read_slash(text: str, match: re.Match[str]) -> Quantity | None:
    """Return 1/3 of a whole as a percentage; None for what may be a date or a name (24/7)."""
    above, below = map(int, match.group().split("/"))
    if not 0 < above < below or not _OF.match(text, match.end()):
        return None
    return percent(*match.span(), hundredths(above, below), _bound(text, match.start()))


def read_doubling(text: str, match: re.Match[str]) -> Quantity | None:
    """Return doubled as a growth of 100 per cent, halved as one of -50; None for a double room."""
    start, end = match.span()
    word = match.group().lower()
    stem = next(stem for stem in _GROWTHS if word.startswith(stem))
    rest = word.removeprefix(stem)
    if text[end : end + 1] == "-":
        return None
    if rest == "e" and not _BEFORE_BARE_VERB.search(text, max(0, start - 8), start):
        return None
    if rest == "es" and not _BEHIND_VERB.match(text, end):
        return None
    return doubling(start, end, Decimal(_GROWTHS[stem]), _bound(text, start))


def read_fold(text: str, match: re.Match[str]) -> Quantity:
    """Return tenfold or 4.5-fold as a multiple."""
    word = match.group()[: -len("fold")].rstrip(" -").lower()
    value = Decimal(word) if word[0].isdigit() else Decimal(SMALL.get(word, 100))
    return fold(match.span(), value, match.group()[-len("fold") :], _bound(text, match.start()))


def read_twice(text: str, match: re.Match[str]) -> Quantity | None:
    """Return twice the level as a multiple; None for what was done two times."""
    if not _COMPARED.match(text, match.end()):
        return None
    return fold(match.span(), Decimal(2), "", _bound(text, match.start()))


def _small(word: str) -> int:
    return int(word) if word.isdigit() else SMALL.get(word, 100)


def _bound(text: str, start: int) -> Bound:
    return bound_before(english_bounds(), text, start) or "exact"
