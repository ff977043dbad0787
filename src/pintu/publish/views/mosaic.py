"""The front page: 31 tiles, what each region's document talks about, and what that shows."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from markupsafe import Markup

from pintu.publish.charts import WAFFLE_SQUARES, render_stack, render_waffle
from pintu.publish.computed import Computed
from pintu.publish.counting import Counts, EditionTally, Tally, apportion
from pintu.publish.figures import render_share
from pintu.publish.links import Here, Link
from pintu.publish.names import breakable, name_in
from pintu.publish.shelf import Dossier, Shelf, tiled_regions
from pintu.publish.views.answer import answer
from pintu.publish.views.citing import region_link
from pintu.publish.views.findings import Finding, alone, headline, previous_edition, risen, widest
from pintu.vocabulary import Region, families, regions

TileState = Literal["shown", "zero", "missing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One region on the mosaic."""

    name: Markup
    label: Markup  # all that the tile shows, in words
    href: str
    row: int
    column: int
    state: TileState
    is_digest: bool
    picture: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendEntry:
    """A family, its colour and its share of the edition."""

    colour: int
    family: str
    share: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A tile as a row of numbers."""

    region: Link
    state: TileState
    sentence_count: int
    themed_count: int
    shares: tuple[str, ...]  # in the order of the legend


@dataclass(frozen=True, slots=True, kw_only=True)
class MosaicPage:
    """All that the front page of an edition shows."""

    year: int
    title: Markup
    second: Markup | None  # the finding of this view, where the title is the answer of the edition
    editions: tuple[tuple[int, str], ...]  # year, address
    document_count: int
    digest_count: int
    tiles: tuple[Tile, ...]
    legend: tuple[LegendEntry, ...]
    overall: Markup
    widest: tuple[Finding, ...]
    risen: tuple[Finding, ...]
    alone: tuple[Finding, ...]
    previous: int | None
    nation: Link | None
    table: tuple[TableRow, ...]


def mosaic_page(shelf: Shelf, counts: Counts, computed: Computed, year: int, here: Here) -> MosaicPage:
    """Return the front page of an edition."""
    dossiers = shelf.edition(year)
    places = [(region, shelf.by_region.get((region.region_id, year))) for region in tiled_regions()]
    edition = counts.of_edition[year]
    families_first = headline([counts.of(dossier) for dossier in dossiers], here.locale)
    answered = answer(dossiers, year, computed, here)
    return MosaicPage(
        year=year,
        title=answered or families_first,
        second=families_first if answered else None,
        editions=tuple((each, here.to(f"{each}.html")) for each in shelf.editions),
        document_count=len(dossiers),
        digest_count=sum(dossier.document.kind == "digest" for dossier in dossiers),
        tiles=tuple(_tile(region, dossier, counts, here) for region, dossier in places),
        legend=_legend(edition, here),
        overall=stack_of(edition, here),
        widest=widest(counts, year, here),
        risen=risen(shelf, counts, year, here),
        alone=alone(shelf, counts, year, here),
        previous=previous_edition(shelf, year),
        nation=_nation(shelf, year, here),
        table=tuple(_table_row(region, dossier, counts, here) for region, dossier in places),
    )


def shares_in_words(tally: Tally | EditionTally, here: Here) -> Markup:
    """Return the families that are mentioned, each with its share, most first: ``Energy 40.0%, Digital 31.2%``."""
    total = sum(tally.weight_of_family.values())
    ranked = sorted(
        (family for family in families() if tally.weight_of_family.get(family.family_id)),
        key=lambda family: -tally.weight_of_family[family.family_id],
    )
    said = [
        here.locale.say(
            "mosaic.family_share",
            family=name_in(family, here.language),
            share=_share(tally.weight_of_family[family.family_id], total),
        )
        for family in ranked
    ]
    comma = here.locale.say("list.comma")
    return comma.join(said)


def stack_of(tally: Tally | EditionTally, here: Here) -> Markup:
    """Return the families' shares as one bar."""
    total = sum(tally.weight_of_family.values())
    return render_stack(
        [
            (family.colour, float(weight / total), f"{name_in(family, here.language)} {_share(weight, total)}")
            for family in families()
            if (weight := tally.weight_of_family.get(family.family_id, Fraction(0)))
        ]
    )


def _share(weight: Fraction, total: Fraction | int) -> str:
    part = weight / total if total else Fraction(0)
    return render_share(part.numerator, part.denominator)


def _weights(tally: Tally | EditionTally) -> list[Fraction]:
    return [tally.weight_of_family.get(family.family_id, Fraction(0)) for family in families()]


def _state(tally: Tally | None) -> TileState:
    if tally is None:
        return "missing"
    return "shown" if tally.themed_count else "zero"


def _tile(region: Region, dossier: Dossier | None, counts: Counts, here: Here) -> Tile:
    tally = counts.of(dossier) if dossier else None
    state = _state(tally)
    name = name_in(region, here.language)
    is_digest = dossier is not None and dossier.document.kind == "digest"
    label = here.locale.say(
        f"mosaic.tile_{state}",
        region=name,
        n=tally.themed_count if tally else 0,
        shares=shares_in_words(tally, here) if tally else "",
    )
    row, column = region.tile or (0, 0)
    return Tile(
        name=breakable(name),
        label=here.locale.say("mosaic.tile_digest", label=label) if is_digest else label,
        href=here.to_region(region),
        row=row,
        column=column,
        state=state,
        is_digest=is_digest,
        picture=render_waffle(apportion(_weights(tally), WAFFLE_SQUARES)) if tally else Markup(""),
    )


def _legend(edition: EditionTally, here: Here) -> tuple[LegendEntry, ...]:
    total = sum(edition.weight_of_family.values())
    return tuple(
        LegendEntry(
            colour=family.colour,
            family=name_in(family, here.language),
            share=_share(edition.weight_of_family.get(family.family_id, Fraction(0)), total),
        )
        for family in families()
    )


def _nation(shelf: Shelf, year: int, here: Here) -> Link | None:
    for region in regions():
        if region.kind == "nation" and (region.region_id, year) in shelf.by_region:
            return Link(text=here.locale.say("mosaic.nation", year=str(year)), href=here.to_region(region))
    return None


def _table_row(region: Region, dossier: Dossier | None, counts: Counts, here: Here) -> TableRow:
    tally = counts.of(dossier) if dossier else None
    total = sum(tally.weight_of_family.values()) if tally else 0
    return TableRow(
        region=region_link(region, here),
        state=_state(tally),
        sentence_count=tally.sentence_count if tally else 0,
        themed_count=tally.themed_count if tally else 0,
        shares=tuple(_share(weight, total) for weight in _weights(tally)) if tally else (),
    )
