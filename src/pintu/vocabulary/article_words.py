"""The words by which an article about the reports is read and held against them, in its three languages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from pintu.errors import PackError
from pintu.vocabulary.pack import read_rows

TermKind = Literal["thing", "name", "first", "event", "common"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A sense with its words; any of the Chinese ones in a report will do for any of the others in an article."""

    kind: TermKind
    zh: tuple[str, ...]
    en: tuple[str, ...]
    ko: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleCue:
    """Words with one meaning for whoever reads an article."""

    cue_id: str
    zh: tuple[str, ...]
    en: tuple[str, ...]
    ko: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrefectureName:
    """A prefecture-level unit as articles call it."""

    region: str  # Region.region_id
    zh: str
    en: str
    ko: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A sentence that gives the reason of a verdict; its places stand in braces."""

    reason_id: str
    zh: str
    en: str
    ko: str


@cache
def article_terms() -> tuple[Term, ...]:
    """Return the rows of ``article_terms.toml``.

    Raises
    ------
    PackError
        If a row's kind is none of ours.
    """
    return tuple(_term(row) for row in read_rows("article_terms", "term"))


@cache
def article_cues() -> dict[str, ArticleCue]:
    """Return the rows of ``article_cues.toml`` by their ids."""
    return {
        row["id"]: ArticleCue(cue_id=row["id"], zh=tuple(row["zh"]), en=tuple(row["en"]), ko=tuple(row["ko"]))
        for row in read_rows("article_cues", "cue")
    }


@cache
def prefecture_names() -> tuple[PrefectureName, ...]:
    """Return the rows of ``prefecture_names.toml``."""
    return tuple(
        PrefectureName(region=row["region"], zh=row["zh"], en=row["en"], ko=row["ko"])
        for row in read_rows("prefecture_names", "name")
    )


@cache
def check_reasons() -> dict[str, Reason]:
    """Return the rows of ``check_reasons.toml`` by their ids."""
    return {
        row["id"]: Reason(reason_id=row["id"], zh=row["zh"], en=row["en"], ko=row["ko"])
        for row in read_rows("check_reasons", "reason")
    }


def _term(row: dict[str, Any]) -> Term:
    kind = row.get("kind", "thing")
    if kind not in get_args(TermKind):
        raise PackError(
            f"no kind of term is named {kind!r}",
            where=f"article_terms.toml, {row['zh'][0]}",
            fix=f"use one of {', '.join(get_args(TermKind))}",
        )
    return Term(kind=kind, zh=tuple(row["zh"]), en=tuple(row["en"]), ko=tuple(row["ko"]))
