"""A theme's page: who mentions it, how much, in which sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from markupsafe import Markup

from pintu.publish.catalogue import colour_of
from pintu.publish.cited import REGION, Chart, of_region
from pintu.publish.computed import Computed
from pintu.publish.counting import Counts, EditionTally
from pintu.publish.figures import render_share
from pintu.publish.languages import LANGUAGES
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, name_in
from pintu.publish.shelf import Dossier, Shelf, tiled_regions
from pintu.publish.views.beside_theme import (
    PlanCoverage,
    ThemeStanding,
    plan_coverage,
    standing_chart,
    terms_beside,
    theme_standings,
)
from pintu.publish.views.citing import CitedSentence, cite_sentences, region_link, theme_link
from pintu.publish.views.marks import mark_sentence
from pintu.publish.views.tiles import Legend, MapTile, Shown, draw_map, map_tiles, plain, with_signs
from pintu.vocabulary import Region, Theme, families, themes

_SHADES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeCell:
    """The sentences of one document that mention the theme."""

    share: str | None  # None where there is no document
    is_digest: bool
    sentences: tuple[CitedSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedSentence:
    """The first sentence of a document that mentions the theme."""

    href: str
    label: str
    year: int
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeRow:
    """A region that mentions the theme."""

    region_id: str
    region: Link
    standing: ThemeStanding | None  # None where its newest report does not mention it
    cells: tuple[ThemeCell, ...]  # newest edition first
    quoted: QuotedSentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemePage:
    """All that a theme's page shows."""

    theme: Theme
    name: str
    colour: int
    family: Link
    title: Markup
    year: int
    editions: tuple[int, ...]  # those of the table, newest first
    maps: tuple[tuple[int, tuple[MapTile, ...]], ...]  # edition and its mosaic, newest first
    legend: Legend
    charts: Mapping[str, Chart]
    rows: tuple[ThemeRow, ...]
    other_names: tuple[tuple[str, str], ...]  # language, name
    counts: tuple[tuple[int, Markup], ...]  # edition and what it counts; newest first
    part_of: Link | None
    parts: tuple[Link, ...]
    siblings: tuple[Link, ...]  # the other themes of its family
    document_count: int
    digest_count: int
    before: int | None  # the edition before
    first_time: tuple[Link, ...]  # regions whose text mentions it now and did not in the edition before
    terms: tuple[tuple[Markup, tuple[CitedSentence, ...]], ...]  # new terms in the sentences that mention it
    plan: tuple[PlanCoverage, ...]  # empty where the national plan does not name it


def theme_page(theme: Theme, shelf: Shelf, counts: Counts, computed: Computed, here: Here) -> ThemePage:
    """Return a theme's page."""
    year = shelf.editions[-1]
    newest = shelf.edition(year)
    most = max(
        (_share(theme, dossier, counts) for each in shelf.side_by_side for dossier in shelf.edition(each)),
        default=Fraction(0),
    )
    maps = tuple((each, _map(theme, each, most, (shelf, counts, here))) for each in shelf.side_by_side)
    legend = with_signs(_shades(most, here), [tile for _, tiles in maps for tile in tiles], here)
    standings = theme_standings(theme, year, computed, here)
    family = next(row for row in families() if row.family_id == theme.family)
    return ThemePage(
        theme=theme,
        name=headed(name_in(theme, here.language)),
        colour=colour_of(theme.theme_id),
        family=Link(text=name_in(family, here.language), href=here.to(f"themes.html#{family.family_id}")),
        title=_title(theme, counts.of_edition[year], here),
        year=year,
        editions=shelf.side_by_side,
        maps=maps,
        legend=legend,
        charts=_charts(theme, maps, legend, standings, (shelf, counts, computed, here)),
        rows=_rows(theme, shelf, counts, standings, here),
        other_names=tuple((language, name_in(theme, language)) for language in LANGUAGES if language != here.language),
        counts=tuple((each, _say_count(theme, counts, each, here)) for each in reversed(shelf.editions)),
        part_of=theme_link(theme.parent, here) if theme.parent in shelf.themes else None,
        parts=tuple(
            theme_link(row.theme_id, here)
            for row in themes()
            if row.parent == theme.theme_id and row.theme_id in shelf.themes
        ),
        siblings=tuple(
            theme_link(row.theme_id, here)
            for row in themes()
            if row.family == theme.family and row != theme and row.theme_id in shelf.themes
        ),
        document_count=len(newest),
        digest_count=sum(dossier.document.kind == "digest" for dossier in newest),
        before=_edition_before(shelf, year),
        first_time=_first_time(theme, shelf, counts, here),
        terms=terms_beside(theme, newest, counts, computed, here),
        plan=plan_coverage(theme, year, computed, here),
    )


def _title(theme: Theme, newest: EditionTally, here: Here) -> Markup:
    return here.locale.say(
        "theme.title",
        theme=headed(name_in(theme, here.language)),
        n=newest.document_count_of_theme.get(theme.theme_id, 0),
        total=newest.document_count,
        year=str(newest.year),
    )


def _say_count(theme: Theme, counts: Counts, year: int, here: Here) -> Markup:
    edition = counts.of_edition[year]
    return here.locale.say(
        "theme.edition_count",
        n=edition.document_count_of_theme.get(theme.theme_id, 0),
        total=edition.document_count,
        sentences=edition.sentence_count_of_theme.get(theme.theme_id, 0),
    )


def _edition_before(shelf: Shelf, year: int) -> int | None:
    return max((each for each in shelf.editions if each < year), default=None)


def _same_kind_before(region: Region, dossier: Dossier, shelf: Shelf) -> Dossier | None:
    """Return the region's text of the edition before, if it is of the same kind."""
    before = _edition_before(shelf, dossier.document.year)
    earlier = shelf.by_region.get((region.region_id, before)) if before else None
    return earlier if earlier and earlier.document.kind == dossier.document.kind else None


def _share_before(theme: Theme, region: Region, dossier: Dossier | None, shelf: Shelf, counts: Counts) -> str:
    earlier = _same_kind_before(region, dossier, shelf) if dossier else None
    if earlier is None:
        return ""
    share = _share(theme, earlier, counts)
    return f"{earlier.document.year}: {100 * float(share):.1f}%" if share else f"{earlier.document.year}: 0"


def _first_time(theme: Theme, shelf: Shelf, counts: Counts, here: Here) -> tuple[Link, ...]:
    found = []
    for region in tiled_regions():
        newest = shelf.by_region.get((region.region_id, shelf.editions[-1]))
        earlier = _same_kind_before(region, newest, shelf) if newest else None
        if newest and earlier and counts.of(newest).mentioning(theme.theme_id):
            found += [] if counts.of(earlier).mentioning(theme.theme_id) else [region_link(region, here)]
    return tuple(found)


def _map(theme: Theme, year: int, most: Fraction, sources: tuple[Shelf, Counts, Here]) -> tuple[MapTile, ...]:
    """Return the mosaic of an edition; all editions share the shades."""
    shelf, counts, here = sources

    def shown(region: Region, dossier: Dossier) -> Shown:
        share = _share(theme, dossier, counts)
        figure = f"{100 * float(share):.1f}%" if share else "0"
        before = _share_before(theme, region, dossier, shelf, counts)
        words = here.locale.say("theme.tile_shown" if share else "theme.tile_zero", share=figure)
        return Shown(state=f"k{ceil(share / most * _SHADES) if share else 0}", figure=figure, note=before, words=words)

    return map_tiles(shelf, year, here, shown)


def _shades(most: Fraction, here: Here) -> Legend:
    say = here.locale.say
    steps = range(1, _SHADES + 1) if most else ()
    return (
        ("k0 nought", say("theme.zero")),
        *((f"k{step}", say("theme.up_to", share=f"{100 * float(most * step / _SHADES):.1f}%")) for step in steps),
    )


def _charts(
    theme: Theme,
    maps: tuple[tuple[int, tuple[MapTile, ...]], ...],
    legend: Legend,
    standings: Mapping[str, ThemeStanding],
    sources: tuple[Shelf, Counts, Computed, Here],
) -> Mapping[str, Chart]:
    shelf, counts, computed, here = sources
    year = maps[0][0]
    chart = Chart(
        chart_id=f"theme-{theme.theme_id}-{year}",
        title=plain(_title(theme, counts.of_edition[year], here)),
        table="who",
        columns=(*REGION, "year", "text", "sentences", "mentioning_sentences"),
        rows=tuple(
            _data_row(theme, region, each, shelf, counts) for each in shelf.side_by_side for region in tiled_regions()
        ),
        drawing=draw_map(maps[0][1], legend),
        build=shelf.build,
        here=here,
    )
    return {"map": chart} | (
        {"standing": standing_chart(theme, year, standings, (shelf, computed, here))} if standings else {}
    )


def _data_row(theme: Theme, region: Region, year: int, shelf: Shelf, counts: Counts) -> tuple[object, ...]:
    dossier = shelf.by_region.get((region.region_id, year))
    if dossier is None:
        return (*of_region(region), year, "none")
    tally = counts.of(dossier)
    return (*of_region(region), year, dossier.document.kind, tally.sentence_count, tally.mentioning(theme.theme_id))


def _rows(
    theme: Theme, shelf: Shelf, counts: Counts, standings: Mapping[str, ThemeStanding], here: Here
) -> tuple[ThemeRow, ...]:
    """Return the regions that mention the theme, the largest share in the newest document that does so first."""
    ranked: list[tuple[tuple[int, Fraction], ThemeRow]] = []
    for region in tiled_regions():
        mentioning = [dossier for dossier in shelf.of(region) if counts.of(dossier).mentioning(theme.theme_id)]
        if not mentioning:
            continue
        newest = mentioning[-1]
        by_edition = (shelf.by_region.get((region.region_id, year)) for year in shelf.side_by_side)
        row = ThemeRow(
            region_id=region.region_id,
            region=region_link(region, here),
            standing=standings.get(region.region_id),
            cells=tuple(_cell(theme, dossier, counts, here) for dossier in by_edition),
            quoted=_quote(counts.of(newest).sentences_of_theme[theme.theme_id][0], newest, here),
        )
        ranked.append(((-newest.document.year, -_share(theme, newest, counts)), row))
    return tuple(row for _, row in sorted(ranked, key=lambda item: item[0]))


def _cell(theme: Theme, dossier: Dossier | None, counts: Counts, here: Here) -> ThemeCell:
    if dossier is None:
        return ThemeCell(share=None, is_digest=False, sentences=())
    sentence_ids = counts.of(dossier).sentences_of_theme.get(theme.theme_id, ())
    return ThemeCell(
        share=render_share(len(sentence_ids), counts.of(dossier).sentence_count),
        is_digest=dossier.document.kind == "digest",
        sentences=cite_sentences(sentence_ids, dossier, here),
    )


def _quote(sentence_id: str, dossier: Dossier, here: Here) -> QuotedSentence:
    sentence = dossier.sentences[dossier.positions[sentence_id]]
    cited = cite_sentences((sentence_id,), dossier, here)[0]
    return QuotedSentence(
        href=cited.href,
        label=cited.label,
        year=dossier.document.year,
        text=mark_sentence(sentence.quote, (), dossier.mentions[sentence_id]),
    )


def _share(theme: Theme, dossier: Dossier, counts: Counts) -> Fraction:
    tally = counts.of(dossier)
    return Fraction(tally.mentioning(theme.theme_id), max(tally.sentence_count, 1))
