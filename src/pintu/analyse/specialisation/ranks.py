"""Ranks that say how far they can be told apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Two intervals of equal width that hold this share each just fail to overlap where the difference is significant at
# 0.05: +-1.39 standard errors of each are +-1.96 of the difference (Goldstein and Healy 1995).
COMPARISON_LEVEL = 0.834


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ranks:
    """The rank of each figure, from 1 for the highest, and the ranks that it cannot be told from."""

    rank: NDArray[np.int64]
    best: NDArray[np.int64]
    worst: NDArray[np.int64]


def ranks(figures: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64]) -> Ranks:
    """Return the ranks of figures, as ranges where their intervals overlap.

    A figure ranks surely below those whose whole interval lies above its own, and surely above those whose whole
    interval lies below: ``best`` is one more than the number of the former, ``worst`` the number of all less the
    latter. What lies between may be chance.

    Parameters
    ----------
    figures : (n,)
        Without ``nan``.
    low, high : (n,)
        Ends of the intervals, at `COMPARISON_LEVEL` if an overlap is to mean that the difference is not significant.

    Returns
    -------
    Ranks
        Each (n,). Equal figures share the best of their ranks: of 5, 3, 3, 1 the ranks are 1, 2, 2, 4. Empty for none.

    References
    ----------
    Goldstein and Healy (1995), "The graphical presentation of a collection of means", Journal of the Royal Statistical
    Society A 158(1), 175-177.
    """
    above = len(figures) - np.searchsorted(np.sort(figures), figures, side="right")
    surely_above = len(figures) - np.searchsorted(np.sort(low), high, side="right")
    surely_below = np.searchsorted(np.sort(high), low, side="left")
    return Ranks(
        rank=above + 1,
        best=np.minimum(surely_above, above) + 1,
        worst=np.maximum(len(figures) - surely_below, above + 1),
    )
