"""How an article tells a thing: as done or as planned, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pintu.check.cues import has_cue, without_cue
from pintu.check.lexicon import Language
from pintu.check.periods import period_of
from pintu.records import Status

_RUNNING = re.compile(r"[.。!！?？;；](?:[\"”’'」』)]*)\s*$|[다요]$")

_Way = Status | Literal["under-way"]  # what is under way is planned, and begun


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How a stretch is told."""

    status: Status | None  # None in a heading that has no verb, and of what is under way
    is_finished: bool
    period: str | None


def told_in(quote: str, stretches: Sequence[str], language: Language, edition: int) -> tuple[Told, ...]:
    """Return how each stretch of a sentence is told, in order.

    A stretch without a word of its own takes over from the one before it, in Korean, where the verb comes last, from
    the one behind it.
    """
    own = [_status_of(stretch, language) for stretch in stretches]
    order = range(len(own) - 1, -1, -1) if language == "ko" else range(len(own))
    statuses: list[_Way | None] = [None] * len(own)
    last: _Way | None = None
    for place in order:
        last = own[place] or last
        statuses[place] = last
    default: Status | None = "achieved" if _RUNNING.search(quote.rstrip()) else None
    told: list[Told] = []
    period: str | None = None
    for stretch, status in zip(stretches, statuses, strict=True):
        period = period_of(stretch, language, edition) or period
        told.append(
            Told(
                status=_status(status, default, period, edition),
                is_finished=status != "target" and has_cue("finished", stretch, language),
                period=period,
            )
        )
    return tuple(told)


def _status(told: _Way | None, default: Status | None, period: str | None, edition: int) -> Status | None:
    """Return the status of a way of telling; what is told of this year without a word for it may be either."""
    if told == "under-way" or (told is None and period is not None and int(period[-4:]) >= edition):
        return None
    return told or default


def _status_of(stretch: str, language: Language) -> _Way | None:
    plain = without_cue("no-target", stretch, language)
    if has_cue("target", plain, language):
        return "target"
    if has_cue("under-way", plain, language):
        return "under-way"
    return "achieved" if has_cue("finished", plain, language) else None
