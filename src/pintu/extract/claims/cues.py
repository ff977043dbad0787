"""The cue words of the pack, arranged for looking up what ends or begins a stretch of text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pintu.extract.edges import ONE, lengths_by_end, lengths_by_start
from pintu.vocabulary import Cue, claim_cues, units

YEAR = r"(?:19|20)\d\d年?"
PLAN = "[“‘]?十[一二三四五六七八九]五[”’]?(?:规划)?(?:时期|期间|以来|期)?(?:末|初)?"


@dataclass(frozen=True, slots=True)
class WordTable:
    """Words and the cue that each tells."""

    cue_of: dict[str, str]
    lengths: dict[str, tuple[int, ...]]  # of the words, by the edge at which a search for them begins


@dataclass(frozen=True, slots=True, kw_only=True)
class CueBook:
    """The Chinese cue words by the place where they stand."""

    before: WordTable
    lead: WordTable
    after: WordTable
    predicate: re.Pattern[str]
    predicate_or_noun: frozenset[str]
    act_alone: frozenset[str]
    acts_within: re.Pattern[str]
    shared_tails: tuple[str, ...]  # longest first
    shared_qualifiers: tuple[str, ...]
    shared_sectors: tuple[str, ...]
    shared_heads: tuple[str, ...]
    pairs: tuple[str, ...]
    empty_nouns: frozenset[str]
    places: frozenset[str]  # count words that are nouns of one character as well: 4个镇
    plan_parts: tuple[str, ...]
    thresholds: tuple[str, ...]
    parameters: tuple[str, ...]
    names_of_change: tuple[str, ...]  # 增速, 降幅
    ranked: re.Pattern[str]  # 均居全国, at the end of the words before a rank
    whole_at_end: re.Pattern[str]
    relative: re.Pattern[str]  # 高于全国, at the end of the words before a difference
    above: frozenset[str]
    compared: re.Pattern[str]  # 比上年
    tells_duration: re.Pattern[str]
    times_of: re.Pattern[str]  # 是2020年的, before 6.5倍
    past_in_plan: re.Pattern[str]
    circumstance: re.Pattern[str]  # 的情况下, behind what a clause says in passing
    says_target: re.Pattern[str]
    says_achieved: re.Pattern[str]


@cache
def cue_book() -> CueBook:
    """Return the cue words of the pack."""
    cues = {cue.cue_id: cue for cue in claim_cues()}
    return CueBook(
        before=_table((cue for cue in cues.values() if cue.place == "before"), is_at_end=True),
        lead=_table(cue for cue in cues.values() if cue.place == "lead"),
        after=_table(cue for cue in cues.values() if cue.place == "after"),
        predicate=_any_of(cues["predicate"].zh),
        predicate_or_noun=frozenset(cues["predicate-or-noun"].zh),
        act_alone=frozenset(cues["act-alone"].zh),
        acts_within=_any_of(cues["act-within"].zh),
        shared_tails=_longest_first(cues["shared-tail"].zh),
        shared_qualifiers=_longest_first(cues["shared-qualifier"].zh),
        shared_sectors=_longest_first(cues["shared-sector"].zh),
        shared_heads=_longest_first(cues["shared-head"].zh),
        pairs=_longest_first(cues["pair"].zh),
        places=frozenset(form for unit in units() if unit.unit_id == "place" for form in unit.zh_forms),
        empty_nouns=frozenset(cues["empty-noun"].zh),
        plan_parts=cues["plan-part"].zh,
        thresholds=cues["threshold"].zh,
        parameters=cues["parameter"].zh,
        names_of_change=cues["growth-name"].zh + cues["fall-name"].zh,
        ranked=re.compile(
            rf"(?:{_either(cues['before-ranks'].zh)})*(?:{_either(cues['ranks'].zh)})"
            r"(?P<whole>(?![奖位])[^，。；、\d居列]{0,14})$"
        ),
        whole_at_end=re.compile(
            rf"(?P<whole>(?:{_either(cues['whole'].zh)})(?:各省(?:区市?)?|省(?:区市?)?|地区|城市|港口|同类城市)?)的?$"
        ),
        relative=re.compile(
            rf"(?:分别|均|仍|并|也|都)?(?P<way>{_either(cues['above'].zh + cues['below'].zh)})"
            r"(?P<whole>[^，。；、\d]{1,16})$"
        ),
        above=frozenset(cues["above"].zh),
        compared=re.compile(
            rf"(?:比|较|与)(?P<base>{_either(cues['base'].zh)}|{YEAR}(?:初|末|底)?"
            rf"|{PLAN}|[^，。；、\d]{{1,8}}?(?:时期|前|初|末))(?:同期|相比|水平|年均)?[、，]?$"
        ),
        times_of=re.compile(rf"(?:{_either(cues['times-of'].zh)})(?P<base>[^，。；、]{{1,14}})的$"),
        past_in_plan=re.compile(rf"(?<![比较])(?:{_either(cues['past-in-plan'].zh)})"),
        circumstance=re.compile(f"的?(?:{_either(cues['circumstance'].zh)})"),
        tells_duration=re.compile(f"(?:{_either(cues['tells-duration'].zh)})$"),
        says_target=_any_of(cues["says-target"].zh),
        says_achieved=_any_of(cues["says-achieved"].zh),
    )


def cue_at_end(table: WordTable, text: str, end: int) -> tuple[int, str]:
    """Return the length of the longest word that ends at ``end`` and its cue; 0 and "" if there is none."""
    for length in table.lengths.get(text[end - 2 : end] if end > 1 else "", ONE):
        cue = table.cue_of.get(text[end - length : end]) if length <= end else None
        if cue is not None:
            return length, cue
    return 0, ""


def cue_at_start(table: WordTable, text: str, start: int) -> tuple[int, str]:
    """Return the length of the longest word that begins at ``start`` and its cue; 0 and "" if there is none."""
    for length in table.lengths.get(text[start : start + 2], ONE):
        cue = table.cue_of.get(text[start : start + length])
        if cue is not None:
            return length, cue
    return 0, ""


def _table(cues: Iterable[Cue], *, is_at_end: bool = False) -> WordTable:
    cue_of: dict[str, str] = {}
    for cue in cues:
        for word in cue.zh:
            cue_of.setdefault(word, cue.cue_id)
    return WordTable(cue_of, lengths_by_end(cue_of) if is_at_end else lengths_by_start(cue_of))


def _longest_first(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_either(words))


def _either(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, _longest_first(words)))
