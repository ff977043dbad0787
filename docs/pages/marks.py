"""Texts that carry their own expectation, ``[words|what is said of them]``, as two cells of a table."""

import html
import re
from typing import Any

MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]]+)\]")
NOTHING = "nothing"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]~])")


def is_marked(value: Any) -> bool:
    """Return whether a value is a text that holds a mark."""
    return isinstance(value, str) and MARK.search(value) is not None


def cells(text: str) -> tuple[str, str]:
    """Return the text with its marked words in bold, and a line for each thing that is said of them."""
    shown, told = "", []
    position = 0
    for mark in MARK.finditer(text):
        words = _plain(mark[1])
        shown += f"{_plain(text[position : mark.start()])}<b>{words}</b>"
        told += [f"<b>{words}</b> {_plain(said.strip())}" for said in mark[2].split("|")]
        position = mark.end()
    return shown + _plain(text[position:]), "<br>".join(told) or NOTHING


def _plain(text: str) -> str:
    """Return the text as it stands in Markdown, with characters that cannot be seen written out."""
    visible = "".join(c if c.isprintable() or c == " " else c.encode("unicode_escape").decode() for c in text)
    return _MARKDOWN.sub(r"\\\1", html.escape(visible, quote=False).replace("　", r"\u3000"))
