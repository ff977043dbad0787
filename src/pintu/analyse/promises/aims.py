"""What a report aims at for its year: the headline figures, and every other number of its plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pintu.analyse.headline import HeadlineFigure
from pintu.analyse.promises.fitness import is_aim
from pintu.analyse.promises.reports import Report
from pintu.analyse.promises.told import Told, indicators_by_id, told_claims
from pintu.records import Claim

Cells = dict[tuple[str, str], HeadlineFigure]  # by indicator and column


def cells_by_region(figures: Sequence[HeadlineFigure]) -> dict[str, Cells]:
    """Return the cells of a headline table by the region's id."""
    cells: dict[str, Cells] = defaultdict(dict)
    for figure in figures:
        cells[figure.region_id][figure.indicator_id, figure.column] = figure
    return cells


def told_of(claim_id: str, report: Report) -> Told:
    """Return a claim of a report with its wording."""
    claim = next(claim for claim in report.claims if claim.claim_id == claim_id)
    return told_claims([claim], report.sentences)[0]


def is_headline(claim: Claim) -> bool:
    """Return whether a claim is of one of the headline indicators."""
    row = indicators_by_id().get(claim.indicator_id or "")
    return row is not None and row.is_headline


def aims_of(report: Report) -> tuple[Told, ...]:
    """Return what a report's plan for its year aims at beyond the headline figures, each aim once, in their order."""
    year = str(report.document.year)
    aims = told_claims(
        [
            claim
            for claim in report.claims
            if claim.status == "target"
            and claim.period == year
            and report.sentences[claim.sentence_id].frame == "plan"
            and not is_headline(claim)
        ],
        report.sentences,
    )
    # What the summing-up and the tasks both set is one promise; the first is kept.
    first: dict[object, Told] = {}
    for told in aims:
        if is_aim(told):
            first.setdefault((told.claim.indicator_id or told.name, told.kind, told.amount), told)
    return tuple(first.values())
