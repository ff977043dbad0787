"""Check: the claims of an article held against the reports.

::

    reading    an article's sentences, numbers and themes into claims
    reports    the reports, searched once for everything that the claims name
    numbers    the verdict on a number, a rank or a share
    presence   the verdict on what a region is said to have or do
    reasons    why, in one line
"""

from __future__ import annotations

from pintu.check.claim import CONTRADICTING, ArticleClaim, Evidence, Figure, Finding, ReportSentence, Verdict
from pintu.check.deciding import check_claims
from pintu.check.rows import finding_rows
from pintu.check.stretches import Article

__all__ = [
    "CONTRADICTING",
    "Article",
    "ArticleClaim",
    "Evidence",
    "Figure",
    "Finding",
    "ReportSentence",
    "Verdict",
    "check_claims",
    "finding_rows",
]
