"""Claims as the ledger sets them side by side: in base units, with their wording and their name without its frills."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

from pintu.analyse.base_units import base_unit_of, dimension_of, in_base_units
from pintu.analyse.phrasing import Phrasing, phrasing_of
from pintu.analyse.promises.algebra import Amount
from pintu.records import Claim, Sentence
from pintu.vocabulary import Indicator, claim_cues, indicators
from pintu.vocabulary.promise_words import load_word_groups
from pintu.vocabulary.wordings import compared_form

_SHORTEST_NAME = 3  # characters; what is shorter names too much
_LONG_EXAMPLE = 4  # characters
_SHORTEST_REST = 4  # characters that must be left when an empty word is taken off
_FILLERS = re.compile("的|实现")
_BRACKETS = re.compile(r"\([^()]*\)")
_TAILS = ("项目", "工程", "改造", "建设", "完工", "品牌", "基本", "数量", "总数", "总量", "等", "治理", "增加值")
_RATES = frozenset({"percent", "percentage_point", "concentration", "score", "index_point", "multiple"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim with what the words round it say."""

    claim: Claim
    sentence: Sentence
    phrasing: Phrasing
    name: str  # of what is measured, compared form, without acts before it and empty words behind it
    amount: Amount
    unit_id: str | None  # base unit
    kind: tuple[str, str | None]  # only claims of one kind can be of one thing

    @property
    def indicator(self) -> Indicator | None:
        """The row of the catalogue that the claim is of."""
        return indicators_by_id().get(self.claim.indicator_id or "")

    @property
    def is_flow(self) -> bool:
        """Whether it is a sum over its period, so that the whole is what was added."""
        return self.indicator is not None and self.indicator.nature == "flow"

    @property
    def is_rate(self) -> bool:
        """Whether it is no amount that could be a whole or an addition to one."""
        return self.kind[0] != "amount" or self.kind[1] in _RATES


def told_claims(claims: Iterable[Claim], sentences: Mapping[str, Sentence]) -> tuple[Told, ...]:
    """Return the claims with their wording, in their order."""
    return tuple(_told(claim, sentences[claim.sentence_id]) for claim in claims)


def _told(claim: Claim, sentence: Sentence) -> Told:
    # What rises or is added by an amount is an amount; growth and shares are never set against it.
    measure = "amount" if claim.measure in ("level", "change") else claim.measure
    return Told(
        claim=claim,
        sentence=sentence,
        phrasing=phrasing_of(claim, sentence),
        name=bare_name(claim.indicator),
        amount=amount_of(claim),
        unit_id=base_unit_of(claim.unit_id),
        kind=(measure, dimension_of(claim.unit_id) or claim.unit),
    )


def amount_of(claim: Claim) -> Amount:
    """Return the number of a claim in base units."""
    return Amount(
        value=in_base_units(claim.value, claim.unit_id),
        value_max=None if claim.value_max is None else in_base_units(claim.value_max, claim.unit_id),
        bound=claim.bound,
    )


def bare_name(indicator: str) -> str:
    """Return the compared form of a name without the acts before it and the empty words behind it.

    Examples
    --------
    >>> bare_name("建成“云泽”养老服务中心项目")
    '云泽养老服务中心'
    """
    return _without_frills(_FILLERS.sub("", compared_form(normalize("NFKC", indicator))))


def soft_name(name: str) -> str:
    """Return a bare name without brackets and without the words that a report uses or drops as it pleases.

    Examples
    --------
    >>> soft_name("新型公共文化空间")
    '公共文化空间'
    """
    soft = _BRACKETS.sub("", name)
    for word in _soft_words():
        soft = soft.replace(word, "")
    soft = _without_frills(soft)
    return soft if says_something(soft) else name


def _without_frills(name: str) -> str:
    while (act := next((act for act in _acts().get(name[:1], ()) if name.startswith(act)), None)) and _stays(name, act):
        name = name[len(act) :]
    while (tail := next((tail for tail in _TAILS if name.endswith(tail)), None)) and _stays(name, tail):
        name = name[: -len(tail)]
    return name


def says_something(name: str) -> bool:
    """Return whether a name is long enough, and is not one that many things bear."""
    return len(name) >= _SHORTEST_NAME and name not in _bare_words()


@cache
def kin_of(indicator_id: str) -> frozenset[str]:
    """Return the indicators that share a wording with one: what there is of a thing, and what was added of it."""
    return frozenset(
        other for wording in indicators_by_id()[indicator_id].wordings for other in _by_wording().get(wording, ())
    )


def grades_in(name: str) -> frozenset[str]:
    """Return the ranks that a name tells: 国家级, 省级."""
    return frozenset(grade[:1] for grade in _grades() if grade in name)


def example_in(name: str) -> str:
    """Return what a name gives as an example of the things that it counts; "" where that is too short to tell them.

    Examples
    --------
    >>> example_in("小板房屋等不成套旧住房")
    '小板房屋'
    """
    example, mark, _ = name.partition("等")
    return example if mark and len(example) >= _LONG_EXAMPLE else ""


def _stays(name: str, part: str) -> bool:
    return len(name) - len(part) >= _SHORTEST_REST


@cache
def indicators_by_id() -> Mapping[str, Indicator]:
    """Return the indicators of the catalogue by their ids."""
    return {row.indicator_id: row for row in indicators()}


@cache
def _by_wording() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in indicators_by_id().values():
        for wording in row.wordings:
            found.setdefault(wording, []).append(row.indicator_id)
    return {wording: tuple(several) for wording, several in found.items()}


@cache
def _acts() -> Mapping[str, tuple[str, ...]]:
    nouns = tuple(word for cue in claim_cues() if cue.cue_id == "act-noun" for word in cue.zh)
    words = [word for cue in claim_cues() if cue.cue_id in ("act", "gain") for word in cue.zh]
    words += [word for cue in claim_cues() if cue.cue_id in ("whole-region", "time-word") for word in cue.zh]
    words += [compared_form(word) for group in load_word_groups("act") for word in group.zh]
    found: dict[str, list[str]] = {}
    for word in sorted(dict.fromkeys(words), key=len, reverse=True):
        # 改造面积, 建设用地: an act that begins a noun is part of it.
        if len(word) > 1 and word not in _grades() and not any(noun.startswith(word) for noun in nouns):
            found.setdefault(word[0], []).append(word)
    return {first: tuple(several) for first, several in found.items()}


@cache
def _bare_words() -> frozenset[str]:
    return frozenset(compared_form(word) for group in load_word_groups("bare") for word in group.zh)


@cache
def _soft_words() -> tuple[str, ...]:
    return tuple(word for group in load_word_groups("soft") for word in group.zh)


@cache
def _grades() -> tuple[str, ...]:
    return tuple(word for group in load_word_groups("grade") for word in group.zh)
