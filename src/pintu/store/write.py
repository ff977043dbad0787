"""Writing a store: beside the old one, then moved into its place, so that one of the two is always whole."""

from __future__ import annotations

import glob
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import duckdb
from msgspec.structs import asdict

from pintu.errors import StoreError
from pintu.records import Document
from pintu.store.connection import is_duckdb, open_store
from pintu.store.fingerprint import pack_hash, program_version
from pintu.store.plan import Contents
from pintu.store.rows import Columns, field_names
from pintu.store.schema import DOCUMENT_TABLES, SCHEMA_VERSION, create_statements
from pintu.store.sources import Holding, Refusal, Source
from pintu.vocabulary import regions

_WHOLE_NUMBERS = {"start", "end", "number", "depth", "section", "paragraph", "year", "size", "modified", "position"}
_LEVELS = ("national", "province", "city", "county")
# A number comes as its digits; the DOUBLE beside it is made here and nowhere else.
_MADE = {"claims": ", CAST(value_exact AS DOUBLE) AS value, CAST(value_max_exact AS DOUBLE) AS value_max"}


def write_store(store: Path, contents: Contents) -> None:
    """Write a store in the place of the one that is there, if any.

    Raises
    ------
    StoreError
        If the disk or the tables refuse something; the old store is then as it was.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=f"{store.name}.new-", dir=store.parent) as name:
            made = Path(name) / "mosaic.duckdb"
            with duckdb.connect(str(made)) as connection:
                _fill(connection, contents, store=store, folder=Path(name))
                connection.execute("CHECKPOINT")  # closing does it too, but says nothing when the disk is full
            _check_whole(made, contents)
            # A log that another program left beside the old store would be taken for one of the new.
            store.with_name(f"{store.name}.wal").unlink(missing_ok=True)
            made.replace(store)
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
        open_store(store).close()
    except StoreError as error:
        if isinstance(error.__cause__, duckdb.CatalogException):
            raise StoreError("this is another database and is not replaced", where=str(store), fix=fix) from error


def _fill(connection: duckdb.DuckDBPyConnection, contents: Contents, *, store: Path, folder: Path) -> None:
    order = [holding.document_id for holding in sorted(contents.holdings, key=_place_in_order)]
    positions = {document_id: position for position, document_id in enumerate(order)}
    new = sorted(contents.new, key=lambda rows: positions[rows.document.document_id])
    carried = positions.keys() - {rows.document.document_id for rows in new}
    if carried:
        connection.execute(f"ATTACH {_literal(store)} AS before (READ_ONLY)")
    connection.execute("BEGIN")
    for statement in create_statements():
        connection.execute(statement)
    _load(connection, "meta", _meta(), folder)
    _load(connection, "files", _columns_of(Source, contents.sources), folder)
    _load(connection, "documents", _documents(contents, positions), folder)
    if carried:
        _carry_over(connection, {document_id: positions[document_id] for document_id in sorted(carried)})
    for table in DOCUMENT_TABLES:
        _load(connection, table, _joined(rows.tables[table] for rows in new), folder)
    _load(connection, "skips", _skips(contents.refusals), folder)
    connection.execute("COMMIT")


def _check_whole(made: Path, contents: Contents) -> None:
    """Raise OSError unless what was written can be opened and holds its documents."""
    try:
        with open_store(made) as connection:
            found = connection.execute("SELECT count(*) FROM documents").fetchone()
    except StoreError as error:
        raise OSError(error.what) from error
    if found != (len(contents.holdings),) or made.with_name(f"{made.name}.wal").exists():
        raise OSError("what was written does not read back")


def _load(connection: duckdb.DuckDBPyConnection, table: str, columns: Columns, folder: Path) -> None:
    # Through Parquet: DuckDB takes Polars frames only with pyarrow, and rows one by one at a thousand a second.
    import polars as pl

    if not any(columns.values()):
        return
    schema = {name: pl.Int64 if name in _WHOLE_NUMBERS else pl.String for name in columns}
    file = folder / f"{table}.parquet"
    try:
        pl.DataFrame(columns, schema=schema).write_parquet(file, compression="lz4")
    except pl.exceptions.PolarsError as error:
        raise OSError(str(error)) from error
    made = _MADE.get(table, "")
    connection.execute(f"INSERT INTO {table} BY NAME SELECT *{made} FROM read_parquet({_literal(file)})")
    file.unlink()


def _carry_over(connection: duckdb.DuckDBPyConnection, positions: Mapping[str, int]) -> None:
    connection.execute("CREATE TEMP TABLE carried (document_id VARCHAR, position INTEGER)")
    connection.execute("INSERT INTO carried SELECT unnest(?), unnest(?)", [list(positions), list(positions.values())])
    connection.execute(
        "INSERT INTO documents BY NAME SELECT old.* REPLACE (carried.position AS position)"
        " FROM before.documents old JOIN carried USING (document_id)"
    )
    for table in DOCUMENT_TABLES:
        connection.execute(f"INSERT INTO {table} BY NAME FROM before.{table} SEMI JOIN carried USING (document_id)")


def _place_in_order(holding: Holding) -> tuple[int, int, int, str, str]:
    order = [region.region_id for region in regions()]
    place = order.index(holding.region_id) if holding.region_id in order else len(order)
    return holding.year, place, _LEVELS.index(holding.level), holding.region, holding.path


def _literal(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _meta() -> Columns:
    meta = {"schema": SCHEMA_VERSION, "program": program_version(), "pack": pack_hash()}
    return {"key": list(meta), "value": list(meta.values())}


def _documents(contents: Contents, positions: Mapping[str, int]) -> Columns:
    files = {holding.document_id: holding.file for holding in contents.holdings}
    documents = [rows.document for rows in contents.new]
    return {
        **_columns_of(Document, documents),
        "file": [files[document.document_id] for document in documents],
        "position": [positions[document.document_id] for document in documents],
    }


def _skips(refusals: Iterable[Refusal]) -> Columns:
    rows = [{**asdict(refusal.skip), "file": refusal.file, "rival": refusal.rival} for refusal in refusals]
    return {name: [row[name] for row in rows] for name in ("path", "what", "fix", "file", "rival")}


def _columns_of(kind: type, records: Sequence[object]) -> Columns:
    return {name: [getattr(record, name) for record in records] for name in field_names(kind)}


def _joined(parts: Iterable[Columns]) -> Columns:
    joined: dict[str, list[object]] = {}
    for columns in parts:
        for name, values in columns.items():
            joined.setdefault(name, []).extend(values)
    return joined
