"""Differences: what one report mentions in a larger share of its sentences than another, and how surely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from pintu.analyse.chance import false_discovery
from pintu.analyse.incidence import Incidence
from pintu.vocabulary import families, themes

Counts = NDArray[np.int64]
Figures = NDArray[np.float64]

# Five sentences all in one of two reports of a length come by chance once in sixteen times: fewer tell nothing.
_LEAST_SENTENCES = 5
_Z = 1.959964  # of 95 % intervals
# Two tables that are equally likely differ in the last bits.
_SAME = 1 + 1e-7


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How two reports differ in the share of sentences that mention a theme, or any theme of a family."""

    year: int
    region: str
    region_id: str
    other_year: int  # the year before where both reports are of one region, else the same
    other_region: str
    other_region_id: str
    kind: Literal["family", "theme"]  # every family; themes that five sentences or more of the two mention
    key: str  # Theme.theme_id or ThemeFamily.family_id
    sentence_count: int  # that mention it
    report_sentence_count: int
    other_sentence_count: int
    other_report_sentence_count: int
    difference: float  # of the two shares of sentences, above 0 where the first report has the larger one
    difference_low: float  # ends of its 95 % interval
    difference_high: float
    q: float  # of Fisher's exact test, adjusted for the families, or the themes, of the two reports


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Compared:
    """Shares of two reports beside each other, each array in the order of the counts."""

    difference: Figures
    low: Figures
    high: Figures
    q: Figures


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Told:
    """What the reports of one edition mention."""

    edition: Incidence
    lengths: Counts
    families: Counts  # (regions, families)
    themes: Counts  # (regions, themes)


def differences(edition: Incidence, before: Incidence) -> Iterator[Difference]:
    """Yield how each pair of regions of an edition differs, then each region and its year before.

    Parameters
    ----------
    edition, before
        The mentions of an edition and of the one before it, which may be empty.
    """
    now, earlier = _told(edition), _told(before)
    for row in range(len(edition.regions)):
        for column in range(row + 1, len(edition.regions)):
            yield from _of_pair((now, row), (now, column))
    places = {region_id: place for place, region_id in enumerate(before.region_ids)}
    for row, region_id in enumerate(edition.region_ids):
        if region_id in places:
            yield from _of_pair((now, row), (earlier, places[region_id]))


def compare_counts(one: Counts, length: int, other: Counts, other_length: int) -> Compared:
    """Return how two reports' shares of sentences differ.

    Parameters
    ----------
    one, other : (themes,), sentences
        Sentences of each report that mention each theme.
    length, other_length
        Sentences of each report; not 0.

    Returns
    -------
    Compared
        Sentences are taken as drawn one by one: where a report says all that it has to say of a theme in one breath,
        the difference is less sure than the interval tells.

    References
    ----------
    Newcombe (1998), Statistics in Medicine 17, 873-890, method 10, for the intervals; Fisher (1935), *The Design of
    Experiments*, chapter 2, for the test.
    """
    share, low, high = _wilson(one, length)
    other_share, other_low, other_high = _wilson(other, other_length)
    difference = share - other_share
    return Compared(
        difference=difference,
        low=difference - np.sqrt((share - low) ** 2 + (other_high - other_share) ** 2),
        high=difference + np.sqrt((high - share) ** 2 + (other_share - other_low) ** 2),
        q=false_discovery(exact_test(one, length, other, other_length)),
    )


def exact_test(one: Counts, length: int, other: Counts, other_length: int) -> Figures:
    """Return the two-sided p of Fisher's exact test for each pair of counts out of two lengths.

    Examples
    --------
    Of four cups with the milk first a lady named three, and one of the four others.

    >>> float(exact_test(np.array([3]), 4, np.array([1]), 4)[0].round(4))
    0.4857
    """
    if not one.size:
        return np.array([], dtype=np.float64)
    both = (one + other)[:, np.newaxis]
    drawn = np.arange(int(both.max()) + 1)[np.newaxis, :]
    rest = both - drawn
    possible = (rest >= 0) & (drawn <= length) & (rest <= other_length)
    drawn, rest = np.where(possible, drawn, 0), np.where(possible, rest, 0)
    log = np.concatenate(([0.0], np.cumsum(np.log(np.arange(1, length + other_length + 1)))))
    ways = log[length] - log[drawn] - log[length - drawn]
    other_ways = log[other_length] - log[rest] - log[other_length - rest]
    all_ways = log[-1] - log[both] - log[length + other_length - both]
    chances = np.where(possible, np.exp(ways + other_ways - all_ways), 0.0)
    seen = np.take_along_axis(chances, one[:, np.newaxis], axis=1)
    unlikely: Figures = np.where(chances <= seen * _SAME, chances, 0.0).sum(axis=1)
    return np.minimum(unlikely, 1.0).astype(np.float64)


def _wilson(counts: Counts, length: int) -> tuple[Figures, Figures, Figures]:
    """Return the shares with the ends of their 95 % score intervals (Wilson 1927)."""
    share = counts / length
    centre = (share + _Z**2 / (2 * length)) / (1 + _Z**2 / length)
    reach = _Z / (1 + _Z**2 / length) * np.sqrt(share * (1 - share) / length + _Z**2 / (4 * length**2))
    return share, centre - reach, centre + reach


def _told(edition: Incidence) -> _Told:
    members = [[row.theme_id for row in themes() if row.family == family.family_id] for family in families()]
    return _Told(
        edition=edition,
        lengths=edition.lengths,
        families=np.array([edition.counts_of_any(of_family) for of_family in members], dtype=np.int64).T,
        themes=edition.counts,
    )


def _of_pair(one: tuple[_Told, int], other: tuple[_Told, int]) -> Iterator[Difference]:
    (told, row), (other_told, other_row) = one, other
    if not told.lengths[row] or not other_told.lengths[other_row]:
        return
    mentioned, other_mentioned = told.themes[row], other_told.themes[other_row]
    often = np.flatnonzero(mentioned + other_mentioned >= _LEAST_SENTENCES)
    names = [told.edition.themes[place] for place in often]
    kinds: tuple[tuple[Literal["family", "theme"], list[str], Counts, Counts], ...] = (
        ("family", [family.family_id for family in families()], told.families[row], other_told.families[other_row]),
        ("theme", names, mentioned[often], other_mentioned[often]),
    )
    region, other_region = told.edition.regions[row], other_told.edition.regions[other_row]
    length, other_length = int(told.lengths[row]), int(other_told.lengths[other_row])
    for kind, keys, counts, other_counts in kinds:
        found = compare_counts(counts, length, other_counts, other_length)
        for place, key in enumerate(keys):
            yield Difference(
                year=told.edition.year,
                region=region.zh,
                region_id=region.region_id,
                other_year=other_told.edition.year,
                other_region=other_region.zh,
                other_region_id=other_region.region_id,
                kind=kind,
                key=key,
                sentence_count=int(counts[place]),
                report_sentence_count=length,
                other_sentence_count=int(other_counts[place]),
                other_report_sentence_count=other_length,
                difference=float(found.difference[place]),
                difference_low=float(found.low[place]),
                difference_high=float(found.high[place]),
                q=float(found.q[place]),
            )
