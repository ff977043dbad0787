"""Reading every quote back from its document, and saying what a mosaic lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pintu.records import Claim, Document, Flag, Mention, Sentence, Skip, Tie
from pintu.store.connection import open_store
from pintu.store.mosaic import Mosaic
from pintu.vocabulary import regions


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A row whose quote does not stand where it is said to."""

    table: str
    row_id: str
    path: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The provincial documents of a year."""

    year: int
    report_count: int
    digest_count: int
    has_national: bool
    missing: tuple[str, ...]  # short Chinese names of the regions without a document


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What an audit found."""

    counts: Mapping[str, int]  # rows of each table
    unread: tuple[Unread, ...]
    editions: tuple[Edition, ...]
    absent_years: tuple[int, ...]  # between the first edition and the last
    flags: tuple[tuple[Document, Flag], ...]
    skips: tuple[Skip, ...]
    unresolved_count: int  # claims without indicator_id
    no_status_count: int  # claims without status


def audit_store(mosaic: Mosaic) -> Audit:
    """Return what stands wrong in a store, and what it lacks.

    Raises
    ------
    StoreError
        If there is no such store.
    """
    documents = {document.document_id: document for document in mosaic.records(Document)}
    sentences = mosaic.records(Sentence)
    claims, mentions, ties = mosaic.records(Claim), mosaic.records(Mention), mosaic.records(Tie)
    flags = mosaic.records(Flag)
    quotes = {sentence.sentence_id: sentence for sentence in sentences}
    editions = _editions(documents.values())
    unread = [
        Unread(table="sentences", row_id=one.sentence_id, path=documents[one.document_id].path, quote=one.quote)
        for one in sentences
        if documents[one.document_id].text[one.start : one.end] != one.quote
    ]
    return Audit(
        counts={
            "documents": len(documents),
            "sentences": len(sentences),
            "claims": len(claims),
            "mentions": len(mentions),
            "ties": len(ties),
        },
        unread=(
            *unread,
            *_unread("claims", ((one.claim_id, one) for one in claims), quotes, documents),
            *_unread("mentions", ((one.mention_id, one) for one in mentions), quotes, documents),
            *_unread("ties", ((one.tie_id, one) for one in ties), quotes, documents),
        ),
        editions=editions,
        absent_years=_absent_years([edition.year for edition in editions]),
        flags=tuple((documents[flag.document_id], flag) for flag in flags),
        skips=_skips(mosaic),
        unresolved_count=sum(claim.indicator_id is None for claim in claims),
        no_status_count=sum(claim.status is None for claim in claims),
    )


def _unread(
    table: str,
    rows: Iterable[tuple[str, Claim | Mention | Tie]],
    sentences: Mapping[str, Sentence],
    documents: Mapping[str, Document],
) -> list[Unread]:
    """Return the rows that do not stand in the text of their document, read there and not in the sentence's quote."""
    unread = []
    for row_id, one in rows:
        document, sentence = documents[one.document_id], sentences[one.sentence_id]
        start, end = sentence.start + one.start, sentence.start + one.end
        if sentence.document_id != one.document_id or end > sentence.end or document.text[start:end] != one.text:
            unread.append(Unread(table=table, row_id=row_id, path=document.path, quote=one.text))
    return unread


def _editions(documents: Iterable[Document]) -> tuple[Edition, ...]:
    documents = tuple(documents)
    provinces = [region for region in regions() if region.tile is not None]
    editions = []
    for year in sorted({document.year for document in documents}):
        of_year = [document for document in documents if document.year == year]
        kinds = Counter(document.kind for document in of_year if document.level == "province")
        there = {document.region_id for document in of_year if document.level == "province"}
        editions.append(
            Edition(
                year=year,
                report_count=kinds["report"],
                digest_count=kinds["digest"],
                has_national=any(document.level == "national" for document in of_year),
                missing=tuple(region.zh for region in provinces if region.region_id not in there),
            )
        )
    return tuple(editions)


def _absent_years(years: Sequence[int]) -> tuple[int, ...]:
    return tuple(sorted(set(range(min(years, default=0), max(years, default=0))) - set(years)))


def _skips(mosaic: Mosaic) -> tuple[Skip, ...]:
    with open_store(mosaic.path) as connection:
        rows = connection.execute("SELECT path, what, fix FROM skips ORDER BY path, what").fetchall()
    return tuple(Skip(path=path, what=what, fix=fix) for path, what, fix in rows)
