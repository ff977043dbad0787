"""The files of the data packs: what each holds, in how many rows, with which fields."""

import tomllib
from pathlib import Path
from typing import Any

from pages.markdown import code, table

PACKS = Path(__file__).parents[2] / "src" / "pintu" / "packs"


def render_pages() -> dict[str, str]:
    """Return the page of vocabulary files."""
    parts = [
        "# Vocabulary",
        "What Pintu knows of a country is rows, not code. A pack is a folder of these files; "
        "how to add or correct a row is told in [correct a fact](../how-to/correct-a-fact.md).",
    ]
    parts += [_file(path) for path in sorted(PACKS.rglob("*.toml"))]
    return {"vocabulary.md": "\n\n".join(parts)}


def _file(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    tables = {name: rows for name, rows in tomllib.loads(text).items() if isinstance(rows, list)}
    rows = [(code(f"[[{name}]]"), str(len(rows)), _fields(rows)) for name, rows in tables.items()]
    return f"## {path.relative_to(PACKS)}\n\n{_opening(text)}\n\n" + table(("table", "rows", "fields"), rows)


def _opening(text: str) -> str:
    """Return the comment at the top of a file."""
    lines = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.lstrip("# "))
    return "\n".join(lines)


def _fields(rows: list[Any]) -> str:
    names = dict.fromkeys(key for row in rows if isinstance(row, dict) for key in row)
    return ", ".join(code(name) for name in names)
