"""Rows: records as mappings from column to value, for the tables that are exported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# The last digits of a statistic are the machine's.
_DECIMALS = 6


def rows_of(records: Iterable[DataclassInstance]) -> list[dict[str, Any]]:
    """Return a row for each record, in their order, with its fields as columns, in theirs; figures are rounded."""
    return [rounded({field.name: getattr(record, field.name) for field in fields(record)}) for record in records]


def rounded(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row with its floats rounded to six decimals; all else is as it was."""
    return {column: round(value, _DECIMALS) if isinstance(value, float) else value for column, value in row.items()}
