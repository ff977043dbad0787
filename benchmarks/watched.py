"""A program of the benchmark with the memory that it and all its processes have at the worst moment (Linux)."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[1]
_EVERY_SECONDS = 0.1


def run_watched(module: str, *arguments: object) -> dict[str, Any]:
    """Return what a module prints as JSON, with ``peak_megabytes``.

    Memory that processes share is counted once (proportional set size); None where the system does not tell.
    """
    command = [sys.executable, "-m", module, *map(str, arguments)]
    peak = 0
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            peak = max(peak, sum(map(_kilobytes, _family(process.pid))))
            time.sleep(_EVERY_SECONDS)
        said = process.stdout.read() if process.stdout else ""
    if process.returncode:
        raise SystemExit(f"{module} did not run")
    found: dict[str, Any] = json.loads(said.splitlines()[-1])
    return {**found, "peak_megabytes": round(peak / 1024) or None}


def _family(pid: int) -> list[int]:
    found = [pid]
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = path.read_text(encoding="ascii").split()
        except OSError:  # it has just ended
            continue
        for child in children:
            found += _family(int(child))
    return found


def _kilobytes(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
