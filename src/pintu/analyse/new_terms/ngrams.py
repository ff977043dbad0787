"""N-grams: runs of symbols that come back, and how freely each stands among other symbols."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pintu.analyse.new_terms.symbols import Marks, Numbers, Symbols

Shares = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ngrams:
    """The n-grams of one length that come back often enough, with every place where they stand."""

    length: int  # symbols
    place: Numbers  # (occurrences,): of the first symbol
    number: Numbers  # (occurrences,): which n-gram it is, from 0
    count: Numbers  # (n-grams,): occurrences among the counted


def ngrams(text: Symbols, is_counted: Marks, *, least: int, longest: int) -> Iterator[Ngrams]:
    """Yield the n-grams of two symbols and more, length by length.

    Parameters
    ----------
    text
        Any symbols.
    is_counted
        Marks the symbols where an occurrence must begin to count; the others are found, but do not make one frequent.
    least
        Counted occurrences of an n-gram.
    longest
        Symbols of the longest.
    """
    symbol, kinds = text.symbol, len(text.writing)
    number = np.where(symbol > 0, symbol, -1)  # of the n-gram that begins at each place, -1 where none does
    for length in range(2, longest + 1):
        place = np.flatnonzero(number[: max(0, len(symbol) - length + 1)] >= 0)
        place = place[(number[place + 1] >= 0) & (symbol[place + length - 1] > 0)]
        keys = number[place] * kinds + symbol[place + length - 1]
        _, found = np.unique(keys, return_inverse=True)
        count = np.bincount(found[is_counted[place]], minlength=int(found.max(initial=-1)) + 1)
        kept = only(Ngrams(length=length, place=place, number=found, count=count), count >= least)
        number = np.full(len(symbol), -1)
        number[kept.place] = kept.number
        yield kept


def only(found: Ngrams, is_wanted: Marks) -> Ngrams:
    """Return those n-grams that are wanted, numbered anew; ``is_wanted`` has an entry for each n-gram."""
    of_wanted = is_wanted[found.number]
    return Ngrams(
        length=found.length,
        place=found.place[of_wanted],
        number=(np.cumsum(is_wanted) - 1)[found.number[of_wanted]],
        count=found.count[is_wanted],
    )


def share_of(found: Ngrams, marked: Marks) -> Shares:
    """Return the share of each n-gram's occurrences that are marked: (n-grams,)."""
    times = np.bincount(found.number, minlength=len(found.count))
    return np.bincount(found.number[marked], minlength=len(found.count)) / times


def commonest_neighbour(found: Ngrams, neighbour: Numbers, kinds: int) -> Shares:
    """Return the share of each n-gram's occurrences that have its commonest neighbour on one side.

    The negative binary logarithm of it is the branching entropy (Jin and Tanaka-Ishii 2006) in its strictest form, the
    min-entropy: at 0.5 it is one bit.

    Parameters
    ----------
    found
        N-grams of one length.
    neighbour : (occurrences,)
        The symbol on that side, 0 where it is none: each such place counts as a neighbour of its own.
    kinds
        How many symbols there are.
    """
    times = np.bincount(found.number, minlength=len(found.count))
    keys = np.sort((found.number * kinds + neighbour)[neighbour > 0])
    begins = np.flatnonzero(np.diff(keys, prepend=-1))
    most = np.zeros(len(found.count), dtype=np.int64)
    np.maximum.at(most, keys[begins] // kinds, np.diff(begins, append=len(keys)))
    return most / times
