"""Two reports beside each other: how alike, what each talks of more, headline figures, promises, and mutual ties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import indicator_of, indicator_place, place_of, theme_of
from pintu.publish.cited import Chart
from pintu.publish.figures import render_share, render_statistic
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, name_in
from pintu.publish.shelf import Dossier
from pintu.publish.views.citing import CitedSentence, cite_places, region_link
from pintu.publish.views.compare.differing import CLEAR, DifferenceRow, difference_chart, difference_rows, say_clear
from pintu.publish.views.compare.layout import Comparing, FigureCell, columns
from pintu.publish.views.promises import indicator_path
from pintu.vocabulary import Region


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two reports."""

    name: str
    region: Link
    year: int
    document: str  # address
    is_digest: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A headline indicator in both."""

    indicator: Link
    cells: tuple[FigureCell, ...]  # the first report's columns, then the other's


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How often one region names the other as a partner."""

    words: Markup
    sentences: tuple[CitedSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage:
    """Two reports beside each other."""

    title: Markup
    short_title: Markup
    sides: tuple[Side, Side]
    headings: tuple[str, ...]  # of the two in tables
    digest_count: int
    clear: tuple[Markup, ...]  # what each talks clearly more of
    likeness: Markup | None
    shared: Markup | None
    families: tuple[DifferenceRow, ...]
    themes: tuple[DifferenceRow, ...]
    figure_sides: tuple[str, ...]
    figure_columns: tuple[Markup, ...]
    figures: tuple[FigureRow, ...]
    verdicts: tuple[tuple[Link, tuple[int, ...]], ...]
    namings: tuple[Naming, ...]
    charts: Mapping[str, Chart]
    changes: str | None  # address of all that is new, where both reports are of one region


def pair_page(one: Region, other: Region, comparing: Comparing) -> ComparePage:
    """Return the page of two regions that have a document of the edition; they stand in the pack's order."""
    shelf, here = comparing.shelf, comparing.here
    dossiers = [shelf.by_region[region.region_id, comparing.year] for region in (one, other)]
    rows = comparing.computed.rows(
        "differences",
        year=comparing.year,
        region_id=one.region_id,
        other_year=comparing.year,
        other_region_id=other.region_id,
    )
    sides = _side(one, dossiers[0], here), _side(other, dossiers[1], here)
    names = sides[0].name, sides[1].name
    families, themes = difference_rows(rows, (one, other), here)
    short = here.locale.say("compare.title_plain", one=names[0], other=names[1])
    chart_id = f"compare-{one.region_id}-{other.region_id}-{comparing.year}"
    return ComparePage(
        title=_pair_title(one, other, comparing),
        short_title=short,
        charts=difference_chart(chart_id, str(short), rows, (*families, *themes), (shelf, here)),
        sides=sides,
        headings=names,
        digest_count=sum(side.is_digest for side in sides),
        clear=say_clear(rows, names, "compare.clear", here),
        likeness=_likeness(one, other, comparing),
        shared=_shared(one, other, comparing),
        families=families,
        themes=themes,
        figure_sides=names,
        figure_columns=_column_names(comparing.year, here),
        figures=_figures((one, other), comparing),
        verdicts=tuple(
            (Link(text=name, href=f"{here.to_region(region)}#promises"), comparing.verdicts[region.region_id])
            for region, name in zip((one, other), names, strict=True)
            if region.region_id in comparing.verdicts
        ),
        namings=(_naming(one, other, comparing), _naming(other, one, comparing)),
        changes=None,
    )


def editions_page(region: Region, comparing: Comparing, changes: str | None) -> ComparePage:
    """Return the page of a region's newest report beside that of the year before.

    Parameters
    ----------
    changes
        The address of all that is new; None where there is none.
    """
    here, year = comparing.here, comparing.year
    rows = comparing.computed.rows(
        "differences",
        year=year,
        region_id=region.region_id,
        other_year=year - 1,
        other_region_id=region.region_id,
    )
    dossiers = [comparing.shelf.by_region[region.region_id, each] for each in (year, year - 1)]
    sides = _side(region, dossiers[0], here), _side(region, dossiers[1], here)
    names = str(year), str(year - 1)
    families, themes = difference_rows(rows, (region, region), here)
    headings = tuple(str(here.locale.say("region.edition", year=each)) for each in names)
    short = here.locale.say("compare.pair", one=f"{sides[0].name} {year}", other=names[1])
    clear_count = sum(row["q"] <= CLEAR for row in rows)
    return ComparePage(
        title=here.locale.say(
            "compare.title_editions",
            region=sides[0].name,
            year=names[0],
            before=names[1],
            n=clear_count,
            total=len(rows),
        ),
        short_title=short,
        charts=difference_chart(
            f"compare-{region.region_id}-{year - 1}-{year}",
            str(short),
            rows,
            (*families, *themes),
            (comparing.shelf, here),
        ),
        sides=sides,
        headings=headings,
        digest_count=sum(side.is_digest for side in sides),
        clear=say_clear(rows, names, "compare.clear_edition", here),
        likeness=_reused(region, comparing),
        shared=None,
        families=families,
        themes=themes,
        figure_sides=(sides[0].name,),
        figure_columns=_column_names(year, here),
        figures=_figures((region,), comparing),
        verdicts=(),
        namings=(),
        changes=changes,
    )


def _side(region: Region, dossier: Dossier, here: Here) -> Side:
    return Side(
        name=name_in(region, here.language),
        region=region_link(region, here),
        year=dossier.document.year,
        document=here.to_document(dossier),
        is_digest=dossier.document.kind == "digest",
    )


def _pair_title(one: Region, other: Region, comparing: Comparing) -> Markup:
    names = {"one": name_in(one, comparing.here.language), "other": name_in(other, comparing.here.language)}
    say = comparing.here.locale.say
    value = comparing.likeness.get(frozenset((one.region_id, other.region_id)))
    if value is None or len(comparing.likeness) == 1:
        return say("compare.title_plain", **names)
    more = sum(each > value for each in comparing.likeness.values())
    if not more:
        return say("compare.title_most", **names)
    return say("compare.title", n=more, total=len(comparing.likeness) - 1, **names)


def _likeness(one: Region, other: Region, comparing: Comparing) -> Markup | None:
    value = comparing.likeness.get(frozenset((one.region_id, other.region_id)))
    if value is None or len(comparing.likeness) == 1:
        return None
    all_values = sorted(comparing.likeness.values())
    return comparing.here.locale.say(
        "compare.likeness",
        value=render_statistic(value),
        mean=render_statistic(sum(all_values) / len(all_values)),
        n=sum(each >= value for each in all_values),
        total=len(all_values),
    )


def _reused(region: Region, comparing: Comparing) -> Markup | None:
    """Return how many sentences of a region's report stood in its own of the year before."""
    row = next(iter(comparing.computed.rows("originality", year=comparing.year, region_id=region.region_id)), None)
    if row is None or row["year_before_count"] is None:
        return None
    return comparing.here.locale.say(
        "compare.reused",
        n=row["year_before_count"],
        total=row["sentence_count"],
        share=render_share(row["year_before_count"], row["sentence_count"]),
    )


def _shared(one: Region, other: Region, comparing: Comparing) -> Markup | None:
    mine = set(comparing.specialisms.get(one.region_id, ()))
    both = sorted(mine.intersection(comparing.specialisms.get(other.region_id, ())), key=place_of)
    if not both:
        return None
    here = comparing.here
    links = [Link(text=name_in(theme_of(theme), here.language), href=here.to_theme(theme)) for theme in both]
    return here.locale.say("compare.shared", themes=here.locale.list_of(links))


def _column_names(year: int, here: Here) -> tuple[Markup, ...]:
    say = here.locale.say
    return (
        say("indicator.target", year=str(year - 1)),
        say("indicator.outcome", year=str(year - 1)),
        say("indicator.target", year=str(year)),
    )


def _figures(regions: Sequence[Region], comparing: Comparing) -> tuple[FigureRow, ...]:
    here = comparing.here
    tables = [comparing.figures.get(region.region_id, {}) for region in regions]
    empty = (FigureCell(),) * len(columns(comparing.year))
    return tuple(
        FigureRow(
            indicator=Link(
                text=headed(name_in(indicator_of(indicator_id), here.language)),
                href=here.to(indicator_path(indicator_id)),
            ),
            cells=tuple(cell for table in tables for cell in table.get(indicator_id, empty)),
        )
        for indicator_id in sorted({name for table in tables for name in table}, key=indicator_place)
    )


def _naming(one: Region, other: Region, comparing: Comparing) -> Naming:
    here = comparing.here
    rows = comparing.computed.rows(
        "partners", year=comparing.year, region_id=one.region_id, other_region_id=other.region_id
    )
    found = tuple(dict.fromkeys(sentence_id for row in rows for sentence_id in row["sentence_ids"]))
    names = {"one": name_in(one, here.language), "other": name_in(other, here.language)}
    if not found:
        return Naming(words=here.locale.say("compare.unnamed", **names), sentences=())
    return Naming(
        words=here.locale.say("compare.named", n=len(found), **names),
        sentences=cite_places(found, comparing.computed, here),
    )
