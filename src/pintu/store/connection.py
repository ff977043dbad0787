"""Opening a store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from pintu.errors import StoreError
from pintu.store.schema import SCHEMA_VERSION

_MAGIC = slice(8, 12), b"DUCK"
_CLOSED_OFF: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "python_enable_replacements": "false",
    "lock_configuration": "true",
}


@contextmanager
def open_store(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yield a connection that can read a store, change nothing, and reach nothing else: no file, network or extension.

    A store may come from anywhere; what it makes of a query reaches no further either.

    Raises
    ------
    StoreError
        If there is no store, or it is damaged, of another program, or of another version.
    """
    if not path.is_file():
        raise StoreError("there is no such store", where=str(path), fix="make it with `pintu build`, or `pintu demo`")
    try:
        with duckdb.connect(str(path), read_only=True, config=_CLOSED_OFF) as connection:
            _refuse_other_versions(connection, path)
            yield connection
    except duckdb.CatalogException as error:
        raise StoreError(
            "this database is not a store of pintu", where=str(path), fix="name another file with --mosaic"
        ) from error
    except duckdb.Error as error:
        raise StoreError(
            f"the store cannot be read: {str(error).splitlines()[0]}",
            where=str(path),
            fix="build it anew with `pintu build --replace`, or name another file with --mosaic",
        ) from error


def _refuse_other_versions(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    found = connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
    if found is None or found[0] != SCHEMA_VERSION:
        raise StoreError(
            f"the store has the tables of another version of pintu ({found[0] if found else 'unknown'})",
            where=str(path),
            fix="build it anew with `pintu build --replace`",
        )


def is_duckdb(path: Path) -> bool:
    """Return whether a file opens like a DuckDB database, whole or not."""
    place, magic = _MAGIC
    with path.open("rb") as file:
        return file.read(place.stop)[place] == magic
