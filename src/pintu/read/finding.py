"""Files and folders into the files that may hold reports, and what is passed over with the reason."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pintu.errors import ReadError
from pintu.read.formats import PARSERS
from pintu.read.settlement import SOURCES, read_settlements
from pintu.records import Skip

_SUFFIXES = ", ".join(sorted(PARSERS))
_FIX_SUFFIX = f"give it as one of {_SUFFIXES}, or leave it out"
_LISTS = (SOURCES, "fetched.jsonl")  # what stands beside the reports of a folder: settlements, the ledger of `fetch`
_NO_DOCUMENTS = (".", "~$")  # hidden files, and what a word processor leaves beside an open document


def find_files(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Skip, ...]]:
    """Return the files of known formats among files and folders, sorted and each once, and what was passed over.

    Folders are searched to any depth. Hidden files, ``sources.toml`` and ``fetched.jsonl`` are no documents and
    are not told of.
    """
    found: dict[Path, Path] = {}
    skips: dict[tuple[str, str], Skip] = {}
    for path in sorted(set(paths)):
        for each in _look_at(path):
            if isinstance(each, Skip):
                skips.setdefault((each.path, each.what), each)
            else:
                found.setdefault(each.resolve(), each)
    return tuple(sorted(found.values())), tuple(skips[key] for key in sorted(skips))


def _look_at(path: Path) -> Iterator[Path | Skip]:
    try:
        if path.is_dir():
            yield from _folder(path)
        elif path.exists():
            yield from _file(path)
        elif path.is_symlink():
            yield Skip(path=_shown(path), what="this link leads nowhere", fix="mend the link, or leave it out")
        else:
            yield Skip(path=_shown(path), what="there is no such file or folder", fix="look at how it is spelt")
    except (OSError, ValueError) as error:  # a folder above that may not be entered, a name that is too long
        yield Skip(path=_shown(path), what=f"it cannot be looked at: {error}", fix="look at its name and permissions")


def _folder(folder: Path) -> Iterator[Path | Skip]:
    unreadable: list[OSError] = []
    has_reports = False
    top = folder.resolve()
    for root, folders, files in os.walk(folder, onerror=unreadable.append):
        yield from _stray_settlements(Path(root), files)
        entries = _documents(folders + files)
        folders[:] = sorted(name for name in folders if name in entries)
        for name in sorted(entries):
            path = Path(root, name)
            if path.is_symlink():
                yield _link(path, top)
            elif name not in folders:
                for each in _file(path):
                    has_reports = has_reports or isinstance(each, Path)
                    yield each
    for error in unreadable:
        yield Skip(
            path=_shown(Path(os.fsdecode(error.filename))),
            what=f"the folder cannot be read: {error.strerror}",
            fix="look at its permissions",
        )
    if not has_reports:
        yield Skip(
            path=_shown(folder), what="the folder holds no file that may be a report", fix=f"put {_SUFFIXES} in it"
        )


def _stray_settlements(folder: Path, files: list[str]) -> Iterator[Skip]:
    """Yield a skip for each row of the folder's ``sources.toml`` that is for no file there: its name is misspelt."""
    try:
        names = read_settlements(folder) if SOURCES in files else {}
    except ReadError as error:
        yield Skip(path=error.where, what=error.what, fix=error.fix)
        return
    for name in names:
        if name not in files and name.rpartition("#")[0] not in files:
            yield Skip(path=_shown(folder / SOURCES), what=f"{name} is not there", fix="look at how its file is spelt")


def _documents(names: Iterable[str]) -> set[str]:
    return {name for name in names if not name.startswith(_NO_DOCUMENTS) and name not in _LISTS}


def _link(path: Path, top: Path) -> Skip:
    try:
        leads_out = not path.resolve(strict=True).is_relative_to(top)
    except (OSError, RuntimeError):
        return Skip(path=_shown(path), what="this link leads nowhere", fix="mend the link, or leave it out")
    if leads_out:
        return Skip(
            path=_shown(path), what="this link leads out of the folder", fix="give the place it leads to as well"
        )
    return Skip(
        path=_shown(path), what="this is a link within the folder", fix="nothing: what it leads to is looked at"
    )


def _file(path: Path) -> Iterator[Path | Skip]:
    if not _is_spelt(path):
        yield Skip(path=_shown(path), what="its name is no valid text", fix="rename it")
    elif not path.is_file():
        yield Skip(path=_shown(path), what="this is neither a file nor a folder", fix="leave it out")
    elif path.suffix.lower() not in PARSERS:
        named = f"files named *{path.suffix}" if path.suffix else "files whose names have no ending"
        yield Skip(path=_shown(path), what=f"{named} are not read", fix=_FIX_SUFFIX)
    else:
        yield path


def _is_spelt(path: Path) -> bool:
    return "\ufffd" not in _shown(path)


def _shown(path: Path) -> str:
    return os.fspath(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
