"""What the atlas is made from, and what its writing tells afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pintu.records import Claim, Document, Flag, Mention, Section, Sentence, Tie

Row = Mapping[str, Any]  # of a computed table, as it is exported


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
    tables: Mapping[str, Sequence[Row]] = field(default_factory=dict)  # computed, by name; one without rows may lack
    files: Mapping[str, bytes] = field(default_factory=dict)  # the data to take along, by path beside the pages
    build: str = ""  # names the state of these data; "" where there are none


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasReport:
    """What was written."""

    index: Path  # the page to open
    editions: tuple[int, ...]
    page_count: int
    number_count: int  # numbers from reports, each a link to its sentence
    byte_count: int
