"""Whether a report passes a target over: no sentence that looks back names what was to be reached."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pintu.analyse.promises.reports import Report
from pintu.analyse.promises.told import Told, indicators_by_id, kin_of, says_something, soft_name
from pintu.view import view_of
from pintu.vocabulary.promise_words import load_short_names, load_word_groups
from pintu.vocabulary.wordings import compared_form, stems

_CLAUSE = re.compile("[^，。；：！？\\n]+")
_ITEM = re.compile("[^、]+")
_DIGIT = re.compile(r"\d")
_LONGEST_NAME = 14  # characters at the beginning of an item in which a name is looked for
_SHORTEST_NAME = 4
_SHORTEST_THING = 3
_MOST_BETWEEN = 2


def is_passed_over(target: Told, text: str) -> bool:
    """Return whether a text nowhere names what a target is of, by any of its names.

    Only of a row of the catalogue all names are known: of any other target nothing is said.

    Parameters
    ----------
    target
        A target.
    text
        In its compared form: `Report.text_back` or `Report.text_ahead`.
    """
    return target.claim.indicator_id is not None and not any(_stands_in(name, text) for name in _names(target))


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


@lru_cache(maxsize=4096)  # many targets of a report are of one row
def _stands_in(name: str, text: str) -> bool:
    """Return whether the characters of a name stand in a text in their order, with at most two others between any two.

    供水管网 stands in 城镇供排水管网: better to hear a report speak where it does not than to call it silent.
    """
    start = text.find(name[0])
    while start >= 0:
        place = start
        for character in name[1:]:
            place = text.find(character, place + 1, place + 2 + _MOST_BETWEEN)
            if place < 0:
                break
        else:
            return True
        start = text.find(name[0], start + 1)
    return False


def _names(target: Told) -> tuple[str, ...]:
    named = (target.name, soft_name(target.name), *_wordings_of_kin(target.claim.indicator_id or ""))
    things = (_without_measure(name) for name in named)
    return tuple(name for name in dict.fromkeys(things) if says_something(name))


def _without_measure(name: str) -> str:
    measure = next((measure for measure in _measures() if name.endswith(measure)), "")
    return name.removesuffix(measure) if len(name) - len(measure) >= _SHORTEST_THING else name


@cache
def _wordings_of_kin(indicator_id: str) -> tuple[str, ...]:
    return tuple(
        compared_form(wording) for one in sorted(kin_of(indicator_id)) for wording in indicators_by_id()[one].wordings
    )


@cache
def _measures() -> tuple[str, ...]:
    words = [word for group in load_word_groups("measure") for word in group.zh]
    return tuple(sorted(words, key=len, reverse=True))
