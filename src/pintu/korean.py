"""Korean particles: which of a pair follows a word."""

from __future__ import annotations

import re

_BRACKETED = re.compile(r"\s*[(（][^()（）]{0,80}[)）]$")
_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_FINALS = 28  # Hangul syllables are laid out by final consonant, none first
_FINAL_L = 8
# How digits and capital letters end when they are read aloud: 영 일 이 삼 …, 엘 엠 엔 알.
_ENDS_IN_CONSONANT = "036LMNRlmnr178"
_ENDS_IN_L = "178LRlr"


def with_particle(word: str, pair: str) -> str:
    """Return the particle of ``pair`` (``은/는``, ``을/를``, ``이/가``, ``과/와``, ``으로/로``) that follows ``word``.

    A gloss in brackets at the end of the word is passed over. After a Chinese character, whose Korean reading is not
    known here, both are given: ``은(는)``.

    Examples
    --------
    >>> with_particle("광둥", "은/는"), with_particle("구이저우", "은/는"), with_particle("상하이", "으로/로")
    ('은', '는', '로')
    >>> with_particle("산시(山西)", "이/가"), with_particle("서울", "으로/로"), with_particle("38", "을/를")
    ('가', '로', '을')
    """
    after_consonant, after_vowel = pair.split("/")
    final = _final_of(_BRACKETED.sub("", word.strip()).rstrip("”’\"'」』"))
    if final is None:
        return f"{after_consonant}({after_vowel})"
    if final == "" or (final == "l" and after_consonant == "으로"):
        return after_vowel
    return after_consonant


def _final_of(word: str) -> str | None:
    """Return "" for an open last syllable, "l" for one in ㄹ, "c" for any other, None if it is not known."""
    last = word[-1:]
    if not last or "\u3400" <= last <= "\u9fff":
        return None
    code = ord(last)
    if _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        final = (code - _FIRST_SYLLABLE) % _FINALS
        return "" if final == 0 else "l" if final == _FINAL_L else "c"
    if last in _ENDS_IN_L:
        return "l"
    return "c" if last in _ENDS_IN_CONSONANT else ""
