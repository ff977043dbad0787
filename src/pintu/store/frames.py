"""What a query gives as a frame, whatever its columns are called and hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import duckdb
from duckdb.sqltypes import DuckDBPyType

if TYPE_CHECKING:  # importing polars takes longer than most commands do
    import polars as pl

# Polars has no intervals, unions and the like, or cannot write them as CSV: they come as text.
_PLAIN = {
    *("boolean", "tinyint", "smallint", "integer", "bigint", "hugeint"),
    *("utinyint", "usmallint", "uinteger", "ubigint", "float", "double", "decimal"),
    *("varchar", "enum", "uuid", "date", "time", "timestamp", "timestamp with time zone"),
}


def frame_of_query(found: duckdb.DuckDBPyRelation) -> pl.DataFrame:
    """Return the rows of a query; the second column of a name is called ``name_2``."""
    import polars as pl

    names = _told_apart(found.columns)
    if names == found.columns and all(map(_is_plain, found.types)):
        return pl.DataFrame(found)
    columns = ", ".join(
        f"{f'#{at}' if _is_plain(kind) else f'CAST(#{at} AS VARCHAR)'} AS {_quoted(name)}"
        for at, (name, kind) in enumerate(zip(names, found.types, strict=True), start=1)
    )
    return pl.DataFrame(found.query("found", f"SELECT {columns} FROM found"))


def _is_plain(kind: DuckDBPyType) -> bool:
    if kind.id == "list":
        _, child = kind.children[0]
        return isinstance(child, DuckDBPyType) and _is_plain(child)
    return kind.id in _PLAIN


def _told_apart(names: Iterable[str]) -> list[str]:
    apart: list[str] = []
    for name in names:
        number, other = 1, name
        while other in apart:
            number += 1
            other = f"{name}_{number}"
        apart.append(other)
    return apart


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
