"""What begins a quantity in English text, and what begins like one and is none.

One search finds where a digit, a sign of money or a word stands; the patterns are tried there. Those without a name
match what is no quantity, so that its digits are not read: dates, times of day, numbered things, sums of names.
"""

from __future__ import annotations

import re
from functools import cache

from pintu.extract.numerals import LONGEST_NUMBER
from pintu.extract.quantities.english_numerals import ORDINALS, SMALL
from pintu.vocabulary import claim_cues, units

_SMALL = "|".join(SMALL)
_ORDINAL = "|".join(ORDINALS)
_YEAR = r"(?:19|20)\d\d"
_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
# A percentage is neither a day nor the number of a page.
_NO_PERCENT = r"(?![\d.,]*\d| ?%|[ -]per ?cent)"
# Things that are told apart by numbers: phase 2 of a project, line 5 of a metro.
_NUMBERED = (
    "sections?|chapters?|pages?|pp?[.]|tables?|figures?|fig[.]|articles?|appendix|annex|footnotes?|volumes?|vol[.]"
    "|versions?|phases?|stages?|types?|grades?|class|levels?|tiers?|category|lines?|zones?|routes?|items?|rounds?"
    "|generation|highway|document|industry|web"
)
_PART = "half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
_SCALED = "thousand|million|billion|trillion|percentage point|basis point"
_BARE_SIGNS = ("¥", "₩")  # of two currencies, or of one that the table lacks

DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
START = re.compile(rf"\d|[$€£{''.join(_BARE_SIGNS)}]|(?<![\w-])[A-Za-z]")
_FROM_DIGITS = (
    rf"\d(?:,?\d){{{LONGEST_NUMBER},}}(?:\.\d+)?",
    rf"{_YEAR} ?(?:[-—/]|to |and |through |until ) ?(?:{_YEAR}|\d\d){_NO_PERCENT}",
    r"(?:19|20)\d0s",
    r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.m\.|[ap]m(?!\w)|o['’]clock)",
    rf"{_DAY}(?: ?(?:-|and|to|or) ?{_DAY})? (?:of )?(?-i:{_MONTH})(?:,? {_YEAR})?(?![a-z])",
    r"\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?){2,}|\d+(?:/\d+){2,}|\d+(?:\.\d+){2,}",
    r"(?P<ratio>\d+(?:\.\d+)?:1)(?![\d:.])",
    r"\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+",
    r"\d+(?:[+×]\d+)+(?:[+×][A-Z])?|\d+[+×][A-Z]",
    r"(?P<ordinal>\d+(?:st|nd|rd|th))(?!\w)",
    r"(?P<slash>\d{1,2}/\d{1,3})(?![\d/])",
    r"(?P<digitfold>\d+(?:\.\d+)?[ -]?fold)(?!\w)",
    rf"(?P<digitoutof>\d+ out of (?:every )?(?:{_SMALL}|\d+))(?!\w){_NO_PERCENT}",
    rf"(?P<number>{DIGITS})",
)
_FROM_WORDS = (
    rf"(?-i:{_MONTH}) {_DAY}(?:(?: ?- ?| and | to ){_DAY}{_NO_PERCENT})*(?:,? {_YEAR})?{_NO_PERCENT}",
    rf"(?:{_NUMBERED})[ -]?\d{{1,3}}(?:\.\d+)*{_NO_PERCENT}",
    r"(?P<numbered>(?:nos?\.?|number) ?(?:\d+|one|two|three))",
    rf"(?P<top>top[ -](?:{_SMALL}|\d{{1,3}})){_NO_PERCENT}",
    r"(?P<doubling>doubl(?:ed|es?|ing)|tripl(?:ed|es?|ing)|trebl(?:ed|es?|ing)|quadrupl(?:ed|es?|ing)|halv(?:ed?|es|ing))",
    r"(?P<twice>twice)",
    rf"(?P<wordfold>(?:{_SMALL}|hundred)[ -]?fold)",
    rf"(?P<fraction>(?:an?|one|two|three|four|five|six|seven|eight|nine)[ -](?:{_PART}))",
    rf"(?P<outof>(?:{_SMALL}) (?:in|out of) (?:every )?(?:{_SMALL}|hundred|\d+)){_NO_PERCENT}",
    rf"(?P<spelled>(?:{_SMALL})|half an?(?= (?:dozen|{_SCALED}))|an?(?= (?:dozen|hundred|{_SCALED})))",
    r"(?P<half>half)",
    rf"(?P<ordinalword>{_ORDINAL})",
)  # fmt: skip


@cache
def money_signs() -> str:
    """Return the signs of money that stand before a number, as a pattern."""
    return _either((*(sign for unit in units() for sign in unit.before_number), *_BARE_SIGNS))


@cache
def english_token() -> re.Pattern[str]:
    """Return the pattern that is tried where a token may begin; the name of its last group tells the kind."""
    cues = {cue.cue_id: cue.en for cue in claim_cues()}
    words = "|".join(
        (
            rf"(?:{_either(cues['number-in-name'])})",
            rf"(?P<first>{_either(cues['first'])})",
            rf"(?P<best>(?:{_either(cues['superlative'])}) (?:{_either(cues['whole'])}))",
            *_FROM_WORDS,
        )
    )
    return re.compile(rf"{'|'.join(_FROM_DIGITS)}|(?P<money>{money_signs()}) ?(?=\d)|(?:{words})(?!\w)", re.IGNORECASE)


def _either(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
