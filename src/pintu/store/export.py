"""Rows as CSV, JSON Lines or Parquet, for other programs; ``docs`` tell which fields are promised."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from io import BytesIO
from typing import IO, TYPE_CHECKING, Literal, get_args

from pintu.store.queries import EXACT
from pintu.store.rows import plain_number

if TYPE_CHECKING:  # importing polars takes longer than most commands do
    import polars as pl

Format = Literal["csv", "jsonl", "parquet"]
FORMATS: tuple[str, ...] = get_args(Format)

_encode = json.JSONEncoder(ensure_ascii=False).encode


def write_rows(rows: pl.DataFrame, file: IO[bytes], form: str) -> None:
    """Write rows in a format.

    In CSV and JSON a number stands with the digits that the text printed, whatever a float would make of them;
    Parquet keeps the float, and the digits in a column of their own.
    """
    if form == "parquet":
        whole = BytesIO()  # what Polars says of a pipe that was closed is not what Python says
        rows.write_parquet(whole)
        file.write(whole.getbuffer())
    elif form == "csv":
        file.write(_with_nested_as_text(_with_digits(rows)).write_csv().encode())
    else:
        file.writelines(f"{line}\n".encode() for line in json_lines(rows))


def frame_of_rows(rows: Sequence[Mapping[str, object]]) -> pl.DataFrame:
    """Return rows made by an analysis as a frame; the digits of a Decimal stand beside its float, as in the store.

    What could not be computed (``nan``) is null.
    """
    import polars as pl

    columns: dict[str, list[object]] = {}
    for name in rows[0] if rows else ():
        values = [None if row[name] != row[name] else row[name] for row in rows]
        if any(isinstance(value, Decimal) for value in values):
            columns[name] = [float(value) if isinstance(value, Decimal) else None for value in values]
            columns[f"{name}{EXACT}"] = [
                plain_number(value) if isinstance(value, Decimal) else None for value in values
            ]
        else:
            columns[name] = values
    return pl.DataFrame(columns, infer_schema_length=None)


def json_object(row: Mapping[str, object]) -> str:
    """Return a row as a JSON object in which a Decimal stands with its digits.

    Examples
    --------
    >>> json_object({"text": "1.20亿元", "value": Decimal("120000000.0"), "value_max": None})
    '{"text": "1.20亿元", "value": 120000000, "value_max": null}'
    """
    return "{" + ", ".join(f"{_encode(name)}: {_printed(value)}" for name, value in row.items()) + "}"


def json_lines(rows: pl.DataFrame) -> Iterator[str]:
    """Return each row as a JSON object."""
    exact = {name.removesuffix(EXACT) for name in rows.columns if name.endswith(EXACT)}
    printed = _with_digits(rows)
    keys = [f"{_encode(name)}: " for name in printed.columns]
    columns = [
        [_number(value) for value in printed[name]]
        if name in exact
        else [_encode(value) for value in printed[name].to_list()]
        for name in printed.columns
    ]
    for values in zip(*columns, strict=True):
        yield "{" + ", ".join(key + value for key, value in zip(keys, values, strict=True)) + "}"


def _with_digits(rows: pl.DataFrame) -> pl.DataFrame:
    """Put the digits of each number in its own column."""
    for name in (name for name in rows.columns if name.endswith(EXACT)):
        rows = rows.with_columns(rows[name].alias(name.removesuffix(EXACT))).drop(name)
    return rows


def _with_nested_as_text(rows: pl.DataFrame) -> pl.DataFrame:
    """Put JSON in the place of lists and of what is in several parts: a cell of CSV holds one text."""
    import polars as pl

    nested = [name for name, kind in rows.schema.items() if kind.is_nested()]
    return rows.with_columns(
        pl.Series(name, [None if value is None else _encode(value) for value in rows[name].to_list()], dtype=pl.String)
        for name in nested
    )


def _printed(value: object) -> str:
    return plain_number(value) if isinstance(value, Decimal) else _encode(value)


def _number(digits: str | None) -> str:
    return "null" if digits is None else digits
