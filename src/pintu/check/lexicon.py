"""Concepts: what a word of an article means, as the words that reports have for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from daachorse import MATCH_KIND_STANDARD, CharwiseDoubleArrayAhoCorasick

from pintu.check.claim import Reading, Sense
from pintu.view import HALVES
from pintu.vocabulary import indicators, places, themes
from pintu.vocabulary.article_words import article_terms, prefecture_names

Language = Literal["zh", "en", "ko"]
ConceptKind = Literal["thing", "name", "first", "event", "common", "theme", "indicator", "place"]

_FOLDED = str.maketrans("-‐‑–·", "     ") | HALVES
_LATIN = re.compile(r"[A-Za-z0-9]")
_HANGUL = re.compile("[가-힣]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_FUNCTION = re.compile("[的了和在都与及是为等也还则已将其被把]")
# What may follow an English word without making it another: exports, exported, exporting, Gansu's.
_ENDING = re.compile(r"(?:s|es|d|ed|ing|'s|’s)?(?![A-Za-z])", re.IGNORECASE)
_SHORT_LATIN = 3  # letters; GDP and AI take no ending but s


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A sense with the words that reports and articles have for it."""

    concept_id: str
    kind: ConceptKind
    zh: tuple[str, ...]
    zh_folded: tuple[str, ...]  # as they are looked for
    other: tuple[str, ...]  # English and Korean


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A word of a text and the concept that it names."""

    concept: Concept
    start: int
    end: int


@cache
def concepts() -> dict[str, Concept]:
    """Return every concept by its id: terms, themes, indicators, prefectures and places."""
    return {concept.concept_id: concept for concept in (*_of_terms(), *_of_themes(), *_of_indicators(), *_of_places())}


def find_concepts(text: str, language: Language) -> tuple[Found, ...]:
    """Return the concepts that a text names, in its order; a name inside a longer one is found too."""
    matcher = _matcher(language)
    folded = folded_text(text)
    found: list[Found] = []
    for start, end, number in matcher.automaton.find_overlapping(folded):
        if not _is_word(folded, start, end):
            continue
        found.extend(Found(concept=concept, start=start, end=end) for concept in matcher.concepts[number])
    return tuple(found)


def senses_of(found: Iterable[Found]) -> tuple[Sense, ...]:
    """Return what a text's words name, those that overlap as one sense with several readings."""
    groups: list[list[Found]] = []
    end = -1
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            groups.append([])
        groups[-1].append(one)
        end = max(end, one.end)
    return tuple(_sense(group) for group in groups)


def _sense(group: list[Found]) -> Sense:
    longest = max(one.end - one.start for one in group)
    readings: dict[str, Reading] = {}
    for one in sorted(group, key=lambda one: (one.start - one.end, one.start)):
        part = (one.end - one.start) / longest
        reading = Reading(concept_id=one.concept.concept_id, part=part, start=one.start, end=one.end)
        readings.setdefault(one.concept.concept_id, reading)
    return Sense(readings=tuple(readings.values()))


def folded_text(text: str) -> str:
    """Return the text in small letters, hyphens as spaces, halves of characters as U+FFFD, of the same length."""
    small = text.lower()
    return (small if len(small) == len(text) else text).translate(_FOLDED)


def shingles_of(text: str) -> tuple[str, ...]:
    """Return each pair of neighbouring Chinese characters once, without those that hold a function word."""
    pairs = (text[at : at + 2] for at in range(len(text) - 1))
    return tuple(dict.fromkeys(pair for pair in pairs if all(map(_HAN.match, pair)) and not _FUNCTION.search(pair)))


def _is_word(text: str, start: int, end: int) -> bool:
    if _LATIN.match(text[start]) and _LATIN.match(text[start - 1 : start]):
        return False
    if not _LATIN.match(text[end - 1]):
        return True
    ending = _ENDING.match(text, end)
    return ending is not None and (end - start > _SHORT_LATIN or ending.end() - end < 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Matcher:
    automaton: CharwiseDoubleArrayAhoCorasick
    concepts: tuple[tuple[Concept, ...], ...]


@cache
def _matcher(language: Language) -> _Matcher:
    by_word: dict[str, list[Concept]] = {}
    for concept in concepts().values():
        for word in dict.fromkeys(_words(concept, language)):
            by_word.setdefault(word, []).append(concept)
    return _Matcher(
        automaton=CharwiseDoubleArrayAhoCorasick(list(by_word), MATCH_KIND_STANDARD),
        concepts=tuple(map(tuple, by_word.values())),
    )


def _words(concept: Concept, language: Language) -> Iterator[str]:
    """Yield the words of a concept that a text in the language can have: its own script, and Latin names in any."""
    for word in (*concept.zh, *concept.other):
        folded = folded_text(word)
        has_han, has_hangul = bool(_HAN.search(folded)), bool(_HANGUL.search(folded))
        if language == "zh" and (has_hangul or (not has_han and concept.kind not in ("theme", "name"))):
            continue
        if language == "en" and has_hangul:
            continue
        yield folded
        if has_hangul and " " in folded:
            yield folded.replace(" ", "")


def _concept(concept_id: str, kind: ConceptKind, zh: tuple[str, ...], other: tuple[str, ...]) -> Concept:
    return Concept(concept_id=concept_id, kind=kind, zh=zh, zh_folded=tuple(map(folded_text, zh)), other=other)


def _of_terms() -> Iterator[Concept]:
    for term in article_terms():
        yield _concept(f"term:{term.zh[0]}", term.kind, term.zh, (*term.en, *term.ko))


def _of_themes() -> Iterator[Concept]:
    for theme in themes():
        names = (theme.en, theme.ko, *theme.en_aliases, *theme.ko_aliases)
        yield _concept(f"theme:{theme.theme_id}", "theme", (theme.zh, *theme.zh_aliases), names)


def _of_indicators() -> Iterator[Concept]:
    # Rows that share their wordings (a level and its growth) are one concept.
    by_wordings: dict[tuple[str, ...], tuple[str, list[str]]] = {}
    for indicator in indicators():
        _, names = by_wordings.setdefault(indicator.wordings, (indicator.indicator_id, []))
        names.extend((indicator.en.partition(",")[0], indicator.ko))
    for wordings, (indicator_id, names) in by_wordings.items():
        other = (*(word for word in wordings if not _HAN.search(word)), *dict.fromkeys(names))
        yield _concept(f"indicator:{indicator_id}", "indicator", _chinese(wordings), other)


def _of_places() -> Iterator[Concept]:
    for name in prefecture_names():
        yield _concept(f"place:{name.zh}", "place", (name.zh,), (name.en, name.ko))
    for place in places():
        yield _concept(f"place:{place.zh}", "place", (place.zh, *place.zh_aliases), (place.en, place.ko))


def _chinese(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in words if _HAN.search(word))
