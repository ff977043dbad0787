"""Processes of this machine."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Self, TypeVar

from pintu.errors import ReadError

Item = TypeVar("Item")
Result = TypeVar("Result")


class Processes:
    """Workers that are started when there is enough for two of them; with one, the work is done here."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def run(self, work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
        """Yield the result of each item, in their order.

        Raises
        ------
        ReadError
            If a process is gone before its work is done.
        """
        if self._pool is None and min(self._workers, len(items)) < 2:
            yield from map(work, items)
            return
        if self._pool is None:
            # Spawned, not forked: the libraries of the store have threads of their own, which a fork would lose.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._workers, mp_context=context, initializer=_settle_in)
        try:
            yield from self._pool.map(work, items)
        except BrokenProcessPool as error:
            raise ReadError(
                "a process that read files has ended before its work",
                where=f"{len(items)} batches",
                fix="build with one worker, or see whether memory ran out; a script that asks for more workers"
                " keeps its own work under `if __name__ == '__main__':`",
            ) from error


def _settle_in() -> None:
    """Keep to one thread, and let this process end when the one that started it is gone; it would wait for ever."""
    # Polars would start a thread for every core in each of the processes, which have one each.
    os.environ.setdefault("POLARS_MAX_THREADS", "1")
    parent = multiprocessing.parent_process()

    def end() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=end, daemon=True).start()
