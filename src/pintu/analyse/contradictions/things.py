"""What reports say was reached, sorted by what it is of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pintu.analyse.promises.reports import LOOKS_BACK, Report
from pintu.analyse.promises.told import Told, kin_of, says_something, told_claims

_MOST = 40  # claims of one thing in one report
_LONG_NAME = 6  # characters; so many words are seldom said of two things


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A report with what it says was reached."""

    report: Report
    told: tuple[Told, ...]
    beside: Mapping[Hashable, int]  # how many numbers of one kind a sentence gives of one thing

    @property
    def year(self) -> int:
        """The year that the report looks back on."""
        return self.report.document.year - 1

    def by_thing(self) -> dict[str, tuple[Told, ...]]:
        """Return the claims of each thing, under every name by which another report may tell of it.

        What a report tells of over and over is not one thing, and is left out.
        """
        found: dict[str, list[Told]] = defaultdict(list)
        for told in self.told:
            for thing in things_of(told):
                found[thing].append(told)
        return {thing: tuple(several) for thing, several in found.items() if len(several) <= _MOST}


def account_of(report: Report) -> Account:
    """Return what a report says was reached in the year, or the years, before."""
    achieved = (
        claim
        for claim in report.claims
        if claim.status == "achieved"
        and claim.kind == "claim"
        and claim.measure in ("level", "share", "change", "growth")
        and report.sentences[claim.sentence_id].frame in LOOKS_BACK
    )
    told = told_claims(achieved, report.sentences)
    of_the_region = tuple(one for one in told if not one.phrasing.is_partial)
    return Account(report=report, told=of_the_region, beside=Counter(beside(one) for one in of_the_region))


def beside(told: Told) -> Hashable:
    """Return what numbers share that one sentence gives of one thing in one kind of unit."""
    return told.claim.sentence_id, told.claim.indicator, told.kind


def things_of(told: Told) -> Iterator[str]:
    """Return the names under which a claim is sorted: its rows of the catalogue, and its words."""
    if told.claim.indicator_id is not None:
        yield from (f"row {one}" for one in sorted(kin_of(told.claim.indicator_id)))
    if says_something(told.name):
        yield f"words {told.name}"


def is_surely_one(told: Told) -> bool:
    """Return whether what a claim is of is told well enough to be known again."""
    is_quoted = told.claim.indicator.startswith("“") and told.claim.indicator.endswith("”")
    return told.claim.indicator_id is not None or len(told.name) >= _LONG_NAME or is_quoted


def is_whole(told: Told) -> bool:
    """Return whether a claim tells the size of a whole, and neither a sum over its period nor a rate."""
    return (
        told.claim.measure == "level"
        and not told.is_rate
        and not told.is_flow
        and told.phrasing.manner in ("whole", "bare", "gathered")
    )


def ends_with(told: Told, year: int) -> bool:
    """Return whether the period of a claim ends with a year; what has been gathered by then has none."""
    if told.claim.period is None:
        return told.phrasing.manner == "gathered" and told.sentence.frame == "review"
    return told.claim.period.split("-")[-1] == str(year)


def of_kind(told: Iterable[Told], like: Told) -> Iterator[Told]:
    """Return the claims that are in a unit of the same dimension and measured in the same way."""
    return (one for one in told if one.kind == like.kind)
