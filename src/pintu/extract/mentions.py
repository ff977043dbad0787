"""Theme mentions: every name of a theme that stands in the sentences, in one pass of an automaton over all names."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from pintu.ids import hash_id
from pintu.records import STATUS_OF_FRAME, Mention, Sentence
from pintu.view import Views, place_in_sentences, views_of
from pintu.vocabulary import Theme, theme_affixes, themes, traditional_characters

# What the automaton finds, in the sense that it has for the names beside it.
Role = Literal["name", "modifier", "suffix", "nothing"]

_SHORT_KOREAN = 2  # syllables; a word of so few is also found inside other words
_HYPHENS = "-‐‑–"
_SMALL = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pattern:
    role: Role
    theme: Theme | None = None
    is_latin: bool = False  # begins or ends with a Latin letter or digit, which must be the word's own
    begins_short: bool = False  # its first word is a short Korean one
    ends_short: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Matcher:
    automaton: CharwiseDoubleArrayAhoCorasick
    patterns: tuple[_Pattern, ...]
    korean_suffixes: tuple[str, ...]


def find_mentions(sentences: Sequence[Sentence], *, views: Views | None = None) -> tuple[Mention, ...]:
    """Return every mention of a theme in one document's sentences, in text order.

    The longest name wins, and no two mentions share a character. A span is the name with the modifiers before it and
    the 产业, 产业链 or 集群 that is attached to it; what it means is decided by the name alone.

    Parameters
    ----------
    sentences
        Those of one document, in order, of every frame.
    views
        What ``views_of`` gives for their quotes, by whoever asks for more than the mentions.
    """
    views = views or views_of([sentence.quote for sentence in sentences])
    mentions = []
    # One text, so that the automaton runs once; no name holds a line break, so that none crosses sentences.
    for first, last, theme in _spans(views.text):
        at, start, end = place_in_sentences(views, first, last)
        mentions.append(_mention(sentences[at], start, end, theme))
    return tuple(mentions)


def _mention(sentence: Sentence, start: int, end: int, theme: Theme) -> Mention:
    return Mention(
        mention_id=hash_id(sentence.sentence_id, start, end, theme.theme_id),
        sentence_id=sentence.sentence_id,
        document_id=sentence.document_id,
        start=start,
        end=end,
        text=sentence.quote[start:end],
        theme=theme.theme_id,
        kind=theme.kind,
        status=STATUS_OF_FRAME[sentence.frame],
    )


def _spans(text: str) -> Iterator[tuple[int, int, Theme]]:
    """Yield the span of each name with its modifiers and suffix, and its theme."""
    matcher = _matcher()
    folded = _folded(text)
    modifiers_start = modifiers_end = -1
    pending: tuple[int, int, Theme] | None = None  # a name whose suffix may still follow
    for start, end, number in matcher.automaton.find(folded):
        pattern = matcher.patterns[number]
        if pattern.role == "suffix":
            if pending and pending[1] == start:
                yield pending[0], end, pending[2]
                pending = None
            continue
        if pending:
            yield pending
            pending = None
        if pattern.role == "modifier":
            modifiers_start = modifiers_start if modifiers_end == start else start
            modifiers_end = end
        elif pattern.theme and _is_whole(folded, start, end, pattern, matcher):
            pending = (modifiers_start if modifiers_end == start else start, end, pattern.theme)
    if pending:
        yield pending


def _is_whole(text: str, start: int, end: int, pattern: _Pattern, matcher: _Matcher) -> bool:
    """Return whether the name found is a word of its own, where its script asks for that."""
    if pattern.is_latin:
        return not (_is_latin(text[start - 1 : start]) and _is_latin(text[start])) and not (
            _is_latin(text[end - 1]) and _is_latin(text[end : end + 1])
        )
    if pattern.begins_short and _is_hangul(text[start - 1 : start]):
        return False
    if pattern.ends_short and _is_hangul(text[end : end + 1]):
        return text.startswith(matcher.korean_suffixes, end)
    return True


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _is_hangul(character: str) -> bool:
    return "가" <= character <= "힣"


@cache
def _matcher() -> _Matcher:
    affixes = theme_affixes()
    patterns: dict[str, _Pattern] = {}
    for theme in themes():
        suffixed = (name + suffix for name in theme.zh_with_suffix for suffix in affixes.suffixes)
        for name in (*theme.names, *suffixed):
            for written in _ways_of_writing(_folded(name)):
                patterns.setdefault(written, _pattern(written, theme))
    for theme in themes():
        for text in theme.not_in:
            patterns.setdefault(_folded(text), _Pattern(role="nothing"))
    roles: tuple[tuple[Role, tuple[str, ...]], ...] = (
        ("modifier", affixes.modifiers),
        ("suffix", affixes.suffixes),
        ("nothing", affixes.stops),
    )
    for role, words in roles:
        for word in words:
            patterns.setdefault(word, _Pattern(role=role))
    return _Matcher(
        automaton=CharwiseDoubleArrayAhoCorasick(list(patterns), MATCH_KIND_LEFTMOST_LONGEST),
        patterns=tuple(patterns.values()),
        korean_suffixes=affixes.korean_suffixes,
    )


def _folded(text: str) -> str:
    """Return the text as it is matched: small letters, simplified characters, hyphens as spaces; of the same length."""
    small = text.lower()
    if len(small) != len(text):  # some capitals, such as İ, have a small form of two characters
        small = text.translate(_SMALL)
    for hyphen in _HYPHENS:
        small = small.replace(hyphen, " ")
    # Few texts hold any: to look is much quicker than to translate.
    return small.translate(_simplified()) if _traditional().search(small) else small


@cache
def _simplified() -> dict[int, str]:
    return {ord(old): new for old, new in traditional_characters().items()}


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(traditional_characters()))}]")


def _ways_of_writing(name: str) -> Iterator[str]:
    """Yield a folded name, an English one also in the plural, a Korean one also without its spaces."""
    yield name
    if any(map(_is_hangul, name)):
        yield name.replace(" ", "")
    elif name.isascii() and name[-1:].isalpha():
        yield name + "s"


def _pattern(name: str, theme: Theme) -> _Pattern:
    words = name.split()
    return _Pattern(
        role="name",
        theme=theme,
        is_latin=_is_latin(name[0]) or _is_latin(name[-1]),
        begins_short=_is_short_korean(words[0]),
        ends_short=_is_short_korean(words[-1]),
    )


def _is_short_korean(word: str) -> bool:
    return len(word) <= _SHORT_KOREAN and all(map(_is_hangul, word))
