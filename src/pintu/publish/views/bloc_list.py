"""The list of blocs: which are measured, on the mosaic and as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from markupsafe import Markup

from pintu.publish.catalogue import region_named
from pintu.publish.cited import REGION, Chart, of_region
from pintu.publish.computed import Computed
from pintu.publish.data import Row
from pintu.publish.links import Here, Link
from pintu.publish.minimap import render_members
from pintu.publish.names import name_in
from pintu.publish.shelf import Shelf, tiled_regions
from pintu.publish.standalone import DrawnRow, draw_rows
from pintu.publish.views.blocs import LEVEL, bloc_path, shown_blocs, two_decimals
from pintu.publish.views.tiles import Legend, MapTile, Shown, draw_map, map_tiles, plain, with_signs
from pintu.vocabulary import Bloc, Region

_ALIKE, _UNLIKE = 3, 7  # colours of the small mosaics


@dataclass(frozen=True, slots=True, kw_only=True)
class BlocRow:
    """A bloc in the list."""

    letter: str  # stands for it on the tiles
    bloc: Link
    members: Markup
    picture: Markup
    cohesion: str
    alike: Markup  # in words
    alike_key: float  # q
    ties: str  # told against expected
    ties_words: Markup
    ties_key: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BlocList:
    """All blocs that could be measured, with the mosaic of an edition."""

    year: int | None
    title: Markup
    rows: tuple[BlocRow, ...]
    tiles: tuple[MapTile, ...]
    legend: Legend
    charts: Mapping[str, Chart]
    unmeasured: Markup
    digest_count: int
    document_count: int


def bloc_list(shelf: Shelf, computed: Computed, here: Here) -> BlocList:
    """Return the list of blocs of the newest edition."""
    year = next(iter(computed.years("blocs")), None)
    found = {row["bloc"]: row for row in computed.rows("blocs", year=year)}
    measured = [bloc for bloc in shown_blocs() if bloc.bloc_id in found]
    letters = dict(zip((bloc.bloc_id for bloc in measured), _letters(), strict=False))
    rows = tuple(_list_row(letters[bloc.bloc_id], bloc, found[bloc.bloc_id], here) for bloc in measured)
    tiles = (
        map_tiles(shelf, year, here, lambda region, _: _shown(region, measured, found, letters, here)) if year else ()
    )
    legend = with_signs(
        (("k2", here.locale.say("bloc.in_alike")), ("k0", here.locale.say("bloc.in_none"))), tiles, here
    )
    dossiers = shelf.edition(year) if year else shelf.dossiers
    others = [_bloc_link(bloc, here) for bloc in shown_blocs() if bloc.bloc_id not in found]
    return BlocList(
        year=year,
        title=_list_title(computed, year, here),
        rows=rows,
        tiles=tiles,
        legend=legend,
        charts=_charts(rows, measured, found, (tiles, legend, shelf, here)) if year else {},
        unmeasured=here.locale.list_of(others),
        digest_count=sum(dossier.document.kind == "digest" for dossier in dossiers),
        document_count=len(dossiers),
    )


def _letters() -> tuple[str, ...]:
    return (*ascii_uppercase, *(f"{letter}{letter.lower()}" for letter in ascii_uppercase))


def _shown(
    region: Region, measured: Sequence[Bloc], found: Mapping[str, Row], letters: Mapping[str, str], here: Here
) -> Shown:
    """Return the letters of a region's blocs, dark where the members of one of them talk alike."""
    ours = [bloc for bloc in measured if region.region_id in bloc.members]
    is_alike = any(found[bloc.bloc_id]["cohesion_q"] <= LEVEL for bloc in ours)
    names = here.locale.list_of([name_in(bloc, here.language) for bloc in ours])
    return Shown(
        state="k2" if is_alike else "k0",
        figure=" ".join(letters[bloc.bloc_id] for bloc in ours) or "–",
        words=names or here.locale.say("bloc.in_no_bloc"),
    )


def _charts(
    rows: Sequence[BlocRow],
    measured: Sequence[Bloc],
    found: Mapping[str, Row],
    told: tuple[tuple[MapTile, ...], Legend, Shelf, Here],
) -> Mapping[str, Chart]:
    tiles, legend, shelf, here = told
    year = next(iter(found.values()))["year"]
    keys: Legend = tuple(("", f"{row.letter} {row.bloc.text}") for row in rows)
    mosaic = Chart(
        chart_id=f"blocs-map-{year}",
        title=plain(here.locale.say("bloc.map_title", year=str(year))),
        table="blocs",
        columns=(*REGION, "bloc_id", "bloc", "bloc_en", "bloc_ko"),
        rows=tuple(
            (*of_region(region), bloc.bloc_id, bloc.zh, bloc.en, bloc.ko)
            for region in tiled_regions()
            for bloc in measured
            if region.region_id in bloc.members
        ),
        drawing=draw_map(tiles, (*legend, *keys)),
        build=shelf.build,
        here=here,
    )
    figures = ("cohesion_observed", "cohesion_expected", "cohesion_q", "ties_inside", "ties_expected", "ties_q")
    listed = Chart(
        chart_id=f"blocs-{year}",
        title=plain(here.locale.say("bloc.list_sub", year=str(year))),
        table="blocs",
        columns=("bloc_id", "bloc", "bloc_en", "bloc_ko", "members", *figures),
        rows=tuple(
            (
                bloc.bloc_id,
                bloc.zh,
                bloc.en,
                bloc.ko,
                " ".join(bloc.members),
                *(f"{float(found[bloc.bloc_id][name]):.4g}" for name in figures),
            )
            for bloc in measured
        ),
        drawing=draw_rows(
            [DrawnRow(name=str(row.bloc.text), picture=row.picture, words=plain(row.alike)) for row in rows],
            size=(49, 56),
        ),
        build=shelf.build,
        here=here,
    )
    return {"map": mosaic, "list": listed}


def _list_title(computed: Computed, year: int | None, here: Here) -> Markup:
    found = {row["finding_id"]: row for row in computed.rows("answer", year=year)}
    figures = {
        name: {figure["name"]: int(figure["value"]) for figure in found[name]["figures"]}
        for name in ("blocs-are-alike", "blocs-work-together")
        if name in found
    }
    if len(figures) < 2 or not figures["blocs-are-alike"].get("measured"):
        return here.locale.say("bloc.list_none")
    return here.locale.say(
        "bloc.list_title",
        alike=figures["blocs-are-alike"]["found"],
        total=figures["blocs-are-alike"]["measured"],
        together=figures["blocs-work-together"]["found"],
    )


def _bloc_link(bloc: Bloc, here: Here) -> Link:
    return Link(text=name_in(bloc, here.language), href=here.to(bloc_path(bloc.bloc_id)))


def _list_row(letter: str, bloc: Bloc, row: Row, here: Here) -> BlocRow:
    is_alike = row["cohesion_q"] <= LEVEL
    say = here.locale.say
    return BlocRow(
        letter=letter,
        bloc=_bloc_link(bloc, here),
        members=here.locale.say("list.comma").join(_region_name(name, here) for name in row["members"]),
        picture=render_members(bloc.members, _ALIKE if is_alike else _UNLIKE),
        cohesion=two_decimals(row["cohesion_observed"]),
        alike=say("bloc.more" if is_alike else "bloc.chance"),
        alike_key=row["cohesion_q"],
        ties=f"{row['ties_inside']} / {row['ties_expected']:.1f}",
        ties_words=say("bloc.more" if row["ties_q"] <= LEVEL else "bloc.chance"),
        ties_key=row["ties_q"],
    )


def _region_name(zh: str, here: Here) -> str:
    region = region_named(zh)
    return name_in(region, here.language) if region else zh
