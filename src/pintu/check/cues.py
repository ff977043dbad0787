"""Cue words in an article: whether it tells of a plan, when, and of whom."""

from __future__ import annotations

import re
from functools import cache

from pintu.check.lexicon import Language
from pintu.vocabulary.article_words import article_cues


def has_cue(cue_id: str, text: str, language: Language) -> bool:
    """Return whether a text has one of the words of a cue."""
    return pattern_of(cue_id, language).search(text) is not None


def ends_with_cue(cue_id: str, text: str, language: Language) -> bool:
    """Return whether the text ends with one of the words of a cue, but for white space and an article."""
    return _before(cue_id, language).search(text) is not None


def begins_with_cue(cue_id: str, text: str, language: Language) -> bool:
    """Return whether the text begins with one of the words of a cue."""
    return _behind(cue_id, language).match(text) is not None


def without_cue(cue_id: str, text: str, language: Language) -> str:
    """Return the text with the words of a cue blotted out, of the same length."""
    return pattern_of(cue_id, language).sub(lambda match: " " * len(match[0]), text)


@cache
def pattern_of(cue_id: str, language: Language) -> re.Pattern[str]:
    """Return the pattern of the words of a cue; it finds nothing where the language has none."""
    words = _alternatives(cue_id, language)
    if not words:
        return re.compile(r"(?!)")
    return re.compile(rf"(?<![A-Za-z])(?:{words})(?![A-Za-z])" if language == "en" else words, re.IGNORECASE)


@cache
def _before(cue_id: str, language: Language) -> re.Pattern[str]:
    words = _alternatives(cue_id, language)
    if not words:
        return re.compile(r"(?!)")
    if language == "en":
        return re.compile(rf"(?<![A-Za-z])(?:{words})(?: the| all of)?[\s-]*$", re.IGNORECASE)
    return re.compile(rf"(?:{words})\s*$")


@cache
def _behind(cue_id: str, language: Language) -> re.Pattern[str]:
    words = _alternatives(cue_id, language)
    return re.compile(words or r"(?!)", re.IGNORECASE)


def _alternatives(cue_id: str, language: Language) -> str:
    words = sorted(getattr(article_cues()[cue_id], language), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\*", "[a-z]*").replace("'", "['’]") for word in words)
