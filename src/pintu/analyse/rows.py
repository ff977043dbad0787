"""Rows: records as mappings from column to value, for the tables that are exported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def rows_of(records: Iterable[DataclassInstance]) -> list[dict[str, Any]]:
    """Return a row for each record, in their order, with its fields as columns, in theirs.

    Values are those of the record itself, where ``dataclasses.asdict`` would copy each.
    """
    return [{field.name: getattr(record, field.name) for field in fields(record)} for record in records]
