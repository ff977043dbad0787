"""Which regions a stretch of an article is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pintu.check.cues import has_cue
from pintu.check.lexicon import Language
from pintu.check.regions import Named, find_regions
from pintu.records import Sentence

_JOINED = re.compile(r"\s*(?:,|、|와|과|및|·|和|及|与|and|&|, and)\s*", re.IGNORECASE)
_LONGEST_HEADING = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """The regions that something is told of; each of them, or one of them where the name does not tell which."""

    regions: tuple[str, ...]
    is_ambiguous: bool = False
    is_explicit: bool = True  # named in the sentence itself, or pointed to


@dataclass(frozen=True, slots=True, kw_only=True)
class Owned:
    """A sentence with its names and what it takes over from the sentences before it."""

    sentence: Sentence
    named: tuple[Named, ...]
    carried: Owner | None


def find_owners(sentences: Sequence[Sentence], language: Language) -> tuple[Owned, ...]:
    """Return each sentence with its names; one without any takes over the last region of its paragraph or heading."""
    owned: list[Owned] = []
    carried: Owner | None = None
    headed: Owner | None = None
    paragraph = -1
    sizes = _sentences_in(sentences)
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, carried = sentence.paragraph, headed
        named = find_regions(sentence.quote, language)
        if _is_heading(sentence, sizes[sentence.paragraph]):
            headed = _last(named)
            carried = headed
        owned.append(Owned(sentence=sentence, named=named, carried=carried))
        carried = _last(named) or carried
    return tuple(owned)


def owner_at(owned: Owned, end: int, language: Language) -> Owner | None:
    """Return whose the words of a sentence that end at ``end`` are.

    The last region named before ``end`` that no other is set beside; then one that is named behind (according to
    Zhejiang); then a city or zone; then what the sentence takes over.
    """
    subjects = [one for one in owned.named if not one.is_beside and not one.is_place]
    before = [one for one in subjects if one.start < end]
    if before:
        return _group(owned.sentence.quote, before)
    places = [one for one in owned.named if one.is_place and one.start < end]
    if places:
        return _owner((places[-1],))
    behind = [one for one in owned.named if not one.is_place and one.start >= end]
    is_pointing = has_cue("same-region", owned.sentence.quote[:end], language)
    if behind and not (is_pointing and owned.carried):
        return _owner((behind[0],))
    if owned.carried is None:
        return None
    return Owner(regions=owned.carried.regions, is_ambiguous=owned.carried.is_ambiguous, is_explicit=is_pointing)


def _group(text: str, named: Sequence[Named]) -> Owner:
    """Return the last region with those that are joined to it: A and B, A와 B."""
    first = len(named) - 1
    while first and _JOINED.fullmatch(text, named[first - 1].end, named[first].start):
        first -= 1
    return _owner(named[first:])


def _owner(named: Sequence[Named]) -> Owner:
    regions = tuple(dict.fromkeys(region for one in named for region in one.regions))
    return Owner(regions=regions, is_ambiguous=len(named) == 1 and named[0].is_ambiguous)


def _last(named: Sequence[Named]) -> Owner | None:
    subjects = [one for one in named if not one.is_beside and not one.is_place]
    return _owner(subjects[-1:]) if subjects else _owner(named[-1:]) if named else None


def _sentences_in(sentences: Sequence[Sentence]) -> dict[int, int]:
    counts: dict[int, int] = {}
    for sentence in sentences:
        counts[sentence.paragraph] = counts.get(sentence.paragraph, 0) + 1
    return counts


def _is_heading(sentence: Sentence, count: int) -> bool:
    return count == 1 and len(sentence.quote) <= _LONGEST_HEADING and sentence.quote.rstrip()[-1:] not in ".。!?！？"
