"""Partitions: the communities of an edition, beside the blocs that policy declares, and how far they can be trusted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from pintu.analyse.blocs import blocs_of_whole_regions
from pintu.analyse.chance import SEED, Chance, against_chance
from pintu.analyse.communities.graphs import graph_of_likeness, graph_of_ties
from pintu.analyse.communities.leiden import Labels, adjusted_rand, find_communities
from pintu.analyse.communities.resampling import (
    resampled_counts,
    resampled_ties,
    shares_without_structure,
    ties_drawn,
)
from pintu.analyse.cooperation import expected_cooperation
from pintu.analyse.incidence import Incidence
from pintu.analyse.likeness import likeness
from pintu.analyse.rows import rounded
from pintu.vocabulary import Region, blocs

Basis = Literal["ties", "likeness"]
Graph = NDArray[np.float64]

TOGETHER = 0.8  # of the resamples: pairs that stay together so often are firm
OTHER_SEEDS = 20
_TRIALS_AGAIN = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """One group of regions that a graph falls into."""

    number: int  # from 1, by the first member in the official order
    members: tuple[str, ...]  # short names
    firm_pairs: tuple[tuple[str, str], ...]  # members that stay together in 80 % of the resamples or more
    bloc: str | None  # Bloc.bloc_id of the declared bloc that overlaps most
    bloc_overlap: float  # members of both over members of either (Jaccard)


@dataclass(frozen=True, slots=True, kw_only=True)
class Partition:
    """The communities of one graph of an edition, and how far they can be trusted."""

    year: int
    basis: Basis
    communities: tuple[Community, ...]
    modularity: Chance  # beside graphs with the same margins and no structure
    stability: float  # mean adjusted Rand index between the partition and those of resampled reports
    seed_stability: float  # the same between other seeds on the same graph
    resamples: int
    agreement_with_quarters: float  # adjusted Rand index with the four quarters of the country


def partitions(edition: Incidence, cooperation: NDArray[np.int64]) -> tuple[Partition, ...]:
    """Return the communities of an edition by ties and by likeness of theme profiles.

    Both are found by Leiden at resolution 1, with a fixed seed. Stability tells how much of it is noise: each report's
    sentences (each tie) are drawn anew 200 times with replacement and the communities found again.

    Parameters
    ----------
    edition
        Each region that reported mentions some theme.
    cooperation : (regions, regions), sentences
        In the edition's order of regions.

    Returns
    -------
    tuple of Partition
        Ties, then likeness; what joins no two regions is left out. Empty if no region reported.
    """
    if not edition.regions:
        return ()
    by_ties = _by_ties(edition, cooperation) if cooperation.any() else None
    return tuple(partition for partition in (by_ties, _by_likeness(edition)) if partition)


def community_rows(found: Sequence[Partition]) -> list[dict[str, Any]]:
    """Return the rows of the table ``communities``: one for each community, with what is known of its partition."""
    return [
        rounded(
            {
                "year": partition.year,
                "basis": partition.basis,
                "number": community.number,
                "members": community.members,
                "firm_pairs": community.firm_pairs,
                "bloc": community.bloc,
                "bloc_overlap": community.bloc_overlap,
                "modularity": partition.modularity.observed,
                "modularity_expected": partition.modularity.expected,
                "modularity_p": partition.modularity.p_more,
                "stability": partition.stability,
                "seed_stability": partition.seed_stability,
                "resamples": partition.resamples,
                "agreement_with_quarters": partition.agreement_with_quarters,
            }
        )
        for partition in found
        for community in partition.communities
    ]


def _by_ties(edition: Incidence, cooperation: NDArray[np.int64]) -> Partition:
    expected = expected_cooperation(cooperation)
    return _partition(
        edition,
        "ties",
        graph_of_ties(cooperation),
        resampled=map(graph_of_ties, resampled_ties(cooperation)),
        structureless=map(graph_of_ties, ties_drawn(expected, int(cooperation.sum()))),
    )


def _by_likeness(edition: Incidence) -> Partition | None:
    counts = edition.counts
    graph = graph_of_likeness(likeness(counts))
    if not graph.any():
        return None
    return _partition(
        edition,
        "likeness",
        graph,
        resampled=(graph_of_likeness(likeness(drawn)) for drawn in resampled_counts(edition.reports)),
        structureless=(graph_of_likeness(likeness(drawn)) for drawn in shares_without_structure(counts)),
    )


def _partition(
    edition: Incidence, basis: Basis, graph: Graph, *, resampled: Iterable[Graph], structureless: Iterable[Graph]
) -> Partition:
    labels, modularity = find_communities(graph)
    again = [find_communities(drawn, trials=_TRIALS_AGAIN)[0] for drawn in resampled]
    seeded = [find_communities(graph, seed=SEED + 1 + step)[0] for step in range(OTHER_SEEDS)]
    chance = np.array([find_communities(drawn)[1] for drawn in structureless])
    together = np.mean([drawn[:, np.newaxis] == drawn for drawn in again], axis=0)
    return Partition(
        year=edition.year,
        basis=basis,
        communities=tuple(
            _community(edition.regions, labels == number, number, together) for number in range(int(labels.max()) + 1)
        ),
        modularity=against_chance(modularity, chance, is_exact=False),
        stability=float(np.mean([adjusted_rand(labels, drawn) for drawn in again])),
        seed_stability=float(np.mean([adjusted_rand(labels, drawn) for drawn in seeded])),
        resamples=len(again),
        agreement_with_quarters=adjusted_rand(labels, _quarters(edition.regions)),
    )


def _community(
    reported: Sequence[Region], group: NDArray[np.bool_], number: int, together: NDArray[np.float64]
) -> Community:
    members = [int(place) for place in np.flatnonzero(group)]
    bloc, overlap = _nearest_bloc({reported[place].region_id for place in members}, reported)
    return Community(
        number=number + 1,
        members=tuple(reported[place].zh for place in members),
        firm_pairs=tuple(
            (reported[first].zh, reported[second].zh)
            for first, second in combinations(members, 2)
            if together[first, second] >= TOGETHER
        ),
        bloc=bloc,
        bloc_overlap=overlap,
    )


def _nearest_bloc(members: set[str], reported: Sequence[Region]) -> tuple[str | None, float]:
    """Return the declared bloc that overlaps most with a community, of those with two members that reported."""
    best: tuple[str | None, float] = (None, 0.0)
    for bloc in blocs_of_whole_regions():
        declared = set(bloc.members) & {region.region_id for region in reported}
        overlap = len(declared & members) / len(declared | members) if len(declared) > 1 else 0.0
        if overlap > best[1]:
            best = bloc.bloc_id, overlap
    return best


def _quarters(reported: Sequence[Region]) -> Labels:
    """Return the quarter of the country of each region; one that is in none is a quarter of its own."""
    quarters = [bloc for bloc in blocs() if bloc.kind == "quarter"]
    return np.array(
        [
            next(
                (number for number, bloc in enumerate(quarters) if region.region_id in bloc.members),
                len(quarters) + place,
            )
            for place, region in enumerate(reported)
        ]
    )
