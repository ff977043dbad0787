"""The file formats: bytes to raw texts, one module each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pintu.read.formats.csv_table import parse_csv
from pintu.read.formats.jsonl import parse_jsonl
from pintu.read.formats.markdown import parse_markdown
from pintu.read.formats.plain import parse_plain
from pintu.read.raw import Parsed

__all__ = ["PARSERS"]


# The libraries of these three take longer to import than most commands to run.
def _parse_docx(content: bytes, name: str) -> Parsed:
    from pintu.read.formats.docx import parse_docx

    return parse_docx(content, name)


def _parse_html(content: bytes, name: str) -> Parsed:
    from pintu.read.formats.html import parse_html

    return parse_html(content, name)


def _parse_pdf(content: bytes, name: str) -> Parsed:
    from pintu.read.formats.pdf import parse_pdf

    return parse_pdf(content, name)


# Each takes the bytes of a file and what to call it, and raises ReadError where they are not of its format.
PARSERS: Mapping[str, Callable[[bytes, str], Parsed]] = {
    ".csv": parse_csv,
    ".docx": _parse_docx,
    ".htm": _parse_html,
    ".html": _parse_html,
    ".jsonl": parse_jsonl,
    ".markdown": parse_markdown,
    ".md": parse_markdown,
    ".ndjson": parse_jsonl,
    ".pdf": _parse_pdf,
    ".shtml": _parse_html,
    ".tsv": parse_csv,
    ".txt": parse_plain,
}
