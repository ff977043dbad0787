"""Whether a number has been achieved or is a target, and how strongly a target is put."""

from __future__ import annotations

from functools import lru_cache

from pintu.extract.claims.cues import cue_book
from pintu.records import STATUS_OF_FRAME, Frame, Status, Strength


@lru_cache(maxsize=256)  # the numbers of a clause ask for the same
def status_of(clause: str, frame: Frame | None) -> Status | None:
    """Return the status of what a clause says, from its wording or else from its part of the report."""
    book = cue_book()
    told = STATUS_OF_FRAME[frame] if frame is not None else None
    if told is not None:
        return told
    if book.says_target.search(clause):
        return "target"
    if book.says_achieved.search(clause):
        return "achieved"
    return None


def strength_of(cues: frozenset[str], clause: str, sentence: str) -> Strength | None:
    """Return how strongly a target is put: 力争 strives, 约束性 binds, 预期 expects; None where it is not said."""
    if "strive" in cues or any(word in clause for word in ("力争", "努力", "争取")):
        return "strive"
    if "约束性" in sentence:
        return "binding"
    if "expected" in cues or "预期" in sentence:
        return "expected"
    return None
