"""Whether a report passes a target over: no sentence that looks back names what was to be reached."""

from __future__ import annotations

import re
from functools import cache

from pintu.analyse.promises.reports import Report
from pintu.analyse.promises.told import Told, indicators_by_id, kin_of, says_something, soft_name
from pintu.view import view_of
from pintu.vocabulary.promise_words import load_short_names
from pintu.vocabulary.wordings import compared_form, stems

_CLAUSE = re.compile("[^，。；：！？\\n]+")
_ITEM = re.compile("[^、]+")
_DIGIT = re.compile(r"\d")
_LONGEST_NAME = 14  # characters at the beginning of an item in which a name is looked for
_SHORTEST_NAME = 4


def is_passed_over(target: Told, later: Report) -> bool:
    """Return whether no sentence of the later report that looks back names what the target is of, by any of its names.

    Only of a row of the catalogue all names are known: of any other target nothing is said.
    """
    if target.claim.indicator_id is None:
        return False
    text = later.compared_text
    return not any(name in text for name in _names(target))


def clause_that_names(indicator_id: str, later: Report) -> str | None:
    """Return the first clause on the year that names a headline indicator at the beginning of one of its items.

    Examples
    --------
    进出口总额、固定资产投资增速均高于全国 names two of them.
    """
    for sentence in later.sentences.values():
        if sentence.frame == "review":
            for clause in _CLAUSE.findall(view_of(sentence.quote).text):
                if _names_it(clause, indicator_id):
                    return str(clause)
    return None


def _names_it(clause: str, indicator_id: str) -> bool:
    items = _ITEM.findall(clause)
    if not set(items).isdisjoint(load_short_names().get(indicator_id, ())) and _DIGIT.search(clause):
        return True
    names = _headline_names(indicator_id)
    return any(stem.startswith(names) for item in items for stem in stems(item[:_LONGEST_NAME], "growth"))


@cache
def _headline_names(indicator_id: str) -> tuple[str, ...]:
    short = [name for name in load_short_names().get(indicator_id, ()) if len(name) >= _SHORTEST_NAME]
    wordings = [compared_form(wording) for wording in indicators_by_id()[indicator_id].wordings]
    return tuple(name for name in (*short, *wordings) if len(name) >= _SHORTEST_NAME)


def _names(target: Told) -> tuple[str, ...]:
    wordings = _wordings_of_kin(target.claim.indicator_id or "")
    named = dict.fromkeys((target.name, soft_name(target.name), *wordings))
    return tuple(name for name in named if says_something(name))


@cache
def _wordings_of_kin(indicator_id: str) -> tuple[str, ...]:
    return tuple(
        compared_form(wording) for one in sorted(kin_of(indicator_id)) for wording in indicators_by_id()[one].wordings
    )
