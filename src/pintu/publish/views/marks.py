"""A sentence as a reader sees it: its own characters, with its numbers and themes marked where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup, escape

from pintu.publish.catalogue import colour_of
from pintu.records import Claim, Mention

_NUMBER = 0  # no family has this colour


def mark_sentence(quote: str, claims: Sequence[Claim], mentions: Sequence[Mention]) -> Markup:
    """Return the quote with ``<mark>`` around its numbers and a coloured line under its themes.

    Spans may lie across each other: the quote is cut at every end of a span, and each piece tells all that covers it.
    The text of the result is the quote, character for character.
    """
    changes: dict[int, Counter[int]] = {}
    spans = [(row.start, row.end, _NUMBER) for row in claims]
    spans += [(row.start, row.end, colour_of(row.theme)) for row in mentions]
    for start, end, colour in spans:
        changes.setdefault(start, Counter())[colour] += 1
        changes.setdefault(end, Counter())[colour] -= 1
    pieces: list[str] = []
    covering: Counter[int] = Counter()
    position = 0
    for place in sorted(changes):
        pieces.append(_render_piece(quote[position:place], covering))
        covering.update(changes[place])
        position = place
    pieces.append(_render_piece(quote[position:], covering))
    return Markup("".join(pieces))  # noqa: S704 - every piece is escaped


def _render_piece(text: str, covering: Counter[int]) -> str:
    if not text:
        return ""
    words = escape(text)
    colours = sorted(colour for colour, number in covering.items() if number > 0 and colour != _NUMBER)
    if colours:
        words = Markup('<span class="t u{}">{}</span>').format(colours[0], words)
    return f'<mark class="n">{words}</mark>' if covering[_NUMBER] > 0 else words
