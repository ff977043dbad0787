"""Names of places into regions and levels: 上海市, 呼伦贝尔市海拉尔区, 广西."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from itertools import islice

from pintu.errors import UnresolvedError
from pintu.records import Level
from pintu.vocabulary import Region, regions
from pintu.vocabulary.authorship import authorship_cues, unit_words
from pintu.vocabulary.prefectures import region_of_prefecture

_OCCURRENCES = 1_000  # of a name that are looked at
_LONGEST = 12  # characters of a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Whose report it is; ``region`` is None for a county that is named without the province that it lies in."""

    region: Region | None
    name: str  # as it is written
    level: Level


def nation() -> Place:
    """Return the nation as an author."""
    return next(_author(region) for region in regions() if region.kind == "nation")


def parse_place(name: str) -> Place | None:
    """Return the place that all of ``name`` is the Chinese name of; None if it is none.

    Examples
    --------
    >>> parse_place("呼伦贝尔市海拉尔区").level
    'county'
    """
    region, rest = _split_region(name)
    if region is not None and not rest:
        return _author(region)
    prefecture, rest = _split_prefecture(rest, region)
    if prefecture is not None:
        region = prefecture
        if not rest:
            return Place(region=region, name=name, level="city")
    return Place(region=region, name=name, level="county") if _is_county(rest) else None


def find_place_at_end(text: str) -> Place | None:
    """Return the place with the longest name that ``text`` ends in and whose region is known; None if there is none."""
    places = (parse_place(text[start:]) for start in range(max(0, len(text) - 40), len(text)))
    return next((place for place in places if place is not None and place.region is not None), None)


def find_places(text: str) -> tuple[Place, ...]:
    """Return the regions, cities and counties of them that ``text`` names in Chinese or English.

    English names count as whole words, in any case.
    """
    found: list[Place] = []
    end = 0
    while match := _chinese_pattern().search(text, end):
        names = (text[match.start() : stop] for stop in range(match.start() + 2 * _LONGEST, match.end() - 1, -1))
        place, name = next((place, name) for name in names if (place := parse_place(name)))
        found.append(place)
        end = match.start() + len(name)
    named = {match.group().casefold() for match in _english_pattern().finditer(text)}
    known = _authors_by_name()
    return (*found, *(_author(known[name][0]) for name in sorted(named)))


def find_region_around(name: str, text: str) -> Region | None:
    """Return the region that ``text`` puts right before a place's name (江苏省昆山市, 苏州市昆山市).

    None where the first occurrences of the name have none before them, or several.
    """
    known = {
        **region_of_prefecture(),
        **{name: region.region_id for name, region in _chinese_names().items() if region.kind != "nation"},
    }
    starts = (match.start() for match in islice(re.finditer(re.escape(name), text), _OCCURRENCES))
    before = (text[max(0, start - length) : start] for start in starts for length in range(2, _LONGEST + 1))
    found = {known[words] for words in before if words in known}
    return _by_id()[found.pop()] if len(found) == 1 else None


def resolve_place(name: str, *, where: str) -> Place:
    """Return the place that a user means: by its short, full, English or Korean name, its ISO code, or a city's name.

    Raises
    ------
    UnresolvedError
        If no author of reports is named so, or several are.
    """
    asked = name.strip().casefold()
    known = _authors_by_name()
    candidates = known.get(asked, ())
    if len(candidates) == 1:
        return _author(candidates[0])
    if len(candidates) > 1:
        ids = " or ".join(region.region_id for region in candidates)
        raise UnresolvedError(f"{name!r} names more than one region", where=where, fix=f"write {ids}")
    place = parse_place(name.strip())
    if place is not None and place.region is not None:
        return place
    raise UnresolvedError(
        f"no region is named {name!r}{_nearest(asked)}",
        where=where,
        fix="write it as 内蒙古, 内蒙古自治区, Inner Mongolia or CN-NM",
    )


def _nearest(asked: str) -> str:
    """Return words for the nearest name; of several that are near, one that begins the same way."""
    names = get_close_matches(asked, _authors_by_name(), n=5)
    if not names:
        return ""
    region = _authors_by_name()[max(names, key=lambda name: name[0] == asked[0])][0]
    return f"; nearest is {region.zh!r} ({region.en})"


def _author(region: Region) -> Place:
    level: Level = "national" if region.kind == "nation" else "province"
    return Place(region=region, name=region.zh_full or region.zh, level=level)


@cache
def _authors() -> tuple[Region, ...]:
    return tuple(region for region in regions() if region.kind != "context")


@cache
def _authors_by_name() -> dict[str, tuple[Region, ...]]:
    """Return the regions of each name, folded; a Korean name is known without the sign in brackets too."""
    named: defaultdict[str, dict[str, Region]] = defaultdict(dict)
    for region in _authors():
        names = (
            region.region_id,
            region.zh,
            region.zh_full or region.zh,
            region.en,
            region.ko,
            region.ko.split("(")[0],
        )
        for name in names:
            named[name.casefold()][region.region_id] = region
    return {name: tuple(found.values()) for name, found in named.items()}


@cache
def _chinese_names() -> dict[str, Region]:
    full = {region.zh_full: region for region in _authors() if region.zh_full}
    return {**full, **{region.zh: region for region in _authors()}}


@cache
def _chinese_pattern() -> re.Pattern[str]:
    names = {**_chinese_names(), **region_of_prefecture()}
    return re.compile("|".join(sorted(names, key=len, reverse=True)))


@cache
def _english_pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(region.en) for region in _authors())
    return re.compile(rf"(?<![A-Za-z])(?:{names})(?![A-Za-z])", re.IGNORECASE)


@cache
def _by_id() -> dict[str, Region]:
    return {region.region_id: region for region in _authors()}


def _split_region(name: str) -> tuple[Region | None, str]:
    """Return the region whose name opens ``name``, and the rest; a city's name goes before a region's short one."""
    for end in range(min(len(name), _LONGEST), 1, -1):
        if name[:end] in region_of_prefecture():
            return None, name
        region = _chinese_names().get(name[:end])
        if region is not None and (region.kind != "nation" or end == len(name)):
            return region, name[end:]
    return None, name


def _split_prefecture(name: str, region: Region | None) -> tuple[Region | None, str]:
    for end in range(min(len(name), _LONGEST), 1, -1):
        region_id = region_of_prefecture().get(name[:end])
        if region_id is not None and region in {None, _by_id()[region_id]}:
            return _by_id()[region_id], name[end:]
    return None, name


def _is_county(name: str) -> bool:
    word = next((word for word in unit_words() if name.endswith(word.zh)), None)
    return (
        word is not None
        and "county" in word.levels
        and len(word.zh) < len(name) <= _LONGEST
        and name.removesuffix(word.zh) not in authorship_cues("own")  # 全市, 本县
        and not any(cue in name for use in ("at", "government") for cue in authorship_cues(use))
        and name not in _chinese_names()  # of the line after one that ends with a region's name
        and name not in region_of_prefecture()  # a city of another region than the one before it
    )
