"""Years in a row that do not go on by one from one report of a region to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import product

from pintu.analyse.contradictions.record import Contradiction, contradiction_of
from pintu.analyse.contradictions.things import Account
from pintu.analyse.phrasing import words_before
from pintu.analyse.promises.told import Told, says_something

_MONTHS = 12
_LATE = 1  # month; the year's last may not be in yet
_DURATION = "duration_in_months"
_IN_A_ROW = re.compile("连续(?:第)?$")
_ALONE = re.compile("(?:^|[，。；：！？])连续(?:第)?$")
_CLAUSE_END = re.compile("[，。；：！？]")
_MOST = 60  # streaks of a report
_SHARED_NAME = 8  # characters: so long a run is not shared by the names of two things
_SHARED_RESULT = 2


def streaks(earlier: Account, later: Account) -> Iterator[Contradiction]:
    """Return the streaks of a later report that are not as long as the earlier one lets expect."""
    for streak, streak_later in _pairs(_in_a_row(earlier), _in_a_row(later)):
        months = streak.amount.value + _MONTHS * (later.year - earlier.year)
        if streak.claim.unit_id == streak_later.claim.unit_id and abs(streak_later.amount.value - months) > _LATE:
            expected = streak.claim.value * months / streak.amount.value
            why = (
                f"{streak.claim.value} in a row in the report of {earlier.year + 1} are "
                f"{expected.normalize():f} a year later, not {streak_later.claim.value}"
            )
            found = contradiction_of("streak", (earlier.report, streak), (later.report, streak_later), why)
            yield replace(found, expected=expected)


def _pairs(before: Sequence[Told], after: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Return the streaks of one thing, each with the only one of the other report that can be of it."""
    alike = [(one, other) for one, other in product(before, after) if _is_of_one_thing(one, other)]
    for one, other in alike:
        if sum(one is pair[0] or other is pair[1] for pair in alike) == 1:
            yield one, other


def _is_of_one_thing(one: Told, other: Told) -> bool:
    if one.name == other.name:
        return True
    # 在云水活动中连续两年综合评估居全国第1位, 云水评估我省连续两年全国第一: much of the name, and the same result.
    return (
        _longest_shared(one.name, other.name) >= _SHARED_NAME
        and _longest_shared(_result(one), _result(other)) >= _SHARED_RESULT
    )


def _result(told: Told) -> str:
    return _CLAUSE_END.split(told.sentence.quote[told.claim.end :])[0]


def _longest_shared(one: str, other: str) -> int:
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size


def _in_a_row(account: Account) -> tuple[Told, ...]:
    found = tuple(one for one in account.told if _is_streak(one))
    return found if len(found) <= _MOST else ()


def _is_streak(told: Told) -> bool:
    claim = told.claim
    is_long = told.kind[1] == _DURATION and claim.value_max is None and claim.bound == "exact"
    if not is_long or not says_something(told.name):
        return False
    before = words_before(claim, told.sentence)
    # ，连续5年未发生…: what the years are of stands behind them, if anywhere.
    is_named = not _ALONE.search(before) or claim.indicator in _result(told)
    return bool(_IN_A_ROW.search(before)) and is_named
