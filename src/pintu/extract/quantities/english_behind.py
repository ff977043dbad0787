"""What stands behind an English number: its unit, or the noun that it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pintu.extract.quantities.forms import form_of, unit_forms
from pintu.vocabulary import Unit

_SHORTEST_WORD = 4  # letters; a shorter form is a symbol, whose capitals matter: MW and mw
_FORM_END = re.compile(r"(?![A-Za-z\d²³])")
_PER = re.compile(r" per |/")
_ONE = re.compile(r"1|one|an?", re.IGNORECASE)
_REACH = 60  # characters on either side in which a word can tell what a doubtful unit is
# For units whose forms are as often another word: what stands before or behind them where they are the unit.
_CONTEXTS = tuple(
    (unit_id, re.compile(rf"(?:{before})$", re.IGNORECASE), re.compile(behind, re.IGNORECASE))
    for unit_id, before, behind in (
        ("year", r"(?:consecutive|straight|running|successive) |expectancy[^.;]*", ""),
        ("year", "", " in a row| running"),
        ("quarter", "(?:consecutive|straight|running|successive) ", ""),
        ("quarter", "", " in a row| running"),
        ("tonne", "", " of "),
        ("gram", "", " of "),
        ("metre", "", r" ?(?:long|high|deep|tall|wide|above|below)(?!\w)"),
        ("KRW", r"(?:million|billion|trillion|bn|tn) ", ""),
        ("PFLOPS", r"comput[^.;]*", ""),
        ("PFLOPS", "", r"[^.;]*comput"),
        (
            "times",
            r"(?<![a-z])(?:increas|grew|grow|rose|rise|expand|jump|surg|multipl)[a-z]*(?: [a-z]+){0,3} [^ ]+ ",
            "",
        ),
        ("times", r"\d\.\d+ ", ""),
        ("times", "", r",? (?:as|the|that|those|its|their|what|higher|more|larger|faster|bigger|greater)(?!\w)"),
    )
)
_WORD = re.compile(r"[A-Za-z\d&+]+(?:['’./-][A-Za-z\d]+)*")
_JOINT = re.compile(r" (?:and |or )?| ?- ?")
_PARTITIVE = re.compile(r" of (?:the|its|their|them|these|those|which|all|our)(?!\w)")
_LONGEST_NOUN = 7  # words
_PLURAL = re.compile(
    "people|children|women|men|aircraft|species|series|personnel|sheep|cattle|livestock|fish|staff",
    re.IGNORECASE,
)
_NO_PLURAL = re.compile(
    "gas|as|has|was|its|his|this|yes|thanks|perhaps|always|towards|besides|whereas|less|unless|across|versus|news|"
    "is|does|goes|says|sees",
    re.IGNORECASE,
)
_STOP = re.compile(
    "of|in|on|at|by|for|from|to|with|than|that|which|who|whose|when|where|while|as|is|are|was|were|be|been|being|"
    "has|have|had|will|would|may|might|can|could|shall|should|must|do|did|does|not|but|so|if|per|via|into|onto|"
    "over|under|above|below|between|through|throughout|during|before|after|since|until|against|among|within|"
    "without|about|around|respectively|it|they|we|he|she|their|its|our|the|a|an|this|these|those|there",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    "last|next|more|up|down|or|and|then|today|yesterday|nationwide|nationally|compared|mark|respectively",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """A unit or a counted noun behind a number."""

    unit: str  # in the text's own characters
    known: Unit | None
    end: int  # of what belongs to the number: the number itself where words stand before the noun


def unit_behind(text: str, start: int, end: int) -> Behind | None:
    """Return the unit that stands right behind a number; None if there is none.

    Parameters
    ----------
    start, end
        The place of the number with its scale words.
    """
    position = end + 1 if text[end : end + 1] in ("-", " ") else end
    form_end, unit = _form_at(text, position)
    if unit is None:
        return None
    per = _PER.match(text, form_end)
    if per is not None:
        below_end, below = _form_at(text, per.end())
        if below is not None:
            whole = text[position:below_end]
            return Behind(unit=whole, known=_words().get(whole.lower()), end=below_end)
    form = text[position:form_end]
    if not _is_meant(text, position, form_end, unit):
        return None
    if _is_singular(form, unit) and text[end] != "-" and not _ONE.fullmatch(text, start, end):
        return None  # 12 building sites
    return Behind(unit=form, known=unit, end=form_end)


def noun_behind(text: str, end: int) -> Behind | None:
    """Return the plural noun that a number counts, with or without words before it; None if there is none.

    The noun is the unit, as in ``1.3 million new energy vehicles``; it belongs to the span only where it stands next
    to the number. "Of the", as in ``12 of the provinces``, counts without a noun of its own.
    """
    if _PARTITIVE.match(text, end):
        return Behind(unit="", known=None, end=end)
    if text[end : end + 1] == "-":
        return None  # two-way roads
    noun = _last_plural(text, end)
    if noun is None:
        return None
    unit = _words().get(noun.group().lower())
    if unit is not None and form_of(unit) != "amount":
        return None if form_of(unit) != "duration" else _duration(text, end, noun, unit)
    if unit is not None and not _is_meant(text, noun.start(), noun.end(), unit):
        unit = None
    return Behind(unit=noun.group(), known=unit, end=noun.end() if noun.start() == end + 1 else end)


def stands_alone(text: str, end: int) -> bool:
    """Return whether no noun can belong to a number that ends there: the word behind it is none."""
    following = text[end : end + 1]
    if following.isalnum() or following in ("-", "'", "’"):
        return False
    word = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    return word is None or bool(_STOP.fullmatch(word.group()) or _CLOSE.fullmatch(word.group()))


def _last_plural(text: str, end: int) -> re.Match[str] | None:
    """Return the last of the plurals that first follow a number: venues in 500 sports venues."""
    noun = None
    for _ in range(_LONGEST_NOUN):
        joint = _JOINT.match(text, end)
        word = _WORD.match(text, joint.end()) if joint else None
        if word is None or _STOP.fullmatch(word.group()):
            break
        end = word.end()
        if _is_plural(word.group()):
            noun = word
        elif noun is not None:
            break
    return noun


def _is_plural(word: str) -> bool:
    if _PLURAL.fullmatch(word):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s")) and not _NO_PLURAL.fullmatch(word)


def _duration(text: str, end: int, noun: re.Match[str], unit: Unit) -> Behind | None:
    """Return years where they are told as a length: 16 consecutive years."""
    return Behind(unit=noun.group(), known=unit, end=end) if _is_meant(text, noun.start(), noun.end(), unit) else None


def _is_meant(text: str, start: int, end: int, unit: Unit) -> bool:
    """Whether a form that stands in a text is the unit that it looks like."""
    if text[start:end].lower() not in {form.lower() for form in unit.needs_context}:
        return True
    before = text[max(0, start - _REACH) : start]
    return any(
        told_before.search(before) and told_behind.match(text, end, end + _REACH)
        for unit_id, told_before, told_behind in _CONTEXTS
        if unit_id == unit.unit_id
    )


def _is_singular(form: str, unit: Unit) -> bool:
    is_counted = unit.is_count or form_of(unit) == "duration"
    return is_counted and len(form) >= len("bed") and f"{form.lower()}s" in _words()


def _form_at(text: str, position: int) -> tuple[int, Unit | None]:
    """Return the end of the longest form at a position and its unit."""
    for length in _lengths().get(text[position : position + 1].lower(), ()):
        form = text[position : position + length]
        unit = unit_forms("en").by_form.get(form)
        if unit is None and length >= _SHORTEST_WORD:
            unit = _words().get(form.lower())
        end = position + len(form)
        if unit is not None and (not form[-1].isalnum() or _FORM_END.match(text, end)):
            return end, unit
    return position, None


@cache
def _words() -> dict[str, Unit]:
    return {form.lower(): unit for form, unit in unit_forms("en").by_form.items()}


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for form in unit_forms("en").by_form:
        lengths.setdefault(form[0].lower(), set()).add(len(form))
    return {first: tuple(sorted(many, reverse=True)) for first, many in lengths.items()}
