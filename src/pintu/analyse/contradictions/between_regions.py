"""What the reports of two regions say of a thing that they share."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from pintu.analyse.contradictions.margins import margin_of
from pintu.analyse.contradictions.record import Contradiction, contradiction_of, shown
from pintu.analyse.contradictions.things import Account, ends_with
from pintu.analyse.phrasing import words_before
from pintu.analyse.promises.told import Told, bare_name, says_something
from pintu.vocabulary import blocs, regions

_MOST = 100  # claims that name one bloc and end alike
_END = 2  # characters of a name
_CLAUSE_END = re.compile("[，。；：！？]")


def between_regions(accounts: Sequence[Account]) -> Iterator[Contradiction]:
    """Return what two regions of a bloc tell of one thing of the bloc's with two values, in one edition.

    A thing of the bloc's is one that a clause names after it: the zone of three provinces, the trains of two.
    """
    for alike in _of_blocs(accounts).values():
        for (account, one), (another, other) in combinations(alike if len(alike) <= _MOST else (), 2):
            if account is another or not _is_of_one_thing(one, other):
                continue
            if not margin_of(one.claim).meets(margin_of(other.claim)):
                names = account.report.document.region, another.report.document.region
                why = f"{names[0]} gives {shown(one)}, {names[1]} {shown(other)} for a thing that they share"
                yield contradiction_of("regions", (account.report, one), (another.report, other), why)


def _of_blocs(accounts: Sequence[Account]) -> Mapping[Hashable, Sequence[tuple[Account, Told]]]:
    """Return the wholes whose clause names a bloc of the region, by bloc, unit and the end of the thing's name."""
    found: dict[Hashable, list[tuple[Account, Told]]] = defaultdict(list)
    for account in accounts:
        names = _names_of_blocs(account.report.document.region_id)
        for told in account.told:
            if told.claim.measure == "level" and not told.is_rate and ends_with(told, account.year):
                clause = _CLAUSE_END.split(words_before(told.claim, told.sentence))[-1]
                for bloc in sorted({bloc for name, bloc in names.items() if name in clause}):
                    found[bloc, told.kind, told.name[-_END:]].append((account, told))
    return found


def _is_of_one_thing(one: Told, other: Told) -> bool:
    shorter, longer = sorted((_without_blocs(one), _without_blocs(other)), key=len)
    is_whole = {one.phrasing.manner, other.phrasing.manner} <= {"whole", "gathered", "bare"}
    return is_whole and says_something(shorter) and longer.endswith(shorter)


def _without_blocs(told: Told) -> str:
    name = told.claim.indicator
    for bloc in _all_names():
        name = name.replace(bloc, "")
    return bare_name(name)


@cache
def _names_of_blocs(region_id: str) -> Mapping[str, str]:
    """Return the names of the blocs of a region, and of its pairs with others: 川渝 in a report of either."""
    names = {
        name: bloc.bloc_id for bloc in blocs() if region_id in bloc.members for name in (bloc.zh, *bloc.zh_aliases)
    }
    own = next((region.zh_abbreviations for region in regions() if region.region_id == region_id), ())
    for region in regions():
        if region.region_id != region_id:
            for mine in own:
                for theirs in region.zh_abbreviations:
                    pair = "".join(sorted((mine, theirs)))
                    names[mine + theirs] = names[theirs + mine] = pair
    return names


@cache
def _all_names() -> tuple[str, ...]:
    names = {name for bloc in blocs() for name in (bloc.zh, *bloc.zh_aliases)}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
