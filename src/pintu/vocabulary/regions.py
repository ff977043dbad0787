"""Regions: the nation, its 31 provincial-level regions, and those that are only named by others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from pintu.vocabulary.pack import read_rows

RegionKind = Literal["province", "municipality", "autonomous-region", "context", "nation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """An administrative unit with its names; ``tile`` is None where it is drawn on no mosaic."""

    region_id: str
    adcode: str
    kind: RegionKind
    zh: str
    zh_full: str | None
    zh_abbreviation: str | None
    zh_abbreviations: tuple[str, ...]  # every single character that stands for it, the usual one first
    zh_aliases: tuple[str, ...]
    zh_poetic: tuple[str, ...]  # names that only its own report may call it by: 齐鲁
    en: str
    en_full: str | None
    en_aliases: tuple[str, ...]
    ko: str
    ko_full: str | None
    ko_aliases: tuple[str, ...]  # 산시 is an alias of two regions
    tile: tuple[int, int] | None  # row, column, from 1
    borders: tuple[str, ...]  # Region.region_id of those with a common land border
    borders_by_sea: tuple[str, ...]  # of those across a strait
    is_coastal: bool  # it has a sea coast

    @property
    def names(self) -> tuple[str, ...]:
        """The names of every language under which it may be looked up, without single characters and poetic names."""
        full = (self.zh_full, self.en_full, self.ko_full)
        given = (self.zh, self.en, self.ko, *(name for name in full if name))
        return (*given, *self.zh_aliases, *self.en_aliases, *self.ko_aliases)


def load_regions() -> tuple[Region, ...]:
    """Return the rows of ``regions.toml``."""
    return tuple(_region(row) for row in read_rows("regions", "region"))


def _region(row: dict[str, Any]) -> Region:
    abbreviation = row.get("zh_abbreviation")
    also = tuple(row.get("zh_abbreviations_also", ()))
    return Region(
        region_id=row["id"],
        adcode=row["adcode"],
        kind=row["kind"],
        zh=row["zh"],
        zh_full=row.get("zh_full"),
        zh_abbreviation=abbreviation,
        zh_abbreviations=(abbreviation, *also) if abbreviation else also,
        zh_aliases=tuple(row.get("zh_aliases", ())),
        zh_poetic=tuple(row.get("zh_poetic", ())),
        en=row["en"],
        en_full=row.get("en_full"),
        en_aliases=tuple(row.get("en_aliases", ())),
        ko=row["ko"],
        ko_full=row.get("ko_full"),
        ko_aliases=tuple(row.get("ko_aliases", ())),
        tile=(row["tile"][0], row["tile"][1]) if "tile" in row else None,
        borders=tuple(row.get("borders", ())),
        borders_by_sea=tuple(row.get("borders_by_sea", ())),
        is_coastal=row.get("is_coastal", False),
    )
