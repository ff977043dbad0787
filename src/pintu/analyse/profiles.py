"""Profiles: which sentence of each region's report mentions which theme, looking back, looking ahead, and together."""

from __future__ import annotations

from collections.abc import Sequence

from pintu.analyse.counted import counted_sentences
from pintu.analyse.incidence import Incidence, incidence
from pintu.records import STATUS_OF_FRAME, Document, Mention, Sentence, Status


def profile(
    documents: Sequence[Document],
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    *,
    edition: int,
    status: Status | None = None,
) -> Incidence:
    """Return which sentences of the regions' reports of an edition mention which theme.

    Annexes and what belongs to no part of a report (greetings, closing words) are left out, as are the nation, cities
    and counties. Of several documents of one region the report stands for it, or else the digest. What a report says
    twice in the same words counts once: files are sometimes doubled.

    Parameters
    ----------
    documents, sentences, mentions
        Of the edition; others may be among them. Sentences that are left out count neither as mentions nor as length:
        leave out the copied ones (`copied_sentence_ids`) to count a region's own words only.
    edition
        The year in which the reports were given.
    status
        Only the sentences that look back (achieved) or ahead (target), by the part of the report in which they stand;
        both unless told.

    Returns
    -------
    Incidence
        No region if no province reported; a region whose report has no such sentence has length 0.
    """
    told = [sentence for sentence in sentences if status in (None, STATUS_OF_FRAME[sentence.frame])]
    return incidence(reports_of_regions(documents, edition=edition), counted_sentences(told), mentions, edition=edition)


def reports_of_regions(documents: Sequence[Document], *, edition: int) -> tuple[Document, ...]:
    """Return the document that stands for each province in an edition: its report, or else its digest.

    Parameters
    ----------
    documents
        Any; those of other years, of the nation, of cities and of counties are passed over.
    edition
        The year in which the reports were given.
    """
    chosen: dict[str, Document] = {}
    for document in sorted(documents, key=lambda row: (row.kind != "report", row.path, row.document_id)):
        if document.level == "province" and document.year == edition:
            chosen.setdefault(document.region_id, document)
    return tuple(chosen[region_id] for region_id in sorted(chosen))
