"""Which program and which data made a store: when either changes, what it extracted is out of date."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
# What stands here only reads a store; nothing that a store holds depends on it.
_READS_ONLY = ("analyse", "check", "cli", "publish", "serve")
_DIGITS = 16


def fingerprint() -> tuple[str, str]:
    """Return what decides which rows come out of a document: the program and its packs."""
    return program_version(), pack_hash()


@cache
def program_version() -> str:
    """Return the version of the program with a hash of its modules, so that an edited checkout counts as another."""
    modules = (path for path in _PACKAGE.rglob("*.py") if path.relative_to(_PACKAGE).parts[0] not in _READS_ONLY)
    return f"{version('pintu')}+{_hash_of(modules)}"


@cache
def pack_hash() -> str:
    """Return a hash of the tables of the data packs."""
    return _hash_of((_PACKAGE / "packs").rglob("*.toml"))


def _hash_of(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for name, path in sorted((path.relative_to(_PACKAGE).as_posix(), path) for path in paths):
        digest.update(f"{name}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:_DIGITS]
