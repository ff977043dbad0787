"""How much of what an article says stands in a sentence of a report."""

from __future__ import annotations

from collections.abc import Mapping

from pintu.check.claim import ArticleClaim, Reading, Sense
from pintu.check.lexicon import concepts
from pintu.check.reports import Reports

_Places = Mapping[str, tuple[tuple[int, int], ...]]  # where the features of a sentence stand in it

_OUTSIDE = 0.5  # of a feature that stands in the sentence, but not in the clause of the number
_COMMON = 0.5  # of a concept that says little by itself
_SHINGLE = 0.5
_FEW = 2.0  # senses; a claim of one alone is not doubted for one word
_STRANGE = 0.5  # what a word that the lexicon lacks weighs beside one that it has
_MOST_UNHEARD = 6.0  # what a concept weighs that stands in no report
_WHOLE = 0.99


def coverage(
    claim: ArticleClaim, at: int, reports: Reports, *, span: tuple[int, int] | None = None, near: str = ""
) -> float:
    """Return how much of what a claim names stands in a sentence of a report, 0 to 1, by weight.

    Parameters
    ----------
    claim
        Its senses count, and in Chinese the pairs of its characters.
    at
        The sentence.
    reports
        The reports, searched for the claim.
    span
        The clause in which a feature counts in full; None for the whole sentence.
    near
        Words that belong to the clause too, wherever they stand: the indicator that it takes over from before.
    """
    found = reports.places[at]
    total = got = 0.0
    for sense in claim.senses:
        worth = worth_of(sense, reports)
        total += worth
        got += worth * _held_part(sense, found, span, near)
    for pair in claim.shingles:
        weight = _SHINGLE * reports.weights[pair]
        total += weight
        got += weight * _nearness(pair, found, span, near)
    return min(1.0, got / total) if total else 0.0


def known_part(claim: ArticleClaim) -> float:
    """Return how much of what a claim says the lexicon has words for, 0 to 1; common words count for little."""
    known = sum(_COMMON if _is_common(sense) else 1.0 for sense in claim.senses) + _SHINGLE * len(claim.shingles)
    return 1 / (1 + _STRANGE * claim.strange_count / max(_FEW, known))


def _is_common(sense: Sense) -> bool:
    return all(concepts()[one].kind == "common" for one in sense.concept_ids)


def is_anchored(claim: ArticleClaim, at: int, reports: Reports, span: tuple[int, int], near: str) -> bool:
    """Return whether a word that says something stands in the clause itself."""
    found = reports.places[at]
    words = [one for sense in claim.senses if not _is_common(sense) for one in sense.concept_ids]
    return any(_nearness(one, found, span, near) == 1.0 for one in (*words, *claim.shingles))


def worth_of(sense: Sense, reports: Reports) -> float:
    """Return what a sense weighs: that of its rarest whole reading that any report has."""
    heard = [one.concept_id for one in sense.readings if one.part >= _WHOLE and one.concept_id in reports.holders]
    if heard:
        return max(_weight(one, reports) for one in heard)
    return min(_MOST_UNHEARD, max(_weight(one, reports) for one in sense.concept_ids))


def is_held(sense: Sense, at: int, reports: Reports) -> bool:
    """Return whether a sentence has what the whole of a stretch may name."""
    found = reports.places[at]
    return any(one.part >= _WHOLE and one.concept_id in found for one in sense.readings)


def _held_part(sense: Sense, found: _Places, span: tuple[int, int] | None, near: str) -> float:
    """Return how much of a stretch stands in a sentence: the whole, or parts of it that do not overlap."""
    taken: list[Reading] = []
    got = 0.0
    for one in sense.readings:
        nearness = _nearness(one.concept_id, found, span, near)
        if nearness and all(one.end <= other.start or other.end <= one.start for other in taken):
            taken.append(one)
            got += one.part * nearness
    return min(1.0, got)


def _weight(feature: str, reports: Reports) -> float:
    return reports.weights[feature] * (_COMMON if concepts()[feature].kind == "common" else 1.0)


def _nearness(feature: str, found: _Places, span: tuple[int, int] | None, near: str) -> float:
    spans = found.get(feature)
    if spans is None:
        return 1.0 if near and _stands_in(feature, near) else 0.0
    if span is None or any(span[0] <= start < span[1] for start, _ in spans):
        return 1.0
    return 1.0 if near and _stands_in(feature, near) else _OUTSIDE


def _stands_in(feature: str, text: str) -> bool:
    concept = concepts().get(feature)
    words = concept.zh if concept else (feature,)
    return any(word in text for word in words)
