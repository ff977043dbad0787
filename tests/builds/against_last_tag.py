"""Compares the rows of this build of the sample corpus with those of the last tag: gone, added, changed.

Both are built from the digests of today, each by its own code, in this environment.
Where there is no tag yet, it says so.
"""

import argparse
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from builds.exported import DIGESTS, ROOT, export_tables, run_pintu

# What a row is known by, in tables that have no identifier of their own; a table that is in neither is compared row by row.
KEYS = {"headline": ("region", "year", "indicator_id", "column")}
FOUND = ("documents", "sentences", "claims", "mentions", "ties")


def last_tag():
    """Return the newest tag that this commit stands on, or None."""
    told = subprocess.run(
        ["git", "describe", "--tags", "--abbrev=0"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    return told.stdout.strip() or None


def unpack(tag, folder):
    """Write the sources of a tag into the folder and return the path to import them from."""
    packed = subprocess.run(["git", "archive", tag, "src"], cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return folder / "src"


def build(folder, source):
    """Return the rows of every table, by identifier, as the code in ``source`` makes them."""
    folder.mkdir()
    mosaic = folder / "mosaic.duckdb"
    run_pintu("build", DIGESTS, "--mosaic", mosaic, source=source)
    files = export_tables(mosaic, folder / "rows", source=source)
    return {
        table: {key_of(table, row): row for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())}
        for table, file in files.items()
    }


def key_of(table, row):
    """Return what a row is known by in its table."""
    if table not in KEYS and table not in FOUND:
        return json.dumps(row, ensure_ascii=False)
    names = KEYS.get(table) or (f"{table.removesuffix('s')}_id",)
    return tuple(row[name] for name in names)


def compare(old, new):
    """Return how many rows are gone, added and changed between two tables by identifier."""
    changed = sum(old[key] != new[key] for key in old.keys() & new.keys())
    return len(old.keys() - new.keys()), len(new.keys() - old.keys()), changed


def main():
    """Print a line for each table."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    tag = last_tag()
    if tag is None:
        print("there is no tag yet: nothing to compare with")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        old = build(folder / "old", unpack(tag, folder / "tag"))
        new = build(folder / "new", ROOT / "src")
    print(f"{'since ' + tag:<12}{'rows':>8}{'gone':>8}{'added':>8}{'changed':>9}")
    for table, rows in new.items():
        gone, added, changed = compare(old.get(table, {}), rows)
        print(f"{table:<12}{len(rows):>8}{gone:>8}{added:>8}{changed:>9}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
