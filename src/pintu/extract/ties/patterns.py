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
    """Return a pattern of any of the words, but not where one of the exceptions begins."""
    return re.compile(f"{unless(exceptions)}(?:{either(words)})")
