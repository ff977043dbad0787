"""What a language makes of a plan: phrases with their places filled, numbers in its own way, lists, particles."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from string import Formatter

from pintu.errors import PackError
from pintu.korean import with_particle
from pintu.publish.brief.facts import Fact
from pintu.publish.brief.plan import Listed, Name, Saying, Value, Words
from pintu.publish.brief.prose import Figure, Inline, Mark, Run, Text, plain
from pintu.publish.catalogue import family_with_id, indicator_of, region_with_id, theme_of, unit_of
from pintu.publish.figures import render_number, with_unit
from pintu.publish.languages import Language, flatten, locale_of
from pintu.publish.names import Named, headed, name_in, plural_of
from pintu.vocabulary import blocs

_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
# A comma within a word or number of the phrase is none.
_PUNCTUATION = re.compile(r"[.,;:)](?=\s|[.,;:)]|$)[.,;:)]*|[。，；：）、]+")


@cache
def phrases_of(language: Language) -> Mapping[str, str]:
    """Return the phrases of briefs in a language by dotted key."""
    content = (files("pintu.publish.brief") / "locales" / f"{language}.toml").read_text(encoding="utf-8")
    return dict(flatten(tomllib.loads(content)))


def compose(value: Value, language: Language) -> Run:
    """Return what a value of a plan is in a language.

    A phrase with a value ``n`` of 0 or 1 takes its form ``.zero`` or ``.one`` where there is one. ``{name:은/는}`` adds
    the Korean particle that follows the name, ``{name:bare}`` leaves the unit of a number out.

    Raises
    ------
    PackError
        If the language has no such phrase, or the phrase has a place that nothing fills.
    """
    if isinstance(value, str):
        return (Text(text=value),) if value else ()
    if isinstance(value, Fact):
        return (Figure(text=figure_text(value, language), fact=value), Mark(fact=value))
    if isinstance(value, Name):
        return (Text(text=_name(value, language)),)
    if isinstance(value, Words):
        return (Text(text=value.text, lang=None if language == "zh" else "zh"),)
    if isinstance(value, Listed):
        return _compose_list(value.items, language)
    return _compose_phrase(value, language)


def sentence(saying: Saying, language: Language) -> Run:
    """Return a sentence: of the facts in it that stand on the same footing, only the last has the sign of the note."""
    return capital(_after_punctuation(_marked_once(compose(saying, language))), language)


def capital(run: Run, language: Language) -> Run:
    """Return the run with a capital letter at its beginning, where the language has them."""
    if language != "en" or not run or not isinstance(run[0], Text):
        return run
    return (replace(run[0], text=headed(run[0].text)), *run[1:])


def figure_text(fact: Fact, language: Language, *, has_unit: bool = True) -> str:
    """Return a number as the language writes it, with its unit and its bound.

    Examples
    --------
    >>> from decimal import Decimal
    >>> capacity = Fact(fact_id="c", value=Decimal(220_000), unit="PFLOPS", basis="reported")
    >>> [figure_text(capacity, language) for language in ("en", "ko", "zh")]
    ['220,000 PFLOPS', '22만 PFLOPS', '22万P']
    """
    number = render_number(fact.value, language)
    if fact.value_max is not None and fact.value_max != fact.value:
        number = f"{number}–{render_number(fact.value_max, language)}"
    unit = _unit_after(fact, language) if has_unit and fact.unit else ""
    return str(locale_of(language).say(f"bound.{fact.bound}", value=with_unit(number, unit)))


def _unit_after(fact: Fact, language: Language) -> str:
    own = phrases_of(language).get(f"unit.{fact.unit}")
    if own is not None:
        return own
    locale = locale_of(language)
    if locale.has(f"unit.{fact.unit}"):
        return str(locale.say(f"unit.{fact.unit}"))
    unit = unit_of(fact.unit)
    if unit is None:
        return ""
    if language == "zh":
        return unit.zh
    if language == "ko":
        return f" {unit.ko}"
    return f" {unit.en if fact.value == 1 else plural_of(unit)}"


def _name(name: Name, language: Language) -> str:
    own = phrases_of(language).get(f"name.{name.kind}.{name.key}")
    return own or name_in(_row_of(name), language)


def _row_of(name: Name) -> Named:
    if name.kind == "region":
        return region_with_id(name.key)
    if name.kind == "theme":
        return theme_of(name.key)
    if name.kind == "indicator":
        return indicator_of(name.key)
    if name.kind == "family":
        return family_with_id(name.key)
    return next(bloc for bloc in blocs() if bloc.bloc_id == name.key)


def _compose_list(items: Sequence[Value], language: Language) -> Run:
    if len(items) == 1:
        return compose(items[0], language)
    *before, last = [compose(item, language) for item in items]
    words = [plain(run) for run in (*before, last)]
    if language != "en":  # where brackets set apart enough
        words = [_BRACKETED.sub("", word) for word in words]
    # What has a comma of its own is set apart by semicolons, what has an "and" of its own by commas.
    has_comma = any("," in word.replace(",0", "") or "，" in word for word in words)
    prefix = "list.long_" if has_comma else "list.and_" if any(" and " in word for word in words) else "list."
    middle, end = _phrase(f"{prefix}middle", {}, language), _phrase(f"{prefix}last", {}, language)
    joined: list[Inline] = list(before[0])
    for run in before[1:]:
        joined += [Text(text=middle), *run]
    return (*joined, Text(text=end), *last)


def _compose_phrase(saying: Saying, language: Language) -> Run:
    found: list[Inline] = []
    for literal, place, spec, _ in Formatter().parse(_phrase(saying.key, saying.values, language)):
        if literal:
            found.append(Text(text=literal))
        if place is not None:
            found += _fill(saying, place, spec or "", language)
    return tuple(found)


def _fill(saying: Saying, place: str, spec: str, language: Language) -> Run:
    if place not in saying.values:
        raise PackError(
            f"the phrase {saying.key!r} has a place {place!r} that nothing fills",
            where=f"publish/brief/locales/{language}.toml",
            fix="use one of " + ", ".join(sorted(saying.values)),
        )
    value = saying.values[place]
    if spec == "bare" and isinstance(value, Fact):
        return (Figure(text=figure_text(value, language, has_unit=False), fact=value), Mark(fact=value))
    run = compose(value, language)
    return _with_particle(run, spec) if "/" in spec else run


def _with_particle(run: Run, pair: str) -> Run:
    """Return the run with its particle behind the last word, before the signs of its notes."""
    particle = Text(text=with_particle(plain(run), pair))
    end = len(run)
    while end and isinstance(run[end - 1], Mark):
        end -= 1
    return (*run[:end], particle, *run[end:])


def _phrase(key: str, values: Mapping[str, Value], language: Language) -> str:
    phrases = phrases_of(language)
    counted = values.get("n")
    form = {0: "zero", 1: "one"}.get(int(counted.value), "other") if isinstance(counted, Fact) else "other"
    for name in (key, f"{key}.{form}", f"{key}.other"):
        if name in phrases:
            return phrases[name]
    raise PackError(f"there is no phrase {key!r}", where=f"publish/brief/locales/{language}.toml", fix="add the phrase")


def _marked_once(run: Run) -> Run:
    last: dict[object, int] = {
        inline.fact.footing: place for place, inline in enumerate(run) if isinstance(inline, Mark)
    }
    return tuple(
        inline for place, inline in enumerate(run) if not isinstance(inline, Mark) or last[inline.fact.footing] == place
    )


def _joined(run: Run) -> list[Inline]:
    """Return the run with texts that follow each other as one."""
    found: list[Inline] = []
    for inline in run:
        if found and isinstance(inline, Text) and isinstance(found[-1], Text) and inline.lang == found[-1].lang:
            found[-1] = Text(text=found[-1].text + inline.text, lang=inline.lang)
        else:
            found.append(inline)
    return found


def _after_punctuation(run: Run) -> Run:
    """Return the run with the signs of notes behind the next punctuation: behind a digit they look like powers."""
    found: list[Inline] = []
    waiting: list[Inline] = []
    for inline in _joined(run):
        if isinstance(inline, Mark):
            waiting.append(inline)
            continue
        cut = _PUNCTUATION.search(inline.text) if waiting and isinstance(inline, Text) and not inline.lang else None
        if cut is None:
            found.append(inline)
            continue
        found += [Text(text=inline.text[: cut.end()]), *waiting]
        waiting = []
        if inline.text[cut.end() :]:
            found.append(Text(text=inline.text[cut.end() :]))
    return (*found, *waiting)
