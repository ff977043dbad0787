"""Lineages: each theme with all that it is a part or kind of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from pintu.vocabulary import themes


@cache
def lineages() -> Mapping[str, tuple[str, ...]]:
    """Return each theme with its parent, the parent's parent and so on, itself first."""
    parents = {theme.theme_id: theme.parent for theme in themes()}

    def upwards(theme: str | None) -> Iterator[str]:
        while theme is not None:
            yield theme
            theme = parents[theme]

    return {theme: tuple(upwards(theme)) for theme in parents}
