"""From a text to what stands in it: segment, extract, resolve."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pintu.extract import find_claims, find_mentions, find_ties
from pintu.records import Document, Flag, Frame, Sentence
from pintu.resolve import resolve_claims
from pintu.segment import segment, split_text
from pintu.store import DocumentRows, Findings, rows_of
from pintu.view import views_of


def find_all(sentences: Sequence[Sentence], *, year: int | None, region: str | None) -> Findings:
    """Return the claims, mentions and ties that stand in sentences.

    Parameters
    ----------
    sentences
        The sentences of one document, in order.
    year
        The year in which the report is given; None where it is unknown.
    region
        The short Chinese name of the region whose report it is; None where it is unknown.
    """
    views = views_of([sentence.quote for sentence in sentences])
    return Findings(
        sentences=tuple(sentences),
        claims=resolve_claims(find_claims(sentences, year=year, views=views)),
        mentions=find_mentions(sentences, views=views),
        ties=find_ties(sentences, region=region, views=views),
    )


def extract_document(document: Document, *, flags: Iterable[Flag] = ()) -> DocumentRows:
    """Return a document with everything that was found in it, each quote read back from its text.

    Parameters
    ----------
    document
        A document as it was read.
    flags
        What reading had to say of it.
    """
    segmentation = segment(document)
    findings = find_all(segmentation.sentences, year=document.year, region=document.region)
    return rows_of(document, segmentation, findings, flags)


def read_text(text: str, *, year: int | None = None, frame: Frame | None = None) -> Findings:
    """Return what stands in any text: its sentences with their claims, mentions and ties.

    Parameters
    ----------
    text
        A sentence, a paragraph or a whole report.
    year
        The year of the report; without it, relative times (今年, 五年来) stay unknown.
    frame
        The part of a report that the text is from; without it, status and period come from the wording alone.

    Examples
    --------
    >>> [(claim.indicator, claim.text) for claim in read_text("粮食产量超过840亿斤。").claims]
    [('粮食产量', '840亿斤')]
    """
    sentences = split_text(text, frame=frame or "other")
    return find_all(sentences, year=year, region=None)
