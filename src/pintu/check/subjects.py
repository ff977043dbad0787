"""Whether a number of a report is about what a claim of an article is about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from pintu.check.claim import ArticleClaim, ReportSentence
from pintu.check.holding import coverage, is_anchored, known_part
from pintu.check.lexicon import concepts, folded_text
from pintu.check.reports import Reports, clause_of
from pintu.check.values import Likeness, are_counted_alike, are_of_one_kind, likeness
from pintu.records import Claim
from pintu.vocabulary import indicator_affixes

_OWN_INDICATOR = 0.9  # what a shared indicator of the catalogue is worth at least
_OTHER_MEASURE = 0.6
_SURE = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A number of a report beside a claim of an article."""

    claim: Claim
    at: int  # place of its sentence in Reports.sentences
    sentence: ReportSentence
    likeness: Likeness
    forward: float  # 0-1, how much of what the article says stands with the number
    backward: float  # 0-1, how much of the report's indicator the article says
    is_same_indicator: bool
    is_same_measure: bool
    is_anchored: bool  # something that says what is meant stands in the clause of the number itself

    @property
    def is_same_subject(self) -> bool:
        """Return whether both surely speak of one thing, so that another number contradicts."""
        if not self.is_same_measure:
            return False
        return self.is_same_indicator or (self.forward >= _SURE and self.backward >= _SURE)


def candidate(article_claim: ArticleClaim, claim: Claim, at: int, reports: Reports) -> Candidate | None:
    """Return a report's number beside an article's; None where one cannot be the other.

    Units that do not go together, or one of them grows and the other falls.
    """
    figure = article_claim.figure
    if figure is None or not are_of_one_kind(figure, claim) or not _goes_the_same_way(article_claim, claim):
        return None
    sentence = reports.sentences[at]
    is_same_indicator = claim.indicator_id is not None and claim.indicator_id in article_claim.indicator_ids
    is_same_measure = _measures_agree(article_claim, claim) and are_counted_alike(figure, claim)
    clause = clause_of(sentence.sentence.quote, claim.start, claim.end)
    near = claim.indicator + (claim.scope or "")
    forward = coverage(article_claim, at, reports, span=clause, near=near)
    if is_same_indicator:
        forward = max(forward, _OWN_INDICATOR)
    else:
        forward *= known_part(article_claim)
    if not is_same_measure:
        forward *= _OTHER_MEASURE
    return Candidate(
        claim=claim,
        at=at,
        sentence=sentence,
        likeness=likeness(figure, claim),
        forward=forward,
        backward=_backward(article_claim, claim.indicator),
        is_same_indicator=is_same_indicator,
        is_same_measure=is_same_measure,
        is_anchored=is_same_indicator or is_anchored(article_claim, at, reports, clause, near),
    )


def _backward(article_claim: ArticleClaim, indicator: str) -> float:
    """Return how much of a report's indicator the article's words mean, by characters."""
    text = folded_text(_bare(indicator))
    if not text:
        return 0.0
    known = [False] * len(text)
    said = _words_of(tuple(article_claim.concepts), tuple(article_claim.shingles))
    for word in [word for word in said if word in text]:
        at = text.find(word)
        while at >= 0:
            known[at : at + len(word)] = [True] * len(word)
            at = text.find(word, at + 1)
    return sum(known) / len(text)


@lru_cache(maxsize=256)  # a claim is held against thousands of numbers, one after the other
def _words_of(concept_ids: tuple[str, ...], shingles: tuple[str, ...]) -> tuple[str, ...]:
    named = (word for concept_id in concept_ids for word in concepts()[concept_id].zh_folded)
    return tuple(dict.fromkeys((*_common_words(), *named, *shingles)))


@cache
def _common_words() -> tuple[str, ...]:
    return tuple(word for concept in concepts().values() if concept.kind == "common" for word in concept.zh)


@cache
def _bare(indicator: str) -> str:
    for word in _prefixes():
        if indicator.startswith(word) and len(indicator) > len(word):
            indicator = indicator[len(word) :]
    return indicator


@cache
def _prefixes() -> tuple[str, ...]:
    words = (word for affix in indicator_affixes() if affix.place == "prefix" for word in affix.words)
    return tuple(sorted(words, key=len, reverse=True))


def _goes_the_same_way(article_claim: ArticleClaim, claim: Claim) -> bool:
    return claim.measure not in ("growth", "change") or not claim.value or article_claim.is_fall == (claim.value < 0)


def _measures_agree(article_claim: ArticleClaim, claim: Claim) -> bool:
    own, other = article_claim.measure, claim.measure
    if own == "rank" or other == "rank":
        return own == other
    if own == "growth" or other == "growth":
        return own == other or (own is None and other == "growth" and claim.unit_id not in ("percent", None))
    return True
