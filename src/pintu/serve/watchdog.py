"""Ends queries that take too long: one thread looks at all of them, as a timer for each would cost more."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

_LOOKS_A_SECOND = 4


class Watchdog:
    """Knows which queries run, and until when they may."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._running: dict[int, tuple[float, duckdb.DuckDBPyConnection]] = {}
        self._is_over = threading.Event()

    @contextmanager
    def awake(self) -> Iterator[Watchdog]:
        """Hold the thread that looks."""
        thread = threading.Thread(target=self._look, name="pintu watchdog", daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._is_over.set()
            thread.join()

    @contextmanager
    def over(self, cursor: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """Interrupt what a cursor does when its time is up."""
        self._running[id(cursor)] = (time.monotonic() + self.seconds, cursor)
        try:
            yield
        finally:
            del self._running[id(cursor)]

    def _look(self) -> None:
        while not self._is_over.wait(min(1 / _LOOKS_A_SECOND, self.seconds)):
            now = time.monotonic()
            for deadline, cursor in tuple(self._running.values()):
                if deadline < now:
                    cursor.interrupt()
