"""Word lists as regular expressions."""

from __future__ import annotations

import re


def either(words: tuple[str, ...]) -> str:
    """Return an expression for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def unless(words: tuple[str, ...]) -> str:
    """Return an expression that holds where none of the words begins."""
    return f"(?!{either(words)})" if words else ""


def pattern_of(words: tuple[str, ...], exceptions: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of any of the words, but not where one of the exceptions begins.

    Every alternative opens with a character of its own, so that `re` passes over text without any of these in one go.
    """
    ways = [
        f"{re.escape(first)}{unless(_tails(exceptions, first))}(?:{either(_tails(words, first))})"
        for first in sorted({word[0] for word in words})
    ]
    return re.compile(f"(?:{'|'.join(ways)})")


def _tails(words: tuple[str, ...], first: str) -> tuple[str, ...]:
    return tuple(word[1:] for word in words if word.startswith(first))
