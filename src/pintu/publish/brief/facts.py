"""Facts: the numbers that a brief tells, one table of them for all languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pintu.records import Bound

# reported: a report prints it. counted: so many sentences say so. measured: a statistic of all sentences of an edition.
Basis = Literal["reported", "counted", "measured"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A number, and what it stands on."""

    fact_id: str
    value: Decimal  # in `unit`
    value_max: Decimal | None = None
    unit: str = ""  # Unit.unit_id; "" of what is merely counted, and of statistics
    bound: Bound = "exact"
    basis: Basis
    table: str = ""  # of the exports, in which it is computed; "" of what a report prints
    claim_ids: tuple[str, ...] = ()
    sentence_ids: tuple[str, ...] = ()  # those that the footnote names, in the order of the documents

    @property
    def row(self) -> str:
        """Return the row of the table in which a statistic stands, where the table has named ones; or nothing."""
        return self.fact_id.split("/")[1] if self.basis == "measured" and self.table == "answer" else ""

    @property
    def footing(self) -> tuple[object, ...]:
        """Return what its footnote depends on: facts with the same footing share one."""
        return (self.basis, self.table, self.row, self.sentence_ids, self.claim_ids if self.basis == "reported" else ())


FACT_COLUMNS = ("fact_id", "value", "value_max", "unit", "bound", "basis", "table", "sentence_ids", "claim_ids")


def fact_rows(facts: Iterable[Fact]) -> list[tuple[str, ...]]:
    """Return the facts as rows of text under `FACT_COLUMNS`, as they are written beside a brief."""
    return [
        (
            fact.fact_id,
            f"{fact.value:f}",
            "" if fact.value_max is None else f"{fact.value_max:f}",
            fact.unit,
            fact.bound,
            fact.basis,
            fact.table,
            " ".join(fact.sentence_ids),
            " ".join(fact.claim_ids),
        )
        for fact in facts
    ]
