"""A brief in one language: what the writers of Markdown, HTML, PDF and Word write down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pintu.publish.brief.facts import Fact
from pintu.publish.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Some words."""

    text: str
    lang: str | None = None  # where it is not the brief's


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with its unit, as the language writes it."""

    text: str
    fact: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The sign of a footnote; 0 until the whole is put in order."""

    fact: Fact
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead somewhere."""

    text: str
    href: str
    lang: str | None = None


Inline = Text | Figure | Mark | Link
Run = tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseTable:
    """A table; the first cell of each row names it."""

    caption: Run
    headings: tuple[Run, ...]
    rows: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing as SVG, with what it shows in words."""

    picture_id: str
    caption: Run
    svg: str
    words: str


ProseBlock = Run | ProseTable | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseSection:
    """Blocks under a heading, which is empty for those that open the brief."""

    heading: str
    blocks: tuple[ProseBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote."""

    number: int
    fact: Fact  # the first of those that share it
    words: Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A whole brief in one language."""

    language: Language
    name: str  # of its files, without language and ending
    title: str
    subtitle: Run
    sections: tuple[ProseSection, ...]
    notes: tuple[Note, ...]
    notes_heading: str


def plain(run: Iterable[Inline]) -> str:
    """Return the words of a run without the signs of footnotes."""
    return "".join(inline.text for inline in run if not isinstance(inline, Mark))
