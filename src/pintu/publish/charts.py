"""Charts as SVG: strings without style attributes, so that the page's security policy holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

WAFFLE_COLUMNS, WAFFLE_ROWS = 10, 5
WAFFLE_SQUARES = WAFFLE_COLUMNS * WAFFLE_ROWS


def render_waffle(squares: Sequence[int]) -> Markup:
    """Return small squares, ``squares[colour]`` of each family's colour, filled column by column.

    The picture is hidden from screen readers: the words beside it say the same.
    """
    paths: list[str] = []
    place = 0
    for colour, number in enumerate(squares, start=1):
        cells = range(place, place + number)
        path = "".join(f"M{cell // WAFFLE_ROWS}.08 {cell % WAFFLE_ROWS}.08h.84v.84h-.84z" for cell in cells)
        if path:
            paths.append(f'<path class="f{colour}" d="{path}"/>')
        place += number
    box = f"0 0 {WAFFLE_COLUMNS} {WAFFLE_ROWS}"
    return Markup(f'<svg class="waffle" viewBox="{box}" aria-hidden="true">{"".join(paths)}</svg>')  # noqa: S704


def render_stack(parts: Sequence[tuple[int, float, str]]) -> Markup:
    """Return one bar cut into parts of (colour, share, words); each part says its words when it is pointed at."""
    pieces: list[str] = []
    left = 0.0
    for colour, share, words in parts:
        width = 100 * share
        pieces.append(
            f'<rect class="f{colour}" x="{left:.2f}" width="{max(width - 0.3, 0):.2f}" height="4">'
            f"<title>{escape(words)}</title></rect>"
        )
        left += width
    return Markup(  # noqa: S704 - numbers, and words that are escaped
        f'<svg class="stack" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">{"".join(pieces)}</svg>'
    )


def render_share_bar(share: float, benchmark: float, most: float, colour: int) -> Markup:
    """Return a bar for the share on a scale from 0 to ``most``, with a line at the benchmark."""
    scale = 100 / most if most else 0
    mark = benchmark * scale
    return Markup(  # noqa: S704 - numbers only
        f'<svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="f{colour}" y="2" width="{share * scale:.1f}" height="6"/>'
        f'<rect class="mark" x="{min(mark, 99):.1f}" width="1" height="10"/></svg>'
    )


def render_places(places: Sequence[float], colour: int) -> Markup:
    """Return a strip for a text from its beginning (0) to its end (1) with a stroke at each place."""
    strokes = "".join(f"M{100 * place:.1f} 0v10" for place in places)
    return Markup(  # noqa: S704 - numbers only
        f'<svg class="places s{colour}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<path d="{strokes}"/></svg>'
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimapBar:
    """Some sentences of a document: where they begin, their colour (0 for none) and how many numbers they hold."""

    href: str
    colour: int
    number_count: int


def render_minimap(bars: Sequence[MinimapBar]) -> Markup:
    """Return a document from top to bottom: colours of its themes on the left, lengths for its numbers on the right.

    Its links are for pointing devices only: whoever uses the keyboard has the table of contents.
    """
    most = max((bar.number_count for bar in bars), default=0) or 1
    rows = "".join(
        f'<a href="{escape(bar.href)}" tabindex="-1"><rect class="f{bar.colour}" y="{place}.1" width="26" height=".8"/>'
        f'<rect class="count" x="28" y="{place}.1" width="{12 * bar.number_count / most:.1f}" height=".8"/>'
        f'<rect class="touch" y="{place}" width="40" height="1"/></a>'
        for place, bar in enumerate(bars)
    )
    return Markup(  # noqa: S704 - numbers, and addresses that are escaped
        f'<svg class="minimap" viewBox="0 0 40 {max(len(bars), 1)}" preserveAspectRatio="none" aria-hidden="true">'
        f"{rows}</svg>"
    )
