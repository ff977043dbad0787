"""Paragraphs: lines that belong together, whatever broke them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pintu.segment.headings import find_heading, has_marker
from pintu.segment.labels import Labels
from pintu.segment.lines import Line

_ENDED = re.compile(r"(?:[。！？；：!?;:…]|(?<![\d.])\.)[”’\"）)》\]】]{0,4}$")
_OPENS = re.compile(r"[—―]{2}.|各位|#|[［\[]\d+[］\]]|[-*•·●■◆]\s?\S")
_LEFT_OPEN = re.compile(r"[，、,（(“《〔‘—]$")
_CONTINUES = re.compile(r"[，、。；：！？）)”》〕’%％]")
_PREDICATE = re.compile(r"[：，、]|[是为][：:]|是(?=[\u3400-\u9fff])")
_CLOSED = re.compile(r"[”》）)’]$")
_LEAD = re.compile(r"[\u3400-\u9fff]{4,20}。.")  # a statement of a few words at the head of a paragraph
_REST_OF_HEADING = re.compile(r"[\u3400-\u9fff“”、]{2,20}")
_HEADING_LENGTH = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A span of the text; it covers the line breaks inside a broken sentence."""

    start: int
    end: int


def join_lines(text: str, lines: tuple[Line, ...], labels: Labels) -> tuple[Paragraph, ...]:
    """Return the paragraphs that the lines make up, in text order."""
    paragraphs: list[Paragraph] = []
    start: int | None = None
    for number, line in enumerate(lines):
        start = line.start if start is None else start
        if not _goes_on(text, start, lines[number : number + 3], labels):
            paragraphs.append(Paragraph(start=start, end=line.end))
            start = None
    return tuple(paragraphs)


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
