"""The records that stages hand to each other, read from the source with the comment beside each field."""

import inspect

from pages.markdown import code, table
from pintu import records
from pintu.pipeline.columns import classes_of, closed_lists, fields_of


def render_pages() -> dict[str, str]:
    """Return the page of records."""
    lists = [(code(name), ", ".join(code(str(value)) for value in values)) for name, values in closed_lists().items()]
    parts = [
        f"# Records\n\n{inspect.getdoc(records)}",
        "## Closed lists\n\n" + table(("name", "values"), lists),
        *map(_record, classes_of(records)),
    ]
    return {"records.md": "\n\n".join(parts)}


def _record(name: str) -> str:
    rows = [(code(field), code(kind), meaning) for field, (kind, meaning) in fields_of(name, records).items()]
    return f"## {name}\n\n{inspect.getdoc(getattr(records, name))}\n\n" + table(("field", "type", "means"), rows)
