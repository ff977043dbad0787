"""A sentence as a reader sees it: its own characters, with its numbers and themes marked where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup, escape

from pintu.publish.catalogue import colour_of
from pintu.records import Claim, Mention

_NUMBER = 0  # no family has this colour


def mark_sentence(quote: str, claims: Sequence[Claim], mentions: Sequence[Mention]) -> Markup:
    """Return the quote with ``<mark>`` around its numbers and a coloured line under its themes.

    Spans may lie across each other: the quote is cut at every end of a span, and each piece tells all that covers it.
    The text of the result is the quote, character for character.
    """
    changes: dict[int, list[tuple[int, int]]] = {}
    spans = [(row.start, row.end, _NUMBER) for row in claims]
    spans += [(row.start, row.end, colour_of(row.theme)) for row in mentions]
    if not spans:
        return escape(quote)
    for start, end, colour in spans:
        changes.setdefault(start, []).append((colour, 1))
        changes.setdefault(end, []).append((colour, -1))
    pieces: list[str] = []
    covering: dict[int, int] = {}
    position = 0
    for place in sorted(changes):
        pieces.append(_render_piece(quote[position:place], covering))
        for colour, change in changes[place]:
            covering[colour] = covering.get(colour, 0) + change
        position = place
    pieces.append(_render_piece(quote[position:], covering))
    return Markup("".join(pieces))  # noqa: S704 - every piece is escaped


def _render_piece(text: str, covering: Mapping[int, int]) -> str:
    if not text:
        return ""
    words = str(escape(text))
    colour = min((colour for colour, number in covering.items() if number > 0 and colour != _NUMBER), default=None)
    if colour is not None:
        words = f'<span class="t u{colour}">{words}</span>'
    return f'<mark class="n">{words}</mark>' if covering.get(_NUMBER, 0) > 0 else words
