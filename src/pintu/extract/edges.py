"""Which lengths of words to try at a place of a text, told by the two characters at the edge of the words there.

Two characters leave so few words that nearly every look at a text needs one slice of it or two, where one character
needs four.
"""

from __future__ import annotations

from collections.abc import Iterable

ONE = (1,)  # to try where no longer word has the two characters at its edge: one character may be a word as well


def lengths_by_start(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return the lengths of the words, longest first, by their first two characters, with 1 behind the others."""
    return _lengths((word[:2], len(word)) for word in words)


def lengths_by_end(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return the lengths of the words, longest first, by their last two characters, with 1 behind the others."""
    return _lengths((word[-2:], len(word)) for word in words)


def _lengths(edges: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for edge, length in edges:
        if length > 1:
            lengths.setdefault(edge, {*ONE}).add(length)
    return {edge: tuple(sorted(many, reverse=True)) for edge, many in lengths.items()}
