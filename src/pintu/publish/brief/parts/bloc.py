"""A brief on one bloc: its members, whether they are alike and work together, their niches and their growth."""

from __future__ import annotations

from collections.abc import Iterator

from pintu.errors import UnresolvedError
from pintu.publish.brief.data import Row
from pintu.publish.brief.library import Library, measured
from pintu.publish.brief.parts.groups import expected_fact, inside_fact
from pintu.publish.brief.parts.niches import niche_table
from pintu.publish.brief.parts.pictures import members_picture
from pintu.publish.brief.parts.promises import GROWTH, VERDICTS, dots_of, tally
from pintu.publish.brief.plan import Listed, Paragraph, Saying, Section, bloc, region, say, theme
from pintu.publish.catalogue import region_named

_LEVEL = 0.05
_TOLD = 5


def bloc_row(library: Library, bloc_id: str) -> Row:
    """Return what is measured of a bloc.

    Raises
    ------
    UnresolvedError
        If nothing is: it lies in parts of its members, or fewer than two of them reported.
    """
    for row in library.data.rows("blocs"):
        if row["bloc"] == bloc_id:
            return row
    known = ", ".join(row["bloc"] for row in library.data.rows("blocs"))
    raise UnresolvedError(
        f"nothing is measured of the bloc {bloc_id!r}: it lies in parts of its members, or too few of them reported",
        where="--bloc",
        fix=f"choose one of {known}",
    )


def title_of_bloc(row: Row) -> Saying:
    """Return whether the members are alike and whether they work together."""
    alike = "yes" if row["cohesion_q"] <= _LEVEL else "no"
    together = "yes" if row["ties_q"] <= _LEVEL else "no"
    return say(f"bloc.title_{alike}_{together}", bloc=bloc(row["bloc"]))


def of_bloc(library: Library, row: Row) -> Section:
    """Return what is measured of a bloc."""
    members = _members(row)
    name = bloc(row["bloc"])
    growth = [
        one for one in library.data.rows("promises") if one["indicator_id"] == GROWTH and one["region_id"] in members
    ]
    compared = [one for one in growth if one["verdict"] in VERDICTS]
    dots = dots_of(library, compared)
    promises = Paragraph(sayings=tuple(_of_growth(library, row, compared)))
    return Section(
        heading=None,
        blocks=(
            Paragraph(sayings=tuple(_of_likeness(row, members))),
            Paragraph(sayings=tuple(_of_ties(library, row))),
            members_picture(library, members, say("mosaic.members", bloc=name, year=str(library.year))),
            *((promises,) if promises.sayings else ()),
            *((dots,) if dots else ()),
            niche_table(library, tuple(members)),
        ),
    )


def _members(row: Row) -> list[str]:
    return [found.region_id for zh in row["members"] if (found := region_named(zh))]


def _of_likeness(row: Row, members: list[str]) -> Iterator[Saying]:
    yield say("bloc.members", bloc=bloc(row["bloc"]), names=Listed(items=tuple(map(region, members))))
    values = {
        "observed": measured(f"blocs/{row['bloc']}/cohesion", row["cohesion_observed"], "blocs", decimals=3),
        "expected": measured(f"blocs/{row['bloc']}/cohesion_expected", row["cohesion_expected"], "blocs", decimals=3),
        "q": measured(f"blocs/{row['bloc']}/cohesion_q", row["cohesion_q"], "blocs", decimals=3),
    }
    yield say(f"bloc.alike_{'yes' if row['cohesion_q'] <= _LEVEL else 'no'}", **values)
    p = row["among_neighbours_p_more"]
    if p is not None:
        fact = measured(f"blocs/{row['bloc']}/among_neighbours_p", p, "blocs", decimals=3)
        yield say(f"bloc.neighbours_{'yes' if p <= _LEVEL else 'no'}", p=fact)
    if row["shared"]:
        yield say("bloc.shared", names=Listed(items=tuple(map(theme, row["shared"][:_TOLD]))))


def _of_ties(library: Library, row: Row) -> Iterator[Saying]:
    key = "yes" if row["ties_q"] <= _LEVEL else "no"
    yield say(f"bloc.together_{key}", n=inside_fact(library, row), expected=expected_fact(row))
    yield say(
        "bloc.named",
        members=measured(f"blocs/{row['bloc']}/named_by_members", row["named_by_members"], "blocs", decimals=0),
        others=measured(f"blocs/{row['bloc']}/named_by_others", row["named_by_others"], "blocs", decimals=0),
    )


def _of_growth(library: Library, row: Row, compared: list[Row]) -> Iterator[Saying]:
    if not compared:
        return
    count = tally(library, f"{GROWTH}/{row['bloc']}", compared)
    name = f"promises/{GROWTH}/{row['bloc']}/compared"
    of_all = library.of_claims(name, len(compared), "promises", (one["target_claim_id"] for one in compared))
    parts = {verdict: say(f"growth.{verdict}", n=count(verdict)) for verdict in VERDICTS}
    yield say("growth.compared", n=of_all, before=str(library.year - 1), **parts)
