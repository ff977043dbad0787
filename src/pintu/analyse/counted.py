"""Counted sentences: those of a report that tell of its region, each wording once."""

from __future__ import annotations

from collections.abc import Iterable

from pintu.records import STATUS_OF_FRAME, Sentence


def counted_sentences(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Return the sentences that look back or ahead, in their order, of equal ones in a document the first.

    Annexes, greetings and closing words are left out. What a report says twice in the same words counts once: files
    are sometimes doubled.

    Parameters
    ----------
    sentences
        Of any documents.
    """
    first: dict[tuple[str, str], Sentence] = {}
    for sentence in sentences:
        if STATUS_OF_FRAME[sentence.frame]:
            first.setdefault((sentence.document_id, sentence.quote), sentence)
    return list(first.values())
