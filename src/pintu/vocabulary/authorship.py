"""The words by which a report tells whose it is, of which year and when it was given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pintu.errors import PackError
from pintu.records import Level
from pintu.vocabulary.pack import read_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitWord:
    """What the names of a kind of administrative unit end in, the levels it may have, and who leads it."""

    zh: str
    levels: tuple[Level, ...]
    heads: tuple[str, ...]


@cache
def unit_words() -> tuple[UnitWord, ...]:
    """Return the unit words in their order, a longer one before the one that it ends in."""
    return tuple(
        UnitWord(zh=row["zh"], levels=tuple(row["levels"]), heads=tuple(row["heads"]))
        for row in read_rows("authorship", "unit")
    )


@cache
def authorship_cues(use: str) -> tuple[str, ...]:
    """Return the Chinese words that are a cue for ``use``, in the pack's order.

    Raises
    ------
    PackError
        If the pack has none.
    """
    words = tuple(row["zh"] for row in read_rows("authorship", "cue") if row["use"] == use)
    if not words:
        raise PackError(f"no cue is for {use!r}", where="authorship.toml", fix=f'add a [[cue]] row with use = "{use}"')
    return words
