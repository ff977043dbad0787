"""What a build has to do, only what changed, and what the store holds when that is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pintu.store.batches import FileRead
from pintu.store.choice import choose_documents
from pintu.store.sources import Before, Holding, Refusal, Source, file_of, is_unchanged


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The files to read, and what stays as the store has it."""

    to_read: tuple[Source, ...]
    unchanged: tuple[Source, ...]
    elsewhere: tuple[Source, ...]  # files of the store that were not given this time
    kept: tuple[Holding, ...]  # documents of files that are not read
    held: tuple[Holding, ...]  # documents that the files to read held before
    refusals: tuple[Refusal, ...]  # of files that are not read
    is_stale: bool  # the kept documents were extracted by another program or with other packs


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All that a store is to hold."""

    holdings: tuple[Holding, ...]
    new: tuple[Holding, ...]  # those whose rows are found anew; the others are taken over from the store that is there
    sources: tuple[Source, ...]
    refusals: tuple[Refusal, ...]


def plan_build(before: Before, given: Sequence[Source], *, store: Path) -> Plan:
    """Return what has to be done so that the store holds what the given files hold now, and what it held beside."""
    to_read = {source.file for source in given if not before.is_current or _has_changed(source, before, store)}
    sure = {
        holding.document_id
        for holding in before.holdings
        if holding.file not in to_read and file_of(store, holding.file).exists()
    }
    # What stood back for another document has another chance when that one may be gone.
    given_files = {source.file for source in given}
    to_read |= given_files & {one.file for one in before.refusals if one.rival and one.rival not in sure}
    return Plan(
        to_read=tuple(source for source in given if source.file in to_read),
        unchanged=tuple(before.sources[source.file] for source in given if source.file not in to_read),
        elsewhere=tuple(source for file, source in before.sources.items() if file not in given_files),
        kept=tuple(holding for holding in before.holdings if holding.file not in to_read),
        held=tuple(holding for holding in before.holdings if holding.file in to_read),
        refusals=tuple(refusal for refusal in before.refusals if refusal.file and refusal.file not in to_read),
        is_stale=not before.is_current,
    )


def staying(plan: Plan, read: Sequence[FileRead]) -> tuple[Holding, ...]:
    """Return the documents that the store has and that no file that was read has anything to say against.

    What a file held stays when the file can no longer be read, as it does when the file is gone.
    """
    silent = {one.source.file for one in read if not one.holdings}
    return (*plan.kept, *(holding for holding in plan.held if holding.file in silent))


def settle(plan: Plan, read: Sequence[FileRead], *, store: Path) -> Contents:
    """Return what the store is to hold after the files of a plan have been read.

    Parameters
    ----------
    plan
        The plan that was carried out.
    read
        What its files gave.
    store
        The place of the store.
    """
    kept = staying(plan, read)
    fresh = dict.fromkeys(holding for one in read for holding in one.holdings)
    if plan.is_stale:
        fresh |= dict.fromkeys(kept)
    choice = choose_documents(
        dict.fromkeys((*kept, *fresh)), has_file=lambda holding: file_of(store, holding.file).exists()
    )
    told_of = {holding.file for holding in choice.kept} | {refusal.file for refusal in choice.refusals}
    sources = [
        *plan.unchanged,
        *(replace(one.source, sha256=one.sha256) for one in read),
        # A file that holds nothing and is gone is forgotten.
        *(one for one in plan.elsewhere if one.file in told_of or file_of(store, one.file).exists()),
    ]
    known = {source.file for source in sources}
    skips = (Refusal(skip=skip, file=one.source.file, rival=None) for one in read for skip in one.skips)
    return Contents(
        holdings=choice.kept,
        new=tuple(holding for holding in choice.kept if holding in fresh),
        sources=tuple(sorted(sources, key=lambda source: source.file)),
        refusals=(*(one for one in plan.refusals if one.file in known), *skips, *choice.refusals),
    )


def is_any_readable(plan: Plan, read: Sequence[FileRead]) -> bool:
    """Return whether any file that was given holds a document, whether or not another one is kept in its place."""
    return any(one.holdings for one in read) or any(source.sha256 for source in plan.unchanged)


def _has_changed(source: Source, before: Before, store: Path) -> bool:
    return not is_unchanged(source, before.sources.get(source.file), file_of(store, source.file))
