"""A folder written beside the one that it replaces and moved into place when it is whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pintu.errors import StoreError

MARKER = ".pintu-atlas"  # a folder without it is not ours to replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How much was written."""

    file_count: int
    byte_count: int


def write_folder(out: Path, pages: Iterable[tuple[str, str]]) -> Written:
    """Write the pages, each a path and its text, and put their folder in the place of ``out``.

    An error on the way leaves ``out`` as it was.

    Raises
    ------
    StoreError
        If ``out`` is a file or a folder that is not an atlas, or cannot be written.
    """
    _refuse_foreign(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    except OSError as error:
        raise _unwritable(out, error) from error
    try:
        written = _write_all(fresh, pages)
        _move_into_place(fresh, out)
    except OSError as error:
        raise _unwritable(out, error) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return written


def _write_all(folder: Path, pages: Iterable[tuple[str, str]]) -> Written:
    folder.chmod(0o755)  # mkdtemp's folder is for its owner alone; a web server must read this one
    (folder / MARKER).write_text("", encoding="utf-8")
    file_count = byte_count = 0
    for path, text in pages:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        # A lone surrogate cannot be written as UTF-8; the replacement sign says that something stood there.
        content = text.encode("utf-8", errors="replace")
        file.write_bytes(content)
        file_count += 1
        byte_count += len(content)
    return Written(file_count=file_count, byte_count=byte_count)


def _move_into_place(fresh: Path, out: Path) -> None:
    if not out.exists():
        fresh.rename(out)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{out.name}-old-", dir=out.parent))
    try:
        out.rename(old / out.name)
        fresh.rename(out)
    finally:
        if not out.exists():
            (old / out.name).rename(out)
        shutil.rmtree(old, ignore_errors=True)


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
