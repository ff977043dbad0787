"""Time Pintu's whole extraction beside what people use, on the same text, in one run: ``make bench``.

``make bench ARGS=--all`` builds made-up corpora of up to 13,000 reports too, which takes half an hour; with
``--record`` the figures go into ``history.jsonl`` and the README.

The text is the reference corpus's edition of 2026 where it lies beside the project, else the built-in digests. Each
contender runs by itself on one core, in three turns with the others between them, so that what else the machine does
falls on all alike; figures are of processor time, the best of all rounds.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

from benchmarks.contenders import CONTENDERS
from benchmarks.measure import ROUND_IS_LONG_SECONDS
from benchmarks.record import append_history, put_in_readme
from benchmarks.scale import measure_executors, measure_sizes, render_executors, render_queries, render_sizes
from benchmarks.stages import time_stages
from pintu.read import find_files, read_file

_TURNS = 3
_SHARED = Path(__file__).resolve().parents[1].parent / "shared"


def main() -> None:
    """Print the tables, in Markdown."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--all", action="store_true", help="builds of every size and by every executor too")
    arguments.add_argument("--record", action="store_true", help="keep the figures")
    options = arguments.parse_args()
    texts, which = _texts()
    gold = _gold()
    rows = _in_turns(texts, gold)
    stages = time_stages([_reports()[0]])
    figures: dict[str, object] = {"contenders": rows, "stages_seconds": stages}
    tables = {"contenders": _table(rows, which)}
    if options.all:
        sizes, executors = measure_sizes(), measure_executors()
        figures |= {"sizes": sizes, "executors": executors}
        tables |= {
            "sizes": render_sizes(sizes),
            "queries": render_queries(sizes),
            "executors": render_executors(executors),
        }
    print("\n\n".join((*tables.values(), _stages(stages))))
    if options.record:
        append_history(figures)
        put_in_readme(tables)


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


def _reports() -> tuple[Path, str]:
    reports = _SHARED / "corpus" / "provinces-2026"
    if reports.is_dir():
        return reports, "the 31 provincial reports of 2026"
    digests = Path(str(files("pintu.packs") / "cn_provinces" / "digests"))
    return digests, "the built-in digests (the reference corpus is not beside the project)"


def _texts() -> tuple[list[str], str]:
    reports, which = _reports()
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


def _stages(stages: dict[str, float]) -> str:
    names, seconds = " | ".join(stages), " | ".join(f"{took:.2f}" for took in stages.values())
    return f"| seconds | {names} |\n|---|{'--:|' * len(stages)}\n| one core | {seconds} |"


def _share(row: dict[str, object], field: str) -> str:
    if not row["gold"] or row[field] is None:
        return "–"
    return f"{100 * float(str(row[field])) / float(str(row['gold'])):.1f} %"


if __name__ == "__main__":
    main()
