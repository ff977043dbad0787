"""A theme's page: who mentions it, how much, in which sentences."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from markupsafe import Markup

from pintu.publish.catalogue import colour_of
from pintu.publish.counting import Counts, EditionTally
from pintu.publish.figures import render_share
from pintu.publish.languages import LANGUAGES
from pintu.publish.links import Here, Link
from pintu.publish.names import breakable, headed, name_in
from pintu.publish.shelf import Dossier, Shelf, tiled_regions
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

    region: Link
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


def theme_page(theme: Theme, shelf: Shelf, counts: Counts, here: Here) -> ThemePage:
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
            _tile(region, dossier, shares.get(region.region_id, Fraction(0)), most, here) for region, dossier in places
        ),
        shades=tuple(f"{100 * float(most * shade / _SHADES):.1f}%" for shade in range(1, _SHADES + 1)) if most else (),
        rows=_rows(theme, shelf, counts, here),
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


def _tile(region: Region, dossier: Dossier | None, share: Fraction, most: Fraction, here: Here) -> ThemeTile:
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
    )


def _rows(theme: Theme, shelf: Shelf, counts: Counts, here: Here) -> tuple[ThemeRow, ...]:
    """Return the regions that mention the theme, the largest share in the newest document that does so first."""
    ranked: list[tuple[tuple[int, Fraction], ThemeRow]] = []
    for region in tiled_regions():
        mentioning = [dossier for dossier in shelf.of(region) if counts.of(dossier).mentioning(theme.theme_id)]
        if not mentioning:
            continue
        newest = mentioning[-1]
        by_edition = (shelf.by_region.get((region.region_id, year)) for year in shelf.side_by_side)
        row = ThemeRow(
            region=region_link(region, here),
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
