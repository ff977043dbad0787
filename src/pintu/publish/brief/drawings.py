"""The pictures of a brief as SVG: 31 tiles, and targets with their outcomes. Colours and sizes are attributes.

No style sheet is needed, so that the same drawing stands in a page, beside Markdown, in a PDF and in a Word document.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import escape

from pintu.publish.brief.plan import Dots, Mosaic, region
from pintu.publish.brief.prose import plain
from pintu.publish.brief.wording import compose
from pintu.publish.figures import group_digits, render_number
from pintu.publish.languages import FONTS, Language
from pintu.publish.shelf import tiled_regions
from pintu.records import Bound

_INK, _QUIET, _LINE = "#16211f", "#55605d", "#cfc8b8"
# From no sentence to the most; text on the two darkest is light.
_SHADES = ("#f1ede2", "#d5e6e1", "#93c4b8", "#3d8f80", "#0b5a55")
_LIGHT_FROM = 3
_VERDICTS = {"beaten": "#0b5a55", "met": "#8b8675", "missed": "#a63d21"}
_SIGNS_OF_BOUND: dict[Bound, str] = {"exact": "", "about": "≈", "min": "≥", "max": "≤"}
_TILE, _GAP, _LEGEND = 78, 4, 30
_ROW, _LEFT, _WIDTH = 19, 128, 640


def draw_mosaic(picture: Mosaic, language: Language) -> str:
    """Return the 31 tiles with their legend."""
    tiles = {tile.region_id: tile for tile in picture.tiles}
    places = [row.tile for row in tiled_regions() if row.tile]
    columns, rows = max(column for _, column in places), max(row for row, _ in places)
    width, height = columns * _TILE, rows * _TILE + _LEGEND
    drawn: list[str] = []
    for row in tiled_regions():
        tile = tiles[row.region_id]
        down, across = row.tile or (1, 1)
        x, y = (across - 1) * _TILE, (down - 1) * _TILE
        drawn.append(_box(x, y, _TILE - _GAP, tile.shade))
        colour = "#ffffff" if tile.shade >= _LIGHT_FROM else _INK
        drawn += _tile_name(plain(compose(region(row.region_id), language)), x + 6, y + 20, colour)
        if tile.figure:
            number = _SIGNS_OF_BOUND[tile.figure.bound] + render_number(tile.figure.value, language)
            drawn.append(_words(number, x + 6, y + _TILE - 16, size=13, colour=colour, weight="600"))
    legend_x = 0.0
    for step, meaning in picture.legend:
        words = plain(compose(meaning, language))
        drawn.append(_box(legend_x, height - 20, 14, step))
        drawn.append(_words(words, legend_x + 20, height - 8, size=12, colour=_QUIET))
        legend_x += 34 + _width(words, 12)
    return _svg(max(width, legend_x), height, drawn, language)


def draw_dots(picture: Dots, language: Language) -> str:
    """Return a line for each region from its target to its outcome, with the outcome as a number."""
    low, high = _scale([value for dot in picture.dots for value in (dot.target.value, dot.outcome.value)])
    top = 46
    height = top + len(picture.dots) * _ROW + 8

    def across(value: Decimal) -> float:
        return _LEFT + float((value - low) / (high - low)) * (_WIDTH - _LEFT - 70)

    drawn: list[str] = _dots_legend(picture, language)
    for tick in range(int(low), int(high) + 1):
        x = across(Decimal(tick))
        drawn.append(f'<path d="M{x:.1f} {top - 6}V{height - 8}" stroke="{_LINE}" stroke-width="1"/>')
        drawn.append(_words(f"{tick}%".replace("-", "−"), x, top - 10, size=11, colour=_QUIET, anchor="middle"))
    for number, dot in enumerate(picture.dots):
        y = top + number * _ROW + _ROW / 2
        target, outcome = across(dot.target.value), across(dot.outcome.value)
        colour = _VERDICTS[dot.verdict]
        name = plain(compose(region(dot.region_id), language))
        drawn.append(_words(name, _LEFT - 14, y + 4, size=12, colour=_INK, anchor="end"))
        drawn.append(f'<path d="M{target:.1f} {y}H{outcome:.1f}" stroke="{colour}" stroke-width="2"/>')
        drawn.append(f'<circle cx="{target:.1f}" cy="{y}" r="4" fill="#ffffff" stroke="{_QUIET}" stroke-width="1.5"/>')
        drawn.append(f'<circle cx="{outcome:.1f}" cy="{y}" r="4.5" fill="{colour}"/>')
        label = f"{group_digits(dot.outcome.value)}"
        drawn.append(_words(label, max(target, outcome) + 9, y + 4, size=11, colour=colour))
    return _svg(_WIDTH, height, drawn, language)


def _dots_legend(picture: Dots, language: Language) -> list[str]:
    drawn: list[str] = []
    x = 0.0
    for name, meaning in picture.legend:
        words = plain(compose(meaning, language))
        look = (
            f'fill="#ffffff" stroke="{_QUIET}" stroke-width="1.5"' if name == "target" else f'fill="{_VERDICTS[name]}"'
        )
        drawn.append(f'<circle cx="{x + 6:.1f}" cy="10" r="4.5" {look}/>')
        drawn.append(_words(words, x + 16, 14, size=12, colour=_QUIET))
        x += 32 + _width(words, 12)
    return drawn


def _scale(values: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """Return whole numbers at or below the least and above the greatest."""
    low, high = min(values), max(values)
    return Decimal(low.__floor__()), Decimal(max(high.__ceil__(), low.__floor__() + 1))


def _box(x: float, y: float, size: float, shade: int) -> str:
    if shade < 0:
        return (
            f'<rect x="{x + 0.5:.1f}" y="{y + 0.5:.1f}" width="{size - 1}" height="{size - 1}" rx="3" fill="none"'
            f' stroke="{_QUIET}" stroke-dasharray="3 3"/>'
        )
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{size}" height="{size}" rx="3" fill="{_SHADES[shade]}"/>'


def _tile_name(name: str, x: float, y: float, colour: str) -> list[str]:
    """Return the name on one line, or on two where it has two words."""
    first, _, second = name.partition(" ")
    size = 13 if _width(first, 13) <= _TILE - _GAP - 10 else 11
    lines = [_words(first, x, y, size=size, colour=colour)]
    if second:
        lines.append(_words(second, x, y + 15, size=size, colour=colour))
    return lines


def _words(  # noqa: PLR0913 (the attributes of a text)
    words: str, x: float, y: float, *, size: int, colour: str, anchor: str = "start", weight: str = "400"
) -> str:
    placed = f' text-anchor="{anchor}"' if anchor != "start" else ""
    bold = f' font-weight="{weight}"' if weight != "400" else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}"{placed}{bold}>{escape(words)}</text>'


def _width(words: str, size: int) -> float:
    """Return how wide words are at most, by the widths of usual faces."""
    return sum(size if ord(character) > 0x2E80 else size * 0.62 for character in words)


def _svg(width: float, height: float, drawn: Sequence[str], language: Language) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}"'
        f' height="{height:.0f}" font-family="{FONTS[language]}" role="img">\n' + "\n".join(drawn) + "\n</svg>\n"
    )
