"""The file formats: bytes to raw texts, one module each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pintu.read.formats.csv_table import parse_csv
from pintu.read.formats.docx import parse_docx
from pintu.read.formats.html import parse_html
from pintu.read.formats.jsonl import parse_jsonl
from pintu.read.formats.markdown import parse_markdown
from pintu.read.formats.pdf import parse_pdf
from pintu.read.formats.plain import parse_plain
from pintu.read.raw import Parsed

__all__ = ["PARSERS"]

# Each takes the bytes of a file and what to call it, and raises ReadError where they are not of its format.
PARSERS: Mapping[str, Callable[[bytes, str], Parsed]] = {
    ".csv": parse_csv,
    ".docx": parse_docx,
    ".htm": parse_html,
    ".html": parse_html,
    ".jsonl": parse_jsonl,
    ".markdown": parse_markdown,
    ".md": parse_markdown,
    ".ndjson": parse_jsonl,
    ".pdf": parse_pdf,
    ".shtml": parse_html,
    ".tsv": parse_csv,
    ".txt": parse_plain,
}
