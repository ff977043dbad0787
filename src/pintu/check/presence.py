"""The verdict on what an article says that a region has, does or is first in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from pintu.check.claim import ArticleClaim, Verdict
from pintu.check.holding import coverage, is_held, known_part
from pintu.check.lexicon import concepts
from pintu.check.reports import Reports
from pintu.records import STATUS_OF_FRAME

_SURE = 0.6
_SURE_ELSEWHERE = 0.7
_KNOWN_ELSEWHERE = 0.85  # another region is not named for a claim of which too much is not understood
_ENOUGH = 0.4
_AHEAD = 0.2  # by how much another region's report must have more of it
_OLDER = 0.1
_TELLING = 1.0  # the weight from which a feature is worth looking for
_MOST_EVIDENCE = 5
_NAMES = ("place", "name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A sentence of a report that has something of a claim, and how much of it."""

    at: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceDecision:
    """A verdict, the id of its reason, and the sentences that decide."""

    verdict: Verdict
    reason: str
    sightings: tuple[Sighting, ...] = ()
    missing: tuple[str, ...] = ()  # words of the reports for what was not found


def decide_presence(claim: ArticleClaim, reports: Reports) -> PresenceDecision:
    """Return the verdict on a presence.

    A theme is supported wherever the region's report names it, as a plan or as done. What is told of it beside (a
    first, a finished thing, a named place) must stand with it.
    """
    own = _sightings(claim, reports, claim.regions)
    best = own[0].share if own else 0.0
    if best >= _SURE:
        return _of_sure(claim, reports, own)
    if _is_plain(claim):
        return _of_theme(claim, reports, own)
    if claim.regions != ("CN",) and known_part(claim) >= _KNOWN_ELSEWHERE:
        elsewhere = _sightings(claim, reports, _others(reports, claim.regions))
        if elsewhere and elsewhere[0].share >= max(_SURE_ELSEWHERE, best + _AHEAD):
            return PresenceDecision(verdict="wrong-region", reason="elsewhere-presence", sightings=tuple(elsewhere[:1]))
    is_on_theme = any(one.share >= _ENOUGH and _holds_theme(claim, reports, one) for one in own)
    if is_on_theme and best >= _ENOUGH:
        return PresenceDecision(verdict="partly", reason="partly", sightings=tuple(own[:_MOST_EVIDENCE]))
    return PresenceDecision(verdict="not-in-corpus", reason="nothing")


def is_best(claim: ArticleClaim) -> bool:
    """Return whether a claim is of a first place, which reports put in words as well: 最多, 领先."""
    return claim.figure is not None and claim.figure.form == "rank" and claim.figure.value == 1


def decide_best(claim: ArticleClaim, reports: Reports) -> PresenceDecision | None:
    """Return supported where a sentence has what is said and a word for a first place; None where none does."""
    held = [
        one
        for one in _sightings(claim, reports, claim.regions)
        if one.share >= _SURE and any(word in reports.sentences[one.at].sentence.quote for word in _words_for_first())
    ]
    if not held:
        return None
    return PresenceDecision(verdict="supported", reason="presence", sightings=tuple(held[:_MOST_EVIDENCE]))


@cache
def _words_for_first() -> tuple[str, ...]:
    return tuple(word for concept in concepts().values() if concept.kind == "first" for word in concept.zh)


def _is_plain(claim: ArticleClaim) -> bool:
    """Return whether a claim only says that a region is at something: no first, nothing finished."""
    kinds = {concepts()[one].kind for one in claim.concepts}
    is_finished_event = claim.is_finished and "event" in kinds
    return bool(claim.themes or claim.focus) and "first" not in kinds and not is_finished_event


def _of_theme(claim: ArticleClaim, reports: Reports, own: Sequence[Sighting]) -> PresenceDecision:
    holding = _on_theme(claim, reports, own)
    if not holding:
        return PresenceDecision(verdict="not-in-corpus", reason="no-theme")
    return _with_names(claim, reports, holding, reason="theme")


def _on_theme(claim: ArticleClaim, reports: Reports, own: Sequence[Sighting]) -> list[Sighting]:
    """Return the sentences that name a theme of the claim; where the report names none, those with its words."""
    naming = [one for one in own if _names_theme(claim, reports, one)]
    return naming or [one for one in own if _holds_theme(claim, reports, one)]


def _of_sure(claim: ArticleClaim, reports: Reports, own: Sequence[Sighting]) -> PresenceDecision:
    sure = [one for one in own if one.share >= max(_SURE, own[0].share - _AHEAD)]
    on_theme = _on_theme(claim, reports, own)
    if any(one.share >= _ENOUGH for one in on_theme):
        sure = [one for one in on_theme if one.share >= _ENOUGH]
    is_plan = all(STATUS_OF_FRAME[reports.sentences[one.at].sentence.frame] == "target" for one in sure)
    if is_plan and claim.is_finished and claim.status == "achieved" and not _is_plain(claim):
        return PresenceDecision(verdict="status-differs", reason="planned", sightings=tuple(sure[:_MOST_EVIDENCE]))
    decision = _with_names(claim, reports, sure, reason="presence")
    rest = tuple(one for one in on_theme if one not in decision.sightings)
    return replace(decision, sightings=(*decision.sightings, *rest)[:_MOST_EVIDENCE])


def _with_names(claim: ArticleClaim, reports: Reports, held: Sequence[Sighting], *, reason: str) -> PresenceDecision:
    """Return supported, or partly where the best sentence has some of the named places and bodies and lacks others."""
    named = [sense for sense in claim.senses if any(concepts()[one].kind in _NAMES for one in sense.concept_ids)]
    lacking = {one.at: [sense for sense in named if not is_held(sense, one.at, reports)] for one in held}
    best = min(held, key=lambda one: (len(lacking[one.at]), -one.share))
    ordered = (best, *(one for one in held if one is not best))[:_MOST_EVIDENCE]
    if 0 < len(lacking[best.at]) < len(named):
        return PresenceDecision(
            verdict="partly",
            reason="partly-names",
            sightings=ordered,
            missing=tuple(concepts()[sense.concept_ids[0]].zh[0] for sense in lacking[best.at]),
        )
    return PresenceDecision(verdict="supported", reason=reason, sightings=ordered)


def _sightings(claim: ArticleClaim, reports: Reports, regions: Iterable[str]) -> list[Sighting]:
    """Return the sentences of the regions' reports that have something of a claim, the most of it first."""
    known = known_part(claim)
    wanted = {at for region in regions for at in reports.by_region.get(region, ())}
    telling = (one for one in (*claim.concepts, *claim.shingles) if reports.weights[one] >= _TELLING)
    places = {at for feature in telling for at in reports.holders.get(feature, ()) if at in wanted}
    newest = reports.years[0] if reports.years else 0
    found = [Sighting(at=at, share=coverage(claim, at, reports) * known) for at in places]
    return sorted(found, key=lambda one: (_OLDER * (reports.sentences[one.at].year != newest) - one.share, one.at))


def _others(reports: Reports, regions: Sequence[str]) -> list[str]:
    return [region for region in sorted(reports.by_region) if region not in regions and region != "CN"]


def _holds_theme(claim: ArticleClaim, reports: Reports, one: Sighting) -> bool:
    if reports.sentences[one.at].themes & set(claim.themes) or any(it in reports.places[one.at] for it in claim.focus):
        return True
    wanted = {f"theme:{theme}" for theme in claim.themes}
    return any(wanted & set(sense.concept_ids) and is_held(sense, one.at, reports) for sense in claim.senses)


def _names_theme(claim: ArticleClaim, reports: Reports, one: Sighting) -> bool:
    """Return whether the report itself was read as naming a theme: 大数据中心 is no 数据中心."""
    return bool(reports.sentences[one.at].themes & set(claim.themes))
