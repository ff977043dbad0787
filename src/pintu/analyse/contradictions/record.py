"""A contradiction: numbers of two sentences that cannot both be right, or not of the same thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from pintu.analyse.base_units import units_by_id
from pintu.analyse.promises.reports import Report
from pintu.analyse.promises.told import Told
from pintu.analyse.rows import rows_of

# two-values: within one report; sum: a whole, what was added and the whole a year later; fall: a whole that was told to
# be larger a year ago; growth: a growth and two levels; streak: years in a row that do not go on by one; regions: two
# regions on a thing that they share; ratio: a share or a mean that is not that of its two parts; fulfilment: a target
# that was missed, where the report says that its targets were met.
ContradictionKind = Literal["two-values", "ratio", "sum", "fall", "growth", "streak", "fulfilment", "regions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two claims that do not go together, with the third that shows it where there is one; values in base units."""

    kind: ContradictionKind
    region_a: str
    region_b: str
    year_a: int  # of the edition
    year_b: int
    indicator_id: str | None
    indicator: str  # in the words of claim b
    unit_id: str | None
    claim_id_a: str
    claim_id_b: str
    claim_id_c: str | None  # what was added, the growth, or the ratio of the two
    sentence_id_c: str | None  # of fulfilment: where the report says that its targets were met
    value_a: Decimal
    value_b: Decimal
    value_c: Decimal | None
    expected: Decimal | None  # of claim b, had a and c been right; of growth and ratio: of claim c, had a and b
    why: str


def contradiction_of(
    kind: ContradictionKind, before: tuple[Report, Told], after: tuple[Report, Told], why: str
) -> Contradiction:
    """Return the record of two claims that do not go together, each with the report that it stands in."""
    (report_a, one), (report_b, other) = before, after
    return Contradiction(
        kind=kind,
        region_a=report_a.document.region,
        region_b=report_b.document.region,
        year_a=report_a.document.year,
        year_b=report_b.document.year,
        indicator_id=other.claim.indicator_id,
        indicator=other.claim.indicator,
        unit_id=other.unit_id,
        claim_id_a=one.claim.claim_id,
        claim_id_b=other.claim.claim_id,
        claim_id_c=None,
        sentence_id_c=None,
        value_a=one.amount.value,
        value_b=other.amount.value,
        value_c=None,
        expected=None,
        why=why,
    )


def shown(told: Told) -> str:
    """Return the number of a claim for an explanation, with its unit where it is no mere count."""
    claim = told.claim
    unit = units_by_id()[claim.unit_id] if claim.unit_id else None
    name = "" if unit is None or unit.is_count else unit.en
    return f"{claim.value.normalize():,f} {name}".strip()


def contradiction_rows(contradictions: Iterable[Contradiction]) -> list[dict[str, Any]]:
    """Return the rows of the table of contradictions, in their order."""
    return rows_of(contradictions)
