"""Whom a region's documents name, and whose documents name the region."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup, escape

from pintu.publish.catalogue import region_named
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, in_chinese, tied_name
from pintu.publish.shelf import Dossier, Shelf
from pintu.publish.views.citing import CitedSentence, cite_sentences, region_link
from pintu.records import Tie
from pintu.vocabulary import Region


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRow:
    """A region, bloc or place that the documents name."""

    name: Markup | Link
    kind: str  # region, bloc, place
    cooperation_count: int  # sentences that tell of working together
    cells: tuple[tuple[CitedSentence, ...], ...]  # a cell for each document


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedBy:
    """Another region's document that names this one."""

    region: Link
    year: int
    sentences: tuple[CitedSentence, ...]


def named_rows(region: Region, dossiers: tuple[Dossier, ...], here: Here) -> tuple[NamedRow, ...]:
    """Return whom the documents name other than the region itself, those with the most sentences first."""
    found: dict[str, list[dict[str, None]]] = {}
    cooperation: Counter[str] = Counter()
    for place, dossier in enumerate(dossiers):
        for tie in _ties_in_order(dossier):
            if tie.relation == "own" or tie.resolved == f"region:{region.zh}":
                continue
            cells = found.setdefault(tie.resolved, [{} for _ in dossiers])
            if tie.relation == "cooperation" and tie.sentence_id not in cells[place]:
                cooperation[tie.resolved] += 1
            cells[place].setdefault(tie.sentence_id)
    ranked = sorted(found, key=lambda name: (-sum(len(cell) for cell in found[name]), name))
    return tuple(
        NamedRow(
            name=_say_name(resolved, here),
            kind=resolved.partition(":")[0],
            cooperation_count=cooperation[resolved],
            cells=tuple(
                cite_sentences(tuple(cell), dossier, here)
                for cell, dossier in zip(found[resolved], dossiers, strict=True)
            ),
        )
        for resolved in ranked
    )


def named_by(region: Region, shelf: Shelf, here: Here) -> tuple[NamedBy, ...]:
    """Return the documents of other regions that name this one, newest edition first."""
    rows: list[NamedBy] = []
    for (region_id, year), dossier in shelf.by_region.items():
        author = region_named(dossier.document.region)
        if region_id == region.region_id or author is None:
            continue
        sentence_ids = dict.fromkeys(
            tie.sentence_id for tie in _ties_in_order(dossier) if tie.resolved == f"region:{region.zh}"
        )
        if sentence_ids:
            rows.append(
                NamedBy(
                    region=region_link(author, here),
                    year=year,
                    sentences=cite_sentences(tuple(sentence_ids), dossier, here),
                )
            )
    return tuple(sorted(rows, key=lambda row: (-row.year, -len(row.sentences))))


def _ties_in_order(dossier: Dossier) -> list[Tie]:
    return [
        tie
        for sentence in dossier.sentences
        if sentence.frame != "annex"
        for tie in dossier.ties.get(sentence.sentence_id, ())
    ]


def _say_name(resolved: str, here: Here) -> Markup | Link:
    """Return the name in the reader's language, that of a region on the mosaic as a link to its page."""
    kind, _, chinese = resolved.partition(":")
    name = tied_name(resolved, here.language)
    if name is None:
        return in_chinese(chinese.partition("@")[0])
    region = region_named(chinese) if kind == "region" else None
    if region is not None and region.tile:
        return Link(text=name, href=here.to_region(region))
    return escape(headed(name))
