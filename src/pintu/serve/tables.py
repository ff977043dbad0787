"""The tables that are served: which there are, what their rows hold, and by what rows are chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pintu.analyse.answer import Verdict as AnswerVerdict
from pintu.analyse.promises.promise import Verdict as PromiseVerdict
from pintu.analyse.tables import COMPUTED_TABLES
from pintu.records import Relation, Status
from pintu.resolve import lookup
from pintu.store.queries import EXACT, EXPORTED
from pintu.store.rows import field_names

Value = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Something by which rows are chosen."""

    column: str
    kind: Any  # the type of its values, as a signature has it
    told: str  # to a reader
    example: Value
    resolve: Callable[[str], str] | None = None  # a name to what stands in the column


FILTERS: Mapping[str, Filter] = {
    "region": Filter(
        column="region_id",
        kind=str,
        told="a region, by an identifier or a name in Chinese, English or Korean",
        example="Gansu",
        resolve=lambda name: lookup.find_region(name).region_id,
    ),
    "year": Filter(column="year", kind=int, told="the year of the edition", example=2026),
    "theme": Filter(
        column="theme",
        kind=str,
        told="a theme, by an identifier or a name in Chinese, English or Korean",
        example="drones",
        resolve=lambda name: lookup.find_theme(name).theme_id,
    ),
    "indicator": Filter(
        column="indicator_id",
        kind=str,
        told="an indicator, by an identifier or a name in Chinese, English or Korean",
        example="gdp_growth",
        resolve=lambda name: lookup.find_indicator(name).indicator_id,
    ),
    "status": Filter(column="status", kind=Status, told="achieved or target", example="target"),
    "relation": Filter(
        column="relation", kind=Relation, told="own, cooperation, comparison, other", example="cooperation"
    ),
    "resolved": Filter(column="resolved", kind=str, told="whom a tie is to", example="region:甘肃"),
    "verdict": Filter(
        column="verdict", kind=PromiseVerdict | AnswerVerdict, told="what became of a promise", example="missed"
    ),
    "document": Filter(column="document_id", kind=str, told="the identifier of a document", example="0f1e2d3c4b5a6978"),
    "sentence": Filter(column="sentence_id", kind=str, told="the identifier of a sentence", example="9a8b7c6d5e4f3021"),
}

# The identifier by which a single row is asked for.
IDENTIFIERS: Mapping[str, str] = {
    "documents": "document_id",
    "sentences": "sentence_id",
    "claims": "claim_id",
    "mentions": "mention_id",
    "ties": "tie_id",
}

TABLES: tuple[str, ...] = (*EXPORTED, *COMPUTED_TABLES)


def columns_of_computed(table: str) -> frozenset[str]:
    """Return the names that the columns of a computed table may have: the fields of its records."""
    return frozenset(name for record in COMPUTED_TABLES[table].records for name in field_names(record))


def filters_of(columns: frozenset[str]) -> dict[str, Filter]:
    """Return the filters of a table with these columns."""
    return {name: one for name, one in FILTERS.items() if one.column in columns}


def is_exact(column: str) -> bool:
    """Return whether a column holds the digits of another."""
    return column.endswith(EXACT)
