"""What reports say in numbers of computing power and of green power."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pintu.analyse.computing.reports import Report, chain
from pintu.records import Bound, Claim, Document, Measure, Status
from pintu.vocabulary import Unit, units
from pintu.vocabulary.computing_chain import ComputingLink


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputingFigure:
    """A claim on computing power or green power, in the base unit of its dimension."""

    year: int
    region: str
    region_id: str
    link: str  # ComputingLink.link_id
    indicator_id: str | None
    measure: Measure
    value: Decimal  # in unit_id
    value_max: Decimal | None
    unit_id: str  # PFLOPS, kilowatt
    bound: Bound
    status: Status | None
    period: str | None
    claim_id: str


def find_figures(report: Report, claims_of: Mapping[str, Sequence[Claim]]) -> Iterator[ComputingFigure]:
    """Yield the claims of a report that belong to a link, link by link and in text order.

    Parameters
    ----------
    report
        A region's report.
    claims_of
        The claims of each sentence, by ``Sentence.sentence_id``.
    """
    for link in chain():
        for sentence_id in report.sentences:
            for claim in claims_of.get(sentence_id, ()):
                if _is_of(claim, link):
                    yield _figure(report.document, link, claim)


def _is_of(claim: Claim, link: ComputingLink) -> bool:
    return (
        claim.kind == "claim"
        and claim.unit_id is not None
        and _units()[claim.unit_id].dimension == link.dimension
        and (not link.indicators or claim.indicator_id in link.indicators)
    )


def _figure(document: Document, link: ComputingLink, claim: Claim) -> ComputingFigure:
    unit = _units()[claim.unit_id or ""]
    factor = unit.factor
    return ComputingFigure(
        year=document.year,
        region=document.region,
        region_id=document.region_id,
        link=link.link_id,
        indicator_id=claim.indicator_id,
        measure=claim.measure,
        value=claim.value * factor.numerator / factor.denominator,
        value_max=None if claim.value_max is None else claim.value_max * factor.numerator / factor.denominator,
        unit_id=_base_units()[unit.dimension],
        bound=claim.bound,
        status=claim.status,
        period=claim.period,
        claim_id=claim.claim_id,
    )


@cache
def _units() -> Mapping[str, Unit]:
    return {unit.unit_id: unit for unit in units()}


@cache
def _base_units() -> Mapping[str, str]:
    return {unit.dimension: unit.unit_id for unit in units() if unit.factor == 1}
