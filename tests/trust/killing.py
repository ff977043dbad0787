"""Running a command in a process of its own and killing it: at the nth thing that it does to files, or after a while."""

import multiprocessing
import os
import random
import signal
import sys
import time
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import duckdb  # noqa: F401 - imported before the fork, so that each moment is one of the work itself
import polars  # noqa: F401

import pintu.pipeline
import pintu.publish.atlas  # noqa: F401
from pintu.cli import commands

_FILES = ("os.", "shutil.", "sqlite3.", "tempfile.", "ctypes.")
_MOVES = ("os.rename", "ctypes.dlopen")  # two folders change places by a call of the C library


@dataclass(frozen=True, kw_only=True)
class Run:
    """How a command ended."""

    is_killed: bool
    seconds: float
    touches: tuple[str, ...]  # what it did to files, where it ended by itself


def run(folder, command, *, at_touch=0, after_seconds=None):
    """Run a command of pintu in a folder; kill it at a touch, counted from 1, or after a time, if either is told."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(folder, [str(part) for part in command], at_touch, sender))
    process.start()
    sender.close()
    begun = time.monotonic()
    process.join(after_seconds)
    seconds = time.monotonic() - begun
    if process.exitcode is None:
        process.kill()
        process.join()
    is_killed = -signal.SIGKILL == process.exitcode
    assert is_killed or 0 == process.exitcode
    return Run(is_killed=is_killed, seconds=seconds, touches=() if is_killed else receiver.recv())


def moments_of(whole, count, *, seed):
    """Return so many moments of a command that was run whole: half by the clock, half at what it does to files.

    Among these are the first and the last, and those before and behind each move.
    """
    chance = random.Random(seed)
    last = len(whole.touches)
    moves = [at for at, event in enumerate(whole.touches, start=1) if event in _MOVES]
    assert moves
    touches = [1, last, *(near for at in moves for near in (at, at + 1) if near <= last)]
    touches += [chance.randint(1, last) for _ in range(count // 2 - len(touches))]
    times = [chance.uniform(0, whole.seconds * 0.9) for _ in range(count - len(touches))]
    return [*({"at_touch": touch} for touch in touches), *({"after_seconds": seconds} for seconds in times)]


def _work(folder, command, at_touch, sender: Connection):
    os.chdir(folder)
    with Path(os.devnull).open("w") as nothing, redirect_stdout(nothing), redirect_stderr(nothing):
        sender.send(_touches_of(command, at_touch))


def _touches_of(command, at_touch):
    touches = []

    def touch(event, _):
        if event == "open" or event.startswith(_FILES):
            touches.append(event)
            if len(touches) == at_touch:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(touch)
    commands.main(command, standalone_mode=False)
    return tuple(touches)
