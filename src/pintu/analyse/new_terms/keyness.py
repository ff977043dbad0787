"""Keyness: how surely a part of a text says a term more often than the rest does."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pintu.analyse.new_terms.symbols import Numbers


def log_likelihood_ratio(*, count: Numbers, of_part: Numbers, of_term: Numbers, of_all: Numbers) -> NDArray[np.float64]:
    """Return how much better two frequencies explain a term's occurrences, in the part and in the rest, than one does.

    Parameters
    ----------
    count, of_part, of_term, of_all : any shapes that spread to one, symbols
        Occurrences of the term in the part, the size of the part, occurrences of the term in all, the size of all.

    Returns
    -------
    ratio
        Minus twice the logarithm of the likelihood ratio, in the shape that the counts spread to: 0 where the term is
        as frequent in the part as in the rest. An occurrence of 0 in the part or in the rest is evidence like any
        other, which it is not to the z of `weighted_log_odds`: what nobody said before comes first. 0 where there is no
        rest, no part or no term.

    References
    ----------
    Dunning (1993), "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics 19(1),
    61-74. His table 2 gives 270.72 for "the" before "swiss": 110 of 221 occurrences among 2552 of 31777.

    Examples
    --------
    >>> counts = {"count": 110, "of_part": 2552, "of_term": 221, "of_all": 31777}
    >>> ratio = log_likelihood_ratio(**{name: np.array([value]) for name, value in counts.items()})
    >>> ratio.round(2).tolist()
    [270.72]
    """
    cells = (
        (count, of_part, of_term),
        (of_term - count, of_all - of_part, of_term),
        (of_part - count, of_part, of_all - of_term),
        (of_all - of_part - of_term + count, of_all - of_part, of_all - of_term),
    )
    return np.asarray(2 * sum(_term(found, row * column, of_all) for found, row, column in cells), dtype=np.float64)


def keyness(*, count: Numbers, of_part: Numbers, of_term: Numbers, of_all: Numbers) -> NDArray[np.float64]:
    """Return the square root of the `log_likelihood_ratio`, below 0 where the term is rarer in the part than elsewhere.

    It can be read as the z of a test: 1.645 is reached by chance in one of twenty cases.
    """
    ratio = log_likelihood_ratio(count=count, of_part=of_part, of_term=of_term, of_all=of_all)
    direction = np.sign(count * of_all - of_part * of_term)
    return np.asarray(direction * np.sqrt(np.maximum(ratio, 0)), dtype=np.float64)


def _term(found: Numbers, margins: Numbers, of_all: Numbers) -> NDArray[np.float64]:
    """Return the count times the logarithm of what it is beside what it would be by chance; 0 for a count of 0."""
    ratio = np.ones(np.broadcast_shapes(found.shape, margins.shape, of_all.shape))
    np.divide(found * of_all, margins, out=ratio, where=(margins > 0) & (found > 0))
    return np.asarray(found * np.log(ratio), dtype=np.float64)
