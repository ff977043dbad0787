"""What the comparisons of an edition share, laid out once: figures, verdicts, specialisms, likeness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.computed import Computed
from pintu.publish.data import Row
from pintu.publish.links import Here
from pintu.publish.names import in_chinese
from pintu.publish.rendering import VERDICTS
from pintu.publish.shelf import Shelf, tiled_regions
from pintu.publish.views.citing import CitedClaim, cite_claim
from pintu.vocabulary import Region


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCell:
    """A number with its sentence, the words that stand in its place, or neither."""

    claim: CitedClaim | None = None
    words: Markup | None = None
    verdict: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Comparing:
    """What the comparisons of an edition share, laid out once for a language."""

    year: int
    shelf: Shelf
    computed: Computed
    here: Here  # of any of the pages: they lie in one folder
    likeness: Mapping[frozenset[str], float]
    figures: Mapping[str, Mapping[str, tuple[FigureCell, ...]]]  # by region_id and indicator_id
    verdicts: Mapping[str, tuple[int, ...]]  # by region_id, in the order of `VERDICTS`
    specialisms: Mapping[str, tuple[str, ...]]  # theme_id by region_id


def pair_path(one: Region, other: Region) -> str:
    """Return the path of the page that compares two regions, within a language; the order of the two is the pack's."""
    first, second = sorted((one, other), key=tiled_regions().index)
    return f"compare/{first.region_id}-{second.region_id}.html"


def editions_path(region: Region) -> str:
    """Return the path of the page that compares a region's two editions, within a language."""
    return f"compare/{region.region_id}.html"


def compared_regions(shelf: Shelf) -> tuple[Region, ...]:
    """Return the regions that have a document of the newest edition."""
    year = shelf.editions[-1]
    return tuple(region for region in tiled_regions() if (region.region_id, year) in shelf.by_region)


def has_two_editions(region: Region, shelf: Shelf) -> bool:
    """Return whether a region has documents of the newest edition and of the year before."""
    year = shelf.editions[-1]
    return all((region.region_id, each) in shelf.by_region for each in (year - 1, year))


def columns(year: int) -> tuple[str, str, str]:
    """Return the columns of the headline table that are shown."""
    return f"target_{year - 1}", f"actual_{year - 1}", f"target_{year}"


def lay_out_comparing(shelf: Shelf, computed: Computed, here: Here) -> Comparing:
    """Return what the comparisons of the newest edition share; ``here`` is any page of their folder."""
    year = shelf.editions[-1]
    promises = [row for row in computed.rows("promises", year=year) if row["is_headline"]]
    outcomes = {row["outcome_claim_id"]: row["verdict"] for row in promises if row["outcome_claim_id"]}
    counted = {region.region_id: Counter[str]() for region in tiled_regions()}
    for row in promises:
        if row["region_id"] in counted:
            counted[row["region_id"]][row["verdict"]] += 1
    figures: dict[str, dict[str, tuple[FigureCell, ...]]] = {}
    for region in compared_regions(shelf):
        rows = {
            (row["indicator_id"], row["column"]): row
            for row in computed.rows("headline", year=year, region_id=region.region_id)
        }
        figures[region.region_id] = {
            indicator_id: tuple(
                _figure(rows.get((indicator_id, column)), outcomes, computed, here) for column in columns(year)
            )
            for indicator_id in dict.fromkeys(indicator_id for indicator_id, _ in rows)
        }
    standings: dict[str, list[str]] = {}
    for row in computed.rows("specialisation", year=year, status=None):
        if row["log_odds_low"] > 0:
            standings.setdefault(row["region_id"], []).append(row["theme"])
    return Comparing(
        year=year,
        shelf=shelf,
        computed=computed,
        here=here,
        likeness={
            frozenset((row["region_id"], row["other_region_id"])): row["likeness"]
            for row in computed.rows("likeness", year=year)
            if row["likeness"] == row["likeness"]  # what cannot be computed is not a number
        },
        figures=figures,
        verdicts={
            region_id: tuple(counts[verdict] for verdict in VERDICTS) for region_id, counts in counted.items() if counts
        },
        specialisms={region_id: tuple(themes) for region_id, themes in standings.items()},
    )


def _figure(row: Row | None, verdicts: Mapping[str, str], computed: Computed, here: Here) -> FigureCell:
    if row is None:
        return FigureCell()
    return FigureCell(
        claim=cite_claim(*computed.place_of(row["claim_id"]), here) if row["claim_id"] else None,
        words=in_chinese(row["words"]) if row["words"] else None,
        verdict=verdicts.get(row["claim_id"]) if row["column"].startswith("actual") else None,
    )
