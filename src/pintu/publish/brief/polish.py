"""The guard: a draft may be polished by a program of the user's, and no number, name or footnote may change by it.

Paragraph by paragraph, what tells something must stand in the polished text as it stands in the draft, in the same
order: numbers (also in words), names, the signs of footnotes, and the words that turn a finding round, such as *not*
and *below*. A paragraph in which it does not keeps the words of the draft.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from pintu.publish.brief.prose import Brief, Figure, Inline, Mark, ProseSection, Run, Text
from pintu.publish.brief.wording import phrases_of
from pintu.publish.languages import Language
from pintu.publish.names import name_in
from pintu.vocabulary import blocs, regions, themes

Polish = Callable[[str, Language], str]  # takes the draft, gives the polished text

_SIGN = re.compile(r"\[\^(\d+)\]")
_NUMBER = r"[−-]?\d+(?:[.,]\d+)*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A paragraph of which the polished words were not taken."""

    language: Language
    paragraph: int  # from 1; 0 where the whole was refused
    why: str


def draft_of(brief: Brief) -> str:
    """Return the paragraphs of a brief as the text to be polished, a blank line between two, footnotes as ``[^1]``."""
    return "\n\n".join(map(_draft, _paragraphs(brief))) + "\n"


def polished(brief: Brief, text: str) -> tuple[Brief, tuple[Refusal, ...]]:
    """Return the brief with the polished words, as far as the guard lets them through, and what it did not.

    Parameters
    ----------
    brief
        The draft.
    text
        What came back of `draft_of`.
    """
    drafts = _paragraphs(brief)
    offered = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip())]
    if len(offered) != len(drafts):
        why = f"{len(offered)} paragraphs came back of {len(drafts)}"
        return brief, (Refusal(language=brief.language, paragraph=0, why=why),)
    refusals: list[Refusal] = []
    taken: list[Run] = []
    for number, (draft, offer) in enumerate(zip(drafts, offered, strict=True), start=1):
        why = difference(_draft(draft), offer, brief.language)
        if why:
            refusals.append(Refusal(language=brief.language, paragraph=number, why=why))
        taken.append(draft if why else _parsed(draft, offer))
    return _with_paragraphs(brief, taken), tuple(refusals)


def difference(draft: str, offer: str, language: Language) -> str:
    """Return the first thing that tells something and does not stand in both alike; "" where all do.

    Examples
    --------
    >>> difference("Gansu has 5%.[^1]", "In Gansu it is 5%.[^1]", "en")
    ''
    >>> difference("Gansu has 5%.[^1]", "In Gansu it is 6%.[^1]", "en")
    "'5' became '6'"
    """
    before, after = list(_telling(draft, language)), list(_telling(offer, language))
    for one, other in zip(before, after, strict=False):
        if one != other:
            return f"{one!r} became {other!r}"
    if len(before) > len(after):
        return f"{before[len(after)]!r} is gone"
    return f"{after[len(before)]!r} is new" if len(after) > len(before) else ""


def _telling(text: str, language: Language) -> Iterator[str]:
    for match in _pattern(language).finditer(text):
        yield match.group().casefold()


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    known = {name_in(row, language) for table in (regions(), themes(), blocs()) for row in table}
    # Names of briefs' own, and the words that turn a finding round or are numbers.
    phrases = phrases_of(language)
    known |= {phrase for key, phrase in phrases.items() if key.startswith("name.")}
    known |= set(phrases["guard.words"].split())
    longest_first = sorted((re.escape(word) for word in known), key=lambda word: (-len(word), word))
    words = "|".join(longest_first)
    bounded = rf"(?<![A-Za-z])(?:{words})(?![A-Za-z])" if language == "en" else f"(?:{words})"
    return re.compile(rf"{_SIGN.pattern}|{_NUMBER}[%‰]?|{bounded}", re.IGNORECASE)


def _paragraphs(brief: Brief) -> list[Run]:
    return [block for section in brief.sections for block in section.blocks if isinstance(block, tuple)]


def _draft(run: Run) -> str:
    return "".join(f"[^{inline.number}]" if isinstance(inline, Mark) else inline.text for inline in run)


def _parsed(draft: Run, offer: str) -> Run:
    """Return the polished words with the marks and the figures of the draft in their places."""
    marks = {inline.number: inline for inline in draft if isinstance(inline, Mark)}
    figures = [inline for inline in draft if isinstance(inline, Figure)]
    found: list[Inline] = []
    for place, part in enumerate(_SIGN.split(offer)):
        found += [marks[int(part)]] if place % 2 else _with_figures(part, figures)
    return tuple(found)


def _with_figures(words: str, figures: list[Figure]) -> Iterator[Inline]:
    """Yield the words cut at the figures that stand in them, which are taken from the list in their order."""
    while figures and figures[0].text in words:
        before, _, words = words.partition(figures[0].text)
        if before:
            yield Text(text=before)
        yield figures.pop(0)
    if words:
        yield Text(text=words)


def _with_paragraphs(brief: Brief, taken: Sequence[Run]) -> Brief:
    left = iter(taken)
    sections = [
        ProseSection(
            heading=section.heading,
            blocks=tuple(next(left) if isinstance(block, tuple) else block for block in section.blocks),
        )
        for section in brief.sections
    ]
    return replace(brief, sections=tuple(sections))
