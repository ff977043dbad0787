"""A text as the extractors see it: full-width forms folded, line breaks and invisible characters left out.

The text itself is never changed. A view keeps the place of each of its characters in the text, so that what is found
in the view can be quoted from the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from msgspec import Struct

# Halves of surrogate pairs, which only the escapes of JSON can write and no automaton can read.
HALVES = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
# Length-preserving, so that most texts need no offsets: digits, Latin letters and the signs that stand in numbers.
_FOLDED = {
    **{full: full - 0xFEE0 for full in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))},
    ord("％"): ord("%"),
    ord("．"): ord("."),
    ord("＋"): ord("+"),
    ord("／"): ord("/"),
    ord("～"): ord("~"),
    ord("－"): ord("-"),
    ord("–"): ord("-"),
    **HALVES,
}
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"  # soft hyphen, zero width, direction marks
_APART = "\0"  # no white space, and not folded
_GAP = re.compile(rf"[\s{_INVISIBLE}]+")
# White space is written out: `re` runs through a text twice as fast for a set of characters without \s.
_WHITE = "".join(character for character in map(chr, range(0x3001)) if character.isspace())
_TO_FOLD = re.compile(rf"[{_WHITE}{_INVISIBLE}{''.join(map(chr, _FOLDED))}]")
_SENTENCE_TO_FOLD = re.compile(rf"{_TO_FOLD.pattern}[^{_APART}]*")
_SPACE = re.compile(r"\s")
_BREAK = re.compile(r"[\r\n\u2028\u2029]")
_HAN = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’…—·]")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")


class View(Struct, frozen=True, kw_only=True, gc=False):
    """The folded text; ``offsets[i]`` is the place of its character *i* in the text, None where it is *i* itself."""

    text: str
    offsets: tuple[int, ...] | None


class Views(Struct, frozen=True, kw_only=True, gc=False):
    """The views of a document's sentences, and all of them as one text that a pattern or an automaton runs through."""

    texts: tuple[str, ...]
    text: str  # the texts, a line break between two of them; none of them holds one
    starts: tuple[int, ...]  # of each text in it
    offsets: dict[int, tuple[int, ...]]  # as in View, of the sentences that have any


def view_of(text: str) -> View:
    r"""Return the view of a text, in time that grows with its length.

    White space beside a Han character is left out, as is a line break in a text that has any; elsewhere a run of
    white space is one space.

    Examples
    --------
    >>> view_of("增长５％左\n右").text
    '增长5%左右'
    """
    if not _TO_FOLD.search(text):
        return View(text=text, offsets=None)
    folded = text.translate(_FOLDED)
    if not _GAP.search(folded):
        return View(text=folded, offsets=None)
    is_chinese = bool(_IDEOGRAPH.search(folded))
    kept: list[str] = []
    offsets: list[int] = []
    position = 0
    for gap in _GAP.finditer(folded):
        start, end = gap.span()
        kept.append(folded[position:start])
        offsets.extend(range(position, start))
        space = _SPACE.search(folded, start, end)
        neighbours = folded[start - 1 : start] + folded[end : end + 1]
        if space and not _HAN.search(neighbours) and not (is_chinese and _BREAK.search(gap.group())):
            kept.append(" ")
            offsets.append(space.start())
        position = end
    kept.append(folded[position:])
    offsets.extend(range(position, len(folded)))
    return View(text="".join(kept), offsets=tuple(offsets))


def views_of(quotes: Sequence[str]) -> Views:
    """Return the views of a document's sentences; each is the one that ``view_of`` gives.

    One pass tells which sentences need a view at all: in most reports it is one in a hundred.
    """
    texts = list(quotes)
    offsets: dict[int, tuple[int, ...]] = {}
    starts = _starts(quotes)
    for match in _SENTENCE_TO_FOLD.finditer(_APART.join(quotes)):
        at = bisect_right(starts, match.start()) - 1
        view = view_of(quotes[at])
        texts[at] = view.text
        if view.offsets is not None:
            offsets[at] = view.offsets
    return Views(
        texts=tuple(texts), text="\n".join(texts), starts=_starts(texts) if offsets else starts, offsets=offsets
    )


def place_in_sentences(views: Views, start: int, end: int) -> tuple[int, int, int]:
    """Return the number of the sentence that ``views.text[start:end]`` is in, and its place there."""
    at = bisect_right(views.starts, start) - 1
    before = views.starts[at]
    if at in views.offsets:
        return at, *span_in_sentence(views, at, start - before, end - before)
    return at, start - before, end - before


def span_in_sentence(views: Views, at: int, start: int, end: int) -> tuple[int, int]:
    """Return the place of ``views.texts[at][start:end]``, which must not be empty, in sentence ``at`` itself."""
    offsets = views.offsets.get(at)
    return (start, end) if offsets is None else (offsets[start], offsets[end - 1] + 1)


def _starts(texts: Sequence[str]) -> tuple[int, ...]:
    return tuple(accumulate([len(text) + 1 for text in texts[:-1]], initial=0))


def span_in_text(view: View, start: int, end: int) -> tuple[int, int]:
    """Return the place in the text of ``view.text[start:end]``, which must not be empty."""
    if view.offsets is None:
        return start, end
    return view.offsets[start], view.offsets[end - 1] + 1
