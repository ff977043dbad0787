"""Whether two claims can be of one thing: an aim and an outcome, by their names, their manners and their acts."""

from __future__ import annotations

import re

from pintu.analyse.promises.told import Told, example_in, grades_in, kin_of, says_something, soft_name

_STRAYS = frozenset({"streak", "age", "voltage", "rank"})  # dimensions of what tells a thing and is no aim
_LEAST_SHARE = 0.5  # of the longer name that the shorter must be
_FOLD = 2
_ACTS_APART = (("begun", "finished"), ("made-anew", "renewed"))
# 50米内换乘比例: a number before a noun that it narrows down is a condition, but where it counts the noun.
_NARROWS = re.compile("(?:以内|以下|以上|内)的?[\u4e00-\u9fff]")
_COUNTED = frozenset({"count", "person", "household", "occasion"})


def is_aim(told: Told) -> bool:
    """Return whether a claim sets an aim that an outcome can be held against."""
    return _measures_something(told) and (told.is_rate or told.phrasing.manner in ("whole", "bare", "addition"))


def is_outcome_of_the_year(told: Told, year: int) -> bool:
    """Return whether a claim says what a year ended with or brought, and not what several years did."""
    claim, manner = told.claim, told.phrasing.manner
    if not _measures_something(told):
        return False
    if told.sentence.frame == "review":
        return claim.period == str(year)
    if told.sentence.frame != "review-period" or claim.period is None or claim.period.split("-")[-1] != str(year):
        return False
    if told.is_rate:
        return claim.measure not in ("growth", "change") and manner != "gathered"
    return manner in ("whole", "bare") or (told.is_flow and manner == "addition" and claim.period == str(year))


def likeness(target: Told, outcome: Told) -> int | None:
    """Return how alike two claims are named: 0 in the same words, 3 hardly; None where they are of different things.

    1 is the same row of the catalogue in other words, 2 the same words or rows that share their words, 3 words that
    differ by what a report uses or drops as it pleases.
    """
    ids = (target.claim.indicator_id, outcome.claim.indicator_id)
    if ids[0] is not None and ids[0] == ids[1]:
        return 0 if target.name == outcome.name else 1
    if ids[0] is not None and ids[1] is not None:
        return 2 if ids[1] in kin_of(ids[0]) else None
    if not says_something(target.name) or not says_something(outcome.name):
        return None
    if target.name == outcome.name:
        return 2
    return 3 if _is_much_the_same(target, outcome) else None


def is_of_one_thing(target: Told, outcome: Told) -> bool:
    """Return whether an aim and an outcome of like names measure one thing in one way."""
    if target.kind != outcome.kind:
        return False
    if target.is_rate:
        return target.claim.measure == outcome.claim.measure
    return not act_conflict(target, outcome) and manners_agree(target, outcome) and is_of_like_size(target, outcome)


def is_of_like_size(target: Told, outcome: Told) -> bool:
    """Return whether two wholes, or the yearly flow that is meant in a review of several years, can be of one thing.

    A whole that doubles in a year is another whole; a sum over five years is several times a year's.
    """
    sizes = ("whole",) if target.is_flow else ("whole", "bare")
    if outcome.sentence.frame != "review-period" and target.phrasing.manner not in sizes:
        return True
    return target.amount.lower / _FOLD <= outcome.amount.lower <= target.amount.upper * _FOLD


def manners_agree(target: Told, outcome: Told) -> bool:
    """Return whether both are wholes, or both additions; of a flow the whole is what was added."""
    if outcome.phrasing.manner == "gathered":
        return outcome.sentence.frame != "review-period" and target.phrasing.manner == "whole"
    if target.is_flow or (outcome.is_flow and outcome.phrasing.manner == "bare"):
        return True
    if target.phrasing.manner == "addition":
        return outcome.phrasing.manner in ("addition", "named")
    return {target.phrasing.manner, outcome.phrasing.manner} <= {"whole", "bare"}


def act_conflict(target: Told, outcome: Told) -> bool:
    """Return whether what was done is another act than what was promised: begun for finished, renewed for made anew."""
    acts, others = set(target.phrasing.act_kinds), set(outcome.phrasing.act_kinds)
    if ("net" in acts) != ("net" in others) or ("removed" in acts) != ("removed" in others):
        return True
    return any(
        (one in acts and other not in acts and other in others and one not in others)
        or (other in acts and one not in acts and one in others and other not in others)
        for one, other in _ACTS_APART
    )


def _measures_something(told: Told) -> bool:
    claim = told.claim
    return (
        claim.kind == "claim"
        and claim.measure not in ("rank", "multiple")
        and told.kind[1] not in _STRAYS
        and not told.phrasing.is_partial
        and not (told.kind[1] not in _COUNTED and _NARROWS.match(told.sentence.quote, claim.end))
    )


def _is_much_the_same(target: Told, outcome: Told) -> bool:
    grades = grades_in(target.name), grades_in(outcome.name)
    if outcome.sentence.frame == "review-period" or (grades[0] and grades[1] and grades[0] != grades[1]):
        return False
    if soft_name(target.name) == soft_name(outcome.name):
        return True
    if example_in(target.name) and example_in(target.name) == example_in(outcome.name):
        return True
    shorter, longer = sorted((target.name, outcome.name), key=len)
    is_counted = not target.is_rate and outcome.phrasing.manner != "named"
    return is_counted and longer.endswith(shorter) and len(shorter) >= _LEAST_SHARE * len(longer)
