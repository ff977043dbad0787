"""Targets that are raised, kept, lowered, dropped or new from one year's plan to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pintu.analyse.changes.record import Change, Direction
from pintu.analyse.promises.aims import Cells, aims_of, told_of
from pintu.analyse.promises.algebra import compare_targets
from pintu.analyse.promises.pairing import pair_up
from pintu.analyse.promises.reports import Report
from pintu.analyse.promises.silence import is_passed_over
from pintu.analyse.promises.told import Told, indicators_by_id
from pintu.records import Document


def changes_of_targets(earlier: Report, later: Report, cells: Cells) -> Iterator[Change]:
    """Return what became of the targets of a region's plan in its plan of the next year, headline figures first.

    Two targets are compared by their lower, then their upper ends; 左右 and 以上 count by the number alone. Targets on
    different bases are not compared. A target is dropped, or new, only where the other plan nowhere names what it is
    of, and is an official report.

    Parameters
    ----------
    earlier, later
        The reports of a region in two editions.
    cells
        The headline table of the later edition.
    """
    yield from _of_headline(earlier, later, cells)
    before, after = aims_of(earlier), aims_of(later)
    pairs = {pair.target.claim.claim_id: pair.outcome for pair in pair_up(before, after)}
    for aim in before:
        next_aim = pairs.get(aim.claim.claim_id)
        if next_aim is not None:
            yield from _moved(aim, next_aim, later.document)
        elif later.document.kind == "report" and is_passed_over(aim, later.text_ahead):
            yield _change(aim, None, "dropped", later.document)
    met = {told.claim.claim_id for told in pairs.values()}
    for aim in after:
        is_unmet = aim.claim.claim_id not in met
        if is_unmet and earlier.document.kind == "report" and is_passed_over(aim, earlier.text_ahead):
            yield _change(None, aim, "new", later.document)


def _of_headline(earlier: Report, later: Report, cells: Cells) -> Iterator[Change]:
    year = later.document.year
    for indicator_id, row in indicators_by_id().items():
        if not row.is_headline:
            continue
        before = _aim(cells, (indicator_id, f"target_{year - 1}"), earlier)
        after = _aim(cells, (indicator_id, f"target_{year}"), later)
        if before is not None and after is not None:
            yield from _moved(before, after, later.document)
        elif before is not None and _is_dropped(before, cells, later):
            yield _change(before, None, "dropped", later.document)
        elif after is not None and _is_new(after, cells, earlier, year):
            yield _change(None, after, "new", later.document)


def _is_dropped(before: Told, cells: Cells, later: Report) -> bool:
    is_set_in_words = (before.claim.indicator_id, f"target_{later.document.year}") in cells
    return not is_set_in_words and later.document.kind == "report" and is_passed_over(before, later.text_ahead)


def _is_new(after: Told, cells: Cells, earlier: Report, year: int) -> bool:
    was_set_in_words = (after.claim.indicator_id, f"target_{year - 1}") in cells
    return not was_set_in_words and earlier.document.kind == "report" and is_passed_over(after, earlier.text_ahead)


def _aim(cells: Mapping[tuple[str, str], object], cell: tuple[str, str], report: Report) -> Told | None:
    claim_id = getattr(cells.get(cell), "claim_id", None)
    return None if claim_id is None else told_of(claim_id, report)


def _moved(before: Told, after: Told, document: Document) -> Iterator[Change]:
    if before.phrasing.bases == after.phrasing.bases:
        yield _change(before, after, compare_targets(before.amount, after.amount), document)


def _change(before: Told | None, after: Told | None, change: Direction, document: Document) -> Change:
    told = after or before
    return Change(
        region=document.region,
        region_id=document.region_id,
        year=document.year,
        kind="target",
        key=(told.claim.indicator_id or told.claim.indicator) if told else "",
        change=change,
        before_count=None,
        after_count=None,
        before_length=None,
        after_length=None,
        before_sentence_ids=(before.claim.sentence_id,) if before else (),
        after_sentence_ids=(after.claim.sentence_id,) if after else (),
        before_claim_id=before.claim.claim_id if before else None,
        after_claim_id=after.claim.claim_id if after else None,
        unit_id=told.unit_id if told else None,
        before_value=before.amount.value if before else None,
        before_value_max=before.amount.value_max if before else None,
        before_bound=before.amount.bound if before else None,
        after_value=after.amount.value if after else None,
        after_value_max=after.amount.value_max if after else None,
        after_bound=after.amount.bound if after else None,
    )
