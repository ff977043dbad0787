"""A bloc: whether the members of a declared group of regions are alike, divide the work, and work together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import region_with_id
from pintu.publish.cited import REGION, Chart, of_region
from pintu.publish.computed import Computed
from pintu.publish.data import Row
from pintu.publish.links import Here, Link
from pintu.publish.names import name_in
from pintu.publish.shelf import Shelf, tiled_regions
from pintu.publish.views.citing import CitedSentence, cite_places, region_link, theme_link
from pintu.publish.views.tiles import Legend, MapTile, Shown, draw_map, map_tiles, plain, with_signs
from pintu.vocabulary import Bloc, Region, blocs

LEVEL = 0.05  # q at or below it is told as more than chance
_OF_MEMBER = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """A member and what sets its report apart."""

    region: Link
    themes: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TieRow:
    """A member whose report names another as a partner."""

    source: Link
    target: Link
    sentences: tuple[CitedSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BlocPage:
    """All that a bloc's page shows."""

    name: str
    other_names: tuple[tuple[str, str], ...]
    year: int
    since: int | None
    title: Markup
    is_measured: bool
    words: tuple[Markup, ...]
    labour: tuple[Markup, ...]
    shared: tuple[Link, ...]
    members: tuple[MemberRow, ...]
    ties: tuple[TieRow, ...]
    tie_words: tuple[Markup, ...]
    tiles: tuple[MapTile, ...]
    legend: Legend
    charts: Mapping[str, Chart]
    digest_count: int
    document_count: int


def bloc_path(bloc_id: str) -> str:
    """Return the path of a bloc's page within a language."""
    return f"bloc/{bloc_id}.html"


def shown_blocs() -> tuple[Bloc, ...]:
    """Return the blocs that have a page: those of whole regions that lie on the mosaic, two members or more."""
    tiled = {region.region_id for region in tiled_regions()}
    return tuple(
        bloc
        for bloc in blocs()
        if bloc.kind not in ("city-cluster", "metropolitan-area") and len(tiled & set(bloc.members)) > 1
    )


def bloc_page(bloc: Bloc, shelf: Shelf, computed: Computed, here: Here) -> BlocPage:
    """Return a bloc's page in the newest edition."""
    year = next(iter(computed.years("blocs")), shelf.editions[-1])
    row = next(iter(computed.rows("blocs", year=year, bloc=bloc.bloc_id)), None)
    members = [region for region in tiled_regions() if region.region_id in bloc.members]
    dossiers = [
        shelf.by_region[region.region_id, year] for region in members if (region.region_id, year) in shelf.by_region
    ]
    name = name_in(bloc, here.language)
    say = here.locale.say
    tiles = map_tiles(shelf, year, here, lambda region, _: _shown(region, bloc, here))
    legend = with_signs((("k4", say("bloc.member")), ("k0", say("bloc.no_member"))), tiles, here)
    title = say("bloc.title_unmeasured", bloc=name) if row is None else _title(name, row, here)
    return BlocPage(
        name=name,
        other_names=tuple(
            (language, name_in(bloc, language)) for language in ("en", "ko", "zh") if language != here.language
        ),
        year=year,
        since=bloc.since,
        title=title,
        is_measured=row is not None,
        words=() if row is None else _cohesion_words(row, here),
        labour=() if row is None else _labour_words(row, here),
        shared=tuple(theme_link(theme, here) for theme in row["shared"] if theme in shelf.themes) if row else (),
        members=tuple(_member(region, year, computed, here) for region in members),
        ties=tuple(_ties(bloc, year, computed, here)),
        tie_words=() if row is None else _tie_words(row, here),
        tiles=tiles,
        legend=legend,
        charts={
            "map": Chart(
                chart_id=f"bloc-{bloc.bloc_id}-{year}",
                title=plain(title),
                table="members",
                columns=(*REGION, "member"),
                rows=tuple(
                    (*of_region(region), str(region.region_id in bloc.members).lower()) for region in tiled_regions()
                ),
                drawing=draw_map(tiles, legend),
                build=shelf.build,
                here=here,
            )
        },
        digest_count=sum(dossier.document.kind == "digest" for dossier in dossiers),
        document_count=len(dossiers),
    )


def say_chance(p: float, here: Here) -> Markup:
    """Return how many of a thousand random draws do as well, in words."""
    thousandth = p * 1000
    if thousandth < 1.5:
        return here.locale.say("chance.least")
    return here.locale.say("chance.some", n=round(thousandth))


def _title(name: str, row: Row, here: Here) -> Markup:
    alike = "alike" if row["cohesion_q"] <= LEVEL else "not_alike"
    together = "together" if row["ties_q"] <= LEVEL else "not_together"
    return here.locale.say(f"bloc.title_{alike}_{together}", bloc=name)


def two_decimals(value: float) -> str:
    """Return a figure with two decimals and a true minus sign."""
    # A figure that rounds to nothing has no sign.
    return f"{round(value, 2) + 0.0:.2f}".replace("-", "−")


def _cohesion_words(row: Row, here: Here) -> tuple[Markup, ...]:
    say = here.locale.say
    said = [
        say(
            "bloc.cohesion",
            observed=two_decimals(row["cohesion_observed"]),
            expected=two_decimals(row["cohesion_expected"]),
            n=len(row["members"]),
            chance=say_chance(row["cohesion_p_more"], here),
        ),
        say("bloc.verdict_more" if row["cohesion_q"] <= LEVEL else "bloc.verdict_chance", q=f"{row['cohesion_q']:.2f}"),
    ]
    if row["among_neighbours_observed"] is not None:
        said.append(
            say(
                "bloc.neighbours",
                expected=two_decimals(row["among_neighbours_expected"]),
                chance=say_chance(row["among_neighbours_p_more"], here),
            )
        )
    else:
        said.append(say("bloc.no_neighbours"))
    return tuple(said)


def _labour_words(row: Row, here: Here) -> tuple[Markup, ...]:
    say = here.locale.say
    return (
        say(
            "bloc.difference",
            observed=f"{100 * row['difference_observed']:.0f}%",
            expected=f"{100 * row['difference_expected']:.0f}%",
            chance=say_chance(row["difference_p_more"], here),
        ),
        say(
            "bloc.coverage",
            observed=f"{100 * row['coverage_observed']:.0f}%",
            expected=f"{100 * row['coverage_expected']:.0f}%",
            chance=say_chance(row["coverage_p_more"], here),
        ),
    )


def _tie_words(row: Row, here: Here) -> tuple[Markup, ...]:
    say = here.locale.say
    return (
        say(
            "bloc.ties_words",
            n=row["ties_inside"],
            expected=f"{row['ties_expected']:.1f}",
            chance=say_chance(row["tie_surplus_p_more"], here),
        ),
        say("bloc.named", members=row["named_by_members"], others=row["named_by_others"]),
    )


def _member(region: Region, year: int, computed: Computed, here: Here) -> MemberRow:
    rows = computed.rows("specialisation", year=year, region_id=region.region_id, status=None)
    ranked = sorted((row for row in rows if row["z"] > 0), key=lambda row: row["rank_in_region"])
    return MemberRow(
        region=region_link(region, here),
        themes=tuple(theme_link(row["theme"], here) for row in ranked[:_OF_MEMBER]),
    )


def _ties(bloc: Bloc, year: int, computed: Computed, here: Here) -> list[TieRow]:
    return [
        TieRow(
            source=region_link(region_with_id(row["region_id"]), here),
            target=region_link(region_with_id(row["other_region_id"]), here),
            sentences=cite_places(row["sentence_ids"], computed, here),
        )
        for row in computed.rows("partners", year=year)
        if row["region_id"] in bloc.members and row["other_region_id"] in bloc.members
    ]


def _shown(region: Region, bloc: Bloc, here: Here) -> Shown:
    if region.region_id in bloc.members:
        return Shown(state="k4", words=here.locale.say("bloc.member"))
    return Shown(state="k0", words=here.locale.say("bloc.no_member"))
