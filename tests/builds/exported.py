"""Builds and exports made as a user makes them: by the command line, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DIGESTS = ROOT / "src" / "pintu" / "packs" / "cn_provinces" / "digests"


def run_pintu(*arguments, hash_seed=0, source=ROOT / "src"):
    """Run a command of the Pintu in ``source``; raise RuntimeError with what it said where it fails."""
    return run_python("from pintu.cli import main; main()", *arguments, hash_seed=hash_seed, source=source)


def run_python(program, *arguments, hash_seed=0, source=ROOT / "src"):
    """Run a program beside the Pintu in ``source`` and return what it prints."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(source), "PYTHONHASHSEED": str(hash_seed), "PYTHONUTF8": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        said = done.stderr + done.stdout
        raise RuntimeError(f"{' '.join(map(str, arguments)) or program} exited {done.returncode}:\n{said}")
    return done.stdout


# One process for all tables: Python and its libraries start once.
_EXPORT_ALL = """
import sys
from pathlib import Path

from pintu.cli import commands
from pintu.cli.data import TABLES

mosaic, folder = sys.argv[1:]
for table in TABLES:
    out = Path(folder) / f"{table}.jsonl"
    commands(["export", table, "--format", "jsonl", "-o", str(out), "--mosaic", mosaic], standalone_mode=False)
"""


def export_tables(mosaic, folder, **how):
    """Write every table of the store as JSON Lines into the folder and return the files by table."""
    folder.mkdir(parents=True, exist_ok=True)
    run_python(_EXPORT_ALL, mosaic, folder, **how)
    return {file.stem: file for file in sorted(folder.glob("*.jsonl"))}
