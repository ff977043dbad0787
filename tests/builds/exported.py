"""Builds and exports made as a user makes them: by the command line, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DIGESTS = ROOT / "src" / "pintu" / "packs" / "cn_provinces" / "digests"
TABLES = ("documents", "sentences", "claims", "mentions", "ties")


def run_pintu(*arguments, hash_seed=0, source=ROOT / "src"):
    """Run a command of the Pintu in ``source``; raise RuntimeError with what it said where it fails."""
    command = [sys.executable, "-c", "from pintu.cli import main; main()", *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(source), "PYTHONHASHSEED": str(hash_seed), "PYTHONUTF8": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(
            f"pintu {' '.join(map(str, arguments))} exited {done.returncode}:\n{done.stderr}{done.stdout}"
        )
    return done.stdout


def export_tables(mosaic, folder, **how):
    """Write every table of the store as JSON Lines into the folder and return the files by table."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {table: folder / f"{table}.jsonl" for table in TABLES}
    for table, file in files.items():
        run_pintu("export", table, "--format", "jsonl", "-o", file, "--mosaic", mosaic, **how)
    return files
