"""One writer at a time on a store, or on the folder of an atlas."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pintu.errors import StoreError


@contextmanager
def write_lock(target: Path, *, name: str, option: str) -> Iterator[None]:
    """Hold a file or folder for writing; the hidden empty file beside it stays.

    Parameters
    ----------
    target
        What is written.
    name, option
        What it is, and the option that names another, for the words of an error.

    Raises
    ------
    StoreError
        If another process holds it, or the folder that it stands in cannot be written to.
    """
    # SQLite has the one lock of the standard library that works everywhere and ends with its process.
    lock = target.with_name(f".{target.name}.lock")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(lock, timeout=0, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise _not_writable(target, error, name, option) from error
    with closing(connection):
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise StoreError(
                    f"another build is writing this {name}",
                    where=str(target),
                    fix=f"wait until it is done, or name another {name} with {option}",
                ) from error
            raise _not_writable(target, error, name, option) from error
        except sqlite3.Error as error:
            raise _not_writable(target, error, name, option) from error
        yield


def _not_writable(target: Path, error: Exception, name: str, option: str) -> StoreError:
    return StoreError(
        f"the folder of the {name} cannot be written to: {error}",
        where=str(target.parent),
        fix=f"make room on the disk, or name a place in a folder of yours with {option}",
    )
