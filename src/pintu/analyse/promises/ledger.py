"""The ledger: the targets of one edition beside what the next edition says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pintu.analyse.headline import HeadlineFigure, headline_figures
from pintu.analyse.promises.aims import Cells, aims_of, cells_by_region, is_headline, told_of
from pintu.analyse.promises.fitness import is_outcome_of_the_year
from pintu.analyse.promises.pairing import Pair, in_order, pair_unlike, pair_up
from pintu.analyse.promises.promise import Promise, Reason
from pintu.analyse.promises.reports import LOOKS_BACK, Report, reports_of
from pintu.analyse.promises.silence import clause_that_names, is_passed_over
from pintu.analyse.promises.told import Told, indicators_by_id, told_claims
from pintu.analyse.promises.verdicts import promise_of, promise_told_in_words, silent_promise
from pintu.records import Claim, Document, Sentence
from pintu.vocabulary.promise_words import load_counterparts


def promises(
    documents: Sequence[Document], sentences: Sequence[Sentence], claims: Sequence[Claim], *, edition: int
) -> tuple[Promise, ...]:
    """Return what became of the targets that the edition before set for the year that an edition looks back on.

    The headline figures come first, then the other targets in the order of the earlier report, region by region. A
    target of which the later document says nothing is silent where that is an official report, and has no row where it
    is a digest; so has one whose outcome cannot be told among several, and one that was set in words.

    Parameters
    ----------
    documents, sentences, claims
        Of both editions; others may be among them. Cities and counties are left out.
    edition
        The year in which the later reports were given.
    """
    reports = reports_of(documents, sentences, claims, edition=edition)
    figures = cells_by_region(headline_figures(documents, sentences, claims, edition=edition))
    rows: list[Promise] = []
    for (region_id, year), later in reports.items():
        earlier = reports.get((region_id, edition - 1))
        if year == edition and earlier is not None:
            rows.extend(headline_promises(earlier, later, figures.get(region_id, {})))
            rows.extend(_beyond_headline(earlier, later))
    return tuple(rows)


def headline_promises(earlier: Report, later: Report, cells: Cells) -> Iterator[Promise]:
    """Return what became of the headline targets of one report in that of the year after, by their cells."""
    year = later.document.year - 1
    for indicator_id, row in indicators_by_id().items():
        aim = cells.get((indicator_id, f"target_{year}"))
        if row.is_headline and aim is not None and aim.claim_id is not None:
            promise = _headline_promise(
                told_of(aim.claim_id, earlier), cells.get((indicator_id, f"actual_{year}")), later
            )
            if promise is not None:
                yield promise


def _headline_promise(target: Told, outcome: HeadlineFigure | None, later: Report) -> Promise | None:
    pair = _pair(target, outcome, later)
    if pair is not None:
        return promise_of(pair, later.document, is_headline=True)
    words = outcome.words if outcome else clause_that_names(target.claim.indicator_id or "", later)
    if words is not None:
        return promise_told_in_words(target, later.document, words)
    is_silent = later.document.kind == "report"
    return silent_promise(target, later.document, is_headline=True) if is_silent else None


def _pair(target: Told, outcome: HeadlineFigure | None, later: Report) -> Pair | None:
    if outcome is not None:
        told = None if outcome.claim_id is None else told_of(outcome.claim_id, later)
        return None if told is None else Pair(target=target, outcome=told, match="exact")
    # No figure of the year: something else may be told in its place.
    for claim, reason in _in_its_place(target.claim.indicator_id or "", later):
        return Pair(target=target, outcome=told_of(claim.claim_id, later), match="exact", reason=reason)
    return None


def _in_its_place(indicator_id: str, later: Report) -> Iterator[tuple[Claim, Reason]]:
    achieved = [claim for claim in later.claims if claim.kind == "claim" and claim.status == "achieved"]
    for counterpart in load_counterparts():
        if counterpart.indicator_id == indicator_id:
            for claim in achieved:
                if claim.indicator_id in counterpart.others and _is_of_the_year(claim, later):
                    yield claim, counterpart.reason


def _is_of_the_year(claim: Claim, later: Report) -> bool:
    return later.sentences[claim.sentence_id].frame == "review" and claim.period == str(later.document.year - 1)


def _beyond_headline(earlier: Report, later: Report) -> Iterator[Promise]:
    year = later.document.year - 1
    targets = aims_of(earlier)
    told_back = told_claims(
        [claim for claim in later.claims if claim.status == "achieved" and not is_headline(claim)], later.sentences
    )
    told_back = tuple(told for told in told_back if told.sentence.frame in LOOKS_BACK)
    pairs = pair_up(targets, [told for told in told_back if is_outcome_of_the_year(told, year)])
    open_targets = _without(targets, pairs)
    unlike = pair_unlike(open_targets, told_back, year)
    for pair in in_order((*pairs, *unlike)):
        yield promise_of(pair, later.document, is_headline=False)
    if later.document.kind == "report":
        for target in _without(open_targets, unlike):
            if is_passed_over(target, later.text_back):
                yield silent_promise(target, later.document, is_headline=False)


def _without(targets: Sequence[Told], pairs: Sequence[Pair]) -> tuple[Told, ...]:
    paired = {pair.target.claim.claim_id for pair in pairs}
    return tuple(target for target in targets if target.claim.claim_id not in paired)
