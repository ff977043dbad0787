"""What headings and openers say of their frame, for the reports of one year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pintu.records import Frame
from pintu.vocabulary.frames import HeadingCue, OpenerCue, load_frames

_SEARCHED = 120  # characters at the head of a sentence that may hold an opener
# What may stand before an opener: the address, a dash, a number.
_BEFORE_OPENER = re.compile(
    r"(?:各位代表|同志们)[！!，,、：:]?|[—―-]{1,3}|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]|[一二三四五六七八九十]是|\s"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The cue words of one year, ready for use."""

    headings: tuple[tuple[HeadingCue, re.Pattern[str]], ...]
    heading_end: re.Pattern[str]
    openers: tuple[tuple[OpenerCue, re.Pattern[str]], ...]
    transition: re.Pattern[str]
    formula: re.Pattern[str]
    closing: re.Pattern[str]
    annex: re.Pattern[str]

    def of_heading(self, heading: str, *, is_numbered: bool, depth: int) -> tuple[Frame, ...]:
        """Return the frames that a heading names, in its own order; none where it names none."""
        named = self._named(heading, is_alone=False, is_numbered=is_numbered)
        if not named and depth == 1:
            named = self._named(heading, is_alone=True, is_numbered=is_numbered)[:1]
        frames = tuple(dict.fromkeys(frame for _, frame in sorted(named)))
        return ("annex",) if "annex" in frames else frames

    def _named(self, heading: str, *, is_alone: bool, is_numbered: bool) -> list[tuple[int, Frame]]:
        return [
            (match.start(), cue.frame)
            for cue, pattern in self.headings
            if cue.is_alone == is_alone
            and not (cue.is_bare and is_numbered)
            and (match := pattern.search(heading)) is not None
        ]

    def ends_like_heading(self, line: str) -> bool:
        """Return whether a line without a number ends with a heading's last word."""
        return self.heading_end.search(line) is not None

    def openers_of(self, sentence: str) -> tuple[OpenerCue, ...]:
        """Return the cues that the beginning of a sentence matches, in the order of the pack."""
        head = sentence[:_SEARCHED]
        while (before := _BEFORE_OPENER.match(head)) is not None:
            head = head[before.end() :]
        return tuple(cue for cue, pattern in self.openers if pattern.match(head))


@cache
def labels_of(year: int) -> Labels:
    """Return the cue words for the reports of a year."""
    cues = load_frames(year)
    return Labels(
        headings=tuple((cue, re.compile(cue.pattern)) for cue in cues.headings),
        heading_end=_any_of(cues.heading_ends),
        openers=tuple((cue, re.compile(cue.pattern)) for cue in cues.openers),
        transition=_any_of(cues.transitions),
        formula=_any_of(cues.formulas),
        closing=_any_of(cues.closings),
        annex=_any_of(tuple(cue.pattern for cue in cues.headings if cue.frame == "annex")),
    )


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
