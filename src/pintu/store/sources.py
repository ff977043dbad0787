"""What a store remembers of the files that it was built from, so that only what changed is read again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from pintu.records import Skip
from pintu.store.connection import open_store
from pintu.store.fingerprint import pack_hash, program_version

SETTLED_BESIDE = "sources.toml"  # what stands beside the files and says whose they are


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as it was when it was read, and what was said about it then."""

    file: str  # relative to the folder of the store
    path: str  # as given
    size: int
    modified: int  # nanoseconds
    sha256: str | None  # None where it gave no document
    beside: str | None  # hash of the sources.toml beside it
    region: str | None
    year: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A document that a store holds, without its text."""

    document_id: str
    region_id: str
    region: str
    year: int
    level: str
    kind: str
    path: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A skip with what is needed to take it back when its reason is gone."""

    skip: Skip
    file: str | None  # None where there is no file
    rival: str | None  # the document that was kept in its place


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """A store as a build finds it."""

    is_current: bool  # made by this program with these packs
    sources: Mapping[str, Source]
    holdings: tuple[Holding, ...]
    refusals: tuple[Refusal, ...]


NOTHING = Before(is_current=True, sources={}, holdings=(), refusals=())


def read_before(store: Path) -> Before:
    """Return what a store holds; nothing where there is none yet.

    Raises
    ------
    StoreError
        If the file is damaged, or no store of this version.
    """
    if not store.exists() or store.stat().st_size == 0:
        return NOTHING
    with open_store(store) as connection:
        meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
        sources = connection.execute(f"SELECT {_names(Source)} FROM files").fetchall()
        holdings = connection.execute(f"SELECT {_names(Holding)} FROM documents ORDER BY position").fetchall()
        refusals = connection.execute("SELECT path, what, fix, file, rival FROM skips").fetchall()
    return Before(
        is_current=meta["program"] == program_version() and meta["pack"] == pack_hash(),
        sources={row[0]: Source(**dict(zip(_fields(Source), row, strict=True))) for row in sources},
        holdings=tuple(Holding(**dict(zip(_fields(Holding), row, strict=True))) for row in holdings),
        refusals=tuple(
            Refusal(skip=Skip(path=path, what=what, fix=fix), file=file, rival=rival)
            for path, what, fix, file, rival in refusals
        ),
    )


def describe_sources(paths: Iterable[Path], store: Path, *, region: str | None, year: int | None) -> tuple[Source, ...]:
    """Return the files as they are now, each once, in their order."""
    folder = store.parent.absolute()
    beside: dict[Path, str | None] = {}
    described: dict[str, Source] = {}
    for path in paths:
        if path.parent not in beside:
            settled = path.parent / SETTLED_BESIDE
            beside[path.parent] = hash_file(settled) if settled.is_file() else None
        size, modified = _size_and_time(path)
        file = Path(os.path.relpath(path, folder)).as_posix()
        described.setdefault(
            file,
            Source(
                file=file,
                path=str(path),
                size=size,
                modified=modified,
                sha256=None,
                beside=beside[path.parent],
                region=region,
                year=year,
            ),
        )
    return tuple(described.values())


def is_unchanged(now: Source, before: Source | None, path: Path) -> bool:
    """Return whether a file is still what it was, by its size and time or else by its bytes."""
    if before is None or (now.size, now.beside, now.region, now.year) != (
        before.size,
        before.beside,
        before.region,
        before.year,
    ):
        return False
    return now.modified == before.modified or (before.sha256 is not None and hash_file(path) == before.sha256)


def file_of(store: Path, file: str) -> Path:
    """Return the path of a file that the store remembers."""
    return store.parent / file


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _size_and_time(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:  # gone since it was found: reading it will say so
        return -1, 0
    return status.st_size, status.st_mtime_ns


def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _names(kind: type) -> str:
    return ", ".join(_fields(kind))
