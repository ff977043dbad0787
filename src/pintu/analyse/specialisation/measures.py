"""Measures of what a region says more of than others do: salience, location quotient, weighted log-odds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.int64]
Figures = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tally:
    """Counts beside their totals, in sentences; of any shapes that spread to one."""

    counts: Counts  # sentences on a theme in a region
    of_region: Counts  # mentions of all themes in the region
    of_theme: Counts  # mentions of the theme in all regions
    of_all: Counts  # all mentions


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LogOdds:
    """How much more likely a mention is to be of a theme in one region than in all others."""

    log_odds: Figures  # (regions, themes): difference of the logarithms of the odds
    z: Figures  # (regions, themes): the same in standard deviations of its estimate


def salience(counts: Counts, lengths: Counts) -> Figures:
    """Return the share of each region's sentences that mention each theme.

    Parameters
    ----------
    counts : (regions, themes), sentences
        Sentences of region *r* that mention theme *t*.
    lengths : (regions,), sentences
        All sentences of each region.

    Returns
    -------
    (regions, themes), share
        From 0 to 1; shares of themes do not add up, as a sentence may mention several. 0 where a theme is not
        mentioned, ``nan`` where a region has no sentence.

    Raises
    ------
    ValueError
        If ``counts`` is not two-dimensional, or a count is negative or above the length.
    """
    _must_be_counts(counts)
    if lengths.shape != counts.shape[:1] or (counts > lengths[:, np.newaxis]).any():
        raise ValueError("a region cannot have more sentences on a theme than sentences")
    return _ratio(counts, lengths[:, np.newaxis])


def location_quotient(counts: Counts) -> Figures:
    """Return each theme's share in each region over its share in all regions.

    Parameters
    ----------
    counts : (regions, themes), sentences
        Sentences of region *r* that mention theme *t*. A share is one of all mentions, so that neither the length of
        a report nor what it says beside the themes changes the quotient.

    Returns
    -------
    (regions, themes), ratio
        1 is the overall share, 2 is twice it, 0 a theme that the region does not mention. ``nan`` where a region has
        no mention or a theme none anywhere: the quotient is undefined there, not 0.

    Raises
    ------
    ValueError
        If ``counts`` is not two-dimensional or has a negative entry.

    References
    ----------
    Balassa (1965), as the index of revealed comparative advantage. The example is the one of REAT::locq, which has it
    from Farhauer & Kröll (2013).

    Examples
    --------
    >>> here, elsewhere = (1714, 79006 - 1714), (879213 - 1714, 15593224 - 879213 - 79006 + 1714)
    >>> float(location_quotient(np.array([here, elsewhere]))[0, 0].round(7))
    0.3847623
    """
    _must_be_counts(counts)
    return quotient_of(_tally(counts))


def informative_prior(counts: Counts, *, size: float | None = None) -> Figures:
    """Return the prior of each theme: what an average report would say, in sentences.

    Parameters
    ----------
    counts : (regions, themes), sentences
        Of the whole edition, whose shares the prior has.
    size
        Sum of the prior. Unless told, the mean number of mentions of a region's report: the evidence of a report of
        average length counts as much as the prior does.

    Returns
    -------
    (themes,), sentences
        0 for a theme that no region mentions; all 0 where nothing is mentioned.

    Raises
    ------
    ValueError
        If ``counts`` is not two-dimensional or has a negative entry.
    """
    _must_be_counts(counts)
    total = counts.sum()
    if total == 0:
        return np.zeros(counts.shape[1])
    wanted = total / len(counts) if size is None else size
    return np.asarray(counts.sum(axis=0) * (wanted / total), dtype=np.float64)


def weighted_log_odds(counts: Counts, *, prior: Figures | None = None) -> LogOdds:
    """Return how much more each region speaks of each theme than all others together, drawn towards the average.

    The prior is added to the counts of the region and to those of the others. Where there are few mentions it decides,
    so that a theme named once in one report is not its foremost; with many it does not matter.

    Parameters
    ----------
    counts : (regions, themes), sentences
        Sentences of region *r* that mention theme *t*.
    prior : (themes,), sentences
        Parameters of the Dirichlet distribution; `informative_prior` of the counts unless told.

    Returns
    -------
    LogOdds
        ``log_odds`` above 0 is more than the others say, below 0 less; ``z`` is 1.96 or more by chance in one of forty
        themes that the region and the others say equally often, as far as mentions are independent. With two regions
        the signs are opposite and the amounts equal. A theme with a prior has a finite figure even where it is not
        mentioned. ``nan`` where neither prior nor region or others have a mention of the theme, or where it is the
        only theme there is.

    Raises
    ------
    ValueError
        If ``counts`` is not two-dimensional or has a negative entry, or ``prior`` has another length or a negative
        entry.

    References
    ----------
    Monroe, Colaresi and Quinn (2008), "Fightin' Words", Political Analysis 16(4), 372-403, equations 16, 19, 22 and 23.
    The README of fightin_words (Wigderowitz 2019, doi 10.5281/zenodo.2878792) gives z for two lists of words, with a
    prior of 0.05 for each: 0.6894227886807968 for a word that stands once in the first only.

    Examples
    --------
    >>> first, second = [0, 0, 0, 1, 1, 1, 1, 2, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 2, 0, 0, 0]
    >>> odds = weighted_log_odds(np.array([first, second]), prior=np.full(11, 0.05))
    >>> odds.z[0, [0, 3, 8]].round(10).tolist()
    [-0.6894227887, 0.0, 0.6894227887]
    """
    _must_be_counts(counts)
    added = informative_prior(counts) if prior is None else prior
    if added.shape != counts.shape[1:] or (added < 0).any():
        raise ValueError("the prior must have an entry for each theme, and none below 0")
    return log_odds_of(_tally(counts), prior=added, size=float(added.sum()))


def quotient_of(tally: Tally) -> Figures:
    """Return location quotients, as `location_quotient` does, in the shape that the tally spreads to."""
    return _ratio(_ratio(tally.counts, tally.of_region), _ratio(tally.of_theme, tally.of_all))


def log_odds_of(tally: Tally, *, prior: Figures, size: float) -> LogOdds:
    """Return weighted log-odds, as `weighted_log_odds` does, in the shape that the tally spreads to.

    Parameters
    ----------
    tally
        Counts and totals.
    prior
        Of the theme of each count, in a shape that spreads to theirs.
    size
        The prior of all themes together.
    """
    here, there = tally.counts + prior, (tally.of_theme - tally.counts) + prior
    not_here, not_there = (tally.of_region + size) - here, (tally.of_all - tally.of_region + size) - there
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = (here * not_there) / (there * not_here)
        log_odds = np.log(ratio, out=np.full(ratio.shape, np.nan), where=(ratio > 0) & np.isfinite(ratio))
        return LogOdds(log_odds=log_odds, z=log_odds / np.sqrt(1 / here + 1 / there))


def _tally(counts: Counts) -> Tally:
    return Tally(
        counts=counts,
        of_region=counts.sum(axis=1, keepdims=True),
        of_theme=counts.sum(axis=0, keepdims=True),
        of_all=counts.sum(keepdims=True),
    )


def _ratio(part: Counts | Figures, whole: Counts | Figures) -> Figures:
    quotients = np.full(np.broadcast_shapes(part.shape, whole.shape), np.nan)
    np.divide(part, whole, out=quotients, where=whole > 0)
    return quotients


def _must_be_counts(counts: Counts) -> None:
    if counts.ndim != 2 or (counts < 0).any():
        raise ValueError("counts must be regions by themes, and not negative")
