"""Whose report it is: the witnesses weighed against each other, the text's before the file's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pintu.errors import IdentityError
from pintu.read.identity.file_name import FILE_NAME
from pintu.read.identity.places import find_region_around
from pintu.read.identity.witnesses import Witness
from pintu.read.raw import Note
from pintu.records import Level
from pintu.vocabulary import Region

_FIX = 'settle it with --region, or with region = "…" for this file in a sources.toml beside it'
_FIX_LEVEL = 'settle it with level = "city" or level = "county" for this file in a sources.toml beside it'


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Whose report it is."""

    region: Region  # for a city or county the one that it lies in
    name: str  # the author's own
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """All that testifies to whose report a text is, and of which year."""

    settled: Witness  # what a user says
    sessions: tuple[Witness, ...]
    statement: Witness
    speaker: Witness
    titles: tuple[Witness, ...]  # the nearest to the report first
    beside: tuple[Witness, ...]  # the text, the strongest first: metadata, the file's name

    @property
    def told(self) -> tuple[Witness, ...]:
        """Return what the text tells, the strongest first; of the titles the nearest that tells of an author."""
        titles = [title for title in self.titles if title.levels]
        return (*self.sessions, self.statement, self.speaker, *titles[:1])


def decide_author(testimony: Testimony, text: str, *, where: str) -> tuple[Author, tuple[Note, ...]]:
    """Return whose report it is, and notes on what disagrees or rests on the file's name alone.

    What a user settles goes before the text, the text before what stands beside it. Where the text names a county
    without its province, the province is the one that the text puts before its name anywhere, or that of the metadata.

    Raises
    ------
    IdentityError
        If nothing names a region, the text contradicts itself where it is strongest, or the level is open.
    """
    told = tuple(_with_region(witness, text) for witness in testimony.told)
    named = next((witness for witness in told if witness.place), None)
    sources = (testimony.settled, *((named,) if named else ()), *testimony.beside)
    decided = next((witness for witness in sources if witness.place and witness.place.region), None)
    if decided is None or decided.place is None or decided.place.region is None:
        raise IdentityError("nothing tells whose report it is", where=where, fix=_FIX)
    if named is not None and decided is not testimony.settled:
        _refuse_contradiction(testimony, named, where)
    region = decided.place.region
    levels = (testimony.settled.levels, *(witness.levels for witness in (*told, *testimony.beside)))
    level = _level(levels, decided.place.level, region)
    if level is None:
        raise IdentityError(
            f"a city or a county of {region.zh} speaks, and nothing tells which", where=where, fix=_FIX_LEVEL
        )
    own = named.place if named and named.place else decided.place
    is_own = own.level == level and own.region in {None, region}
    author = Author(region=region, name=own.name if is_own else decided.place.name, level=level)
    notes = tuple(dict.fromkeys(_notes(decided, author, (*told, *testimony.beside))))
    return author, notes


def _with_region(witness: Witness, text: str) -> Witness:
    place = witness.place
    if place is None or place.region is not None:
        return witness
    return replace(witness, place=replace(place, region=find_region_around(place.name, text)))


def _refuse_contradiction(testimony: Testimony, named: Witness, where: str) -> None:
    """Raise where the speaker's own words or other titles cannot be of the author that was named."""
    place, statement = named.place, testimony.statement
    region = place.region if place else None
    spoken = statement.place.region if statement.place else None
    levels = _possible(statement.levels, region)
    if (region and spoken and region != spoken) or (place and levels and place.level not in levels):
        raise IdentityError(f"{named.name} and {statement.name} name different authors", where=where, fix=_FIX)
    titled = {title.place.name for title in testimony.titles if title.place}
    if named in testimony.titles and len(titled) > 1:
        raise IdentityError(f"it bears titles of several authors: {', '.join(sorted(titled))}", where=where, fix=_FIX)


def _possible(levels: tuple[Level, ...], region: Region | None) -> tuple[Level, ...]:
    """Return the levels that a kind of unit may have in a region: 市 is a province only where it is a municipality."""
    if len(levels) == 1 or region is None or region.kind == "municipality":
        return levels
    return tuple(level for level in levels if level != "province")


def _level(levels: tuple[tuple[Level, ...], ...], named: Level, region: Region) -> Level | None:
    """Return the first level that is told plainly, else that of the place that was named; None if a city may be meant.

    市人民政府 may be a municipality's, a city's or a county's.
    """
    if region.kind == "nation":
        return "national"
    told = [_possible(tuple(level for level in each if level != "national"), region) for each in levels]
    plain = next((each[0] for each in told if len(each) == 1), None)
    if plain is not None:
        return plain
    return named if not any(told) or any(named in each for each in told) else None


def _notes(decided: Witness, author: Author, witnesses: tuple[Witness, ...]) -> Iterator[Note]:
    if decided.name == FILE_NAME:
        yield Note(kind="file-name", note=f"only the file's name tells that this is a report of {author.name}")
    for witness in witnesses:
        place = witness.place
        if place is not None and place.region is not None and place.region != author.region:
            note = f"{witness.name}: {place.name}; {author.name} is taken, from {decided.name}"
            yield Note(kind="disagreement", note=note)
        elif witness.levels and author.level not in witness.levels:
            note = f"{witness.name}: level {' or '.join(witness.levels)}; {author.level} is taken"
            yield Note(kind="disagreement", note=note)
