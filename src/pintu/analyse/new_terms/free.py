"""Free runs: n-grams that stand among other symbols as words do, and are no mention of a theme."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np

from pintu.analyse.new_terms.ngrams import Ngrams, Shares, commonest_neighbour, ngrams, only, share_of
from pintu.analyse.new_terms.symbols import Marks, Numbers, Symbols

LEAST = 4  # occurrences that count
LONGEST = 8  # symbols: characters, or Latin words

_MOST_ONE_NEIGHBOUR = 0.5  # of the occurrences; more, and the run is a part of a longer one
_LEAST_ENDS = 0.05  # of the occurrences of the first two symbols (last two) at the beginning (end) of a phrase
_MOST_KNOWN = 0.5  # of the occurrences, within a mention of a theme
_MOST_CLAUSE_FIRST = 0.4  # of the occurrences that open a clause: it is then what is done, not what it is done with


def free_runs(text: Symbols, is_counted: Marks, between: Collection[str]) -> Iterator[Ngrams]:
    """Yield the n-grams that stand freely and are no theme, length by length from two symbols to eight.

    Parameters
    ----------
    text
        Any symbols.
    is_counted
        Marks the symbols where an occurrence must begin to count.
    between
        Characters that part phrases as a comma does.
    """
    parts = np.array([not writing or writing in between for writing in text.writing], dtype=bool)
    neighbour = np.where(parts[text.symbol], 0, text.symbol)
    pair: Numbers = np.zeros(len(text.symbol), dtype=np.int64)
    begins: Shares = np.zeros(0)
    ends: Shares = np.zeros(0)
    for found in ngrams(text, is_counted, least=LEAST, longest=LONGEST):
        if found.length == 2:
            pair[found.place] = found.number
            begins = share_of(found, neighbour[found.place - 1] == 0)
            ends = share_of(found, neighbour[found.place + 2] == 0)
        first = np.zeros(len(found.count), dtype=np.int64)
        first[found.number] = found.place
        has_ends = (begins[pair[first]] >= _LEAST_ENDS) & (ends[pair[first + found.length - 2]] >= _LEAST_ENDS)
        likely = only(found, has_ends)
        yield only(likely, _stand_freely(likely, text, neighbour) & ~_are_known(likely, text))


def _stand_freely(found: Ngrams, text: Symbols, neighbour: Numbers) -> Marks:
    kinds = len(text.writing)
    before, behind = neighbour[found.place - 1], neighbour[found.place + found.length]
    return (
        (commonest_neighbour(found, before, kinds) <= _MOST_ONE_NEIGHBOUR)
        & (commonest_neighbour(found, behind, kinds) <= _MOST_ONE_NEIGHBOUR)
        & (share_of(found, text.ends_clause[found.place - 1]) <= _MOST_CLAUSE_FIRST)
    )


def _are_known(found: Ngrams, text: Symbols) -> Marks:
    mention = text.mention[found.place]
    is_covered = (mention > 0) & (mention == text.mention[found.place + found.length - 1])
    return share_of(found, is_covered) > _MOST_KNOWN
