"""A folder written beside the one that it replaces and moved into place when it is whole."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pintu.errors import StoreError
from pintu.lock import write_lock

MARKER = ".pintu-atlas"  # a folder without it is not ours to replace
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of Linux


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How much was written."""

    file_count: int
    byte_count: int


def write_folder(out: Path, pages: Iterable[tuple[str, str | bytes]]) -> Written:
    """Write the files, each a path and its content, and put their folder in the place of ``out``.

    An error on the way, or the end of the process, leaves ``out`` as it was; what was half written is cleared by the
    next writing.

    Raises
    ------
    StoreError
        If ``out`` is a file or a folder that is not an atlas, is being written by another process or cannot be
        written, or the path of a page leads out of it.
    """
    place = out.resolve()  # what a link leads to is replaced, not the link
    fresh, old = (place.with_name(f".{place.name}.{state}") for state in ("new", "old"))
    _refuse_foreign(place)
    with write_lock(place, name="atlas", option="--out"):
        try:
            if old.exists() and not place.exists():  # a writing ended between its two moves
                old.rename(place)
            _clear(fresh, old)
            written = _write_all(fresh, pages)
            _move_into_place(fresh, place, old)
            _clear(old)
        except OSError as error:
            raise _unwritable(out, error) from error
        finally:
            _clear(fresh)
    return written


def _write_all(folder: Path, pages: Iterable[tuple[str, str | bytes]]) -> Written:
    folder.mkdir()
    (folder / MARKER).write_text("", encoding="utf-8")
    file_count = byte_count = 0
    for path, text in pages:
        file = folder / path
        # The path of a page is made of codes that stand in the store, and a store may come from anywhere.
        if not Path(os.path.normpath(file)).is_relative_to(folder):
            raise StoreError(
                f"the page {path!r} would lie outside the atlas",
                where=str(folder.parent),
                fix="build the store anew from the reports",
            )
        file.parent.mkdir(parents=True, exist_ok=True)
        # A lone surrogate cannot be written as UTF-8; the replacement sign says that something stood there.
        content = text if isinstance(text, bytes) else text.encode("utf-8", errors="replace")
        file.write_bytes(content)
        file_count += 1
        byte_count += len(content)
    return Written(file_count=file_count, byte_count=byte_count)


def _move_into_place(fresh: Path, place: Path, old: Path) -> None:
    if not place.exists():
        fresh.rename(place)
    elif not _exchange(fresh, place):
        place.rename(old)
        try:
            fresh.rename(place)
        except OSError:
            old.rename(place)
            raise


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system or the disk has no such step."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return rename is not None and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0


def _clear(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _refuse_foreign(out: Path) -> None:
    if out.is_dir() and not (out / MARKER).exists() and any(out.iterdir()):
        raise StoreError(
            "the folder holds something that is not an atlas, and would be replaced",
            where=str(out),
            fix="name another folder, or empty this one",
        )
    if out.exists() and not out.is_dir():
        raise StoreError("there is a file of that name", where=str(out), fix="name a folder for the atlas")


def _unwritable(out: Path, error: OSError) -> StoreError:
    return StoreError(
        f"the atlas cannot be written: {error.strerror or error}",
        where=str(out),
        fix="choose a folder that may be written to and has room",
    )
