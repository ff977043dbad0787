"""The year of the edition from the headings of a report, or from how it opens its plans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pintu.read.identity.dates import YEAR, year_of
from pintu.read.identity.witnesses import Witness
from pintu.view import view_of
from pintu.vocabulary.authorship import authorship_cues

_LONGEST_HEADING = 60  # characters, as they stand in the text
_NO_HEADING = tuple("。；，：")
_OPENING = re.compile(rf"{YEAR}是")
_LOOKED_BACK = re.compile(rf"[到至]{YEAR}[末底]?")


def find_heading_year(text: str) -> Witness:
    """Return the year that the first headings speak of: that after 2025年工作回顾, that of 2026年重点工作.

    Where these two differ they tell nothing.
    """
    looked_back = planned = None
    for line in _headings(text):
        review, plan = _about("looks-back").search(line), _about("plans").search(line)
        if review and looked_back is None and (year := year_of(review)):
            looked_back = year + 1
        elif plan and planned is None:
            planned = year_of(plan)
    years = {year for year in (looked_back, planned) if year}
    return Witness(name="the headings", year=years.pop() if len(years) == 1 else None)


def _headings(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if len(line) <= _LONGEST_HEADING and not line.rstrip().endswith(_NO_HEADING):
            yield view_of(line).text


@cache
def _about(use: str) -> re.Pattern[str]:
    """Return a pattern for a year and a word for what is said of it, with no other year between."""
    words = "|".join(re.escape(word) for word in authorship_cues(use))
    return re.compile(rf"{YEAR}(?:(?!\d{{4}}年).){{0,30}}?(?:{words})")


def find_opening_year(text: str) -> Witness:
    """Return the year that the plans open with, where the review ends with the year before it.

    This is for the report at the end of a government's term, whose headings name 过去五年 and 今年 only: its plans open
    with 2013年是…; its review opens with 2012年是…, or compares 从2007年 … 到2012年 at the latest.
    """
    planned: set[int] = set()
    reviewed: set[int] = set()
    in_plans = False
    for line in text.split("\n"):
        view = view_of(line).text.lstrip()
        in_plans = in_plans or (len(line) <= _LONGEST_HEADING and _plans_this_year(view))
        opening = _OPENING.match(view)
        if in_plans and opening:
            planned.add(year_of(opening) or 0)
        elif not in_plans:
            matches = (*([opening] if opening else []), *_LOOKED_BACK.finditer(view))
            reviewed.update(year_of(match) or 0 for match in matches)
    is_sound = len(planned) == 1 and bool(reviewed) and max(reviewed) + 1 in planned
    return Witness(name="the opening of the plans", year=max(planned) if is_sound else None)


def _plans_this_year(view: str) -> bool:
    has_cues = all(any(word in view for word in authorship_cues(use)) for use in ("this-year", "plans"))
    return has_cues and not view.endswith(_NO_HEADING)
