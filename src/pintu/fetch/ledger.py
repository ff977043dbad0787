"""The ledger beside the files: each with its address, time and SHA-256, a line of JSON each."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

from pintu.fetch.outcomes import Fetched

LEDGER = "fetched.jsonl"


def read_ledger(folder: Path) -> tuple[Fetched, ...]:
    """Return what was fetched into a folder; of an address that was fetched again, the last time.

    A line that is none of ours, such as one that was being written when the machine stopped, is passed over: its file
    is fetched again.
    """
    try:
        lines = (folder / LEDGER).read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return ()
    rows: dict[str, Fetched] = {}
    for line in lines:
        try:
            row = Fetched(**json.loads(line))
        except (ValueError, TypeError):
            continue
        rows.pop(row.url, None)
        rows[row.url] = row
    return tuple(rows.values())


def append_ledger(folder: Path, fetched: Fetched) -> None:
    """Write one row more, on a line of its own whatever the end of the file looks like."""
    path = folder / LEDGER
    before = path.read_bytes() if path.exists() else b""
    is_broken_off = bool(before) and not before.endswith(b"\n")
    with path.open("a", encoding="utf-8") as file:
        file.write(("\n" if is_broken_off else "") + json.dumps(asdict(fetched), ensure_ascii=False) + "\n")


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
