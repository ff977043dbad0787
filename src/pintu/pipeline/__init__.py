"""The way of a report through the stages: read, segment, extract, resolve, store. Start reading here.

``read_file`` makes documents of a file, ``segment`` cuts a document into sections and sentences, ``find_claims``,
``find_mentions`` and ``find_ties`` find what stands in the sentences, ``resolve_claims`` gives names to indicators
and units, and ``write_store`` keeps all of it in one file. No stage knows another; they meet here.

::

    __init__    from files to a store, and from a store to the atlas, the brief and the exported rows
    checking    from the text of an article to its checked claims
    batches     reading and extracting batch by batch, in parallel
    asking      which sentences of a store are looked at
    extraction  from a text to what stands in it
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pintu.errors import StoreError
from pintu.lock import write_lock
from pintu.pipeline.asking import wanted_sentences
from pintu.pipeline.batches import Means, Progress, carry_out, extract_batch, read_files
from pintu.pipeline.checking import built_in_digests, check_article, check_examples, render_check
from pintu.pipeline.extraction import extract_document, find_all, read_text
from pintu.read import find_files
from pintu.records import Claim, Document, Flag, Mention, Section, Sentence, Skip, Tie
from pintu.store import (
    NOTHING,
    Before,
    Contents,
    FileRead,
    Found,
    Mosaic,
    clear_leftovers,
    describe_sources,
    frame_of_rows,
    is_any_readable,
    open_scratch,
    plan_build,
    read_before,
    refuse_to_replace,
    write_store,
)

if TYPE_CHECKING:  # what only some commands need is imported where they need it
    import polars as pl

    from pintu.analyse.edition import Edition
    from pintu.analyse.material import Material
    from pintu.publish import AtlasData
    from pintu.publish.brief import BriefData

__all__ = [
    "BuildReport",
    "build",
    "built_in_digests",
    "check_article",
    "export_rows",
    "extract_batch",
    "extract_document",
    "find_all",
    "load_atlas",
    "load_brief",
    "load_edition",
    "load_material",
    "read_files",
    "read_text",
    "render_check",
    "wanted_sentences",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build took in, what it left out and why."""

    mosaic: Mosaic
    taken: tuple[Found, ...]  # documents that were read this time, by file
    unchanged_count: int  # files that were not read again
    skips: tuple[Skip, ...]
    is_empty: bool  # no file that was given holds a document; the store is as it was


def build(  # noqa: PLR0913 (the options of `pintu build`, each by its name)
    paths: Iterable[str | os.PathLike[str]],
    mosaic: str | os.PathLike[str] = "mosaic.duckdb",
    *,
    replace: bool = False,
    region: str | None = None,
    year: int | None = None,
    workers: int = 1,
    executor: str = "processes",
    scratch: str | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Return what was taken into a store from files and folders; only what changed is read.

    Parameters
    ----------
    paths
        Files and folders, mixed.
    mosaic
        The file of the store; it is made where there is none. Documents that it holds from elsewhere stay.
    replace
        Start anew: forget what the store holds.
    region, year
        Whose report the files are and of which year, where the texts do not tell.
    workers
        Processes that read at the same time; they change nothing in what comes out. A script that asks for more than
        one keeps its own work under ``if __name__ == "__main__":``, as each process imports the script.
    executor
        Where documents are extracted: ``processes`` of this machine, ``daft``, or ``ray``; see
        `docs/how-to/run-on-a-cluster.md`. It changes nothing in what comes out either.
    scratch
        A folder or address that every worker can reach; beside the store unless told.
    progress
        Called with the number of steps that are done and of all; to read a file and to extract a document are one each.

    Raises
    ------
    StoreError
        If the store cannot be read or written, or another build holds it; it is then as it was.
    """
    store = Path(mosaic)
    found, lost = find_files([Path(path) for path in paths])
    if not found:
        return BuildReport(mosaic=Mosaic(store), taken=(), unchanged_count=0, skips=lost, is_empty=True)
    with write_lock(store, name="store", option="--mosaic"):
        clear_leftovers(store)
        if replace:
            refuse_to_replace(store)
        before = NOTHING if replace else read_before(store)
        plan = plan_build(before, describe_sources(found, store, region=region, year=year), store=store)

        def is_due(read: Sequence[FileRead], contents: Contents) -> bool:
            is_same = before.is_current and not plan.to_read and not replace and _holds(before) == _holds_of(contents)
            return is_any_readable(plan, read) and not is_same

        with open_scratch(store, elsewhere=scratch) as folder:
            means = Means(executor=executor, workers=workers, scratch=folder, progress=progress)
            outcome = carry_out(plan, means, store=store, is_due=is_due)
            read, contents, extractions = outcome.read, outcome.contents, outcome.extractions
            if outcome.is_due:
                write_store(store, contents, extractions, scratch=folder)
    given = {source.file for source in (*plan.to_read, *plan.unchanged)}
    known = set(plan.refusals)
    taken = {holding.document_id for one in read for holding in one.holdings}
    return BuildReport(
        mosaic=Mosaic(store),
        taken=tuple(found for one in extractions for found in one.found if found.holding.document_id in taken),
        unchanged_count=len(plan.unchanged),
        skips=(*lost, *(one.skip for one in contents.refusals if one.file in given or one not in known)),
        is_empty=not is_any_readable(plan, read),
    )


def load_atlas(mosaic: Mosaic) -> AtlasData:
    """Return everything of a store that the atlas shows, with what is computed of it."""
    from pintu.analyse.tables import COMPUTED_TABLES, computed_tables
    from pintu.pipeline.downloads import build_of, downloads

    material = load_material(mosaic)
    tables = computed_tables(material, COMPUTED_TABLES)
    files = downloads(mosaic, tables)
    return replace(
        _records_of(mosaic, material),
        tables=tables,
        articles=check_examples(material),
        files=files,
        build=build_of(files),
    )


def _records_of(mosaic: Mosaic, material: Material) -> AtlasData:
    from pintu.publish import AtlasData

    return AtlasData(
        documents=tuple(material.documents),
        flags=mosaic.records(Flag),
        sections=mosaic.records(Section),
        sentences=tuple(material.sentences),
        claims=tuple(material.claims),
        mentions=tuple(material.mentions),
        ties=tuple(material.ties),
    )


def load_material(mosaic: Mosaic) -> Material:
    """Return everything of a store that is analysed."""
    from pintu.analyse.material import Material

    return Material(
        documents=mosaic.records(Document),
        sentences=mosaic.records(Sentence),
        claims=mosaic.records(Claim),
        mentions=mosaic.records(Mention),
        ties=mosaic.records(Tie),
    )


def load_edition(mosaic: Mosaic, year: int | None = None) -> Edition:
    """Return an edition of a store, to ask what it shows; each part is computed when it is first asked for.

    Parameters
    ----------
    mosaic
        A store.
    year
        In which the reports were given; None: the newest in which a province reported.

    Raises
    ------
    StoreError
        If there is no such store, or no province reported in that year.
    """
    from pintu.analyse.edition import Edition

    material = load_material(mosaic)
    if not material.editions or (year is not None and year not in material.editions):
        held = ", ".join(map(str, material.editions)) or "none"
        raise StoreError(
            f"no report of a province is of {year}" if year else "there is no report of a province",
            where=str(mosaic.path),
            fix=f"the store has these years: {held}; others come in with `pintu build`",
        )
    return Edition(material=material, year=material.editions[-1] if year is None else year)


def load_brief(mosaic: Mosaic, *, year: int | None = None) -> BriefData:
    """Return what a brief on an edition is written from: the records, and the computed tables that it tells of.

    Parameters
    ----------
    mosaic
        A store.
    year
        The edition; the newest in which a province reported unless told.

    Raises
    ------
    StoreError
        If there is no such store, or no province reported in that year.
    """
    from pintu.analyse.edition import Edition
    from pintu.analyse.tables import COMPUTED_TABLES
    from pintu.publish.brief import TABLES, BriefData

    edition = load_edition(mosaic, year)
    before = Edition(material=edition.material, year=edition.year - 1)
    rows = {table: COMPUTED_TABLES[table].rows(edition) for table in TABLES}
    # The figures of computing power are told beside those of the year before; the other tables know of it themselves.
    rows["computing"] = COMPUTED_TABLES["computing"].rows(before) + rows["computing"]
    return BriefData(records=_records_of(mosaic, edition.material), year=edition.year, tables=rows)


def export_rows(mosaic: Mosaic, table: str) -> pl.DataFrame:
    """Return the rows of a table as they are exported: what was found, or what is computed of it.

    Parameters
    ----------
    mosaic
        A store.
    table
        ``documents``, ``sentences``, ``claims``, ``mentions``, ``ties``, or a key of
        `pintu.analyse.tables.COMPUTED_TABLES`.

    Raises
    ------
    StoreError
        If there is no such store, or no such table.

    Examples
    --------
    >>> export_rows(mosaic, "promises")["verdict"].value_counts()  # doctest: +SKIP
    """
    from pintu.analyse.tables import COMPUTED_TABLES, computed_rows

    if table in COMPUTED_TABLES:
        return frame_of_rows(computed_rows(load_material(mosaic), table))
    return mosaic.table(table)


def _holds(before: Before) -> tuple[object, ...]:
    return tuple(sorted(holding.document_id for holding in before.holdings)), len(before.sources)


def _holds_of(contents: Contents) -> tuple[object, ...]:
    return tuple(sorted(holding.document_id for holding in contents.holdings)), len(contents.sources)
