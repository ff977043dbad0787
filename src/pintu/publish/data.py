"""What the atlas is made from, and what its writing tells afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from pintu.records import Claim, Document, Flag, Mention, Section, Sentence, Tie

Row = Mapping[str, Any]  # of a computed table, as it is exported


class Proof(Protocol):
    """A sentence of a report with the place of what decides."""

    @property
    def region(self) -> str: ...
    @property
    def year(self) -> int: ...
    @property
    def sentence_id(self) -> str: ...
    @property
    def quote(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A claim of an article with its verdict, as a page shows it."""

    start: int
    end: int
    text: str
    verdict: str
    note: str
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedArticle:
    """An article with the verdict on each of its claims, in the order of the article."""

    text: str
    claims: tuple[Checked, ...]


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
    articles: Mapping[str, CheckedArticle] = field(default_factory=dict)  # worked examples, by language
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
