"""The cue words of the pack, arranged for looking up what ends or begins a stretch of text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pintu.vocabulary import Cue, claim_cues


@dataclass(frozen=True, slots=True)
class WordTable:
    """Words and the cue that each tells, with the length of the longest."""

    cue_of: dict[str, str]
    longest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CueBook:
    """The Chinese cue words by the place where they stand."""

    before: WordTable
    lead: WordTable
    after: WordTable
    predicate: re.Pattern[str]
    act_alone: frozenset[str]
    acts_within: re.Pattern[str]
    shared_tails: tuple[str, ...]  # longest first
    shared_heads: tuple[str, ...]
    pairs: tuple[str, ...]
    empty_nouns: frozenset[str]
    plan_parts: tuple[str, ...]
    parameters: tuple[str, ...]
    says_target: re.Pattern[str]
    says_achieved: re.Pattern[str]


@cache
def cue_book() -> CueBook:
    """Return the cue words of the pack."""
    cues = {cue.cue_id: cue for cue in claim_cues()}
    return CueBook(
        before=_table(cue for cue in cues.values() if cue.place == "before"),
        lead=_table(cue for cue in cues.values() if cue.place == "lead"),
        after=_table(cue for cue in cues.values() if cue.place == "after"),
        predicate=_any_of(cues["predicate"].zh),
        act_alone=frozenset(cues["act-alone"].zh),
        acts_within=_any_of(cues["act-within"].zh),
        shared_tails=_longest_first(cues["shared-tail"].zh),
        shared_heads=_longest_first(cues["shared-head"].zh),
        pairs=_longest_first(cues["pair"].zh),
        empty_nouns=frozenset(cues["empty-noun"].zh),
        plan_parts=cues["plan-part"].zh,
        parameters=cues["parameter"].zh,
        says_target=_any_of(cues["says-target"].zh),
        says_achieved=_any_of(cues["says-achieved"].zh),
    )


def cue_at_end(table: WordTable, text: str, end: int) -> tuple[int, str]:
    """Return the length of the longest word that ends at ``end`` and its cue; 0 and "" if there is none."""
    for length in range(min(table.longest, end), 0, -1):
        cue = table.cue_of.get(text[end - length : end])
        if cue is not None:
            return length, cue
    return 0, ""


def cue_at_start(table: WordTable, text: str, start: int) -> tuple[int, str]:
    """Return the length of the longest word that begins at ``start`` and its cue; 0 and "" if there is none."""
    for length in range(min(table.longest, len(text) - start), 0, -1):
        cue = table.cue_of.get(text[start : start + length])
        if cue is not None:
            return length, cue
    return 0, ""


def _table(cues: Iterable[Cue]) -> WordTable:
    cue_of: dict[str, str] = {}
    for cue in cues:
        for word in cue.zh:
            cue_of.setdefault(word, cue.cue_id)
    return WordTable(cue_of, max(map(len, cue_of)))


def _longest_first(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _longest_first(words))))
