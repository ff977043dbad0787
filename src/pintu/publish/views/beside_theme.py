"""What stands beside a theme's mentions: how it stands in each report, the new terms around it, the national plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import colour_of, region_with_id
from pintu.publish.cited import REGION, Chart, of_region
from pintu.publish.computed import Computed
from pintu.publish.counting import Counts
from pintu.publish.data import Row
from pintu.publish.intervals import render_intervals
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, in_chinese, name_in
from pintu.publish.shelf import Dossier, Shelf
from pintu.publish.views.citing import CitedSentence, cite_places, region_link
from pintu.publish.views.standing import interval_chart, interval_of, say_rank
from pintu.vocabulary import Theme

_MOST_TERMS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeStanding:
    """How the theme stands in a region's newest report beside the others."""

    picture: Markup
    row: Row
    rank: Markup  # among the regions that mention it
    rank_key: int
    achieved_count: int  # sentences that tell of what was done
    target_count: int  # sentences that tell of what is planned


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCoverage:
    """How one region takes up a theme of the national plan."""

    region: Link
    coverage: str  # number, words
    sentences: tuple[CitedSentence, ...]


def terms_beside(
    theme: Theme, dossiers: tuple[Dossier, ...], counts: Counts, computed: Computed, here: Here
) -> tuple[tuple[Markup, tuple[CitedSentence, ...]], ...]:
    """Return the edition's new terms that stand in sentences that mention the theme, those in most first."""
    found: dict[str, list[str]] = {}
    for dossier in dossiers:
        for sentence_id in counts.of(dossier).sentences_of_theme.get(theme.theme_id, ()):
            for term in computed.terms_of(sentence_id):
                found.setdefault(term, []).append(sentence_id)
    ranked = sorted(found, key=lambda term: (-len(found[term]), term))[:_MOST_TERMS]
    return tuple((in_chinese(term), cite_places(found[term], computed, here)) for term in ranked)


def plan_coverage(theme: Theme, year: int, computed: Computed, here: Here) -> tuple[PlanCoverage, ...]:
    """Return the regions that take the theme up from the national plan; empty where the plan does not name it."""
    return tuple(
        PlanCoverage(
            region=region_link(region_with_id(row["region_id"]), here),
            coverage=row["coverage"],
            sentences=cite_places(row["sentence_ids"], computed, here),
        )
        for row in computed.rows("alignment", year=year, theme=theme.theme_id)
        if row["origin"] != "own" and row["coverage"] != "none"
    )


def theme_standings(theme: Theme, year: int, computed: Computed, here: Here) -> dict[str, ThemeStanding]:
    """Return how the theme stands in each region's report of the edition, by region_id."""
    found = computed.rows("specialisation", year=year, theme=theme.theme_id, status=None)
    pictures = render_intervals([interval_of(row, colour_of(theme.theme_id)) for row in found])

    def count_of(row: Row, status: str) -> int:
        told = computed.rows(
            "specialisation", year=year, theme=theme.theme_id, status=status, region_id=row["region_id"]
        )
        return sum(each["sentence_count"] for each in told)

    return {
        row["region_id"]: ThemeStanding(
            picture=picture,
            row=row,
            rank=say_rank(row, "region_rank", here),
            rank_key=row["region_rank"],
            achieved_count=count_of(row, "achieved"),
            target_count=count_of(row, "target"),
        )
        for row, picture in zip(found, pictures, strict=True)
    }


def standing_chart(
    theme: Theme, year: int, standings: Mapping[str, ThemeStanding], sources: tuple[Shelf, Computed, Here]
) -> Chart:
    """Return how the theme stands in each report as a chart, the report that says most of it first."""
    shelf, _, here = sources
    ranked = sorted(
        ((region_with_id(region_id), told) for region_id, told in standings.items()), key=lambda item: item[1].rank_key
    )
    return interval_chart(
        f"standing-{theme.theme_id}-{year}",
        str(here.locale.say("theme.standing_chart", theme=headed(name_in(theme, here.language)), year=str(year))),
        "who-table",
        [(name_in(region, here.language), of_region(region), told.row, told.picture) for region, told in ranked],
        (REGION, shelf, here),
    )
