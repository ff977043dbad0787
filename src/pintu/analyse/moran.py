"""Moran's I: whether neighbours have like values, beside shuffles of the values over the map."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pintu.analyse.chance import SEED, Chance, against_chance, shuffles
from pintu.analyse.neighbourhoods import shared_borders

PERMUTATIONS = 999

Weights = NDArray[np.float64]


def border_weights(region_ids: Sequence[str]) -> Weights:
    """Return which regions share a land border, each row summing to 1 over its neighbours.

    Parameters
    ----------
    region_ids
        ``Region.region_id`` of the regions that reported.

    Returns
    -------
    (regions, regions), share
        Row *i* gives each of the neighbours of *i* the same weight. A region without a neighbour among them has a row
        of zeros: Hainan, whose only border is a strait.
    """
    return row_standardised(shared_borders(region_ids).astype(np.float64))


def row_standardised(weights: Weights) -> Weights:
    """Return the weights with each row divided by its sum; a row of zeros stays one."""
    sums = weights.sum(axis=1, keepdims=True)
    return np.asarray(np.divide(weights, sums, out=np.zeros_like(weights), where=sums > 0))


def moran(values: NDArray[np.float64], weights: Weights) -> NDArray[np.float64]:
    """Return Moran's I of each variable: whether neighbours have like values.

    Parameters
    ----------
    values : (regions,) or (regions, variables)
        In any unit.
    weights : (regions, regions)
        As they are taken: standardise the rows first if each region shall count alike. The diagonal is 0.

    Returns
    -------
    () or (variables,), ratio
        About -1 / (regions - 1) where place does not matter, towards 1 where neighbours are alike, below where they
        differ. ``nan`` where a variable has one value everywhere or no two regions are neighbours: there is nothing
        to compare.

    References
    ----------
    Moran (1950), Biometrika 37, 17-23. The homicide rates of 78 counties round St. Louis, 1988 to 1993, give
    0.24365582621771659 in the tests of esda (pysal), and give it here.

    Examples
    --------
    >>> ring = np.array([[0, 1, 0, 1], [1, 0, 1, 0], [0, 1, 0, 1], [1, 0, 1, 0]]) / 2
    >>> moran(np.array([1.0, 0.0, 1.0, 0.0]), ring).item()
    -1.0
    """
    deviations = values - values.mean(axis=0)
    squares = (deviations**2).sum(axis=0)
    products = (deviations * (weights @ deviations)).sum(axis=0)
    scale = squares * weights.sum() / len(values)
    return _ratio(products, scale)


def moran_of_shuffles(values: NDArray[np.float64], weights: Weights, orders: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return Moran's I of each variable after each shuffle of its values over the regions.

    Parameters
    ----------
    values : (regions, variables)
    weights : (regions, regions)
    orders : (shuffles, regions)
        The same for all variables: what stands at one region moves as a whole.

    Returns
    -------
    (shuffles, variables)

    References
    ----------
    Over all 9! shuffles of 1 to 9 on a lattice of 3 × 3 with weights 0 and 1, the mean is -1/8 and the variance
    0.0596875, which is what esda's tests have under randomisation (Cliff and Ord 1981).
    """
    deviations = values - values.mean(axis=0)
    scale = (deviations**2).sum(axis=0) * weights.sum() / len(values)
    drawn = np.array([(shuffled * (weights @ shuffled)).sum(axis=0) for shuffled in (deviations[o] for o in orders)])
    return _ratio(drawn, scale)


def _ratio(products: NDArray[np.float64], scale: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the products over the scale, ``nan`` where it is 0."""
    nothing = np.full(products.shape, np.nan)
    return np.asarray(np.divide(products, scale, out=nothing, where=np.broadcast_to(scale > 0, products.shape)))


def chance_of_moran(
    values: NDArray[np.float64], weights: Weights, *, permutations: int = PERMUTATIONS, seed: int = SEED
) -> tuple[Chance, ...]:
    """Return how Moran's I of each variable stands among that of shuffles.

    Parameters
    ----------
    values : (regions, variables)
        None the same everywhere.
    weights : (regions, regions)
    permutations, seed
        How many shuffles, and of which draw; all variables are shuffled alike.

    Returns
    -------
    tuple of Chance
        One for each variable. ``p_more`` is that of esda's ``p_sim`` where I is above what is expected; below, esda
        gives the smaller of the two sides, which here is ``p_less``.
    """
    observed = moran(values, weights)
    drawn = moran_of_shuffles(values, weights, shuffles(len(values), permutations, seed))
    return tuple(
        against_chance(float(observed[variable]), drawn[:, variable], is_exact=False)
        for variable in range(values.shape[1])
    )
