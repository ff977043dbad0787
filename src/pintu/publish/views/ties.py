"""Whom a region's documents name, and whose documents name the region."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup, escape

from pintu.publish.catalogue import region_named, region_with_id
from pintu.publish.counting import Counts
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, in_chinese, tied_name
from pintu.publish.shelf import Dossier, Shelf
from pintu.publish.views.citing import CitedSentence, cite_sentences, region_link
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


def named_rows(region: Region, dossiers: tuple[Dossier, ...], counts: Counts, here: Here) -> tuple[NamedRow, ...]:
    """Return whom the documents name other than the region itself, those with the most sentences first."""
    tallies = [counts.of(dossier) for dossier in dossiers]
    sentence_counts = Counter(
        {
            resolved: sum(len(tally.sentences_naming.get(resolved, ())) for tally in tallies)
            for tally in tallies
            for resolved in tally.sentences_naming
            if resolved != f"region:{region.zh}"
        }
    )
    return tuple(
        NamedRow(
            name=_say_name(resolved, here),
            kind=resolved.partition(":")[0],
            cooperation_count=sum(_count_cooperation(resolved, dossier, counts) for dossier in dossiers),
            cells=tuple(
                cite_sentences(tally.sentences_naming.get(resolved, ()), dossier, here)
                for tally, dossier in zip(tallies, dossiers, strict=True)
            ),
        )
        for resolved in sorted(sentence_counts, key=lambda name: (-sentence_counts[name], name))
    )


def named_by(region: Region, shelf: Shelf, counts: Counts, here: Here) -> tuple[NamedBy, ...]:
    """Return the documents of other regions that name this one, newest edition first."""
    rows: list[NamedBy] = []
    for (region_id, year), dossier in shelf.by_region.items():
        sentence_ids = counts.of(dossier).sentences_naming.get(f"region:{region.zh}", ())
        if sentence_ids and region_id != region.region_id:
            author = region_link(region_with_id(region_id), here)
            rows.append(NamedBy(region=author, year=year, sentences=cite_sentences(sentence_ids, dossier, here)))
    return tuple(sorted(rows, key=lambda row: (-row.year, -len(row.sentences))))


def _count_cooperation(resolved: str, dossier: Dossier, counts: Counts) -> int:
    return sum(
        any(tie.resolved == resolved and tie.relation == "cooperation" for tie in dossier.ties[sentence_id])
        for sentence_id in counts.of(dossier).sentences_naming.get(resolved, ())
    )


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
