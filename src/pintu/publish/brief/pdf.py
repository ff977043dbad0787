"""A brief as PDF: set by typst, tagged for screen readers (PDF/UA-1), with the system's fonts."""

from __future__ import annotations

from collections.abc import Iterable

from pintu.publish.brief.prose import (
    Brief,
    Figure,
    Inline,
    Link,
    Mark,
    Note,
    Picture,
    ProseBlock,
    ProseTable,
    Run,
    Text,
    plain,
)
from pintu.publish.brief.typesetting import compiled, faces_for

_INK, _DARK, _LINE = "#16211f", "#0b5a55", "#cfc8b8"
_FIRST_COLUMNS = ("auto", "1fr")


def render_pdf(brief: Brief) -> bytes:
    """Return the brief as a PDF; the same brief and fonts give the same bytes.

    Raises
    ------
    PintuError
        If typst is not installed, or the system has no font with the letters that are needed.
    """
    faces = faces_for(brief.language, "pdf")
    files = {"main.typ": _document(brief, faces).encode("utf-8", errors="replace")}
    for section in brief.sections:
        files |= {f"{one.picture_id}.svg": one.svg.encode() for one in section.blocks if isinstance(one, Picture)}
    return compiled(files, "pdf", format="pdf", pdf_standards=["ua-1"])


def _document(brief: Brief, faces: Iterable[str]) -> str:
    notes = {note.number: note for note in brief.notes}
    parts = [_preamble(brief, faces), f"= #{_string(brief.title)}", f"#block[#emph[{_run(brief.subtitle, notes)}]]"]
    for section in brief.sections:
        if section.heading:
            parts.append(f"== #{_string(section.heading)}")
        parts += [_block(block, notes) for block in section.blocks]
    return "\n\n".join(parts) + "\n"


def _preamble(brief: Brief, faces: Iterable[str]) -> str:
    fonts = "(" + ", ".join(map(_string, faces)) + ",)"
    return "\n".join(
        (
            f"#set document(title: {_string(brief.title)}, date: none)",
            '#set page(paper: "a4", margin: (x: 24mm, y: 24mm), numbering: "1 / 1")',
            f'#set text(lang: "{brief.language}", font: {fonts}, size: 10.5pt, fill: rgb("{_INK}"))',
            "#set par(justify: true, leading: 0.72em, spacing: 1.15em)",
            f'#show heading: set text(fill: rgb("{_DARK}"))',
            "#show heading.where(level: 1): set text(size: 18pt)",
            "#show heading: set block(above: 1.6em, below: 0.9em)",
            "#show heading: set par(justify: false)",
            "#show figure: set block(breakable: true)",
            "#show figure.caption: set text(size: 9pt)",
            "#show figure.caption: set par(justify: false)",
            "#show figure.where(kind: table): set figure.caption(position: top)",
            "#show table: set text(size: 8.5pt)",
            "#show table: set par(justify: false, leading: 0.6em)",
            "#show footnote.entry: set text(size: 7.5pt)",
            "#show footnote.entry: set par(justify: false, leading: 0.55em)",
        )
    )


def _block(block: ProseBlock, notes: dict[int, Note]) -> str:
    if isinstance(block, ProseTable):
        return _table(block, notes)
    if isinstance(block, Picture):
        return (
            f"#figure(image({_string(block.picture_id + '.svg')}, width: 68%, alt: {_string(block.words)}),"
            f" alt: {_string(block.words)}, caption: [{_run(block.caption, notes)}])"
        )
    return _run(block, notes)


def _table(table: ProseTable, notes: dict[int, Note]) -> str:
    columns = (*_FIRST_COLUMNS, *("auto" for _ in table.headings[len(_FIRST_COLUMNS) :]))
    headings = ", ".join(f"[*{_run(heading, notes)}*]" for heading in table.headings)
    cells = ",\n  ".join(", ".join(f"[{_run(cell, notes)}]" for cell in row) for row in table.rows)
    return (
        f"#figure(table(columns: ({', '.join(columns)}), align: left, inset: (x: 4pt, y: 3.5pt),"
        f' stroke: (x, y) => (bottom: 0.5pt + rgb("{_LINE}")),\n'
        f"  table.header({headings}),\n  {cells}\n), kind: table, alt: {_string(plain(table.caption))},"
        f" caption: [{_run(table.caption, notes)}])"
    )


def _run(run: Run, notes: dict[int, Note]) -> str:
    parts: list[str] = []
    for place, inline in enumerate(run):
        if place and isinstance(inline, Mark) and isinstance(run[place - 1], Mark):
            parts.append('#super[#","]')
        parts.append(_inline(inline, notes))
    return "".join(parts)


def _inline(inline: Inline, notes: dict[int, Note]) -> str:
    if isinstance(inline, Mark):
        return f"#footnote[{_run(notes[inline.number].words, notes)}]"
    if isinstance(inline, Link):
        return f"#link({_string(inline.href)})[#{_string(inline.text)}]"
    if isinstance(inline, Text) and inline.lang:
        return f'#text(lang: "{inline.lang}")[#{_string(inline.text)}]'
    return f"#{_string(inline.text)}" if isinstance(inline, Text | Figure) else ""


def _string(words: str) -> str:
    r"""Return the words as a string of typst, in which nothing is markup.

    Examples
    --------
    >>> print(_string('a "b" \\ #c'))
    "a \"b\" \\ #c"
    """
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + " ".join(escaped.split("\n")) + '"'
