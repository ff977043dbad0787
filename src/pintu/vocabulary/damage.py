"""Damage: what scanning, converting and copying leave in a text, as patterns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pintu.vocabulary.pack import read_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """A regular expression for a kind of damage, and what a reader should know of it."""

    pattern: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Misreading:
    """A word that a scanner made of a look-alike."""

    zh: str
    likely: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DamageCues:
    """The tables of ``damage.toml``."""

    damages: tuple[Damage, ...]
    misreadings: tuple[Misreading, ...]
    questions: tuple[str, ...]  # words before a question mark that asks


@cache
def load_damage() -> DamageCues:
    """Return the rows of ``damage.toml``."""
    return DamageCues(
        damages=tuple(Damage(pattern=row["pattern"], note=row["note"]) for row in read_rows("damage", "damage")),
        misreadings=tuple(Misreading(zh=row["zh"], likely=row["likely"]) for row in read_rows("damage", "misread")),
        questions=tuple(row["pattern"] for row in read_rows("damage", "question")),
    )
