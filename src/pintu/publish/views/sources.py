"""The page of sources: every document with its kind, date, address, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import region_with_id
from pintu.publish.counting import Counts
from pintu.publish.links import Here, Link
from pintu.publish.names import name_in
from pintu.publish.shelf import Dossier, Shelf, tiled_regions
from pintu.publish.views.document import followable, title_of
from pintu.publish.views.numbers import numbers_path


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A document in the list."""

    region: str
    year: int
    is_digest: bool
    document: Link
    delivered: str | None
    source: str | None  # address that may be followed
    sentence_count: int
    numbers: Link
    flag_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage:
    """All documents, and which regions have none in which edition."""

    rows: tuple[SourceRow, ...]
    missing: tuple[tuple[int, Markup], ...]  # edition, names of regions without a document
    digest_count: int
    files: tuple[Link, ...]  # the data to take along


def sources_page(shelf: Shelf, counts: Counts, files: Sequence[str], here: Here) -> SourcesPage:
    """Return the page of sources."""
    missing = (
        (
            year,
            tuple(
                name_in(region, here.language)
                for region in tiled_regions()
                if (region.region_id, year) not in shelf.by_region
            ),
        )
        for year in shelf.editions
    )
    return SourcesPage(
        rows=tuple(_row(dossier, counts, here) for dossier in shelf.dossiers),
        missing=tuple((year, here.locale.list_of(names)) for year, names in missing if names),
        digest_count=sum(dossier.document.kind == "digest" for dossier in shelf.dossiers),
        files=tuple(Link(text=file.removeprefix("data/"), href=here.root + file) for file in files),
    )


def _row(dossier: Dossier, counts: Counts, here: Here) -> SourceRow:
    document = dossier.document
    number_count = sum(len(claims) for claims in dossier.claims.values())
    return SourceRow(
        region=name_in(region_with_id(document.region_id), here.language),
        year=document.year,
        is_digest=document.kind == "digest",
        document=Link(text=title_of(document), href=here.to_document(dossier), lang="zh"),
        delivered=document.delivered,
        source=followable(document.source),
        sentence_count=counts.of(dossier).sentence_count,
        numbers=Link(text=f"{number_count:,}", href=here.to(numbers_path(dossier))),
        flag_count=len(dossier.flags),
    )
