"""The lines of a text, each with its place."""

from __future__ import annotations

import re

from msgspec import Struct

# Zero-width characters and direction marks: a line of nothing else is no blank line but the seam of a broken one.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_LEADING = re.compile(rf"[\s{_INVISIBLE}]*")
_INDENT = re.compile(r"(?:\u3000\u3000|\t| {2}|\u00a0{2})")
_EDGES = frozenset(character for character in map(chr, (*range(0x3001), 0xFEFF)) if _LEADING.fullmatch(character))
_TRAILING = frozenset("\u00ad\u2060\ufeff" + "".join(map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F)))))


class Line(Struct, frozen=True, kw_only=True, gc=False):
    """A line without the white space around it."""

    start: int  # in the text
    end: int
    text: str
    is_apart: bool  # a blank line, or a line that is none of the report's, stands before it
    is_indented: bool


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the lines that hold something to read, in text order."""
    lines: list[Line] = []
    is_apart, begin, behind = False, 0, 0
    for raw in text.splitlines(keepends=True):  # three times as fast as a pattern
        begin, behind = behind, behind + len(raw)
        start, end = stripped(text, begin, behind)
        if start < end:
            lines.append(
                Line(
                    start=start,
                    end=end,
                    text=text[start:end],
                    is_apart=is_apart,
                    is_indented=start > begin and _INDENT.match(text, begin) is not None,
                )
            )
            is_apart = False
        elif raw.isspace():
            is_apart = True
    return tuple(lines)


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the white space and the invisible characters at its ends."""
    if start < end and text[start] not in _EDGES and text[end - 1] not in _EDGES:
        return start, end  # as nearly all are
    leading = _LEADING.match(text, start, end)
    start = leading.end() if leading else start
    while end > start and (text[end - 1].isspace() or text[end - 1] in _TRAILING):
        end -= 1
    return start, end
