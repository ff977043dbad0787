"""Sayings that stand in the place of a number in the headline figures: 居民收入增长与经济增长同步."""

from __future__ import annotations

from dataclasses import dataclass

from pintu.vocabulary.pack import read_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A group of sayings with one sense; … in a saying stands for a few characters."""

    saying_id: str
    en: str
    ko: str
    zh: tuple[str, ...]
    before: tuple[str, ...]  # words that may stand before them and belong to the saying


def load_sayings() -> tuple[Saying, ...]:
    """Return the rows of ``headline_words.toml``."""
    return tuple(
        Saying(
            saying_id=row["id"],
            en=row["en"],
            ko=row["ko"],
            zh=tuple(row["zh"]),
            before=tuple(row.get("before", ())),
        )
        for row in read_rows("headline_words", "saying")
    )


def load_not_at_the_end() -> tuple[str, ...]:
    """Return the words of a level that held through several years, and so is not that of the last."""
    return _words("not_at_the_end")


def load_not_of_the_region() -> tuple[str, ...]:
    """Return the words of a number that is of several regions together."""
    return _words("not_of_the_region")


def _words(table: str) -> tuple[str, ...]:
    return tuple(word for row in read_rows("headline_words", table) for word in row["zh"])
