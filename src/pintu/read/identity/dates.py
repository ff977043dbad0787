"""Years and dates as reports write them: 2026年1月27日, 二〇二六年一月二十七日, 2026-01-27."""

from __future__ import annotations

import re
from datetime import date

FIRST_YEAR, LAST_YEAR = 1949, 2099
_ZEROS = "〇零○ОOo"
_DIGITS = {**dict.fromkeys(_ZEROS, "0"), **{han: str(value) for value, han in enumerate("一二三四五六七八九", 1)}}
_HAN_DIGITS = f"[一二三四五六七八九{_ZEROS}]"
_YEAR = rf"(?P<year>(?:19|20)\d\d|[一二]{_HAN_DIGITS}{{3}})年"
YEAR = rf"(?<![\d一二三四五六七八九]){_YEAR}"
_MONTH = r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月"
# Digits may stand before it: the time of day that the line before ends with.
DATE = rf"{_YEAR}{_MONTH}(?P<day>\d{{1,2}}|[一二三四五六七八九十廿卅]{{1,3}})日"
_DAY = r"(?P<year>(?:19|20)\d\d)[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})"
_CLOCK = r"(?:\d{1,2}[:时]\d{2}(?:[:分]\d{2}秒?)?分?)?"
_NUMERIC = re.compile(rf"{_DAY}(?!\d)")
_STAMP = re.compile(rf"{_DAY}日?{_CLOCK}")
_TENS = {"十": 10, "廿": 20, "卅": 30}


def year_of(match: re.Match[str]) -> int | None:
    """Return the year that a match of ``YEAR`` or ``DATE`` names; None where it is no year of reports."""
    year = int("".join(_DIGITS.get(character, character) for character in match["year"]))
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def date_of(match: re.Match[str]) -> date | None:
    """Return the date that a match of ``DATE`` names; None where there is no such day."""
    year = year_of(match)
    if year is None:
        return None
    try:
        return date(year, _number(match["month"]), _number(match["day"]))
    except ValueError:
        return None


def parse_date(text: str) -> date | None:
    """Return the first date (``2026-01-27``, ``2026年1月27日``) in a text that gives one; None if there is none."""
    match = _NUMERIC.search(text)
    return date_of(match) if match else None


def parse_stamp(text: str) -> date | None:
    """Return the date of a text without spaces that is nothing but a date, with or without the time of day.

    Examples
    --------
    >>> parse_stamp("2026-02-0309:02:33").isoformat()
    '2026-02-03'
    """
    match = _STAMP.fullmatch(text.replace("：", ":"))
    return date_of(match) if match else None


def _number(text: str) -> int:
    """Return the value of up to 39 in digits or Chinese numerals; 0 where it is none."""
    if text.isdecimal():
        return int(text)
    total = 0
    for character in text:
        if character in _TENS:
            total = max(total, 1) * 10 if character == "十" else _TENS[character]
        else:
            total += int(_DIGITS[character])
    return total
