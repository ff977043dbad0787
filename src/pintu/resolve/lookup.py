"""Finding a row of the packs by what a user calls it: a name in one of three languages, or an identifier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TypeVar

from pintu.errors import UnresolvedError
from pintu.vocabulary import Bloc, Indicator, Region, Theme, blocs, indicators, regions, themes

Row = TypeVar("Row", Bloc, Indicator, Region, Theme)


def find_region(name: str) -> Region:
    """Return the region with a name in Chinese, English or Korean, or with an identifier.

    Raises
    ------
    UnresolvedError
        If there is none, or several: 산시 is the name of two.
    """
    return _named(
        name,
        [
            (
                row,
                (
                    row.region_id,
                    *(row.zh, row.zh_full, row.zh_abbreviation, *row.zh_aliases),
                    *(row.en, row.en_full, *row.en_aliases),
                    *(row.ko, row.ko_full, *row.ko_aliases),
                ),
            )
            for row in regions()
        ],
        kind="region",
    )


def find_theme(name: str) -> Theme:
    """Return the theme with a name or an identifier.

    Raises
    ------
    UnresolvedError
        If there is none, or several.
    """
    return _named(
        name,
        [
            (
                row,
                (row.theme_id, row.zh, row.en, row.ko, *row.zh_aliases, *row.en_aliases, *row.ko_aliases),
            )
            for row in themes()
        ],
        kind="theme",
    )


def find_bloc(name: str) -> Bloc:
    """Return the bloc with a name or an identifier.

    Raises
    ------
    UnresolvedError
        If there is none, or several.
    """
    return _named(
        name,
        [
            (
                row,
                (row.bloc_id, row.zh, row.zh_bare, row.en, row.ko, *row.zh_aliases, *row.en_aliases, *row.ko_aliases),
            )
            for row in blocs()
        ],
        kind="bloc",
    )


def find_indicator(name: str) -> Indicator:
    """Return the indicator with a name, a wording of the reports or an identifier.

    Raises
    ------
    UnresolvedError
        If there is none, or several.
    """
    return _named(
        name,
        [(row, (row.indicator_id, row.zh, row.en, row.ko, *row.wordings)) for row in indicators()],
        kind="indicator",
    )


def _named(name: str, rows: Sequence[tuple[Row, Iterable[str | None]]], *, kind: str) -> Row:
    told = [(row, [each.casefold() for each in names if each]) for row, names in rows]
    sought = name.strip().casefold()
    # The first three of the names are what a row is called; a wording that two rows share is neither's name.
    found = [row for row, names in told if sought in names]
    if len(found) > 1:
        found = [row for row in found if sought in {row.zh.casefold(), row.en.casefold(), row.ko.casefold()}] or found
    if len(found) == 1:
        return found[0]
    if found:
        raise UnresolvedError(
            f"{name!r} is the name of {len(found)} {kind}s",
            where="the name that was given",
            fix="name one of " + ", ".join(f"{row.zh} ({row.en})" for row in found),
        )
    near = get_close_matches(sought, sorted({each for _, names in told for each in names}), n=3)
    raise UnresolvedError(
        f"no {kind} is called {name!r}",
        where="the name that was given",
        fix=f"did you mean {' or '.join(near)}?" if near else f"the reference lists every {kind} with its names",
    )
