"""The rows of the pack by their identifiers: themes and their families, regions, indicators, units."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pintu.errors import UnresolvedError
from pintu.vocabulary import (
    Indicator,
    Region,
    Theme,
    ThemeFamily,
    Unit,
    families,
    indicators,
    regions,
    themes,
    units,
)

_HUES = 6  # colours of the palette that are no grey


@cache
def leading_families() -> tuple[ThemeFamily, ...]:
    """Return the families of technologies: those whose colour is a hue.

    Grey are the traditional industries and the institutions. Nearly every report speaks most of tourism, farming and
    trade; which technologies come first is another question.
    """
    return tuple(row for row in families() if row.colour <= _HUES)


def theme_of(theme_id: str) -> Theme:
    """Return the theme.

    Raises
    ------
    UnresolvedError
        If the pack has no such theme.
    """
    theme = _themes_by_id().get(theme_id)
    if theme is None:
        raise UnresolvedError(
            f"the pack has no theme {theme_id!r}",
            where="a mention in the mosaic",
            fix="build the mosaic anew with this version of the pack",
        )
    return theme


def family_of(theme_id: str) -> ThemeFamily:
    """Return the family of a theme."""
    return _families_by_id()[theme_of(theme_id).family]


def family_with_id(family_id: str) -> ThemeFamily:
    """Return the family of an identifier.

    Raises
    ------
    UnresolvedError
        If the pack has no such family.
    """
    if family_id not in _families_by_id():
        raise UnresolvedError(
            f"the pack has no family {family_id!r}", where="a table of the mosaic", fix="build the mosaic anew"
        )
    return _families_by_id()[family_id]


def colour_of(theme_id: str) -> int:
    """Return the colour of a theme's family."""
    return family_of(theme_id).colour


def is_technology(theme_id: str) -> bool:
    """Return whether the theme belongs to a family of technologies."""
    return colour_of(theme_id) <= _HUES


def place_of(theme_id: str) -> int:
    """Return the theme's place in the pack, for an order where counts are equal."""
    return _places_of_themes()[theme_of(theme_id).theme_id]


def region_with_id(region_id: str) -> Region:
    """Return the region.

    Raises
    ------
    UnresolvedError
        If the pack has no such region.
    """
    for region in regions():
        if region.region_id == region_id:
            return region
    raise UnresolvedError(
        f"the pack has no region {region_id!r}", where="a document in the mosaic", fix="build the mosaic anew"
    )


def region_named(zh: str) -> Region | None:
    """Return the region of a short Chinese name; None where the pack has none of that name."""
    return _regions_by_name().get(zh)


def tells_growth(indicator_id: str) -> bool:
    """Return whether the indicator's own name says that it grows or is added: growth of output, new urban jobs."""
    indicator = indicator_of(indicator_id)
    return indicator.measures == ("growth",) or ("change" in indicator.measures and indicator.nature == "flow")


def indicator_place(indicator_id: str) -> int:
    """Return the indicator's place in the pack."""
    return list(_indicators_by_id()).index(indicator_of(indicator_id).indicator_id)


def indicator_of(indicator_id: str) -> Indicator:
    """Return the indicator.

    Raises
    ------
    UnresolvedError
        If the pack has no such indicator.
    """
    if indicator_id not in _indicators_by_id():
        raise UnresolvedError(
            f"the pack has no indicator {indicator_id!r}",
            where="a claim in the mosaic",
            fix="build the mosaic anew with this version of the pack",
        )
    return _indicators_by_id()[indicator_id]


def is_indicator(name: str) -> bool:
    """Return whether the pack has an indicator of that identifier."""
    return name in _indicators_by_id()


def unit_of(unit_id: str) -> Unit | None:
    """Return the unit; None where the pack has none of that name."""
    return _units_by_id().get(unit_id)


@cache
def _indicators_by_id() -> Mapping[str, Indicator]:
    return {indicator.indicator_id: indicator for indicator in indicators()}


@cache
def _themes_by_id() -> Mapping[str, Theme]:
    return {theme.theme_id: theme for theme in themes()}


@cache
def _places_of_themes() -> Mapping[str, int]:
    return {theme.theme_id: place for place, theme in enumerate(themes())}


@cache
def _families_by_id() -> Mapping[str, ThemeFamily]:
    return {family.family_id: family for family in families()}


@cache
def _regions_by_name() -> Mapping[str, Region]:
    return {region.zh: region for region in regions()}


@cache
def _units_by_id() -> Mapping[str, Unit]:
    return {unit.unit_id: unit for unit in units()}
