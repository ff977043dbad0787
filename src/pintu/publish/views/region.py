"""A region's page: a profile in words, its themes, its numbers on known indicators, and whom it names."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import colour_of, place_of
from pintu.publish.charts import render_places, render_share_bar
from pintu.publish.computed import Computed
from pintu.publish.counting import Counts, EditionTally, Tally
from pintu.publish.figures import render_share
from pintu.publish.links import Here, Link
from pintu.publish.names import name_in
from pintu.publish.shelf import Dossier, Shelf
from pintu.publish.views.changes import ChangesPage, changes_page, changes_path, first_of
from pintu.publish.views.citing import CitedSentence, cite_sentences, theme_link
from pintu.publish.views.compare import compared_regions, editions_path, has_two_editions, pair_path
from pintu.publish.views.mosaic import stack_of
from pintu.publish.views.numbers import IndicatorRow, indicator_rows, numbers_path
from pintu.publish.views.own import Alike, Originality, most_alike, originality_of
from pintu.publish.views.profile import profile
from pintu.publish.views.promises import PromiseRow, promise_rows
from pintu.publish.views.standing import Specialism, specialisms
from pintu.publish.views.ties import NamedBy, NamedRow, named_by, named_rows
from pintu.vocabulary import Region

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

    theme: Link
    colour: int
    is_above: bool  # the newest document's share is above that of all regions together
    overall: str
    cells: tuple[ThemeCell, ...]


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


def region_page(region: Region, shelf: Shelf, counts: Counts, computed: Computed, here: Here) -> RegionPage:
    """Return a region's page."""
    newest_first = tuple(reversed(shelf.of(region)))
    dossiers, earlier = newest_first[:_SIDE_BY_SIDE], newest_first[_SIDE_BY_SIDE:]
    rows = _theme_rows(dossiers, counts, here)
    promises_year = next(iter(computed.years("promises")), None)
    changes = changes_page(region, shelf, computed, here)
    above_count = min(_MOST_ABOVE, sum(row.is_above for row in rows))
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
        specialisms=specialisms(newest_first[0], counts, computed, here) if newest_first else (),
        originality=originality_of(newest_first[0], computed, here) if newest_first else None,
        alike=most_alike(newest_first[0], computed, here) if newest_first else (),
        changes=first_of(changes) if changes else None,
        all_changes=here.to(changes_path(region)),
        compare=_comparisons(region, shelf, here),
        two_editions=here.to(editions_path(region)) if has_two_editions(region, shelf) else None,
    )


def _comparisons(region: Region, shelf: Shelf, here: Here) -> tuple[Link, ...]:
    regions = compared_regions(shelf)
    if region not in regions:
        return ()
    return tuple(
        Link(text=name_in(other, here.language), href=here.to(pair_path(region, other)))
        for other in regions
        if other != region
    )


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


def _theme_rows(dossiers: tuple[Dossier, ...], counts: Counts, here: Here) -> tuple[ThemeRow, ...]:
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
