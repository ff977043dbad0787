"""Chance: how often a group drawn at random does as well as the one in question, exactly where that can be counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from math import comb

import numpy as np
from numpy.typing import NDArray

DRAWS = 9_999
SEED = 20260305  # any number would do; this one never changes, so that two runs agree

# Two sums of the same numbers in another order differ in the last bits: they are equal.
_SAME = 1e-9

Groups = NDArray[np.bool_]
Statistic = Callable[[Groups], NDArray[np.float64]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """What was observed beside what random draws give."""

    observed: float
    expected: float  # mean over the draws
    z: float | None  # (observed - expected) / standard deviation of the draws; None where they are all equal
    p_more: float  # share of draws that are as high or higher
    p_less: float  # share of draws that are as low or lower
    draws: int
    is_exact: bool  # every possible draw was counted


def against_chance(observed: float, drawn: NDArray[np.float64], *, is_exact: bool) -> Chance:
    """Return how an observed figure stands among drawn ones.

    Parameters
    ----------
    observed
        The figure in question.
    drawn : (draws,)
        The same figure of each draw.
    is_exact
        The draws are all that there can be, the observed one among them. A sample lacks it: it is then counted in,
        so that no ``p`` is 0 (Phipson and Smyth 2010, (b + 1) / (m + 1)).

    Returns
    -------
    Chance
        Where the draws are all equal, ``z`` is None and both ``p`` are 1 if the observed figure is that one.

    Raises
    ------
    ValueError
        If nothing was drawn, or a figure is ``nan``: what is undefined is neither high nor low.

    References
    ----------
    Phipson and Smyth (2010), Statistical Applications in Genetics and Molecular Biology 9(1), 39.
    """
    if not drawn.size:
        raise ValueError("chance needs at least one draw")
    if np.isnan(observed) or np.isnan(drawn).any():
        raise ValueError("an undefined figure cannot be set beside chance")
    same = _SAME * max(1.0, abs(observed))
    more = int((drawn >= observed - same).sum())
    less = int((drawn <= observed + same).sum())
    itself = 0 if is_exact else 1
    spread = float(drawn.std())
    expected = float(drawn.mean())
    return Chance(
        observed=observed,
        expected=expected,
        z=(observed - expected) / spread if spread > same else None,
        p_more=(more + itself) / (drawn.size + itself),
        p_less=(less + itself) / (drawn.size + itself),
        draws=int(drawn.size),
        is_exact=is_exact,
    )


@cache
def groups_of(size: int, *, among: int, draws: int = DRAWS, seed: int = SEED) -> tuple[Groups, bool]:
    """Return groups of a size, and whether they are all that there are.

    Parameters
    ----------
    size
        Members of a group.
    among
        How many there are to choose from.
    draws
        If there are not more groups than that, each is returned once; otherwise so many are drawn at random, each
        group as likely as any other.
    seed
        Of the draw.

    Returns
    -------
    (groups, among), bool
        Row *g* marks the members of group *g*.

    Raises
    ------
    ValueError
        If a group cannot have that size.
    """
    if not 1 <= size <= among:
        raise ValueError(f"no group of {size} among {among}")
    is_all = comb(among, size) <= draws
    members = np.array(list(combinations(range(among), size))) if is_all else shuffles(among, draws, seed)[:, :size]
    groups = np.zeros((len(members), among), dtype=bool)
    np.put_along_axis(groups, members, values=True, axis=1)
    groups.setflags(write=False)  # kept for the next who asks
    return groups, is_all


def shuffles(count: int, draws: int = DRAWS, seed: int = SEED) -> NDArray[np.intp]:
    """Return random orders of ``range(count)``, one a row.

    They are the orders of uniform random numbers, whose stream numpy keeps from version to version.
    """
    return np.random.Generator(np.random.PCG64(seed)).random((draws, count)).argsort(axis=1, kind="stable")


def chance_of_group(group: NDArray[np.bool_], statistic: Statistic, *, draws: int = DRAWS, seed: int = SEED) -> Chance:
    """Return how a group's figure stands among those of random groups of its size.

    Parameters
    ----------
    group : (regions,)
        Marks the members.
    statistic
        Takes groups, one a row, and gives a figure for each.
    draws, seed
        As in `groups_of`: with 31 regions and 9,999 draws, groups of two and three are counted out.

    References
    ----------
    Box, Hunter and Hunter (1978), *Statistics for Experimenters*, section 4.1: of the 462 ways to give six of eleven
    tomato plants the new fertiliser, 154 do as well as the one that was tried, which is 33 %.

    Examples
    --------
    >>> kilograms = np.array([29.9, 11.4, 26.6, 23.7, 25.3, 28.5, 14.2, 17.9, 16.5, 21.1, 24.3])
    >>> treated = np.array([0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1], dtype=bool)
    >>> chance = chance_of_group(treated, lambda groups: groups @ kilograms / 6)
    >>> chance.draws, round(chance.p_more * 462)
    (462, 154)
    """
    drawn, is_all = groups_of(int(group.sum()), among=group.size, draws=draws, seed=seed)
    observed = float(statistic(group[np.newaxis])[0])
    return against_chance(observed, statistic(drawn), is_exact=is_all)


def false_discovery(p: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return each p-value adjusted for how many there are (Benjamini and Hochberg): q-values.

    Rejecting what is at or below *a* keeps the expected share of false findings at *a* or below.

    Parameters
    ----------
    p : (tests,)
        From 0 to 1, in any order.

    Returns
    -------
    (tests,)
        In the same order, never below ``p`` and never above 1. Empty for no tests.

    References
    ----------
    Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57(1), 289-300. Of their fifteen tests on
    thrombolysis the first four are rejected at 0.05.

    Examples
    --------
    >>> smallest = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344]
    >>> others = [0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0]
    >>> int((false_discovery(np.array(smallest + others)) <= 0.05).sum())
    4
    """
    order = np.argsort(p, kind="stable")
    ranks = np.arange(1, p.size + 1)
    stepped = np.minimum.accumulate((p[order] * p.size / ranks)[::-1])[::-1]
    adjusted = np.empty_like(stepped)
    adjusted[order] = np.minimum(stepped, 1.0)
    return adjusted
