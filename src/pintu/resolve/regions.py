"""Regions by any of their names, in Chinese, English and Korean."""

from __future__ import annotations

import re
from collections import defaultdict
from difflib import get_close_matches
from functools import cache

from pintu.errors import UnresolvedError
from pintu.vocabulary import Region, regions

_LONGEST_NAME = 60  # characters that are compared: looking for the nearest takes quadratic time
_SPACES = re.compile(r"[\s\-–·]+")
_APOSTROPHES = str.maketrans("’‘ʼ`", "''''")


def find_region(name: str) -> Region | None:
    """Return the region that a text calls by this name; None if there is none, or more than one.

    Case, spaces, hyphens and the shape of an apostrophe do not matter; nothing else is guessed.

    Examples
    --------
    >>> find_region("Inner Mongolia").zh, find_region("티베트").zh, find_region("Shaanxi province").zh
    ('内蒙古', '西藏', '陕西')
    >>> find_region("산시") is None  # 山西 and 陕西 are both written so
    True
    """
    bearers = _bearers().get(_key(name), ())
    return bearers[0] if len(bearers) == 1 else None


def resolve_region(name: str, *, where: str) -> Region:
    """Return the region that a text calls by this name.

    Parameters
    ----------
    name
        As the text has it.
    where
        Where it stands, for the message.

    Raises
    ------
    UnresolvedError
        If no region has the name: the nearest one is offered, never taken. If several have it: all are named.
    """
    bearers = _bearers().get(_key(name), ())
    if len(bearers) == 1:
        return bearers[0]
    if bearers:
        raise UnresolvedError(
            f"{name!r} is a name of {' and of '.join(f'{region.zh} ({region.en})' for region in bearers)}",
            where=where,
            fix="write " + " or ".join(region.ko if region.ko != name else region.en for region in bearers),
        )
    nearest = get_close_matches(_key(name)[:_LONGEST_NAME], list(_bearers()), n=1)
    offer = f"; nearest is {_bearers()[nearest[0]][0].en!r}" if nearest else ""
    raise UnresolvedError(
        f"no region is named {name!r}{offer}",
        where=where,
        fix="add the name to packs/cn_provinces/regions.toml if it is one",
    )


def _key(name: str) -> str:
    return _SPACES.sub("", name.translate(_APOSTROPHES)).casefold()


@cache
def _bearers() -> dict[str, tuple[Region, ...]]:
    bearers: defaultdict[str, list[Region]] = defaultdict(list)
    for region in regions():
        for key in dict.fromkeys(_key(name) for name in region.names):
            bearers[key].append(region)
    return {key: tuple(named) for key, named in bearers.items()}
