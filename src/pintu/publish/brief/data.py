"""What a brief is written from: the records of a store, and the tables that are computed of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pintu.publish.data import AtlasData

Row = Mapping[str, Any]  # of a table, as it is exported
Subject = Literal["edition", "regions", "bloc", "theme", "comparison"]

# The computed tables that a brief is written from; of computing, the rows of the year before are wanted too.
TABLES: tuple[str, ...] = (
    "answer",
    "blocs",
    "specialisation",
    "computing",
    "headline",
    "promises",
    "changes",
    "rollup",
    "alignment",
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BriefData:
    """The records of a store and the computed tables of one edition."""

    records: AtlasData
    year: int
    tables: Mapping[str, Sequence[Row]]  # of `TABLES`

    def rows(self, table: str, *, year: int | None = None) -> tuple[Row, ...]:
        """Return the rows of a table for a year, that of the edition unless told."""
        wanted = self.year if year is None else year
        return tuple(row for row in self.tables[table] if row["year"] == wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a brief is about: a whole edition, or the rows of the pack that it is confined to."""

    subject: Subject = "edition"
    names: tuple[str, ...] = ()  # Region.region_id, Bloc.bloc_id or Theme.theme_id

    @property
    def file_name(self) -> str:
        """Return what its files are called, without language and ending."""
        return "-".join(("brief", *self.names)).lower()


WHOLE_EDITION = Scope()
