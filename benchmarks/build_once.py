"""One build in a process of its own, with the time of each stage: ``python -m benchmarks.build_once FOLDER STORE``."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from pintu.pipeline import build


def build_once(folder: Path, store: Path, *, executor: str, workers: int) -> dict[str, object]:
    """Return seconds of reading, extracting and loading, and of processor time of all processes, for one build."""
    file_count = sum(1 for _ in folder.iterdir())
    start = time.perf_counter()
    moments = {"read": start, "extracted": start}

    def tell(done: int, total: int) -> None:
        if done <= file_count:
            moments["read"] = time.perf_counter()
        if done <= total:
            moments["extracted"] = time.perf_counter()

    report = build([folder], store, workers=workers, executor=executor, progress=tell)
    end = time.perf_counter()
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {
        "documents": len(report.taken),
        "unchanged": report.unchanged_count,
        "wall_seconds": round(end - start, 2),
        "cpu_seconds": round(sum(one.ru_utime + one.ru_stime for one in used), 2),
        "read_seconds": round(moments["read"] - start, 2),
        "extract_seconds": round(moments["extracted"] - moments["read"], 2),
        "load_seconds": round(end - moments["extracted"], 2),
        "store_megabytes": round(store.stat().st_size / 1e6),
    }


if __name__ == "__main__":
    folder, store, executor, workers = sys.argv[1:]
    print(json.dumps(build_once(Path(folder), Path(store), executor=executor, workers=int(workers))))
