"""A brief as Markdown, with footnotes as Pandoc and most others read them."""

from __future__ import annotations

import re

from pintu.publish.brief.prose import Brief, Figure, Inline, Link, Mark, Picture, ProseBlock, ProseTable, Run, Text

# What Markdown would take for a sign of its own, wherever it stands in a line.
_SIGNS = re.compile(r"([\\`*_\[\]<>|$~^#&])")
_LINE_START = re.compile(r"^(\s*)([-+]|\d+[.)])(\s)")


def render_markdown(brief: Brief, *, pictures: str = "svg") -> str:
    """Return the brief as Markdown; its pictures are files beside it, with that ending."""
    parts = [f"# {_escape(brief.title)}", f"*{_run(brief.subtitle)}*"]
    for section in brief.sections:
        if section.heading:
            parts.append(f"## {_escape(section.heading)}")
        parts += [_block(block, brief, pictures) for block in section.blocks]
    parts += [f"[^{note.number}]: {_run(note.words)}" for note in brief.notes]
    return "\n\n".join(parts) + "\n"


def picture_name(brief: Brief, picture: Picture, ending: str = "svg") -> str:
    """Return the name of a picture's file."""
    return f"{brief.name}-{picture.picture_id}.{brief.language}.{ending}"


def _block(block: ProseBlock, brief: Brief, ending: str) -> str:
    if isinstance(block, ProseTable):
        return _table(block)
    if isinstance(block, Picture):
        return f"![{_run(block.caption)}]({picture_name(brief, block, ending)})"
    return _LINE_START.sub(r"\1\\\2\3", _run(block))


def _table(table: ProseTable) -> str:
    lines = [f"| {' | '.join(map(_run, table.headings))} |", "|---" * len(table.headings) + "|"]
    lines += [f"| {' | '.join(map(_run, row))} |" for row in table.rows]
    return "\n".join(lines) + f"\n\nTable: {_run(table.caption)}"


def _run(run: Run) -> str:
    parts: list[str] = []
    for place, inline in enumerate(run):
        if place and isinstance(inline, Mark) and isinstance(run[place - 1], Mark):
            parts.append("\u2009")  # or two signs would look like one
        parts.append(_inline(inline))
    return "".join(parts)


def _inline(inline: Inline) -> str:
    if isinstance(inline, Mark):
        return f"[^{inline.number}]"
    words = _escape(inline.text)
    if isinstance(inline, Link):
        return f"[{words}](<{inline.href}>)"
    if isinstance(inline, Text) and inline.lang:
        return f"[{words}]{{lang={inline.lang}}}"
    return words if isinstance(inline, Text | Figure) else ""


def _escape(words: str) -> str:
    return _SIGNS.sub(r"\\\1", " ".join(words.split("\n")))
