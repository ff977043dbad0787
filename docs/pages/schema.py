"""The tables of a store, as DuckDB understands them, with what the records say of each column."""

import ast
import inspect

import duckdb

from pages.markdown import code, table
from pintu import records
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
    meanings = _meanings(name)
    rows = [
        (code(column), data_type, "may be empty" if is_nullable else "", meanings.get(column, ""))
        for table_name, column, data_type, is_nullable in columns
        if table_name == name
    ]
    rules = [f"- {code(' '.join(text.split()))}" for table_name, text in constraints if table_name == name]
    told = f"## {name}\n\n{_about(name)}\n\n" + table(("column", "type", "", "means"), rows)
    return told + ("\n\nRules:\n\n" + "\n".join(rules) if rules else "")


def _record_of(name: str) -> type | None:
    singular = name.removesuffix("s").capitalize()
    return getattr(records, singular, None)


def _about(name: str) -> str:
    record = _record_of(name)
    return (inspect.getdoc(record) or "") if record else _WITHOUT_RECORD[name]


def _meanings(name: str) -> dict[str, str]:
    """Return the comment beside each field of the table's record."""
    record = _record_of(name)
    if record is None:
        return {}
    lines = inspect.getsource(record).splitlines()
    fields = [node for node in ast.walk(ast.parse("\n".join(lines))) if isinstance(node, ast.AnnAssign)]
    return {ast.unparse(field.target): lines[field.lineno - 1].partition("  # ")[2] for field in fields}
