"""Quantities in a text of any of our languages, and which language a text is in."""

from __future__ import annotations

import re

from pintu.extract.quantities import chinese, english, korean
from pintu.extract.quantities.forms import Language
from pintu.records import Quantity

_FINDERS = {"zh": chinese.find_quantities, "en": english.find_quantities, "ko": korean.find_quantities}
_LATIN_WORD = re.compile("[A-Za-z]+")
_HANGUL_WORD = re.compile("[가-힣]+")
_HAN_WORD = re.compile("[㐀-鿿]{1,2}")  # a word of Chinese is some two characters long


def find_quantities_in(text: str, language: Language) -> tuple[Quantity, ...]:
    """Return the quantities of a text in its order; empty if there is none.

    Parameters
    ----------
    text : view
        As ``view_of`` gives it.
    language
        As ``language_of`` tells it, for a whole article rather than for each of its sentences.
    """
    return _FINDERS[language](text)


def language_of(text: str) -> Language:
    """Return the language of a text, by the script of most of its words; Chinese where it has no letter.

    Examples
    --------
    >>> language_of("new quality productive forces (新质生产力)"), language_of("GDP增长5%"), language_of("22만 PFLOPS")
    ('en', 'zh', 'ko')
    """
    words: dict[Language, int] = {
        "zh": len(_HAN_WORD.findall(text)),
        "ko": len(_HANGUL_WORD.findall(text)),
        "en": len(_LATIN_WORD.findall(text)),
    }
    return max(words, key=lambda language: words[language])
