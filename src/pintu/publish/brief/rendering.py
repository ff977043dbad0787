"""From a plan to a brief in one language: words, pictures, and footnotes in the order of their signs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pintu.publish.brief.drawings import draw_dots, draw_mosaic
from pintu.publish.brief.library import Library
from pintu.publish.brief.notes import Address, note_of, nowhere
from pintu.publish.brief.plan import Block, Dots, Mosaic, Paragraph, Plan, Section, Table, Value, region, say
from pintu.publish.brief.prose import (
    Brief,
    Inline,
    Mark,
    Note,
    Picture,
    ProseBlock,
    ProseSection,
    ProseTable,
    Run,
    Text,
    plain,
)
from pintu.publish.brief.wording import capital, compose, figure_text, sentence
from pintu.publish.languages import Language

_NO_SPACE = "zh"  # its sentences follow each other without one


def render_brief(plan: Plan, library: Library, language: Language, *, address: Address = nowhere) -> Brief:
    """Return the brief in a language.

    Parameters
    ----------
    plan
        What it says.
    library
        Where the numbers stand.
    language
        Of the words.
    address
        Tells where a sentence can be read, for the footnotes to link to; nowhere unless told.

    Raises
    ------
    EvidenceError
        If a number that is told as a report's does not stand in its sentence.
    """
    notes: list[Note] = []

    def number(run: Run) -> Run:
        return tuple(
            _numbered(inline, notes, lambda mark: note_of(mark.fact, library, language, address)) for inline in run
        )

    title = plain(sentence(plan.title, language))
    subtitle = number(sentence(plan.subtitle, language))
    sections = tuple(_section(section, language, number) for section in plan.sections)
    return Brief(
        language=language,
        name=plan.name,
        title=title,
        subtitle=subtitle,
        sections=sections,
        notes=tuple(notes),
        notes_heading=plain(compose(say("note.heading"), language)),
    )


def _numbered(inline: Inline, notes: list[Note], words: Callable[[Mark], Run]) -> Inline:
    if not isinstance(inline, Mark):
        return inline
    notes.append(Note(number=len(notes) + 1, fact=inline.fact, words=words(inline)))
    return replace(inline, number=len(notes))


def _section(section: Section, language: Language, number: Callable[[Run], Run]) -> ProseSection:
    heading = plain(compose(section.heading, language)) if section.heading else ""
    return ProseSection(heading=heading, blocks=tuple(_block(block, language, number) for block in section.blocks))


def _block(block: Block, language: Language, number: Callable[[Run], Run]) -> ProseBlock:
    if isinstance(block, Paragraph):
        return number(_paragraph(block, language))
    caption = number(sentence(block.caption, language))
    if isinstance(block, Table):
        return _table(block, caption, language, number)
    drawn = draw_mosaic(block, language) if isinstance(block, Mosaic) else draw_dots(block, language)
    return Picture(picture_id=block.picture_id, caption=caption, svg=drawn, words=_in_words(block, language))


def _paragraph(block: Paragraph, language: Language) -> Run:
    found: list[Inline] = []
    for saying in block.sayings:
        if found and language != _NO_SPACE:
            found.append(Text(text=" "))
        found += sentence(saying, language)
    return tuple(found)


def _table(block: Table, caption: Run, language: Language, number: Callable[[Run], Run]) -> ProseTable:
    return ProseTable(
        caption=caption,
        headings=tuple(compose(heading, language) for heading in block.headings),
        rows=tuple(_row(row, language, number) for row in block.rows),
    )


def _row(row: tuple[Value, ...], language: Language, number: Callable[[Run], Run]) -> tuple[Run, ...]:
    """Return the cells of a row, with the signs of its footnotes at its name.

    What is measured has none: the whole table is of the exports.
    """
    cells = [compose(cell, language) for cell in row]
    marks = [one for cell in cells for one in cell if isinstance(one, Mark) and one.fact.basis != "measured"]
    first, *others = [tuple(one for one in cell if not isinstance(one, Mark)) for cell in cells]
    return (number((*_as_row(first, language), *marks)), *others)


def _as_row(name: Run, language: Language) -> Run:
    """Return the name of a row as it stands alone: without an article, with a capital."""
    if language != "en" or not name or not isinstance(name[0], Text):
        return name
    return capital((replace(name[0], text=name[0].text.removeprefix("the ")), *name[1:]), language)


def _in_words(block: Mosaic | Dots, language: Language) -> str:
    """Return what a picture shows, for who cannot see it."""
    if isinstance(block, Mosaic):
        told = [(tile.region_id, tile.figure) for tile in block.tiles if tile.figure]
        parts = [f"{_name(name, language)} {figure_text(fact, language)}" for name, fact in told]
    else:
        ends = [
            (dot.region_id, figure_text(dot.target, language), figure_text(dot.outcome, language)) for dot in block.dots
        ]
        parts = [f"{_name(region_id, language)} {target} → {outcome}" for region_id, target, outcome in ends]
    return "; ".join([plain(sentence(block.caption, language)), *parts])


def _name(region_id: str, language: Language) -> str:
    return plain(compose(region(region_id), language))
