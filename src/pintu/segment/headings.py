"""Headings: numbered, bare, or run in at the head of a paragraph, with their depth."""

from __future__ import annotations

import re

from msgspec import Struct

from pintu.segment.labels import Labels
from pintu.view import span_in_text, view_of

_SEARCHED = 200  # characters at the head of a paragraph that may hold a heading
_LONGEST_LINE = 60  # a longer line of its own is a sentence, not a heading
_LONGEST_RUN_IN = 80
_LONGEST_ITEM = 30  # a run-in heading after 1.
_LONGEST_BARE = 40

_MARKDOWN = re.compile(r"(#{1,6})\s*(?=\S)")
_MARKERS = (
    (1, re.compile(r"[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|章)[、：:]?")),
    (2, re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")),
    (3, re.compile(r"[1-9]\d?[.、](?!\d)|[（(][1-9]\d?[）)]")),
)
_OPENS_MARKER = frozenset("#第（(一二三四五六七八九十123456789１２３４５６７８９")
_ORDINAL = re.compile(r"[一二三四五六七八九十]{1,3}是")
_STOP = re.compile(r"[。！？；]|[!?;](?=[\u3400-\u9fff]|$)")
_NO_BARE_HEADING = re.compile(r"[，。！？；：,;:!?]")
_QUANTITY = re.compile(r"\d(?![\d\s]*(?:年|[\u0041-\u005a]\b))")


class Heading(Struct, frozen=True, kw_only=True, gc=False):
    """A heading at the head of a paragraph."""

    depth: int
    text: str  # as a reader sees it, without the sign at its end
    end: int  # in the text
    is_numbered: bool
    is_sentence: bool  # it ends like one, or holds a quantity


def find_heading(text: str, start: int, end: int, labels: Labels) -> Heading | None:
    """Return the heading that the paragraph ``text[start:end]`` is or begins with, if any."""
    if end - start > _SEARCHED and text[start] not in _OPENS_MARKER:
        return None  # as most paragraphs: too long to be a heading, and none runs in
    raw = text[start : min(end, start + _SEARCHED)]
    view = view_of(raw)
    markdown = _MARKDOWN.match(view.text)
    skipped = markdown.end() if markdown else 0
    found = _numbered(view.text[skipped:], is_whole=end - start <= _SEARCHED)
    if found:
        depth, length = found
    elif markdown and end - start <= _SEARCHED:
        depth, length = min(len(markdown[1]), 3), len(view.text) - skipped
    elif _is_bare(view.text, labels) and end - start <= _SEARCHED:
        depth, length = 1, len(view.text)
    else:
        return None
    seen = view.text[skipped : skipped + length]
    return Heading(
        depth=depth,
        text=seen.rstrip("。！：:"),
        end=start + span_in_text(view, skipped, skipped + length)[1],
        is_numbered=bool(found),
        is_sentence=_STOP.search(seen) is not None or (bool(found) and _holds_quantity(seen)),
    )


def has_marker(line: str) -> bool:
    """Return whether a line begins with the number of a heading or the sign of a Markdown one."""
    return bool(_MARKDOWN.match(line)) or any(pattern.match(line) for _, pattern in _MARKERS)


def _numbered(seen: str, *, is_whole: bool) -> tuple[int, int] | None:
    if seen[:1] not in _OPENS_MARKER:
        return None
    for depth, pattern in _MARKERS:
        marker = pattern.match(seen)
        if marker:
            length = _clause_length(seen, marker.end(), is_item=depth == 3, is_whole=is_whole)
            return (depth, length) if length else None
    if is_whole and _ORDINAL.match(seen) and len(seen) <= _LONGEST_LINE and not _STOP.search(seen):
        return (2, len(seen)) if seen[-1] not in "：，、" else None
    return None


def _clause_length(seen: str, after_marker: int, *, is_item: bool, is_whole: bool) -> int:
    stop = _STOP.search(seen, after_marker)
    if not stop:
        is_heading = is_whole and after_marker < len(seen) <= _LONGEST_LINE and not (is_item and "：" in seen)
        return len(seen) if is_heading and seen[-1] not in "，、" else 0
    clause = seen[: stop.end()]
    if stop[0] not in "。！!" or "：" in clause:
        return 0
    if is_whole and stop.end() == len(seen):
        return len(seen) if len(seen) <= _LONGEST_LINE and not is_item else 0
    return len(clause) if len(clause) <= (_LONGEST_ITEM if is_item else _LONGEST_RUN_IN) else 0


def _is_bare(seen: str, labels: Labels) -> bool:
    if not 0 < len(seen) <= _LONGEST_BARE or _STOP.search(seen):
        return False
    frames = labels.of_heading(seen, is_numbered=False, depth=1)
    return frames == ("annex",) or (
        bool(frames) and not _NO_BARE_HEADING.search(seen) and labels.ends_like_heading(seen)
    )


def _holds_quantity(seen: str) -> bool:
    return _QUANTITY.search(re.sub(r"^[（(]?[\d一二三四五六七八九十]{1,3}[）)、.]|“[^”]*”", "", seen)) is not None
