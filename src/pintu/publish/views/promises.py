"""Promises: last year's targets beside this year's outcomes, region by region and for one region target by target."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from pintu.publish.catalogue import indicator_of, indicator_place, region_with_id
from pintu.publish.cited import REGION, Chart, of_region
from pintu.publish.computed import Computed
from pintu.publish.data import Row
from pintu.publish.figures import group_digits
from pintu.publish.languages import Locale
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, in_chinese, name_in
from pintu.publish.rendering import VERDICTS
from pintu.publish.shelf import Shelf, tiled_regions
from pintu.publish.slopes import Slope, render_slopes
from pintu.publish.standalone import draw_one
from pintu.publish.views.citing import CitedClaim, cite_claim, region_link
from pintu.publish.views.tiles import Legend, MapTile, Shown, draw_map, map_tiles, plain, with_signs
from pintu.vocabulary import Region


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow:
    """A target and what became of it."""

    region: Link
    indicator: Link | Markup
    target: CitedClaim
    outcome: CitedClaim | None
    words: Markup | None  # what the report says in the place of a number
    verdict: str
    gap: str | None
    gap_key: str  # to sort by
    notes: tuple[Markup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictCount:
    """How many targets of a region came out in each way."""

    region: Link
    counts: tuple[int, ...]  # in the order of `VERDICTS`
    kept: str  # headline targets that were met or beaten, of those with a number on both sides
    is_digest: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorSection:
    """One headline indicator: its chart and its rows."""

    indicator_id: str
    name: str
    href: str
    counts: Markup
    slopes: Markup
    chart: str  # key of its chart
    rows: tuple[PromiseRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisesPage:
    """The page of promises; without two editions there is nothing on it."""

    year: int | None  # of the edition that tells the outcomes
    title: Markup
    digest_count: int
    document_count: int
    tiles: tuple[MapTile, ...]
    legend: Legend
    charts: Mapping[str, Chart]
    regions: tuple[VerdictCount, ...]
    sections: tuple[IndicatorSection, ...]


def promises_page(shelf: Shelf, computed: Computed, here: Here) -> PromisesPage:
    """Return the page of promises of the newest edition that has some."""
    tiled = {region.region_id for region in tiled_regions()}
    years = computed.years("promises")
    year = years[0] if years else None
    rows = tuple(row for row in computed.rows("promises", year=year) if row["region_id"] in tiled)
    dossiers = shelf.edition(year) if year else shelf.dossiers
    tiles = map_tiles(shelf, year, here, lambda region, _: _kept(region, rows, here)) if year else ()
    legend = with_signs(_shades(here), tiles, here)
    sections = _sections(rows, computed, here)
    return PromisesPage(
        year=year,
        title=_title(rows, year, here.locale),
        digest_count=sum(dossier.document.kind == "digest" for dossier in dossiers),
        document_count=len(dossiers),
        tiles=tiles,
        legend=legend,
        charts=_charts(rows, tiles, legend, shelf, here) if year else {},
        regions=tuple(_verdicts(region, rows, shelf, here) for region in tiled_regions()),
        sections=sections,
    )


def promise_rows(region: Region, year: int, computed: Computed, here: Here) -> tuple[PromiseRow, ...]:
    """Return every target of a region with its outcome, the headline indicators first."""
    return tuple(_row(row, computed, here) for row in computed.rows("promises", year=year, region_id=region.region_id))


def indicator_path(indicator_id: str) -> str:
    """Return the path of a headline indicator's page within a language."""
    return f"indicator/{indicator_id}.html"


def _title(rows: Sequence[Row], year: int | None, locale: Locale) -> Markup:
    if not rows or year is None:
        return locale.say("promises.none")
    headline = Counter(row["verdict"] for row in rows if row["is_headline"])
    counts = {verdict: headline[verdict] for verdict in VERDICTS}
    return locale.say("promises.title", year=str(year - 1), total=headline.total(), **counts)


def _kept(region: Region, rows: Sequence[Row], here: Here) -> Shown:
    """Return how many of a region's headline targets that have a numeric verdict were met or beaten."""
    kept, judged = kept_of(region, rows)
    if not judged:
        return Shown(state="k0 silent", words=here.locale.say("promises.tile_none"))
    return Shown(
        state=f"k{1 + 4 * kept // judged}",
        figure=f"{kept}/{judged}",
        words=here.locale.say("promises.tile", kept=kept, judged=judged),
    )


def kept_of(region: Region, rows: Sequence[Row]) -> tuple[int, int]:
    """Return how many headline targets were met or beaten, and how many have a number on both sides."""
    counts = Counter(row["verdict"] for row in rows if row["region_id"] == region.region_id and row["is_headline"])
    return counts["beaten"] + counts["met"], counts["beaten"] + counts["met"] + counts["missed"]


def _shades(here: Here) -> Legend:
    steps = [(f"k{step + 1}", here.locale.say(f"promises.shade_{step}")) for step in range(5)]
    return (*steps, ("silent", here.locale.say("promises.tile_none")))


def _charts(
    rows: Sequence[Row], tiles: tuple[MapTile, ...], legend: Legend, shelf: Shelf, here: Here
) -> Mapping[str, Chart]:
    year = rows[0]["year"]
    title = plain(here.locale.say("promises.map"))
    mosaic = Chart(
        chart_id=f"promises-{year}",
        title=f"{title} ({year - 1})",
        table="verdicts",
        columns=(*REGION, "kept", "judged"),
        rows=tuple((*of_region(region), *kept_of(region, rows)) for region in tiled_regions()),
        drawing=draw_map(tiles, legend),
        build=shelf.build,
        here=here,
    )
    ids = sorted({row["indicator_id"] for row in rows if row["is_headline"]}, key=indicator_place)
    return {"map": mosaic} | {each: _slope_chart(each, year, rows, shelf, here) for each in ids}


def _slope_chart(indicator_id: str, year: int, rows: Sequence[Row], shelf: Shelf, here: Here) -> Chart:
    mine = [row for row in rows if row["indicator_id"] == indicator_id and row["is_headline"]]
    name = headed(name_in(indicator_of(indicator_id), here.language))
    say = here.locale.say
    kinds = [verdict for verdict in VERDICTS if any(row["verdict"] == verdict for row in mine)]
    return Chart(
        chart_id=f"promises-{indicator_id}-{year}",
        title=str(say("promises.chart", name=name, year=str(year - 1)).striptags()),
        table=f"t-{indicator_id}",
        columns=(*REGION, "unit_id", "target", "outcome", "verdict", "gap", "gap_unit"),
        rows=tuple(
            (
                *of_region(region_with_id(row["region_id"])),
                row["unit_id"],
                *(_digits(row[key]) for key in ("target_value", "outcome_value")),
                row["verdict"],
                _digits(row["gap"]),
                row["gap_unit"] or "",
            )
            for row in mine
        ),
        drawing=draw_one(
            render_slopes([_slope(row, here) for row in mine], labels=_ends(here.locale)),
            size=(640, 328),
            legend=[(f"v-{verdict}", str(say(f"verdict.{verdict}"))) for verdict in kinds],
        ),
        build=shelf.build,
        here=here,
    )


def _digits(value: object) -> str:
    return "" if value is None else f"{value:f}"


def _verdicts(region: Region, rows: Sequence[Row], shelf: Shelf, here: Here) -> VerdictCount:
    counts = Counter(row["verdict"] for row in rows if row["region_id"] == region.region_id)
    newest = shelf.of(region)
    link = region_link(region, here)
    return VerdictCount(
        region=Link(text=link.text, href=f"{link.href}#promises") if counts else link,
        counts=tuple(counts[verdict] for verdict in VERDICTS),
        kept="{}/{}".format(*kept_of(region, rows)),
        is_digest=bool(newest) and newest[-1].document.kind == "digest",
    )


def _sections(rows: Sequence[Row], computed: Computed, here: Here) -> tuple[IndicatorSection, ...]:
    of_indicator: dict[str, list[Row]] = {}
    for row in rows:
        if row["is_headline"]:
            of_indicator.setdefault(row["indicator_id"], []).append(row)
    return tuple(
        _section(indicator_id, of_indicator[indicator_id], computed, here)
        for indicator_id in sorted(of_indicator, key=indicator_place)
    )


def _section(indicator_id: str, rows: Sequence[Row], computed: Computed, here: Here) -> IndicatorSection:
    counts = Counter(row["verdict"] for row in rows)
    return IndicatorSection(
        indicator_id=indicator_id,
        name=headed(name_in(indicator_of(indicator_id), here.language)),
        href=here.to(indicator_path(indicator_id)),
        counts=here.locale.list_of(
            [
                here.locale.say("promises.count", verdict=here.locale.say(f"verdict.{verdict}"), n=counts[verdict])
                for verdict in VERDICTS
                if counts[verdict]
            ]
        ),
        chart=indicator_id,
        slopes=render_slopes([_slope(row, here) for row in rows], labels=_ends(here.locale)),
        rows=tuple(_row(row, computed, here) for row in rows),
    )


def _ends(locale: Locale) -> tuple[str, str]:
    return str(locale.say("promises.target")), str(locale.say("promises.outcome"))


def _slope(row: Row, here: Here) -> Slope:
    """Return the line of a target; amounts as per cent of the target, so that large and small regions compare."""
    target, outcome = row["target_value"], row["outcome_value"]
    if row["unit_id"] != "percent" and target:
        outcome = None if outcome is None else 100 * outcome / target
        target = 100
    return Slope(
        name=name_in(region_with_id(row["region_id"]), here.language),
        before=float(target),
        after=None if outcome is None or row["verdict"] == "incomparable" else float(outcome),
        verdict=row["verdict"],
    )


def _row(row: Row, computed: Computed, here: Here) -> PromiseRow:
    target = cite_claim(*computed.place_of(row["target_claim_id"]), here)
    outcome_id = row["outcome_claim_id"]
    gap = row["gap"]
    return PromiseRow(
        region=region_link(region_with_id(row["region_id"]), here),
        indicator=_indicator(row, here),
        target=target,
        outcome=cite_claim(*computed.place_of(outcome_id), here) if outcome_id else None,
        words=in_chinese(row["words"]) if row["words"] else None,
        verdict=row["verdict"],
        gap=None if gap is None else str(here.locale.say(f"gap.{row['gap_unit']}", value=signed(gap))),
        gap_key="" if gap is None else f"{gap:f}",
        notes=_notes(row, here.locale),
    )


def signed(value: object) -> str:
    """Return a gap with its sign; a true minus.

    Examples
    --------
    >>> from decimal import Decimal
    >>> signed(Decimal("0.4")), signed(Decimal("-1.30")), signed(Decimal(0))
    ('+0.4', '−1.30', '0')
    """
    digits = group_digits(value)  # type: ignore[arg-type]
    return digits if value == 0 or digits.startswith("−") else f"+{digits}"


def _indicator(row: Row, here: Here) -> Link | Markup:
    if row["indicator_id"] is None:
        return in_chinese(row["indicator"])
    name = headed(name_in(indicator_of(row["indicator_id"]), here.language))
    if row["is_headline"]:
        return Link(text=name, href=here.to(indicator_path(row["indicator_id"])))
    return escape(name)


def _notes(row: Row, locale: Locale) -> tuple[Markup, ...]:
    told = (
        ("promises.unverified", row["match"] == "unverified"),
        ("promises.provisional", row["provisional"]),
        ("promises.near", row["near"]),
        (f"reason.{row['reason']}", row["reason"] is not None),
    )
    return tuple(locale.say(key) for key, holds in told if holds)
