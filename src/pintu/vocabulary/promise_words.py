"""Words that tell whether a target and a later outcome are of one thing, and figures that stand in for one another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from pintu.errors import PackError
from pintu.vocabulary.pack import read_rows

WordUse = Literal[
    "basis",
    "provisional",
    "part",
    "whole",
    "gathered",
    "act",
    "pursuit",
    "owner",
    "soft",
    "grade",
    "measure",
    "real-terms",
    "bare",
    "announced",
    "all-targets",
    "fulfilled",
    "hedged",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordGroup:
    """Words with one sense."""

    group_id: str
    use: WordUse
    en: str
    ko: str
    zh: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """Figures that a report may give in the place of a headline figure, and why they cannot be compared with it."""

    indicator_id: str
    reason: Literal["part", "level", "growth"]
    zh: str
    en: str
    ko: str
    others: tuple[str, ...]  # Indicator.indicator_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """A figure that is the ratio of two others, times a factor."""

    indicator_id: str
    part: str  # Indicator.indicator_id
    whole: str
    factor: int
    zh: str
    en: str
    ko: str


@cache
def load_word_groups(use: WordUse) -> tuple[WordGroup, ...]:
    """Return the rows ``[[words]]`` of ``promises.toml`` that have the use.

    Raises
    ------
    PackError
        If a row's use is none of ours.
    """
    return tuple(group for group in _word_groups() if group.use == use)


@cache
def load_counterparts() -> tuple[Counterpart, ...]:
    """Return the rows ``[[counterpart]]`` of ``promises.toml``."""
    return tuple(
        Counterpart(
            indicator_id=row["indicator"],
            reason=row["reason"],
            zh=row["zh"],
            en=row["en"],
            ko=row["ko"],
            others=tuple(row["others"]),
        )
        for row in read_rows("promises", "counterpart")
    )


@cache
def load_ratios() -> tuple[Ratio, ...]:
    """Return the rows ``[[ratio]]`` of ``promises.toml``."""
    return tuple(
        Ratio(
            indicator_id=row["id"],
            part=row["part"],
            whole=row["whole"],
            factor=row["factor"],
            zh=row["zh"],
            en=row["en"],
            ko=row["ko"],
        )
        for row in read_rows("promises", "ratio")
    )


@cache
def load_short_names() -> dict[str, tuple[str, ...]]:
    """Return the names that are short for a headline indicator where they stand alone, by its id."""
    return {row["indicator"]: tuple(row["zh"]) for row in read_rows("promises", "short_name")}


@cache
def _word_groups() -> tuple[WordGroup, ...]:
    rows = read_rows("promises", "words")
    for row in rows:
        if row["use"] not in get_args(WordUse):
            raise PackError(
                f"no use of words is named {row['use']!r}",
                where=f"promises.toml, {row['id']}",
                fix=f"use one of {', '.join(get_args(WordUse))}",
            )
    return tuple(
        WordGroup(group_id=row["id"], use=row["use"], en=row["en"], ko=row["ko"], zh=tuple(row["zh"])) for row in rows
    )
