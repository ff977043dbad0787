"""What an edition shows: computed, and said no more strongly than counts of sentences allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import colour_of, is_technology, leading_families, place_of
from pintu.publish.counting import Counts, Tally
from pintu.publish.languages import Locale
from pintu.publish.links import Here, Link
from pintu.publish.names import name_in
from pintu.publish.shelf import Shelf, tiled_regions
from pintu.publish.views.citing import region_link, theme_link
from pintu.vocabulary import Region, ThemeFamily

_SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A theme and what is found of it."""

    theme: Link
    colour: int
    words: Markup


def lead_families(tallies: Sequence[Tally]) -> tuple[tuple[ThemeFamily, int], ...]:
    """Return the families that come first in some document, with in how many, most first."""
    led = Counter(tally.leading_family for tally in tallies)
    ranked = [(family, led[family.family_id]) for family in leading_families() if led[family.family_id]]
    return tuple(sorted(ranked, key=lambda item: -item[1]))


def headline(tallies: Sequence[Tally], locale: Locale) -> Markup:
    """Return the title of the mosaic: which families of technologies come first, and in how many documents."""
    leads = lead_families(tallies)
    if not leads:
        return locale.say("headline.none")
    most = leads[0][1]
    first = [name_in(family, locale.language) for family, number in leads if number == most]
    if len(first) > 1:
        return locale.say("headline.level", names=locale.list_of(first), n=most, total=len(tallies))
    others = [(family, number) for family, number in leads if number < most]
    if not others:
        key = "all" if most == len(tallies) else "alone"
        return locale.say(f"headline.{key}", first=first[0], n=most, total=len(tallies))
    next_most = others[0][1]
    second = [name_in(family, locale.language) for family, number in others if number == next_most]
    return locale.say(
        "headline.two" if len(second) == 1 else "headline.several",
        first=first[0],
        second=locale.list_of(second),
        n=most,
        m=next_most,
        total=len(tallies),
    )


def by_width(counts: Counts, year: int) -> list[str]:
    """Return the technologies of an edition, those that most documents mention first."""
    edition = counts.of_edition[year]
    return sorted(
        filter(is_technology, edition.document_count_of_theme),
        key=lambda theme: (
            -edition.document_count_of_theme[theme],
            -edition.sentence_count_of_theme[theme],
            place_of(theme),
        ),
    )


def widest(counts: Counts, year: int, here: Here) -> tuple[Finding, ...]:
    """Return the technologies that most documents of the edition mention."""
    edition = counts.of_edition[year]
    ranked = by_width(counts, year)
    return tuple(
        _finding(
            theme,
            here,
            "finding.documents",
            n=edition.document_count_of_theme[theme],
            total=edition.document_count,
            sentences=edition.sentence_count_of_theme[theme],
        )
        for theme in ranked[:_SHOWN]
    )


def risen(shelf: Shelf, counts: Counts, year: int, here: Here) -> tuple[Finding, ...]:
    """Return the technologies that more regions mention than in the edition before.

    Only regions with a document of the same kind in both editions count: a report that came in later, or took the
    place of a digest, is no rise.
    """
    before = previous_edition(shelf, year)
    if before is None:
        return ()
    now: Counter[str] = Counter()
    then: Counter[str] = Counter()
    compared = 0
    for region in tiled_regions():
        earlier = shelf.by_region.get((region.region_id, before))
        later = shelf.by_region.get((region.region_id, year))
        if earlier is None or later is None or earlier.document.kind != later.document.kind:
            continue
        compared += 1
        then.update(dict.fromkeys(counts.of(earlier).sentences_of_theme, 1))
        now.update(dict.fromkeys(counts.of(later).sentences_of_theme, 1))
    ranked = sorted(
        (theme for theme in now if is_technology(theme) and now[theme] > then[theme]),
        key=lambda theme: (then[theme] - now[theme], -now[theme], place_of(theme)),
    )
    return tuple(
        _finding(theme, here, "finding.risen", before=then[theme], n=now[theme], total=compared)
        for theme in ranked[:_SHOWN]
    )


def alone(shelf: Shelf, counts: Counts, year: int, here: Here) -> tuple[Finding, ...]:
    """Return the technologies that a single document of the edition mentions, those with the most sentences first."""
    edition = counts.of_edition[year]
    single = [
        theme for theme, number in edition.document_count_of_theme.items() if number == 1 and is_technology(theme)
    ]
    ranked = sorted(single, key=lambda theme: (-edition.sentence_count_of_theme[theme], place_of(theme)))
    return tuple(
        _finding(
            theme,
            here,
            "finding.alone",
            region=region_link(_only_region(shelf, counts, year, theme), here),
            n=edition.sentence_count_of_theme[theme],
        )
        for theme in ranked[:_SHOWN]
    )


def previous_edition(shelf: Shelf, year: int) -> int | None:
    """Return the edition before, None for the first."""
    return max((edition for edition in shelf.editions if edition < year), default=None)


def _only_region(shelf: Shelf, counts: Counts, year: int, theme: str) -> Region:
    return next(
        region
        for region in tiled_regions()
        if (dossier := shelf.by_region.get((region.region_id, year))) and theme in counts.of(dossier).sentences_of_theme
    )


def _finding(theme_id: str, here: Here, key: str, **values: object) -> Finding:
    return Finding(
        theme=theme_link(theme_id, here),
        colour=colour_of(theme_id),
        words=here.locale.say(key, **values),
    )
