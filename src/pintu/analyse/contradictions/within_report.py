"""The same thing given two values within one report, and ratios that are not those of their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from pintu.analyse.contradictions.margins import Margin, margin_of
from pintu.analyse.contradictions.record import Contradiction, contradiction_of, shown
from pintu.analyse.contradictions.things import Account, ends_with, is_surely_one
from pintu.analyse.promises.told import Told
from pintu.vocabulary.promise_words import load_ratios

_HUNDREDTH = Decimal("0.01")


def within_report(account: Account) -> Iterator[Contradiction]:
    """Return the pairs of sentences of one report that give a thing two values for the year."""
    for told in account.by_thing().values():
        candidates = [one for one in told if _tells_the_year(one, account)]
        for one, other in combinations(candidates, 2):
            if _is_of_one_thing(one, other) and not margin_of(one.claim).meets(margin_of(other.claim)):
                why = f"the report gives {shown(one)} in one sentence and {shown(other)} in another"
                yield contradiction_of("two-values", (account.report, one), (account.report, other), why)


def ratios_of_report(account: Account) -> Iterator[Contradiction]:
    """Return the ratios of a report that are not those of the two figures that it gives for their parts."""
    told = account.by_thing()
    for ratio in load_ratios():
        levels = [_one_level(told.get(f"row {row}", ()), row, account) for row in (ratio.part, ratio.whole)]
        given = _one_level(told.get(f"row {ratio.indicator_id}", ()), ratio.indicator_id, account)
        if given is None or levels[0] is None or levels[1] is None or levels[1].amount.value <= 0:
            continue
        part, whole = margin_of(levels[0].claim), margin_of(levels[1].claim)
        if whole.low <= 0:
            continue
        implied = Margin(low=part.low / whole.high * ratio.factor, high=part.high / whole.low * ratio.factor)
        if not implied.meets(margin_of(given.claim)):
            expected = (levels[0].amount.value / levels[1].amount.value * ratio.factor).quantize(_HUNDREDTH)
            why = f"{shown(levels[0])} over {shown(levels[1])} is {expected}, not {shown(given)}"
            found = contradiction_of("ratio", (account.report, levels[0]), (account.report, levels[1]), why)
            yield replace(found, claim_id_c=given.claim.claim_id, value_c=given.amount.value, expected=expected)


def _one_level(told: Sequence[Told], indicator_id: str, account: Account) -> Told | None:
    """Return the one exact figure of the year that a report gives of an indicator; None where it gives several."""
    figures = [
        one
        for one in told
        if one.claim.indicator_id == indicator_id
        and one.claim.bound == "exact"
        and one.claim.measure in ("level", "share")
        and ends_with(one, account.year)
        and one.phrasing.manner in ("whole", "bare")
    ]
    values = {one.amount.value for one in figures}
    return figures[0] if len(values) == 1 else None


def _tells_the_year(told: Told, account: Account) -> bool:
    is_of_the_year = (
        told.claim.period == str(account.year)
        if told.claim.measure == "growth" or told.is_flow
        else ends_with(told, account.year)
    )
    is_plain = told.phrasing.manner in ("whole", "bare") and not told.phrasing.bases
    return is_of_the_year and is_plain and is_surely_one(told) and told.claim.measure != "change"


def _is_of_one_thing(one: Told, other: Told) -> bool:
    # What one sentence says twice it says of two things, or of two times.
    return (
        one.sentence.sentence_id != other.sentence.sentence_id
        and one.kind == other.kind
        and one.claim.measure == other.claim.measure
        and one.claim.scope == other.claim.scope
        and (one.name == other.name or one.claim.indicator_id == other.claim.indicator_id is not None)
    )
