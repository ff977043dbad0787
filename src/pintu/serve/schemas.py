"""How answers look, as JSON schemas for the description of the API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pintu.serve.examples import HIT, ROWS
from pintu.serve.tables import is_exact

Schema = dict[str, Any]

_TYPES = {"VARCHAR": "string", "DOUBLE": "number", "INTEGER": "integer", "BIGINT": "integer"}

PROBLEM: Schema = {
    "type": "object",
    "required": ["what", "where", "fix"],
    "properties": {
        "what": {"type": "string", "description": "what is wrong"},
        "where": {"type": "string", "description": "where"},
        "fix": {"type": "string", "description": "what to do"},
    },
}
_PROBLEM_EXAMPLE = {"what": "no region is called 'Gansoo'", "where": "region", "fix": "did you mean gansu?"}
_TOLD = {
    400: "the body is no text",
    404: "there is no such row",
    408: "the body takes too long to arrive",
    413: "the body is too large",
    422: "the question cannot be understood: an unknown filter, name or number",
    503: "there is no answer within the time",
}


def row_schema(columns: Mapping[str, str]) -> Schema:
    """Return the schema of a row of a stored table, by the types of its columns."""
    properties = {
        name: {"type": [_TYPES.get(kind, "string"), "null"]} for name, kind in columns.items() if not is_exact(name)
    }
    return {"type": "object", "required": sorted(properties), "properties": properties}


def page_schema(row: Schema) -> Schema:
    """Return the schema of a page of rows."""
    return {
        "type": "object",
        "required": ["total", "offset", "limit", "next", "rows"],
        "properties": {
            "total": {"type": "integer", "minimum": 0, "description": "rows in all"},
            "offset": {"type": "integer", "minimum": 0, "description": "rows before this page"},
            "limit": {"type": "integer", "minimum": 1, "description": "rows that a page may have"},
            "next": {"type": ["string", "null"], "description": "the address of the next page"},
            "rows": {"type": "array", "items": row},
        },
    }


def page_example(row: Mapping[str, Any]) -> Schema:
    """Return an example of a page with one row."""
    return {"total": 1, "offset": 0, "limit": 50, "next": None, "rows": [row]}


def answers(schema: Schema, *problems: int, example: object = None) -> dict[int | str, Schema]:
    """Return what a route may answer: the data, or a problem told in three lines."""
    content: Schema = {"schema": schema}
    if example is not None:
        content["example"] = example
    told: dict[int | str, Schema] = {200: {"description": "found", "content": {"application/json": content}}}
    problem = {"application/json": {"schema": PROBLEM, "example": _PROBLEM_EXAMPLE}}
    told.update({status: {"description": _TOLD[status], "content": problem} for status in problems})
    return told


def table_answers(table: str, columns: Mapping[str, str] | None) -> dict[int | str, Schema]:
    """Return what the route of a table may answer; without columns, a row is any object."""
    row = row_schema(columns) if columns is not None else {"type": "object"}
    example = page_example(ROWS[table]) if table in ROWS else None
    return answers(page_schema(row), 422, 503, example=example)


FOUND = answers(page_schema({"type": "object", "required": sorted(HIT)}), 422, 503, example=page_example(HIT))
