"""The reports of a region in an edition and the one before it, with what stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pintu.analyse.by_document import by_document
from pintu.records import Claim, Document, Frame, Sentence
from pintu.vocabulary.wordings import compared_form

LOOKS_BACK: tuple[Frame, ...] = ("review", "review-period")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A document of a province or the nation with its sentences and claims."""

    document: Document
    sentences: Mapping[str, Sentence]  # by their ids, in the order of the text
    claims: tuple[Claim, ...]  # in the order of the text

    text_back: str  # of the sentences that look back, in the form in which names are looked for
    text_ahead: str  # of those on the year's plan


def reports_of(
    documents: Sequence[Document], sentences: Sequence[Sentence], claims: Sequence[Claim], *, edition: int
) -> dict[tuple[str, int], Report]:
    """Return the reports of provinces and of the nation of an edition and of the one before it.

    They are found by region and year, and stand in that order.
    """
    sentences_of, claims_of = by_document(sentences), by_document(claims)
    return {
        (document.region_id, document.year): _report(
            document, sentences_of[document.document_id], claims_of[document.document_id]
        )
        for document in sorted(documents, key=lambda document: (document.region_id, document.year))
        if document.level in ("national", "province") and document.year in (edition - 1, edition)
    }


def _report(document: Document, sentences: list[Sentence], claims: list[Claim]) -> Report:
    by_id = {sentence.sentence_id: sentence for sentence in sorted(sentences, key=lambda sentence: sentence.start)}
    return Report(
        document=document,
        sentences=by_id,
        text_back=_compared(by_id.values(), LOOKS_BACK),
        text_ahead=_compared(by_id.values(), ("plan",)),
        claims=tuple(sorted(claims, key=lambda claim: (by_id[claim.sentence_id].start, claim.start, claim.claim_id))),
    )


def _compared(sentences: Iterable[Sentence], frames: tuple[Frame, ...]) -> str:
    return "\n".join(compared_form(sentence.quote) for sentence in sentences if sentence.frame in frames)
