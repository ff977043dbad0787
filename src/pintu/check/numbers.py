"""The verdict on a number, a rank or a share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from pintu.check.claim import ArticleClaim, Figure, Verdict
from pintu.check.lexicon import concepts
from pintu.check.reports import Reports
from pintu.check.subjects import Candidate, candidate
from pintu.check.timing import period_differs, status_differs
from pintu.check.values import are_of_one_kind, bound_fault, is_within_bound, size_in_base, tolerance_of
from pintu.records import Claim

_FAULT = 0.45  # how surely it must be the same thing before a fault is found
_SURER = 0.1  # or this much surer than what would support it
_CLEAR = 0.25  # what is this much less sure may still clear the article of a fault
_ELSEWHERE = 0.6
_ELSEWHERE_RANK = 0.75
_SHARED = 0.2  # words of which the region's own number has so many may be about it
_SLIP = 0.7
_HALF = 0.5
_OLDER = 0.15
_RANK_WORDS = 0.45
_ANCHORED = 0.4  # from which the clause of the number itself must say what is meant
# A number of so many digits that no other report has need not be told in words that are known.
# One of still more digits that stands once in all reports, or whose words say nothing, needs none at all.
_HARDLY_ANY, _MANY_DIGITS, _ALL_DIGITS, _UNIQUE = 2, 3, 4, 0.05
# How many numbers of this unit and size all reports have, and how much of the words must agree then.
_WORDS_BY_RARITY = ((4, 0.2), (20, 0.3), (100, 0.4), (1_000_000, 0.5))
_MOST_EVIDENCE = 3
_MOST_REGIONS, _MOST_REGIONS_BY_WORDS = 4, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A verdict, the id of its reason, and the numbers that decide, the first of them first."""

    verdict: Verdict
    reason: str
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The numbers of the reports by region, and all of them by size."""

    by_region: dict[str, tuple[tuple[int, Claim], ...]]
    sizes: tuple[float, ...]
    by_size: tuple[tuple[int, Claim], ...]


def index_numbers(reports: Reports) -> Numbers:
    """Return the numbers of the reports, to be found by region and by size."""
    by_region: dict[str, list[tuple[int, Claim]]] = {}
    sized: list[tuple[float, int, int, Claim]] = []
    for at, one in enumerate(reports.sentences):
        for claim in one.claims:
            by_region.setdefault(one.region_id, []).append((at, claim))
            sized.append((float(size_in_base(claim.value, claim.unit_id)), at, claim.start, claim))
    sized.sort(key=lambda item: item[:3])
    return Numbers(
        by_region={region: tuple(several) for region, several in by_region.items()},
        sizes=tuple(item[0] for item in sized),
        by_size=tuple((at, claim) for _, at, _, claim in sized),
    )


def decide_number(claim: ArticleClaim, reports: Reports, numbers: Numbers) -> Decision:
    """Return the verdict on a number.

    What the region's own reports have of the same size decides first; then what they have of the same thing; then what
    other regions' reports have of both.
    """
    own = _in_regions(claim, reports, numbers)
    least = _least_forward(claim, numbers)
    same_value = [one for one in own if _fits(claim, one, least)]
    if not any(one.forward >= _FAULT for one in same_value):
        same_value += [one for one in own if _is_within(claim, one)]
    if same_value:
        decision = _of_same_value(claim, same_value, own, reports, least=least)
        if decision is not None:
            return decision
    slips = [one for one in own if one.likeness == "slip" and _is_slip(claim, one, reports)]
    same_thing = slips or _same_thing(claim, own, reports)
    elsewhere = _elsewhere(claim, own, reports, numbers)
    if elsewhere and (not same_thing or _digits(claim.figure) >= 3):
        return Decision(verdict="wrong-region", reason="elsewhere", candidates=(*elsewhere, *same_thing[:1]))
    if same_thing:
        return _of_other_value(claim, same_thing)
    return Decision(verdict="not-in-corpus", reason="nothing")


def _in_regions(claim: ArticleClaim, reports: Reports, numbers: Numbers) -> list[Candidate]:
    found = (
        candidate(claim, one, at, reports) for region in claim.regions for at, one in numbers.by_region.get(region, ())
    )
    return sorted((one for one in found if one is not None), key=lambda one: -_rank(claim, one, reports))


def _rank(claim: ArticleClaim, one: Candidate, reports: Reports) -> float:
    return (
        one.forward
        + 0.2 * (not status_differs(claim, one))
        + 0.15 * (not period_differs(claim, one))
        + 0.1 * one.backward
        + 0.1 * one.is_same_indicator
        - _OLDER * (one.sentence.year != reports.years[0])
    )


def _fits(claim: ArticleClaim, one: Candidate, least: float) -> bool:
    """Return whether the report has the number that is told, of what may well be the same thing."""
    figure = claim.figure
    if figure is None:
        return False
    if one.likeness == "equal":
        wanted = _RANK_WORDS if figure.form == "rank" else least
        return one.forward >= wanted and (one.is_anchored or wanted < _ANCHORED)
    return False


def _is_within(claim: ArticleClaim, one: Candidate) -> bool:
    figure = claim.figure
    return (
        figure is not None and one.forward >= _ELSEWHERE and one.is_same_measure and is_within_bound(figure, one.claim)
    )


def _least_forward(claim: ArticleClaim, numbers: Numbers) -> float:
    """Return how much of the words must agree: the fewer numbers of the reports are of this unit and size, the less."""
    if claim.figure is None:
        return 1.0
    count = sum(1 for _, one in _sized(claim.figure, numbers) if are_of_one_kind(claim.figure, one))
    digits = _digits(claim.figure)
    if count <= 1 and digits >= (_MANY_DIGITS if not _says_what(claim) else _ALL_DIGITS):
        return 0.0
    if count <= _HARDLY_ANY and digits >= _MANY_DIGITS:
        return _UNIQUE
    return next(least for most, least in _WORDS_BY_RARITY if count <= most)


def _says_what(claim: ArticleClaim) -> bool:
    kinds = {concepts()[one].kind for one in claim.concepts}
    return bool(claim.shingles or kinds & {"thing", "name", "theme", "indicator", "place"})


def _digits(figure: Figure | None) -> int:
    digits = "".join(filter(str.isdigit, str(figure.value.normalize()))) if figure else ""
    return len(digits.strip("0"))


def _of_same_value(
    claim: ArticleClaim, fitting: Sequence[Candidate], own: Sequence[Candidate], reports: Reports, *, least: float
) -> Decision | None:
    figure = claim.figure
    if figure is None:
        return None
    best = max(one.forward for one in fitting)
    for one in fitting:
        if one.forward >= best - _CLEAR and not _fault(claim, figure, one):
            others = [other for other in fitting if other is not one and not _fault(claim, figure, other)]
            return Decision(
                verdict="supported", reason=_support(figure, one), candidates=(one, *others[: _MOST_EVIDENCE - 1])
            )
    sure = [one for one in fitting if one.forward >= min(_FAULT, least + _SURER) and _is_current(one, reports)]
    if not sure:
        return None
    first = sure[0]
    verdict = _fault(claim, figure, first)
    if verdict is None:
        return None
    right = [one for one in own if one is not first and one.is_same_subject and not _is_told_otherwise(claim, one)]
    return Decision(verdict=verdict, reason=_reason_of(verdict, first), candidates=(first, *right[:1]))


def _is_current(one: Candidate, reports: Reports) -> bool:
    """Return whether it is no plan of an earlier edition: whether that came true is another question."""
    return one.sentence.year == reports.years[0] or one.claim.status != "target"


def _fault(claim: ArticleClaim, figure: Figure, one: Candidate) -> Verdict | None:
    if status_differs(claim, one):
        return "status-differs"
    if period_differs(claim, one):
        return "period-differs"
    return bound_fault(figure, one.claim, is_below=claim.is_below)


def _is_told_otherwise(claim: ArticleClaim, one: Candidate) -> bool:
    return status_differs(claim, one) or period_differs(claim, one)


def _same_thing(claim: ArticleClaim, own: Sequence[Candidate], reports: Reports) -> list[Candidate]:
    """Return the numbers that the newest report has of the same thing, told alike and of the same time."""
    return [
        one
        for one in own
        if one.is_same_subject and one.sentence.year == reports.years[0] and not _is_told_otherwise(claim, one)
    ]


def _is_slip(claim: ArticleClaim, one: Candidate, reports: Reports) -> bool:
    """Return whether a number differs by its zeros alone, of what is surely enough the same thing."""
    is_sure = one.is_same_measure and one.forward >= _SLIP and one.backward >= _HALF
    return is_sure and one.sentence.year == reports.years[0] and not _is_told_otherwise(claim, one)


def _of_other_value(claim: ArticleClaim, same_thing: Sequence[Candidate]) -> Decision:
    figure = claim.figure
    slips = [one for one in same_thing if one.likeness == "slip"]
    if slips:
        return Decision(verdict="contradicted", reason="slip", candidates=tuple(slips[:1]))
    first = same_thing[0]
    near = next((one for one in same_thing if one.likeness in ("above", "below")), None)
    if figure is not None and near is not None:
        if figure.bound == "min" and near.likeness == "below":
            return Decision(verdict="overstated", reason="overstated", candidates=(near,))
        if (figure.bound == "max" or claim.is_below) and near.likeness == "above":
            return Decision(verdict="understated", reason="understated", candidates=(near,))
        first = near
    return Decision(verdict="contradicted", reason="other-value", candidates=(first,))


def _elsewhere(claim: ArticleClaim, own: Sequence[Candidate], reports: Reports, numbers: Numbers) -> list[Candidate]:
    figure = claim.figure
    if figure is None or "CN" in claim.regions or any(_may_be_meant(one) for one in own):
        return []
    found = [
        one
        for at, number in _sized(figure, numbers)
        if (one := candidate(claim, number, at, reports)) is not None
        and one.sentence.region_id not in claim.regions
        and one.sentence.region_id != "CN"
        and one.likeness == "equal"
        and one.is_same_measure
        and (one.is_same_indicator or (one.forward >= _elsewhere_words(figure) and one.backward >= _HALF))
        and not _is_told_otherwise(claim, one)
    ]
    found.sort(key=lambda one: -_rank(claim, one, reports))
    regions = {one.sentence.region_id for one in found}
    # A number that many regions have tells nothing of any of them.
    most = _MOST_REGIONS if found and found[0].is_same_indicator else _MOST_REGIONS_BY_WORDS
    return found[:1] if 0 < len(regions) <= most else []


def _may_be_meant(one: Candidate) -> bool:
    """Return whether the region's own report has the number, of what may be the same thing."""
    return one.likeness == "equal" and one.forward >= _SHARED


def _elsewhere_words(figure: Figure) -> float:
    return _ELSEWHERE_RANK if figure.form == "rank" else _ELSEWHERE


def _sized(figure: Figure, numbers: Numbers) -> Sequence[tuple[int, Claim]]:
    """Return the numbers of every report that are as large as the figure, as far as it is told."""
    told, margin = float(size_in_base(figure.value, figure.unit_id)), float(tolerance_of(figure))
    margin += told * 1e-9
    return numbers.by_size[bisect_left(numbers.sizes, told - margin) : bisect_right(numbers.sizes, told + margin)]


def _support(figure: Figure, one: Candidate) -> str:
    if one.claim.bound not in (figure.bound, "exact"):
        return "supported-bound"
    return "supported" if one.likeness == "equal" else "supported-within"


def _reason_of(verdict: Verdict, one: Candidate) -> str:
    if verdict == "status-differs":
        return "planned" if one.claim.status == "target" else "done"
    return {"period-differs": "period"}.get(verdict, verdict)
