"""A theme's page: who mentions it, how much, in which sentences."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from markupsafe import Markup

from pintu.publish.catalogue import colour_of
from pintu.publish.computed import Computed
from pintu.publish.counting import Counts, EditionTally
from pintu.publish.figures import render_share
from pintu.publish.languages import LANGUAGES
from pintu.publish.links import Here, Link
from pintu.publish.names import breakable, headed, name_in
from pintu.publish.shelf import Dossier, Shelf, tiled_regions
from pintu.publish.views.beside_theme import (
    PlanCoverage,
    ThemeStanding,
    plan_coverage,
    terms_beside,
    theme_standings,
)
from pintu.publish.views.citing import CitedSentence, cite_sentences, region_link, theme_link
from pintu.publish.views.marks import mark_sentence
from pintu.vocabulary import Region, Theme, families, themes

_SHADES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeTile:
    """A region on the small mosaic of a theme."""

    name: Markup
    label: Markup
    href: str
    row: int
    column: int
    shade: int | None  # 0 for no mention, up to 5; None where there is no document
    is_digest: bool
    figure: str
    before: str  # the figure of the edition before; "" where there is none to compare


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
    tiles: tuple[ThemeTile, ...]
    shades: tuple[str, ...]  # the upper end of each
    rows: tuple[ThemeRow, ...]
    other_names: tuple[tuple[str, str], ...]  # language, name
    counts: tuple[tuple[int, Markup], ...]  # edition and what it counts; newest first
    part_of: Link | None
    parts: tuple[Link, ...]
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
    shares = {dossier.document.region_id: _share(theme, dossier, counts) for dossier in newest}
    most = max(shares.values(), default=Fraction(0))
    places = ((region, shelf.by_region.get((region.region_id, year))) for region in tiled_regions())
    family = next(row for row in families() if row.family_id == theme.family)
    return ThemePage(
        theme=theme,
        name=headed(name_in(theme, here.language)),
        colour=colour_of(theme.theme_id),
        family=Link(text=name_in(family, here.language), href=here.to(f"themes.html#{family.family_id}")),
        title=_title(theme, counts.of_edition[year], here),
        year=year,
        editions=shelf.side_by_side,
        tiles=tuple(
            _tile(
                region,
                dossier,
                shares.get(region.region_id, Fraction(0)),
                most,
                (_share_before(theme, region, dossier, shelf, counts), here),
            )
            for region, dossier in places
        ),
        shades=tuple(f"{100 * float(most * shade / _SHADES):.1f}%" for shade in range(1, _SHADES + 1)) if most else (),
        rows=_rows(theme, shelf, counts, computed, here),
        other_names=tuple((language, name_in(theme, language)) for language in LANGUAGES if language != here.language),
        counts=tuple((each, _say_count(theme, counts, each, here)) for each in reversed(shelf.editions)),
        part_of=theme_link(theme.parent, here) if theme.parent in shelf.themes else None,
        parts=tuple(
            theme_link(row.theme_id, here)
            for row in themes()
            if row.parent == theme.theme_id and row.theme_id in shelf.themes
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


def _tile(
    region: Region, dossier: Dossier | None, share: Fraction, most: Fraction, told: tuple[str, Here]
) -> ThemeTile:
    before, here = told
    state = "missing" if dossier is None else "shown" if share else "zero"
    name = name_in(region, here.language)
    figure = {"missing": "–", "zero": "0", "shown": f"{100 * float(share):.1f}%"}[state]
    is_digest = dossier is not None and dossier.document.kind == "digest"
    label = here.locale.say(f"theme.tile_{state}", region=name, share=figure)
    row, column = region.tile or (0, 0)
    return ThemeTile(
        name=breakable(name),
        label=here.locale.say("mosaic.tile_digest", label=label) if is_digest else label,
        href=here.to_region(region),
        row=row,
        column=column,
        shade=None if dossier is None else ceil(share / most * _SHADES) if share else 0,
        is_digest=is_digest,
        figure=figure,
        before=before,
    )


def _rows(theme: Theme, shelf: Shelf, counts: Counts, computed: Computed, here: Here) -> tuple[ThemeRow, ...]:
    """Return the regions that mention the theme, the largest share in the newest document that does so first."""
    standings = theme_standings(theme, shelf.editions[-1], computed, here)
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
