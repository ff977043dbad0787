"""Bounds by the words beside a number: more than, or so, 이상, 약."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pintu.records import Bound
from pintu.vocabulary import claim_cues

_BOUND_OF_CUE: dict[str, Bound | None] = {
    "stop": None,
    "min": "min",
    "max": "max",
    "about": "about",
    "after-min": "min",
    "after-max": "max",
    "after-about": "about",
}
_SIGNS: dict[str, Bound] = {"~": "about", "≈": "about", ">": "min", "≥": "min", "<": "max", "≤": "max"}
_REACH = 48  # characters before a number in which its bound and what parts the two can stand


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundWords:
    """The bound words of a language, as patterns: what ends before a number, what begins behind it."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    bound_of: dict[str, Bound | None]


@cache
def english_bounds() -> BoundWords:
    """Return the bound words of English; an article or a word such as "another" may part them from the number."""
    before, behind, bound_of = _words("en")
    return BoundWords(
        before=re.compile(
            rf"(?<![\w-])({before})(?: (?:the|an?|another|its|their|a record|an additional|a further|a total of))?"
            r" ?$",
            re.IGNORECASE,
        ),
        behind=re.compile(rf"[ -]?({behind})(?![\w-])", re.IGNORECASE),
        bound_of=bound_of,
    )


@cache
def korean_bounds() -> BoundWords:
    """Return the bound words of Korean; a bracket, a particle or an adverb may part them from the number."""
    before, behind, bound_of = _words("ko")
    return BoundWords(
        before=re.compile(rf"(?<![가-힣])({before})(?:에)? ?$"),
        behind=re.compile(
            rf"(?:\([^()]{{1,30}}\))?(?:[이가을를은는의에도로]|선을|대를|보다)? ?"
            rf"(?:(?:처음으로|사상 처음|훨씬|크게|이미|모두|훌쩍|넉넉히) ?)?({behind})"
        ),
        bound_of=bound_of,
    )


def bound_before(words: BoundWords, text: str, start: int) -> Bound | None:
    """Return the bound that the words before a number tell; None if they tell none."""
    if start and (bound := _SIGNS.get(text[start - 1])):
        return bound
    match = words.before.search(text, max(0, start - _REACH), start)
    return words.bound_of[match[1].lower()] if match else None


def bound_behind(words: BoundWords, text: str, end: int) -> tuple[Bound | None, int]:
    """Return the bound that the words behind a number tell, and where they end; None and ``end`` if they tell none."""
    match = words.behind.match(text, end)
    return (words.bound_of[match[1].lower()], match.end()) if match else (None, end)


def _words(language: str) -> tuple[str, str, dict[str, Bound | None]]:
    places: dict[str, list[str]] = {"before": [], "after": []}
    bound_of: dict[str, Bound | None] = {}
    for cue in claim_cues():
        if cue.cue_id not in _BOUND_OF_CUE:
            continue
        for word in getattr(cue, language):
            places[cue.place].append(word)
            bound_of[word] = _BOUND_OF_CUE[cue.cue_id]
    before, behind = ("|".join(map(re.escape, sorted(words, key=len, reverse=True))) for words in places.values())
    return before, behind, bound_of
