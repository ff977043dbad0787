"""Symbols: sentences as arrays, in which a Chinese character or a Latin word is one symbol and all else parts them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pintu.records import Mention, Sentence
from pintu.view import view_of

Numbers = NDArray[np.int64]
Marks = NDArray[np.bool_]

_SENTENCE, _MENTION, _MENTION_ENDS = "\n", "\x01", "\x02"  # no view holds the first; the others are taken out
_FIRST_WORD = 0xF0000  # Latin words are written as single characters from here on
_LAST = 0x10FFFF
_RESERVED = re.compile(f"[{_MENTION}{_MENTION_ENDS}\U000f0000-\U0010ffff]")
_ALPHANUMERIC = re.compile(r"[A-Za-z0-9+]+")
_LETTER = re.compile(r"[A-Za-z]")
_HAN = (0x3400, 0x9FFF)
_CLAUSE_ENDS = "，。；：！？" + _SENTENCE


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Symbols:
    """Sentences as one array of symbols; each array has an entry for every character that is kept.

    What parts sentences stands at both ends too, so that every symbol has a neighbour on either side.
    """

    symbol: Numbers  # 0 where there is none
    writing: tuple[str, ...]  # of each symbol, "" for 0
    sentence: Numbers  # place among the sentences
    mention: Numbers  # number of the mention of a theme that covers it, 0 where none does
    ends_clause: Marks  # what stands between clauses


def symbols_of(sentences: Sequence[Sentence], mentions: Iterable[Mention]) -> Symbols:
    """Return sentences as symbols, in their order.

    Parameters
    ----------
    sentences
        Of any documents.
    mentions
        Those in the sentences; others may be among them.
    """
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for mention in mentions:
        spans[mention.sentence_id].append((mention.start, mention.end))
    marked = [_marked(sentence.quote, spans.get(sentence.sentence_id, ())) for sentence in sentences]
    joined = _SENTENCE.join(["", *marked, ""])
    words: dict[str, str] = {}
    written = _ALPHANUMERIC.sub(lambda match: _as_character(match.group(), words), joined)
    characters = np.frombuffer(written.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.int64)
    begun = np.cumsum(characters == ord(_MENTION))
    is_inside = begun > np.cumsum(characters == ord(_MENTION_ENDS))
    is_text = (characters != ord(_MENTION)) & (characters != ord(_MENTION_ENDS))
    characters, mention = characters[is_text], np.where(is_inside, begun, 0)[is_text]
    is_symbol = ((characters >= _HAN[0]) & (characters <= _HAN[1])) | (characters >= _FIRST_WORD)
    is_found = np.zeros(_LAST + 1, dtype=bool)
    is_found[characters[is_symbol]] = True
    is_found[0] = True
    number = np.cumsum(is_found) - 1
    in_latin = list(words)
    return Symbols(
        symbol=number[np.where(is_symbol, characters, 0)],
        writing=tuple(_writing(character, in_latin) for character in np.flatnonzero(is_found).tolist()),
        sentence=np.minimum(np.cumsum(characters == ord(_SENTENCE)), max(1, len(sentences))) - 1,
        mention=mention,
        ends_clause=np.isin(characters, [ord(mark) for mark in _CLAUSE_ENDS]),
    )


def _marked(quote: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the view of a quote with a mark before and behind each span."""
    clean = _RESERVED.sub("|", quote)
    parts, position = [], 0
    for start, end in spans:
        parts += [clean[position:start], _MENTION, clean[start:end], _MENTION_ENDS]
        position = end
    return view_of("".join([*parts, clean[position:]])).text


def _as_character(run: str, words: dict[str, str]) -> str:
    if not _LETTER.search(run) or (run not in words and len(words) > _LAST - _FIRST_WORD):
        return "|"
    return words.setdefault(run, chr(_FIRST_WORD + len(words)))


def _writing(character: int, words: Sequence[str]) -> str:
    if character >= _FIRST_WORD:
        return words[character - _FIRST_WORD]
    return chr(character) if character else ""
