"""Which outcome of the later report is of which target of the earlier one, beyond the headline figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pintu.analyse.promises.fitness import act_conflict, is_of_one_thing, likeness, manners_agree
from pintu.analyse.promises.promise import Match, Reason
from pintu.analyse.promises.told import Told, example_in, grades_in, kin_of, soft_name
from pintu.vocabulary.wordings import is_of_the_whole_region

_CLOSE = 2  # the likeness of names up to which two claims are set side by side though they cannot be compared
_INDEX_LENGTH = 2
_MOST = 200  # claims of one row, or of names that end alike, in one report


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A target and its outcome."""

    target: Told
    outcome: Told
    match: Match
    reason: Reason | None = None  # why the two cannot be compared


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    pair: Pair
    order: tuple[int, ...]  # the smaller the better
    rank: tuple[int, ...]  # the part of the order in which two outcomes of different value cannot be told apart


def pair_up(targets: Sequence[Told], outcomes: Sequence[Told]) -> tuple[Pair, ...]:
    """Return the targets that have an outcome, each outcome with one target, in the order of the targets.

    A target for which two outcomes of different value are equally fit has none: which is meant cannot be told.
    """
    index = _indexed(outcomes)
    candidates = []
    for place, target in enumerate(targets):
        fit = sorted(_candidates(target, place, _of_like_name(target, index)), key=lambda one: one.order)
        best = [one for one in fit if one.rank == fit[0].rank]
        if len({one.pair.outcome.amount.value for one in best}) == 1:
            candidates.append(best[0])
    taken: set[str] = set()
    pairs = []
    for candidate in sorted(candidates, key=lambda one: one.order):
        outcome = candidate.pair.outcome.claim.claim_id
        if outcome not in taken:
            taken.add(outcome)
            pairs.append(candidate.pair)
    return in_order(pairs)


def pair_unlike(targets: Sequence[Told], told_later: Sequence[Told], year: int) -> tuple[Pair, ...]:
    """Return the targets of which the later report tells something that cannot be compared, with the reason.

    It tells of several years at once, of the whole where an addition was promised or the other way round, or of things
    begun where they were to be finished.
    """
    index = _indexed(told_later)
    pairs = []
    for target in targets:
        near = ((_unlike(target, outcome, year), outcome) for outcome in _of_like_name(target, index))
        found = [(reason, outcome) for reason, outcome in near if reason is not None]
        if found:
            reason, outcome = min(found, key=lambda one: _nearness(target, one[1]))
            pairs.append(Pair(target=target, outcome=outcome, match=_match(target, outcome), reason=reason))
    return in_order(pairs)


def in_order(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Return pairs in the order of their targets in the report."""
    return tuple(sorted(pairs, key=lambda pair: (pair.target.sentence.start, pair.target.claim.start)))


def _indexed(outcomes: Iterable[Told]) -> Mapping[str, tuple[Told, ...]]:
    index: dict[str, list[Told]] = defaultdict(list)
    for told in outcomes:
        for key in dict.fromkeys(_keys(told)):
            index[key].append(told)
    # What is told so often cannot be told apart; and no report makes this a long search.
    return {key: tuple(several) for key, several in index.items() if len(several) <= _MOST}


def _keys(told: Told) -> tuple[str, ...]:
    kin = sorted(kin_of(told.claim.indicator_id)) if told.claim.indicator_id else ()
    ends = (told.name[-_INDEX_LENGTH:], soft_name(told.name)[-_INDEX_LENGTH:])
    example = example_in(told.name)
    return (
        *(f"id {one}" for one in kin),
        *(f"end {end}" for end in ends),
        *((f"like {example}",) if example else ()),
    )


def _of_like_name(target: Told, index: Mapping[str, tuple[Told, ...]]) -> tuple[Told, ...]:
    found = {told.claim.claim_id: told for key in _keys(target) for told in index.get(key, ())}
    return tuple(found.values())


def _candidates(target: Told, place: int, outcomes: Iterable[Told]) -> Iterator[_Candidate]:
    for outcome in outcomes:
        alike = likeness(target, outcome)
        if alike is None or not is_of_one_thing(target, outcome):
            continue
        manners = {target.phrasing.manner, outcome.phrasing.manner}
        rank = (
            alike,
            int(outcome.sentence.frame == "review-period"),
            int(len(manners) > 1 and "bare" not in manners),
            int(target.claim.unit != outcome.claim.unit),  # 12类45件实事: kinds and things
        )
        yield _Candidate(
            pair=Pair(target=target, outcome=outcome, match=_match(target, outcome)),
            rank=rank,
            order=(
                *rank,
                int(not is_of_the_whole_region(outcome.claim.indicator)),
                place,
                outcome.sentence.start,
                outcome.claim.start,
            ),
        )


def _match(target: Told, outcome: Told) -> Match:
    """Return whether both are the same row of the catalogue, and of one rank: 省级 and 国家级 are not."""
    is_same_row = target.claim.indicator_id is not None and target.claim.indicator_id == outcome.claim.indicator_id
    grades = grades_in(target.claim.indicator), grades_in(outcome.claim.indicator)
    return "exact" if is_same_row and grades[0] == grades[1] else "unverified"


def _unlike(target: Told, outcome: Told, year: int) -> Reason | None:
    alike = likeness(target, outcome)
    if alike is None or alike > _CLOSE or target.kind != outcome.kind or outcome.claim.period is None:
        return None
    if outcome.phrasing.manner == "named" or (target.is_rate and target.claim.measure != outcome.claim.measure):
        return None
    if outcome.phrasing.manner == "gathered" or outcome.claim.period != str(year):
        is_whole = {target.phrasing.manner, outcome.phrasing.manner} <= {"whole", "bare"} and not target.is_flow
        return None if is_whole and target.claim.measure != "growth" else "several-years"
    if target.is_rate or target.indicator is None or target.indicator.nature != "mixed":
        return None
    if act_conflict(target, outcome):
        return "another-act"
    return None if manners_agree(target, outcome) else "whole-and-addition"


def _nearness(target: Told, outcome: Told) -> tuple[int, ...]:
    alike = likeness(target, outcome)
    return (
        int(outcome.sentence.frame == "review-period"),
        _CLOSE if alike is None else alike,
        outcome.sentence.start,
        outcome.claim.start,
    )
