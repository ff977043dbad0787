"""Markdown, with what its front matter says."""

from __future__ import annotations

import re

from pintu.read.decoding import decode
from pintu.read.raw import Parsed, RawText, metadata_of

# Only `key: value` lines count; an indented line or a list item belongs to a key that Pintu does not know.
_ENTRY = re.compile(r"(\w+)[ \t]*:(.*)")
_FENCE = "---"
_LONGEST = 100  # lines of front matter


def parse_markdown(data: bytes, where: str) -> Parsed:
    """Return the text after the front matter, with the front matter as metadata; the whole text where there is none."""
    text = decode(data, where=where)
    front, body = _split_front_matter(text)
    return Parsed(texts=(RawText(text=body, metadata=metadata_of(front, origin="the front matter")),))


def _split_front_matter(text: str) -> tuple[dict[str, str], str]:
    head = text.split("\n", _LONGEST)[:_LONGEST]
    fences = [number for number, line in enumerate(head) if line.rstrip() == _FENCE]
    if len(fences) < 2 or fences[0] != 0:
        return {}, text
    entries = (_ENTRY.fullmatch(line) for line in head[1 : fences[1]])
    front = {entry[1].lower(): _unquoted(entry[2].strip()) for entry in entries if entry}
    return front, text.split("\n", fences[1] + 1)[fences[1] + 1]


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'" else value
