"""Lines into paragraphs, by where they begin and end on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pintu.read.formats.pdf.pages import Line

# What is not parted at a line's end: a Latin word or number; a Han character and the signs that may not begin a line.
_UNPARTED = re.compile("[!-~]+|.[，。、；：！？”’）》〉】」』％…—]*")
_SLACK = 0.8  # characters by which a full line may be narrower still
_INDENT = 1.0  # characters
_STRAY = 20  # one line in so many
_GAP = 1.25  # line pitches


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """How a document is set, in points."""

    left: float  # where lines begin that are not indented
    right: float  # where full lines end
    character: float  # the width of a Han character
    pitch: float  # from one line to the next


def join_lines(lines: tuple[Line, ...]) -> str:
    """Return the text with a line for each paragraph.

    A paragraph begins where a line is indented, where the line before it is not full, or after a gap.
    """
    if not lines:
        return ""
    setting = _setting(lines)
    parts = [lines[0].text]
    for before, line in pairwise(lines):
        parts.append(_between(before, line, setting))
        parts.append(line.text)
    return "".join(parts)


def _setting(lines: tuple[Line, ...]) -> _Setting:
    rights = sorted(line.right for line in lines)
    return _Setting(
        left=_margin(Counter(round(line.left) for line in lines)),
        right=rights[len(rights) * 95 // 100],
        character=median((line.right - line.left) / _width(line.text) for line in lines),
        pitch=_commonest(
            round(before.bottom - line.bottom) for before, line in pairwise(lines) if before.bottom > line.bottom
        ),
    )


def _margin(lefts: Counter[int]) -> int:
    """Return the place furthest to the left at which more than a stray line begins."""
    return min(left for left, count in lefts.items() if count * _STRAY >= lefts.total())


def _commonest(values: Iterable[int]) -> float:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else 0


def _width(text: str) -> float:
    """Return the width in Han characters."""
    return max(1.0, sum(0.5 if character < "\u2000" else 1.0 for character in text))


def _between(before: Line, line: Line, setting: _Setting) -> str:
    if _begins_paragraph(before, line, setting):
        return "\n"
    if before.is_split:
        return ""
    return " " if before.text[-1] < "\u2000" and line.text[0] < "\u2000" else ""


def _begins_paragraph(before: Line, line: Line, setting: _Setting) -> bool:
    word = _UNPARTED.match(line.text)
    room = _SLACK + (_width(word.group()) if word else 0)
    return (
        before.right < setting.right - room * setting.character  # the word would have had room there
        or line.left > setting.left + _INDENT * setting.character
        or before.bottom - line.bottom > _GAP * setting.pitch > 0
    )
