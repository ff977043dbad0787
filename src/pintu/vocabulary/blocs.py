"""Blocs: named groups of regions, with members and the year since which the name has been policy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from pintu.errors import PackError
from pintu.records import Relation
from pintu.vocabulary.pack import read_rows

BlocKind = Literal["strategy", "quarter", "scheme", "corridor", "city-cluster", "metropolitan-area"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bloc:
    """A group of regions under one name; a city cluster or metropolitan area lies in its members, seldom fills them."""

    bloc_id: str
    kind: BlocKind
    zh: str  # canonical: Tie.resolved is bloc:zh
    zh_aliases: tuple[str, ...]
    zh_own_aliases: tuple[str, ...]  # mean it only in a report of a member
    zh_bare: str | None  # a word that means it only in some places: 东北, 中部
    zh_character: str | None  # what stands for it in 中西部
    en: str
    en_aliases: tuple[str, ...]
    ko: str
    ko_aliases: tuple[str, ...]
    members: tuple[str, ...]  # Region.region_id
    since: int | None  # year; None where no document dates it
    until: int | None
    relation: Relation  # of a mention that no cue word says more of
    note: str | None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of every language under which it may be looked up."""
        return (self.zh, *self.zh_aliases, self.en, *self.en_aliases, self.ko, *self.ko_aliases)


def load_blocs() -> tuple[Bloc, ...]:
    """Return the rows of ``blocs.toml``.

    Raises
    ------
    PackError
        If a row's kind or relation is none of ours.
    """
    rows = read_rows("blocs", "bloc")
    for row in rows:
        if row["kind"] not in get_args(BlocKind) or row["relation"] not in get_args(Relation):
            raise PackError(
                f"no bloc has the kind {row['kind']!r} and the relation {row['relation']!r}",
                where=f"blocs.toml, {row['id']}",
                fix=f"use one of {', '.join((*get_args(BlocKind), *get_args(Relation)))}",
            )
    return tuple(
        Bloc(
            bloc_id=row["id"],
            kind=row["kind"],
            zh=row["zh"],
            zh_aliases=tuple(row.get("zh_aliases", ())),
            zh_own_aliases=tuple(row.get("zh_own_aliases", ())),
            zh_bare=row.get("zh_bare"),
            zh_character=row.get("zh_character"),
            en=row["en"],
            en_aliases=tuple(row.get("en_aliases", ())),
            ko=row["ko"],
            ko_aliases=tuple(row.get("ko_aliases", ())),
            members=tuple(row["members"]),
            since=row.get("since"),
            until=row.get("until"),
            relation=row["relation"],
            note=row.get("note"),
        )
        for row in rows
    )
