"""What begins a quantity in Korean text, and what begins like one and is none.

One search finds where a digit, a sign of money or a word of Hangul stands; the patterns are tried there. Those without
a name match what is no quantity, so that its digits are not read: dates, times of day, ordinals, sums of names.
"""

from __future__ import annotations

import re
from functools import cache

from pintu.extract.numerals import LONGEST_NUMBER
from pintu.extract.quantities.korean_numerals import NATIVE, SINO
from pintu.vocabulary import claim_cues, units

_YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}일"
_BARE_SIGNS = ("¥", "₩")  # of two currencies, or of one that the table lacks
_LONGEST_NUMERAL = 40
START = re.compile(rf"\d|[$€£{''.join(_BARE_SIGNS)}]|(?<![가-힣])[가-힣]")
_FROM_DIGITS = (
    rf"\d(?:,?\d){{{LONGEST_NUMBER},}}(?:\.\d+)?",
    rf"{_YEAR}년? ?[~∼—-] ?(?:{_YEAR}|\d\d)(?:년|(?!\d))",
    rf"{_YEAR}년(?:대|도)?(?: ?\d{{1,2}}월(?: ?{_DAY})?)?|(?<!\d){_YEAR}[.] ?\d{{1,2}}[.] ?\d{{1,2}}[.]?",
    rf"\d{{1,2}}월(?: ?{_DAY})?(?:(?:[~∼-]|과 |와 |, ?){_DAY})*",
    r"\d{1,2}시(?!간)(?: ?\d{1,2}분)?|\d{1,2}:\d\d(?::\d\d)?(?![:\d])",
    r"\d+(?:차|호선|세기|주년|학년|페이지|쪽|강|개년|중전회)(?!례|량|\w*이 난)",
    r"\d+[·.]\d+ ?(?:규획|계획|시기)",
    r"\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?){2,}|\d+(?:/\d+){2,}|\d+(?:\.\d+){2,}",
    r"(?P<ratio>\d+(?:\.\d+)?[:：]1)(?![\d:.])",
    r"\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+",
    r"\d+(?:[+×]\d+)+(?:[+×][A-Z])?|\d+[+×][A-Z]",
    rf"(?P<fraction>(?P<below>\d+)분의 ?(?P<above>\d+(?:\.\d+)?|{SINO}{{1,{_LONGEST_NUMERAL}}}))",
    r"(?P<slash>\d{1,2}/\d{1,3})(?![\d/])",
    r"(?P<rank>\d+위)(?=[권를로에의다였이인와과는은가도까]|(?![가-힣]))",
    r"(?P<nth>\d+ ?번째)",
    r"(?P<number>\d)",
)
_FROM_WORDS = (
    r"제 ?\d+(?:차|기|회|대|호선|호|조|장|절|항|판|세대|단계)?",
    r"(?:오전|오후) ?\d{1,2}시(?: ?\d{1,2}분)?",
    rf"(?P<sinofraction>(?P<sinobelow>[이삼사오육칠팔구십백천만]{{1,{_LONGEST_NUMERAL}}})분의 ?"
    rf"(?P<sinoabove>\d+(?:\.\d+)?|{SINO}{{1,{_LONGEST_NUMERAL}}}))",
    r"(?P<half>절반|과반수?)(?!씩)",
    r"(?P<best>가장 [가-힣]{1,6})",
    rf"(?P<nativenth>(?:{NATIVE}) ?번째)",
    rf"(?P<native>{NATIVE})(?= ?[가-힣])",
    rf"(?P<sino>{SINO}{{1,{_LONGEST_NUMERAL}}})(?= ?[가-힣A-Za-z%㎡㎢㎥㎞])",
)


@cache
def money_sign() -> re.Pattern[str]:
    """Return the pattern of the signs of money that stand before a number."""
    signs = _either((*(sign for unit in units() for sign in unit.before_number), *_BARE_SIGNS))
    return re.compile(rf"({signs}) ?(?=\d)")


@cache
def korean_token() -> re.Pattern[str]:
    """Return the pattern that is tried where a token may begin; the name of its last group tells the kind."""
    cues = {cue.cue_id: cue.ko for cue in claim_cues()}
    words = "|".join(
        (_either(cues["number-in-name"]), rf"(?P<first>{_either(cues['first'])})(?!주자|권|기업|그룹)", *_FROM_WORDS)
    )
    return re.compile(rf"{'|'.join(_FROM_DIGITS)}|(?P<money>{money_sign().pattern})|{words}")


def _either(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
