"""The tables of a store, as DuckDB understands them, with what the records say of each column."""

import inspect

import duckdb

from pages.markdown import code, table
from pintu import records
from pintu.pipeline.columns import meanings_of_record
from pintu.store.schema import SCHEMA_VERSION, TABLES, create_statements

# What a table holds is told by its record; these have none.
_WITHOUT_RECORD = {
    "meta": "What the store is: the version of its schema and what it was built with.",
    "files": "Each file that was read, with what tells whether it has changed since.",
}
_COLUMNS = """
SELECT table_name, column_name, data_type, is_nullable FROM duckdb_columns() ORDER BY table_oid, column_index
"""
_CONSTRAINTS = """
SELECT table_name, constraint_text FROM duckdb_constraints()
WHERE constraint_type <> 'NOT NULL' ORDER BY table_oid, constraint_index
"""


def render_pages() -> dict[str, str]:
    """Return the page of the schema."""
    with duckdb.connect() as connection:
        for statement in create_statements():
            connection.execute(statement)
        columns = connection.execute(_COLUMNS).fetchall()
        constraints = connection.execute(_CONSTRAINTS).fetchall()
    parts = [
        "# Schema",
        f"A store is one DuckDB file with these tables; this is version {SCHEMA_VERSION} of the schema. "
        "The store refuses a row that breaks a rule: above all, a claim, mention or tie whose sentence is not there.",
    ]
    return {"schema.md": "\n\n".join([*parts, *(_table(name, columns, constraints) for name in TABLES)])}


def _table(name: str, columns: list[tuple[str, ...]], constraints: list[tuple[str, ...]]) -> str:
    told = meanings_of_record(_record_of(name))
    rows = [
        (code(column), data_type, "may be empty" if is_nullable else "", told.get(column, ""))
        for table_name, column, data_type, is_nullable in columns
        if table_name == name
    ]
    rules = [f"- {code(' '.join(text.split()))}" for table_name, text in constraints if table_name == name]
    shown = f"## {name}\n\n{_about(name)}\n\n" + table(("column", "type", "", "means"), rows)
    return shown + ("\n\nRules:\n\n" + "\n".join(rules) if rules else "")


def _about(name: str) -> str:
    return _WITHOUT_RECORD.get(name) or inspect.getdoc(getattr(records, _record_of(name))) or ""


def _record_of(name: str) -> str:
    return name.removesuffix("s").capitalize()
