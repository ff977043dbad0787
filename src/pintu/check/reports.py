"""The reports that an article is held against, searched once for everything that it names."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from daachorse import MATCH_KIND_STANDARD, CharwiseDoubleArrayAhoCorasick

from pintu.check.claim import ArticleClaim, ReportSentence
from pintu.check.lexicon import concepts, folded_text

_LEAST_WEIGHT = 0.3
_CLAUSE_STOPS = frozenset("，；。：！？,;")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """The sentences of the reports with the places where the article's features stand in them.

    A feature is a concept, whatever word a report has for it, or a pair of characters of a Chinese article.
    """

    sentences: tuple[ReportSentence, ...]
    places: tuple[Mapping[str, tuple[tuple[int, int], ...]], ...]  # by sentence: feature, and its spans in the quote
    holders: Mapping[str, tuple[int, ...]]  # by feature: the sentences that have it
    weights: Mapping[str, float]  # by feature: the rarer, the more it tells
    by_region: Mapping[str, tuple[int, ...]]
    years: tuple[int, ...]  # newest first


def search_reports(sentences: Sequence[ReportSentence], claims: Sequence[ArticleClaim]) -> Reports:
    """Return the reports searched for the concepts and character pairs of the claims, in one pass over their text."""
    features = _features(claims)
    words = list(features)
    places: list[dict[str, list[tuple[int, int]]]] = [{} for _ in sentences]
    if words:
        automaton = CharwiseDoubleArrayAhoCorasick(words, MATCH_KIND_STANDARD)
        text = "\n".join(folded_text(one.sentence.quote) for one in sentences)
        starts = [0, *accumulate(len(one.sentence.quote) + 1 for one in sentences)]
        named = list(features.values())
        for start, end, number in automaton.find_overlapping(text):
            at = bisect_right(starts, start) - 1
            for feature in named[number]:
                places[at].setdefault(feature, []).append((start - starts[at], end - starts[at]))
    holders: dict[str, list[int]] = {}
    for at, found in enumerate(places):
        for feature in found:
            holders.setdefault(feature, []).append(at)
    by_region: dict[str, list[int]] = {}
    for at, one in enumerate(sentences):
        by_region.setdefault(one.region_id, []).append(at)
    size = len(sentences) or 1
    every = {feature for features_of_word in features.values() for feature in features_of_word}
    return Reports(
        sentences=tuple(sentences),
        places=tuple({feature: tuple(spans) for feature, spans in found.items()} for found in places),
        holders={feature: tuple(at) for feature, at in holders.items()},
        weights={
            feature: max(_LEAST_WEIGHT, math.log(size / (len(holders.get(feature, ())) + 1)) - 1)
            for feature in sorted(every)
        },
        by_region={region: tuple(several) for region, several in by_region.items()},
        years=tuple(sorted({one.year for one in sentences}, reverse=True)),
    )


def clause_of(quote: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause of a Chinese sentence round a span: from one comma to the next."""
    left, right = start, end
    while left and quote[left - 1] not in _CLAUSE_STOPS:
        left -= 1
    while right < len(quote) and quote[right] not in _CLAUSE_STOPS:
        right += 1
    return left, right


def _features(claims: Iterable[ArticleClaim]) -> dict[str, tuple[str, ...]]:
    """Return the Chinese words to look for and the features that each is a sign of."""
    words: dict[str, dict[str, None]] = {}
    for claim in claims:
        for concept_id in claim.concepts:
            for word in concepts()[concept_id].zh_folded:
                words.setdefault(word, {})[concept_id] = None
        for pair in claim.shingles:
            words.setdefault(pair, {})[pair] = None
    return {word: tuple(features) for word, features in words.items()}
