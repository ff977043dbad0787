"""What kind of number an article gives, and which indicators its words name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pintu.check.claim import ClaimKind, Figure
from pintu.check.cues import ends_with_cue, has_cue, pattern_of
from pintu.check.lexicon import Found, Language
from pintu.records import Form, Measure
from pintu.vocabulary import Indicator, indicators, units

_REACHES = re.compile(
    r"(?:\bto|\bat|达|达到|[提升增降回]\w{0,2}[到至])\s*(?:about|around|nearly|over|more than|[^\d\s]{0,12})?\s*$"
)
_REACHES_BEHIND = re.compile(r"\s*(?:로|까지|으로)")  # 5%로 증가했다
_OF = re.compile(r"\s*(?:percent|per cent|%)?\s*of\b|의 |를 차지|을 차지")
_OF_FORM: dict[Form, Measure] = {"rank": "rank", "doubling": "growth", "point": "change"}
_REACH = 40  # characters before a number in which what grew stands
_REACH_BEHIND = 16


def measure_of(figure: Figure, before: str, behind: str, language: Language) -> Measure | None:
    """Return whether a number is a rank, a growth, a share; None where it may be a level or what was added.

    Parameters
    ----------
    figure
        The number.
    before, behind
        The words of its stretch.
    language
        Of the article.
    """
    known = figure.measure or _OF_FORM.get(figure.form)
    if known is not None or figure.form not in ("percent", "fold"):
        return known
    if language == "ko":
        grows = _grows(behind[:_REACH_BEHIND], language) and not _REACHES_BEHIND.match(behind)
        return "growth" if grows or has_cue("growth-rate", before, language) else None
    if _REACHES.search(before) or ends_with_cue("share", before, language):
        return None
    grows = _grows(before[-_REACH:], language) or _grows(behind[:_REACH_BEHIND], language)
    return "growth" if grows or ends_with_cue("growth-at", before, language) else None


def falls(figure: Figure, measure: Measure | None, before: str, behind: str, language: Language) -> bool:
    """Return whether a number is how much less there is: the nearest verb tells, in Korean the next one."""
    if figure.value < 0:
        return True
    if measure not in ("growth", "change"):
        return False
    words = behind if language == "ko" else before[-_REACH:]
    cues = [(match.start(), cue) for cue in ("growth", "fall") for match in pattern_of(cue, language).finditer(words)]
    if not cues and language != "ko":
        return has_cue("fall", behind[:_REACH_BEHIND], language)
    nearest = min if language == "ko" else max
    return bool(cues) and nearest(cues)[1] == "fall"


def _grows(words: str, language: Language) -> bool:
    return has_cue("growth", words, language) or has_cue("fall", words, language)


def kind_of(figure: Figure, measure: Measure | None, text: str, language: Language) -> ClaimKind:
    """Return whether a claim is of a rank, of a share or of another number."""
    if measure == "rank":
        return "rank"
    if measure == "share":
        return "share"
    is_part = figure.form == "percent" and measure is None
    return "share" if is_part and (_OF.search(text) or has_cue("share", text, language)) else "number"


def indicators_named(found: Sequence[Found], figure: Figure, measure: Measure | None) -> tuple[str, ...]:
    """Return the indicators that words name and that a number of this unit and measure can be of, longest first."""
    named = [one for one in found if one.concept.kind == "indicator"]
    longest = [one for one in named if not any(_is_inside(one, other) for other in named)]
    ids: dict[str, None] = {}
    for one in sorted(longest, key=lambda one: one.start - one.end):
        for indicator in _sharing_words(one.concept.concept_id.partition(":")[2]):
            if _can_be_of(indicator, figure, measure):
                ids[indicator.indicator_id] = None
    return tuple(ids)


def may_be_of(one: Found, figure: Figure, measure: Measure | None) -> bool:
    """Return whether a word is no indicator's, or that of one that a number of this unit and measure can be of."""
    if one.concept.kind != "indicator":
        return True
    return any(
        _can_be_of(indicator, figure, measure) for indicator in _sharing_words(one.concept.concept_id.partition(":")[2])
    )


def _is_inside(one: Found, other: Found) -> bool:
    return other.start <= one.start and one.end <= other.end and (one.start, one.end) != (other.start, other.end)


def _can_be_of(indicator: Indicator, figure: Figure, measure: Measure | None) -> bool:
    if measure in ("growth", "rank") and measure not in indicator.measures:
        return False
    if measure not in ("growth", "rank") and indicator.measures == ("growth",):
        return False
    dimensions = _dimensions()
    own = dimensions.get(figure.unit_id or "")
    if measure == "rank":
        return True
    if not indicator.unit_ids:
        return own is None
    wanted = {dimensions[unit_id] for unit_id in indicator.unit_ids}
    return own in wanted or (_counts(own) and any(map(_counts, wanted)))


@cache
def _sharing_words(indicator_id: str) -> tuple[Indicator, ...]:
    wordings = next(one.wordings for one in indicators() if one.indicator_id == indicator_id)
    return tuple(one for one in indicators() if one.wordings == wordings)


@cache
def _dimensions() -> dict[str, str]:
    return {unit.unit_id: unit.dimension for unit in units()}


@cache
def _count_dimensions() -> frozenset[str]:
    return frozenset(unit.dimension for unit in units() if unit.is_count)


def _counts(dimension: str | None) -> bool:
    return dimension is None or dimension in _count_dimensions()
