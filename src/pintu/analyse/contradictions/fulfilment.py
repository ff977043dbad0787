"""Reports that say that the targets of the year were met, and tell of one that was not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Literal

from pintu.analyse.contradictions.record import Contradiction, contradiction_of, shown
from pintu.analyse.promises.aims import Cells, told_of
from pintu.analyse.promises.ledger import headline_promises
from pintu.analyse.promises.promise import Promise
from pintu.analyse.promises.reports import Report
from pintu.analyse.promises.told import indicators_by_id
from pintu.records import Sentence
from pintu.view import view_of
from pintu.vocabulary.promise_words import load_word_groups

_CLAUSE = re.compile("[^，。；：！？\\n]+")
_ABOUT_POINTS = Decimal("0.3")  # 4.7 % is still about 5 %
_ABOUT_SHARE = Decimal("0.03")


def unfulfilled(earlier: Report, later: Report, cells: Cells) -> Iterator[Contradiction]:
    """Return the headline targets that were missed, where the report says that the targets of the year were met.

    Only what was announced as a target of the year counts, not what a task aims at. Of a target with 左右 a little less
    is no miss here, nor are prices below their target.
    """
    statement = _statement(later)
    if statement is None:
        return
    sentence, clause = statement
    announced = {one.paragraph for one in earlier.sentences.values() if _any_of("announced").search(one.quote)}
    for promise in headline_promises(earlier, later, cells):
        row = indicators_by_id()[promise.indicator_id or ""]
        if promise.outcome_claim_id is not None and row.better == "up" and _is_plainly_missed(promise):
            target, outcome = told_of(promise.target_claim_id, earlier), told_of(promise.outcome_claim_id, later)
            if target.sentence.paragraph not in announced:
                continue
            why = f"the report says “{clause}”; the target was {shown(target)}, the outcome is {shown(outcome)}"
            found = contradiction_of("fulfilment", (earlier, target), (later, outcome), why)
            yield replace(found, sentence_id_c=sentence.sentence_id, expected=promise.target_value)


def _statement(report: Report) -> tuple[Sentence, str] | None:
    """Return the first clause on the year that says that its targets were met, with its sentence."""
    for sentence in report.sentences.values():
        if sentence.frame == "review" and _any_of("all-targets").search(sentence.quote):
            for clause in _CLAUSE.findall(view_of(sentence.quote).text):
                if _says_met(clause):
                    return sentence, clause
    return None


def _says_met(clause: str) -> bool:
    return bool(
        _any_of("all-targets").search(clause)
        and _any_of("fulfilled").search(clause)
        and not _any_of("hedged").search(clause)
    )


def _is_plainly_missed(promise: Promise) -> bool:
    if promise.verdict != "missed" or promise.near or promise.gap is None:
        return False
    if promise.target_bound != "about":
        return True
    slack = _ABOUT_POINTS if promise.gap_unit == "percentage_point" else _ABOUT_SHARE * 100
    return abs(promise.gap) > slack


@cache
def _any_of(use: Literal["announced", "all-targets", "fulfilled", "hedged"]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for group in load_word_groups(use) for word in group.zh))
