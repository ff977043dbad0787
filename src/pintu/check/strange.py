"""Words of an article that the lexicon does not have: how much of a claim cannot be held against the reports."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pintu.check.cues import pattern_of
from pintu.check.lexicon import Found, Language
from pintu.check.regions import find_regions
from pintu.vocabulary.article_words import article_cues

# A verb, an adverb: what a claim is about is told in nouns.
_NO_NOUN: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"(?:ed|ing|ly)$"),
    "ko": re.compile(r"(?:[다며고면]|다고|지만|면서|[하되]는|[으]?로서|까지|부터)$"),
    "zh": re.compile(r"(?!)"),
}
_WORD: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"[A-Za-z][A-Za-z'’-]{3,}"),
    "ko": re.compile(r"[가-힣A-Za-z]{2,}"),
    "zh": re.compile(r"(?!)"),  # the pairs of its characters are held against the reports themselves
}


def count_strange_words(text: str, found: Iterable[Found], language: Language, *, number: str = "") -> int:
    """Return how many content words of a stretch are neither a concept, a region, a cue nor the number."""
    known = [False] * len(text)
    at = text.find(number)
    spans = [(at, at + len(number)), *((one.start, one.end) for one in find_regions(text, language))]
    spans += [match.span() for cue_id in article_cues() for match in pattern_of(cue_id, language).finditer(text)]
    words = {word for one in found for word in (*one.concept.other, *one.concept.zh)}
    folded = text.lower()
    for word in words:
        at = folded.find(word.lower())
        if at >= 0:
            spans.append((at, at + len(word)))
    for start, end in spans:
        known[start:end] = [True] * (end - start)
    return sum(
        1
        for match in _WORD[language].finditer(text)
        if not any(known[match.start() : match.end()])
        and match[0].lower() not in _plain_words(language)
        and not _NO_NOUN[language].search(match[0])
    )


@cache
def _plain_words(language: Language) -> frozenset[str]:
    return frozenset(getattr(article_cues()["plain"], language))
