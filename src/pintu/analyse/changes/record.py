"""A change between two editions: of a theme, of a term, or of a target."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from pintu.analyse.rows import rows_of
from pintu.records import Bound

ChangeKind = Literal["theme", "term", "target"]
# Of themes and terms the first four, of targets the last five.
Direction = Literal["appears", "rises", "falls", "disappears", "raised", "kept", "lowered", "dropped", "new"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a region's report says more, less, anew or no more than its report of the year before."""

    region: str | None  # None: all regions that reported in both editions, taken together
    region_id: str | None
    year: int  # of the later edition
    kind: ChangeKind
    key: str  # Theme.theme_id, the term, Indicator.indicator_id or the target's own words
    change: Direction
    before_count: int | None  # sentences that mention it
    after_count: int | None
    before_length: int | None  # sentences that count
    after_length: int | None
    before_sentence_ids: tuple[str, ...]
    after_sentence_ids: tuple[str, ...]
    before_claim_id: str | None  # of a target
    after_claim_id: str | None
    unit_id: str | None
    before_value: Decimal | None  # in base units
    before_value_max: Decimal | None
    before_bound: Bound | None
    after_value: Decimal | None
    after_value_max: Decimal | None
    after_bound: Bound | None


def change_rows(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Return the rows of the table of changes, in their order."""
    return rows_of(changes)
