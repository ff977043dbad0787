"""The page of search: its form with the filters; the script does the rest."""

from __future__ import annotations

from dataclasses import dataclass

from pintu.publish.links import Here
from pintu.publish.names import headed, name_in
from pintu.publish.shelf import Shelf, tiled_regions
from pintu.vocabulary import families, regions, themes


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """What may be chosen, each as value and words."""

    regions: tuple[tuple[str, str], ...]
    years: tuple[int, ...]
    themes: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]  # by family
    digest_count: int
    document_count: int


def search_page(shelf: Shelf, here: Here) -> SearchPage:
    """Return the page of search."""
    shown = {dossier.document.region_id for dossier in shelf.dossiers} | {row.region_id for row in tiled_regions()}
    return SearchPage(
        regions=tuple((row.region_id, name_in(row, here.language)) for row in regions() if row.region_id in shown),
        years=shelf.years[::-1],
        themes=tuple(
            (
                name_in(family, here.language),
                tuple(
                    (f"theme:{theme.theme_id}", headed(name_in(theme, here.language)))
                    for theme in themes()
                    if theme.family == family.family_id and theme.theme_id in shelf.themes
                ),
            )
            for family in families()
        ),
        digest_count=sum(dossier.document.kind == "digest" for dossier in shelf.dossiers),
        document_count=len(shelf.dossiers),
    )
