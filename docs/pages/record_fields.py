"""What the source of the records says of each field: its type and the comment beside it, or the values it may have."""

import ast
from pathlib import Path

from pages.markdown import code

SOURCE = Path(__file__).parents[2] / "src" / "pintu" / "records.py"
MODULE = ast.parse(SOURCE.read_text(encoding="utf-8"))
RECORDS = {node.name: node for node in MODULE.body if isinstance(node, ast.ClassDef)}
CLOSED_LISTS = {
    node.targets[0].id: ast.literal_eval(node.value.slice)
    for node in MODULE.body
    if isinstance(node, ast.Assign)
    and isinstance(node.targets[0], ast.Name)
    and isinstance(node.value, ast.Subscript)
    and ast.unparse(node.value.value) == "Literal"
}


def fields_of(record: str, source: Path = SOURCE) -> dict[str, tuple[str, str]]:
    """Return (type, meaning) of each field of a record by its name, from the module that defines it."""
    text = source.read_text(encoding="utf-8")
    lines = text.splitlines()
    (found,) = (node for node in ast.parse(text).body if isinstance(node, ast.ClassDef) and node.name == record)
    return {
        ast.unparse(field.target): (
            ast.unparse(field.annotation),
            lines[field.lineno - 1].partition("  # ")[2] or _values(ast.unparse(field.annotation)),
        )
        for field in found.body
        if isinstance(field, ast.AnnAssign)
    }


def _values(annotation: str) -> str:
    values = CLOSED_LISTS.get(annotation.removesuffix(" | None"), ())
    return ", ".join(code(value) for value in values)
