"""Whose figure it is: the regions and blocs that an article names, and which of them a clause is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pintu.check.cues import begins_with_cue, ends_with_cue
from pintu.check.lexicon import Language
from pintu.vocabulary import blocs, places, regions
from pintu.vocabulary.article_words import prefecture_names

NATION = "CN"

_HANGUL = re.compile("[가-힣]")
_HAN = re.compile(r"[\u3400-\u9fff]")
# (Xinhua), 3月4日电: a region at the head of a report from there.
_DATELINE = re.compile(
    r"\s*(?:,? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\([A-Z][^)]{2,30}\)|\d{1,2}월 ?\d{1,2}일)|\d{1,2}月\d{1,2}日(?:电|讯))"
)
# Behind a name, its Chinese characters.
_GLOSS = re.compile(r"\s?(?:성|시|,)?\s?[(（\[]\s?([\u3400-\u9fff]{2,8})")
_WHOLE_COUNTRY = frozenset(("全国", "전국"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name in a sentence and the regions that it means."""

    start: int
    end: int
    regions: tuple[str, ...]
    is_ambiguous: bool  # one of them, and the name does not tell which
    is_place: bool  # a city or zone, which lies in the region
    is_beside: bool  # another is set beside it


def find_regions(text: str, language: Language) -> tuple[Named, ...]:
    """Return the regions, blocs and places that a sentence names, in its order.

    A bloc means all its members; 산시 is 山西 or 陕西; a region in a dateline is none.
    """
    return tuple(_find(text, language))


def _find(text: str, language: Language) -> Iterator[Named]:
    pattern, bearers = _names(language)
    for match in pattern.finditer(text):
        name = match[0].replace("’", "'")
        bearer = bearers[name.casefold()]
        start, end = match.span()
        if start < 3 and _DATELINE.match(text, end):
            continue
        if language == "zh" and text[start - 1 : start] == "“":
            continue  # the name of a thing: “吉林一号”
        if _is_another_word(text, start, end, language):
            continue  # 에너지 저장
        if bearer.regions == (NATION,) and not _is_nation(text, start, end, language):
            continue
        meant = _glossed(text, end, bearer) if bearer.is_ambiguous else bearer.regions
        yield Named(
            start=start,
            end=end,
            regions=meant,
            is_ambiguous=len(meant) > 1 and bearer.is_ambiguous,
            is_place=bearer.is_place,
            is_beside=ends_with_cue("beside", text[:start], language)
            or begins_with_cue("beside-after", text[end:].removeprefix("성").removeprefix("시"), language),
        )


def _glossed(text: str, end: int, bearer: _Bearer) -> tuple[str, ...]:
    """Return the region whose Chinese name stands in brackets behind a name of several: 산시성(陝西省)."""
    gloss = _GLOSS.match(text, end)
    if gloss is None:
        return bearer.regions
    bearers = _of_regions()
    told = next((bearers[name].regions for name in (gloss[1], gloss[1][:-1]) if name in bearers), ())
    return told if set(told) < set(bearer.regions) else bearer.regions


def _is_another_word(text: str, start: int, end: int, language: Language) -> bool:
    before, after = text[:start], text[end:]
    return ends_with_cue("no-region", before, language) or begins_with_cue("no-region-after", after, language)


def _is_nation(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether the nation itself is spoken of, and not what is in it."""
    if text[start:end] in _WHOLE_COUNTRY:
        return False
    return not ends_with_cue("no-nation", text[:start], language) and not begins_with_cue(
        "no-nation-after", text[end:], language
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bearer:
    """What a name means."""

    regions: tuple[str, ...]
    is_ambiguous: bool = False
    is_place: bool = False


@cache
def _names(language: Language) -> tuple[re.Pattern[str], dict[str, _Bearer]]:
    bearers = {**_of_places(), **_of_blocs(), **_of_regions()}
    written = [name for name in bearers if _is_of(name, language)]
    words = "|".join(re.escape(name).replace("'", "['’]") for name in sorted(written, key=len, reverse=True))
    edges: dict[Language, tuple[str, str]] = {
        "en": ("(?<![A-Za-z])", "(?![a-z])"),
        "ko": ("(?<![가-힣A-Za-z])", "(?![a-z])"),
        "zh": ("", ""),
    }
    before, behind = edges[language]
    return re.compile(f"{before}(?:{words}){behind}", re.IGNORECASE), bearers


@cache
def _of_regions() -> dict[str, _Bearer]:
    named: dict[str, list[str]] = {}
    for region in regions():
        for name in dict.fromkeys(name.casefold() for name in region.names):
            named.setdefault(name, []).append(region.region_id)
    return {name: _Bearer(regions=tuple(several), is_ambiguous=len(several) > 1) for name, several in named.items()}


def _of_blocs() -> dict[str, _Bearer]:
    return {name.casefold(): _Bearer(regions=bloc.members) for bloc in blocs() for name in bloc.names}


def _of_places() -> dict[str, _Bearer]:
    """Return the cities and zones by name; a name that places of two regions share is left out."""
    named: dict[str, set[str]] = {}
    for prefecture in prefecture_names():
        for name in (prefecture.zh, prefecture.en, prefecture.ko):
            named.setdefault(name.casefold(), set()).add(prefecture.region)
    for place in places():
        if not place.is_own_only:
            for name in (place.zh, *place.zh_aliases, place.en, place.ko):
                named.setdefault(name.casefold(), set()).add(place.region)
    return {
        name: _Bearer(regions=tuple(several), is_place=True) for name, several in named.items() if len(several) == 1
    }


def _is_of(name: str, language: Language) -> bool:
    if language == "zh":
        return bool(_HAN.search(name)) and not _HANGUL.search(name) and len(name) > 1
    if language == "ko":
        return not _HAN.search(name)
    return not _HANGUL.search(name) and not _HAN.search(name)
