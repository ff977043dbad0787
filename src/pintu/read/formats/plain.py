"""Plain text."""

from __future__ import annotations

from pintu.read.decoding import decode
from pintu.read.raw import Parsed, RawText


def parse_plain(data: bytes, where: str) -> Parsed:
    """Return the one text of a plain text file."""
    return Parsed(texts=(RawText(text=decode(data, where=where)),))
