"""Where figures go: a line of ``history.jsonl`` for each recorded run, and the tables of the README."""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]
_HISTORY = Path(__file__).parent / "history.jsonl"
_README = _ROOT / "README.md"
_LIBRARIES = ("daachorse", "duckdb", "polars")


def append_history(figures: Mapping[str, object]) -> None:
    """Add a line with the raw figures, the commit, and what they were measured with; no name of a machine."""
    commit = _git("rev-parse", "HEAD")
    is_clean = not _git("status", "--porcelain", "--untracked-files=no", "src")
    line = {
        "commit": commit if is_clean else f"{commit}, changed",
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in _LIBRARIES},
        "cores": os.cpu_count(),
        **figures,
    }
    with _HISTORY.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")


def put_in_readme(tables: Mapping[str, str]) -> None:
    """Put each table between its two marks in the README.

    Raises
    ------
    ValueError
        If the README has no such marks.
    """
    text = _README.read_text(encoding="utf-8")
    for name, table in tables.items():
        marks = re.compile(rf"(<!-- bench: {name} -->\n).*?(<!-- /bench -->)", re.DOTALL)
        text, count = marks.subn(lambda match, table=table: f"{match[1]}\n{table}\n\n{match[2]}", text)
        if count != 1:
            raise ValueError(f"the README has no place for the table of {name}")
    _README.write_text(text, encoding="utf-8")


def _git(*arguments: str) -> str:
    told = subprocess.run(["git", *arguments], cwd=_ROOT, capture_output=True, text=True, check=False)  # noqa: S607
    return told.stdout.strip()
