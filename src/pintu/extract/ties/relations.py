"""What a mention says of the other: worked with, compared, or neither."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pintu.extract.ties.lexicon import TargetKind
from pintu.extract.ties.patterns import pattern_of
from pintu.extract.ties.readings import Name, clause_around
from pintu.records import Relation
from pintu.vocabulary import blocs, tie_cues

_REACH = 8  # characters before a name that a comparison may take
_BLOCS = {"bloc", "quarter"}


def relation_of(text: str, name: Name, *, author: str | None) -> Relation:
    """Return the relation that the words around a name tell; ``other`` where they tell none."""
    if _is_own(name, author):
        return "own"
    if name.relation:
        return name.relation
    if _is_compared(text, name):
        return "comparison"
    told = _told_by_clause(clause_around(text, name.start, name.end), name.target.kind)
    if told or name.default in {None, "own"}:
        return told or "other"
    return name.default


def _is_own(name: Name, author: str | None) -> bool:
    if author not in name.target.homes:
        return False
    return name.target.kind not in _BLOCS or name.target.relation == "own"


def _is_compared(text: str, name: Name) -> bool:
    """Return whether a name is what something is compared with: 居西部第一; 广东第三产业 is no comparison."""
    before = tie_cues().relations["comparison-before"].words
    if text.endswith(before, max(0, name.start - _REACH), name.start):
        return True
    end = _end_of_compound(text, name)
    return name.target.kind in _BLOCS and _cue("comparison-behind").match(text, end) is not None


def _end_of_compound(text: str, name: Name) -> int:
    """Return where 中西部 ends, for 中; any other name ends where it ends."""
    rest = _rest_of_quarters().match(text, name.end) if name.target.kind == "quarter" else None
    return rest.end() if rest else name.end


@cache
def _rest_of_quarters() -> re.Pattern[str]:
    characters = "".join(bloc.zh_character or "" for bloc in blocs())
    return re.compile(f"[{characters}]{{0,2}}部(?:地区)?")


@lru_cache(maxsize=1024)  # the names of a clause ask for the same
def _told_by_clause(clause: str, kind: TargetKind) -> Relation | None:
    if _cue("neither").search(clause):
        return "other"
    if _cue("together").search(clause) or (kind not in _BLOCS and _cue("together-with-region").search(clause)):
        return "cooperation"
    return None


@cache
def _cue(name: str) -> re.Pattern[str]:
    cue = tie_cues().relations[name]
    return pattern_of(cue.words, cue.exceptions)
