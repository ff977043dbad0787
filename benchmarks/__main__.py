"""Time Pintu's whole extraction beside what people use, on the same text, in one run: ``make bench``.

The text is the reference corpus's edition of 2026 where it lies beside the project, else the built-in digests. Each
contender runs by itself on one core, in three turns with the others between them, so that what else the machine does
falls on all alike; figures are of processor time, the best of all rounds.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

from benchmarks.contenders import CONTENDERS
from benchmarks.measure import ROUND_IS_LONG_SECONDS
from pintu.read import find_files, read_file

_TURNS = 3
_SHARED = Path(__file__).resolve().parents[1].parent / "shared"


def main() -> None:
    """Print the table, in Markdown, and write it where an argument names a file."""
    texts, which = _texts()
    gold = _gold()
    rows = _in_turns(texts, gold)
    table = _table(rows, which)
    print(table)
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(table + "\n", encoding="utf-8")


def _in_turns(texts: list[str], gold: list[dict[str, object]]) -> list[dict[str, object]]:
    best: dict[str, dict[str, object]] = {}
    for _ in range(_TURNS):
        for name in CONTENDERS:
            before = best.get(name)
            if before is None:
                best[name] = _run(name, texts, gold)
            elif float(str(before["cpu_seconds"])) < ROUND_IS_LONG_SECONDS:
                best[name] = min(before, _run(name, texts, gold), key=lambda row: float(str(row["cpu_seconds"])))
    return [best[name] for name in CONTENDERS]


def _texts() -> tuple[list[str], str]:
    reports = _SHARED / "corpus" / "provinces-2026"
    if reports.is_dir():
        which = "the 31 provincial reports of 2026"
    else:
        reports = Path(str(files("pintu.packs") / "cn_provinces" / "digests"))
        which = "the built-in digests (the reference corpus is not beside the project)"
    found, _ = find_files([reports])
    return [document.text for path in found for document in read_file(path).documents], which


def _gold() -> list[dict[str, object]]:
    path = _SHARED / "gold" / "claims_dev.json"
    if not path.is_file():
        return []
    gold: list[dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))
    return gold


def _run(name: str, texts: list[str], gold: list[dict[str, object]]) -> dict[str, object]:
    print(f"  {name} …", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        request = Path(folder) / "request.json"
        request.write_text(json.dumps({"texts": texts, "gold": gold}), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.measure", name, str(request)],
            cwd=Path(__file__).resolve().parents[1],
            env=os.environ | {"OMP_NUM_THREADS": "1", "POLARS_MAX_THREADS": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        raise SystemExit(f"{name} did not run; `make bench` installs what it needs")
    row: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return row


def _table(rows: list[dict[str, object]], which: str) -> str:
    words = next(row for row in rows if row["name"] == "jieba.cut")
    lines = [
        f"On {which}, {rows[0]['characters']:,} characters, one core; found, value and stray on the"
        f" {rows[0]['gold']} claims of the dev gold.",
        "",
        "| | characters a second | × jieba.cut | peak memory | found | right value | stray |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        ratio = float(str(row["characters_per_second"])) / float(str(words["characters_per_second"]))
        lines.append(
            f"| {row['name']} | {row['characters_per_second']:,} | {ratio:.1f} | {row['peak_megabytes']} MB"
            f" | {_share(row, 'found')} | {_share(row, 'value')} | {'–' if row['stray'] is None else row['stray']} |"
        )
    return "\n".join(lines)


def _share(row: dict[str, object], field: str) -> str:
    if not row["gold"] or row[field] is None:
        return "–"
    return f"{100 * float(str(row[field])) / float(str(row['gold'])):.1f} %"


if __name__ == "__main__":
    main()
