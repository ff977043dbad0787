"""The sentences of any text, for whoever does not ask which part of a report they are from."""

from __future__ import annotations

import re

from pintu.ids import hash_id
from pintu.records import Frame, Sentence
from pintu.segment.furniture import is_address, may_hold_jumps, without_furniture, without_jumps
from pintu.segment.headings import find_heading
from pintu.segment.labels import labels_of
from pintu.segment.lines import split_lines
from pintu.segment.paragraphs import join_lines
from pintu.segment.sentences import split_sentences
from pintu.view import view_of

_WORD = re.compile(r"\w")
_LONGEST_ADDRESS = 40
# Headings are told by their form; the frames that they name, which a year decides, are not asked for.
_ANY_YEAR = 2026


def split_text(text: str, *, frame: Frame) -> tuple[Sentence, ...]:
    """Return the sentences of a text in order, all of one frame; they are those that ``segment`` finds.

    Sections, frames and damage are not looked for, which takes half of the time of segmenting.
    """
    labels = labels_of(_ANY_YEAR)
    document_id = hash_id(text)
    sentences: list[Sentence] = []
    paragraphs = join_lines(text, without_furniture(split_lines(text), labels.annex), labels)
    has_jumps = may_hold_jumps(text)
    for number, paragraph in enumerate(paragraphs):
        heading = find_heading(text, paragraph.start, paragraph.end, labels)
        begin = heading.end if heading and not heading.is_sentence else paragraph.start
        for span in split_sentences(text, begin, paragraph.end):
            start, end = without_jumps(text, *span) if has_jumps else span
            quote = text[start:end]
            if _says_something(quote):
                sentences.append(
                    Sentence(
                        sentence_id=hash_id(document_id, start, end),
                        document_id=document_id,
                        section=0,
                        paragraph=number,
                        start=start,
                        end=end,
                        frame=frame,
                        quote=quote,
                    )
                )
    return tuple(sentences)


def _says_something(quote: str) -> bool:
    if not quote[:1].isalnum() and _WORD.search(quote) is None:
        return False
    return len(quote) > _LONGEST_ADDRESS or not is_address(view_of(quote).text)
