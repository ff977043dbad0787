"""How much of a report is its own, and whose report is most like it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import region_with_id
from pintu.publish.computed import Computed
from pintu.publish.figures import render_share
from pintu.publish.links import Here, Link
from pintu.publish.shelf import Dossier
from pintu.publish.views.citing import CitedSentence, cite_places, region_link

_MOST_ALIKE = 5
_SOURCES = ("other-region", "national", "year-before")


@dataclass(frozen=True, slots=True, kw_only=True)
class Originality:
    """How many sentences of a report stand elsewhere too, and which."""

    words: Markup
    elsewhere: tuple[tuple[Markup, tuple[CitedSentence, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """A region whose report is like this one."""

    region: Link
    likeness: str


def originality_of(dossier: Dossier, computed: Computed, here: Here) -> Originality | None:
    """Return how much of a report is its own; None where nothing of it could be compared."""
    document = dossier.document
    told = {"year": document.year, "region_id": document.region_id}
    row = next(iter(computed.rows("originality", **told)), None)
    if row is None or not row["sentence_count"]:
        return None
    found = {
        source: tuple(
            dict.fromkeys(reuse["sentence_id"] for reuse in computed.rows("reuse", **told) if reuse["source"] == source)
        )
        for source in _SOURCES
    }
    return Originality(
        words=here.locale.say(
            "originality.words",
            total=row["sentence_count"],
            own=row["own_count"],
            share=render_share(row["own_count"], row["sentence_count"]),
        ),
        elsewhere=tuple(
            (here.locale.say(f"originality.{source}", n=len(ids)), cite_places(ids, computed, here))
            for source, ids in found.items()
            if ids
        ),
    )


def most_alike(dossier: Dossier, computed: Computed, here: Here) -> tuple[Alike, ...]:
    """Return the regions whose reports of the edition are most like this one, the most alike first."""
    year, region_id = dossier.document.year, dossier.document.region_id
    before = computed.rows("likeness", year=year, other_region_id=region_id)
    after = computed.rows("likeness", year=year, region_id=region_id)
    pairs = [(row["likeness"], row["region_id"]) for row in before]
    pairs += [(row["likeness"], row["other_region_id"]) for row in after]
    # What cannot be computed is not a number, and not above 0.
    ranked = sorted((pair for pair in pairs if pair[0] > 0), key=lambda pair: (-pair[0], pair[1]))
    return tuple(
        Alike(
            region=region_link(region_with_id(other), here),
            likeness=f"{likeness:.2f}",
        )
        for likeness, other in ranked[:_MOST_ALIKE]
    )
