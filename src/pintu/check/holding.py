"""How much of what an article says stands in a sentence of a report."""

from __future__ import annotations

from collections.abc import Mapping

from pintu.check.claim import ArticleClaim, Sense
from pintu.check.lexicon import concepts
from pintu.check.reports import Reports

_OUTSIDE = 0.5  # of a feature that stands in the sentence, but not in the clause of the number
_COMMON = 0.5  # of a concept that says little by itself
_SHINGLE = 0.5
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
        total += worth_of(sense, reports)
        got += max(
            part * _weight(one, reports) * _nearness(one, found, span, near)
            for one, part in zip(sense.concept_ids, sense.parts, strict=True)
        )
    for pair in claim.shingles:
        weight = _SHINGLE * reports.weights[pair]
        total += weight
        got += weight * _nearness(pair, found, span, near)
    return min(1.0, got / total) if total else 0.0


def worth_of(sense: Sense, reports: Reports) -> float:
    """Return what a sense weighs: that of its rarest whole reading that any report has."""
    readings = list(zip(sense.concept_ids, sense.parts, strict=True))
    heard = [one for one, part in readings if part >= _WHOLE and one in reports.holders]
    if heard:
        return max(_weight(one, reports) for one in heard)
    return min(_MOST_UNHEARD, max(_weight(one, reports) for one, _ in readings))


def is_held(sense: Sense, at: int, reports: Reports) -> bool:
    """Return whether a sentence has what the whole of a stretch may name."""
    found = reports.places[at]
    return any(part >= _WHOLE and one in found for one, part in zip(sense.concept_ids, sense.parts, strict=True))


def _weight(feature: str, reports: Reports) -> float:
    return reports.weights[feature] * (_COMMON if concepts()[feature].kind == "common" else 1.0)


def _nearness(
    feature: str,
    found: Mapping[str, tuple[tuple[int, int], ...]],
    span: tuple[int, int] | None,
    near: str,
) -> float:
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
