"""Names in a text: which words of the lexicon mean a place where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from pintu.extract.ties.lexicon import Target, build_lexicon
from pintu.extract.ties.surroundings import (
    context_of,
    is_end_of_route,
    is_foreign_body,
    is_line,
    is_line_of_characters,
    is_named_after_quarter,
    is_own_body,
    is_own_body_of_character,
    is_street,
)
from pintu.records import Relation
from pintu.vocabulary import tie_cues

_CLAUSE = re.compile(r"[。；，！？：\n]")
_CLAUSE_REACH = 80  # characters: a clause is cut off there, so that a text without punctuation takes linear time


class Name(Struct, frozen=True, gc=False):
    """A name in a text."""

    start: int
    end: int
    target: Target
    relation: Relation | None  # what the words directly beside it tell
    default: Relation | None  # what holds where its clause tells nothing


class _Piece(Struct, frozen=True, gc=False):
    start: int
    end: int
    target: Target
    relation: Relation | None
    is_fixed: bool
    follows: bool  # directly behind another word of the lexicon


def find_names(text: str, *, author: str | None) -> Iterator[Name]:
    """Yield every name that means a region, bloc or place, in text order.

    ``author`` is the short name of the region that speaks: its own name alone may stand as a single character.
    """
    pieces = tuple(_pieces(text))
    at = 0
    while at < len(pieces):
        end = at + 1
        if _joins(pieces[at]):
            while end < len(pieces) and _joins(pieces[end]) and pieces[end].start == pieces[end - 1].end:
                end += 1
            yield from _names_of_run(text, pieces[at:end], author)
        else:
            piece = pieces[at]
            if _is_meant(text, piece, author):
                yield Name(piece.start, piece.end, piece.target, piece.relation, _default(piece))
        at = end


def clause_around(text: str, start: int, end: int) -> str:
    """Return the clause that a name stands in, no further than 80 characters to either side."""
    first = max(0, start - _CLAUSE_REACH)
    last = min(len(text), end + _CLAUSE_REACH)
    behind = _CLAUSE.search(text, end, last)
    before = _CLAUSE.search(text[first:start][::-1])
    left = start - before.start() if before else first
    return text[left : behind.start() if behind else last]


def _pieces(text: str) -> Iterator[_Piece]:
    lexicon = build_lexicon()
    before = -1
    for start, end, word in lexicon.automaton.find(text):
        for piece in lexicon.pieces[word]:
            yield _Piece(
                start + piece.start,
                start + piece.end,
                piece.target,
                piece.relation,
                piece.is_fixed,
                start + piece.start == before,
            )
        before = end


def _default(piece: _Piece) -> Relation | None:
    """Return the relation of a mention of which its clause says nothing; a character alone tells none."""
    if piece.target.kind == "character" and not piece.is_fixed:
        return None
    return piece.target.relation


def _joins(piece: _Piece) -> bool:
    return not piece.is_fixed and (piece.target.kind == "character" or piece.target.joins)


def _names_of_run(text: str, run: tuple[_Piece, ...], author: str | None) -> Iterator[Name]:
    is_line_name = is_line_of_characters(text, run[-1].end)
    if len(run) > 1 and not is_line_name and _is_compound(text, run):
        for piece in run:
            yield Name(piece.start, piece.end, piece.target, None, piece.target.relation)
        return
    for piece in run:
        is_own = author in piece.target.homes
        context = context_of(text, piece.start, piece.end, is_own=is_own)
        if context or (not is_line_name and _stands_alone(text, piece, is_own=is_own)):
            relation = context.relation if context else None
            yield Name(piece.start, piece.end, piece.target, relation, _default(piece))


def _is_compound(text: str, run: tuple[_Piece, ...]) -> bool:
    return any(piece.target.is_free or piece.target.joins for piece in run) or (
        text[run[0].start : run[-1].end] in tie_cues().compounds
    )


def _stands_alone(text: str, piece: _Piece, *, is_own: bool) -> bool:
    if piece.target.joins:
        return True
    return is_own and piece.target.is_free and not is_own_body_of_character(text, piece.end)


def _is_meant(text: str, piece: _Piece, author: str | None) -> bool:
    if piece.is_fixed:
        return True
    is_own = author in piece.target.homes
    match piece.target.kind:
        case "quarter":
            return _is_quarter_meant(text, piece, author)
        case "poetic":
            return is_own and not is_own_body(text, piece.end)
        case "place" if is_own and is_own_body(text, piece.end):
            return False
        case "region":
            return _is_region_meant(text, piece, author)
        case _:
            return (is_own or not piece.target.is_own_only) and not is_line(text, piece.end)


def _is_region_meant(text: str, piece: _Piece, author: str | None) -> bool:
    if author and (text[piece.start : piece.end], author) in tie_cues().homonyms:
        return False
    if is_street(text, piece.end) or is_end_of_route(text, piece.start, piece.end):
        return False
    is_body = is_own_body if author in piece.target.homes else is_foreign_body
    return not is_body(text, piece.end)


def _is_quarter_meant(text: str, piece: _Piece, author: str | None) -> bool:
    """Return whether 中部 or the like is that of the country, not of a region, and no part of a body's name."""
    is_bare = not text.endswith("地区", piece.start, piece.end)
    if (
        piece.follows
        or (is_bare and is_named_after_quarter(text, piece.end))
        or text.startswith(("（", "("), max(0, piece.start - 1), piece.start)
    ):
        return False
    if author is None:
        return not is_bare
    if author in piece.target.homes:
        return True
    clause = clause_around(text, piece.start, piece.end)
    return any(word in clause for word in tie_cues().quarters["outsider"])
