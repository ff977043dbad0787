"""A promise: a target and what the same region's next report says of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from pintu.analyse.rows import rows_of
from pintu.records import Bound, Strength

Match = Literal["exact", "unverified"]
Verdict = Literal["beaten", "met", "missed", "silent", "incomparable"]
GapUnit = Literal["percentage_point", "percent"]
# Why a target and an outcome cannot be compared; the rows of promises.toml name the first five.
Reason = Literal[
    "same-basis",
    "real",
    "excluding",
    "part",
    "level",
    "growth",
    "words",
    "several-years",
    "whole-and-addition",
    "another-act",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A row of the ledger; both sides in base units."""

    region: str
    region_id: str
    year: int  # of the edition that tells the outcome
    indicator_id: str | None  # None where the two match by their words
    indicator: str  # the target's own words
    is_headline: bool
    period: str  # the year that the target was for
    target_claim_id: str
    outcome_claim_id: str | None
    match: Match
    unit_id: str | None
    target_value: Decimal
    target_value_max: Decimal | None
    target_bound: Bound
    strength: Strength | None
    outcome_value: Decimal | None
    outcome_value_max: Decimal | None
    outcome_bound: Bound | None
    words: str | None  # what the report says in the place of a number
    provisional: bool
    near: bool
    verdict: Verdict
    reason: Reason | None  # of incomparable
    gap: Decimal | None  # outcome less target
    gap_unit: GapUnit | None


def promise_rows(promises: Iterable[Promise]) -> list[dict[str, Any]]:
    """Return the rows of the table of promises, in their order."""
    return rows_of(promises)
