"""Resampling: reports and ties as they might have come out, and as they would if nothing hung together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from pintu.analyse.chance import SEED, shuffles

RESAMPLES = 200
WITHOUT_STRUCTURE = 99


def resampled_counts(
    reports: Sequence[NDArray[np.bool_]], *, resamples: int = RESAMPLES, seed: int = SEED
) -> NDArray[np.float64]:
    """Return the counts of each theme after each report's sentences are drawn anew, with replacement (bootstrap).

    Parameters
    ----------
    reports
        For each region (sentences, themes).
    resamples, seed
        How many times, and of which draw.

    Returns
    -------
    (resamples, regions, themes), sentences

    References
    ----------
    Efron (1979), Annals of Statistics 7, 1-26.
    """
    chance = np.random.Generator(np.random.PCG64(seed))
    return np.stack([_drawn(report, chance.random((resamples, len(report)))) for report in reports], axis=1)


def _drawn(report: NDArray[np.bool_], chance: NDArray[np.float64]) -> NDArray[np.float64]:
    length = len(report)
    cells = (chance * length).astype(np.int64) + length * np.arange(len(chance))[:, np.newaxis]
    times = np.bincount(cells.ravel(), minlength=chance.size).reshape(chance.shape)
    # Sentences are few enough for single precision to count them exactly.
    return np.asarray(times.astype(np.float32) @ report.astype(np.float32), dtype=np.float64)


def resampled_ties(
    counts: NDArray[np.int64], *, resamples: int = RESAMPLES, seed: int = SEED
) -> Iterator[NDArray[np.int64]]:
    """Yield the table of ties after as many ties as it holds are drawn anew from it, with replacement.

    Parameters
    ----------
    counts : (regions, regions), sentences
    resamples, seed
        How many times, and of which draw.
    """
    yield from ties_drawn(counts.astype(np.float64), int(counts.sum()), draws=resamples, seed=seed)


def ties_drawn(
    weights: NDArray[np.float64], total: int, *, draws: int = WITHOUT_STRUCTURE, seed: int = SEED
) -> Iterator[NDArray[np.int64]]:
    """Yield tables of ties drawn at random, each cell as likely as its weight.

    Parameters
    ----------
    weights : (regions, regions)
        Not negative.
    total
        Ties in each table.
    draws, seed
        How many tables, and of which draw.
    """
    chance = np.random.Generator(np.random.PCG64(seed)).random((draws, total))
    steps = np.cumsum(weights.ravel())
    last = np.flatnonzero(weights.ravel())[-1:].max(initial=0)
    for row in chance:
        cells = np.minimum(np.searchsorted(steps, row * steps[-1], side="right"), last)
        yield np.bincount(cells, minlength=weights.size).reshape(weights.shape)


def shares_without_structure(
    counts: NDArray[np.int64], *, draws: int = WITHOUT_STRUCTURE, seed: int = SEED
) -> Iterator[NDArray[np.float64]]:
    """Yield profiles in which each theme has its shares, each at a random region: no two themes go together.

    Parameters
    ----------
    counts : (regions, themes), sentences
    draws, seed
        How many times, and of which draw.

    Yields
    ------
    (regions, themes), share
    """
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    orders = shuffles(len(shares), draws * shares.shape[1], seed).reshape(draws, shares.shape[1], len(shares))
    for order in orders:
        yield np.take_along_axis(shares, order.T, axis=0)
