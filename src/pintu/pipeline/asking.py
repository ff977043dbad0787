"""Asking a store: which sentences are looked at, by the names that a user gives."""

from __future__ import annotations

from pintu.records import Status
from pintu.resolve import lookup
from pintu.store import Wanted


def wanted_sentences(
    *,
    region: str | None = None,
    year: int | None = None,
    theme: str | None = None,
    indicator: str | None = None,
    status: Status | None = None,
) -> Wanted:
    """Return which sentences are looked at, by any names of the region, the theme and the indicator.

    Raises
    ------
    UnresolvedError
        If a name is of none, or of several.
    """
    return Wanted(
        region_id=lookup.find_region(region).region_id if region else None,
        year=year,
        theme=lookup.find_theme(theme).theme_id if theme else None,
        indicator_id=lookup.find_indicator(indicator).indicator_id if indicator else None,
        status=status,
    )
