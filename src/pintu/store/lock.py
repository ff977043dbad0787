"""One build at a time on one store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pintu.errors import StoreError


@contextmanager
def build_lock(store: Path) -> Iterator[None]:
    """Hold the store for a build; the hidden empty file beside it stays.

    Raises
    ------
    StoreError
        If another build holds it, or the folder cannot be written to.
    """
    # SQLite has the one lock of the standard library that works everywhere and ends with its process.
    lock = store.with_name(f".{store.name}.lock")
    try:
        store.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(lock, timeout=0, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise _not_writable(store, error) from error
    with closing(connection):
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise StoreError(
                    "another build is writing this store",
                    where=str(store),
                    fix="wait until it is done, or name another store with --mosaic",
                ) from error
            raise _not_writable(store, error) from error
        except sqlite3.Error as error:
            raise _not_writable(store, error) from error
        yield


def _not_writable(store: Path, error: Exception) -> StoreError:
    return StoreError(
        f"the folder of the store cannot be written to: {error}",
        where=str(store.parent),
        fix="name a store in a folder of yours with --mosaic",
    )
