"""Text that carries its own expectation: ``[words|what is said of them]``, several things divided by ``|``."""

import re
from dataclasses import dataclass

MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]]+)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Marked words, where they stand in the text without its marks, and what is said of them."""

    start: int
    words: str
    said: tuple[str, ...]


def read_marks(text: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the text without its marks, and the marks in its order."""
    plain = ""
    marks: list[Mark] = []
    position = 0
    for found in MARK.finditer(text):
        plain += text[position : found.start()]
        said = tuple(part.strip() for part in found[2].split("|"))
        marks.append(Mark(start=len(plain), words=found[1], said=said))
        plain += found[1]
        position = found.end()
    return plain + text[position:], tuple(marks)
