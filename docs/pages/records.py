"""The records that stages hand to each other, read from the source with the comment beside each field."""

import ast

from pages.markdown import code, table
from pages.record_fields import CLOSED_LISTS, MODULE, RECORDS, fields_of


def render_pages() -> dict[str, str]:
    """Return the page of records."""
    lists = [(code(name), ", ".join(code(str(value)) for value in values)) for name, values in CLOSED_LISTS.items()]
    parts = [
        f"# Records\n\n{ast.get_docstring(MODULE)}",
        "## Closed lists\n\n" + table(("name", "values"), lists),
        *map(_record, RECORDS),
    ]
    return {"records.md": "\n\n".join(parts)}


def _record(name: str) -> str:
    rows = [(code(field), code(kind), meaning) for field, (kind, meaning) in fields_of(name).items()]
    return f"## {name}\n\n{ast.get_docstring(RECORDS[name])}\n\n" + table(("field", "type", "means"), rows)
