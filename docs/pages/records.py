"""The records that stages hand to each other, read from the source with the comment beside each field."""

import ast
from pathlib import Path

from pages.markdown import code, table

SOURCE = Path(__file__).parents[2] / "src" / "pintu" / "records.py"


def render_pages() -> dict[str, str]:
    """Return the page of records."""
    text = SOURCE.read_text(encoding="utf-8")
    module = ast.parse(text)
    lines = text.splitlines()
    parts = [f"# Records\n\n{ast.get_docstring(module)}", _closed_lists(module)]
    parts += [_record(node, lines) for node in module.body if isinstance(node, ast.ClassDef)]
    return {"records.md": "\n\n".join(parts)}


def _closed_lists(module: ast.Module) -> str:
    rows = [
        (code(node.targets[0].id), ", ".join(code(str(value)) for value in ast.literal_eval(_values(node.value))))
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _is_literal(node.value)
    ]
    return "## Closed lists\n\n" + table(("name", "values"), rows)


def _is_literal(value: ast.expr) -> bool:
    return isinstance(value, ast.Subscript) and ast.unparse(value.value) == "Literal"


def _values(value: ast.expr) -> ast.expr:
    inner = value.slice if isinstance(value, ast.Subscript) else value
    return inner if isinstance(inner, ast.Tuple) else ast.Tuple(elts=[inner])


def _record(node: ast.ClassDef, lines: list[str]) -> str:
    rows = [
        (code(ast.unparse(field.target)), code(ast.unparse(field.annotation)), _comment(lines[field.lineno - 1]))
        for field in node.body
        if isinstance(field, ast.AnnAssign)
    ]
    return f"## {node.name}\n\n{ast.get_docstring(node)}\n\n" + table(("field", "type", "means"), rows)


def _comment(line: str) -> str:
    return line.partition("  # ")[2]
