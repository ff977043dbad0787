"""Frame cues: the words by which headings and sentences tell which part of a report they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pintu.errors import PackError
from pintu.records import Frame
from pintu.vocabulary.pack import read_rows

Reach = Literal["sentence", "paragraph", "onward"]

_DIGITS = "〇一二三四五六七八九"
_PLACEHOLDER = re.compile(r"<([a-z_]+)>")
_SIXTH_PLAN = 1981


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingCue:
    """A pattern that tells which frame a heading names."""

    frame: Frame
    pattern: str
    is_alone: bool  # counts only where no other cue does
    is_bare: bool  # counts only in headings without a number


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenerCue:
    """A pattern for the beginning of a sentence that stands in another frame than the one before it."""

    frame: Frame
    pattern: str
    reach: Reach  # in a part whose heading names the frame
    elsewhere: Reach | None  # in any other part


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameCues:
    """The tables of ``frames.toml`` for the reports of one year."""

    headings: tuple[HeadingCue, ...]
    heading_ends: tuple[str, ...]
    openers: tuple[OpenerCue, ...]
    transitions: tuple[str, ...]
    formulas: tuple[str, ...]
    closings: tuple[str, ...]


@cache
def load_frames(year: int) -> FrameCues:
    """Return the rows of ``frames.toml``, its placeholders filled in for a report of the year.

    Raises
    ------
    PackError
        If a pattern has a placeholder that is not known.
    """
    names = _names(year)
    plan_ended = year % 5 == 1
    return FrameCues(
        headings=tuple(
            HeadingCue(
                frame=row["frame"],
                pattern=_filled(row["pattern"], names),
                is_alone=row.get("alone", False),
                is_bare=row.get("bare", False),
            )
            for row in read_rows("frames", "heading")
        ),
        heading_ends=_patterns("heading_end", names),
        openers=tuple(
            _opener(row, names)
            for row in read_rows("frames", "opener")
            if row.get("plan_ended", plan_ended) == plan_ended
        ),
        transitions=_patterns("transition", names),
        formulas=_patterns("formula", names),
        closings=_patterns("closing", names),
    )


def _opener(row: dict[str, Any], names: dict[str, str]) -> OpenerCue:
    return OpenerCue(
        frame=row["frame"],
        pattern=_filled(row["pattern"], names),
        reach=row["reach"],
        elsewhere=row.get("elsewhere"),
    )


def _patterns(table: str, names: dict[str, str]) -> tuple[str, ...]:
    return tuple(_filled(row["pattern"], names) for row in read_rows("frames", table))


def _filled(pattern: str, names: dict[str, str]) -> str:
    def name(match: re.Match[str]) -> str:
        if match[1] not in names:
            raise PackError(
                f"no placeholder is named <{match[1]}>",
                where="packs/cn_provinces/frames.toml",
                fix=f"use one of {', '.join(names)}",
            )
        return names[match[1]]

    return _PLACEHOLDER.sub(name, pattern)


def _names(year: int) -> dict[str, str]:
    past, ahead = _plan_of(year - 1), _plan_of(year)
    end = _SIXTH_PLAN + 5 * (ahead - 6) + 4
    return {
        "last_year": _year_names(year - 1),
        "this_year": _year_names(year),
        "past_plan": f"{_counted(past)}五",
        "next_plan": f"{_counted(ahead)}五",
        "next_plan_long": _counted(ahead),
        "plan_end": str(end),
        "plan_end_zh": _in_characters(end),
    }


def _year_names(year: int) -> str:
    return f"(?:{year}|{_in_characters(year)})"


def _in_characters(year: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(year)).replace("〇", "[〇○零]")


def _plan_of(year: int) -> int:
    return min(max(6 + (year - _SIXTH_PLAN) // 5, 1), 29)


def _counted(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("", "十", "二十")[tens] + (_DIGITS[ones] if ones else "")
