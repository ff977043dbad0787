"""A wording of an indicator in the form in which wordings are compared, and without the words round it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pintu.records import Measure
from pintu.vocabulary.indicators import load_affixes
from pintu.vocabulary.regions import load_regions

_HAN = re.compile(r"[\u3400-\u9fff]")
_AS_COMPARED = re.compile(r"[\u3400-\u9fff\da-z]*", re.ASCII)  # what no folding changes, as most wordings are
_FOLDED = str.maketrans({"（": "(", "）": ")", "：": ":"} | dict.fromkeys("“”‘’\"'「」『』《》"))
# Longer than any wording with words round it: what is longer is no wording, and is not worth the walk.
_LONGEST = 120


def compared_form(text: str) -> str:
    """Return the text without quotation marks, brackets and letters folded, white space gone or single.

    Examples
    --------
    >>> compared_form("“新三样”产品 出口（GDP）")
    '新三样产品出口(gdp)'
    """
    if _AS_COMPARED.fullmatch(text):
        return text
    folded = text.translate(_FOLDED).casefold()
    return ("" if _HAN.search(folded) else " ").join(folded.split())


def stems(text: str, measure: Measure) -> Iterator[str]:
    """Return the compared form of a text, then what is left of it without the words round it.

    The catalogue is asked for each in turn, so that a wording that itself begins or ends with such a word is found
    first. Nothing is given for a text that is longer than any wording.
    """
    whole = compared_form(text[: _LONGEST + 1])
    if len(whole) > _LONGEST:
        return
    yield whole
    prefixes, suffixes = _affixes("prefix", measure), _affixes("suffix", measure)
    bare = _without_prefixes(whole, prefixes)
    if bare is not whole:
        yield bare
    for left in dict.fromkeys((whole, bare)):
        stem = _without_suffixes(left, suffixes)
        if stem is not left:
            yield stem


def is_of_the_whole_region(text: str) -> bool:
    """Return whether a text says in its first words that the whole region is meant: 全省, 我市.

    Examples
    --------
    >>> is_of_the_whole_region("全省进出口"), is_of_the_whole_region("进出口")
    (True, False)
    """
    return compared_form(text[:_LONGEST]).startswith(_words_for_the_whole())


@cache
def _words_for_the_whole() -> tuple[str, ...]:
    return _longest_first(word for affix in load_affixes() if affix.is_whole_region for word in affix.words)


@cache
def _affixes(place: str, measure: Measure) -> dict[str, tuple[str, ...]]:
    """Return the words by the character at the edge that they take off."""
    words = [
        word
        for affix in load_affixes()
        if affix.place == place and (not affix.measures or measure in affix.measures)
        for word in affix.words
    ]
    edge = 0 if place == "prefix" else -1
    by_edge: dict[str, list[str]] = {}
    for word in _longest_first((*words, *_possessives()) if place == "prefix" else words):
        by_edge.setdefault(word[edge], []).append(word)
    return {character: tuple(several) for character, several in by_edge.items()}


def _possessives() -> Iterator[str]:
    # An article in English or Korean says whose figure it is. A Chinese report is its own region's: a name before an
    # indicator is that of a part there.
    for region in load_regions():
        yield from (f"{name}'s " for name in (region.en, region.en_full, *region.en_aliases) if name)
        for name in (region.ko, region.ko_full, *region.ko_aliases):
            if name:
                yield from (f"{name} ", f"{name}의 ")


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    # Folded as the texts are that they are looked for in, but for the spaces that end them.
    folded = dict.fromkeys(word.translate(_FOLDED).casefold() for word in words)
    return tuple(sorted(folded, key=len, reverse=True))


def _without_prefixes(text: str, prefixes: dict[str, tuple[str, ...]]) -> str:
    while prefix := next(filter(text.startswith, prefixes.get(text[:1], ())), ""):
        text = text[len(prefix) :]
    return text


def _without_suffixes(text: str, suffixes: dict[str, tuple[str, ...]]) -> str:
    while suffix := next(filter(text.endswith, suffixes.get(text[-1:], ())), ""):
        text = text[: -len(suffix)]
    return text
