"""The data packs as frozen records: regions, blocs, places, themes, indicators, units and cue words."""

from __future__ import annotations

from functools import cache

from pintu.vocabulary.blocs import Bloc, load_blocs
from pintu.vocabulary.indicators import Affix, Family, Indicator, load_affixes, load_families, load_indicators
from pintu.vocabulary.places import Place, load_places
from pintu.vocabulary.regions import Region, load_regions
from pintu.vocabulary.units import Unit, load_units

__all__ = [
    "Affix",
    "Bloc",
    "Family",
    "Indicator",
    "Place",
    "Region",
    "Unit",
    "blocs",
    "indicator_affixes",
    "indicator_families",
    "indicators",
    "places",
    "regions",
    "units",
]


@cache
def regions() -> tuple[Region, ...]:
    """Return every region of the pack in its official order, the nation last."""
    return load_regions()


@cache
def units() -> tuple[Unit, ...]:
    """Return every unit and count word of the pack in its order."""
    return load_units()


@cache
def blocs() -> tuple[Bloc, ...]:
    """Return every bloc of the pack in its order."""
    return load_blocs()


@cache
def places() -> tuple[Place, ...]:
    """Return every special zone and named part of a region, in the pack's order."""
    return load_places()


@cache
def indicators() -> tuple[Indicator, ...]:
    """Return every indicator of the pack, family by family."""
    return load_indicators()


@cache
def indicator_families() -> tuple[Family, ...]:
    """Return the families of indicators in the order in which they are shown."""
    return load_families()


@cache
def indicator_affixes() -> tuple[Affix, ...]:
    """Return the words that may stand round the name of an indicator."""
    return load_affixes()
