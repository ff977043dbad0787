"""The records of the atlas laid out for looking up: for each document everything that was found in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pintu.errors import EvidenceError, StoreError
from pintu.publish.data import AtlasData
from pintu.records import Claim, Document, Flag, Mention, Section, Sentence, Tie
from pintu.vocabulary import Region, regions

Row = TypeVar("Row")
Found = TypeVar("Found", Claim, Mention, Tie)

_SIDE_BY_SIDE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A document with its parts and all that was found in it, each in the order of the text."""

    document: Document
    page: str  # path of its page from the root of the atlas
    flags: tuple[Flag, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    claims: Mapping[str, tuple[Claim, ...]]  # by sentence_id, as the next two
    mentions: Mapping[str, tuple[Mention, ...]]
    ties: Mapping[str, tuple[Tie, ...]]
    anchors: Mapping[str, str]  # sentence_id to the sentence's name within the page: s12-3
    positions: Mapping[str, int]  # sentence_id to its place among the sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Every document, and the one that stands for a region in an edition."""

    dossiers: tuple[Dossier, ...]
    years: tuple[int, ...]  # of any document, ascending
    editions: tuple[int, ...]  # years in which a region on the mosaic has a document; all years where none ever has
    by_region: Mapping[tuple[str, int], Dossier]  # region_id, year; national and provincial documents only
    themes: frozenset[str]  # theme_id of those that some document mentions
    build: str  # names the state of the data

    def of(self, region: Region) -> tuple[Dossier, ...]:
        """Return the documents that stand for the region, oldest edition first."""
        found = (self.by_region.get((region.region_id, year)) for year in self.years)
        return tuple(dossier for dossier in found if dossier)

    @property
    def side_by_side(self) -> tuple[int, ...]:
        """Return the editions that stand side by side in tables, newest first; older ones would not fit."""
        return self.editions[: -_SIDE_BY_SIDE - 1 : -1]

    def edition(self, year: int) -> tuple[Dossier, ...]:
        """Return the documents of the regions on the mosaic in an edition, in the regions' order."""
        found = (self.by_region.get((region.region_id, year)) for region in tiled_regions())
        return tuple(dossier for dossier in found if dossier)


def tiled_regions() -> tuple[Region, ...]:
    """Return the regions that have a place on the mosaic."""
    return tuple(region for region in regions() if region.tile)


def lay_out(data: AtlasData) -> Shelf:
    """Return the shelf of the records.

    Of several documents of one region and year the first report, or else the first digest, stands for the region.

    Raises
    ------
    EvidenceError
        If a row belongs to a sentence, or a sentence to a document, that is not there.
    StoreError
        If there is no document at all.
    """
    if not data.documents:
        raise StoreError(
            "there is no document to make an atlas of", where="the mosaic", fix="put reports in with `pintu build`"
        )
    _refuse_strays(data)
    order = {region.region_id: place for place, region in enumerate(regions())}
    documents = sorted(
        data.documents,
        key=lambda row: (
            order.get(row.region_id, len(order)),
            row.year,
            row.kind != "report",
            row.path,
            row.document_id,
        ),
    )
    groups = _group_by_document(data)
    by_region: dict[tuple[str, int], Dossier] = {}
    dossiers: list[Dossier] = []
    for document in documents:
        place = (document.region_id, document.year)
        stands_for_region = document.level in ("national", "province") and place not in by_region
        name = f"{document.region_id}-{document.year}" + ("" if stands_for_region else f"-{document.document_id[:8]}")
        dossiers.append(_gather(document, groups, f"doc/{name}.html"))
        if stands_for_region:
            by_region[place] = dossiers[-1]
    years = tuple(sorted({document.year for document in data.documents}))
    tiled = {region.region_id for region in tiled_regions()}
    editions = tuple(sorted({year for region_id, year in by_region if region_id in tiled}))
    return Shelf(
        dossiers=tuple(dossiers),
        years=years,
        editions=editions or years,
        by_region=by_region,
        themes=frozenset(mention.theme for mention in data.mentions),
        build=data.build,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Groups:
    """The records by the document that they belong to."""

    flags: Mapping[str, list[Flag]]
    sections: Mapping[str, list[Section]]
    sentences: Mapping[str, list[Sentence]]
    claims: Mapping[str, list[Claim]]
    mentions: Mapping[str, list[Mention]]
    ties: Mapping[str, list[Tie]]


def _group_by_document(data: AtlasData) -> _Groups:
    return _Groups(
        flags=_group(data.flags, lambda row: row.document_id),
        sections=_group(data.sections, lambda row: row.document_id),
        sentences=_group(data.sentences, lambda row: row.document_id),
        claims=_group(data.claims, lambda row: row.document_id),
        mentions=_group(data.mentions, lambda row: row.document_id),
        ties=_group(data.ties, lambda row: row.document_id),
    )


def _gather(document: Document, groups: _Groups, page: str) -> Dossier:
    key = document.document_id
    sentences = tuple(sorted(groups.sentences[key], key=lambda row: (row.start, row.end)))
    return Dossier(
        document=document,
        page=page,
        flags=tuple(sorted(groups.flags[key], key=lambda row: (row.start, row.end, row.note))),
        sections=tuple(sorted(groups.sections[key], key=lambda row: row.number)),
        sentences=sentences,
        claims=_by_sentence(groups.claims[key]),
        mentions=_by_sentence(groups.mentions[key]),
        ties=_by_sentence(groups.ties[key]),
        anchors=_name_anchors(sentences),
        positions={sentence.sentence_id: place for place, sentence in enumerate(sentences)},
    )


def _group(rows: Iterable[Row], key: Callable[[Row], str]) -> defaultdict[str, list[Row]]:
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[key(row)].append(row)
    return grouped


def _by_sentence(rows: list[Found]) -> dict[str, tuple[Found, ...]]:
    in_order = sorted(rows, key=lambda row: (row.start, row.end))
    return {sentence_id: tuple(group) for sentence_id, group in _group(in_order, lambda row: row.sentence_id).items()}


def _name_anchors(sentences: tuple[Sentence, ...]) -> dict[str, str]:
    """Return names made of the paragraph and the place in it, so that a change elsewhere leaves them as they are."""
    anchors: dict[str, str] = {}
    counted: defaultdict[int, int] = defaultdict(int)
    for sentence in sentences:
        counted[sentence.paragraph] += 1
        anchors[sentence.sentence_id] = f"s{sentence.paragraph}-{counted[sentence.paragraph]}"
    return anchors


def _refuse_strays(data: AtlasData) -> None:
    documents = {document.document_id for document in data.documents}
    home = {sentence.sentence_id: sentence.document_id for sentence in data.sentences}
    for sentence in data.sentences:
        if sentence.document_id not in documents:
            raise EvidenceError(
                f"a sentence belongs to document {sentence.document_id}, which is not there",
                where=f"sentence {sentence.sentence_id}",
                fix="build the mosaic anew from the reports",
            )
    found: tuple[Claim | Mention | Tie, ...] = (*data.claims, *data.mentions, *data.ties)
    for row in found:
        if home.get(row.sentence_id) != row.document_id:
            raise EvidenceError(
                f"{row.text!r} belongs to sentence {row.sentence_id}, which its document does not have",
                where=f"document {row.document_id}",
                fix="build the mosaic anew from the reports",
            )
