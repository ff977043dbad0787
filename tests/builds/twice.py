"""Builds the sample corpus under two hash seeds and two numbers of workers and compares the bytes of what comes out."""

import argparse
import sys
import tempfile
from pathlib import Path

from builds.exported import DIGESTS, export_tables, run_pintu

WAYS = ((1, 1), (2, 2))  # hash seed, workers


def build(folder, hash_seed, workers):
    """Build the digests, export their tables and write the atlas into the folder."""
    mosaic = folder / "mosaic.duckdb"
    how = {"hash_seed": hash_seed}
    run_pintu("build", DIGESTS, "--mosaic", mosaic, "--workers", workers, **how)
    export_tables(mosaic, folder / "rows", **how)
    run_pintu("atlas", "--mosaic", mosaic, "--out", folder / "atlas", **how)
    mosaic.unlink()  # the store's own bytes may differ
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def main():
    """Compare the ways; return 1 where a file differs."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    with tempfile.TemporaryDirectory() as folder:
        builds = [build(Path(folder) / f"{seed}-{workers}", seed, workers) for seed, workers in WAYS]
    first, second = builds
    different = sorted(name for name in {*first, *second} if first.get(name) != second.get(name))
    for name in different:
        print(f"differs: {name}")
    if not different:
        print(f"the same twice: {len(first)} files, {sum(map(len, first.values())):,} bytes")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
