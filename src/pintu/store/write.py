"""Writing a store: beside the old one, then moved into its place, so that one of the two is always whole.

The move (a rename within one folder) is the only moment at which the store changes; it either happens or does not.
Everything before it works on files in a scratch folder of the build beside the store (``NAME.new-…``): a build that
is killed at any time before leaves the old store and a folder that the next build removes, one that is killed after it
the new store. Only who holds the lock of the store writes or clears. Readers have the old file open until they close
it, whatever stands in its place by then.
"""

from __future__ import annotations

import glob
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
from msgspec.structs import asdict

from pintu.errors import StoreError
from pintu.store.batches import Extraction
from pintu.store.connection import is_duckdb, open_store
from pintu.store.fingerprint import pack_hash, program_version
from pintu.store.plan import Contents
from pintu.store.rows import columns_of, field_names
from pintu.store.schema import DOCUMENT_TABLES, SCHEMA_VERSION, create_statements
from pintu.store.scratch import Columns, bring, remove, write_columns
from pintu.store.sources import Refusal, Source

# What DuckDB may hold of tables and indexes at a time; the rest waits on the disk.
_MEMORY = "1GB"
# From this share of changed documents on a store is written anew: it then has no holes.
_MANY = 0.2
# A number comes as its digits; the DOUBLE beside it is made here and nowhere else.
_MADE = {"claims": ", CAST(value_exact AS DOUBLE) AS value, CAST(value_max_exact AS DOUBLE) AS value_max"}
_TABLES = ("documents", *DOCUMENT_TABLES)  # each after those that it refers to


@dataclass(frozen=True, slots=True, kw_only=True)
class Scratch:
    """Where a build keeps what is not yet a store."""

    folder: Path  # beside the store
    rows: str  # a path or an address: where batches and their rows are


@contextmanager
def open_scratch(store: Path, *, elsewhere: str | None = None) -> Iterator[Scratch]:
    """Yield a scratch folder that is gone afterwards.

    Parameters
    ----------
    store
        The store that is built.
    elsewhere
        A folder or address for the rows that every worker can reach; beside the store unless told.

    Raises
    ------
    StoreError
        If the disk or the tables refuse something meanwhile; the old store is then as it was.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=f"{store.name}.new-", dir=store.parent) as name:
            folder = Path(name)
            rows = f"{elsewhere.rstrip('/')}/{folder.name}" if elsewhere else str(folder / "rows")
            try:
                yield Scratch(folder=folder, rows=rows)
            finally:
                remove(rows)
    except duckdb.ConstraintException as error:
        raise StoreError(
            f"the store refuses a row: {error}",
            where=str(store),
            fix="this is an error of the program; please report it with the files that were given",
        ) from error
    except (OSError, duckdb.Error) as error:
        raise StoreError(
            f"the store cannot be written: {error}",
            where=str(store),
            fix="make room on the disk, or name a store in a folder of yours with --mosaic; the old store is whole",
        ) from error


def write_store(store: Path, contents: Contents, extractions: Sequence[Extraction], *, scratch: Scratch) -> None:
    """Write a store in the place of the one that is there, if any.

    Where little has changed, a copy of the old store is changed; else a new one is filled.

    Raises
    ------
    OSError, duckdb.Error
        If the disk or the tables refuse something; the old store is then as it was.
    """
    made = scratch.folder / "mosaic.duckdb"
    new = {holding.document_id for holding in contents.new}
    carried = sorted({holding.document_id for holding in contents.holdings} - new)
    is_changed = bool(carried) and len(new) < _MANY * len(carried)
    if is_changed:
        shutil.copyfile(store, made)
    with duckdb.connect(str(made)) as connection:
        connection.execute(f"SET memory_limit = '{_MEMORY}'")
        connection.execute(f"SET temp_directory = {_literal(scratch.folder / 'spill')}")
        # Each statement is a transaction of its own: nobody sees the file before it is whole, and DuckDB would keep
        # all of one large transaction in memory.
        if is_changed:
            _take_out(connection, carried)
            _renew_files(connection, contents, scratch)
        else:
            for statement in create_statements():
                connection.execute(statement)
            _load(connection, "meta", _meta(), scratch)
            _load(connection, "files", columns_of(Source, contents.sources), scratch)
            if carried:
                _carry_over(connection, carried, store)
        for table in _TABLES:
            _take_in(connection, table, extractions, scratch)
        _load(connection, "skips", _skips(contents.refusals), scratch)
        connection.execute("CHECKPOINT")  # closing does it too, but says nothing when the disk is full
    _check_whole(made, contents, extractions)
    # A log that another program left beside the old store would be taken for one of the new.
    store.with_name(f"{store.name}.wal").unlink(missing_ok=True)
    made.replace(store)


def clear_leftovers(store: Path) -> None:
    """Remove what builds that were broken off have left beside a store; only who holds its lock may."""
    for left in store.parent.glob(f"{glob.escape(store.name)}.new-*"):
        shutil.rmtree(left, ignore_errors=True)


def refuse_to_replace(store: Path) -> None:
    """Raise StoreError if the file in the place of a store is something else, which would be lost."""
    if not store.exists() or (store.is_file() and store.stat().st_size == 0):
        return
    fix = "name another file with --mosaic, or move this one away"
    if not store.is_file() or not is_duckdb(store):
        raise StoreError("this is no store of pintu and is not replaced", where=str(store), fix=fix)
    try:
        with open_store(store):
            pass
    except StoreError as error:
        if isinstance(error.__cause__, duckdb.CatalogException):
            raise StoreError("this is another database and is not replaced", where=str(store), fix=fix) from error


def _check_whole(made: Path, contents: Contents, extractions: Sequence[Extraction]) -> None:
    """Raise OSError unless what was written can be opened and holds its documents with all their rows."""
    wanted = {found.holding.document_id: found.counts for one in extractions for found in one.found}
    try:
        with open_store(made) as connection:
            documents = connection.execute("SELECT count(*) FROM documents").fetchone()
            held = {table: _rows_of(connection, table, list(wanted)) for table in DOCUMENT_TABLES}
    except StoreError as error:
        raise OSError(error.what) from error
    expected = {table: sum(counts[table] for counts in wanted.values()) for table in DOCUMENT_TABLES}
    has_log = made.with_name(f"{made.name}.wal").exists()
    if documents != (len(contents.holdings),) or held != expected or has_log:
        raise OSError("what was written does not read back")


def _rows_of(connection: duckdb.DuckDBPyConnection, table: str, document_ids: list[str]) -> int:
    found = connection.execute(
        f"SELECT count(*) FROM {table} WHERE document_id IN (SELECT unnest(?))", [document_ids]
    ).fetchone()
    return int(found[0]) if found else 0


def _take_in(
    connection: duckdb.DuckDBPyConnection, table: str, extractions: Sequence[Extraction], scratch: Scratch
) -> None:
    """Fill a table with the rows of all batches, in the order of their names."""
    places = [f"{scratch.rows}/{table}/{one.name}.parquet" for one in extractions if table in one.tables]
    if not places:
        return
    files = [bring(place, scratch.folder / "fetched") for place in places]
    listed = ", ".join(map(_literal, files))
    connection.execute(f"INSERT INTO {table} BY NAME SELECT *{_MADE.get(table, '')} FROM read_parquet([{listed}])")
    for file in files:
        file.unlink()


def _load(connection: duckdb.DuckDBPyConnection, table: str, columns: Columns, scratch: Scratch) -> None:
    # Through Parquet: DuckDB takes Polars frames only with pyarrow, and rows one by one at a thousand a second.
    file = scratch.folder / f"{table}.parquet"
    if write_columns(columns, str(file)):
        connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM read_parquet({_literal(file)})")
        file.unlink()


def _carry_over(connection: duckdb.DuckDBPyConnection, carried: list[str], store: Path) -> None:
    connection.execute(f"ATTACH {_literal(store)} AS before (READ_ONLY)")
    connection.execute("CREATE TEMP TABLE carried AS SELECT unnest(?) AS document_id", [carried])
    for table in _TABLES:
        connection.execute(f"INSERT INTO {table} BY NAME FROM before.{table} SEMI JOIN carried USING (document_id)")
    connection.execute("DETACH before")


def _take_out(connection: duckdb.DuckDBPyConnection, carried: list[str]) -> None:
    """Remove all documents but those that stay, with their rows."""
    connection.execute(
        "CREATE TEMP TABLE gone AS SELECT document_id FROM documents"
        " ANTI JOIN (SELECT unnest(?) AS document_id) USING (document_id)",
        [carried],
    )
    connection.execute("DELETE FROM skips")
    for table in reversed(_TABLES):
        connection.execute(f"DELETE FROM {table} WHERE document_id IN (SELECT document_id FROM gone)")
    connection.execute("CHECKPOINT")  # until then a key that is gone may not come back


def _renew_files(connection: duckdb.DuckDBPyConnection, contents: Contents, scratch: Scratch) -> None:
    """Make the table of files what it is to be; rows that documents refer to are changed in their place."""
    names = field_names(Source)
    connection.execute("CREATE TEMP TABLE renewed AS FROM files LIMIT 0")
    _load(connection, "renewed", columns_of(Source, contents.sources), scratch)
    connection.execute("DELETE FROM files WHERE file NOT IN (SELECT file FROM renewed)")
    connection.execute(
        f"UPDATE files SET {', '.join(f'{name} = now.{name}' for name in names if name != 'file')}"
        f" FROM (SELECT * FROM renewed EXCEPT SELECT {', '.join(names)} FROM files) now WHERE files.file = now.file"
    )
    connection.execute("INSERT INTO files BY NAME FROM renewed ANTI JOIN files USING (file)")


def _literal(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _meta() -> Columns:
    meta = {"schema": SCHEMA_VERSION, "program": program_version(), "pack": pack_hash()}
    return {"key": list(meta), "value": list(meta.values())}


def _skips(refusals: Iterable[Refusal]) -> Columns:
    rows = [{**asdict(refusal.skip), "file": refusal.file, "rival": refusal.rival} for refusal in refusals]
    return {name: [row[name] for row in rows] for name in ("path", "what", "fix", "file", "rival")}
