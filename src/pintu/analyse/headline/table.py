"""Which claim of two editions fills which cell of the headline table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pintu.analyse.by_document import by_document
from pintu.analyse.headline.words import find_words
from pintu.records import Bound, Claim, Document, Frame, Sentence, Status
from pintu.vocabulary import Unit, indicators, units
from pintu.vocabulary.headline_words import load_not_at_the_end, load_not_of_the_region
from pintu.vocabulary.wordings import is_of_the_whole_region

# Three figures together are the sentence in which a report sums up its year or sets its targets.
_SUMMARY = 3
# A number before 的 tells which counties, firms or projects are meant: 经济总量超500亿元的县.
_TELLS_WHICH = re.compile("(?:以上|以下|以内|左右)?的")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineFigure:
    """A cell of the headline table: a number in base units, or the words that stand in its place."""

    region: str
    region_id: str
    year: int  # of the edition
    indicator_id: str
    column: str  # target_2025, actual_2025, target_2026
    value: Decimal | None
    value_max: Decimal | None
    unit_id: str | None
    bound: Bound | None
    words: str | None
    claim_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    document: Document
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    name: str
    period: str  # the year that the figures are of
    report: _Report  # that gives them
    frames: tuple[Frame, ...]  # an earlier one comes first
    status: Status


def headline_figures(
    documents: Sequence[Document], sentences: Sequence[Sentence], claims: Sequence[Claim], *, edition: int
) -> tuple[HeadlineFigure, ...]:
    """Return the headline table of an edition, by region, indicator and column.

    A cell that no report fills has no row. Reports of cities and counties are left out.

    Parameters
    ----------
    documents, sentences, claims
        Of the edition, and of the one before it, which set the targets for the year that the edition looks back on.
    edition
        The year in which the reports were given.
    """
    reports = _reports(
        [document for document in documents if document.year in (edition - 1, edition)], sentences, claims
    )
    return tuple(
        figure
        for region_id, year in sorted(reports)
        if year == edition
        for figure in _figures_of(reports[region_id, edition], reports.get((region_id, edition - 1)))
    )


def _reports(
    documents: Sequence[Document], sentences: Sequence[Sentence], claims: Sequence[Claim]
) -> dict[tuple[str, int], _Report]:
    sentences_of, claims_of = by_document(sentences), by_document(claims)
    return {
        (document.region_id, document.year): _Report(
            document=document,
            sentences=tuple(sorted(sentences_of[document.document_id], key=lambda sentence: sentence.start)),
            claims=tuple(claims_of[document.document_id]),
        )
        for document in documents
        if document.level in ("national", "province")
    }


def _figures_of(report: _Report, report_before: _Report | None) -> Iterator[HeadlineFigure]:
    edition = report.document.year
    filled = [(column, _fill(column)) for column in _columns(report, report_before)]
    for indicator_id in _units_of_headline():
        for column, cells in filled:
            cell = cells.get(indicator_id)
            if cell is not None:
                yield _figure(cell, indicator_id, column, edition)


def _columns(report: _Report, report_before: _Report | None) -> Iterator[_Column]:
    year, year_before = str(report.document.year), str(report.document.year - 1)
    if report_before is not None:
        yield _Column(
            name=f"target_{year_before}",
            period=year_before,
            report=report_before,
            frames=("plan",),
            status="target",
        )
    yield _Column(
        name=f"actual_{year_before}",
        period=year_before,
        report=report,
        frames=("review", "review-period"),
        status="achieved",
    )
    yield _Column(name=f"target_{year}", period=year, report=report, frames=("plan",), status="target")


def _fill(column: _Column) -> dict[str, Claim | str]:
    """Return the claim of each indicator that fills the column, or the words where no claim does."""
    sentences = {sentence.sentence_id: sentence for sentence in column.report.sentences}
    claims = [claim for claim in column.report.claims if _fits(claim, sentences[claim.sentence_id], column)]
    summaries = _summaries(claims)

    def order(claim: Claim) -> tuple[int, bool, bool, int, bool, int]:
        sentence = sentences[claim.sentence_id]
        return (
            column.frames.index(sentence.frame),
            claim.sentence_id not in summaries,
            not is_of_the_whole_region(claim.indicator),
            sentence.start,
            # An outcome that passed a mark is then told in full: 突破3万亿元、达3.2万亿元.
            column.status == "achieved" and claim.bound != "exact",
            claim.start,
        )

    cells: dict[str, Claim | str] = {}
    for claim in sorted(claims, key=order):
        cells.setdefault(claim.indicator_id or "", claim)
    for frame in column.frames:
        said = find_words([sentence for sentence in column.report.sentences if sentence.frame == frame])
        cells = {**said, **cells}
    return cells


def _fits(claim: Claim, sentence: Sentence, column: _Column) -> bool:
    return (
        claim.indicator_id in _units_of_headline()
        and claim.kind == "claim"
        and claim.status == column.status
        and sentence.frame in column.frames
        and _is_of_the_year(claim, sentence, column.period)
        and not _TELLS_WHICH.match(sentence.quote, claim.end)
        and not _any_of(load_not_of_the_region).search(_before(claim, sentence))
    )


def _is_of_the_year(claim: Claim, sentence: Sentence, year: str) -> bool:
    if sentence.frame == "review-period" and _any_of(load_not_at_the_end).search(_before(claim, sentence)):
        return False
    if claim.period == year:
        return True
    return (
        claim.indicator_id in _never_summed() and claim.measure == "level" and (claim.period or "").endswith(f"-{year}")
    )


def _before(claim: Claim, sentence: Sentence) -> str:
    return re.split("[，。；：、]", sentence.quote[: claim.start])[-1]


def _summaries(claims: Sequence[Claim]) -> frozenset[str]:
    told = {(claim.sentence_id, claim.indicator_id) for claim in claims}
    counts = Counter(sentence_id for sentence_id, _ in told)
    return frozenset(sentence_id for sentence_id, count in counts.items() if count >= _SUMMARY)


def _figure(cell: Claim | str, indicator_id: str, column: _Column, edition: int) -> HeadlineFigure:
    claim = cell if isinstance(cell, Claim) else None
    document = column.report.document
    return HeadlineFigure(
        region=document.region,
        region_id=document.region_id,
        year=edition,
        indicator_id=indicator_id,
        column=column.name,
        value=_in_base_units(claim.value, claim.unit_id) if claim else None,
        value_max=_in_base_units(claim.value_max, claim.unit_id) if claim else None,
        unit_id=_units_of_headline()[indicator_id] if claim else None,
        bound=claim.bound if claim else None,
        words=None if claim else str(cell),
        claim_id=claim.claim_id if claim else None,
    )


def _in_base_units(value: Decimal | None, unit_id: str | None) -> Decimal | None:
    if value is None or unit_id is None:
        return value
    factor = _units()[unit_id].factor
    return value * factor.numerator / factor.denominator


@cache
def _any_of(load: Callable[[], tuple[str, ...]]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, load())))


@cache
def _never_summed() -> frozenset[str]:
    return frozenset(row.indicator_id for row in indicators() if row.is_never_summed)


@cache
def _units() -> Mapping[str, Unit]:
    return {unit.unit_id: unit for unit in units()}


@cache
def _units_of_headline() -> Mapping[str, str]:
    """Return the headline indicators in the catalogue's order, each with the base unit in which it is given."""
    return {row.indicator_id: row.unit_ids[0] for row in indicators() if row.is_headline}
