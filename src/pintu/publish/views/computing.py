"""East data, west computing: who supplies computing power, who uses it, and whom the reports name doing so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from pintu.publish.catalogue import region_with_id
from pintu.publish.cited import REGION, Chart, of_region
from pintu.publish.computed import Computed
from pintu.publish.data import Row
from pintu.publish.figures import render_share
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, in_chinese, name_in, tied_name
from pintu.publish.shelf import Dossier, Shelf, tiled_regions
from pintu.publish.views.citing import CitedClaim, CitedSentence, cite_claim, cite_places, region_link
from pintu.publish.views.tiles import Legend, MapTile, Shown, draw_map, map_tiles, plain, with_signs
from pintu.vocabulary import Region
from pintu.vocabulary.computing_chain import load_computing_chain

ROLES = ("supplies", "uses", "both", "neither")
_CLEARLY = 1.96


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A figure of computing power or of green power."""

    region: Link
    claim: CitedClaim
    key: str  # to sort by, in base units


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCell:
    """How much of a report is about one link of the chain."""

    share: str
    is_clear: bool  # more than the others, beyond chance
    sentences: tuple[CitedSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamingRow:
    """Whom a report names in a sentence on computing power."""

    region: Link
    named: Markup
    sentence: CitedSentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputingPage:
    """The computing chain of an edition."""

    year: int
    title: Markup
    tiles: tuple[MapTile, ...]
    legend: Legend
    charts: Mapping[str, Chart]
    links: tuple[str, ...]  # names of the chain's links that have figures or shares
    figures: tuple[tuple[str, str, tuple[FigureRow, ...]], ...]  # anchor and name of the link, its figures
    shares: tuple[tuple[Link, Markup, tuple[ShareCell, ...]], ...]  # region, its role, its shares
    namings: tuple[NamingRow, ...]
    digest_count: int
    document_count: int


def computing_page(shelf: Shelf, computed: Computed, here: Here) -> ComputingPage:
    """Return the computing chain of the newest edition."""
    year = shelf.editions[-1]
    roles = {row["region_id"]: row["role"] for row in computed.rows("computing", year=year, row="role")}
    chain = load_computing_chain()
    dossiers = shelf.edition(year)
    tiles = map_tiles(shelf, year, here, lambda region, _: _shown(region, roles, computed, year, here))
    legend = with_signs(tuple((f"role-{role}", here.locale.say(f"computing.{role}")) for role in ROLES), tiles, here)
    return ComputingPage(
        year=year,
        title=_title(roles, here),
        tiles=tiles,
        legend=legend,
        charts={
            "map": Chart(
                chart_id=f"computing-{year}",
                title=plain(_title(roles, here)),
                table="roles",
                columns=(*REGION, "text", "role", "claim_id", "value", "unit_id"),
                rows=tuple(_data_row(region, roles, computed, year, shelf) for region in tiled_regions()),
                drawing=draw_map(tiles, legend),
                build=shelf.build,
                here=here,
            )
        },
        links=tuple(headed(name_in(link, here.language)) for link in chain),
        figures=tuple(
            (link.link_id, headed(name_in(link, here.language)), _figures(link.link_id, year, computed, here))
            for link in chain
            if computed.rows("computing", year=year, row="figure", link=link.link_id)
        ),
        shares=tuple(
            (
                region_link(region_with_id(dossier.document.region_id), here),
                here.locale.say(f"computing.{roles.get(dossier.document.region_id, 'neither')}"),
                _shares(dossier, computed, here),
            )
            for dossier in dossiers
        ),
        namings=tuple(_naming(row, computed, here) for row in computed.rows("computing", year=year, row="tie")),
        digest_count=sum(dossier.document.kind == "digest" for dossier in dossiers),
        document_count=len(dossiers),
    )


def _title(roles: dict[str, str], here: Here) -> Markup:
    named = {
        role: [name_in(region, here.language) for region in tiled_regions() if roles.get(region.region_id) == role]
        for role in ROLES
    }
    supplying, using = named["supplies"] + named["both"], named["uses"] + named["both"]
    if not supplying and not using:
        return here.locale.say("computing.none")
    if not supplying or not using:
        key = "computing.title_supply" if supplying else "computing.title_use"
        return here.locale.say(key, names=here.locale.list_of(supplying or using))
    return here.locale.say(
        "computing.title", supplying=here.locale.list_of(supplying), using=here.locale.list_of(using)
    )


def _shown(region: Region, roles: dict[str, str], computed: Computed, year: int, here: Here) -> Shown:
    role = roles.get(region.region_id, "neither")
    words = here.locale.say(f"computing.{role}")
    largest = _largest(region, computed, year)
    if largest is None:
        return Shown(state=f"role-{role}", note="" if role == "neither" else words, words=words)
    value = cite_claim(*computed.place_of(largest["claim_id"]), here).value
    return Shown(state=f"role-{role}", figure=value, words=here.locale.say("tile.words", words=words, figure=value))


def _largest(region: Region, computed: Computed, year: int) -> Row | None:
    """Return the largest figure of computing power that stands."""
    figures = [
        row
        for row in computed.rows("computing", year=year, row="figure", region_id=region.region_id)
        if row["link"] == "computing-capacity" and row["measure"] == "level" and row["status"] == "achieved"
    ]
    return max(figures, key=lambda row: row["value"], default=None)


def _data_row(region: Region, roles: dict[str, str], computed: Computed, year: int, shelf: Shelf) -> tuple[object, ...]:
    dossier = shelf.by_region.get((region.region_id, year))
    if dossier is None:
        return (*of_region(region), "none")
    told = (*of_region(region), dossier.document.kind, roles.get(region.region_id, "neither"))
    largest = _largest(region, computed, year)
    return (*told, largest["claim_id"], f"{largest['value']:f}", largest["unit_id"]) if largest else told


def _figures(link_id: str, year: int, computed: Computed, here: Here) -> tuple[FigureRow, ...]:
    rows = sorted(
        computed.rows("computing", year=year, row="figure", link=link_id),
        key=lambda row: (row["measure"] != "level", -row["value"]),
    )
    return tuple(
        FigureRow(
            region=region_link(region_with_id(row["region_id"]), here),
            claim=cite_claim(*computed.place_of(row["claim_id"]), here),
            key=f"{row['value']:f}",
        )
        for row in rows
    )


def _shares(dossier: Dossier, computed: Computed, here: Here) -> tuple[ShareCell, ...]:
    found = {
        row["link"]: row
        for row in computed.rows(
            "computing", year=dossier.document.year, row="share", region_id=dossier.document.region_id
        )
    }
    return tuple(_share(found.get(link.link_id), computed, here) for link in load_computing_chain())


def _share(row: Row | None, computed: Computed, here: Here) -> ShareCell:
    if row is None:
        return ShareCell(share="–", is_clear=False, sentences=())
    total = round(row["sentences_count"] / row["share"]) if row["share"] else 1
    return ShareCell(
        share=render_share(row["sentences_count"], total),
        is_clear=row["z"] is not None and row["z"] >= _CLEARLY,
        sentences=cite_places(row["sentence_ids"], computed, here),
    )


def _naming(row: Row, computed: Computed, here: Here) -> NamingRow:
    name = tied_name(row["resolved"], here.language)
    return NamingRow(
        region=region_link(region_with_id(row["region_id"]), here),
        named=in_chinese(row["resolved"].partition(":")[2].partition("@")[0]) if name is None else escape(headed(name)),
        sentence=cite_places((row["sentence_id"],), computed, here)[0],
    )
