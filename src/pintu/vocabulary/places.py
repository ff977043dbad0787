"""Places: special zones and the parts of a region that have a name of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from pintu.errors import PackError
from pintu.vocabulary.pack import read_rows

PlaceKind = Literal["zone", "part"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A special zone (雄安新区) or a part of a region (苏南), which is no prefecture."""

    place_id: str
    kind: PlaceKind
    zh: str  # canonical: Tie.resolved is place:zh@region
    zh_aliases: tuple[str, ...]
    en: str
    ko: str
    region: str  # Region.region_id that it lies in
    since: int | None  # year in which it was set up
    is_own_only: bool  # the word means the place in its region's own report alone: 北疆


def load_places() -> tuple[Place, ...]:
    """Return the rows of ``places.toml``.

    Raises
    ------
    PackError
        If a row's kind is none of ours.
    """
    rows = read_rows("places", "place")
    for row in rows:
        if row["kind"] not in get_args(PlaceKind):
            raise PackError(
                f"no kind of place is named {row['kind']!r}",
                where=f"places.toml, {row['id']}",
                fix=f"use one of {', '.join(get_args(PlaceKind))}",
            )
    return tuple(
        Place(
            place_id=row["id"],
            kind=row["kind"],
            zh=row["zh"],
            zh_aliases=tuple(row.get("zh_aliases", ())),
            en=row["en"],
            ko=row["ko"],
            region=row["region"],
            since=row.get("since"),
            is_own_only=row.get("own_only", False),
        )
        for row in rows
    )
