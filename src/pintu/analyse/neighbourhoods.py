"""Neighbourhoods: which regions share a land border, and groups that grow over borders."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from pintu.analyse.chance import SEED
from pintu.vocabulary import regions

GROWN = 999


def shared_borders(region_ids: Sequence[str]) -> NDArray[np.bool_]:
    """Return which of the regions share a land border.

    Parameters
    ----------
    region_ids
        ``Region.region_id``, in the order wanted.

    Returns
    -------
    (regions, regions)
        Symmetric. Hainan, whose only border is a strait, shares none.
    """
    place = {region_id: number for number, region_id in enumerate(region_ids)}
    shared = np.zeros((len(place), len(place)), dtype=bool)
    for region in regions():
        for other in region.borders:
            if region.region_id in place and other in place:
                shared[place[region.region_id], place[other]] = True
    return shared


def is_connected(group: NDArray[np.bool_], borders: NDArray[np.bool_]) -> bool:
    """Return whether one can walk between any two members without leaving the group.

    Parameters
    ----------
    group : (regions,)
        Marks the members, at least one.
    borders : (regions, regions)
        As of `shared_borders`.
    """
    reached = np.zeros_like(group)
    reached[np.flatnonzero(group)[0]] = True
    while True:
        further = reached | (group & borders[reached].any(axis=0))
        if (further == reached).all():
            return bool((reached == group).all())
        reached = further


def grown_groups(size: int, borders: NDArray[np.bool_], *, draws: int = GROWN, seed: int = SEED) -> NDArray[np.bool_]:
    """Return groups of neighbours: each grows from a random region by random regions on its border.

    Not every connected group is as likely as any other: compact ones are grown in more ways.

    Parameters
    ----------
    size
        Members of a group.
    borders : (regions, regions)
        As of `shared_borders`.
    draws, seed
        How many groups, and of which draw.

    Returns
    -------
    (groups, regions)
        Row *g* marks the members of group *g*. A group that stops growing before it has its size is dropped, as is
        one from a region without neighbours: there may be fewer than ``draws``, or none.
    """
    neighbours = tuple(tuple(int(other) for other in np.flatnonzero(row)) for row in borders)
    return _grown(size, neighbours, draws, seed)


@cache
def _grown(size: int, neighbours: tuple[tuple[int, ...], ...], draws: int, seed: int) -> NDArray[np.bool_]:
    chances = np.random.Generator(np.random.PCG64(seed)).random((draws, size)).tolist()
    groups = np.zeros((draws, len(neighbours)), dtype=bool)
    whole = np.zeros(draws, dtype=bool)
    for draw, chance in enumerate(chances):
        members = [int(chance[0] * len(neighbours))]
        border = set(neighbours[members[0]])
        for step in chance[1:]:
            if not border:
                break
            members.append(sorted(border)[int(step * len(border))])
            border = border.union(neighbours[members[-1]]).difference(members)
        groups[draw, members] = True
        whole[draw] = len(members) == size
    return groups[whole]
