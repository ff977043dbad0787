"""The blocs: which of the groups that policy declares are alike, are more than neighbours, and work together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pintu.publish.brief.data import Row
from pintu.publish.brief.facts import Fact
from pintu.publish.brief.library import Library, measured
from pintu.publish.brief.parts.opening import Findings, figure_of, findings_of
from pintu.publish.brief.plan import Listed, Paragraph, Saying, Section, bloc, say
from pintu.publish.catalogue import region_named

_SHOWN = 3
_STRONG = ("strategy", "quarter")  # whose silence on each other is worth telling


def groups(library: Library) -> Section | None:
    """Return what the data say of the declared blocs; None where too few regions reported to ask."""
    findings = findings_of(library)
    if findings["blocs-are-alike"]["verdict"] == "unknown":
        return None
    rows = {row["bloc"]: row for row in library.data.rows("blocs")}
    return Section(
        heading=say("policy.heading"),
        blocks=(
            Paragraph(sayings=tuple(_of_likeness(findings, rows))),
            Paragraph(sayings=tuple(_of_ties(library, findings, rows))),
        ),
    )


def inside_fact(library: Library, row: Row) -> Fact:
    """Return how many sentences of a bloc's members name another member as a partner."""
    members = [region.region_id for zh in row["members"] if (region := region_named(zh))]
    return library.counted_fact(
        f"blocs/{row['bloc']}/ties_inside", row["ties_inside"], "blocs", library.naming(members)
    )


def expected_fact(row: Row) -> Fact:
    """Return how many such sentences there would be if only the number of each region's ties mattered."""
    return measured(f"blocs/{row['bloc']}/ties_expected", row["ties_expected"], "blocs", decimals=1)


def _of_likeness(findings: Findings, rows: dict[str, Row]) -> Iterator[Saying]:
    alike, beyond = findings["blocs-are-alike"], findings["blocs-are-more-than-neighbours"]
    names = _once(alike["names"], rows)
    yield say(
        f"alike.{'some' if names else 'none'}",
        n=figure_of(alike, "found", decimals=0),
        measured=figure_of(alike, "measured", decimals=0),
        names=_list_of(names),
    )
    if beyond["verdict"] == "unknown":
        return
    above = _once(beyond["names"], rows)
    found, compared = figure_of(beyond, "found", decimals=0), figure_of(beyond, "measured", decimals=0)
    key = "none" if not above else "all" if found.value == compared.value else "some"
    yield say(f"beyond.{key}", n=found, measured=compared, names=_list_of(above))


def _of_ties(library: Library, findings: Findings, rows: dict[str, Row]) -> Iterator[Saying]:
    working, alike = findings["blocs-work-together"], findings["blocs-are-alike"]
    names = _once(working["names"], rows)
    foremost = sorted(names, key=lambda name: -rows[name]["ties_inside"] / rows[name]["ties_expected"])[:_SHOWN]
    yield say(
        f"together.{'some' if names else 'none'}",
        n=figure_of(working, "found", decimals=0),
        measured=figure_of(working, "measured", decimals=0),
    )
    if foremost:
        items = tuple(
            say(
                "together.item",
                bloc=bloc(name),
                n=inside_fact(library, rows[name]),
                expected=expected_fact(rows[name]),
            )
            for name in foremost
        )
        yield say(f"together.{'only' if len(names) == 1 else 'foremost'}", items=Listed(items=items))
    both = [name for name in names if name in alike["names"]]
    if names and alike["names"]:
        count = measured("blocs/both", len(both), "blocs", decimals=0)
        yield say(f"both.{'some' if both else 'none'}", n=count, names=_list_of(both))
    silent = [name for name in _once(list(rows), rows) if _is_silent(rows[name])]
    if silent:
        yield say("together.silent", names=_list_of(silent))


def _is_silent(row: Row) -> bool:
    return row["kind"] in _STRONG and row["ties_inside"] == 0 and row["ties_expected"] >= 1


def _once(names: Sequence[str], rows: dict[str, Row]) -> list[str]:
    """Return the blocs, of those with the same members the first in the pack."""
    first: dict[tuple[str, ...], str] = {}
    for name in rows:
        if name in names:
            first.setdefault(tuple(rows[name]["members"]), name)
    return list(first.values())


def _list_of(names: Sequence[str]) -> Listed | str:
    return Listed(items=tuple(map(bloc, names))) if names else ""
