"""What the columns of the exported tables mean: one source for the reference pages and for the Data Package.

A record says beside each of its fields what it means, so the words are read from the source of the record.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from functools import cache
from types import ModuleType

from pintu import records
from pintu.analyse.tables import COMPUTED_TABLES

# What the records leave to be said, or say of a record rather than of a row.
_OF_ROW = {
    "region": "short Chinese name of the region whose report it is",
    "region_id": "ISO 3166-2",
    "year": "of the edition: the year in which the report is given",
    "section": "the heading that the sentence stands under",
    "quote": "the sentence, verbatim",
    "characters": "length of the document's text",
    "document_start": "place of the sentence in the document, in characters",
    "document_end": "end of the sentence in the document",
    "value": "in the text's own unit, with the scale applied",
    "value_max": "upper end of a range, else null",
    "unit": "in the text's characters, without scale",
}
_OF_SPAN = {"start": "place of the text in the quote, in characters", "text": "the span itself"}
_OF_TABLE: Mapping[str, Mapping[str, str]] = {
    "documents": {},
    "sentences": {"start": "0: the quote is the whole of it"},
}
_OF_COMPUTED = {name: _OF_ROW[name] for name in ("region", "region_id", "year")}
_OF_HEADLINE = {
    "region": _OF_ROW["region"],
    "region_id": _OF_ROW["region_id"],
    "indicator_id": "one of the thirteen headline indicators",
    "value": "in base units: CNY, persons, tonnes, percent",
    "value_max": _OF_ROW["value_max"],
    "words": "what the report says in the place of a number, else null",
    "claim_id": "the claim that the number comes from",
}


def meanings_of_table(table: str) -> dict[str, str]:
    """Return what each column of an exported table means, as Markdown; a column of which nothing is told may lack."""
    if table not in COMPUTED_TABLES:
        told = meanings_of_record("Sentence") | meanings_of_record(table.removesuffix("s").capitalize())
        return told | _OF_ROW | dict(_OF_TABLE.get(table, _OF_SPAN))
    merged: dict[str, str] = {}
    for record in COMPUTED_TABLES[table].records:
        for field, meaning in meanings_of_computed(table, record).items():
            if meaning and meaning not in merged.get(field, ""):
                merged[field] = f"{merged[field]}; {meaning}" if field in merged else meaning
    return merged


def meanings_of_computed(table: str, record: type) -> dict[str, str]:
    """Return what each field of a record means of which a computed table has rows."""
    module = inspect.getmodule(record)
    told = _OF_HEADLINE if table == "headline" else _OF_COMPUTED
    fields = fields_of(record.__name__, module or records)
    return {field: told.get(field, meaning) or meaning for field, (_, meaning) in fields.items()}


def meanings_of_record(record: str) -> dict[str, str]:
    """Return what the fields of a record of the ground floor mean; empty where there is no such record."""
    if record not in classes_of(records):
        return {}
    return {field: meaning for field, (_, meaning) in fields_of(record, records).items()}


@cache
def fields_of(record: str, module: ModuleType) -> dict[str, tuple[str, str]]:
    """Return (type, meaning) of each field of a record by its name, from the module that defines it."""
    lines = inspect.getsource(module).splitlines()
    return {
        ast.unparse(field.target): (
            ast.unparse(field.annotation),
            lines[field.lineno - 1].partition("  # ")[2] or _values(ast.unparse(field.annotation)),
        )
        for field in classes_of(module)[record].body
        if isinstance(field, ast.AnnAssign)
    }


@cache
def classes_of(module: ModuleType) -> dict[str, ast.ClassDef]:
    """Return the classes that a module defines, as they are written."""
    return {node.name: node for node in ast.parse(inspect.getsource(module)).body if isinstance(node, ast.ClassDef)}


@cache
def closed_lists() -> dict[str, tuple[str, ...]]:
    """Return the values of each type of the records that has a few named ones."""
    return {
        node.targets[0].id: ast.literal_eval(node.value.slice)
        for node in ast.parse(inspect.getsource(records)).body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Subscript)
        and ast.unparse(node.value.value) == "Literal"
    }


def _values(annotation: str) -> str:
    return ", ".join(f"`{value}`" for value in closed_lists().get(annotation.removesuffix(" | None"), ()))
