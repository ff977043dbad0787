"""What stands before and behind a name: whether it is part of another name."""

from __future__ import annotations

import re
from functools import cache

from pintu.extract.ties.patterns import either, pattern_of, unless
from pintu.vocabulary import tie_cues
from pintu.vocabulary.tie_cues import Context

_HAN = "\u4e00-\u9fff"
_BODY_GAP = 8  # characters between a name and the word that makes it a body
_SHORT_GAP = 3  # the same behind a single character
_QUARTER_GAP = 8
_ROUTE_GAP = 6  # 重庆至贵阳高铁
_REACH = 8  # characters before a name that a context may take


def is_street(text: str, end: int) -> bool:
    """Return whether a name that ends here is that of a street: 北京东路."""
    return _street().match(text, end) is not None


def is_line(text: str, end: int) -> bool:
    """Return whether a name that ends here is part of a railway's or road's: 成渝高速."""
    return _line().match(text, end) is not None


def is_line_of_characters(text: str, end: int) -> bool:
    """Return whether characters that end here name a line, maybe in a list of lines: 京津塘、津沧等高速公路."""
    return _listed_line().match(text, end) is not None


def is_end_of_route(text: str, start: int, end: int) -> bool:
    """Return whether a name is where a line begins or ends: 重庆至贵阳高铁."""
    return _route().match(text, end) is not None or (text.startswith("至", max(0, start - 1)) and is_line(text, end))


def is_own_body(text: str, end: int) -> bool:
    """Return whether the author's name that ends here is part of a body's or, in full, of a law's name."""
    if text[end - 1] not in "省市区":
        return _body().match(text, end) is not None
    # 省委 begins within the full name of a province.
    return _body().match(text, end - 1) is not None or _law().match(text, end) is not None


def is_own_body_of_character(text: str, end: int) -> bool:
    """Return whether a single character that ends here begins a body's name: 湘雅医院."""
    return _body_of_character().match(text, end) is not None


def is_foreign_body(text: str, end: int) -> bool:
    """Return whether another region's name that ends here is part of a school's or firm's: 北京大学."""
    return _foreign_body().match(text, end) is not None


def is_named_after_quarter(text: str, end: int) -> bool:
    """Return whether 西部 or the like that ends here is part of a name: 西部科学城."""
    return _not_quarter().match(text, end) is not None


def context_of(text: str, start: int, end: int, *, is_own: bool) -> Context | None:
    """Return what makes the single character at this place a region; None if nothing does."""
    for context in _contexts_of(text[start:end]):
        if (is_own or context.author == "any") and (
            text.endswith(context.before, max(0, start - _REACH), start) or text.startswith(context.behind, end)
        ):
            return context
    return None


@cache
def _contexts_of(character: str) -> tuple[Context, ...]:
    return tuple(context for context in tie_cues().contexts if character in context.characters)


@cache
def _street() -> re.Pattern[str]:
    ending = tie_cues().endings["street"]
    return pattern_of(ending.words, ending.exceptions)


@cache
def _line() -> re.Pattern[str]:
    ending = tie_cues().endings["line"]
    return pattern_of(ending.words, ending.exceptions)


@cache
def _listed_line() -> re.Pattern[str]:
    ending = tie_cues().endings["line"]
    other_line = f"[、和][{_HAN}]{{1,4}}"
    listed = f"[{_HAN}]?(?:{other_line}){{1,6}}?(?:等)?(?:\\d+条)?"
    return re.compile(f"(?:(?:{unless(ending.stops)}[{_HAN}]){{0,2}}?|{listed}){_line().pattern}")


@cache
def _route() -> re.Pattern[str]:
    return re.compile(f"至[{_HAN}]{{1,{_ROUTE_GAP}}}?{_line().pattern}")


def _bodies(name: str, gap: int) -> re.Pattern[str]:
    ending = tie_cues().endings[name]
    stop = f"(?!{unless(ending.exempt)}(?:{either(ending.stops)}))"
    return re.compile(f"(?:{stop}[{_HAN}]){{0,{gap}}}?{pattern_of(ending.words, ending.exceptions).pattern}")


@cache
def _body() -> re.Pattern[str]:
    return _bodies("body", _BODY_GAP)


@cache
def _body_of_character() -> re.Pattern[str]:
    return _bodies("body", _SHORT_GAP)


@cache
def _law() -> re.Pattern[str]:
    return _bodies("law", 2 * _BODY_GAP)


@cache
def _foreign_body() -> re.Pattern[str]:
    return _bodies("foreign-body", _BODY_GAP)


@cache
def _not_quarter() -> re.Pattern[str]:
    return re.compile(f"[{_HAN}（）]{{0,{_QUARTER_GAP}}}?(?:{either(tie_cues().quarters['not-behind'])})")
