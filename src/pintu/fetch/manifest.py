"""Manifests: CSV tables of what to fetch, with the columns ``region``, ``year`` and ``url``."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from pintu.errors import FetchError
from pintu.fetch.outcomes import Failed

COLUMNS = ("region", "year", "url")
_SUMMARY = "summary"  # of the column `kind`
_FIRST_YEAR, _LAST_YEAR = 1949, 2100
_LONGEST = 10_000  # characters of a field


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a report stands, as a manifest has it."""

    region: str
    year: int
    url: str
    note: str  # what a reader should know of the place: a department's copy; "" where there is nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What is to be fetched, and the rows that cannot be."""

    addresses: tuple[Address, ...]
    failures: tuple[Failed, ...]


def official_manifest() -> str:
    """Return the manifest that comes with Pintu: where the regions have put their reports."""
    return (files("pintu.packs") / "cn_provinces" / "addresses.csv").read_text(encoding="utf-8")


def parse_manifest(text: str, *, where: str) -> Manifest:
    """Return the rows of a manifest in their order; a row that cannot be used is told and costs no other.

    Parameters
    ----------
    text
        CSV with a first line of names. Beside those that must be there, ``note`` is shown with the outcome, and a
        ``kind`` of ``summary`` says that no whole report stands there.
    where
        The manifest's name, for messages.

    Raises
    ------
    FetchError
        If a column is missing, or there is no row.
    """
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    try:
        missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
        given = [] if missing else [(rows.line_num, row) for row in rows]
    except csv.Error as error:
        raise FetchError(f"the manifest is no CSV: {error}", where=where, fix="save it as CSV in UTF-8") from error
    # The limit of the csv module is one for the whole process, and other libraries lift it.
    if any(len(row[name] or "") > _LONGEST for _, row in given for name in COLUMNS):
        raise FetchError(
            f"the manifest is no CSV: a field has more than {_LONGEST:,} characters",
            where=where,
            fix="save it as CSV in UTF-8",
        )
    if missing:
        raise FetchError(
            f"the manifest has no column {missing[0]!r}",
            where=where,
            fix=f"begin it with the line {','.join(COLUMNS)}",
        )
    if not given:
        raise FetchError("the manifest has no row", where=where, fix="write one for each report: 青海,2026,https://…")
    addresses, failures = [], []
    for line, row in given:
        problem = _problem(row)
        if problem:
            url = (row["url"] or "").strip()
            failures.append(Failed(label=_label(row, line), name="", url=url, what=problem[0], fix=problem[1]))
        else:
            addresses.append(_address(row))
    return Manifest(addresses=tuple(dict.fromkeys(addresses)), failures=tuple(failures))


def _problem(row: Mapping[str, str | None]) -> tuple[str, str] | None:
    """Return what is wrong with a row and what to do; None if nothing is."""
    year = (row["year"] or "").strip()
    if not (row["region"] or "").strip() or not (row["url"] or "").strip():
        return "the row has no region or no address", "fill it in"
    if not (year.isascii() and year.isdigit() and _FIRST_YEAR <= int(year) <= _LAST_YEAR):
        return f"{year!r} is no year", "write the year in which the report is given: 2026"
    if (row.get("kind") or "").strip() == _SUMMARY:
        return "only a summary stands at its address", "find the whole report"
    return None


def _label(row: Mapping[str, str | None], line: int) -> str:
    region, year = (row["region"] or "").strip(), (row["year"] or "").strip()
    return f"{region} {year}" if region and year else f"line {line}"


def _address(row: Mapping[str, str | None]) -> Address:
    return Address(
        region=(row["region"] or "").strip(),
        year=int(row["year"] or 0),
        url=(row["url"] or "").strip(),
        note=(row.get("note") or "").strip(),
    )
