"""The outline of a report: its paragraphs with their headings, each heading at its depth."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec.structs import replace

from pintu.records import Frame
from pintu.segment.furniture import is_address, without_jumps
from pintu.segment.headings import Heading, find_heading
from pintu.segment.labels import Labels
from pintu.segment.paragraphs import Paragraph
from pintu.segment.sentences import split_sentences
from pintu.view import view_of

_WORD = re.compile(r"\w")
_SEEN = 600  # characters of a sentence that its frame is read from


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph with the heading that it is or begins with, and its sentences."""

    start: int
    heading: Heading | None
    named: tuple[Frame, ...]  # the frames that the heading names
    spans: tuple[tuple[int, int], ...]
    seen: tuple[str, ...]  # the sentences as a reader sees them, each from its beginning


def outline(text: str, paragraphs: tuple[Paragraph, ...], labels: Labels) -> tuple[Block, ...]:
    """Return the paragraphs as blocks, in text order."""
    found = [find_heading(text, paragraph.start, paragraph.end, labels) for paragraph in paragraphs]
    return tuple(
        _block(text, paragraph, heading, labels)
        for paragraph, heading in zip(paragraphs, _at_their_depth(found, labels), strict=True)
    )


def _block(text: str, paragraph: Paragraph, heading: Heading | None, labels: Labels) -> Block:
    begin = heading.end if heading and not heading.is_sentence else paragraph.start
    spans = tuple(without_jumps(text, *span) for span in split_sentences(text, begin, paragraph.end))
    seen = tuple(view_of(text[start : min(end, start + _SEEN)]).text for start, end in spans)
    kept = [number for number, sentence in enumerate(seen) if _WORD.search(sentence) and not is_address(sentence)]
    return Block(
        start=paragraph.start,
        heading=heading,
        named=_named(heading, labels) if heading else (),
        spans=tuple(spans[number] for number in kept),
        seen=tuple(seen[number] for number in kept),
    )


def _named(heading: Heading, labels: Labels) -> tuple[Frame, ...]:
    return labels.of_heading(heading.text, is_numbered=heading.is_numbered, depth=heading.depth)


def _at_their_depth(found: list[Heading | None], labels: Labels) -> list[Heading | None]:
    # Under a first-level heading without a number 一、 is the second level, and （一） the third where 一、 has come.
    deepened: list[Heading | None] = []
    is_under_bare = is_second = has_numbered = False
    for heading in found:
        if heading is None:
            deepened.append(None)
            continue
        if heading.depth == 1 and not heading.is_numbered:
            is_under_bare = not has_numbered or _named(heading, labels) == ("annex",)
            is_second = False
            deepened.append(heading)
            continue
        has_numbered = has_numbered or (heading.depth == 1 and not is_under_bare)
        is_second = is_second or (heading.depth == 1 and is_under_bare)
        deepened.append(replace(heading, depth=min(heading.depth + (is_under_bare and is_second), 3)))
    return deepened
