"""Furniture: the lines that a page puts round and into a report, which are none of the report's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from pintu.segment.lines import Line, stripped
from pintu.vocabulary.furniture import load_furniture

_LONGEST = 80  # a longer line is no button, title or caption
_SHORTEST_STATEMENT = 30  # a shorter one behind the trailer belongs to the page
_STOP_AT_END = re.compile(r"[。！？；：.!?;:][”’）)》\]]*$")
_OPENING_SEARCHED = 400  # characters of a line in which the formula may stand


def without_furniture(lines: tuple[Line, ...], annex_heading: re.Pattern[str]) -> tuple[Line, ...]:
    """Return the lines of the report itself.

    Parameters
    ----------
    lines : of the whole text, in order
    annex_heading
        Matches the heading of an annex, which ends what a page puts after the report.
    """
    first, last = _report_itself(lines)
    kept: list[Line] = []
    is_after_report = is_apart = False
    for line in lines[first:last]:
        if len(line.text) > _LONGEST:
            is_of_page = False  # as most lines are
        else:
            is_trailer = _is_trailer(line)
            is_after_report = (is_after_report or is_trailer) and not _opens_annex(line, annex_heading)
            is_of_page = is_trailer or _is_line_of_page(line)
        if is_of_page or (is_after_report and not _is_statement(line)):
            is_apart = True
            continue
        kept.append(replace(line, is_apart=True) if is_apart and not line.is_apart else line)
        is_apart = False
    return tuple(kept)


def is_address(sentence: str) -> bool:
    """Return whether a sentence only calls upon the audience, as 各位代表！ does."""
    return len(sentence) <= _LONGEST and _addresses().fullmatch(sentence) is not None


def may_hold_jumps(text: str) -> bool:
    """Return whether any newspaper's jump stands in a text; where none does, no sentence need be searched."""
    return _any_of(load_furniture().jumps).search(text) is not None


def without_jumps(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a sentence without a newspaper's jumps to another page at its ends; empty if it is one."""
    jump = _any_of(load_furniture().jumps)
    while (leading := jump.match(text, start, end)) is not None:
        start = stripped(text, leading.end(), end)[0]
    tail = max(start, end - _LONGEST)
    trailing = [match.start() for match in jump.finditer(text, tail, end) if not text[match.end() : end].strip()]
    return stripped(text, start, trailing[0]) if trailing else (start, end)


def _report_itself(lines: tuple[Line, ...]) -> tuple[int, int]:
    # A page may hold the opening twice: in its description, or as the beginning of a second copy. The longest stretch
    # from one opening to the next is the report.
    openings = tuple(_openings(lines))
    if not openings:
        return 0, len(lines)
    ends = (*openings[1:], len(lines))
    lengths = [lines[end - 1].end - lines[start].start for start, end in zip(openings, ends, strict=True)]
    longest = lengths.index(max(lengths))
    return openings[longest], ends[longest]


def _openings(lines: tuple[Line, ...]) -> Iterable[int]:
    greeted = None
    greeting, formula = _any_of(load_furniture().greetings), _any_of(load_furniture().formulas)
    for number, line in enumerate(lines):
        if greeting.fullmatch(line.text, 0, _LONGEST):
            greeted = number
            yield number
        elif formula.match(line.text, 0, _OPENING_SEARCHED):
            if greeted is None or number - greeted > 2:
                yield number
            greeted = None


def _is_line_of_page(line: Line) -> bool:
    return _any_of(load_furniture().lines).fullmatch(line.text) is not None


def _is_trailer(line: Line) -> bool:
    return _any_of(load_furniture().trailers).fullmatch(line.text) is not None


def _is_statement(line: Line) -> bool:
    return len(line.text) >= _SHORTEST_STATEMENT and _STOP_AT_END.search(line.text[-8:]) is not None


def _opens_annex(line: Line, annex_heading: re.Pattern[str]) -> bool:
    return annex_heading.search(line.text) is not None and not _is_trailer(line)


@cache
def _addresses() -> re.Pattern[str]:
    return _any_of(load_furniture().addresses)


@cache
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
