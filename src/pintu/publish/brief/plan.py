"""The plan of a brief: what it says, sentence by sentence, in no language yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from pintu.publish.brief.facts import Fact

Kind = Literal["region", "theme", "family", "bloc", "indicator"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A row of the pack, which each language calls by its own name."""

    kind: Kind
    key: str  # the row's identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A report's own words, which stay in Chinese."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A phrase of the locales with what fills its places; the value ``n`` decides between one and several."""

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Several values as a list in prose; at least one."""

    items: tuple[Value, ...]


Value = Fact | Name | Words | Saying | Listed | str  # a string is the same in every language: a year


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Sentences that follow each other."""

    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under headings, each cell a value; the first column names the row."""

    caption: Saying
    headings: tuple[Saying, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A region on a picture of the mosaic."""

    region_id: str
    shade: int  # 0 nothing, to 4 most; -1 without a report
    figure: Fact | None  # printed in the tile


@dataclass(frozen=True, slots=True, kw_only=True)
class Mosaic:
    """A picture: 31 tiles."""

    picture_id: str
    caption: Saying
    tiles: tuple[Tile, ...]
    legend: tuple[tuple[int, Saying], ...]  # shade, what it means


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A region's target and its outcome on a picture, in per cent."""

    region_id: str
    target: Fact
    outcome: Fact
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dots:
    """A picture: targets and outcomes, a line for each region."""

    picture_id: str
    caption: Saying
    dots: tuple[Dot, ...]
    legend: tuple[tuple[str, Saying], ...]  # target, or a verdict; what it means


Block = Paragraph | Table | Mosaic | Dots


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Some blocks under a heading; None for those that open the brief."""

    heading: Saying | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A whole brief."""

    name: str  # of its files
    year: int
    title: Saying
    subtitle: Saying
    sections: tuple[Section, ...]

    def facts(self) -> tuple[Fact, ...]:
        """Return every fact that it tells, each once, by their identifiers."""
        found = {fact.fact_id: fact for fact in self._all_facts()}
        return tuple(found[name] for name in sorted(found))

    def _all_facts(self) -> Iterator[Fact]:
        yield from facts_in(self.title)
        yield from facts_in(self.subtitle)
        for section in self.sections:
            for block in section.blocks:
                yield from _facts_of_block(block)


def facts_in(value: Value) -> Iterator[Fact]:
    """Yield the facts of a value, those of what stands in it too."""
    if isinstance(value, Fact):
        yield value
    elif isinstance(value, Listed):
        for item in value.items:
            yield from facts_in(item)
    elif isinstance(value, Saying):
        for part in value.values.values():
            yield from facts_in(part)


def _facts_of_block(block: Block) -> Iterator[Fact]:
    if isinstance(block, Paragraph):
        for saying in block.sayings:
            yield from facts_in(saying)
        return
    yield from facts_in(block.caption)
    if isinstance(block, Table):
        for row in block.rows:
            for cell in row:
                yield from facts_in(cell)
    elif isinstance(block, Mosaic):
        yield from (tile.figure for tile in block.tiles if tile.figure)
    else:
        for dot in block.dots:
            yield from (dot.target, dot.outcome)


def region(region_id: str) -> Name:
    """Return the name of a region."""
    return Name(kind="region", key=region_id)


def theme(theme_id: str) -> Name:
    """Return the name of a theme."""
    return Name(kind="theme", key=theme_id)


def bloc(bloc_id: str) -> Name:
    """Return the name of a bloc."""
    return Name(kind="bloc", key=bloc_id)


def say(key: str, **values: Value) -> Saying:
    """Return a phrase with what fills its places."""
    return Saying(key=key, values=values)


def listed(*items: Value) -> Listed:
    """Return several values as a list."""
    return Listed(items=items)
