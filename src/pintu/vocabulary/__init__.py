"""The data packs as frozen records: regions, blocs, places, themes, indicators, units and cue words."""

from __future__ import annotations

from functools import cache

from pintu.vocabulary.blocs import Bloc, load_blocs
from pintu.vocabulary.claim_cues import Cue, load_cues
from pintu.vocabulary.indicators import (
    Affix,
    Family,
    Indicator,
    Omission,
    Pair,
    load_affixes,
    load_families,
    load_indicators,
    load_omissions,
    load_pairs,
)
from pintu.vocabulary.places import Place, load_places
from pintu.vocabulary.regions import Region, load_regions
from pintu.vocabulary.themes import (
    Theme,
    ThemeAffixes,
    ThemeFamily,
    load_theme_affixes,
    load_theme_families,
    load_themes,
    load_traditional,
)
from pintu.vocabulary.tie_cues import TieCues, load_tie_cues
from pintu.vocabulary.units import Unit, load_units

__all__ = [
    "Affix",
    "Bloc",
    "Cue",
    "Family",
    "Indicator",
    "Omission",
    "Pair",
    "Place",
    "Region",
    "Theme",
    "ThemeAffixes",
    "ThemeFamily",
    "TieCues",
    "Unit",
    "blocs",
    "claim_cues",
    "families",
    "indicator_affixes",
    "indicator_families",
    "indicator_omissions",
    "indicator_pairs",
    "indicators",
    "places",
    "regions",
    "theme_affixes",
    "themes",
    "tie_cues",
    "traditional_characters",
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
def claim_cues() -> tuple[Cue, ...]:
    """Return every row of the words that tell what is said of a number."""
    return load_cues()


@cache
def tie_cues() -> TieCues:
    """Return the words by which ties are told from other words."""
    return load_tie_cues()


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


@cache
def families() -> tuple[ThemeFamily, ...]:
    """Return every family of themes in the order of their colours."""
    return load_theme_families()


@cache
def themes() -> tuple[Theme, ...]:
    """Return every theme of the pack in its order."""
    return load_themes()


@cache
def theme_affixes() -> ThemeAffixes:
    """Return what may stand beside a theme's name and how it counts there."""
    return load_theme_affixes()


@cache
def traditional_characters() -> dict[str, str]:
    """Return the simplified character for each traditional one in which a theme's name may be written."""
    return load_traditional()


@cache
def indicator_pairs() -> tuple[Pair, ...]:
    """Return the words that name two parts of an indicator at once."""
    return load_pairs()


@cache
def indicator_omissions() -> tuple[Omission, ...]:
    """Return the words that stand for the longer name of an indicator."""
    return load_omissions()
