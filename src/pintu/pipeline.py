"""The way of a report through the stages: read, segment, extract, resolve, store. Start reading here.

``read_file`` makes documents of a file, ``segment`` cuts a document into sections and sentences, ``find_claims``,
``find_mentions`` and ``find_ties`` find what stands in the sentences, ``resolve_claims`` gives names to indicators
and units, and ``write_store`` keeps all of it in one file. No stage knows another; they meet here.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pintu.errors import PintuError, ReadError, StoreError
from pintu.extract import find_claims, find_mentions, find_ties
from pintu.lock import write_lock
from pintu.read import find_files, read_file
from pintu.records import Claim, Document, Flag, Frame, Mention, Section, Sentence, Skip, Tie
from pintu.resolve import resolve_claims
from pintu.segment import segment, split_text
from pintu.store import (
    NOTHING,
    Before,
    Contents,
    DocumentRows,
    FileRows,
    Findings,
    Holding,
    Mosaic,
    Source,
    clear_leftovers,
    describe_sources,
    frame_of_rows,
    is_any_readable,
    plan_build,
    read_before,
    refuse_to_replace,
    rows_of,
    settle,
    staying,
    write_store,
)
from pintu.view import views_of

if TYPE_CHECKING:  # what only some commands need is imported where they need it
    import polars as pl

    from pintu.analyse.edition import Edition
    from pintu.analyse.material import Material
    from pintu.publish import AtlasData

Item = TypeVar("Item")
Result = TypeVar("Result")

_FILES_A_PROCESS = 16  # fewer are read sooner than a process starts
_FILES_AT_A_TIME = 2
Progress = Callable[[int, int], None]  # done, of how many


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A document that was taken in, and how much was found in it."""

    document: Document
    counts: Mapping[str, int]  # rows of each table
    notes: tuple[str, ...]  # sources that disagree, a file name that had to decide


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build took in, what it left out and why."""

    mosaic: Mosaic
    taken: tuple[Taken, ...]  # documents that were read this time, by file
    unchanged_count: int  # files that were not read again
    skips: tuple[Skip, ...]
    is_empty: bool  # no file that was given holds a document; the store is as it was


def find_all(sentences: Sequence[Sentence], *, year: int | None, region: str | None) -> Findings:
    """Return the claims, mentions and ties that stand in sentences.

    Parameters
    ----------
    sentences
        The sentences of one document, in order.
    year
        The year in which the report is given; None where it is unknown.
    region
        The short Chinese name of the region whose report it is; None where it is unknown.
    """
    views = views_of([sentence.quote for sentence in sentences])
    return Findings(
        sentences=tuple(sentences),
        claims=resolve_claims(find_claims(sentences, year=year, views=views)),
        mentions=find_mentions(sentences, views=views),
        ties=find_ties(sentences, region=region, views=views),
    )


def extract_document(document: Document, *, flags: Iterable[Flag] = ()) -> DocumentRows:
    """Return a document with everything that was found in it, each quote read back from its text.

    Parameters
    ----------
    document
        A document as it was read.
    flags
        What reading had to say of it.
    """
    segmentation = segment(document)
    findings = find_all(segmentation.sentences, year=document.year, region=document.region)
    return rows_of(document, segmentation, findings, flags)


def extract_file(source: Source) -> FileRows:
    """Return what stands in a file; what cannot be read is a skip, not an exception."""
    try:
        reading = read_file(Path(source.path), region=source.region, year=source.year)
    except PintuError as error:
        return FileRows(source=source, rows=(), skips=(Skip(path=source.path, what=error.what, fix=error.fix),))
    return FileRows(
        source=source,
        rows=tuple(
            extract_document(
                document, flags=[flag for flag in reading.flags if flag.document_id == document.document_id]
            )
            for document in reading.documents
        ),
        skips=reading.skips,
    )


def build(  # noqa: PLR0913 (the options of `pintu build`, each by its name)
    paths: Iterable[str | os.PathLike[str]],
    mosaic: str | os.PathLike[str] = "mosaic.duckdb",
    *,
    replace: bool = False,
    region: str | None = None,
    year: int | None = None,
    workers: int = 1,
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
    progress
        Called with the number of documents done and of all.

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
        count = _Count(len(plan.to_read), progress)
        read = _in_parallel(extract_file, plan.to_read, workers=workers, count=count)
        stored = _stored_documents(Mosaic(store), staying(plan, read)) if plan.is_stale else ()
        count.total += len(stored)
        renewed = _in_parallel(_extract_again, stored, workers=workers, count=count)
        contents = settle(plan, read, renewed, store=store)
        is_empty = not is_any_readable(plan, read)
        is_same = before.is_current and not plan.to_read and not replace and _holds(before) == _holds_of(contents)
        if not is_empty and not is_same:
            write_store(store, contents)
    given = {source.file for source in (*plan.to_read, *plan.unchanged)}
    known = set(plan.refusals)
    taken = {rows.document.document_id for one in read for rows in one.rows}
    return BuildReport(
        mosaic=Mosaic(store),
        taken=tuple(_taken(rows) for rows in contents.new if rows.document.document_id in taken),
        unchanged_count=len(plan.unchanged),
        skips=(*lost, *(one.skip for one in contents.refusals if one.file in given or one not in known)),
        is_empty=is_empty,
    )


def read_text(text: str, *, year: int | None = None, frame: Frame | None = None) -> Findings:
    """Return what stands in any text: its sentences with their claims, mentions and ties.

    Parameters
    ----------
    text
        A sentence, a paragraph or a whole report.
    year
        The year of the report; without it, relative times (今年, 五年来) stay unknown.
    frame
        The part of a report that the text is from; without it, status and period come from the wording alone.

    Examples
    --------
    >>> [(claim.indicator, claim.text) for claim in read_text("粮食产量超过840亿斤。").claims]
    [('粮食产量', '840亿斤')]
    """
    sentences = split_text(text, frame=frame or "other")
    return find_all(sentences, year=year, region=None)


def load_atlas(mosaic: Mosaic) -> AtlasData:
    """Return everything of a store that the atlas shows."""
    from pintu.publish import AtlasData

    return AtlasData(
        documents=mosaic.records(Document),
        flags=mosaic.records(Flag),
        sections=mosaic.records(Section),
        sentences=mosaic.records(Sentence),
        claims=mosaic.records(Claim),
        mentions=mosaic.records(Mention),
        ties=mosaic.records(Tie),
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


class _Count:
    """How much is done of all, told to whoever wants to know."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self.total = total
        self.done = 0
        self.progress = progress

    def add(self) -> None:
        self.done += 1
        if self.progress is not None:
            self.progress(self.done, self.total)


def _in_parallel(
    work: Callable[[Item], Result], items: Sequence[Item], *, workers: int, count: _Count
) -> tuple[Result, ...]:
    """Return the results in the order of the items, whoever made them."""
    processes = min(workers, len(items) // _FILES_A_PROCESS)
    if processes < 2:
        return tuple(_counted(map(work, items), count))
    # Spawned, not forked: the libraries of the store have threads of their own, which a fork would lose.
    context = multiprocessing.get_context("spawn")
    try:
        with ProcessPoolExecutor(processes, mp_context=context, initializer=_end_with_parent) as pool:
            return tuple(_counted(pool.map(work, items, chunksize=_FILES_AT_A_TIME), count))
    except BrokenProcessPool as error:
        raise ReadError(
            "a process that read files has ended before its work",
            where=f"{len(items)} files",
            fix="build with one worker, or see whether memory ran out; a script that asks for more workers"
            " keeps its own work under `if __name__ == '__main__':`",
        ) from error


def _end_with_parent() -> None:
    """Let this process end when the one that started it is gone; it would wait for work for ever."""
    parent = multiprocessing.parent_process()

    def end() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=end, daemon=True).start()


def _counted(results: Iterable[Result], count: _Count) -> Iterator[Result]:
    for result in results:
        count.add()
        yield result


def _stored_documents(mosaic: Mosaic, holdings: Sequence[Holding]) -> tuple[tuple[Document, tuple[Flag, ...]], ...]:
    if not holdings:
        return ()
    # Damage is found again by segmenting; what reading had to say is only in the store.
    flags: dict[str, tuple[Flag, ...]] = {holding.document_id: () for holding in holdings}
    for flag in mosaic.records(Flag):
        if flag.document_id in flags and flag.kind != "damage":
            flags[flag.document_id] += (flag,)
    stored = (document for document in mosaic.records(Document) if document.document_id in flags)
    return tuple((document, flags[document.document_id]) for document in stored)


def _extract_again(stored: tuple[Document, tuple[Flag, ...]]) -> DocumentRows:
    document, flags = stored
    return extract_document(document, flags=flags)


def _taken(rows: DocumentRows) -> Taken:
    counts = {name: len(next(iter(columns.values()))) for name, columns in rows.tables.items()}
    notes = (
        note
        for kind, note in zip(rows.tables["flags"]["kind"], rows.tables["flags"]["note"], strict=True)
        if kind != "damage"
    )
    return Taken(document=rows.document, counts=counts, notes=tuple(map(str, notes)))


def _holds(before: Before) -> tuple[object, ...]:
    return tuple(sorted(holding.document_id for holding in before.holdings)), len(before.sources)


def _holds_of(contents: Contents) -> tuple[object, ...]:
    return tuple(sorted(holding.document_id for holding in contents.holdings)), len(contents.sources)
