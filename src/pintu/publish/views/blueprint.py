"""The blueprint: which themes of the national plan the regions take up, with a number, in words, or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from pintu.publish.catalogue import colour_of, region_with_id, theme_of
from pintu.publish.cited import REGION, Chart, of_region
from pintu.publish.computed import Computed
from pintu.publish.data import Row
from pintu.publish.figures import render_share
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, name_in
from pintu.publish.shelf import Shelf, tiled_regions
from pintu.publish.standalone import DrawnRow, draw_rows
from pintu.publish.views.citing import region_link, theme_link
from pintu.vocabulary import Region

_OWN_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityRow:
    """A theme of the plan and by how many regions it is taken up."""

    theme: Link | Markup
    href: str | None  # where the regions with their sentences stand
    colour: int
    is_in_report: bool  # the national report names it; else only a national strategy does
    national_count: int  # sentences of the national report
    number_count: int
    words_count: int
    nobody_count: int
    picture: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionCoverage:
    """How much of the national report's themes a region takes up."""

    region: Link
    number_count: int
    words_count: int
    share: str
    share_key: float
    own: tuple[Link, ...]
    own_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BlueprintPage:
    """The alignment of an edition; without a national report there is nothing on it."""

    year: int | None
    title: Markup
    priorities: tuple[PriorityRow, ...]
    charts: Mapping[str, Chart]
    regions: tuple[RegionCoverage, ...]
    digest_count: int
    document_count: int


def blueprint_page(shelf: Shelf, computed: Computed, here: Here) -> BlueprintPage:
    """Return the alignment of the newest edition that has a national report."""
    year = next(iter(computed.years("alignment")), None)
    rows = computed.rows("alignment", year=year)
    by_theme: dict[str, list[Row]] = {}
    for row in rows:
        if row["origin"] != "own":
            by_theme.setdefault(row["theme"], []).append(row)
    priorities = tuple(_priority(theme, by_theme[theme], shelf, here) for theme in by_theme)
    dossiers = shelf.edition(year) if year else shelf.dossiers
    return BlueprintPage(
        year=year,
        title=_title(priorities, here),
        priorities=priorities,
        charts={"strips": _chart(year, by_theme, priorities, shelf, here)} if year else {},
        regions=tuple(_coverage(region, year, shelf, computed, here) for region in tiled_regions()) if year else (),
        digest_count=sum(dossier.document.kind == "digest" for dossier in dossiers),
        document_count=len(dossiers),
    )


def _title(priorities: tuple[PriorityRow, ...], here: Here) -> Markup:
    named = [row for row in priorities if row.is_in_report]
    if not named:
        return here.locale.say("blueprint.none")
    taken = [row.number_count + row.words_count for row in named]
    total = [row.number_count + row.words_count + row.nobody_count for row in named]
    return here.locale.say(
        "blueprint.title",
        total=len(named),
        half=sum(2 * one >= of for one, of in zip(taken, total, strict=True)),
        all=sum(one == of for one, of in zip(taken, total, strict=True)),
        nobody=taken.count(0),
    )


def _priority(theme: str, rows: list[Row], shelf: Shelf, here: Here) -> PriorityRow:
    coverage = {row["region_id"]: row["coverage"] for row in rows}
    counts = [list(coverage.values()).count(name) for name in ("number", "words", "none")]
    is_shown = theme in shelf.themes
    name = headed(name_in(theme_of(theme), here.language))
    return PriorityRow(
        theme=theme_link(theme, here) if is_shown else escape(name),
        href=f"{here.to_theme(theme)}#plan" if is_shown and counts[0] + counts[1] else None,
        colour=colour_of(theme),
        is_in_report=rows[0]["origin"] == "report",
        national_count=rows[0]["national_sentences_count"],
        number_count=counts[0],
        words_count=counts[1],
        nobody_count=counts[2],
        picture=_strip(coverage),
    )


def _chart(
    year: int, by_theme: Mapping[str, list[Row]], priorities: Sequence[PriorityRow], shelf: Shelf, here: Here
) -> Chart:
    say = here.locale.say
    return Chart(
        chart_id=f"blueprint-{year}",
        title=str(_title(tuple(priorities), here).striptags()),
        table="plan-table",
        columns=("theme_id", "theme", "theme_en", "theme_ko", *REGION, "coverage"),
        rows=tuple(
            (theme, *_names(theme), *of_region(region_with_id(row["region_id"])), row["coverage"])
            for theme, rows in by_theme.items()
            for row in rows
        ),
        drawing=draw_rows(
            [
                DrawnRow(
                    name=headed(name_in(theme_of(theme), here.language)),
                    picture=row.picture,
                    words=f"{row.number_count} + {row.words_count}",
                )
                for theme, row in zip(by_theme, priorities, strict=True)
            ],
            size=(310, 14),
            legend=[
                ("f3", str(say("plan.number"))),
                ("f6", str(say("plan.words"))),
                ("f0", str(say("plan.none"))),
            ],
        ),
        build=shelf.build,
        here=here,
    )


def _names(theme_id: str) -> tuple[str, str, str]:
    theme = theme_of(theme_id)
    return theme.zh, theme.en, theme.ko


def _strip(coverage: dict[str, str]) -> Markup:
    """Return a cell for each region in the official order: full with a number, half in words, empty for neither."""
    full = half = ""
    for place, region in enumerate(tiled_regions()):
        told = coverage.get(region.region_id)
        full += f"M{place}.1 0h.8v3h-.8z" if told == "number" else ""
        half += f"M{place}.1 1.5h.8v1.5h-.8z" if told == "words" else ""
    return Markup(  # noqa: S704 - numbers only
        f'<svg class="strip" viewBox="0 0 31 3" preserveAspectRatio="none" aria-hidden="true">'
        f'<path class="f3" d="{full}"/><path class="f6" d="{half}"/></svg>'
    )


def _coverage(region: Region, year: int, shelf: Shelf, computed: Computed, here: Here) -> RegionCoverage:
    rows = computed.rows("alignment", year=year, region_id=region.region_id)
    named = [row["coverage"] for row in rows if row["origin"] == "report"]
    own = sorted((row for row in rows if row["origin"] == "own"), key=lambda row: -row["sentences_count"])
    taken = len(named) - named.count("none")
    return RegionCoverage(
        region=region_link(region_with_id(region.region_id), here),
        number_count=named.count("number"),
        words_count=named.count("words"),
        share=render_share(taken, len(named)),
        share_key=taken / len(named) if named else -1.0,
        own=tuple(theme_link(row["theme"], here) for row in own[:_OWN_SHOWN] if row["theme"] in shelf.themes),
        own_count=len(own),
    )
