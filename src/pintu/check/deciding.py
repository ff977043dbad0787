"""From an article's claims and the reports to findings: a verdict, its reason and its evidence for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pintu.check.claim import ArticleClaim, Evidence, Finding, ReportSentence, Verdict
from pintu.check.cues import has_cue
from pintu.check.lexicon import Language, concepts
from pintu.check.numbers import Numbers, decide_number, index_numbers
from pintu.check.presence import PresenceDecision, decide_best, decide_presence, is_best
from pintu.check.reading import read_claims
from pintu.check.reasons import say_reason
from pintu.check.reports import Reports, search_reports
from pintu.check.stretches import Article
from pintu.vocabulary import regions


def check_claims(article: Article, reports: Sequence[ReportSentence]) -> tuple[Finding, ...]:
    """Return each claim of an article with its verdict.

    Parameters
    ----------
    article
        Its sentences with their numbers and themes.
    reports
        The sentences of the reports of two editions at most, with their claims.
    """
    claims = read_claims(article)
    searched = search_reports(reports, claims)
    numbers = index_numbers(searched)
    findings = (_finding(claim, searched, numbers, article.language) for claim in claims)
    is_about_reports = any(has_cue("reports", one.quote, article.language) for one in article.sentences)
    return tuple(one for one in findings if is_about_reports or _is_of_the_reports(one))


def _is_of_the_reports(finding: Finding) -> bool:
    """Return whether a claim is of what reports speak of, where the article itself does not say that it is."""
    if finding.evidence:
        return True
    named = (concepts()[one].kind for one in finding.claim.concepts)
    return finding.claim.figure is not None and any(kind in ("indicator", "theme") for kind in named)


def _finding(claim: ArticleClaim, reports: Reports, numbers: Numbers, language: Language) -> Finding:
    decided = _of_number(claim, reports, numbers) if claim.figure else _of_presence(claim, reports)
    return Finding(
        claim=claim,
        region=_region_of(claim, decided.evidence),
        verdict=decided.verdict,
        note=say_reason(decided.reason, claim, decided.evidence, language, missing=decided.missing),
        evidence=decided.evidence,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decided:
    verdict: Verdict
    reason: str
    evidence: tuple[Evidence, ...]
    missing: tuple[str, ...] = ()


def _of_number(claim: ArticleClaim, reports: Reports, numbers: Numbers) -> _Decided:
    decision = decide_number(claim, reports, numbers)
    if decision.verdict == "not-in-corpus" and is_best(claim):
        # Reports put a first place in words as often as in a number.
        in_words = decide_best(claim, reports)
        if in_words is not None:
            return _shown(claim, reports, in_words)
    evidence = tuple(
        Evidence(
            region=one.sentence.region,
            region_id=one.sentence.region_id,
            year=one.sentence.year,
            document_id=one.claim.document_id,
            sentence_id=one.claim.sentence_id,
            quote=one.sentence.sentence.quote,
            start=one.claim.start,
            end=one.claim.end,
            claim_id=one.claim.claim_id,
        )
        for one in decision.candidates
    )
    return _Decided(verdict=decision.verdict, reason=decision.reason, evidence=evidence)


def _of_presence(claim: ArticleClaim, reports: Reports) -> _Decided:
    decided = _shown(claim, reports, decide_presence(claim, reports))
    has_numerals = any(all(numeral in one.quote for numeral in claim.numerals) for one in decided.evidence)
    if decided.verdict in ("supported", "partly") and not has_numerals:
        return _Decided(verdict="not-checkable", reason="unread", evidence=decided.evidence)
    return decided


def _shown(claim: ArticleClaim, reports: Reports, decision: PresenceDecision) -> _Decided:
    evidence = tuple(_quote(reports.sentences[one.at], claim, reports, one.at) for one in decision.sightings)
    return _Decided(verdict=decision.verdict, reason=decision.reason, evidence=evidence, missing=decision.missing)


def _quote(sentence: ReportSentence, claim: ArticleClaim, reports: Reports, at: int) -> Evidence:
    spans = [
        span
        for concept_id in claim.concepts
        for span in reports.places[at].get(concept_id, ())
        if concepts()[concept_id].kind != "common"
    ]
    start, end = max(spans, key=lambda span: span[1] - span[0], default=(0, 0))
    return Evidence(
        region=sentence.region,
        region_id=sentence.region_id,
        year=sentence.year,
        document_id=sentence.sentence.document_id,
        sentence_id=sentence.sentence.sentence_id,
        quote=sentence.sentence.quote,
        start=start,
        end=end,
        claim_id=None,
    )


def _region_of(claim: ArticleClaim, evidence: Sequence[Evidence]) -> str | None:
    names = {region.region_id: region.zh for region in regions()}
    if len(claim.regions) == 1:
        return names[claim.regions[0]]
    decided = next((one.region for one in evidence if one.region_id in claim.regions), None)
    return decided or (names[claim.regions[0]] if claim.is_ambiguous else None)
