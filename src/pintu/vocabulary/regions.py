"""Regions: the nation, its 31 provincial-level regions, and those that are only named by others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
    en: str
    ko: str
    tile: tuple[int, int] | None  # row, column, from 1


def load_regions() -> tuple[Region, ...]:
    """Return the rows of ``regions.toml``."""
    return tuple(
        Region(
            region_id=row["id"],
            adcode=row["adcode"],
            kind=row["kind"],
            zh=row["zh"],
            zh_full=row.get("zh_full"),
            zh_abbreviation=row.get("zh_abbreviation"),
            en=row["en"],
            ko=row["ko"],
            tile=(row["tile"][0], row["tile"][1]) if "tile" in row else None,
        )
        for row in read_rows("regions", "region")
    )
