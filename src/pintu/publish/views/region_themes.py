"""The themes of a region's page: how each of its documents speaks of them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import colour_of, place_of, theme_of
from pintu.publish.charts import render_places, render_share_bar
from pintu.publish.cited import Chart
from pintu.publish.counting import Counts, EditionTally, Tally
from pintu.publish.figures import render_share
from pintu.publish.links import Here, Link
from pintu.publish.names import name_in
from pintu.publish.shelf import Dossier, Shelf
from pintu.publish.standalone import DrawnRow, draw_rows
from pintu.publish.views.citing import CitedSentence, cite_sentences, theme_link
from pintu.vocabulary import Region

_MOST_DRAWN = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeCell:
    """How one document speaks of a theme."""

    share: str
    sentence_count: int
    sentences: tuple[CitedSentence, ...]
    bar: Markup
    places: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeRow:
    """A theme in each of the region's documents."""

    theme_id: str
    theme: Link
    colour: int
    is_above: bool  # the newest document's share is above that of all regions together
    overall: str
    cells: tuple[ThemeCell, ...]


def region_themes(dossiers: tuple[Dossier, ...], counts: Counts, here: Here) -> tuple[ThemeRow, ...]:
    """Return the themes, those above the share of all regions first, each group by share in the newest document."""
    if not dossiers:
        return ()
    newest, edition = counts.of(dossiers[0]), counts.of_edition[dossiers[0].document.year]
    themes = {theme for dossier in dossiers for theme in counts.of(dossier).sentences_of_theme}
    ranked = sorted(
        themes, key=lambda theme: (not is_above(newest, edition, theme), -newest.mentioning(theme), place_of(theme))
    )
    most = max((_share_of(counts.of(dossier), theme) for dossier in dossiers for theme in themes), default=0.0)
    return tuple(
        ThemeRow(
            theme_id=theme,
            theme=theme_link(theme, here),
            colour=colour_of(theme),
            is_above=is_above(newest, edition, theme),
            overall=render_share(edition.sentence_count_of_theme.get(theme, 0), edition.sentence_count),
            cells=tuple(_theme_cell(theme, dossier, counts, here, most) for dossier in dossiers),
        )
        for theme in ranked
    )


def is_above(tally: Tally, edition: EditionTally, theme: str) -> bool:
    """Return whether the share of sentences that mention the theme is above that of all regions together."""
    return tally.mentioning(theme) * edition.sentence_count > edition.sentence_count_of_theme.get(theme, 0) * max(
        tally.sentence_count, 1
    )


def _theme_cell(theme: str, dossier: Dossier, counts: Counts, here: Here, most: float) -> ThemeCell:
    tally, edition = counts.of(dossier), counts.of_edition[dossier.document.year]
    sentence_ids = tally.sentences_of_theme.get(theme, ())
    benchmark = edition.sentence_count_of_theme.get(theme, 0) / max(edition.sentence_count, 1)
    last = max(len(dossier.sentences) - 1, 1)
    return ThemeCell(
        share=render_share(len(sentence_ids), tally.sentence_count),
        sentence_count=len(sentence_ids),
        sentences=cite_sentences(sentence_ids, dossier, here),
        bar=render_share_bar(_share_of(tally, theme), benchmark, most, colour_of(theme)),
        places=render_places([dossier.positions[sentence_id] / last for sentence_id in sentence_ids], colour_of(theme)),
    )


def _share_of(tally: Tally, theme: str) -> float:
    return tally.mentioning(theme) / max(tally.sentence_count, 1)


def themes_chart(
    region: Region, dossiers: tuple[Dossier, ...], rows: tuple[ThemeRow, ...], sources: tuple[Shelf, Counts, Here]
) -> Chart:
    """Return the themes as a chart: all of them as rows, the first of them drawn."""
    shelf, counts, here = sources
    year = dossiers[0].document.year
    return Chart(
        chart_id=f"themes-{region.region_id}-{year}",
        title=str(here.locale.say("region.themes_chart", region=name_in(region, here.language), year=str(year))),
        table="themes-table",
        columns=("theme_id", "theme", "theme_en", "theme_ko", "year", "sentences", "mentioning_sentences"),
        rows=tuple(
            (
                row.theme_id,
                *_names(row.theme_id),
                dossier.document.year,
                counts.of(dossier).sentence_count,
                counts.of(dossier).mentioning(row.theme_id),
            )
            for dossier in dossiers
            for row in rows
        ),
        drawing=draw_rows(
            [
                DrawnRow(name=str(row.theme.text), picture=row.cells[0].bar, words=row.cells[0].share)
                for row in rows[:_MOST_DRAWN]
            ],
            size=(240, 11),
        ),
        build=shelf.build,
        here=here,
    )


def _names(theme_id: str) -> tuple[str, str, str]:
    theme = theme_of(theme_id)
    return theme.zh, theme.en, theme.ko
