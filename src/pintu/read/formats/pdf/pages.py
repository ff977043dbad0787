"""The lines of a PDF's pages, with their places on the page; a process of its own reads them."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from pintu.errors import ReadError

MAX_WAIT = 180  # seconds, on a machine that is busy with other things
_PROGRAM = Path(__file__).with_name("program.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as printed; ``left``, ``right`` and ``bottom`` in points from the lower left corner of the page."""

    page: int
    text: str
    is_split: bool  # its last word goes on in the next line
    left: float
    right: float
    bottom: float


def read_pages(data: bytes, where: str) -> tuple[tuple[Line, ...], ...]:
    """Return the lines of each page in reading order; a page without text has none.

    Raises
    ------
    ReadError
        If the file cannot be opened as a PDF, has too many pages or characters, or asks for more memory or time than
        the program that reads it gives.
    """
    try:
        # -P: what lies in the folder where the user stands is none of the program's modules.
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-P", str(_PROGRAM)], input=data, capture_output=True, check=False, timeout=MAX_WAIT
        )
    except subprocess.TimeoutExpired as error:
        raise _too_much(where) from error
    if done.returncode != 0:
        raise _too_much(where)
    answer = json.loads(done.stdout)
    if "what" in answer:
        raise ReadError(answer["what"], where=where, fix=answer["fix"])
    names = ("page", "text", "is_split", "left", "right", "bottom")
    return tuple(
        tuple(Line(**dict(zip(names, row, strict=True))) for row in page_rows) for page_rows in answer["pages"]
    )


def _too_much(where: str) -> ReadError:
    return ReadError(
        "the PDF asks for more memory or time than any report, or breaks what reads it",
        where=where,
        fix="print it to a new PDF, or give its text as .txt",
    )
