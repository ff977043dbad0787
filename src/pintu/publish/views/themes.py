"""The page of all themes, family by family, with how many regions mention each."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import place_of
from pintu.publish.counting import Counts
from pintu.publish.links import Here, Link
from pintu.publish.names import name_in
from pintu.publish.shelf import Shelf
from pintu.publish.views.citing import theme_link
from pintu.vocabulary import ThemeFamily, families, themes


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeEntry:
    """A theme in the list of themes."""

    theme: Link
    counts: tuple[tuple[int, int], ...]  # documents that mention it, of how many; newest edition first


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilySection:
    """The themes of a family."""

    family_id: str
    name: str
    colour: int
    entries: tuple[ThemeEntry, ...]  # themes that some document mentions
    unmentioned: Markup  # the names of the others


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeList:
    """The page of all themes."""

    editions: tuple[int, ...]
    families: tuple[FamilySection, ...]
    mentioned_count: int
    theme_count: int
    document_count: int
    digest_count: int


def theme_list(shelf: Shelf, counts: Counts, here: Here) -> ThemeList:
    """Return the page of all themes by family."""
    return ThemeList(
        editions=shelf.side_by_side,
        families=tuple(_family_section(family, shelf, counts, here) for family in families()),
        mentioned_count=len(shelf.themes),
        theme_count=len(themes()),
        document_count=len(shelf.dossiers),
        digest_count=sum(dossier.document.kind == "digest" for dossier in shelf.dossiers),
    )


def _family_section(family: ThemeFamily, shelf: Shelf, counts: Counts, here: Here) -> FamilySection:
    """Return a family's themes, those that most documents of the newest edition mention first."""
    tallies = [counts.of_edition[year] for year in shelf.side_by_side]
    mine = [theme for theme in themes() if theme.family == family.family_id]
    ranked = sorted(
        (theme for theme in mine if theme.theme_id in shelf.themes),
        key=lambda theme: (-tallies[0].document_count_of_theme.get(theme.theme_id, 0), place_of(theme.theme_id)),
    )
    others = [name_in(theme, here.language) for theme in mine if theme.theme_id not in shelf.themes]
    return FamilySection(
        family_id=family.family_id,
        name=name_in(family, here.language),
        colour=family.colour,
        entries=tuple(
            ThemeEntry(
                theme=theme_link(theme.theme_id, here),
                counts=tuple(
                    (tally.document_count_of_theme.get(theme.theme_id, 0), tally.document_count) for tally in tallies
                ),
            )
            for theme in ranked
        ),
        unmentioned=here.locale.say("list.comma").join(others),
    )
