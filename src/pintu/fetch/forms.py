"""What a report may come as: web page, PDF, DOCX or text, by what the server says and how the file begins."""

from __future__ import annotations

from pathlib import PurePosixPath

import httpx2

_BY_TYPE = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "text/plain": ".txt",
}
# Servers that do not know say so in these words; the address then tells.
_UNTOLD = ("", "application/octet-stream", "binary/octet-stream", "application/force-download", "application/download")
_BY_NAME = {".htm": ".html", ".html": ".html", ".shtml": ".html", ".pdf": ".pdf", ".docx": ".docx", ".txt": ".txt"}
_BEGINNINGS = {".pdf": b"%PDF-", ".docx": b"PK\x03\x04"}
_SEARCHED_BYTES = 1024  # within which a PDF begins

SUFFIXES = tuple(dict.fromkeys(_BY_TYPE.values()))
NAMES = "a web page, PDF, DOCX or text"


def suffix_of(content_type: str, url: httpx2.URL) -> str | None:
    """Return the ending for the name of the file; None if it is nothing that can be read as a report."""
    told = content_type.partition(";")[0].strip().lower()
    if told in _UNTOLD:
        return _BY_NAME.get(PurePosixPath(url.path).suffix.lower())
    return _BY_TYPE.get(told)


def begins_well(suffix: str, beginning: bytes) -> bool:
    """Return whether a file begins as its ending promises: an error page under the name of a PDF does not.

    Examples
    --------
    >>> begins_well(".pdf", b"%PDF-1.7"), begins_well(".pdf", b"<html>"), begins_well(".html", b"")
    (True, False, False)
    """
    mark = _BEGINNINGS.get(suffix, b"")
    return bool(beginning.strip()) and mark in beginning[:_SEARCHED_BYTES]
