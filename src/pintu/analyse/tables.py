"""The tables that are computed: what each is called, and which part of an edition its rows are of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pintu.analyse.answer import Finding, answer_rows
from pintu.analyse.blocs import BlocFinding, bloc_rows
from pintu.analyse.blueprint import Alignment, alignment_rows
from pintu.analyse.changes import Change, change_rows
from pintu.analyse.coast import CoastComparison, coast_rows
from pintu.analyse.communities import Community, Partition, community_rows
from pintu.analyse.computing import ComputingFigure, ComputingRole, ComputingShare, ComputingTie, computing_rows
from pintu.analyse.contradictions import Contradiction, contradiction_rows
from pintu.analyse.cooperation import Partner
from pintu.analyse.differences import Difference
from pintu.analyse.edition import Edition
from pintu.analyse.headline import HeadlineFigure
from pintu.analyse.likeness import Likeness, likeness_of_pairs
from pintu.analyse.material import Material
from pintu.analyse.new_terms import NewTerm, new_term_rows
from pintu.analyse.promises import Promise, promise_rows
from pintu.analyse.reuse import Originality, Reuse, originality_rows, reuse_rows
from pintu.analyse.rollup import Rollup, rollup_rows
from pintu.analyse.rows import rows_of
from pintu.analyse.spatial import Autocorrelation, spatial_rows
from pintu.analyse.specialisation import Standing, salience_rows, specialisation_rows

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputedTable:
    """A table of which every edition has rows."""

    records: tuple[type, ...]  # that rows are made of; their docstrings and comments tell what the columns mean
    rows: Callable[[Edition], Rows]
    is_of_pairs: bool = False  # it holds each year against the one before: the nation's reports are in it too


def _all_standings(edition: Edition) -> tuple[Standing, ...]:
    return (*edition.standings, *edition.achieved_standings, *edition.target_standings)


# In the order in which they are listed to a user.
COMPUTED_TABLES: Mapping[str, ComputedTable] = {
    "headline": ComputedTable(
        records=(HeadlineFigure,), rows=lambda edition: rows_of(edition.headline), is_of_pairs=True
    ),
    "salience": ComputedTable(records=(Standing,), rows=lambda edition: salience_rows(_all_standings(edition))),
    "specialisation": ComputedTable(
        records=(Standing,), rows=lambda edition: specialisation_rows(_all_standings(edition))
    ),
    "likeness": ComputedTable(records=(Likeness,), rows=lambda edition: rows_of(likeness_of_pairs(edition.incidence))),
    "differences": ComputedTable(records=(Difference,), rows=lambda edition: rows_of(edition.differences)),
    "reuse": ComputedTable(records=(Reuse,), rows=lambda edition: reuse_rows(edition.reuses)),
    "originality": ComputedTable(records=(Originality,), rows=lambda edition: originality_rows(edition.originality)),
    "new_terms": ComputedTable(records=(NewTerm,), rows=lambda edition: new_term_rows(edition.new_terms)),
    "partners": ComputedTable(records=(Partner,), rows=lambda edition: rows_of(edition.partners)),
    "blocs": ComputedTable(records=(BlocFinding,), rows=lambda edition: bloc_rows(edition.blocs)),
    "communities": ComputedTable(
        records=(Community, Partition), rows=lambda edition: community_rows(edition.partitions)
    ),
    "spatial": ComputedTable(records=(Autocorrelation,), rows=lambda edition: spatial_rows(edition.spatial)),
    "coast": ComputedTable(records=(CoastComparison,), rows=lambda edition: coast_rows(edition.coast)),
    "answer": ComputedTable(records=(Finding,), rows=lambda edition: answer_rows(edition.answer)),
    "computing": ComputedTable(
        records=(ComputingFigure, ComputingShare, ComputingTie, ComputingRole),
        rows=lambda edition: computing_rows(edition.computing),
    ),
    "alignment": ComputedTable(records=(Alignment,), rows=lambda edition: alignment_rows(edition.alignments)),
    "promises": ComputedTable(
        records=(Promise,), rows=lambda edition: promise_rows(edition.promises), is_of_pairs=True
    ),
    "changes": ComputedTable(records=(Change,), rows=lambda edition: change_rows(edition.changes), is_of_pairs=True),
    "contradictions": ComputedTable(
        records=(Contradiction,), rows=lambda edition: contradiction_rows(edition.contradictions)
    ),
    "rollup": ComputedTable(records=(Rollup,), rows=lambda edition: rollup_rows(edition.rollup), is_of_pairs=True),
}


def computed_rows(material: Material, table: str) -> Rows:
    """Return the rows of a computed table, edition by edition.

    Parameters
    ----------
    material
        All records of a store.
    table
        A key of `COMPUTED_TABLES`.
    """
    return computed_tables(material, (table,))[table]


def computed_tables(material: Material, tables: Iterable[str]) -> dict[str, Rows]:
    """Return the rows of several computed tables, each edition by edition; what they share is computed once.

    Parameters
    ----------
    material
        All records of a store.
    tables
        Keys of `COMPUTED_TABLES`.
    """
    editions = {year: Edition(material=material, year=year) for year in {*material.editions, *material.pairs}}
    return {
        table: [
            row
            for year in (material.pairs if COMPUTED_TABLES[table].is_of_pairs else material.editions)
            for row in COMPUTED_TABLES[table].rows(editions[year])
        ]
        for table in tables
    }
