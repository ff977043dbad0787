"""What a brief says, by what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from pintu.publish.brief.data import WHOLE_EDITION, Scope
from pintu.publish.brief.library import Library
from pintu.publish.brief.parts.bloc import bloc_row, of_bloc, title_of_bloc
from pintu.publish.brief.parts.computing import computing
from pintu.publish.brief.parts.groups import groups
from pintu.publish.brief.parts.nation import nation
from pintu.publish.brief.parts.niches import niches
from pintu.publish.brief.parts.one_theme import of_theme
from pintu.publish.brief.parts.opening import findings_of, opening, subtitle_of, title_of
from pintu.publish.brief.parts.promises import promises
from pintu.publish.brief.parts.reading import reading
from pintu.publish.brief.parts.region import each_other, of_region, title_of_regions, where
from pintu.publish.brief.plan import Plan, Saying, Section


def plan_of(library: Library, scope: Scope = WHOLE_EDITION) -> Plan:
    """Return the plan of a brief.

    Raises
    ------
    StoreError
        If no region has a report of the year.
    UnresolvedError
        If nothing is measured of the bloc that it is about.
    """
    title, sections = _body(library, scope)
    return Plan(
        name=f"{scope.file_name}-{library.year}",
        year=library.year,
        title=title,
        subtitle=subtitle_of(library),
        sections=(*sections, *reading(library)),
    )


def _body(library: Library, scope: Scope) -> tuple[Saying, Sequence[Section]]:
    if scope.subject in ("regions", "comparison"):
        sections = [of_region(library, name, is_alone=len(scope.names) == 1) for name in scope.names]
        beside = [each_other(library, scope.names)] if scope.subject == "comparison" else []
        return title_of_regions(library, scope.names), (*beside, *sections, where(library, scope.names))
    if scope.subject == "bloc":
        row = bloc_row(library, scope.names[0])
        return title_of_bloc(row), (of_bloc(library, row),)
    if scope.subject == "theme":
        title, section = of_theme(library, scope.names[0])
        return title, (section,)
    parts = (opening, groups, computing, niches, promises, nation)
    found = (part(library) for part in parts)
    return title_of(findings_of(library)), tuple(section for section in found if section)
