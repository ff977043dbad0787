"""Where sentences end in texts that put a full stop on the line: English, Korean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f\uac00-\ud7a3]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_CAPITAL = "A-Z0-9\u00c0-\u00de\uac00-\ud7a3\u3400-\u9fff"
_END = re.compile(rf"(?<![.!?])[.!?]+[”’\"')\]]{{0,3}}(?=\s+[“‘\"'(\[]{{0,3}}[{_CAPITAL}]|\s*$)")
_LAST_WORD = re.compile(r"[A-Za-z.]{1,12}$")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Z]$")
# They are followed by a name or a number and end no sentence.
_ABBREVIATION = re.compile(
    r"Mr|Mrs|Ms|Dr|Prof|St|Nos?|Arts?|Secs?|Figs?|Eqs?|Vols?|Chs?|pp?|vs|cf|approx|ca|Gen|Gov|Sen|Rep"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e"
)


def is_latin(text: str) -> bool:
    """Return whether a text is written in letters rather than in Chinese characters."""
    # Counted no further than needed: most paragraphs are Chinese, and hold few letters.
    half = (len(_LETTER.findall(text)) + 1) // 2
    if not half:
        return False
    return sum(1 for _ in islice(_HAN.finditer(text), half)) < half


def find_latin_ends(text: str, start: int, end: int) -> Iterable[int]:
    """Yield the places in ``text[start:end]`` where a sentence ends.

    A full stop inside a number (3.5), after an abbreviation (No. 3, U.S. exports) or after initials (J. Smith) is none.
    """
    for match in _END.finditer(text, start, end):
        if match[0][0] != "." or not _is_abbreviation(text, match.start(), start):
            yield match.end()


def _is_abbreviation(text: str, stop: int, start: int) -> bool:
    word = _LAST_WORD.search(text, max(start, stop - 12), stop)
    if not word:
        return False
    return any(pattern.fullmatch(word[0]) for pattern in (_ABBREVIATION, _INITIALS))
