"""A headline indicator: every region's target, outcome and next target, with rank; and the list of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import indicator_of, indicator_place, region_with_id
from pintu.publish.cited import REGION, Chart, of_region
from pintu.publish.computed import Computed
from pintu.publish.data import Row
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, in_chinese, name_in
from pintu.publish.shelf import Shelf, tiled_regions
from pintu.publish.views.citing import CitedClaim, cite_claim, region_link
from pintu.publish.views.promises import indicator_path
from pintu.publish.views.tiles import Legend, MapTile, Shown, draw_map, map_tiles, plain, with_signs
from pintu.vocabulary import Region, indicators, regions

_SHADES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorCell:
    """A number with its sentence, the words that stand in its place, or neither."""

    claim: CitedClaim | None
    words: Markup | None
    key: str  # to sort by; "" where there is no number


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRegion:
    """A region's row; without a document of the edition its cells say so."""

    region: Link
    is_missing: bool
    is_digest: bool
    cells: tuple[IndicatorCell, ...]
    rank: int | None  # by the outcome, the largest first; equal outcomes share a rank


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorPage:
    """The page of one headline indicator."""

    indicator_id: str
    name: str
    other_names: tuple[tuple[str, str], ...]
    year: int
    columns: tuple[Markup, ...]
    told_counts: tuple[int, ...]  # regions that give a number, column by column
    nation: IndicatorRegion | None
    rows: tuple[IndicatorRegion, ...]
    tiles: tuple[MapTile, ...]
    legend: Legend
    charts: Mapping[str, Chart]
    others: tuple[Link, ...]  # the pages of the other headline indicators
    digest_count: int
    document_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorList:
    """The list of headline indicators with how many regions give a number."""

    year: int | None
    digest_count: int
    document_count: int
    columns: tuple[Markup, ...]
    rows: tuple[tuple[Link, tuple[int, ...]], ...]


def headline_year(computed: Computed) -> int | None:
    """Return the newest edition that the headline table has."""
    return next(iter(computed.years("headline")), None)


def headline_ids() -> tuple[str, ...]:
    """Return the headline indicators in the pack's order."""
    return tuple(indicator.indicator_id for indicator in indicators() if indicator.is_headline)


def most_reported(year: int, computed: Computed) -> str:
    """Return the headline indicator of which most regions report an outcome, the first of the pack where it is even."""
    tiled = {region.region_id for region in tiled_regions()}

    def told_count(indicator_id: str) -> int:
        rows = computed.rows("headline", year=year, indicator_id=indicator_id, column=_columns(year)[1])
        return sum(row["claim_id"] is not None and row["region_id"] in tiled for row in rows)

    return max(sorted(headline_ids(), key=indicator_place), key=told_count)


def indicator_list(shelf: Shelf, computed: Computed, here: Here) -> IndicatorList:
    """Return the list of headline indicators."""
    year = headline_year(computed)
    dossiers = shelf.dossiers if year is None else shelf.edition(year)
    digest_count = sum(dossier.document.kind == "digest" for dossier in dossiers)
    if year is None:
        return IndicatorList(year=None, digest_count=digest_count, document_count=len(dossiers), columns=(), rows=())
    tiled = {region.region_id for region in tiled_regions()}
    return IndicatorList(
        year=year,
        digest_count=digest_count,
        document_count=len(dossiers),
        columns=_column_names(year, here),
        rows=tuple(
            (
                Link(
                    text=headed(name_in(indicator_of(indicator_id), here.language)),
                    href=here.to(indicator_path(indicator_id)),
                ),
                tuple(
                    sum(
                        row["claim_id"] is not None and row["region_id"] in tiled
                        for row in computed.rows("headline", year=year, indicator_id=indicator_id, column=column)
                    )
                    for column in _columns(year)
                ),
            )
            for indicator_id in sorted(headline_ids(), key=indicator_place)
        ),
    )


def indicator_page(indicator_id: str, year: int, shelf: Shelf, computed: Computed, here: Here) -> IndicatorPage:
    """Return the page of a headline indicator in an edition."""
    found = {
        (row["region_id"], row["column"]): row
        for row in computed.rows("headline", year=year, indicator_id=indicator_id)
    }
    outcomes = sorted(
        (
            row["value"]
            for (region_id, column), row in found.items()
            if column == _columns(year)[1] and row["value"] is not None and region_with_id(region_id) in tiled_regions()
        ),
        reverse=True,
    )
    nation = next(region for region in regions() if region.kind == "nation")
    dossiers = shelf.edition(year)
    rows = tuple(_region(region, year, found, outcomes, (shelf, computed, here)) for region in tiled_regions())
    tiles = map_tiles(
        shelf, year, here, lambda region, _: _shown(rows[tiled_regions().index(region)], len(outcomes), here)
    )
    legend = with_signs(_shades(here), tiles, here)
    name = headed(name_in(indicator_of(indicator_id), here.language))
    return IndicatorPage(
        indicator_id=indicator_id,
        name=name,
        other_names=tuple(
            (language, name_in(indicator_of(indicator_id), language))
            for language in ("zh", "en", "ko")
            if language != here.language
        ),
        year=year,
        columns=_column_names(year, here),
        told_counts=tuple(
            sum(row.cells[place].claim is not None for row in rows) for place in range(len(_columns(year)))
        ),
        nation=(
            _region(nation, year, found, [], (shelf, computed, here))
            if (nation.region_id, year) in shelf.by_region
            else None
        ),
        rows=rows,
        tiles=tiles,
        legend=legend,
        charts={
            "map": Chart(
                chart_id=f"indicator-{indicator_id}-{year}",
                title=plain(here.locale.say("indicator.chart", name=name, year=str(year - 1))),
                table="regions",
                columns=(*REGION, "text", *_columns(year), "rank"),
                rows=tuple(
                    (*of_region(region), _kind_of(row), *(cell.key for cell in row.cells), row.rank or "")
                    for region, row in zip(tiled_regions(), rows, strict=True)
                ),
                drawing=draw_map(tiles, legend),
                build=shelf.build,
                here=here,
            )
        },
        others=tuple(
            Link(text=headed(name_in(indicator_of(each), here.language)), href=here.to(indicator_path(each)))
            for each in sorted(headline_ids(), key=indicator_place)
            if each != indicator_id
        ),
        digest_count=sum(dossier.document.kind == "digest" for dossier in dossiers),
        document_count=len(dossiers),
    )


def _shades(here: Here) -> Legend:
    say = here.locale.say
    return (
        ("k5", say("indicator.highest")),
        ("k3", say("indicator.middle")),
        ("k1", say("indicator.lowest")),
        ("silent", say("indicator.silent")),
    )


def _kind_of(row: IndicatorRegion) -> str:
    return "none" if row.is_missing else "digest" if row.is_digest else "report"


def _columns(year: int) -> tuple[str, str, str]:
    return f"target_{year - 1}", f"actual_{year - 1}", f"target_{year}"


def _column_names(year: int, here: Here) -> tuple[Markup, ...]:
    say = here.locale.say
    return (
        say("indicator.target", year=str(year - 1)),
        say("indicator.outcome", year=str(year - 1)),
        say("indicator.target", year=str(year)),
    )


def _region(
    region: Region,
    year: int,
    found: dict[tuple[str, str], Row],
    outcomes: list[object],
    sources: tuple[Shelf, Computed, Here],
) -> IndicatorRegion:
    shelf, computed, here = sources
    cells = [found.get((region.region_id, column)) for column in _columns(year)]
    outcome = cells[1]["value"] if cells[1] is not None else None
    dossier = shelf.by_region.get((region.region_id, year))
    return IndicatorRegion(
        region=region_link(region, here),
        is_missing=dossier is None,
        is_digest=dossier is not None and dossier.document.kind == "digest",
        cells=tuple(_cell(row, computed, here) for row in cells),
        rank=outcomes.index(outcome) + 1 if outcome is not None and outcomes else None,
    )


def _shown(row: IndicatorRegion, told_count: int, here: Here) -> Shown:
    """Return the outcome on a tile, the darker the higher it ranks, with the target below it."""
    target, outcome = row.cells[0].claim, row.cells[1].claim
    note = here.locale.say("indicator.tile_target", value=target.value) if target else ""
    if outcome is None or row.rank is None:
        words = here.locale.say("promises.not_reported")
        return Shown(state="k0 silent", note=note, words=f"{words} {note}".strip())
    return Shown(state=f"k{_SHADES - _SHADES * (row.rank - 1) // told_count}", figure=outcome.value, note=note)


def _cell(row: Row | None, computed: Computed, here: Here) -> IndicatorCell:
    if row is None:
        return IndicatorCell(claim=None, words=None, key="")
    return IndicatorCell(
        claim=cite_claim(*computed.place_of(row["claim_id"]), here) if row["claim_id"] else None,
        words=in_chinese(row["words"]) if row["words"] else None,
        key="" if row["value"] is None else f"{row['value']:f}",
    )
