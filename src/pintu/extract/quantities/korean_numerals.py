"""Korean numerals to exact numbers: digits with scales (1조 2천억), Sino-Korean (삼백만) and native ones (스물두)."""

from __future__ import annotations

import re
from decimal import Decimal

from pintu.extract.numerals import parse_arabic, parse_han

DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)"
_SMALL = {"천": 1000, "백": 100, "십": 10}
_LARGE = {"경": 10**16, "조": 10**12, "억": 10**8, "만": 10**4}
_GAP = r"(?: (?=\d))?"
_SECTION = "".join(rf"(?:{DIGITS}{small}{_GAP})?" for small in _SMALL) + rf"(?:{DIGITS})?"
_NUMERAL = re.compile(
    r"(?=\d)"
    + "".join(rf"(?:((?=\d){_SECTION}){large}{_GAP})?" for large in _LARGE)
    + rf"({_SECTION}(?![\d만억조경천백십]))?"
)
_PIECE = re.compile(rf"({DIGITS})([천백십]?)")
_HAN = str.maketrans(
    {**dict(zip("일이삼사오육칠팔구십백천만억", "一二三四五六七八九十百千万亿", strict=True)), "조": "万亿"}
)
_ONES = {
    word: value for value, word in enumerate(("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"), start=1)
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(("열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"), start=1)
}
_OTHERS = {"스무": 20, "석": 3, "넉": 4}
NATIVE = f"(?:{'|'.join(_TENS)})(?:{'|'.join(_ONES)})?|{'|'.join(_OTHERS)}|{'|'.join(_ONES)}"
SINO = "[일이삼사오육칠팔구십백천만억조]"


def digits_at(text: str, position: int) -> tuple[Decimal, int, bool] | None:
    """Return the number that begins with digits at a position, its end, and whether a scale is part of it; else None.

    Examples
    --------
    >>> digits_at("1조 2천억 원", 0)
    (Decimal('1200000000000'), 6, True)
    """
    match = _NUMERAL.match(text, position)
    if match is None or not match.group():
        return None
    scales = (*_LARGE.values(), 1)
    value = sum(
        (_section(section) * scale for section, scale in zip(match.groups(), scales, strict=True) if section),
        Decimal(0),
    )
    numeral = match.group().rstrip()
    return value, position + len(numeral), any(character in "천백십만억조경" for character in numeral)


def _section(digits: str) -> Decimal:
    return sum((parse_arabic(piece[1]) * _SMALL.get(piece[2], 1) for piece in _PIECE.finditer(digits)), Decimal(0))


def parse_sino(numeral: str) -> Decimal:
    """Return the number that a Sino-Korean numeral writes: 삼백만 is 3 000 000.

    Raises
    ------
    ValueError
        If it is no numeral.
    """
    return parse_han(numeral.replace(" ", "").translate(_HAN))


def parse_native(numeral: str) -> Decimal:
    """Return the number that a native Korean numeral writes: 스물두 is 22.

    Raises
    ------
    KeyError
        If it is no numeral.
    """
    if numeral in _OTHERS:
        return Decimal(_OTHERS[numeral])
    tens = next((word for word in _TENS if numeral.startswith(word)), "")
    rest = numeral.removeprefix(tens)
    return Decimal(_TENS.get(tens, 0) + (_ONES[rest] if rest else 0))
