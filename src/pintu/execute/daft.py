"""Daft: on this machine, or on a Ray cluster.

Daft hands the items out and brings the results back; what is large the function itself reads and writes, as Parquet
files in a place that every worker can reach.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from pintu.errors import StoreError

Item = TypeVar("Item")
Result = TypeVar("Result")

_FIX = "pip install 'pintu[cluster]', or take `--executor processes`"


@dataclass(frozen=True, slots=True, kw_only=True)
class Daft:
    """A runner that has been chosen."""

    workers: int

    def run(self, work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
        """Yield the result of each item, in their order; an error of one is raised here."""
        import daft

        if not items:
            return
        worker = daft.cls(max_concurrency=min(self.workers, len(items)), use_process=True)(_worker(daft))
        frame = daft.from_pydict({"number": list(range(len(items))), "item": [pickle.dumps(item) for item in items]})
        results = frame.select(frame["number"], worker(pickle.dumps(work)).run(frame["item"]).alias("result"))
        waiting: dict[int, Any] = {}
        wanted = 0
        for row in results.iter_rows(results_buffer_size=1):
            waiting[row["number"]] = pickle.loads(row["result"])  # noqa: S301 (made by our own workers)
            while wanted in waiting:
                error, result = waiting.pop(wanted)
                if error is not None:
                    raise error
                yield result
                wanted += 1


def _worker(daft: Any) -> Any:
    """Return a class whose objects each keep a function, and the vocabulary that it has loaded, from item to item."""

    class Worker:
        def __init__(self, work: bytes) -> None:
            self.work = pickle.loads(work)  # noqa: S301

        @daft.method.batch(return_dtype=daft.DataType.binary(), batch_size=1)  # type: ignore[untyped-decorator]
        def run(self, items: Any) -> list[bytes]:
            return [pickle.dumps(_tried(self.work, pickle.loads(item))) for item in items.to_pylist()]  # noqa: S301

    return Worker


def _tried(work: Callable[[Item], Result], item: Item) -> tuple[Exception | None, Result | None]:
    """Return the result, or the error: Daft would wrap it in one of its own."""
    try:
        return None, work(item)
    except Exception as error:
        return error, None


@contextmanager
def open_daft(*, runner: Literal["native", "ray"], workers: int) -> Iterator[Daft]:
    """Yield Daft with a runner; a Ray that was started for it ends with it.

    Raises
    ------
    StoreError
        If Daft or Ray is not installed, the cluster cannot be reached, or this process runs Daft in another way.
    """
    # Neither is to tell anyone that it is used.
    os.environ.setdefault("DAFT_ANALYTICS_ENABLED", "0")
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("DAFT_PROGRESS_BAR", "0")
    address = os.environ.get("RAY_ADDRESS")
    try:
        import daft

        if runner == "ray" and not address:
            import ray

            ray.init(num_cpus=workers, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    except ImportError as error:
        raise StoreError(f"{error.name} is not installed", where=f"--executor {runner}", fix=_FIX) from error
    try:
        _choose(daft, runner, address)
        yield Daft(workers=workers)
    finally:
        if runner == "ray" and not address:
            ray.shutdown()


def _choose(daft: Any, runner: str, address: str | None) -> None:
    try:
        if runner == "ray":
            daft.set_runner_ray(address, noop_if_initialized=True)
        else:
            daft.set_runner_native()
    except ConnectionError as error:
        raise StoreError(
            f"the Ray cluster cannot be reached: {error}", where=str(address), fix="look at RAY_ADDRESS"
        ) from error
    except Exception as error:  # Daft says so with an error of no public class
        if daft.get_or_create_runner().name != runner:
            raise StoreError(
                "this process runs Daft in another way already", where=f"the {runner} runner", fix="start another"
            ) from error
