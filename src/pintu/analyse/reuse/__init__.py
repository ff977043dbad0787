"""Reuse: which sentences a region's report shares with others, and how much of it is its own."""

from pintu.analyse.reuse.table import (
    Originality,
    Reuse,
    copied_sentence_ids,
    find_reuse,
    originality,
    originality_rows,
    reuse_rows,
)

__all__ = ["Originality", "Reuse", "copied_sentence_ids", "find_reuse", "originality", "originality_rows", "reuse_rows"]
