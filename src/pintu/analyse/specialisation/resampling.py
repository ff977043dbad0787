"""Resampling: what the counts might have been, had other sentences of the same reports been written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pintu.analyse.incidence import Incidence
from pintu.analyse.specialisation.measures import Counts, Tally

DRAWS = 1_000
SEED = 20260305  # any number would do; this one never changes, so that two runs agree


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Resampled:
    """The counts of one region in every resample, for the themes that it mentions."""

    row: int  # of the region in the incidence
    themes: NDArray[np.intp]  # columns of the incidence, ascending
    tally: Tally  # counts and of_theme (themes, draws), of_region and of_all (1, draws)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Interval:
    """The ends of percentile intervals."""

    low: NDArray[np.float64]
    high: NDArray[np.float64]


def resample(incidence: Incidence, *, draws: int = DRAWS, seed: int = SEED) -> Iterator[Resampled]:
    """Yield the counts of reports whose sentences were drawn anew, each region's from its own report (bootstrap).

    As many sentences are drawn as the report has, each as likely as any other and as often as it comes; a sentence
    brings all its themes. What no sentence mentions is in no resample either: such themes have no counts here.

    Parameters
    ----------
    incidence
        The reports of one edition.
    draws
        How often every report is drawn anew.
    seed
        Of the drawing. A region's resamples depend on it, on the region's place among the others, and on nothing else.

    References
    ----------
    Efron (1979), "Bootstrap methods: another look at the jackknife", Annals of Statistics 7(1), 1-26.
    """
    of_theme = np.zeros((len(incidence.themes), draws), dtype=np.int64)
    drawn: list[tuple[NDArray[np.intp], Counts]] = []
    for row, report in enumerate(incidence.reports):
        sentence, theme = np.nonzero(report)
        order = np.argsort(theme, kind="stable")
        themes, first = np.unique(theme[order], return_index=True)
        times = _times_drawn(len(report), draws, seed=(seed, row))
        counts = np.add.reduceat(times[sentence[order]], first, axis=0) if len(first) else times[:0]
        of_theme[themes] += counts
        drawn.append((themes, counts))
    of_all = of_theme.sum(axis=0, keepdims=True)
    for row, (themes, counts) in enumerate(drawn):
        of_region = counts.sum(axis=0, keepdims=True)
        tally = Tally(counts=counts, of_region=of_region, of_theme=of_theme[themes], of_all=of_all)
        yield Resampled(row=row, themes=themes, tally=tally)


def interval(figures: NDArray[np.float64], *, level: float) -> Interval:
    """Return the ends between which a share of the resampled figures lies, the rest half below and half above.

    Parameters
    ----------
    figures : (themes, draws)
        Without ``nan``.
    level
        The share, from 0 to 1.

    Returns
    -------
    Interval
        Each end (themes,) is a figure that was drawn: of 1,000 at the level 0.95 the 26th and the 975th.
    """
    draws = figures.shape[1]
    outside = round(draws * (1 - level)) // 2
    ordered = np.sort(figures, axis=1)
    return Interval(low=ordered[:, outside], high=ordered[:, draws - 1 - outside])


def _times_drawn(length: int, draws: int, *, seed: tuple[int, int]) -> Counts:
    """Return how often each sentence of a report is drawn in each resample: (sentences, draws)."""
    # Uniform numbers, whose stream numpy keeps from version to version; that of `integers` it may change.
    uniform = np.random.Generator(np.random.PCG64(seed)).random((draws, length))
    places = (uniform * length).astype(np.int64) * draws + np.arange(draws)[:, np.newaxis]
    return np.bincount(places.ravel(), minlength=length * draws).reshape(length, draws)
