"""Near pairs: which of many texts share at least half of their shingles, every pair and no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

SHINGLE = 5  # characters
NEAR = 0.5  # Jaccard similarity from which two texts are near
_MOST_COMPARED = 200  # texts with a rare shingle in common that each is compared with
_ROUNDING = 1e-9
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # 2**64 over the golden ratio, which spreads the sums well


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NearPairs:
    """Pairs of texts with at least the similarity asked for, each once, by first and second."""

    first: Numbers  # (pairs,): places in the texts; first < second
    second: Numbers
    similarity: NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Shingles:
    """The different shingles of every text, rarest first, one text after the other."""

    number: Numbers  # of the shingle: the rarer the lower
    owner: Numbers  # place of the text
    start: Numbers  # (texts,): where the shingles of each text begin
    size: Numbers  # (texts,): how many it has
    count: int  # of different shingles in all texts


def near_pairs(texts: Sequence[str], *, least: float = NEAR) -> NearPairs:
    """Return the pairs of texts that share most of what they say.

    Texts are cut into shingles, all runs of five characters. Two are as similar as the shingles that both have are
    many among those that either has (Jaccard). Of a text with *n* shingles the *n* - ⌈``least`` *n*⌉ + 1 rarest are
    looked at: two texts with none of these in common cannot be similar enough. So no pair is missed and no chance is
    needed, unlike with MinHash.

    Parameters
    ----------
    texts
        All different. One of less than five characters has no shingle and is near to none.
    least
        The similarity from which a pair is returned, above 0 and up to 1.

    Returns
    -------
    NearPairs
        Similarities from ``least`` to 1; empty if there is no pair. Where more than 200 texts have a rare shingle in
        common, each is compared with 200 of them, so that time grows with the length of the texts: 26,000 sentences
        of government reports, of which at most 16 have a rare shingle in common, take half a second.

    References
    ----------
    Broder (1997), "On the resemblance and containment of documents", for shingles. Bayardo, Ma and Srikant (2007),
    "Scaling up all pairs similarity search", for the rarest ones.
    """
    shingles = _shingles_of(texts)
    first, second = _candidates(shingles, least)
    similarity = _jaccard(shingles, first, second)
    is_near = similarity >= least - _ROUNDING
    return NearPairs(first=first[is_near], second=second[is_near], similarity=similarity[is_near])


def _shingles_of(texts: Sequence[str]) -> _Shingles:
    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    characters = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    owner = np.repeat(np.arange(len(texts)), lengths)
    last = max(0, len(characters) - SHINGLE + 1)
    hashes = np.zeros(last, dtype=np.uint64)
    for place in range(SHINGLE):
        hashes = hashes * _MULTIPLIER + characters[place : place + last]
    is_whole = owner[:last] == owner[len(owner) - last :]
    hashes, owner = hashes[is_whole], owner[:last][is_whole]
    _, number, times = np.unique(hashes, return_inverse=True, return_counts=True)
    by_rarity = np.empty(len(times), dtype=np.int64)
    by_rarity[np.argsort(times, kind="stable")] = np.arange(len(times))
    entries = _different(owner * len(times) + by_rarity[number])
    owner, number = np.divmod(entries, max(1, len(times)))
    size = np.bincount(owner, minlength=len(texts))
    return _Shingles(number=number, owner=owner, start=np.cumsum(size) - size, size=size, count=len(times))


def _candidates(shingles: _Shingles, least: float) -> tuple[Numbers, Numbers]:
    """Return the pairs of texts with a rare shingle in common and not too different in length."""
    size = shingles.size
    looked_at = size - np.ceil(least * size - _ROUNDING).astype(np.int64) + 1
    is_rare = np.arange(len(shingles.owner)) - shingles.start[shingles.owner] < looked_at[shingles.owner]
    number, owner = shingles.number[is_rare], shingles.owner[is_rare]
    order = np.argsort(number, kind="stable")
    number, owner = number[order], owner[order]
    begins = np.flatnonzero(np.diff(number, prepend=-1))
    before = np.arange(len(number)) - np.repeat(begins, np.diff(begins, append=len(number)))
    before = np.minimum(before, _MOST_COMPARED)  # those with the same shingle that each is paired with
    later = np.repeat(np.arange(len(number)), before)
    first, second = owner[later - 1 - _counted(before)], owner[later]
    shorter, longer = np.minimum(size[first], size[second]), np.maximum(size[first], size[second])
    pairs = _different((first * len(size) + second)[shorter >= least * longer - _ROUNDING])
    first, second = np.divmod(pairs, max(1, len(size)))
    return first, second


def _jaccard(shingles: _Shingles, first: Numbers, second: Numbers) -> NDArray[np.float64]:
    size = shingles.size
    is_first = size[first] <= size[second]
    shorter, longer = np.where(is_first, first, second), np.where(is_first, second, first)
    looked_up = np.repeat(shingles.start[shorter], size[shorter]) + _counted(size[shorter])
    wanted = np.repeat(longer, size[shorter]) * shingles.count + shingles.number[looked_up]
    entries = shingles.owner * shingles.count + shingles.number
    place = np.minimum(np.searchsorted(entries, wanted), len(entries) - 1)
    pair = np.repeat(np.arange(len(first)), size[shorter])
    shared = np.bincount(pair[entries[place] == wanted], minlength=len(first))
    return shared / (size[first] + size[second] - shared)


def _counted(times: Numbers) -> Numbers:
    """Return 0, 1, 2 and so on up to each number: for 2 and 3, that is 0, 1, 0, 1, 2."""
    begins = np.repeat(np.cumsum(times) - times, times)
    return np.arange(len(begins)) - begins


def _different(numbers: Numbers) -> Numbers:
    """Return the different numbers, ascending."""
    ordered = np.sort(numbers)
    different: Numbers = ordered[np.diff(ordered, prepend=-1) != 0]
    return different
