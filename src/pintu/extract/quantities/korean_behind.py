"""What stands behind a Korean number: its unit or counter, and where a word of it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from pintu.extract.edges import ONE
from pintu.extract.quantities.forms import unit_forms
from pintu.vocabulary import Unit

# What can follow a whole word of Hangul: a particle, an ending, a word of bounds. 개 counts in 5개의, not in 5개발.
_WORD_END = re.compile(
    r"(?![가-힣])|이(?!상한)|[가은는을를의에로와과도만씩들며인나다여째]|으로|까지|부터|보다|였|라[고는도]|하[고며]|뿐|쯤|짜리"
    r"|남짓|이상|이하|이내|초과|미만|안팎|내외|가량|정도|규모|수준|돌파|마다|밖에|입니|당|급"
)
_LATIN_END = re.compile(r"(?![A-Za-z\d])")
_JOINED_NOUN = re.compile(r" [가-힣]")
_BOUND = re.compile(r" (?:이상|이하|이내|초과|미만|안팎|내외|가량|정도|넘|규모|수준|돌파)")
_STREAK = re.compile(r" ?(?:연속|째)|간 ?연속")
_SURELY_MANY = 100
_FEW_HUNDREDS = 1000
# Forms that are as often another word: these only with a large number, the others also where their word ends.
_ONLY_LARGE = frozenset(("animal", "household", "jin", "mu", "building", "PFLOPS", "watt"))
_LENGTHS_OF_TIME = frozenset(("year", "quarter", "day", "week"))
_SURE = frozenset(("minute", "tonne", "gram", "metre", "nanometre", "JPY"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A unit or counter behind a number."""

    unit: str  # in the text's own characters
    known: Unit
    end: int


def unit_behind(text: str, end: int, value: Decimal, *, is_scaled: bool = False) -> Counted | None:
    """Return the unit that stands behind a number; None if there is none, or what stands there is another word."""
    position = end + 1 if text[end : end + 1] == " " else end
    forms = unit_forms("ko")
    for length in forms.lengths.get(text[position : position + 2], ONE):
        form = text[position : position + length]
        unit = forms.by_form.get(form)
        if unit is None or (unit.other_words and text.startswith(unit.other_words, position)):
            continue
        found = Counted(unit=form, known=unit, end=position + len(form))
        if _ends_there(text, found) and _is_meant(text, found, value, is_scaled=is_scaled):
            return found
    return None


def ends_word(text: str, position: int) -> bool:
    """Return whether a word of Hangul can end at a position, with no more than a particle behind it."""
    return _WORD_END.match(text, position) is not None


def _ends_there(text: str, found: Counted) -> bool:
    last = found.unit[-1]
    if "가" <= last <= "힣":
        return ends_word(text, found.end)
    return not (last.isascii() and last.isalnum()) or _LATIN_END.match(text, found.end) is not None


def _is_meant(text: str, found: Counted, value: Decimal, *, is_scaled: bool) -> bool:
    """Whether a form that is as often another word is the unit here: 12대를, but not 10대 도시."""
    unit = found.known
    if found.unit not in unit.needs_context or unit.unit_id in _SURE:
        return True
    if unit.unit_id in _LENGTHS_OF_TIME:
        return _STREAK.match(text, found.end) is not None
    if unit.unit_id in _ONLY_LARGE:
        return is_scaled or value >= _FEW_HUNDREDS
    is_joined = _JOINED_NOUN.match(text, found.end) and not _BOUND.match(text, found.end)
    return is_scaled or value > _SURELY_MANY or not is_joined
