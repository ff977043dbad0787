"""One text for each region, year and level: which is kept where there are several."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pintu.records import Skip
from pintu.store.sources import Holding, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The documents that are kept, in the order of their files, and those that stand back, with the reason."""

    kept: tuple[Holding, ...]
    refusals: tuple[Refusal, ...]


def choose_documents(candidates: Iterable[Holding], *, has_file: Callable[[Holding], bool]) -> Choice:
    """Return one document for each region, year and level.

    A report outranks a digest; among equals a document whose file still stands outranks one whose file is gone, and
    then the first in the order of paths is kept. A text that has only moved to another file is no second text.

    Parameters
    ----------
    candidates
        The documents to choose from.
    has_file
        Whether the file of a document is still there.
    """
    candidates = tuple(candidates)
    gone = {holding.file for holding in candidates if not has_file(holding)}
    kept: dict[object, Holding] = {}
    refusals: list[Refusal] = []
    for holding in sorted(candidates, key=lambda one: (one.kind == "digest", one.file in gone, one.file, one.path)):
        place = (holding.level, holding.region_id, holding.region, holding.year)
        rival = kept.get(place) or kept.get(holding.document_id)
        if rival is None:
            kept[place] = kept[holding.document_id] = holding
        elif holding.document_id != rival.document_id or holding.file not in gone:
            refusals.append(_refusal(holding, rival))
    return Choice(
        kept=tuple(sorted(set(kept.values()), key=lambda one: (one.file, one.path))),
        refusals=tuple(sorted(refusals, key=lambda refusal: (refusal.file or "", refusal.skip.path))),
    )


def _refusal(holding: Holding, rival: Holding) -> Refusal:
    edition = f"{holding.region} {holding.year}"
    if holding.document_id == rival.document_id:
        what = f"the same text as {rival.path}"
        fix = "nothing; one of the two is enough"
    elif holding.kind == rival.kind:
        what = f"a second {holding.kind} of {edition}, beside {rival.path}"
        fix = "if this is the right one, build with --replace and without the other"
    else:
        what = f"a {holding.kind} of {edition}, of which there is a {rival.kind}, {rival.path}"
        fix = f"nothing; a {rival.kind} outranks a {holding.kind}"
    return Refusal(skip=Skip(path=holding.path, what=what, fix=fix), file=holding.file, rival=rival.document_id)
