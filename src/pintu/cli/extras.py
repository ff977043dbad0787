"""Commands that need more than the smallest installation, and what is said where it is not there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pintu.errors import PintuError


@contextmanager
def needing(extra: str) -> Iterator[None]:
    """Say how to install what is missing, where an import fails that is no part of Pintu.

    Raises
    ------
    PintuError
        If a library of the extra is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == "pintu":
            raise
        raise PintuError(
            f"this command needs {error.name}, which is not installed",
            where=f"pintu {extra}",
            fix=f"pip install 'pintu[{extra}]'",
        ) from error
