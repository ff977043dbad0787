"""The time that an article gives a number."""

from __future__ import annotations

import re

from pintu.check.cues import has_cue, without_cue
from pintu.check.lexicon import Language

_YEARS = re.compile(r"(?<!\d)(20\d\d)\s?(?:-|–|—|~|～|to|至|and|until|through)\s?(20\d\d)(?!\d)")
_YEAR = re.compile(r"(?<![\d,.])(20[1-4]\d)(?![\d%]|[.,]\d)")
# The year that something is set beside.
_BASE_YEAR = re.compile(
    r"(?:than in|compared with|compared to|from|over|on|since|较|比|自)\s?20\d\d|20\d\d년(?:보다| 대비|에 비해| 이후)"
)
_PLAN_YEARS = 5


def period_of(text: str, language: Language, edition: int) -> str | None:
    """Return the year or years that a stretch of text dates its number by; None where it does not.

    Parameters
    ----------
    text
        The stretch, without the number itself.
    edition
        The year of the reports that the article is held against: this year.

    Examples
    --------
    >>> period_of("output last year", "en", 2026), period_of("五年来累计", "zh", 2026), period_of("by 2030", "en", 2026)
    ('2025', '2021-2025', '2030')
    """
    plain = without_cue("no-period", text, language)
    if years := _YEARS.search(plain):
        return f"{years[1]}-{years[2]}"
    plain = _BASE_YEAR.sub("", plain)
    last = (edition - 1) // _PLAN_YEARS * _PLAN_YEARS
    if has_cue("past-five", plain, language):
        return f"{last - _PLAN_YEARS + 1}-{last}"
    if year := _YEAR.search(plain):
        return year[1]
    if has_cue("last-year", plain, language):
        return str(edition - 1)
    if has_cue("this-year", plain, language):
        return str(edition)
    if has_cue("next-five", plain, language):
        return f"{last + 1}-{last + _PLAN_YEARS}"
    return None
