"""What a user looks for: words as the reports have them, and names in English or Korean, which the reports have not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pintu.errors import UnresolvedError
from pintu.records import Term
from pintu.vocabulary import blocs, indicators, regions, themes

MOST_TERMS = 8
LONGEST_TERM = 100  # characters
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_MOST_WORDS_OF_A_NAME = 8


def parse_words(words: Sequence[str]) -> tuple[Term, ...]:
    """Return what is looked for: names of the packs where words make one, and else the words as they are.

    A name in English or Korean stands for what it names, as the reports are in Chinese. A name in Chinese is looked
    for as it is written: whoever wants every name of a theme asks for the theme.

    Parameters
    ----------
    words
        As they were given; one that holds spaces is taken apart at them.

    Raises
    ------
    UnresolvedError
        If there is no word, or there are too many, or one is too long to be meant.

    Examples
    --------
    >>> [(term.kind, term.value) for term in parse_words(["芯片 Inner Mongolia", "5G"])]
    [('text', '芯片'), ('region', '内蒙古'), ('theme', '5g')]
    """
    given = [part for word in words for part in word.split()]
    terms = tuple(dict.fromkeys(_terms(given)))
    if not terms:
        raise UnresolvedError("there is no word to look for", where="the words that were given", fix="give one")
    if len(terms) > MOST_TERMS or any(len(part) > LONGEST_TERM for part in given):
        raise UnresolvedError(
            f"at most {MOST_TERMS} words of at most {LONGEST_TERM} characters are looked for",
            where="the words that were given",
            fix="give fewer, or shorter ones",
        )
    return terms


def _terms(given: Sequence[str]) -> Iterator[Term]:
    place = 0
    while place < len(given):
        for count in range(min(_MOST_WORDS_OF_A_NAME, len(given) - place), 0, -1):
            found = _names().get(_key(given[place : place + count]))
            if found is not None:
                yield found
                break
        else:
            count = 1
            yield Term(kind="text", value=given[place])
        place += count


def _key(words: Sequence[str]) -> str:
    return " ".join(words).casefold()


@cache
def _names() -> dict[str, Term]:
    """Return what each name in English or Korean stands for; a name of several things stands for none of them."""
    found: dict[str, set[Term]] = {}
    for names, term in _every_name():
        for name in names:
            if name and not _HAN.search(name):
                found.setdefault(_key(name.split()), set()).add(term)
    return {name: next(iter(terms)) for name, terms in found.items() if len(terms) == 1}


def _every_name() -> Iterator[tuple[tuple[str | None, ...], Term]]:
    for region in regions():
        names = (region.en, region.en_full, *region.en_aliases, region.ko, region.ko_full, *region.ko_aliases)
        yield names, Term(kind="region", value=region.zh)
    for bloc in blocs():
        yield (bloc.en, *bloc.en_aliases, bloc.ko, *bloc.ko_aliases), Term(kind="bloc", value=bloc.zh)
    for theme in themes():
        names = (theme.en, *theme.en_aliases, theme.ko, *theme.ko_aliases)
        yield names, Term(kind="theme", value=theme.theme_id)
    for indicator in indicators():
        yield (indicator.en, indicator.ko), Term(kind="indicator", value=indicator.indicator_id)
