"""Opening a store."""

from __future__ import annotations

from pathlib import Path

import duckdb

from pintu.errors import StoreError
from pintu.store.schema import SCHEMA_VERSION

_MAGIC = slice(8, 12), b"DUCK"


def open_store(path: Path, *, is_closed_off: bool = False) -> duckdb.DuckDBPyConnection:
    """Return a connection that can read a store and change nothing.

    Parameters
    ----------
    path
        The file of the store.
    is_closed_off
        Whether queries may reach nothing but the store: no file, no network, no extension.

    Raises
    ------
    StoreError
        If there is no store, or it is damaged, of another program, or of another version.
    """
    if not path.is_file():
        raise StoreError("there is no such store", where=str(path), fix="make it with `pintu build`, or `pintu demo`")
    limits: dict[str, str | bool | int | float | list[str]] = {
        "enable_external_access": "false",
        "python_enable_replacements": "false",
        "lock_configuration": "true",
    }
    try:
        connection = duckdb.connect(str(path), read_only=True, config=limits if is_closed_off else {})
        try:
            found = connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
        except duckdb.Error:
            connection.close()
            raise
    except duckdb.CatalogException as error:
        raise StoreError(
            "this database is not a store of pintu", where=str(path), fix="name another file with --mosaic"
        ) from error
    except duckdb.Error as error:
        raise StoreError(
            f"the store cannot be opened: {str(error).splitlines()[0]}",
            where=str(path),
            fix="build it anew with `pintu build --replace`, or name another file with --mosaic",
        ) from error
    if found is None or found[0] != SCHEMA_VERSION:
        connection.close()
        raise StoreError(
            f"the store has the tables of another version of pintu ({found[0] if found else 'unknown'})",
            where=str(path),
            fix="build it anew with `pintu build --replace`",
        )
    return connection


def is_duckdb(path: Path) -> bool:
    """Return whether a file opens like a DuckDB database, whole or not."""
    place, magic = _MAGIC
    with path.open("rb") as file:
        return file.read(place.stop)[place] == magic
