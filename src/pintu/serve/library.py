"""A store that is held open and never changes: its rows page by page, its sentences by words, its names."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
from msgspec import structs

from pintu.analyse.edition import Edition
from pintu.analyse.material import Material
from pintu.analyse.tables import COMPUTED_TABLES
from pintu.check import finding_rows
from pintu.errors import PintuError, StoreError, UnresolvedError
from pintu.pipeline import load_material, read_text
from pintu.pipeline.checking import check_text, report_sentences
from pintu.records import Frame
from pintu.serve.names import KINDS
from pintu.serve.page import Page
from pintu.serve.tables import IDENTIFIERS, TABLES, Filter, Value, columns_of_computed, filters_of
from pintu.serve.watchdog import Watchdog
from pintu.store import Mosaic, Wanted, frame_of_rows, json_object, search_sentences
from pintu.store.connection import open_store
from pintu.store.export import json_lines
from pintu.store.queries import EXPORTED

if TYPE_CHECKING:  # importing polars takes longer than most commands do
    import polars as pl

    from pintu.check import ReportSentence
    from pintu.records import Term

_encode = json.JSONEncoder(ensure_ascii=False).encode


LONGEST_TEXT = 200_000  # characters that are read
LONGEST_ARTICLE = 50_000  # that are checked
_REMEMBERED = 4096  # counts


class MissingError(PintuError):
    """There is no row of that identifier."""


class BusyError(PintuError):
    """There is no room for one more."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Library:
    """A store that is open to be read; what is computed of it is computed once."""

    mosaic: Mosaic
    connection: duckdb.DuckDBPyConnection
    watchdog: Watchdog  # ends a query that takes too long
    _computing: threading.RLock  # a table is computed once, whoever asks for it
    _checking: threading.Lock

    def filters(self, table: str) -> dict[str, Filter]:
        """Return by what the rows of a table are chosen."""
        return filters_of(self.columns(table))

    def columns(self, table: str) -> frozenset[str]:
        """Return the columns that a table has, or may have."""
        return frozenset(self.stored_columns[table]) if table in EXPORTED else columns_of_computed(table)

    @cached_property
    def stored_columns(self) -> dict[str, dict[str, str]]:
        """Each table that is stored with its columns and their types."""
        return {
            table: {row[0]: row[1] for row in self.ask(f"DESCRIBE ({query})", ())} for table, query in EXPORTED.items()
        }

    @cached_property
    def material(self) -> Material:
        """All records, which the computed tables are made of."""
        return load_material(self.mosaic)

    @cached_property
    def editions(self) -> dict[int, Edition]:
        """Each year's edition, whose parts are computed once."""
        years = sorted({*self.material.editions, *self.material.pairs})
        return {year: Edition(material=self.material, year=year) for year in years}

    @cached_property
    def _computed(self) -> dict[str, pl.DataFrame]:
        return {}

    def computed(self, table: str) -> pl.DataFrame:
        """Return a computed table; it is computed when it is first asked for."""
        with self._computing:
            if table not in self._computed:
                told = COMPUTED_TABLES[table]
                years = self.material.pairs if told.is_of_pairs else self.material.editions
                self._computed[table] = frame_of_rows([row for year in years for row in told.rows(self.editions[year])])
            return self._computed[table]

    def ask(self, query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        """Return the rows of a query.

        Raises
        ------
        StoreError
            If it takes too long, or the store is damaged.
        """
        return self._run(query, values)[1]

    def rows(self, table: str, chosen: Mapping[str, Value], *, limit: int, offset: int = 0) -> Page:
        """Return some rows of a table, in the order in which they are exported.

        Parameters
        ----------
        table
            One of `TABLES`.
        chosen
            What rows are chosen by: values of `filters`, names where a filter takes names.
        limit, offset
            How many are returned, after how many.

        Raises
        ------
        UnresolvedError
            If a name is of nothing.
        """
        if table not in TABLES:
            raise UnresolvedError(
                f"there is no table {table[:100]!r}", where="table", fix=f"one of {', '.join(TABLES)}"
            )
        filters = self.filters(table)
        unknown = sorted(set(chosen) - set(filters))
        if unknown:
            raise UnresolvedError(
                f"rows of {table} are not chosen by {unknown[0][:100]!r}",
                where=table,
                fix=f"they are by {', '.join(filters)}" if filters else "take all",
            )
        wanted = {filters[name].column: _resolved(filters[name], value) for name, value in chosen.items()}
        if table in COMPUTED_TABLES:
            return self._computed_page(table, wanted, limit=limit, offset=offset)
        matching = f"FROM ({EXPORTED[table]}) WHERE {_condition(wanted)}"
        rows = self._lines(f"SELECT * {matching} LIMIT ? OFFSET ?", [*wanted.values(), limit, offset])
        total = self._totals(table, tuple(wanted.items()))
        return Page(total=total, offset=offset, limit=limit, rows=rows)

    def record(self, table: str, identifier: str) -> str:
        """Return a row by its identifier, as a JSON object; a sentence with all that was found in it.

        Raises
        ------
        MissingError
            If there is none.
        UnresolvedError
            If no row of the table has one.
        """
        if table not in IDENTIFIERS:
            raise UnresolvedError(
                f"rows of {table[:100]!r} have no identifier", where=table[:100], fix=f"one of {', '.join(IDENTIFIERS)}"
            )
        column = IDENTIFIERS[table]
        found = self._lines(f'SELECT * FROM ({EXPORTED[table]}) WHERE "{column}" = ?', [identifier])
        if not found:
            raise MissingError(
                f"there is no such row of {table}",
                where=identifier[:100],
                fix="see whether the document is in the store: /api/tables/documents",
            )
        parts = {}
        if table == "documents":
            ((text,),) = self.ask("SELECT text FROM documents WHERE document_id = ?", [identifier])
            parts["text"] = _encode(text)
            parts["sections"] = _list(self._lines(_OF_DOCUMENT.format("sections", "number"), [identifier]))
            parts["flags"] = _list(self._lines(_OF_DOCUMENT.format("flags", "start, note"), [identifier]))
        elif table == "sentences":
            for other in ("claims", "mentions", "ties"):
                query = f"SELECT * FROM ({EXPORTED[other]}) WHERE sentence_id = ?"
                parts[other] = _list(self._lines(query, [identifier]))
        return _with_parts(found[0], parts)

    def find(self, terms: Sequence[Term], wanted: Wanted, *, limit: int, offset: int = 0) -> Page:
        """Return the sentences in which everything stands that is looked for, the newest edition first."""
        found = search_sentences(self.ask, terms, wanted, limit=limit, offset=offset)
        return Page(
            total=found.total, offset=offset, limit=limit, rows=tuple(_encode(asdict(hit)) for hit in found.hits)
        )

    def read(self, text: str, *, year: int | None = None, frame: Frame | None = None) -> str:
        """Return the claims, mentions and ties of any text, as a JSON object."""
        found = read_text(text, year=year, frame=frame)
        quotes = {sentence.sentence_id: sentence.quote for sentence in found.sentences}
        parts = {
            name: _list([json_object({**structs.asdict(row), "quote": quotes[row.sentence_id]}) for row in rows])
            for name, rows in (("claims", found.claims), ("mentions", found.mentions), ("ties", found.ties))
        }
        return _with_parts("{}", parts)

    @cached_property
    def reports(self) -> tuple[ReportSentence, ...]:
        """The sentences that an article is held against."""
        return report_sentences(self.mosaic)

    def check(self, text: str) -> str:
        """Return each claim of an article with its verdict and the sentences that decide it, as a JSON list.

        Raises
        ------
        BusyError
            If another article is being checked for too long: it takes seconds, and one core for itself.
        """
        if not self._checking.acquire(timeout=self.watchdog.seconds):
            raise BusyError("another article is being checked", where="check", fix="ask again in a moment")
        try:
            return _list([json_object(row) for row in finding_rows(check_text(text, self.reports))])
        finally:
            self._checking.release()

    def overview(self) -> str:
        """Return what the store holds, as a JSON object."""
        counts = {table: self.ask(f"SELECT count(*) FROM {table}", ())[0][0] for table in EXPORTED}
        years = self.ask("SELECT year, level, kind, count(*) FROM documents GROUP BY ALL ORDER BY ALL", ())
        editions = [dict(zip(("year", "level", "kind", "documents"), row, strict=True)) for row in years]
        told = {table: {"rows": counts.get(table), "filters": list(self.filters(table))} for table in TABLES}
        return _encode({"editions": editions, "tables": told, "names": KINDS})

    @cached_property
    def _totals(self) -> Callable[[str, tuple[tuple[str, Value], ...]], int]:
        """How many rows are chosen: whoever turns the pages asks for it again and again."""

        @lru_cache(maxsize=_REMEMBERED)
        def total(table: str, wanted: tuple[tuple[str, Value], ...]) -> int:
            values = [value for _, value in wanted]
            query = f"SELECT count(*) FROM ({EXPORTED[table]}) WHERE {_condition(dict(wanted))}"
            return int(self.ask(query, values)[0][0])

        return total

    def _computed_page(self, table: str, wanted: Mapping[str, Value], *, limit: int, offset: int) -> Page:
        rows = self.computed(table)
        for column, value in wanted.items():
            rows = rows.filter(rows[column] == value) if column in rows.columns else rows.clear()
        return Page(total=rows.height, offset=offset, limit=limit, rows=tuple(json_lines(rows.slice(offset, limit))))

    def _lines(self, query: str, values: Sequence[object]) -> tuple[str, ...]:
        import polars as pl

        names, rows = self._run(query, values)
        return tuple(json_lines(pl.DataFrame(rows, schema=names, orient="row", infer_schema_length=None)))

    def _run(self, query: str, values: Sequence[object]) -> tuple[list[str], list[tuple[Any, ...]]]:
        try:
            with self.connection.cursor() as cursor, self.watchdog.over(cursor):
                cursor.execute(query, values)
                return [column[0] for column in cursor.description or ()], cursor.fetchall()
        except duckdb.InterruptException as error:
            raise StoreError(
                f"there is no answer within {self.watchdog.seconds:g} s",
                where=str(self.mosaic.path),
                fix="ask for less: name a region, a year or a longer word",
            ) from error
        except duckdb.Error as error:
            raise StoreError(
                f"the store cannot be read: {str(error).splitlines()[0]}",
                where=str(self.mosaic.path),
                fix="build it anew with `pintu build --replace`",
            ) from error


_OF_DOCUMENT = "SELECT * EXCLUDE (document_id) FROM {} WHERE document_id = ? ORDER BY {}"


@contextmanager
def open_library(path: Path, *, seconds: float = 10) -> Iterator[Library]:
    """Hold a store open as it is now, whatever a build puts in its place meanwhile.

    Raises
    ------
    StoreError
        If there is no such store, or it is damaged.
    """
    with open_store(path) as connection, Watchdog(seconds).awake() as watchdog:
        yield Library(
            mosaic=Mosaic(path),
            connection=connection,
            watchdog=watchdog,
            _computing=threading.RLock(),
            _checking=threading.Lock(),
        )


def _condition(wanted: Mapping[str, Value]) -> str:
    return " AND ".join(f'"{column}" = ?' for column in wanted) or "true"


def _resolved(one: Filter, value: Value) -> Value:
    return one.resolve(value) if one.resolve is not None and isinstance(value, str) else value


def _list(rows: Sequence[str]) -> str:
    return f"[{', '.join(rows)}]"


def _with_parts(row: str, parts: Mapping[str, str]) -> str:
    """Return a JSON object with more members, which are JSON already."""
    members = [row[1:-1], *(f"{_encode(name)}: {value}" for name, value in parts.items())]
    return "{" + ", ".join(member for member in members if member) + "}"
