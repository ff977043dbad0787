"""From a target and what a later report tells of it to a row of the ledger."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from pintu.analyse.promises.algebra import gap_between, gap_in_percent, is_near, judge
from pintu.analyse.promises.pairing import Pair
from pintu.analyse.promises.promise import GapUnit, Promise, Reason
from pintu.analyse.promises.told import Told
from pintu.records import Document

_PERCENT = frozenset({"percent", "percentage_point"})
_BASES: tuple[Reason, ...] = ("excluding", "same-basis", "real")


def silent_promise(target: Told, later: Document, *, is_headline: bool) -> Promise:
    """Return the row for a target of which the later report says nothing."""
    claim = target.claim
    return Promise(
        region=later.region,
        region_id=later.region_id,
        year=later.year,
        indicator_id=claim.indicator_id,
        indicator=claim.indicator,
        is_headline=is_headline,
        period=str(later.year - 1),
        target_claim_id=claim.claim_id,
        outcome_claim_id=None,
        match="exact",
        unit_id=target.unit_id,
        target_value=target.amount.value,
        target_value_max=target.amount.value_max,
        target_bound=target.amount.bound,
        strength=claim.strength,
        outcome_value=None,
        outcome_value_max=None,
        outcome_bound=None,
        words=None,
        provisional=False,
        near=False,
        verdict="silent",
        reason=None,
        gap=None,
        gap_unit=None,
    )


def promise_told_in_words(target: Told, later: Document, words: str) -> Promise:
    """Return the row for a headline target of which the later report gives words and no number."""
    row = silent_promise(target, later, is_headline=True)
    return replace(row, verdict="incomparable", reason="words", words=words)


def promise_of(pair: Pair, later: Document, *, is_headline: bool) -> Promise:
    """Return the row for a target and the claim of the later report that tells of it."""
    target, outcome = pair.target, pair.outcome
    row = replace(
        silent_promise(target, later, is_headline=is_headline),
        outcome_claim_id=outcome.claim.claim_id,
        match=pair.match,
        outcome_value=outcome.amount.value,
        outcome_value_max=outcome.amount.value_max,
        outcome_bound=outcome.amount.bound,
        provisional=outcome.phrasing.is_provisional,
    )
    reason = pair.reason or _difference_of_basis(target, outcome)
    if reason is not None:
        return replace(row, verdict="incomparable", reason=reason)
    gap, gap_unit = _gap(pair)
    is_less_better = target.indicator is not None and target.indicator.better == "down"
    return replace(
        row,
        near=is_near(target.amount, outcome.amount, is_in_percent=target.kind[1] in _PERCENT),
        verdict=judge(target.amount, outcome.amount, is_less_better=is_less_better),
        gap=gap,
        gap_unit=gap_unit,
    )


def _gap(pair: Pair) -> tuple[Decimal | None, GapUnit]:
    if pair.target.kind[1] in _PERCENT:
        return gap_between(pair.target.amount, pair.outcome.amount), "percentage_point"
    return gap_in_percent(pair.target.amount, pair.outcome.amount), "percent"


def _difference_of_basis(target: Told, outcome: Told) -> Reason | None:
    bases = set(target.phrasing.bases) ^ set(outcome.phrasing.bases)
    return next((basis for basis in _BASES if basis in bases), None)
