"""Themes: what reports bet on, in families, under every name; and what may stand beside a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, get_args

from pintu.errors import PackError
from pintu.vocabulary.pack import read_rows

ThemeKind = Literal["technology", "industry", "product", "infrastructure", "strategy", "innovation-system"]
Affix = Literal["modifier", "suffix", "stop", "korean-suffix"]

_FILE = "packs/cn_provinces/themes.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFamily:
    """A group of themes with a colour of its own."""

    family_id: str
    colour: int  # slot of the palette, from 1
    zh: str
    en: str
    ko: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A thing that reports bet on, under every name by which they call it."""

    theme_id: str
    family: str  # ThemeFamily.family_id
    parent: str | None  # Theme.theme_id of what it is a part or kind of
    kind: ThemeKind
    zh: str
    en: str
    ko: str
    zh_aliases: tuple[str, ...]
    zh_with_suffix: tuple[str, ...]  # names only where a suffix follows: 棉花 in 棉花产业
    en_aliases: tuple[str, ...]
    ko_aliases: tuple[str, ...]
    not_in: tuple[str, ...]  # strings that hold one of its names and mean something else
    strategies: tuple[str, ...]  # Theme.theme_id of the national strategies that name it

    @property
    def names(self) -> tuple[str, ...]:
        """Every name in every language, the three for readers first."""
        return (self.zh, self.en, self.ko, *self.zh_aliases, *self.en_aliases, *self.ko_aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeAffixes:
    """What may stand beside a theme's name, by its place there."""

    modifiers: tuple[str, ...]  # belong to the name that follows: 高端
    suffixes: tuple[str, ...]  # belong to the name before: 产业集群
    stops: tuple[str, ...]  # begin like a suffix and belong to no name: 产业园
    korean_suffixes: tuple[str, ...]  # may follow a short Korean name: particles, 산업


def load_theme_families() -> tuple[ThemeFamily, ...]:
    """Return the rows ``[[family]]`` of ``themes.toml``."""
    return tuple(
        ThemeFamily(family_id=row["id"], colour=row["colour"], zh=row["zh"], en=row["en"], ko=row["ko"])
        for row in read_rows("themes", "family")
    )


def load_themes() -> tuple[Theme, ...]:
    """Return the rows ``[[theme]]`` of ``themes.toml``.

    Raises
    ------
    PackError
        If a row's kind is none of ours, or it names a family, parent or strategy that has no row.
    """
    rows = read_rows("themes", "theme")
    families = {row["id"] for row in read_rows("themes", "family")}
    identifiers = {row["id"] for row in rows}
    for row in rows:
        _must_know(row, "kind", {row["kind"]}, set(get_args(ThemeKind)))
        _must_know(row, "family", {row["family"]}, families)
        _must_know(row, "parent", {row["parent"]} if "parent" in row else set(), identifiers)
        _must_know(row, "strategies", set(row.get("strategies", ())), identifiers)
    return tuple(_theme(row) for row in rows)


def load_theme_affixes() -> ThemeAffixes:
    """Return the rows ``[[affix]]`` of ``themes.toml``."""
    words: dict[Affix, tuple[str, ...]] = {row["place"]: tuple(row["words"]) for row in read_rows("themes", "affix")}
    return ThemeAffixes(
        modifiers=words["modifier"],
        suffixes=words["suffix"],
        stops=words["stop"],
        korean_suffixes=words["korean-suffix"],
    )


def load_traditional() -> dict[str, str]:
    """Return the simplified character for each traditional one that a theme's name may be written with."""
    return {
        old: new for row in read_rows("themes", "traditional") for old, new in zip(row["from"], row["to"], strict=True)
    }


def _theme(row: dict[str, Any]) -> Theme:
    return Theme(
        theme_id=row["id"],
        family=row["family"],
        parent=row.get("parent"),
        kind=row["kind"],
        zh=row["zh"],
        en=row["en"],
        ko=row["ko"],
        zh_aliases=tuple(row.get("zh_aliases", ())),
        zh_with_suffix=tuple(row.get("zh_with_suffix", ())),
        en_aliases=tuple(row.get("en_aliases", ())),
        ko_aliases=tuple(row.get("ko_aliases", ())),
        not_in=tuple(row.get("not_in", ())),
        strategies=tuple(row.get("strategies", ())),
    )


def _must_know(row: dict[str, Any], field: str, named: set[str], known: set[str]) -> None:
    unknown = sorted(named - known)
    if unknown:
        raise PackError(
            f"theme {row['id']!r} has the {field} {unknown[0]!r}, which nothing defines",
            where=_FILE,
            fix=f"correct the {field}, or add the row that it names",
        )
