"""The sources.toml beside the files: what a user settles about each.

::

    [[source]]
    file = "report.txt"    # or "table.csv#2" for the second row
    region = "内蒙古"
    year = 2026
    level = "province"     # national, province, city, county
    kind = "report"        # or digest
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

from pintu.errors import ReadError
from pintu.read.identity.dates import FIRST_YEAR, LAST_YEAR
from pintu.read.raw import Settled
from pintu.records import DocumentKind, Level

SOURCES = "sources.toml"
_MAX_BYTES = 5_000_000
_VALUES: dict[str, tuple[str, ...]] = {"level": get_args(Level), "kind": get_args(DocumentKind)}
_KEYS = ("file", "region", "year", "level", "kind")


def read_settlements(folder: Path) -> dict[str, Settled]:
    """Return what the ``sources.toml`` of a folder settles, by the name of the file; empty where there is none.

    Raises
    ------
    ReadError
        If it cannot be read, or a row is not as it must be.
    """
    path = folder / SOURCES
    try:
        if not path.is_file():
            return {}
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES)
    except OSError as error:
        raise ReadError(
            f"the {SOURCES} beside it cannot be read: {error.strerror}", where=str(path), fix="look at its permissions"
        ) from error
    return _parse_settlements(content, str(path))


@lru_cache(maxsize=16)
def _parse_settlements(content: bytes, where: str) -> dict[str, Settled]:
    try:
        rows = tomllib.loads(content.decode("utf-8-sig")).get("source", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ReadError(
            f"the {SOURCES} beside it is no TOML: {error}",
            where=where,
            fix='write [[source]], then file = "…" and so on',
        ) from error
    if not isinstance(rows, list):
        raise ReadError(
            f"the {SOURCES} beside it has no [[source]] rows",
            where=where,
            fix='write [[source]], then file = "…" and so on',
        )
    settled: dict[str, Settled] = {}
    for number, row in enumerate(rows, start=1):
        problem = _problem(row, settled)
        if problem:
            raise ReadError(
                f"row {number} of the {SOURCES} beside it: {problem}",
                where=where,
                fix="correct the row, or take it out",
            )
        settled[row["file"]] = Settled(
            origin=where,
            region=row.get("region"),
            year=row.get("year"),
            level=row.get("level"),
            kind=row.get("kind"),
        )
    return settled


def _problem(row: Any, settled: dict[str, Settled]) -> str | None:
    """Return what is wrong with a row, None if nothing is."""
    if not isinstance(row, dict) or not isinstance(row.get("file"), str):
        return 'no file = "…"'
    unknown = sorted(set(row) - set(_KEYS))
    if unknown:
        return f"{unknown[0]!r} is none of {', '.join(_KEYS)}"
    if row["file"] in settled:
        return f"{row['file']} has a row already"
    return _problem_of_values(row)


def _problem_of_values(row: dict[str, Any]) -> str | None:
    if not isinstance(row.get("region", ""), str):
        return f"region = {row['region']!r} is no name"
    year = row.get("year", FIRST_YEAR)
    if not isinstance(year, int) or isinstance(year, bool) or not FIRST_YEAR <= year <= LAST_YEAR:
        return f"year = {year!r} is no year"
    for key, values in _VALUES.items():
        if row.get(key, values[0]) not in values:
            return f"{key} = {row[key]!r} is none of {', '.join(values)}"
    return None
