"""The names that Pintu knows: rows of the packs, in three languages."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Literal, get_args

from pintu.errors import UnresolvedError
from pintu.resolve import lookup
from pintu.serve.page import Page
from pintu.vocabulary import blocs, indicators, places, regions, themes, units

Kind = Literal["regions", "themes", "blocs", "indicators", "units", "places"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_PACKS: Mapping[Kind, Callable[[], Sequence[Any]]] = {
    "regions": regions,
    "themes": themes,
    "blocs": blocs,
    "indicators": indicators,
    "units": units,
    "places": places,
}
LOOKED_UP: Mapping[str, Callable[[str], Any]] = {
    "regions": lookup.find_region,
    "themes": lookup.find_theme,
    "blocs": lookup.find_bloc,
    "indicators": lookup.find_indicator,
}
_encode = json.JSONEncoder(ensure_ascii=False, default=str).encode  # the factor of a unit is a fraction: 500/1


def list_names(kind: Kind, *, name: str | None = None, limit: int, offset: int = 0) -> Page:
    """Return rows of the packs with their names in three languages, or the one that has a name.

    Raises
    ------
    UnresolvedError
        If there is none, or several; or rows of this kind are not looked up by name.
    """
    if kind not in KINDS:
        raise UnresolvedError(f"there are no names of {kind[:100]!r}", where="kind", fix=f"one of {', '.join(KINDS)}")
    if name is not None and kind not in LOOKED_UP:
        raise UnresolvedError(
            f"{kind} are not looked up by name", where=name[:100], fix=f"one of {', '.join(LOOKED_UP)} is"
        )
    every = [LOOKED_UP[kind](name)] if name is not None else _PACKS[kind]()
    rows = tuple(_encode(asdict(row)) for row in every[offset : offset + limit])
    return Page(total=len(every), offset=offset, limit=limit, rows=rows)
