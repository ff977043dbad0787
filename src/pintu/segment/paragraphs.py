"""Paragraphs: lines that belong together, whatever broke them."""

from __future__ import annotations

import re
from collections import Counter

from msgspec import Struct

from pintu.segment.headings import find_heading, has_marker
from pintu.segment.labels import Labels
from pintu.segment.lines import Line

_ENDED = re.compile(r"(?:[。！？；：!?;:…]|(?<![\d.])\.)[”’\"）)》\]】]{0,4}$")
_OPENS = re.compile(r"[—―]{2}.|各位(?:代表|委员|同志|来宾)们?[！!，,、：:]|#|[［\[]\d+[］\]]|[-*•·●■◆]\s?\S")
_LEFT_OPEN = re.compile(r"[，、,（(“《〔‘—]$")
_CONTINUES = re.compile(r"[，、。；：！？）)”》〕’%％]")
_PREDICATE = re.compile(r"[：，、]|[是为][：:]|是(?=[\u3400-\u9fff])")
_CLOSED = re.compile(r"[”》）)’]$")
_LEAD = re.compile(r"[\u3400-\u9fff]{4,20}。.")  # a statement of a few words at the head of a paragraph
_REST_OF_HEADING = re.compile(r"[\u3400-\u9fff“”、]{2,20}")
_HEADING_LENGTH = 60
_LEAST_WRAPPED = 20  # lines
_NARROWEST = 30  # columns; a Chinese character takes two
_RAGGED = 4  # columns by which full lines differ: a sign that may not begin a line, a number that may not be cut


class Paragraph(Struct, frozen=True, kw_only=True, gc=False):
    """A span of the text; it covers the line breaks inside a broken sentence."""

    start: int
    end: int


def join_lines(text: str, lines: tuple[Line, ...], labels: Labels) -> tuple[Paragraph, ...]:
    """Return the paragraphs that the lines make up, in text order."""
    paragraphs: list[Paragraph] = []
    full = _full_width(lines)
    start: int | None = None
    for number, line in enumerate(lines):
        start = line.start if start is None else start
        ahead = lines[number : number + 3]
        is_full = full is not None and _width(line) > full - _RAGGED
        if not (_fills_up(text, start, ahead, labels) if is_full else _goes_on(text, start, ahead, labels)):
            paragraphs.append(Paragraph(start=start, end=line.end))
            start = None
    return tuple(paragraphs)


def _full_width(lines: tuple[Line, ...]) -> int | None:
    # The columns of a full line, where every line was broken at one width: a third of them are as wide as that.
    if len(lines) < _LEAST_WRAPPED:
        return None
    widths = Counter(map(_width, lines))
    if 3 * _RAGGED * max(widths.values()) < len(lines):
        return None  # as in most texts: no width is frequent enough
    for width in sorted(widths, reverse=True):
        if width < _NARROWEST:
            return None
        if 3 * sum(widths[width - ragged] for ragged in range(_RAGGED)) >= len(lines):
            return width
    return None


def _width(line: Line) -> int:
    # A Chinese character takes three bytes of UTF-8 for its two columns, a letter or digit one for its one.
    return (len(line.text.encode("utf-8", "replace")) + len(line.text)) // 2


def _fills_up(text: str, start: int, ahead: tuple[Line, ...], labels: Labels) -> bool:
    # A full line goes on unless it ends like a sentence, or is a heading that names a frame to its last word.
    if len(ahead) < 2 or _ENDED.search(ahead[0].text[-6:]) or ahead[1].is_apart:
        return False
    heading = text[start : ahead[0].end]
    is_named = labels.of_heading(heading, is_numbered=has_marker(heading), depth=2) and labels.ends_like_heading(
        heading
    )
    return not (is_named and _is_heading(text, start, ahead[0], labels))


def _goes_on(text: str, start: int, ahead: tuple[Line, ...], labels: Labels) -> bool:
    # The paragraph so far begins at `start` and ends with the first of the lines ahead.
    if len(ahead) < 2:
        return False
    line, following = ahead[:2]
    if _ENDED.search(line.text[-6:]) or has_marker(following.text) or _OPENS.match(following.text):
        return False
    if _is_heading(text, start, line, labels) and not _PREDICATE.match(following.text):
        return has_marker(text[start : line.end]) and _is_broken_heading(text[start : line.end], ahead[1:], labels)
    if following.is_apart or following.is_indented:
        return bool(_LEFT_OPEN.search(line.text) or _CONTINUES.match(following.text))
    return not (_CLOSED.search(line.text) and _LEAD.match(following.text))


def _is_heading(text: str, start: int, line: Line, labels: Labels) -> bool:
    if line.end - start > _HEADING_LENGTH:
        return False
    heading = find_heading(text, start, line.end, labels)
    return heading is not None and heading.end == line.end


def _is_broken_heading(heading: str, ahead: tuple[Line, ...], labels: Labels) -> bool:
    # A heading over two lines: only the two together end like one, and a paragraph follows.
    rest = ahead[0]
    return (
        len(ahead) == 2
        and not rest.is_apart
        and _REST_OF_HEADING.fullmatch(rest.text) is not None
        and labels.ends_like_heading(heading + rest.text)
        and (has_marker(ahead[1].text) or bool(_ENDED.search(ahead[1].text[-6:])))
    )
