"""The exported tables, as their queries give them: the fields that other programs may rely on."""

import inspect
import sys

import duckdb

from pages.markdown import code, table
from pintu.analyse.specialisation import SALIENCE_FIELDS
from pintu.analyse.tables import COMPUTED_TABLES, ComputedTable
from pintu.pipeline.columns import fields_of, meanings_of_computed, meanings_of_table
from pintu.store.queries import EXACT, EXPORTED
from pintu.store.schema import create_statements


def render_pages() -> dict[str, str]:
    """Return the page of exported tables."""
    parts = [
        "# Exports",
        "`pintu export TABLE --format jsonl -o FILE` writes a JSON object a line, in UTF-8, by document and place. "
        "These fields are a promise to other programs; more may come to stand beside them, "
        "none is taken away or changes its meaning without a new major version.",
        "CSV has the same columns. Parquet, and the frames that Python gives, have a float for each number "
        f"and its digits in a column of the same name that ends in `{EXACT}`.",
    ]
    with duckdb.connect() as connection:
        for statement in create_statements():
            connection.execute(statement)
        for name, query in EXPORTED.items():
            columns = connection.execute(f"DESCRIBE ({query})").fetchall()
            parts.append(f"## {name}\n\n" + table(("field", "type", "means"), _fields(name, columns)))
    parts.append(
        "What is computed of these rows stands in [tables of their own](computed.md), exported in the same way."
    )
    return {"exports.md": "\n\n".join(parts), "computed.md": "\n\n".join(_computed_parts())}


def _computed_parts() -> list[str]:
    return [
        "# Computed tables",
        "`pintu export` and `pintu.table` compute these tables when asked for, for every edition in the store; "
        "those that hold a year against the year before need both. What a list or a part of a column is made of stands "
        "as JSON in CSV. What could not be computed is null.",
        *(_computed(name, computed) for name, computed in COMPUTED_TABLES.items()),
    ]


def _computed(name: str, computed: ComputedTable) -> str:
    """Return a table that is computed when it is exported; its fields are those of its records."""
    parts = [f"## {name}"]
    for record in computed.records:
        told = meanings_of_computed(name, record)
        rows = [
            (
                code(field),
                "number" if kind.startswith(("int", "Decimal", "float")) else "text",
                told[field],
            )
            for field, (kind, _) in fields_of(record.__name__, sys.modules[record.__module__]).items()
            if name != "salience" or field in SALIENCE_FIELDS
        ]
        parts += [str(inspect.getdoc(record)), table(("field", "type", "means"), rows)]
    return "\n\n".join(parts)


def _fields(name: str, columns: list[tuple[str, ...]]) -> list[tuple[str, str, str]]:
    told = meanings_of_table(name)
    return [
        (code(column), "number" if data_type in {"DOUBLE", "INTEGER", "BIGINT"} else "text", told.get(column, ""))
        for column, data_type, *_ in columns
        if not column.endswith(EXACT)
    ]
