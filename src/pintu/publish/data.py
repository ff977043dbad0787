"""What the atlas is made from, and what its writing tells afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pintu.records import Claim, Document, Flag, Mention, Section, Sentence, Tie


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


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasReport:
    """What was written."""

    index: Path  # the page to open
    editions: tuple[int, ...]
    page_count: int
    number_count: int  # numbers from reports, each a link to its sentence
    byte_count: int
