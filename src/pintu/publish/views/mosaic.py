"""The front page: 31 tiles, what each region's document talks about, and what that shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from markupsafe import Markup

from pintu.publish.charts import WAFFLE_SQUARES, render_stack, render_waffle
from pintu.publish.cited import REGION, Chart, of_region
from pintu.publish.computed import Computed
from pintu.publish.counting import Counts, EditionTally, Tally, apportion
from pintu.publish.figures import render_share
from pintu.publish.links import Here, Link
from pintu.publish.names import name_in
from pintu.publish.shelf import Dossier, Shelf, tiled_regions
from pintu.publish.standalone import draw_one
from pintu.publish.views.answer import answer
from pintu.publish.views.citing import region_link
from pintu.publish.views.findings import Finding, alone, headline, previous_edition, risen, widest
from pintu.publish.views.tiles import Legend, MapTile, Shown, draw_map, map_tiles, with_signs
from pintu.vocabulary import Region, families, regions

TileState = Literal["shown", "zero", "missing"]


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
    tiles: tuple[MapTile, ...]
    legend: tuple[LegendEntry, ...]
    signs: Legend
    overall: Markup
    widest: tuple[Finding, ...]
    risen: tuple[Finding, ...]
    alone: tuple[Finding, ...]
    previous: int | None
    nation: Link | None
    table: tuple[TableRow, ...]
    all_shares: tuple[str, ...]  # of all regions together
    charts: Mapping[str, Chart]


def mosaic_page(shelf: Shelf, counts: Counts, computed: Computed, year: int, here: Here) -> MosaicPage:
    """Return the front page of an edition."""
    dossiers = shelf.edition(year)
    places = [(region, shelf.by_region.get((region.region_id, year))) for region in tiled_regions()]
    edition = counts.of_edition[year]
    families_first = headline([counts.of(dossier) for dossier in dossiers], here.locale)
    answered = answer(dossiers, year, computed, here)
    tiles = map_tiles(shelf, year, here, lambda _, dossier: _shown(dossier, counts, here))
    legend, signs = _legend(edition, here), with_signs((("zero", here.locale.say("mosaic.sign_zero")),), tiles, here)
    return MosaicPage(
        year=year,
        title=answered or families_first,
        second=families_first if answered else None,
        editions=tuple((each, here.to(f"{each}.html")) for each in shelf.editions),
        document_count=len(dossiers),
        digest_count=sum(dossier.document.kind == "digest" for dossier in dossiers),
        tiles=tiles,
        legend=legend,
        signs=signs,
        overall=stack_of(edition, here),
        widest=widest(counts, year, here),
        risen=risen(shelf, counts, year, here),
        alone=alone(shelf, counts, year, here),
        previous=previous_edition(shelf, year),
        nation=_nation(shelf, year, here),
        table=tuple(_table_row(region, dossier, counts, here) for region, dossier in places),
        all_shares=tuple(entry.share for entry in legend),
        charts={
            "map": Chart(
                chart_id=f"mosaic-{year}",
                title=str(families_first),
                table="as-table",
                columns=(*REGION, "text", "sentences", "themed_sentences", *(row.family_id for row in families())),
                rows=tuple(_data_row(region, dossier, counts) for region, dossier in places),
                drawing=draw_map(tiles, (*((f"f{entry.colour}", entry.family) for entry in legend), *signs)),
                build=shelf.build,
                here=here,
            ),
            "families": families_chart(f"families-{year}", here.locale.say("mosaic.all_regions"), edition, shelf, here),
        },
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


def families_chart(chart_id: str, title: str, tally: Tally | EditionTally, shelf: Shelf, here: Here) -> Chart:
    """Return the bar of the families' shares as a chart, with the table of the page as its table."""
    total = sum(tally.weight_of_family.values())
    shown = [family for family in families() if tally.weight_of_family.get(family.family_id)]
    legend = [
        (f"f{row.colour}", f"{name_in(row, here.language)} {_share(tally.weight_of_family[row.family_id], total)}")
        for row in shown
    ]
    return Chart(
        chart_id=chart_id,
        title=title,
        table="as-table",
        columns=("family_id", "family", "family_en", "family_ko", "share"),
        rows=tuple(
            (row.family_id, row.zh, row.en, row.ko, f"{float(tally.weight_of_family[row.family_id] / total):.4f}")
            for row in shown
        ),
        drawing=draw_one(stack_of(tally, here), size=(640, 26), legend=legend),
        build=shelf.build,
        here=here,
    )


def shares_of(tally: Tally | EditionTally) -> tuple[str, ...]:
    """Return the share of every family, in the order of the pack."""
    total = sum(tally.weight_of_family.values())
    return tuple(_share(weight, total) for weight in _weights(tally))


def _share(weight: Fraction, total: Fraction | int) -> str:
    part = weight / total if total else Fraction(0)
    return render_share(part.numerator, part.denominator)


def _weights(tally: Tally | EditionTally) -> list[Fraction]:
    return [tally.weight_of_family.get(family.family_id, Fraction(0)) for family in families()]


def _state(tally: Tally | None) -> TileState:
    if tally is None:
        return "missing"
    return "shown" if tally.themed_count else "zero"


def _shown(dossier: Dossier, counts: Counts, here: Here) -> Shown:
    tally = counts.of(dossier)
    state = _state(tally)
    return Shown(
        state=state,
        figure="" if tally.themed_count else "0",
        words=here.locale.say(f"mosaic.tile_{state}", n=tally.themed_count, shares=shares_in_words(tally, here)),
        picture=render_waffle(apportion(_weights(tally), WAFFLE_SQUARES)) if tally.themed_count else "",
    )


def _data_row(region: Region, dossier: Dossier | None, counts: Counts) -> tuple[object, ...]:
    if dossier is None:
        return (*of_region(region), "none")
    tally = counts.of(dossier)
    total = sum(tally.weight_of_family.values())
    shares = (f"{float(weight / total):.4f}" if total else "" for weight in _weights(tally))
    return (*of_region(region), dossier.document.kind, tally.sentence_count, tally.themed_count, *shares)


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
    return TableRow(
        region=region_link(region, here),
        state=_state(tally),
        sentence_count=tally.sentence_count if tally else 0,
        themed_count=tally.themed_count if tally else 0,
        shares=shares_of(tally) if tally else (),
    )
