"""Every word that is or holds a place name, compiled into one automaton."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import permutations
from typing import Literal

import daachorse

from pintu.errors import PackError
from pintu.records import Relation
from pintu.vocabulary import blocs, places, regions, tie_cues
from pintu.vocabulary.blocs import Bloc
from pintu.vocabulary.prefectures import region_of_prefecture
from pintu.vocabulary.tie_cues import Phrase

TargetKind = Literal["region", "poetic", "character", "bloc", "quarter", "place"]

_BRACKETED = re.compile(r"\[([^\]]+)\]")
_CITY = re.compile(r"(.{2,})(?:市|地区|盟)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a word means, if it means a place where it stands."""

    kind: TargetKind
    resolved: str  # as in Tie.resolved
    homes: frozenset[str]  # short names of the region that it is or lies in, or of a bloc's members
    relation: Relation | None  # of a mention of which no cue word says more; of a character, in a compound
    is_own_only: bool = False
    joins: bool = False  # a bloc that is written with regions' characters: 京津冀 in 京津冀蒙
    is_free: bool = False  # a character that seldom stands in other words


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a word of the lexicon and what it means."""

    start: int
    end: int
    target: Target
    relation: Relation | None = None
    is_fixed: bool = False  # part of a fixed phrase: no further cue is needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The automaton; ``pieces[i]`` are the names within its word *i*, none where the word means no place."""

    automaton: daachorse.CharwiseDoubleArrayAhoCorasick
    pieces: tuple[tuple[Piece, ...], ...]


@cache
def build_lexicon() -> Lexicon:
    """Build the automaton of the packs' names, leftmost and longest first."""
    words: dict[str, tuple[Piece, ...]] = dict.fromkeys(_other_words(), ())
    words |= {word: (Piece(start=0, end=len(word), target=target),) for word, target in _names()}
    words |= dict(_quarter_compounds())
    words |= dict(_phrases())
    return Lexicon(
        automaton=daachorse.CharwiseDoubleArrayAhoCorasick(
            list(words), match_kind=daachorse.MATCH_KIND_LEFTMOST_LONGEST
        ),
        pieces=tuple(words.values()),
    )


def _other_words() -> Iterator[str]:
    for name in region_of_prefecture():
        yield name
        if city := _CITY.fullmatch(name):
            yield city[1]
    yield from tie_cues().not_places


def _names() -> Iterator[tuple[str, Target]]:
    """Yield every name with its meaning; a later one outranks an earlier one of the same letters."""
    cues = tie_cues()
    yield from (
        (character, target)
        for character, target in _characters().items()
        if character in cues.free or character in cues.tight
    )
    yield from _region_names()
    yield from _place_names()
    for bloc in blocs():
        yield from _bloc_names(bloc)


@cache
def _characters() -> dict[str, Target]:
    cues = tie_cues()
    return {
        character: Target(
            kind="character",
            resolved=f"region:{region.zh}",
            homes=frozenset({region.zh}),
            relation="other" if character in cues.silent else "cooperation",
            is_free=character in cues.free,
        )
        for region in regions()
        for character in region.zh_abbreviations
    }


def _region_names() -> Iterator[tuple[str, Target]]:
    for region in regions():
        if region.kind == "nation":
            continue
        homes = frozenset({region.zh})
        for name in (region.zh, region.zh_full, *region.zh_aliases):
            if name:
                yield name, Target(kind="region", resolved=f"region:{region.zh}", homes=homes, relation=None)
        for name in region.zh_poetic:
            yield name, Target(kind="poetic", resolved=f"region:{region.zh}", homes=homes, relation=None)


def _place_names() -> Iterator[tuple[str, Target]]:
    zh = {region.region_id: region.zh for region in regions()}
    for place in places():
        target = Target(
            kind="place",
            resolved=f"place:{place.zh}@{zh[place.region]}",
            homes=frozenset({zh[place.region]}),
            relation=None,
            is_own_only=place.is_own_only,
        )
        for name in (place.zh, *place.zh_aliases):
            yield name, target


def _bloc_target(bloc: Bloc, *, is_own_only: bool = False) -> Target:
    zh = {region.region_id: region.zh for region in regions()}
    return Target(
        kind="quarter" if bloc.kind == "quarter" and bloc.zh_bare else "bloc",
        resolved=f"bloc:{bloc.zh}",
        homes=frozenset(zh[member] for member in bloc.members),
        relation=bloc.relation,
        is_own_only=is_own_only,
        joins=set(bloc.zh) <= set(_characters()),
    )


def _bloc_names(bloc: Bloc) -> Iterator[tuple[str, Target]]:
    for name in (bloc.zh, *bloc.zh_aliases, *([bloc.zh_bare] if bloc.zh_bare and bloc.zh_character else [])):
        yield name, _bloc_target(bloc)
    for name in bloc.zh_own_aliases:
        yield name, _bloc_target(bloc, is_own_only=True)


def _quarter_compounds() -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """Yield 中西部, 东中部地区 and the like: each character is a quarter of its own."""
    quarters = [bloc for bloc in blocs() if bloc.zh_character]
    for length in (2, 3):
        for chosen in permutations(quarters, length):
            for ending in ("部", "部地区"):
                word = "".join(bloc.zh_character or "" for bloc in chosen) + ending
                yield (
                    word,
                    tuple(
                        Piece(
                            start=at,
                            end=at + 1 if at < length - 1 else len(word),
                            target=_bloc_target(bloc),
                            is_fixed=True,
                        )
                        for at, bloc in enumerate(chosen)
                    ),
                )


def _phrases() -> Iterator[tuple[str, tuple[Piece, ...]]]:
    meanings = {
        **{name: target for name, target in _names() if target.kind in {"region", "bloc"}},
        **_characters(),
    }
    known = {target.resolved: target for _, target in _names()}
    for phrase in tie_cues().phrases:
        means = meanings | {part: known[resolved] for part, resolved in phrase.means if resolved in known}
        parts = tuple(_BRACKETED.finditer(phrase.text))
        yield (
            _BRACKETED.sub(r"\1", phrase.text),
            tuple(_piece_of_phrase(phrase, part, means, brackets_before=2 * nth) for nth, part in enumerate(parts)),
        )


def _piece_of_phrase(phrase: Phrase, part: re.Match[str], means: dict[str, Target], *, brackets_before: int) -> Piece:
    target = means.get(part[1])
    if target is None:
        raise PackError(
            f"{part[1]!r} is no name",
            where=f"cues_ties.toml, phrase {phrase.text}",
            fix="say in `means` what it stands for",
        )
    if target.kind == "place":
        # As a region's character does, it tells joint work by the company that it keeps.
        target = replace(target, relation="cooperation")
    start = part.start() - brackets_before
    return Piece(start=start, end=start + len(part[1]), target=target, relation=phrase.relation, is_fixed=True)
