"""Writing a file that a user names: beside the old one, then moved into its place, so that one of the two is whole."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pintu.errors import StoreError


@contextmanager
def replaced(out: Path, name: str) -> Iterator[IO[bytes]]:
    """Yield a file to write to, which takes the place of ``out`` when everything is written.

    A pipe or a device is written to as it is.

    Parameters
    ----------
    name
        What is written, for the words of an error: ``"the rows"``.

    Raises
    ------
    StoreError
        If the disk or the folder refuses it; what stood there is then as it was.
    """
    try:
        if out.exists() and not out.is_file():
            with out.open("wb") as file:
                yield file
            return
        place = Path(os.path.realpath(out))  # what a link leads to is replaced, not the link
        for left in place.parent.glob(f".{glob.escape(place.name)}.new-*"):  # of a process that was ended
            left.unlink()
        fresh = place.with_name(f".{place.name}.new-{os.getpid()}")
        try:
            with fresh.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(place)
        finally:
            fresh.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            f"{name} cannot be written: {error.strerror}", where=str(out), fix="name a file in a folder of yours"
        ) from error
