"""What things are called in a language: rows of the pack, units after numbers, the names that ties resolve to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Protocol

from markupsafe import Markup, escape

from pintu.publish.catalogue import unit_of
from pintu.publish.languages import Locale
from pintu.records import Claim
from pintu.vocabulary import Unit, blocs, places, regions


class Named(Protocol):
    """A row of the pack with a name in each language."""

    @property
    def zh(self) -> str: ...
    @property
    def en(self) -> str: ...
    @property
    def ko(self) -> str: ...


def name_in(row: Named, language: str) -> str:
    """Return the row's name in the language."""
    names: Mapping[str, str] = {"en": row.en, "ko": row.ko, "zh": row.zh}
    return names[language]


def headed(name: str) -> str:
    """Return the name with a capital where it stands alone: in a list, a table, a title.

    Examples
    --------
    >>> headed("artificial intelligence"), headed("eVTOL aircraft"), headed("인공지능")
    ('Artificial intelligence', 'eVTOL aircraft', '인공지능')
    """
    return name if name[1:2].isupper() else name[:1].upper() + name[1:]


def in_chinese(words: str) -> Markup:
    """Return a report's own words, marked as Chinese for fonts and screen readers."""
    return Markup(f'<span lang="zh">{escape(words)}</span>')  # noqa: S704 - escaped


# A syllable of pinyin ends before the consonant that opens the next one: Hei-long-jiang.
_SYLLABLE_END = re.compile(
    r"(?<=[aeiou])(?=[bcdfghjklmnpqstwxyz]h?[aeiou])|(?<=n)(?=[bcdfhjklmnpqstwxyz])|(?<=ng)(?=[bcdfhjklmpqstwxyz])"
)


def breakable(name: str) -> Markup:
    """Return the name with the places at which a narrow tile may break it."""
    return Markup("<wbr>").join(_SYLLABLE_END.split(name)) if name.isascii() else escape(name)


def tied_name(resolved: str, language: str) -> str | None:
    """Return what the resolved name of a tie is called in the language; None where the pack has no such name.

    Examples
    --------
    >>> tied_name("region:甘肃", "en"), tied_name("place:雄安新区@河北", "en")
    ('Gansu', "Xiong'an New Area")
    """
    kind, _, name = resolved.partition(":")
    row = _tied_rows()[kind].get(name) if kind in _tied_rows() else None
    return name_in(row, language) if row else None


def unit_after(claim: Claim, locale: Locale) -> Markup:
    """Return the claim's unit as it is written after the number, with the space before it where there is one.

    A unit that was not recognised stays in the report's own characters.
    """
    if locale.language == "zh":
        return escape(claim.unit)
    if claim.unit_id is None:
        return in_chinese(claim.unit) if claim.unit else Markup("")
    if locale.has(f"unit.{claim.unit_id}"):
        return locale.say(f"unit.{claim.unit_id}")
    unit = unit_of(claim.unit_id)
    if unit is None:
        return in_chinese(claim.unit)
    if locale.language == "ko":
        return escape(f" {unit.ko}")
    return escape(f" {unit.en if claim.value == 1 else plural_of(unit)}")


def plural_of(unit: Unit) -> str:
    """Return the English name of a unit after any number but 1."""
    first, space, rest = unit.en.partition(" ")
    plurals = (f"{unit.en}s", f"{unit.en}es", f"{first}s{space}{rest}")
    return next((form for form in unit.en_forms if form in plurals), unit.en)


@cache
def _tied_rows() -> Mapping[str, Mapping[str, Named]]:
    region_zh = {region.region_id: region.zh for region in regions()}
    return {
        "region": {region.zh: region for region in regions()},
        "bloc": {bloc.zh: bloc for bloc in blocs()},
        "place": {f"{place.zh}@{region_zh[place.region]}": place for place in places()},
    }
