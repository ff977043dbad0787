"""What a brief says, by what it is about."""

from __future__ import annotations

from pintu.publish.brief.data import WHOLE_EDITION, Scope
from pintu.publish.brief.library import Library
from pintu.publish.brief.parts.computing import computing
from pintu.publish.brief.parts.groups import groups
from pintu.publish.brief.parts.nation import nation
from pintu.publish.brief.parts.niches import niches
from pintu.publish.brief.parts.opening import findings_of, opening, subtitle_of, title_of
from pintu.publish.brief.parts.promises import promises
from pintu.publish.brief.parts.reading import reading
from pintu.publish.brief.plan import Plan


def plan_of(library: Library, scope: Scope = WHOLE_EDITION) -> Plan:
    """Return the plan of a brief."""
    sections = (
        opening(library),
        groups(library),
        computing(library),
        niches(library),
        promises(library),
        nation(library),
        *reading(library),
    )
    return Plan(
        name=f"{scope.file_name}-{library.year}",
        year=library.year,
        title=title_of(findings_of(library)),
        subtitle=subtitle_of(library),
        sections=tuple(section for section in sections if section),
    )
