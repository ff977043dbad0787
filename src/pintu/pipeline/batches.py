"""Batch by batch through the stages, by whoever is there to do it: memory is bounded by the batch, not by the corpus.

Reading makes batches of documents, extracting makes rows of each; both leave Parquet files in the scratch folder of
the build and hand on only how much it is. Reading is done where the files are, by processes of this machine; documents
are extracted by the executor that was asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from pintu.errors import PintuError, StoreError
from pintu.execute import Executor, open_executor
from pintu.pipeline.extraction import extract_document
from pintu.read import read_file
from pintu.records import Document, Flag, Skip
from pintu.store import (
    Batch,
    Contents,
    Extraction,
    FileRead,
    Holding,
    Plan,
    Scratch,
    Source,
    fingerprint,
    holding_of,
    read_batch,
    remove,
    settle,
    staying,
    write_batch,
    write_extraction,
    write_stored,
)

_FILES_A_PROCESS = 16  # fewer are read sooner than a process starts
_FILES_A_BATCH = 32
_CHARACTERS_A_BATCH = 500_000  # of a file that holds many documents
Progress = Callable[[int, int], None]  # done, of how many
_Read = tuple[Document, tuple[Flag, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """By what a plan is carried out."""

    executor: str  # of extraction
    workers: int
    scratch: Scratch
    progress: Progress | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a plan."""

    read: tuple[FileRead, ...]
    contents: Contents
    is_due: bool  # whether the store has to be written
    extractions: tuple[Extraction, ...]


def carry_out(
    plan: Plan, means: Means, *, store: Path, is_due: Callable[[Sequence[FileRead], Contents], bool]
) -> Outcome:
    """Return what the files of a plan gave, what the store is to hold, and what was found in it.

    Parameters
    ----------
    plan
        What has to be done.
    means
        By what.
    store
        The place of the store.
    is_due
        Whether the store has to be written, now that the files have been read: nothing is extracted in vain.
    """
    few = max(1, min(means.workers, (len(plan.to_read) + len(plan.kept) * plan.is_stale) // _FILES_A_PROCESS))
    count = _Count(2 * len(plan.to_read), means.progress)
    with ExitStack() as opened:
        here = opened.enter_context(open_executor("processes", workers=few))
        read, batches = _read_all(plan, here, means.scratch, workers=few, count=count)
        contents = settle(plan, read, store=store)
        if not is_due(read, contents):
            return Outcome(read=read, contents=contents, is_due=False, extractions=())
        count.total = len(plan.to_read) + len(contents.new)
        if plan.is_stale:
            batches = (*batches, *write_stored(store, staying(plan, read), scratch=means.scratch.rows))
        is_here = means.executor == "processes"
        there = here if is_here else opened.enter_context(open_executor(means.executor, workers=means.workers))
        extractions = _extract_all(batches, contents, there, means.scratch, count=count)
    return Outcome(read=read, contents=contents, is_due=True, extractions=extractions)


def read_files(
    numbered: tuple[int, Sequence[Source]], *, scratch: str
) -> tuple[tuple[FileRead, ...], tuple[Batch, ...]]:
    """Return what files gave, and the batches of their documents, which are written into a scratch folder.

    What cannot be read is a skip, not an exception. Nothing but the scratch folder is changed.

    Parameters
    ----------
    numbered
        Files, with a number that no others have.
    scratch
        The path or address of the scratch folder.
    """
    number, sources = numbered
    files: list[FileRead] = []
    batches: list[Batch] = []
    waiting: list[tuple[Document, tuple[Flag, ...]]] = []
    holdings: list[Holding] = []

    def write() -> None:
        if waiting:
            name = f"read-{number:06}-{len(batches):04}"
            batches.append(write_batch(waiting, holdings, name, scratch=scratch))
            waiting.clear()
            holdings.clear()

    for source in sources:
        documents, skips = _read_source(source)
        held = tuple(holding_of(document, source.file) for document, _ in documents)
        sha256 = documents[0][0].sha256 if documents else None
        files.append(FileRead(source=source, sha256=sha256, holdings=held, skips=skips))
        for document, holding in zip(documents, held, strict=True):
            waiting.append(document)
            holdings.append(holding)
            if sum(len(each.text) for each, _ in waiting) > _CHARACTERS_A_BATCH:
                write()
    write()
    return tuple(files), tuple(batches)


def extract_batch(batch: Batch, *, scratch: str, made_by: tuple[str, str]) -> Extraction:
    """Return how much was found in the documents of a batch, after the rows have been written into a scratch folder.

    Parameters
    ----------
    batch
        The documents, in the scratch folder.
    scratch
        The path or address of the scratch folder.
    made_by
        The program and the packs that the rows are to be made by.

    Raises
    ------
    StoreError
        If the program or the packs here are others, as they may be on another machine.
    """
    if made_by != fingerprint():
        raise StoreError(
            "a worker has another version of pintu, or other packs",
            where=f"batch {batch.name}",
            fix="install the same version on every machine",
        )
    found = [
        (holding, extract_document(document, flags=flags))
        for holding, document, flags in read_batch(batch, scratch=scratch)
    ]
    extraction = write_extraction(found, batch.name, scratch=scratch)
    remove(f"{scratch}/read/{batch.name}.parquet")
    return extraction


class _Count:
    """How much is done of all, told to whoever wants to know."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self.total = total
        self.done = 0
        self.progress = progress

    def add(self, steps: int) -> None:
        self.done += steps
        if self.progress is not None:
            self.progress(self.done, self.total)


def _read_all(
    plan: Plan, executor: Executor, scratch: Scratch, *, workers: int, count: _Count
) -> tuple[tuple[FileRead, ...], tuple[Batch, ...]]:
    """Return what every file of a plan gave, and the batches of the documents."""
    # Two batches for each worker at least, so that none waits long for another.
    size = max(1, min(_FILES_A_BATCH, -(-len(plan.to_read) // (2 * workers))))
    numbered = list(enumerate(plan.to_read[start : start + size] for start in range(0, len(plan.to_read), size)))
    files: list[FileRead] = []
    batches: list[Batch] = []
    for read, written in executor.run(partial(read_files, scratch=scratch.rows), numbered):
        files += read
        batches += written
        count.add(len(read))
    return tuple(files), tuple(batches)


def _extract_all(
    batches: Iterable[Batch], contents: Contents, executor: Executor, scratch: Scratch, *, count: _Count
) -> tuple[Extraction, ...]:
    """Return what was found in those documents of the batches that the store is to hold."""
    new = set(contents.new)
    wanted = [
        replace(batch, holdings=holdings)
        for batch in batches
        if (holdings := tuple(holding for holding in batch.holdings if holding in new))
    ]
    extract = partial(extract_batch, scratch=scratch.rows, made_by=fingerprint())
    extractions: list[Extraction] = []
    for extraction in executor.run(extract, wanted):
        extractions.append(extraction)
        count.add(len(extraction.found))
    return tuple(extractions)


def _read_source(source: Source) -> tuple[list[tuple[Document, tuple[Flag, ...]]], tuple[Skip, ...]]:
    try:
        reading = read_file(Path(source.path), region=source.region, year=source.year)
    except PintuError as error:
        return [], (Skip(path=source.path, what=error.what, fix=error.fix),)
    flags: dict[str, tuple[Flag, ...]] = {}
    for flag in reading.flags:
        flags[flag.document_id] = (*flags.get(flag.document_id, ()), flag)
    return [(document, flags.get(document.document_id, ())) for document in reading.documents], reading.skips
