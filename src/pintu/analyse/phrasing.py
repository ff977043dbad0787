"""How a report words a number: the whole or an addition, by what act, on what basis, whether it is final."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pintu.records import Claim, Sentence
from pintu.view import view_of
from pintu.vocabulary import claim_cues
from pintu.vocabulary.promise_words import WordGroup, load_word_groups

# whole: the size at that time, in so many words; bare: the name and its number; addition: what an act brought about;
# gathered: over more years than one; named: the number tells which things are meant, by an act that is no aim or none.
Manner = Literal["whole", "bare", "addition", "gathered", "named"]

_CLAUSE_END = re.compile("[，。；：！？]")
_ITEM_END = re.compile("[、（(]")
_SENTENCE_PART_END = re.compile("[。；！？]")
_PASSING = re.compile("[，。；：！？]([^，。；：！？]{1,20}后)，[^，。；：！？]*$")
_NUMBERING = r"[①-⑳]|[（(]?\d{1,2}[）)．.、]|[一二三四五六七八九十]{1,3}是"
_LEADING = re.compile(rf"^(?:{_NUMBERING}|20\d\d年|“十[一二三四五六七八九]五”(?:时期|期间|以来)?)+")
_AT_THE_END = 6  # characters before a number in which words for the whole are said of it, whatever act came before
_REACH = 120  # characters before a number that can word it


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasing:
    """What the words before a number say of it."""

    manner: Manner
    act: str  # 新建, 改造; "" where there is none
    act_kinds: tuple[str, ...]  # WordGroup.group_id
    bases: tuple[str, ...]  # WordGroup.group_id; none: the plain figure
    is_provisional: bool
    is_partial: bool  # of a part of the year, or of a part of the region that is named before the act


def words_before(claim: Claim, sentence: Sentence) -> str:
    """Return the words before a number that can word it, as extraction sees them; of a long sentence the last."""
    return view_of(sentence.quote[max(0, claim.start - _REACH) : claim.start]).text


def phrasing_of(claim: Claim, sentence: Sentence) -> Phrasing:
    """Return how a claim is worded in its sentence."""
    before = words_before(claim, sentence)
    clause = _after_last(_CLAUSE_END, before)
    items = _ITEM_END.split(clause)
    manner, act = _manner(items, claim)
    told = f"{_said_in_passing(before)}{items[-1]}"
    return Phrasing(
        manner=manner,
        act=act,
        act_kinds=_groups_in(_before_name(items[-1], claim) or act, load_word_groups("act")),
        bases=_groups_in(told, load_word_groups("basis")),
        is_provisional=_is_provisional(before, clause),
        is_partial=bool(_any_of("part").search(clause)) or _has_owner(items),
    )


def _manner(items: list[str], claim: Claim) -> tuple[Manner, str]:
    item = items[-1]
    if _any_of("gathered").search(item):
        return "gathered", ""
    if claim.measure == "change":
        return "addition", _act_in(item)
    position = item.rfind(claim.indicator)
    is_named_behind = position < 0
    if _any_of("whole").search(item, max(0, len(item) - _AT_THE_END) if is_named_behind else position):
        return "whole", ""
    act = _act_in(_before_name(item, claim)) or (_act_at_end_of(item) if is_named_behind else "")
    if act:
        return _manner_of(act), act
    if _any_of("whole").search(item):
        return "whole", ""
    return _carried_on(items[:-1], is_named_behind=is_named_behind)


def _manner_of(act: str) -> Manner:
    return "named" if act in _pursuits() else "addition"


def _before_name(item: str, claim: Claim) -> str:
    position = item.rfind(claim.indicator)
    return item if position < 0 else item[:position]


def _carried_on(items: list[str], *, is_named_behind: bool) -> tuple[Manner, str]:
    # 新增甲企业7家、乙企业3家: what stands before the first item is said of all.
    for item in reversed(items):
        if _any_of("gathered").search(item):
            return "gathered", ""
        if _any_of("whole").search(item):
            return "whole", ""
        act = _act_in(item)
        if act:
            return _manner_of(act), act
    return ("named" if is_named_behind else "bare"), ""


def _act_in(text: str) -> str:
    """Return the act with which the words begin; where it is no aim by itself, one that follows; "" where none does."""
    text = _LEADING.sub("", text)
    position = 0
    while word := _longest_at(_leads(), text, position):
        position += len(word)
    act = "" if _longest_at(_act_nouns(), text, position) else _longest_at(_acts(), text, position)
    if act in _pursuits():
        within = _acts_within().findall(text, position + len(act))
        return str(within[-1]) if within else act
    # 新开工改造 is two acts in one.
    return act + _longest_at(_acts(), text, position + len(act)) if act else ""


def _act_at_end_of(text: str) -> str:
    # 在人多的地方新建[5个]食堂
    return next(
        (text[-length:] for length in _lengths_of_acts() if text[-length:] in _acts().get(text[-length:][:1], ())), ""
    )


def _is_provisional(before: str, clause: str) -> bool:
    part = _after_last(_SENTENCE_PART_END, before)
    return any(
        match and not part.startswith("的", match.end())
        for match in (_any_of("provisional").search(clause), _any_of("provisional").match(part))
    ) or any(piece.startswith(_words("provisional")) for piece in part.split("，"))


def _has_owner(items: list[str]) -> bool:
    # 甲集团完成投资5亿元、用工300人: the second is not the region's. The first has its owner in its name.
    match = _owner().match(items[0]) if len(items) > 1 else None
    return match is not None and bool(_longest_at(_acts(), items[0], match.end()))


def _said_in_passing(before: str) -> str:
    match = _PASSING.search(f"。{before}")
    return match[1] if match else ""


def _groups_in(text: str, groups: Iterable[WordGroup]) -> tuple[str, ...]:
    return tuple(group.group_id for group in groups if any(word in text for word in group.zh))


def _after_last(end: re.Pattern[str], text: str) -> str:
    return end.split(text)[-1]


def _longest_at(words: dict[str, tuple[str, ...]], text: str, position: int) -> str:
    candidates = words.get(text[position : position + 1], ())
    return next((word for word in candidates if text.startswith(word, position)), "")


@cache
def _acts() -> dict[str, tuple[str, ...]]:
    modal = frozenset(_cue_words("strive", "must", "expected", "min"))
    return _by_first_character(word for word in _cue_words("act", "gain") if word not in modal)


@cache
def _lengths_of_acts() -> tuple[int, ...]:
    return tuple(sorted({len(word) for words in _acts().values() for word in words if len(word) > 1}, reverse=True))


@cache
def _leads() -> dict[str, tuple[str, ...]]:
    acts = {word for words in _acts().values() for word in words}
    leads = _cue_words("manner", "time-word", "whole-region", "strive", "must", "expected")
    return _by_first_character(word for word in leads if word not in acts and word != "新")


@cache
def _act_nouns() -> dict[str, tuple[str, ...]]:
    return _by_first_character(_cue_words("act-noun"))


@cache
def _owner() -> re.Pattern[str]:
    return re.compile(rf"(?![全我本各])[^，、\d]{{1,12}}?(?:{'|'.join(map(re.escape, _words('owner')))})")


@cache
def _acts_within() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_cue_words("act-within"), key=len, reverse=True))))


def _cue_words(*cue_ids: str) -> tuple[str, ...]:
    return tuple(word for cue in claim_cues() if cue.cue_id in cue_ids for word in cue.zh)


@cache
def _pursuits() -> frozenset[str]:
    return frozenset(_words("pursuit"))


@cache
def _words(use: Literal["basis", "provisional", "part", "whole", "gathered", "pursuit", "owner"]) -> tuple[str, ...]:
    return tuple(word for group in load_word_groups(use) for word in group.zh)


@cache
def _any_of(use: Literal["basis", "provisional", "part", "whole", "gathered"]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_words(use), key=len, reverse=True))))


def _by_first_character(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[0], []).append(word)
    return {first: tuple(sorted(several, key=len, reverse=True)) for first, several in found.items()}
