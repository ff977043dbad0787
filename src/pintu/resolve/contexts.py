"""What a claim is about where its own words tell but half of it: two parts named at once, a head left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from pintu.records import Claim
from pintu.vocabulary import indicator_omissions, indicator_pairs

# Between two numbers of one thing stand a comma, the bare word and a verb; farther away it may be of something else.
_NEAR = 12


def names_in_context(claims: Sequence[Claim]) -> dict[int, str]:
    """Return the full name of what is measured where it follows from the other claims of the sentence.

    Parameters
    ----------
    claims
        In the order of the text.

    Returns
    -------
    The place of a claim in ``claims``, and the name; claims that say in full what they are about are left out.
    """
    return _names_left_out(claims) | _names_of_parts(claims)


def _names_of_parts(claims: Sequence[Claim]) -> dict[int, str]:
    """Return the part that each number is of where a sentence names them in one word: 城乡居民收入分别增长5%、7%.

    A sentence that gives one number, or more than there are parts, speaks of them together or cannot be told apart.
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


def _names_left_out(claims: Sequence[Claim]) -> dict[int, str]:
    """Return the name of which the claim gives the last word only: 粮食播种面积600万亩、总产50亿斤."""
    names: dict[int, str] = {}
    bare_words = {word for omission in indicator_omissions() for word in omission.words}
    for place, (before, claim) in enumerate(pairwise(claims), start=1):
        if claim.indicator in bare_words and _are_near(before, claim):
            name = _completed(claim.indicator, names.get(place - 1, before.indicator))
            if name is not None:
                names[place] = name
    return names


def _are_near(before: Claim, claim: Claim) -> bool:
    return before.sentence_id == claim.sentence_id and 0 <= claim.start - before.end <= _NEAR


def _completed(word: str, name_before: str) -> str | None:
    for omission in indicator_omissions():
        if word in omission.words:
            for ending in omission.after:
                if name_before.endswith(ending):
                    return (name_before if omission.is_after_kept else name_before.removesuffix(ending)) + word
    return None
