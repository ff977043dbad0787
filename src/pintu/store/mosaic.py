"""A store as its user holds it: tables as frames, or as the records that they were made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pintu.errors import StoreError
from pintu.records import Claim, Document, Flag, Mention, Section, Sentence, Term, Tie
from pintu.store.connection import open_store
from pintu.store.frames import frame_of_query
from pintu.store.queries import EXPORTED, ORDER
from pintu.store.rows import field_names
from pintu.store.search import Hits, Wanted, search_sentences

if TYPE_CHECKING:  # importing polars takes longer than most commands do
    import polars as pl

Record = TypeVar("Record", Claim, Document, Flag, Mention, Section, Sentence, Tie)

_TABLES: dict[type, str] = {
    Document: "documents",
    Flag: "flags",
    Section: "sections",
    Sentence: "sentences",
    Claim: "claims",
    Mention: "mentions",
    Tie: "ties",
}


@dataclass(frozen=True, slots=True, kw_only=False)
class Mosaic:
    """A store on disk; each method opens it, reads, and closes it again."""

    path: Path

    def __post_init__(self) -> None:
        # A user at a prompt writes the name of a file.
        object.__setattr__(self, "path", Path(self.path))

    def documents(self) -> pl.DataFrame:
        """Return a row for each document, by year, region and path."""
        return self.table("documents")

    def sentences(self) -> pl.DataFrame:
        """Return a row for each sentence, by document and place."""
        return self.table("sentences")

    def claims(self) -> pl.DataFrame:
        """Return a row for each claim, by document and place; ``value_exact`` has the digits of ``value``."""
        return self.table("claims")

    def mentions(self) -> pl.DataFrame:
        """Return a row for each mention of a theme, by document and place."""
        return self.table("mentions")

    def ties(self) -> pl.DataFrame:
        """Return a row for each tie, by document and place."""
        return self.table("ties")

    def table(self, name: str) -> pl.DataFrame:
        """Return the exported rows of a table.

        Raises
        ------
        StoreError
            If there is no such store, or no such table is exported.
        """
        if name not in EXPORTED:
            raise StoreError(
                f"no table {name!r} is exported", where=str(self.path), fix=f"one of {', '.join(EXPORTED)}"
            )
        return self._frame(EXPORTED[name])

    def query(self, sql: str) -> pl.DataFrame:
        """Return what a query gives; it can read the tables of the store and reach nothing else.

        Raises
        ------
        StoreError
            If there is no such store, or the query is wrong or wants to change something.
        """
        return self._frame(sql)

    def records(self, kind: type[Record]) -> tuple[Record, ...]:
        """Return every record of a kind, by document and place, as it was written.

        Raises
        ------
        StoreError
            If there is no such store.
        """
        table = _TABLES[kind]
        names = list(field_names(kind))
        columns = ", ".join(f'f."{name}_exact"' if name.startswith("value") else f'f."{name}"' for name in names)
        with_sentence = " JOIN sentences s USING (sentence_id)" if "s.start" in ORDER[table] else ""
        query = (
            f"SELECT {columns} FROM {table} f JOIN documents d ON d.document_id = f.document_id{with_sentence}"
            f" ORDER BY {ORDER[table]}"
        )
        with open_store(self.path) as connection:
            rows = connection.execute(query).fetchall()
        build: Any = _claim if kind is Claim else kind
        return tuple(build(**dict(zip(names, row, strict=True))) for row in rows)

    def find(self, terms: Sequence[Term], wanted: Wanted, *, limit: int, offset: int = 0) -> Hits:
        """Return the sentences in which everything stands that is looked for, the newest edition first.

        Raises
        ------
        StoreError
            If there is no such store.
        """
        with open_store(self.path) as connection:
            return search_sentences(
                lambda query, values: connection.execute(query, values).fetchall(),
                terms,
                wanted,
                limit=limit,
                offset=offset,
            )

    def _frame(self, sql: str) -> pl.DataFrame:
        import duckdb
        import polars as pl

        with open_store(self.path) as connection:
            try:
                found = connection.sql(sql)
                return frame_of_query(found) if found is not None else pl.DataFrame()
            except duckdb.Error as error:
                raise StoreError(
                    f"the query fails: {error}", where=str(self.path), fix="see `pintu sql --help` for the tables"
                ) from error


def _claim(*, value: str, value_max: str | None, **others: Any) -> Claim:
    return Claim(value=Decimal(value), value_max=Decimal(value_max) if value_max is not None else None, **others)
