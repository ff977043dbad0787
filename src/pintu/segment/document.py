"""A document cut into sections and sentences, each sentence with its frame."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from pintu.ids import hash_id
from pintu.records import Document, Frame, Section, Segmentation, Sentence
from pintu.segment.damage import find_damage
from pintu.segment.frames import SEARCHED_FOR_FRAME, Standing, after_heading, after_paragraph, read_frame
from pintu.segment.furniture import without_furniture
from pintu.segment.labels import Labels, labels_of
from pintu.segment.lines import split_lines
from pintu.segment.outline import Block, outline
from pintu.segment.paragraphs import join_lines

_CLOSING_SEARCHED = 6  # paragraphs at the end of a report that may hold its closing words

_OTHER: Frame = "other"
_FramedBlock = tuple[Block, tuple[Frame, ...], Frame]  # the frames of its sentences, and the one that rules behind it


def segment(document: Document) -> Segmentation:
    """Return the sections and sentences of a document in text order, and flags for its damage.

    Page furniture, the title, headings on a line of their own and bare addresses are no sentences. Spans are places
    in ``document.text``, which is not changed: a sentence that was broken over lines covers the breaks.
    """
    text, labels = document.text, labels_of(document.year)
    paragraphs = join_lines(text, without_furniture(split_lines(text), labels.annex), labels)
    blocks = _with_closing(_framed(outline(text, paragraphs, labels), labels), labels)
    return Segmentation(
        sections=_sections(document, blocks),
        sentences=_sentences(document, blocks),
        flags=find_damage(document.document_id, text, paragraphs),
    )


def _framed(blocks: tuple[Block, ...], labels: Labels) -> list[_FramedBlock]:
    every = tuple(chain.from_iterable(block.seen for block in blocks))
    standing = Standing(labels=labels, is_headed=any(set(block.named) - {"annex"} for block in blocks))
    framed: list[_FramedBlock] = []
    passed = 0
    for block in blocks:
        standing = after_paragraph(standing)
        if block.heading:
            opening = every[passed : passed + SEARCHED_FOR_FRAME]
            standing = after_heading(standing, block.heading.depth, block.named, opening)
        frames: list[Frame] = []
        for sentence in block.seen:
            standing, frame = read_frame(standing, sentence)
            frames.append(frame)
        passed += len(block.seen)
        framed.append((block, tuple(frames), standing.ruling))
    return framed


def _with_closing(framed: list[_FramedBlock], labels: Labels) -> list[_FramedBlock]:
    # The exhortation at the end of the report, before any annex, and what still follows it.
    spoken = [number for number, (block, frames, _) in enumerate(framed) if block.spans and "annex" not in frames]
    closing = [
        number
        for number in spoken[-_CLOSING_SEARCHED:]
        if not framed[number][0].heading and any(labels.closing.search(seen) for seen in framed[number][0].seen)
    ]
    if not closing or framed[closing[-1]][2] not in ("plan", "plan-period"):
        return framed
    closed = set(spoken[spoken.index(closing[-1]) :])
    return [
        (block, tuple(_OTHER for _ in frames) if number in closed else frames, ruling)
        for number, (block, frames, ruling) in enumerate(framed)
    ]


def _sections(document: Document, framed: list[_FramedBlock]) -> tuple[Section, ...]:
    headed = [number for number, (block, _, _) in enumerate(framed) if block.heading]
    ends = _section_ends(framed, headed)
    sections = [
        Section(
            document_id=document.document_id,
            number=0,
            heading="",
            depth=1,
            start=0,
            end=framed[headed[0]][0].start if headed else len(document.text),
            frame=_section_frame(framed[: headed[0] if headed else len(framed)]),
        )
    ]
    for number, (first, last) in enumerate(zip(headed, ends, strict=True), 1):
        block = framed[first][0]
        sections.append(
            Section(
                document_id=document.document_id,
                number=number,
                heading=block.heading.text if block.heading else "",
                depth=block.heading.depth if block.heading else 1,
                start=block.start,
                end=framed[last][0].start if last < len(framed) else len(document.text),
                frame=_section_frame(framed[first:last]),
            )
        )
    return tuple(sections)


def _section_ends(framed: list[_FramedBlock], headed: list[int]) -> list[int]:
    # For each headed block the next one of its depth or above; from the last to the first, one look at each depth.
    ends: list[int] = []
    following = {depth: len(framed) for depth in (1, 2, 3)}
    for number in reversed(headed):
        heading = framed[number][0].heading
        depth = heading.depth if heading else 1
        ends.append(following[depth])
        following.update(dict.fromkeys(range(depth, 4), number))
    return ends[::-1]


def _section_frame(framed: Sequence[_FramedBlock]) -> Frame:
    told = (frame for _, frames, _ in framed for frame in frames if frame != "other")
    return next(told, framed[0][2] if framed else "other")


def _sentences(document: Document, framed: list[_FramedBlock]) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    section = 0
    for paragraph, (block, frames, _) in enumerate(framed):
        section += block.heading is not None
        sentences += (
            Sentence(
                sentence_id=hash_id(document.document_id, start, end),
                document_id=document.document_id,
                section=section,
                paragraph=paragraph,
                start=start,
                end=end,
                frame=frame,
                quote=document.text[start:end],
            )
            for (start, end), frame in zip(block.spans, frames, strict=True)
        )
    return tuple(sentences)
