"""Whole builds of made-up corpora of 31 to 13,000 reports: time, memory, answers, and every executor."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import math
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.generate import write_corpus
from benchmarks.watched import run_watched
from pintu.execute import EXECUTORS

SIZES = (31, 310, 3_100, 13_000)
_EXECUTOR_SIZE = 3_100
_WORKERS = 2
_EXPORTED = ("documents", "sentences", "claims", "mentions", "ties")
Row = dict[str, Any]


def measure_sizes() -> list[Row]:
    """Return the figures of a build of each size, of a build after one file has changed, and of queries."""
    rows = []
    for size in SIZES:
        print(f"  {size:,} reports …", file=sys.stderr, flush=True)
        with TemporaryDirectory(prefix="pintu-bench-") as name:
            corpus, store = Path(name) / "corpus", Path(name) / "mosaic.duckdb"
            write_corpus(size, corpus)
            characters = sum(len(path.read_text(encoding="utf-8")) for path in corpus.iterdir())
            whole = run_watched("benchmarks.build_once", corpus, store, "processes", _WORKERS)
            one = sorted(corpus.iterdir())[size // 2]
            one.write_text(f"{one.read_text(encoding='utf-8')}\n全市新建图书角12个。\n", encoding="utf-8")
            changed = run_watched("benchmarks.build_once", corpus, store, "processes", _WORKERS)
            asked = run_watched("benchmarks.asking", store)
            asked.pop("peak_megabytes")
        rows.append(
            {
                "reports": size,
                "characters": characters,
                **whole,
                "changed_file_seconds": changed["wall_seconds"],
                "queries_milliseconds": asked,
            }
        )
    return rows


def measure_executors() -> list[Row]:
    """Return the figures of the same build by each executor that is installed, with a hash of the exported rows."""
    rows = []
    with TemporaryDirectory(prefix="pintu-bench-") as name:
        corpus = Path(name) / "corpus"
        write_corpus(_EXECUTOR_SIZE, corpus)
        for executor in EXECUTORS:
            if executor != "processes" and importlib.util.find_spec("daft") is None:
                print(f"  {executor}: the extra `cluster` is not installed, `make cluster` does it", file=sys.stderr)
                continue
            print(f"  {executor}, {_EXECUTOR_SIZE:,} reports …", file=sys.stderr, flush=True)
            store = Path(name) / f"{executor}.duckdb"
            row = run_watched("benchmarks.build_once", corpus, store, executor, _WORKERS)
            rows.append({"executor": executor, "reports": _EXECUTOR_SIZE, **row, "sha256": _hash_of_rows(store)})
            store.unlink()
    return rows


def slope(rows: list[Row], measure: str) -> float:
    """Return by which power of the number of reports a measure grows: least squares on logarithms, from 310 on.

    At 31 reports the start of the program is most of it.
    """
    points = [(math.log(row["reports"]), math.log(row[measure])) for row in rows if row["reports"] >= 310]
    middle = [sum(values) / len(points) for values in zip(*points, strict=True)]
    rise = sum((x - middle[0]) * (y - middle[1]) for x, y in points)
    return rise / sum((x - middle[0]) ** 2 for x, _ in points)


def render_sizes(rows: list[Row]) -> str:
    """Return the table of builds."""
    lines = [
        "| reports | characters | time | characters a second | processor time | peak memory, all processes"
        " | read · extract · load | one file changed | store |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        speed = row["characters"] / row["wall_seconds"]
        stages = " · ".join(f"{row[f'{stage}_seconds']:.1f}" for stage in ("read", "extract", "load"))
        lines.append(
            f"| {row['reports']:,} | {row['characters']:,} | {row['wall_seconds']:.1f} s | {speed:,.0f}"
            f" | {row['cpu_seconds']:.1f} s | {row['peak_megabytes']:,} MB | {stages} s"
            f" | {row['changed_file_seconds']:.1f} s | {row['store_megabytes']:,} MB |"
        )
    lines += [
        "",
        f"From 310 reports on, time grows with the number of reports to the power of"
        f" {slope(rows, 'wall_seconds'):.2f}, processor time of {slope(rows, 'cpu_seconds'):.2f}.",
    ]
    return "\n".join(lines)


def render_queries(rows: list[Row]) -> str:
    """Return the table of answers, in milliseconds."""
    head = " | ".join(f"{row['reports']:,}" for row in rows)
    lines = [f"| milliseconds, at so many reports | {head} |", f"|---|{'--:|' * len(rows)}"]
    asked = [row["queries_milliseconds"] for row in rows]
    lines += [f"| {query} | {' | '.join(f'{took[query]:.0f}' for took in asked)} |" for query in asked[0]]
    return "\n".join(lines)


def render_executors(rows: list[Row]) -> str:
    """Return the table of executors."""
    lines = ["| executor | time | extract | peak memory | SHA-256 of the exported rows |", "|---|--:|--:|--:|---|"]
    lines += [
        f"| {row['executor']} | {row['wall_seconds']:.1f} s | {row['extract_seconds']:.1f} s"
        f" | {row['peak_megabytes']:,} MB | `{row['sha256'][:16]}…` |"
        for row in rows
    ]
    return "\n".join(lines)


def _hash_of_rows(store: Path) -> str:
    digest = hashlib.sha256()
    for table in _EXPORTED:
        command = [sys.executable, "-m", "pintu", "export", table, "--mosaic", str(store), "--format", "jsonl"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | {"PYTHONUTF8": "1"}) as process:
            while process.stdout and (piece := process.stdout.read(1 << 20)):
                digest.update(piece)
        if process.returncode:
            raise SystemExit(f"{table} was not exported: {json.dumps(command)}")
    return digest.hexdigest()
