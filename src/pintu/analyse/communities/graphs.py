"""Graphs of regions: who names whom as a partner, and whose theme profiles are alike."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

NEAREST = 5  # neighbours that each region chooses in the graph of likeness


def graph_of_ties(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the graph of cooperation: how often either region's report names the other.

    Parameters
    ----------
    counts : (regions, regions), sentences
        As of `cooperation`.
    """
    return np.asarray(counts + counts.T, dtype=np.float64)


def graph_of_likeness(alike: NDArray[np.float64], *, nearest: int = NEAREST) -> NDArray[np.float64]:
    """Return the graph in which each region is joined to those most like it.

    Parameters
    ----------
    alike : (regions, regions), cosine
        As of `likeness`.
    nearest
        How many regions each chooses; an edge needs one of its ends to choose the other.

    Returns
    -------
    (regions, regions)
        The likeness of each pair that is joined, 0 elsewhere; likeness below 0 joins nobody. ``nan`` is no likeness.
    """
    known = np.where(np.isnan(alike), -np.inf, alike)
    np.fill_diagonal(known, -np.inf)
    chosen = np.zeros(known.shape, dtype=bool)
    np.put_along_axis(chosen, np.argsort(-known, axis=1, kind="stable")[:, :nearest], values=True, axis=1)
    return np.where(chosen | chosen.T, np.maximum(known, 0.0), 0.0)
