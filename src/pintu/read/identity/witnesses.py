"""What a text itself says of whose report it is: the line of the session, the speaker's words, the title."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from pintu.read.identity.dates import DATE, YEAR, date_of, year_of
from pintu.read.identity.lead import Lead
from pintu.read.identity.places import Place, find_place_at_end, nation, parse_place
from pintu.records import Level
from pintu.vocabulary.authorship import authorship_cues, unit_words

_HAN = "[\u4e00-\u9fff]"
_NUMBER = "[零〇一二三四五六七八九十百\\d]{1,5}"
_LONGEST_TITLE = 60  # characters
_DATE_AT_START = re.compile(rf"上?[（(]{DATE}")
_YEAR = re.compile(YEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """Something that says whose report it is, of which year, or both."""

    name: str  # what a reader would call it
    place: Place | None = None
    levels: tuple[Level, ...] = ()  # that its author may have; empty where it tells nothing of them
    year: int | None = None
    day: date | None = None


def find_sessions(lead: Lead) -> tuple[Witness, ...]:
    """Return what the lines of a session say: 2026年1月27日在甲省第十四届人民代表大会第四次会议上.

    The last that names a place stands first: what stands before it on a page are links and captions. It is followed
    by those that name another place.
    """
    found = [session for match in _sessions().finditer(lead.view) if (session := _session(lead.view, match)).place]
    if not found:
        return ()
    last = found[-1]
    dated = [session for session in found if session.place == last.place and session.day]
    return ((dated or [last])[-1], *(session for session in found if session.place != last.place))


def _session(view: str, match: re.Match[str]) -> Witness:
    before, after = view[max(0, match.start() - 80) : match.start()], view[match.end() : match.end() + 30]
    day = _dates_before().search(before) or _DATE_AT_START.match(after)
    place = nation() if match["nation"] else find_place_at_end(before) or _place_after_at(before)
    found = date_of(day) if day else None
    return Witness(
        name="the line of the session",
        place=place,
        levels=(place.level,) if place else (),
        day=found,
        year=found.year if found else None,
    )


def _place_after_at(before: str) -> Place | None:
    """Return the place of 在某市第…: a county's name without its province's, which only the preposition delimits."""
    start = max((before.rfind(word) + len(word) for word in authorship_cues("at") if word in before), default=0)
    return parse_place(before[start:])


@cache
def _dates_before() -> re.Pattern[str]:
    """Return a pattern for a date and what may stand between it and the session: the speaker, no line of a source."""
    return re.compile(rf"{DATE}(?:(?!{_any_of('source')})[^\d：:】。；]){{0,40}}$")


@cache
def _sessions() -> re.Pattern[str]:
    congress, meeting = _any_of("congress"), _any_of("meeting")
    return re.compile(f"第?{_NUMBER}届(?P<nation>{_any_of('nation')})?{congress}第?{_NUMBER}次{meeting}")


def find_statement(lead: Lead) -> Witness:
    """Return what the speaker says: 我代表甲省人民政府, 我代表市人民政府, 我代表国务院."""
    match = _statements().search(lead.view)
    if match is None:
        return Witness(name="the speaker's words")
    return _author_named(match["author"], name="the speaker's words")


@cache
def _statements() -> re.Pattern[str]:
    government = _any_of("government")
    councils = "|".join(re.escape(word.zh) for word in unit_words() if "national" in word.levels)
    return re.compile(f"{_any_of('speaks-for')}(?P<author>{councils}|{_HAN}{{1,30}}?(?={government}))")


def find_speaker(lead: Lead) -> Witness:
    """Return what the speaker's title says: 甲省省长, 自治区主席, 国务院总理."""
    for line in lead.lines:
        match = _speakers().match(line)
        if match:
            return _author_named(match["author"] or match["head"], name="the speaker's title")
    return Witness(name="the speaker's title")


@cache
def _speakers() -> re.Pattern[str]:
    heads = "|".join(head for word in unit_words() for head in word.heads)
    government = _any_of("government")
    return re.compile(f"(?P<author>{_HAN}{{0,24}}?){government}?{_any_of('acting')}?(?P<head>{heads})")


def find_titles(lead: Lead) -> tuple[Witness, ...]:
    """Return what the lines say that are the title of a report, the nearest to the report first.

    Only a line that holds a place, a year, the words for the report and what pages put after a dash is its title:
    解读甲省政府工作报告 is none.
    """
    found = (parse_title(line) for line in reversed(lead.lines))
    return tuple(title for title in found if title is not None)


def parse_title(line: str) -> Witness | None:
    """Return what a line says as the title of a report: 2026年甲省政府工作报告; None where it is none."""
    match = _titles().match(line) if len(line) <= _LONGEST_TITLE else None
    if match is None:
        return None
    year = _YEAR.search(match["before"])
    author = _YEAR.sub("", match["before"], count=1)
    named = _author_named(author, name="the title")
    if (author and not named.levels) or (named.place and named.place.region is None):
        return None
    return replace(named, year=year_of(year) if year else None)


def find_title(lead: Lead) -> str | None:
    """Return the title as the text has it, without what pages add: the fullest, then the nearest to the report."""
    titles = [(title, line) for line in reversed(lead.lines) if (title := parse_title(line)) is not None]
    if not titles:
        return None
    _, line = max(titles, key=lambda each: bool(each[0].levels) + bool(each[0].year))
    match = _titles().match(line)
    return match.group().lstrip("《#") if match else None


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(
        rf"[《#]*(?P<before>[\w]{{0,40}}?)《?(?:人民)?{_any_of('report')}{_any_of('part')}?(?=》?(?:$|[_|（(\-–—]))"
    )


def _author_named(author: str, *, name: str) -> Witness:
    """Return the witness of a place, or of a bare kind of unit: 甲省, 省, 自治区, 国务院."""
    place = parse_place(author)
    if place is not None:
        return Witness(name=name, place=place, levels=(place.level,))
    word = next((word for word in unit_words() if author == word.zh or author in word.heads), None)
    if word is None:
        return Witness(name=name)
    return Witness(name=name, place=nation() if "national" in word.levels else None, levels=word.levels)


def _any_of(use: str) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in authorship_cues(use))})"
