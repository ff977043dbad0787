"""How to read a brief, and what it cannot say."""

from __future__ import annotations

from collections.abc import Iterator

from pintu.publish.brief.library import Library, measured
from pintu.publish.brief.plan import Listed, Paragraph, Saying, Section, region, say
from pintu.publish.shelf import tiled_regions


def reading(library: Library) -> tuple[Section, Section]:
    """Return the two sections that close every brief."""
    return (
        Section(
            heading=say("reading.heading"),
            blocks=(Paragraph(sayings=(say("reading.numbers"), say("reading.footnotes"), say("reading.chance"))),),
        ),
        Section(
            heading=say("limits.heading"),
            blocks=(Paragraph(sayings=(say("limits.talk"), say("limits.silence"), *_of_the_sources(library))),),
        ),
    )


def _of_the_sources(library: Library) -> Iterator[Saying]:
    missing = [row.region_id for row in tiled_regions() if library.dossier_of(row) is None]
    if missing:
        count = measured("documents/missing", len(missing), "documents", decimals=0)
        yield say("limits.missing", n=count, names=Listed(items=tuple(map(region, missing))))
    if all(dossier.document.kind == "digest" for dossier in library.edition):
        yield say("limits.digests")
    yield say("limits.machine")
