"""What every executor does, and which one a name means."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Literal, Protocol, TypeVar, get_args

from pintu.errors import StoreError
from pintu.execute.processes import Processes

Item = TypeVar("Item")
Result = TypeVar("Result")

ExecutorName = Literal["processes", "daft", "ray"]
EXECUTORS: tuple[str, ...] = get_args(ExecutorName)


class Executor(Protocol):
    """Something that runs a function over items."""

    def run(self, work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
        """Yield the result of each item, in their order; an error of one ends all."""
        ...


@contextmanager
def open_executor(name: str, *, workers: int) -> Iterator[Executor]:
    """Yield an executor, and give back what it holds when it is no longer needed.

    Parameters
    ----------
    name
        ``processes`` of this machine, ``daft`` on this machine, or ``ray``: Daft on the Ray cluster whose address is
        in the environment variable ``RAY_ADDRESS``, or on one that is started on this machine where there is none.
    workers
        How many items are worked on at the same time; with ``ray`` the most.

    Raises
    ------
    StoreError
        If no executor has that name, or what it needs is not installed.
    """
    if name == "processes":
        with Processes(workers) as processes:
            yield processes
    elif name in EXECUTORS:
        from pintu.execute.daft import open_daft

        with open_daft(runner="ray" if name == "ray" else "native", workers=workers) as daft:
            yield daft
    else:
        raise StoreError(f"no executor is named {name!r}", where="--executor", fix=f"one of {', '.join(EXECUTORS)}")
