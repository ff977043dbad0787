"""Segments of a sentence: the stretches of which each tells one thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pintu.check.lexicon import Language

# Where a stretch may end. A comma inside a number is none: no white space follows it.
_STOPS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"[,;:](?=[\s\"”’])| [-–—] |—"),
    "ko": re.compile(r"[,;:](?=[\s\"”’])| [-–—] |—"),
    "zh": re.compile(r"[，；：。！？,;:]|——"),
}
# Where it ends only if there is a number on either side: a list of things is one stretch, a list of figures is not.
_JOINS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\s(?=(?:and|but|while|with|or|as well as|whereas|plus)\s)", re.IGNORECASE),
    "ko": re.compile(
        r"(?<=[으하이되]며)\s|(?<=[이하되했됐었았였]고)\s|(?<=지만)\s|(?<=는데)\s|(?<=면서)\s|\s(?=및\s)|(?<=[와과])\s"
    ),
    "zh": re.compile(r"、|(?=其中)|(?=并且)|(?=同时)"),
}

# Where a verb ends: what stands before and behind it may be two things.
_VERBS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\s(?=(?:and|but|while|as|underpinning|supporting)\s)", re.IGNORECASE),
    "ko": re.compile(
        r"(?<=[으하이되]며)\s|(?<=[이하되했됐었았였]고)\s|(?<=면서)\s|(?<=[하되]는)\s|(?<=[가-힣][넘이달]어)\s|(?<=넘어)\s|(?<=[하이]여)\s"
    ),
    "zh": re.compile(r"、|(?=并)|(?=同时)"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of a sentence with the numbers in it."""

    start: int
    end: int
    figures: tuple[int, ...]  # places in the list of the sentence's numbers


def split_segments(
    text: str,
    figures: Sequence[tuple[int, int]],
    language: Language,
    *,
    is_told_alone: Callable[[int, int], bool],
) -> tuple[Segment, ...]:
    """Return the segments of a sentence, which cover it.

    Parameters
    ----------
    text
        The sentence.
    figures
        The spans of its numbers; no segment ends inside one.
    language
        Of the article.
    is_told_alone
        Whether a stretch without a number says a thing of its own.
    """
    cuts = [0, *_cuts(_STOPS[language], text, figures), len(text)]
    segments = [_segment(start, end, figures) for start, end in pairwise(cuts) if start < end]
    parts = (part for segment in segments for part in _split_list(text, segment, figures, language))
    return tuple(
        piece for part in parts for piece in _split_edges(text, part, figures, language, is_told_alone=is_told_alone)
    )


def _split_edges(
    text: str,
    segment: Segment,
    figures: Sequence[tuple[int, int]],
    language: Language,
    *,
    is_told_alone: Callable[[int, int], bool],
) -> tuple[Segment, ...]:
    """Return a segment without what is told beside its numbers, before the first and behind the last, and that."""
    if not segment.figures:
        return (segment,)
    first, last = figures[segment.figures[0]][0], figures[segment.figures[-1]][1]
    cuts = [cut for cut in _cuts(_VERBS[language], text, figures) if segment.start < cut < segment.end]
    head = max((cut for cut in cuts if cut <= first and is_told_alone(segment.start, cut)), default=segment.start)
    tail = min((cut for cut in cuts if cut >= last and is_told_alone(cut, segment.end)), default=segment.end)
    spans = ((segment.start, head), (head, tail), (tail, segment.end))
    return tuple(_segment(start, end, figures) for start, end in spans if start < end)


def _cuts(pattern: re.Pattern[str], text: str, figures: Sequence[tuple[int, int]]) -> list[int]:
    ends = (match.end() for match in pattern.finditer(text))
    return [end for end in ends if not any(first < end < last for first, last in figures)]


def _segment(start: int, end: int, figures: Sequence[tuple[int, int]]) -> Segment:
    inside = tuple(place for place, (first, _) in enumerate(figures) if start <= first < end)
    return Segment(start=start, end=end, figures=inside)


def _split_list(
    text: str, segment: Segment, figures: Sequence[tuple[int, int]], language: Language
) -> tuple[Segment, ...]:
    """Return a segment cut between its numbers; each part has one number, but where nothing parts two of them."""
    if len(segment.figures) < 2:
        return (segment,)
    joins = [cut for cut in _cuts(_JOINS[language], text, figures) if segment.start < cut < segment.end]
    parts: list[Segment] = []
    start = segment.start
    for cut in (*joins, segment.end):
        part = _segment(start, cut, figures)
        rest = _segment(cut, segment.end, figures)
        if part.figures and (rest.figures or cut == segment.end):
            parts.append(part)
            start = cut
    if start < segment.end and parts:
        last = parts.pop()
        parts.append(_segment(last.start, segment.end, figures))
    return tuple(parts)
