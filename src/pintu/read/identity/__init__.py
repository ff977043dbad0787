"""Identity: whose report a text is, of which year and when it was given, from the text itself before all else.

::

    lead       where a report tells whose it is
    witnesses  what the lead says: the session, the speaker, the title
    years      what the headings and the opening of the plans say
    file_name  what the file's name says
    author     the region and level, decided
    edition    the year, decided
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from pintu.errors import IdentityError, UnresolvedError
from pintu.read.identity.author import Author, Testimony, decide_author
from pintu.read.identity.dates import FIRST_YEAR, LAST_YEAR, parse_date, parse_stamp
from pintu.read.identity.edition import decide_year
from pintu.read.identity.file_name import find_file_name
from pintu.read.identity.lead import Lead, find_lead
from pintu.read.identity.places import resolve_place
from pintu.read.identity.witnesses import (
    Witness,
    find_sessions,
    find_speaker,
    find_statement,
    find_title,
    find_titles,
    parse_title,
)
from pintu.read.identity.years import find_heading_year
from pintu.read.raw import Metadata, Note, RawText, Settled
from pintu.records import Level
from pintu.vocabulary.authorship import authorship_cues

__all__ = ["Identity", "find_published", "find_title", "identify", "is_marked"]

_LEVELS: tuple[Level, ...] = ("national", "province", "city", "county")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What is known of a report before it is read."""

    author: Author
    year: int
    delivered: date | None
    lead: Lead
    notes: tuple[Note, ...]


def identify(raw: RawText, settled: Settled, *, stem: str, where: str) -> Identity:
    """Return whose report a text is, of which year and when it was given, with notes on what disagrees.

    Parameters
    ----------
    raw
        The text with its metadata.
    settled
        What a user says of it.
    stem
        The file's name without its ending, the last resort.
    where
        What to call the text in an error.

    Raises
    ------
    IdentityError
        If the region, the level or the year cannot be decided.
    UnresolvedError
        If the user's name for the region is none.
    """
    source = f"{raw.lead}\n{raw.text}" if raw.lead else raw.text
    lead = find_lead(source)
    metadata, notes = _metadata_witness(raw.metadata)
    testimony = Testimony(
        settled=_settled_witness(settled, where),
        sessions=find_sessions(lead),
        statement=find_statement(lead),
        speaker=find_speaker(lead),
        titles=find_titles(lead),
        beside=(metadata, _title_witness(raw.metadata), find_file_name(stem)),
    )
    try:
        author, author_notes = decide_author(testimony, source, where=where)
        year, year_notes = decide_year(testimony, source[lead.body :], where=where)
    except IdentityError as error:
        # What the metadata say that nobody knows is the likely cause.
        what = "; ".join([error.what, *(note.note for note in notes)])
        raise IdentityError(what, where=error.where, fix=error.fix) from error
    delivered, day_notes = _delivered(testimony, raw.metadata)
    return Identity(
        author=author,
        year=year,
        delivered=delivered,
        lead=lead,
        notes=(*notes, *author_notes, *year_notes, *day_notes),
    )


def _settled_witness(settled: Settled, where: str) -> Witness:
    try:
        place = resolve_place(settled.region, where=where) if settled.region is not None else None
    except UnresolvedError as error:
        raise UnresolvedError(f"{settled.origin}: {error.what}", where=where, fix=error.fix) from error
    return Witness(
        name=settled.origin, place=place, levels=(settled.level,) if settled.level else (), year=settled.year
    )


def _metadata_witness(metadata: Metadata) -> tuple[Witness, tuple[Note, ...]]:
    """Return what the metadata say, and notes on what they say that is no region, year or level."""
    notes: list[Note] = []
    place = year = None
    if metadata.region is not None:
        try:
            place = resolve_place(metadata.region, where=metadata.origin)
        except UnresolvedError as error:
            notes.append(Note(kind="disagreement", note=f"{metadata.origin}: {error.what}"))
    if metadata.year is not None:
        year = _year(metadata.year)
        if year is None:
            notes.append(Note(kind="disagreement", note=f"{metadata.origin}: {metadata.year!r} is no year"))
    levels = tuple(level for level in _LEVELS if level == metadata.level)
    if metadata.level is not None and not levels:
        notes.append(Note(kind="disagreement", note=f"{metadata.origin}: {metadata.level!r} is no level"))
    return Witness(name=metadata.origin, place=place, levels=levels, year=year), tuple(notes)


def _year(text: str) -> int | None:
    digits = text.strip().removesuffix("年")
    is_year = digits.isascii() and digits.isdecimal() and len(digits) == 4 and FIRST_YEAR <= int(digits) <= LAST_YEAR
    return int(digits) if is_year else None


def _title_witness(metadata: Metadata) -> Witness:
    title = parse_title("".join((metadata.title or "").split()))
    return replace(title, name=f"the title in {metadata.origin}") if title else Witness(name="")


def _delivered(testimony: Testimony, metadata: Metadata) -> tuple[date | None, tuple[Note, ...]]:
    told = testimony.sessions[0].day if testimony.sessions else None
    beside = parse_date(metadata.delivered) if metadata.delivered else None
    if told and beside and told != beside:
        note = f"{metadata.origin}: given on {beside}; {told} is taken, from the line of the session"
        return told, (Note(kind="disagreement", note=note),)
    return told or beside, ()


def is_marked(raw: RawText) -> bool:
    """Return whether anything marks the text as a government work report: its title, an address, a heading."""
    source = f"{raw.lead}\n{raw.text}"
    lead = find_lead(source)
    return (
        lead.body > 0
        or bool(find_titles(lead))
        or parse_title("".join((raw.metadata.title or "").split())) is not None
        or find_heading_year(raw.text).year is not None
    )


def find_published(lead: Lead) -> date | None:
    """Return the date of publication that a line before the report gives: 时间：2026-02-09; None if there is none."""
    for line in lead.lines:
        stamp = line
        for cue in authorship_cues("published"):
            stamp = stamp.removeprefix(cue)
        day = parse_stamp(stamp.lstrip("：:"))
        if day is not None:
            return day
    return None
