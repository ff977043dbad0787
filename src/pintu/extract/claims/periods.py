"""The time that a number speaks of, from the words of its sentence and its place in the report."""

from __future__ import annotations

import re

from msgspec import Struct

from pintu.records import Frame, Status

_ORDINALS = {name: number for number, name in enumerate("一二三四五六七八九", start=1)}
_TIMES = re.compile(
    r"(?P<from>(?:19|20)\d\d)年?(?:[—~至到-]|——)(?P<to>(?:19|20)\d\d)年"
    r"|(?P<year>(?:19|20)\d\d)年(?:底|末)?(?P<since>以来|至今)?"
    r"|(?P<to_end>到|至)?[“‘]?十(?P<plan>[一二三四五六七八九])五[”’]?(?P<end>(?:时期|期)?末|收官)?"
    r"|(?P<word>今年|本年度?|明年|去年|上年|上一年度?|前年|过去一年|一年来|过去的一年"
    r"|过去五年|五年来|五年间|过去的五年|近五年|五年累计|这五年|未来五年|今后五年|近三年|三年来|近两年|两年来)"
)
# One set first: `re` runs through it. One sentence with a number in eleven passes.
_MAY_HOLD_TIME = re.compile(r"[年十](?:(?<=[\d今本明去上前一五三两]年)|(?<=十)[一二三四五六七八九]五)")
_COMPARES = ("比", "较", "于", "与")


class TimeWord(Struct, frozen=True, gc=False):
    """A time that a sentence names, resolved to a period."""

    start: int
    end: int
    period: str
    is_plan: bool  # a whole five-year plan, rather than a year or a plan's last year


def find_times(text: str, year: int | None) -> tuple[TimeWord, ...]:
    """Return the times that a sentence names, in text order, those that it only compares with left out.

    Relative words (今年, 五年来) need the year of the report and are passed over without it.
    """
    if not _MAY_HOLD_TIME.search(text):
        return ()
    times = []
    for match in _TIMES.finditer(text):
        if text[match.start() - 1 : match.start()] in _COMPARES and match.start():
            continue
        resolved = _resolve(match, year)
        if resolved is not None:
            times.append(TimeWord(match.start(), match.end(), *resolved))
    return tuple(times)


def _resolve(match: re.Match[str], year: int | None) -> tuple[str, bool] | None:
    if match["from"]:
        return f"{match['from']}-{match['to']}", False
    if match["year"]:
        return None if match["since"] else (match["year"], False)
    if match["plan"]:
        first = _plan_start(match["plan"])
        return (str(first + 4), False) if match["end"] else (f"{first}-{first + 4}", True)
    return _resolve_word(match["word"], year) if year is not None else None


def _resolve_word(word: str, year: int) -> tuple[str, bool] | None:
    if word.startswith(("今年", "本年")):
        return str(year), False
    if word == "明年":
        return str(year + 1), False
    if word == "前年":
        return str(year - 2), False
    if word.startswith(("未来", "今后")):
        return f"{year}-{year + 4}", True
    if "五年" in word:
        return f"{year - 5}-{year - 1}", True
    if "三年" in word:
        return f"{year - 3}-{year - 1}", False
    if "两年" in word:
        return f"{year - 2}-{year - 1}", False
    return str(year - 1), False


def _plan_start(ordinal: str) -> int:
    # The first plan began in 1953, but from the third on a plan begins in a year that ends in 1 or 6.
    return 1951 + 5 * (10 + _ORDINALS[ordinal])


def period_since(base: str, year: int | None) -> str | None:
    """Return the period over which something changed against a base: 比2020年 in a report of 2026 is 2021-2025."""
    if year is None:
        return None
    if match := re.search(r"(?:19|20)\d\d", base):
        first, last = int(match.group()) + 1, year - 1
        return str(last) if first == last else f"{first}-{last}" if first < last else None
    if match := re.search("十([一二三四五六七八九])五", base):
        first = _plan_start(match[1]) + 5
        return f"{first}-{first + 4}"
    return None


def default_period(
    frame: Frame | None, year: int | None, *, status: Status | None, is_level_reached: bool
) -> str | None:
    """Return the period of a number without a time of its own, from the part of the report that it stands in.

    A level reached at the end of five years is of their last year; what flowed in them is of all five.
    """
    if year is None or frame is None:
        return None
    if frame == "review-period":
        return str(year - 1) if is_level_reached else f"{year - 5}-{year - 1}"
    if frame == "plan-period":
        return f"{year}-{year + 4}"
    if frame in ("plan", "annex"):
        return str(year) if status == "target" else None
    if frame == "review":
        return str(year - 1)
    return None


def five_years(frame: Frame | None, year: int | None, status: Status | None) -> str | None:
    """Return the five years that a yearly average without a time is of."""
    if year is None or frame is None or status is None:
        return None
    return f"{year}-{year + 4}" if status == "target" else f"{year - 5}-{year - 1}"
