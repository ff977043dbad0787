"""Sentences: where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

from pintu.segment.brackets import pairs
from pintu.segment.damage import is_lost_character
from pintu.segment.latin import find_latin_ends, is_latin
from pintu.segment.lines import stripped

_STOPS = re.compile(r"[。！？；!?;][。！？；!?;]*")  # not […]+: `re` runs through a text to a single set twice as fast
# What most paragraphs lack: stops of the keyboard, marks of asking, a stop or another pair inside a pair of marks.
_NEEDS_CARE = re.compile(
    r"[!?;？“‘（(《〈〔【「『](?:(?<=[!?;？])|[^“‘（(《〈〔【「『”’）)》〉〕】」』。！；]*[“‘（(《〈〔【「『。！；])"
)
_BESIDE = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]")
_CLOSING = frozenset("”’）)」』】")
_GOES_ON = re.compile(r"[的地得和与及等、，]")
_SAMPLED = 200  # characters by which the script of a paragraph is told


def split_sentences(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences in the paragraph ``text[start:end]``.

    A sentence ends at 。！？； outside quotation marks and brackets; the marks that close behind a stop stay with it.
    Nothing but white space lies between the spans.
    """
    spans: list[tuple[int, int]] = []
    begin = start
    for at in chain(_ends(text, start, end), (end,)):
        span = stripped(text, begin, at)
        if span[0] < span[1]:
            spans.append(span)
        begin = at
    return tuple(spans)


def _ends(text: str, start: int, end: int) -> Iterable[int]:
    """Return where the sentences end, in text order; the end of the paragraph may be left out."""
    if is_latin(text[start : min(end, start + _SAMPLED)]):
        return sorted({*_chinese_ends(text, start, end), *find_latin_ends(text, start, end)})
    if _NEEDS_CARE.search(text, start, end) is not None:
        return _chinese_ends(text, start, end)
    return [match.end() for match in _STOPS.finditer(text, start, end)]


def _chinese_ends(text: str, start: int, end: int) -> Iterable[int]:
    closed_at = iter(pairs(text, start, end))
    opened, closed = next(closed_at, (end, end))
    for match in _STOPS.finditer(text, start, end):
        while match.start() > closed:
            opened, closed = next(closed_at, (end, end))
        if not _is_stop(text, match):
            continue
        if match.start() < opened:
            yield match.end()
        elif match.end() == closed and _ends_with_pair(text, closed, end):
            yield closed + 1


def _is_stop(text: str, match: re.Match[str]) -> bool:
    # The stops of the keyboard end a sentence only in Chinese, and a question mark only where something is asked.
    if match[0][-1] in "。！；":
        return True
    if any(is_lost_character(text, at) for at in range(*match.span()) if text[at] in "?？"):
        return False
    beside = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    return match[0][0] in "。！？；" or _BESIDE.search(beside) is not None


def _ends_with_pair(text: str, closed: int, end: int) -> bool:
    # “…。” ends a sentence with its quotation mark; “…？”的 goes on.
    goes_on = closed + 1 < end and _GOES_ON.match(text[closed + 1])
    return text[closed] in _CLOSING and text[closed - 1] in "。！？!?" and not goes_on
