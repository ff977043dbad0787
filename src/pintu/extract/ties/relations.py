"""What a mention says of the other: worked with, compared, or neither."""

from __future__ import annotations

import re
from functools import cache

from pintu.extract.ties.patterns import pattern_of
from pintu.extract.ties.readings import Name, clause_around
from pintu.records import Relation
from pintu.vocabulary import tie_cues

_REACH = 8  # characters before a name that a comparison may take
_BLOCS = {"bloc", "quarter"}


def relation_of(text: str, name: Name, *, author: str | None) -> Relation:
    """Return the relation that the words around a name tell; ``other`` where they tell none."""
    if _is_own(name, author):
        return "own"
    if name.relation:
        return name.relation
    is_bloc = name.target.kind in _BLOCS
    if _is_compared(text, name, is_bloc=is_bloc):
        return "comparison"
    clause = clause_around(text, name.start, name.end)
    if _cue("neither").search(clause):
        return "other"
    if _tells_joint_work(clause, is_bloc=is_bloc):
        return "cooperation"
    return "other" if name.default in {None, "own"} else name.default


def _is_own(name: Name, author: str | None) -> bool:
    if author not in name.target.homes:
        return False
    return name.target.kind not in _BLOCS or name.target.relation == "own"


def _is_compared(text: str, name: Name, *, is_bloc: bool) -> bool:
    """Return whether a name is what something is compared with: 居西部第一; 广东第三产业 is no comparison."""
    before = tie_cues().relations["comparison-before"].words
    if text.endswith(before, max(0, name.start - _REACH), name.start):
        return True
    return is_bloc and _cue("comparison-behind").match(text, name.end) is not None


def _tells_joint_work(clause: str, *, is_bloc: bool) -> bool:
    if _cue("together").search(clause):
        return True
    return not is_bloc and _cue("together-with-region").search(clause) is not None


@cache
def _cue(name: str) -> re.Pattern[str]:
    cue = tie_cues().relations[name]
    return pattern_of(cue.words, cue.exceptions)
