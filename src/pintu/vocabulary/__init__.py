"""The data packs as frozen records: regions, blocs, places, themes, indicators, units and cue words."""

from __future__ import annotations

from functools import cache

from pintu.vocabulary.regions import Region, load_regions

__all__ = ["Region", "regions"]


@cache
def regions() -> tuple[Region, ...]:
    """Return every region of the pack in its official order, the nation last."""
    return load_regions()
