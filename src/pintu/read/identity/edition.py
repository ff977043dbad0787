"""Of which year a report is: the session's date, the headings, the titles, then what stands beside the text."""

from __future__ import annotations

from pintu.errors import IdentityError
from pintu.read.identity.author import Testimony
from pintu.read.identity.file_name import FILE_NAME
from pintu.read.identity.witnesses import Witness
from pintu.read.identity.years import find_heading_year, find_opening_year
from pintu.read.raw import Note

_FIX = "settle it with --year, or with year = … for this file in a sources.toml beside it"
_YEAR_END = 10  # a session from this month on gives the report for the year that follows


def decide_year(testimony: Testimony, text: str, *, where: str) -> tuple[int, tuple[Note, ...]]:
    """Return the year of the edition, and notes on what disagrees or rests on the file's name alone.

    It is the year of the session. Where a session is held in the last months of a year and the headings plan for the
    next, the edition is the next.

    Raises
    ------
    IdentityError
        If nothing tells the year, or a conclusion from the text alone differs from the metadata.
    """
    titles = _with_year(testimony.titles)
    told = _with_year((*_session_and_headings(testimony, text), *titles[:1]))
    if told and told[0] in titles and len({title.year for title in titles}) > 1:
        raise IdentityError("it bears titles of several years", where=where, fix=_FIX)
    beside = _with_year(testimony.beside)
    if not told:
        told = _with_year((find_opening_year(text),))
        if told and beside and beside[0].year != told[0].year:
            raise IdentityError(
                f"{told[0].name}: {told[0].year}; {beside[0].name}: {beside[0].year}", where=where, fix=_FIX
            )
    witnesses = (*_with_year((testimony.settled,)), *told, *beside)
    if not witnesses:
        raise IdentityError("nothing tells the year of the report", where=where, fix=_FIX)
    decided, others = witnesses[0], witnesses[1:]
    notes = [
        Note(kind="disagreement", note=f"{other.name}: {other.year}; {decided.year} is taken, from {decided.name}")
        for other in others
        if other.year != decided.year
    ]
    if decided.name == FILE_NAME:
        notes.append(Note(kind="file-name", note=f"only the file's name tells that the year is {decided.year}"))
    return decided.year or 0, tuple(dict.fromkeys(notes))


def _session_and_headings(testimony: Testimony, text: str) -> tuple[Witness, ...]:
    headings = find_heading_year(text)
    session = next((witness for witness in testimony.sessions if witness.day), None)
    if session is None or session.day is None:
        return (headings,)
    plans_ahead = session.day.month >= _YEAR_END and headings.year == session.day.year + 1
    return (headings, session) if plans_ahead else (session, headings)


def _with_year(witnesses: tuple[Witness, ...]) -> tuple[Witness, ...]:
    return tuple(witness for witness in witnesses if witness.year)
