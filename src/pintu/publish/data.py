"""What the atlas is made from, and what its writing tells afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pintu.records import Claim, Document, Flag, Mention, Section, Sentence, Tie

Row = Mapping[str, Any]  # of a computed table, as it is exported

# The computed tables that the pages show.
ATLAS_TABLES = (
    "promises", "headline", "contradictions", "changes", "specialisation", "likeness", "originality", "reuse",
    "new_terms", "partners", "blocs", "communities", "answer", "computing", "alignment",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasData:
    """All that the store holds of the documents to be shown, every edition, in any order."""

    documents: tuple[Document, ...]
    flags: tuple[Flag, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    ties: tuple[Tie, ...]
    tables: Mapping[str, Sequence[Row]] = field(default_factory=dict)  # of `ATLAS_TABLES`; one without rows may lack


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasReport:
    """What was written."""

    index: Path  # the page to open
    editions: tuple[int, ...]
    page_count: int
    number_count: int  # numbers from reports, each a link to its sentence
    byte_count: int
