"""Wording: whether a run of words may be a term that no pack has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pintu.vocabulary import blocs, claim_cues, places, regions, theme_affixes, themes
from pintu.vocabulary.prefectures import region_of_prefecture
from pintu.vocabulary.term_stops import TermStops, load_term_stops

_BETWEEN_NAMES = "\n"  # stands in no term
_SHORTEST_PLACE = 2  # a single character is an abbreviation, and a part of other words


def may_be_term(words: str) -> bool:
    """Return whether words are neither a phrase, nor known, nor the name of a place.

    What begins or ends with a stop word or holds one is a phrase. What stands within a name of a theme, with or
    without the words that may stand beside it, or within a cue word is known.

    Parameters
    ----------
    words
        A run of characters and Latin words without spaces.
    """
    stops = _stops()
    return not (
        words.startswith(stops.first)
        or words.endswith(stops.last)
        or _phrase().search(words)
        or _place().search(words)
        or _without_affixes(words) in _known()
    )


@cache
def between() -> frozenset[str]:
    """Return the characters that stand between terms and in none."""
    return frozenset(_stops().between)


@cache
def _stops() -> TermStops:
    return load_term_stops()


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, (*_stops().between, *_stops().anywhere))))


@cache
def _place() -> re.Pattern[str]:
    names = {
        *(name for region in regions() for name in (region.zh, *region.zh_aliases, *region.zh_poetic)),
        *(name for bloc in blocs() for name in (bloc.zh, *bloc.zh_aliases)),
        *(name for place in places() for name in (place.zh, *place.zh_aliases)),
        *region_of_prefecture(),
        *(name.removesuffix("市") for name in region_of_prefecture()),
    }
    long_enough = sorted(name for name in names if len(name) >= _SHORTEST_PLACE)
    return re.compile("|".join(map(re.escape, long_enough)))


@cache
def _known() -> str:
    return _BETWEEN_NAMES.join(_known_names())


def _known_names() -> Iterator[str]:
    for theme in themes():
        yield from (theme.zh, *theme.zh_aliases, *theme.not_in)
        yield from (name + suffix for name in theme.zh_with_suffix for suffix in theme_affixes().suffixes)
    for cue in claim_cues():
        yield from cue.zh


def _without_affixes(words: str) -> str:
    """Return the words without one of those that may stand before a theme's name, and one of those behind."""
    before = max((word for word in theme_affixes().modifiers if words.startswith(word)), key=len, default="")
    behind = max((word for word in theme_affixes().suffixes if words.endswith(word)), key=len, default="")
    inner = words[len(before) : len(words) - len(behind)]
    return inner or words
