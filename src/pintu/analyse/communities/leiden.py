"""Leiden: the communities of a graph, and how far two partitions agree."""

from __future__ import annotations

from math import comb

import numpy as np
from graspologic_native import leiden
from numpy.typing import NDArray

from pintu.analyse.chance import SEED

Labels = NDArray[np.int64]  # (regions,): the community of each, numbered by its first member

_ITERATIONS = 5
TRIALS = 5


def find_communities(weights: NDArray[np.float64], *, seed: int = SEED, trials: int = TRIALS) -> tuple[Labels, float]:
    """Return the communities of a graph, and their modularity.

    Parameters
    ----------
    weights : (regions, regions)
        Symmetric, not negative; 0 where no edge is. The diagonal does not count.
    seed
        Of Leiden's random moves.
    trials
        Runs, of which the best is taken.

    Returns
    -------
    (regions,), float
        Communities are numbered by their first member; a region without an edge is one of its own. Modularity is 0
        for a graph without edges.

    References
    ----------
    Traag, Waltman and van Eck (2019), Scientific Reports 9, 5233. On Zachary's karate club (1977, 34 members, 78 ties)
    the highest modularity is 0.4198, with four communities (Brandes et al. 2008).
    """
    rows, columns = np.nonzero(np.triu(weights, 1))
    edges = [(str(row), str(column), float(weights[row, column])) for row, column in zip(rows, columns, strict=True)]
    if not edges:
        return np.arange(len(weights)), 0.0
    modularity, found = leiden(
        edges,
        starting_communities=None,
        resolution=1.0,
        randomness=0.001,
        iterations=_ITERATIONS,
        use_modularity=True,
        seed=seed,
        trials=trials,
    )
    # A region without an edge is in no edge list: it gets a number that no community has.
    labels = [found.get(str(place), len(weights) + place) for place in range(len(weights))]
    numbers: dict[int, int] = {}
    return np.array([numbers.setdefault(label, len(numbers)) for label in labels]), float(modularity)


def adjusted_rand(first: Labels, second: Labels) -> float:
    """Return how far two partitions of the same regions agree, beyond chance.

    Parameters
    ----------
    first, second : (regions,)
        The group of each region; the numbers themselves do not matter.

    Returns
    -------
    float
        1 for the same partition, about 0 for unrelated ones, below 0 for less agreement than by chance. 1 also where
        both put all regions into one group, or each into its own.

    References
    ----------
    Hubert and Arabie (1985), Journal of Classification 2, 193-218. The example is that of scikit-learn's
    ``adjusted_rand_score``, which prints 0.57.

    Examples
    --------
    >>> round(adjusted_rand(np.array([0, 0, 1, 2]), np.array([0, 0, 1, 1])), 2)
    0.57
    """
    table = np.zeros((int(first.max(initial=0)) + 1, int(second.max(initial=0)) + 1), dtype=np.int64)
    np.add.at(table, (first, second), 1)
    both = _pairs(table)
    in_first, in_second = _pairs(table.sum(axis=1)), _pairs(table.sum(axis=0))
    expected = in_first * in_second / comb(len(first), 2) if len(first) > 1 else 0.0
    highest = (in_first + in_second) / 2
    return (both - expected) / (highest - expected) if highest != expected else 1.0


def _pairs(sizes: NDArray[np.int64]) -> int:
    return int((sizes * (sizes - 1) // 2).sum())
