"""What a region's report says against what its report of the year before said: wholes, additions, growth, streaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import combinations

from pintu.analyse.contradictions.margins import Margin, margin_of
from pintu.analyse.contradictions.record import Contradiction, contradiction_of, shown
from pintu.analyse.contradictions.streaks import streaks
from pintu.analyse.contradictions.things import Account, beside, ends_with, is_surely_one, is_whole, of_kind
from pintu.analyse.phrasing import words_before
from pintu.analyse.promises.told import Told
from pintu.vocabulary import claim_cues
from pintu.vocabulary.promise_words import load_word_groups

_FOLD = 2  # a whole that is less than half of last year's is another whole
_SLACK_POINTS = Decimal("0.5")  # a level of last year may have been revised since
_TENTH = Decimal("0.1")
_NEAR = 14  # characters between a level and its growth
_CLAUSE_END = re.compile("[，。；：！？]")


def between_editions(earlier: Account, later: Account) -> Iterator[Contradiction]:
    """Return what of the later report does not go together with the earlier one of the same region."""
    before, after = earlier.by_thing(), later.by_thing()
    for thing in sorted(before.keys() & after.keys()):
        for found in (_sums, _falls, _growths):
            yield from found(earlier, later, before[thing], after[thing])
    yield from streaks(earlier, later)


def _sums(earlier: Account, later: Account, before: Sequence[Told], after: Sequence[Told]) -> Iterator[Contradiction]:
    added = [one for one in after if one.phrasing.manner == "addition" and one.claim.period == str(later.year)]
    for whole, whole_later in _wholes(earlier, later, before, after):
        for addition in of_kind(added, whole):
            expected = margin_of(whole.claim).plus(margin_of(addition.claim))
            if addition.amount.value > 0 and not expected.meets(margin_of(whole_later.claim)):
                why = (
                    f"{shown(whole)} in the report of {earlier.year + 1} and {shown(addition)} that came in "
                    f"{later.year} are not {shown(whole_later)}"
                )
                yield replace(
                    contradiction_of("sum", (earlier.report, whole), (later.report, whole_later), why),
                    claim_id_c=addition.claim.claim_id,
                    value_c=addition.amount.value,
                    expected=whole.amount.value + addition.amount.value,
                )


def _falls(earlier: Account, later: Account, before: Sequence[Told], after: Sequence[Told]) -> Iterator[Contradiction]:
    for whole, whole_later in _wholes(earlier, later, before, after):
        row = whole_later.indicator
        if (row is not None and row.better == "down") or _says_less(whole_later):
            continue
        margins = margin_of(whole.claim), margin_of(whole_later.claim)
        if margins[1].high < margins[0].low and whole_later.amount.value * _FOLD >= whole.amount.value:
            why = (
                f"{shown(whole_later)} is less than the {shown(whole)} of the report of {earlier.year + 1}, "
                "and no word says that it fell"
            )
            yield contradiction_of("fall", (earlier.report, whole), (later.report, whole_later), why)


def _growths(
    earlier: Account, later: Account, before: Sequence[Told], after: Sequence[Told]
) -> Iterator[Contradiction]:
    levels = [one for one in before if _is_plain_level(one, earlier)]
    for level_later in after:
        growth = _growth_behind(level_later, after)
        if growth is None or not _is_plain_level(level_later, later) or _is_in_real_terms(level_later):
            continue
        for level in of_kind(levels, level_later):
            if level.amount.value <= 0:
                continue
            told, margin = growth.amount.value, _implied_growth(level, level_later)
            around = Margin(low=told - _SLACK_POINTS, high=told + _SLACK_POINTS)
            if not margin.meets(around):
                implied = (level_later.amount.value / level.amount.value - 1) * 100
                why = (
                    f"from {shown(level)} in the report of {earlier.year + 1} to {shown(level_later)} it is "
                    f"{implied:.1f} %, not {told} %"
                )
                yield replace(
                    contradiction_of("growth", (earlier.report, level), (later.report, level_later), why),
                    claim_id_c=growth.claim.claim_id,
                    value_c=told,
                    expected=implied.quantize(_TENTH),
                )


def _wholes(
    earlier: Account, later: Account, before: Sequence[Told], after: Sequence[Told]
) -> Iterator[tuple[Told, Told]]:
    """Return the pairs of wholes, one of each report, where neither tells several that cannot be of one thing."""
    wholes = [one for one in before if is_whole(one) and ends_with(one, earlier.year) and is_surely_one(one)]
    wholes_later = [one for one in after if is_whole(one) and ends_with(one, later.year)]
    for whole in wholes:
        if not _agree(list(of_kind(wholes, whole))):
            continue
        like = list(of_kind(wholes_later, whole))
        for whole_later in like if _agree(like) else ():
            manners = {whole.phrasing.manner, whole_later.phrasing.manner}
            if whole.claim.indicator_id is not None or manners != {"bare"}:
                yield whole, whole_later


def _agree(wholes: Sequence[Told]) -> bool:
    return all(margin_of(one.claim).meets(margin_of(other.claim)) for one, other in combinations(wholes, 2))


def _is_plain_level(told: Told, account: Account) -> bool:
    """Return whether a claim is the one exact level of the year that its sentence tells of the thing."""
    return (
        told.claim.measure == "level"
        and told.claim.bound == "exact"
        and told.claim.period == str(account.year)
        and told.phrasing.manner in ("whole", "bare")
        and told.kind[0] == "amount"
        and not told.is_rate
        and is_surely_one(told)
        and account.beside[beside(told)] == 1
    )


def _growth_behind(level: Told, told: Sequence[Told]) -> Told | None:
    """Return the one growth right behind a level in its sentence, of the same name."""
    growths = [
        one
        for one in told
        if one.claim.measure == "growth"
        and one.claim.sentence_id == level.claim.sentence_id
        and one.name == level.name
        and one.claim.period == level.claim.period
        and one.phrasing.manner != "gathered"
        and not one.phrasing.bases
    ]
    if len(growths) != 1 or not 0 <= growths[0].claim.start - level.claim.end <= _NEAR:
        return None
    return growths[0]


def _implied_growth(level: Told, level_later: Told) -> Margin:
    margins = margin_of(level.claim), margin_of(level_later.claim)
    if margins[0].low <= 0:
        return Margin(low=Decimal("-Infinity"), high=Decimal("Infinity"))
    return Margin(
        low=(margins[1].low / margins[0].high - 1) * 100,
        high=(margins[1].high / margins[0].low - 1) * 100,
    )


def _is_in_real_terms(told: Told) -> bool:
    # Growth of output is told at constant prices, its level at those of the year.
    return any(word in told.claim.indicator for group in load_word_groups("real-terms") for word in group.zh)


def _says_less(told: Told) -> bool:
    before = words_before(told.claim, told.sentence)
    return bool(_words_of_a_fall().search(_CLAUSE_END.split(before)[-1]))


@cache
def _words_of_a_fall() -> re.Pattern[str]:
    words = [word for cue in claim_cues() if cue.cue_id == "fall" for word in cue.zh]
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
