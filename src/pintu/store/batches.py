"""Documents that were read and wait to be extracted, and the rows that were found in them, batch by batch.

A batch is as much as one process holds in memory at a time, however large the corpus is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import msgspec

from pintu.records import Document, Flag, Skip
from pintu.store.connection import open_store
from pintu.store.rows import DocumentRows, columns_of
from pintu.store.schema import DOCUMENT_TABLES
from pintu.store.scratch import Columns, read_frame, write_columns
from pintu.store.sources import Holding, Source
from pintu.vocabulary import regions

_DOCUMENTS_A_BATCH = 32  # that are extracted anew from a store
_LEVELS = ("national", "province", "city", "county")
_Flags = tuple[Flag, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Documents in one Parquet file."""

    name: str  # batches are taken in by their names' order
    holdings: tuple[Holding, ...]  # those that are wanted of it


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """What a file gave; its documents are in batches."""

    source: Source
    sha256: str | None  # None where it gave no document
    holdings: tuple[Holding, ...]
    skips: tuple[Skip, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How much was found in a document, and what there is to say of it."""

    holding: Holding
    counts: Mapping[str, int]  # rows of each table
    notes: tuple[str, ...]  # sources that disagree, a file name that had to decide


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What was found in a batch; the rows are in a Parquet file for each table."""

    name: str
    tables: tuple[str, ...]  # those that have rows
    found: tuple[Found, ...]


def holding_of(document: Document, file: str) -> Holding:
    """Return what a store remembers of a document of a file."""
    return Holding(
        document_id=document.document_id,
        region_id=document.region_id,
        region=document.region,
        year=document.year,
        level=document.level,
        kind=document.kind,
        path=document.path,
        file=file,
    )


def write_batch(
    documents: Sequence[tuple[Document, _Flags]], holdings: Sequence[Holding], name: str, *, scratch: str
) -> Batch:
    """Write documents with what reading had to say of each, and return the batch of them."""
    columns: dict[str, list[object]] = columns_of(Document, [document for document, _ in documents])
    columns["flags"] = [msgspec.json.encode(flags).decode() for _, flags in documents]
    write_columns(columns, f"{scratch}/read/{name}.parquet")
    return Batch(name=name, holdings=tuple(holdings))


def read_batch(batch: Batch, *, scratch: str) -> Iterator[tuple[Holding, Document, _Flags]]:
    """Yield the documents of a batch that are wanted, with what reading had to say of each."""
    # A text may stand in two files, and a path may be that of two files, given from two folders.
    wanted = {(holding.document_id, holding.path): holding for holding in batch.holdings}
    frame = read_frame(f"{scratch}/read/{batch.name}.parquet")
    for row in frame.iter_rows(named=True):
        flags = row.pop("flags")
        holding = wanted.get((row["document_id"], row["path"]))
        if holding is not None:
            yield holding, Document(**row), msgspec.json.decode(flags, type=_Flags)


def write_stored(store: Path, holdings: Sequence[Holding], *, scratch: str) -> Iterator[Batch]:
    """Write documents of a store that are to be extracted anew, and yield their batches.

    Damage is found again by segmenting; what reading had to say is only in the store.
    """
    fields = ", ".join(f"d.{name}" for name in Document.__struct_fields__)
    by_id = {holding.document_id: holding for holding in holdings}
    numbers = count()
    with open_store(store) as connection:
        found = connection.execute(
            f"SELECT {fields}, (SELECT list({{'document_id': document_id, 'kind': kind, 'start': start, 'end': \"end\","
            " 'note': note}) FROM flags f WHERE f.document_id = d.document_id AND kind <> 'damage')"
            " FROM documents d WHERE document_id IN (SELECT unnest(?)) ORDER BY position",
            [list(by_id)],
        )
        while rows := found.fetchmany(_DOCUMENTS_A_BATCH):
            documents = [
                (
                    Document(**dict(zip(Document.__struct_fields__, values, strict=True))),
                    tuple(Flag(**flag) for flag in flags or ()),
                )
                for *values, flags in rows
            ]
            kept = [by_id[document.document_id] for document, _ in documents]
            yield write_batch(documents, kept, f"stored-{next(numbers):06}", scratch=scratch)


def write_extraction(rows: Sequence[tuple[Holding, DocumentRows]], name: str, *, scratch: str) -> Extraction:
    """Write what was found in the documents of a batch, a file for each table, and return how much it is."""
    columns = {"documents": _documents(rows), **{table: _joined(rows, table) for table in DOCUMENT_TABLES}}
    tables = tuple(
        table for table, values in columns.items() if write_columns(values, f"{scratch}/{table}/{name}.parquet")
    )
    return Extraction(name=name, tables=tables, found=tuple(_found(holding, one) for holding, one in rows))


def position_of(holding: Holding) -> int:
    """Return the place of a document among all that there may be: by year, region, and level.

    It depends on nothing but the document, so that a new one between two others moves neither.
    """
    order = [region.region_id for region in regions()]
    place = order.index(holding.region_id) if holding.region_id in order else len(order)
    return (holding.year * (len(order) + 1) + place) * len(_LEVELS) + _LEVELS.index(holding.level)


def _documents(rows: Sequence[tuple[Holding, DocumentRows]]) -> Columns:
    return {
        **columns_of(Document, [one.document for _, one in rows]),
        "file": [holding.file for holding, _ in rows],
        "position": [position_of(holding) for holding, _ in rows],
    }


def _joined(rows: Sequence[tuple[Holding, DocumentRows]], table: str) -> Columns:
    joined: dict[str, list[object]] = {}
    for _, one in rows:
        for name, values in one.tables[table].items():
            joined.setdefault(name, []).extend(values)
    return joined


def _found(holding: Holding, rows: DocumentRows) -> Found:
    counts = {name: len(next(iter(columns.values()))) for name, columns in rows.tables.items()}
    flags = rows.tables["flags"]
    notes = (note for kind, note in zip(flags["kind"], flags["note"], strict=True) if kind != "damage")
    return Found(holding=holding, counts=counts, notes=tuple(map(str, notes)))
