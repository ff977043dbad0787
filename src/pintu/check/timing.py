"""Whether an article tells a number of the time and as done or planned as the report does."""

from __future__ import annotations

import re
from functools import cache

from pintu.check.claim import ArticleClaim
from pintu.check.subjects import Candidate
from pintu.vocabulary import indicators

_CUMULATIVE = re.compile("累计|五年|合计|共|总共|年均|新增|新建|完成|生产")
_WITHOUT_TIME = ("rank", "share")


def status_differs(article_claim: ArticleClaim, candidate: Candidate) -> bool:
    """Return whether one tells as done what the other plans."""
    told, given = article_claim.status, candidate.claim.status
    return told is not None and given is not None and told != given


def period_differs(article_claim: ArticleClaim, candidate: Candidate) -> bool:
    """Return whether the two give the number to different times, and the number would not be the same in both."""
    told, given = article_claim.period, candidate.claim.period
    if told is None or given is None or told == given or candidate.claim.measure in _WITHOUT_TIME:
        return False
    if article_claim.status != "target" and told == str(candidate.sentence.year):
        return False  # told this year of what the report of this year has
    if "-" not in told and "-" not in given:
        return True
    if told.rpartition("-")[2] != given.rpartition("-")[2]:
        return True
    if article_claim.status == candidate.claim.status == "target":
        return False  # what is to be reached by 2030 is the aim of the five years
    return _grows_with_time(candidate, is_year_given="-" not in given)


def _grows_with_time(candidate: Candidate, *, is_year_given: bool) -> bool:
    """Return whether five years make more of it than one: what is produced does, what stands there does not.

    A report that gives the five years' number of a flow says so; without such words it may be the last year's.
    """
    claim = candidate.claim
    if claim.measure in ("growth", "change", "multiple"):
        return True
    nature = _natures().get(claim.indicator_id or "")
    if nature in ("stock", "rate", "index"):
        return False
    if nature == "flow" and is_year_given:
        return True
    quote = candidate.sentence.sentence.quote
    return bool(_CUMULATIVE.search(claim.indicator) or _CUMULATIVE.search(quote[max(0, claim.start - 8) : claim.start]))


@cache
def _natures() -> dict[str, str]:
    return {indicator.indicator_id: indicator.nature for indicator in indicators()}
