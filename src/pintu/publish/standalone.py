"""Pictures that open by themselves: the drawings of a page set into one SVG with its style, a title and its source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from pintu.publish.chart_style import chart_style
from pintu.publish.languages import FONTS, Language

_MARGIN, _LINE, _SMALL = 16, 20, 16
_TILE_WIDE, _TILE_HIGH, _GAP = 104, 74, 4
_LABEL, _NOTE, _ROW = 190, 150, 22
_INK, _QUIET = "#16211f", "#55605d"
_BROAD = 0x2E80  # from here on a character is as broad as it is high

# A gradient of the page's style sheet is a pattern in a picture.
_PATTERNS = (
    '<defs><pattern id="missing" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path d="M0 0h8v8h-8z" fill="#fff"/><path d="M0 0h8v1.5h-6.5v6.5h-1.5z" fill="#a79e8a"/></pattern>'
    '<pattern id="silent" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path d="M0 0h7v7h-7z" fill="#fff"/><path d="M0 0h2v7h-2z" fill="#e9e3d5"/></pattern></defs>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What is drawn, without its frame."""

    width: float
    height: float
    shapes: str
    legend: tuple[tuple[str, str], ...] = ()  # classes of a swatch, what it means


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnTile:
    """One region on a mosaic."""

    name: str
    row: int
    column: int
    state: str  # classes of the style sheet
    figure: str = ""
    note: str = ""
    picture: str | Markup = ""  # a drawing of the page in the place of a figure
    is_digest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRow:
    """A line of a list: its name, what is drawn beside it, and what is said of it."""

    name: str
    picture: str | Markup
    words: str = ""


def draw_tiles(tiles: Sequence[DrawnTile], legend: Iterable[tuple[str, str]]) -> Drawing:
    """Return a mosaic of tiles."""
    return Drawing(
        width=_TILE_WIDE * max(tile.column for tile in tiles),
        height=_TILE_HIGH * max(tile.row for tile in tiles),
        shapes="".join(map(_tile, tiles)),
        legend=tuple(legend),
    )


def draw_rows(rows: Sequence[DrawnRow], *, size: tuple[int, int], legend: Iterable[tuple[str, str]] = ()) -> Drawing:
    """Return a list of lines with a drawing of this size in each."""
    wide, high = size
    step = max(_ROW, high + 6)
    names = max((_width(row.name, 12.5) for row in rows), default=0)
    label = max(_LABEL, names + 14)
    shapes = "".join(
        _words(row.name, (0, number * step + step / 2 + 4), 12.5, colour=_INK)
        + _set(row.picture, (label, number * step + (step - high) / 2, wide, high))
        + _words(row.words, (label + wide + 12, number * step + step / 2 + 4), 12)
        for number, row in enumerate(rows)
    )
    noted = max((_width(row.words, 12) for row in rows), default=0)
    return Drawing(width=label + wide + 12 + noted, height=step * len(rows), shapes=shapes, legend=tuple(legend))


def draw_one(picture: str | Markup, *, size: tuple[int, int], legend: Iterable[tuple[str, str]] = ()) -> Drawing:
    """Return a single drawing of a page in this size."""
    return Drawing(width=size[0], height=size[1], shapes=_set(picture, (0, 0, *size)), legend=tuple(legend))


def render_standalone(drawing: Drawing, *, title: str, source: str, language: Language) -> str:
    """Return a whole SVG file: the title above, the legend and the source below the drawing."""
    width = max(drawing.width, 480.0)
    heading = _broken(title, 15, width)
    below = _legend(drawing.legend, width)
    notes = _broken(source, 11.5, width)
    top = _MARGIN + _LINE * len(heading) + 6
    legend_top = top + drawing.height + 14
    notes_top = legend_top + _LINE * (below[-1][0] + 1 if below else 0) + 8
    parts = [
        *(
            _words(line, (_MARGIN, _MARGIN + 14 + _LINE * place), 15, colour=_INK, weight=600)
            for place, line in enumerate(heading)
        ),
        f'<g transform="translate({_MARGIN} {top})">{drawing.shapes}</g>',
        *(
            _swatch(classes, _MARGIN + x, legend_top + _LINE * row)
            + _words(words, (_MARGIN + x + 19, legend_top + _LINE * row + 11), 12)
            for row, x, classes, words in below
        ),
        *(_words(line, (_MARGIN, notes_top + 10 + _SMALL * place), 11.5) for place, line in enumerate(notes)),
    ]
    whole_width, whole_height = width + 2 * _MARGIN, notes_top + _SMALL * len(notes) + _MARGIN
    font = FONTS[language]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{language}" lang="{language}" role="img" '
        f'viewBox="0 0 {whole_width:.0f} {whole_height:.0f}" width="{whole_width:.0f}" height="{whole_height:.0f}" '
        f'font-family="{escape(font)}">\n<title>{escape(title)}</title>\n<desc>{escape(source)}</desc>\n'
        f"<style>\n{chart_style(font)}\n</style>\n{_PATTERNS}\n"
        f'<rect width="100%" height="100%" fill="#f8f6f1"/>\n' + "\n".join(filter(None, parts)) + "\n</svg>\n"
    )


def _tile(tile: DrawnTile) -> str:
    x, y = (tile.column - 1) * _TILE_WIDE, (tile.row - 1) * _TILE_HIGH
    wide, high = _TILE_WIDE - _GAP, _TILE_HIGH - _GAP
    dashed = ' stroke-dasharray="4 3"' if tile.is_digest else ""
    box = f'<rect x="{x}" y="{y}" width="{wide}" height="{high}" rx="5" stroke="#8a7f68" stroke-width=".8"{dashed}/>'
    lines = (
        (tile.name, y + 18, 12.5, 600),
        (tile.figure, y + high - 22, 15, 400),
        (tile.note, y + high - 7, 10.5, 400),
    )
    written = "".join(
        _words(words, (x + 7, down), _fitting(words, size, wide - 12), colour="currentColor", weight=weight)
        for words, down, size, weight in lines
    )
    picture = _set(tile.picture, (x + 6, y + 24, wide - 12, high - 30)) if tile.picture else ""
    return f'<g class="tile {tile.state}">{box}{written}{picture}</g>\n'


def _set(picture: str | Markup, place: tuple[float, float, float, float]) -> str:
    """Return a drawing of a page at a place and in a size: left, top, width, height."""
    x, y, width, height = place
    shown = str(picture).replace(' aria-hidden="true"', "")
    return re.sub("^<svg", f'<svg x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"', shown, count=1)


def _swatch(classes: str, x: float, y: float) -> str:
    """Return what a legend shows of a colour or a sign; nothing where words alone say what is meant."""
    if not classes:
        return ""
    is_colour = classes[0] in "fv"  # of a family or a verdict; else what a tile may be
    look = {"f7": ' fill="none"', "digest": ' stroke-dasharray="3 2"'}.get(classes, "")
    return (
        f'<g class="{classes if is_colour else f"tile {classes}"}">'
        f'<rect x="{x:.1f}" y="{y:.1f}" width="13" height="13" rx="2" stroke="#8a7f68"{look}/></g>'
    )


def _words(words: str, place: tuple[float, float], size: float, *, colour: str = _QUIET, weight: int = 400) -> str:
    if not words:
        return ""
    look = f'font-size="{size:g}" fill="{colour}"' + (f' font-weight="{weight}"' if weight > 400 else "")
    return f'<text x="{place[0]:.1f}" y="{place[1]:.1f}" {look}>{escape(words)}</text>'


def _legend(legend: Sequence[tuple[str, str]], width: float) -> list[tuple[int, float, str, str]]:
    """Return the line and the place in it of each entry, so many beside each other as there is room for."""
    placed: list[tuple[int, float, str, str]] = []
    row, x = 0, 0.0
    for classes, words in legend:
        needed = 19 + _width(words, 12) + 16
        if x and x + needed > width:
            row, x = row + 1, 0.0
        placed.append((row, x, classes, words))
        x += needed
    return placed


def _broken(words: str, size: float, width: float) -> list[str]:
    """Return the words in lines; Chinese may break between any two characters."""
    lines = [""]
    for piece in re.findall(r"[⺀-鿿＀-￯]|[^\s⺀-鿿＀-￯]+\s*|\s+", words):
        if lines[-1] and _width(lines[-1] + piece.rstrip(), size) > width:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


def _fitting(words: str, size: float, room: float) -> float:
    width = _width(words, size)
    return round(size * room / width, 1) if width > room else size


def _width(words: str, size: float) -> float:
    """Return how wide words are at most, by the widths of usual faces."""
    return sum(size if ord(character) > _BROAD else size * 0.58 for character in words)
