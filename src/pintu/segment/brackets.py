"""Quotation marks and brackets: what stands inside a pair is not cut."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CLOSING = dict(zip("“‘（(《〈〔【「『", "”’）)》〉〕】」』", strict=True))
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_MARKS = re.compile("[" + re.escape("".join((*_CLOSING, *_OPENING))) + "]")
_QUOTING = re.compile("[“”《》]")
_LONGEST = 400  # a longer pair is two strays


def pairs(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the places of the marks that belong together, outermost pairs only, in text order.

    A mark without its fellow in ``text[start:end]`` is passed over, and so is a pair too long to be one. Takes time
    that grows with the length of the text, however many marks stand open.
    """
    found: list[tuple[int, int]] = []
    standing: list[int] = []
    waiting = dict.fromkeys(_CLOSING, 0)
    for match in _MARKS.finditer(text, start, end):
        at, mark = match.start(), match[0]
        if mark in waiting:
            standing.append(at)
            waiting[mark] += 1
        elif waiting[_OPENING[mark]]:
            opened = _closed(text, standing, waiting, _OPENING[mark])
            if at - opened <= _LONGEST:
                found.append((opened, at))
    return tuple(_outermost(found))


def strays(text: str, start: int, end: int) -> tuple[int, ...]:
    """Return the places of quotation marks and book-title marks that have no fellow in ``text[start:end]``."""
    standing: dict[str, list[int]] = {"“": [], "《": []}
    lone: list[int] = []
    for match in _QUOTING.finditer(text, start, end):
        at, mark = match.start(), match[0]
        if mark in standing:
            standing[mark].append(at)
        elif standing[_OPENING[mark]]:
            standing[_OPENING[mark]].pop()
        else:
            lone.append(at)
    return tuple(sorted((*lone, *standing["“"], *standing["《"])))


def _closed(text: str, standing: list[int], waiting: dict[str, int], mark: str) -> int:
    # Whatever was opened after the fellow and is still open is a stray.
    while True:
        opened = standing.pop()
        waiting[text[opened]] -= 1
        if text[opened] == mark:
            return opened


def _outermost(found: list[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    reached = -1
    for opened, closed in sorted(found):
        if opened > reached:
            reached = closed
            yield opened, closed
