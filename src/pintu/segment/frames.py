"""The frame of each sentence: from the headings above it, then from how it and the sentences before it begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pintu.records import Frame
from pintu.segment.labels import Labels
from pintu.vocabulary.frames import OpenerCue, Reach

_LOOKING_BACK: frozenset[Frame] = frozenset({"review", "review-period"})
SEARCHED_FOR_FRAME = 12  # sentences behind a heading that names no frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known at a place of a report: the frame that rules there, and what the headings above it name."""

    labels: Labels
    is_headed: bool  # some heading of the report names a frame
    headings: tuple[tuple[int, tuple[Frame, ...]], ...] = ()  # depth and frames, outermost first
    ruling: Frame = "other"
    passing: Frame | None = None  # rules to the end of the paragraph
    previous: str = ""  # the sentence before in the paragraph


def after_heading(standing: Standing, depth: int, named: tuple[Frame, ...], opening: Sequence[str]) -> Standing:
    """Return the standing behind a heading, given the frames that it names and the sentences that follow it."""
    if standing.ruling == "annex":
        return standing
    above = tuple(heading for heading in standing.headings if heading[0] < depth)
    if not named and depth == 1:
        # A heading that names nothing goes on with what ruled before it, unless its first sentences tell better.
        named = _frames_told_by(standing, opening) or tuple({standing.ruling} - {"other"})
    if not named:
        return replace(standing, headings=above)
    return replace(standing, headings=(*above, (depth, named)), ruling=named[0])


def after_paragraph(standing: Standing) -> Standing:
    """Return the standing at the beginning of the next paragraph."""
    return replace(standing, passing=None, previous="")


def read_frame(standing: Standing, sentence: str) -> tuple[Standing, Frame]:
    """Return the standing behind a sentence, and the sentence's frame."""
    if standing.ruling == "annex":
        return standing, "annex"
    standing, frame = _after_openers(standing, sentence)
    standing = replace(standing, previous=sentence)
    return standing, "other" if standing.labels.formula.search(sentence) else frame


def _after_openers(standing: Standing, sentence: str) -> tuple[Standing, Frame]:
    for cue in standing.labels.openers_of(sentence):
        reach = _reach_in_paragraph(standing, cue)
        if reach == "sentence":
            return standing, cue.frame
        if reach == "paragraph":
            return replace(standing, passing=cue.frame), cue.frame
        if reach == "onward":
            return replace(standing, ruling=cue.frame, passing=None), cue.frame
    return standing, standing.passing or standing.ruling


def _reach_in_paragraph(standing: Standing, cue: OpenerCue) -> Reach | None:
    reach = _reach_of(standing, cue)
    is_led_up_to = not standing.previous or standing.labels.transition.search(standing.previous)
    return reach if reach != "onward" or cue.frame not in _LOOKING_BACK or is_led_up_to else "paragraph"


def _reach_of(standing: Standing, cue: OpenerCue) -> Reach | None:
    named = standing.headings[-1][1] if standing.headings else ()
    if not named:
        return None if standing.is_headed else cue.reach
    if cue.frame == standing.ruling:
        return cue.reach
    if cue.frame in _LOOKING_BACK and _LOOKING_BACK & set(named):
        # A review goes to and fro between the year and the five years; one that ends in goals does not come back.
        return cue.reach if standing.ruling in _LOOKING_BACK else cue.elsewhere
    if cue.frame in named:
        return cue.reach if named.index(cue.frame) > _place(named, standing.ruling) else None
    return cue.elsewhere


def _place(named: tuple[Frame, ...], frame: Frame) -> int:
    return named.index(frame) if frame in named else -1


def _frames_told_by(standing: Standing, opening: Sequence[str]) -> tuple[Frame, ...]:
    # Once a report looks ahead it does not begin another review.
    looks_ahead = standing.ruling in ("plan", "plan-period")
    for sentence in opening[:SEARCHED_FOR_FRAME]:
        for cue in standing.labels.openers_of(sentence):
            if cue.reach == "onward" and not (looks_ahead and cue.frame in _LOOKING_BACK):
                return (cue.frame,)
    return ()
