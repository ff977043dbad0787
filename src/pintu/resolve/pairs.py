"""Wordings that name two parts at once, and the numbers of each: 城乡居民收入分别增长5%、7%."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pintu.records import Claim
from pintu.vocabulary import indicator_pairs


def names_of_parts(claims: Sequence[Claim]) -> dict[int, str]:
    """Return the part that each of two claims is about where a sentence says two numbers of two parts at once.

    Returns
    -------
    The place of a claim in ``claims``, and its indicator with the word for the part in place of that for both. Claims
    of which a sentence gives one number, or more than two, are of both parts together or cannot be told apart.
    """
    names: dict[int, str] = {}
    for pair in indicator_pairs():
        told: dict[tuple[str | None, ...], list[int]] = defaultdict(list)
        for place, claim in enumerate(claims):
            if pair.word in claim.indicator:
                key = (claim.sentence_id, claim.indicator, claim.measure, claim.unit, claim.period, claim.status)
                told[key].append(place)
        for places in told.values():
            if len(places) == len(pair.parts):
                for place, part in zip(places, pair.parts, strict=True):
                    names.setdefault(place, claims[place].indicator.replace(pair.word, part, 1))
    return names
