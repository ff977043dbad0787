"""A region's page: a profile in words, its themes, its numbers on known indicators, and whom it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.cited import Chart
from pintu.publish.computed import Computed
from pintu.publish.counting import Counts
from pintu.publish.links import Here, Link
from pintu.publish.names import name_in
from pintu.publish.shelf import Dossier, Shelf
from pintu.publish.views.changes import ChangesPage, changes_page, changes_path, first_of
from pintu.publish.views.compare import compared_regions, editions_path, has_two_editions, pair_path
from pintu.publish.views.mosaic import families_chart, shares_of, stack_of
from pintu.publish.views.numbers import IndicatorRow, indicator_rows, numbers_path
from pintu.publish.views.own import Alike, Originality, most_alike, originality_of
from pintu.publish.views.profile import profile
from pintu.publish.views.promises import PromiseRow, promise_rows
from pintu.publish.views.region_themes import ThemeRow, region_themes, themes_chart
from pintu.publish.views.standing import Specialism, specialism_chart, specialisms
from pintu.publish.views.ties import NamedBy, NamedRow, named_by, named_rows
from pintu.vocabulary import Region, families

_SIDE_BY_SIDE = 2
_MOST_ABOVE = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionBox:
    """A region's document of one edition."""

    year: int
    is_digest: bool
    title: str
    document: str  # address
    numbers: str  # address
    number_count: int
    sentence_count: int
    stack: Markup
    profile: tuple[Markup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierText:
    """A document of an edition that has no room beside the newest."""

    document: Link
    numbers: str  # address
    number_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionPage:
    """All that a region's page shows; no edition means that there is no document."""

    region: Region
    name: str
    editions: tuple[EditionBox, ...]  # newest first
    earlier: tuple[EarlierText, ...]
    digest_notice: Markup | None
    above: tuple[ThemeRow, ...]  # themes of which it speaks more than all regions together, the first of them
    others: tuple[ThemeRow, ...]
    indicators: tuple[IndicatorRow, ...]
    named: tuple[NamedRow, ...]
    named_by: tuple[NamedBy, ...]
    promises_year: int | None  # of the edition that tells the outcomes
    promises: tuple[PromiseRow, ...]
    specialisms: tuple[Specialism, ...]  # of the newest document, as the next two
    originality: Originality | None
    alike: tuple[Alike, ...]
    changes: ChangesPage | None  # the first of them
    all_changes: str  # address
    compare: tuple[Link, ...]  # with each other region; nothing without a document of the newest edition
    two_editions: str | None  # address
    families: tuple[tuple[int, str, tuple[str, ...]], ...]  # colour, name, its share in each edition
    charts: Mapping[str, Chart]


def region_page(region: Region, shelf: Shelf, counts: Counts, computed: Computed, here: Here) -> RegionPage:
    """Return a region's page."""
    newest_first = tuple(reversed(shelf.of(region)))
    dossiers, earlier = newest_first[:_SIDE_BY_SIDE], newest_first[_SIDE_BY_SIDE:]
    rows = region_themes(dossiers, counts, here)
    promises_year = next(iter(computed.years("promises")), None)
    changes = changes_page(region, shelf, computed, here)
    above_count = min(_MOST_ABOVE, sum(row.is_above for row in rows))
    found = specialisms(newest_first[0], counts, computed, here) if newest_first else ()
    return RegionPage(
        region=region,
        name=name_in(region, here.language),
        editions=tuple(_box(region, dossier, counts, here) for dossier in dossiers),
        earlier=tuple(
            EarlierText(
                document=Link(text=str(dossier.document.year), href=here.to_document(dossier)),
                numbers=here.to(numbers_path(dossier)),
                number_count=sum(len(claims) for claims in dossier.claims.values()),
            )
            for dossier in earlier
        ),
        digest_notice=_digest_notice(newest_first, here),
        above=rows[:above_count],
        others=rows[above_count:],
        indicators=indicator_rows(dossiers, here),
        named=named_rows(region, dossiers, counts, here),
        named_by=named_by(region, shelf, counts, here),
        promises_year=promises_year,
        promises=promise_rows(region, promises_year, computed, here) if promises_year else (),
        specialisms=found,
        originality=originality_of(newest_first[0], computed, here) if newest_first else None,
        alike=most_alike(newest_first[0], computed, here) if newest_first else (),
        changes=first_of(changes) if changes else None,
        all_changes=here.to(changes_path(region)),
        compare=_comparisons(region, shelf, here),
        two_editions=_two_editions(region, shelf, here),
        families=_families(dossiers, counts, here),
        charts=_charts(region, dossiers, found, rows, (shelf, counts, here)),
    )


def _two_editions(region: Region, shelf: Shelf, here: Here) -> str | None:
    is_compared = region in compared_regions(shelf) and has_two_editions(region, shelf)
    return here.to(editions_path(region)) if is_compared else None


def _comparisons(region: Region, shelf: Shelf, here: Here) -> tuple[Link, ...]:
    regions = compared_regions(shelf)
    if region not in regions:
        return ()
    return tuple(
        Link(text=name_in(other, here.language), href=here.to(pair_path(region, other)))
        for other in regions
        if other != region
    )


def _families(
    dossiers: tuple[Dossier, ...], counts: Counts, here: Here
) -> tuple[tuple[int, str, tuple[str, ...]], ...]:
    shares = [shares_of(counts.of(dossier)) for dossier in dossiers]
    return tuple(
        (family.colour, name_in(family, here.language), tuple(of_edition[place] for of_edition in shares))
        for place, family in enumerate(families())
    )


def _charts(
    region: Region,
    dossiers: tuple[Dossier, ...],
    found: tuple[Specialism, ...],
    rows: tuple[ThemeRow, ...],
    sources: tuple[Shelf, Counts, Here],
) -> Mapping[str, Chart]:
    shelf, counts, here = sources
    name = name_in(region, here.language)
    charts = {
        str(dossier.document.year): families_chart(
            f"region-{region.region_id}-{dossier.document.year}",
            str(here.locale.say("region.chart", region=name, year=str(dossier.document.year))),
            counts.of(dossier),
            shelf,
            here,
        )
        for dossier in dossiers
    }
    if found:
        charts["specialisms"] = specialism_chart(dossiers[0], found, shelf, here)
    if rows:
        charts["themes"] = themes_chart(region, dossiers, rows, (shelf, counts, here))
    return charts


def _digest_notice(dossiers: tuple[Dossier, ...], here: Here) -> Markup | None:
    years = [str(dossier.document.year) for dossier in dossiers if dossier.document.kind == "digest"]
    return here.locale.say("digest.editions", n=len(years), years=here.locale.list_of(years)) if years else None


def _box(region: Region, dossier: Dossier, counts: Counts, here: Here) -> EditionBox:
    tally = counts.of(dossier)
    return EditionBox(
        year=dossier.document.year,
        is_digest=dossier.document.kind == "digest",
        title=dossier.document.title,
        document=here.to_document(dossier),
        numbers=here.to(numbers_path(dossier)),
        number_count=sum(len(claims) for claims in dossier.claims.values()),
        sentence_count=tally.sentence_count,
        stack=stack_of(tally, here),
        profile=profile(region, dossier, counts, here),
    )
