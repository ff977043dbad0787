"""Numbers of pages and of reports, read without the program under test: what a link says against what its span says."""

import re
from decimal import Decimal

_SCALES = {
    "en": {" trillion": 12, " billion": 9, " million": 6},
    "ko": {"조": 12, "억": 8, "만": 4},
    "zh": {"万亿": 12, "亿": 8, "万": 4},
}
_DIGITS = dict(zip("〇零一二三四五六七八九两", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2), strict=True))
_SMALL, _LARGE = {"十": 10, "百": 100, "千": 1000}, {"万": 10**4, "亿": 10**8}
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．％－：", "0123456789.%-:", "\u200b\ufeff")
_UNITS = "瓦米克卡伏焦帕安赫升"  # after which a thousand belongs to the unit: 千瓦
_ARABIC = re.compile(rf"(\d[\d,，]*(?:\.\d+)?)[多余来]?((?:[十百万亿]|千(?![{_UNITS}]))*)")
_HAN = re.compile(r"[〇零一二三四五六七八九两十百千万亿]+(?:点[〇零一二三四五六七八九]+)?")


def shown(words, language):
    """Return the numbers that a page shows, in the order of its words; what stands in brackets is of the unit."""
    scales = "|".join(map(re.escape, sorted(_SCALES[language], key=len, reverse=True)))
    return [
        Decimal(digits.replace(",", "")).scaleb(_SCALES[language].get(scale, 0))
        for digits, scale in re.findall(rf"(\d[\d,]*(?:\.\d+)?)({scales})?", re.sub(r"[(（][^)）]*[)）]", "", words))
    ]


def printed(span):
    """Return the numbers that a report's own characters say, in each way in which they may be told.

    22万P is 220000; 三成 is 30 per cent, 三分之一 and 1/3 are 33.33, 一半 is 50; 3倍 may be told as 3 or as 300 per
    cent; 翻一番 is 100 per cent more; 首位 is the first.
    """
    text = re.sub(r"\s", "", span.translate(_FULL_WIDTH))
    if whole := re.search(r"百分之(.+)", text):
        text = whole[1]
    elif part := re.search(r"(\w+?)分之(\w)|(\d+)/(\d+)", text):
        over, under = (_numbers(group)[0] for group in ((part[2], part[1]) if part[1] else (part[3], part[4])))
        return [[(100 * over / under).quantize(Decimal("0.01"))], [(over / under).quantize(Decimal("0.0001"))]]
    found = _numbers(text)
    if "番" in text:
        return [[100 * (2 ** (found or [1])[0] - 1)], [2 ** (found or [1])[0]]]
    if "半" in text:
        return [[Decimal(50)], [Decimal("0.5")], [value + Decimal("0.5") for value in found]]
    if "首" in text or "榜首" in text:
        return [[Decimal(1)]]
    if "成" in text and "%" not in text:
        return [[10 * value for value in found]]
    if ratio := re.search(r"[∶:]", text):
        return [found[:1], [found[0] / found[1]]] if ratio and len(found) > 1 else [found]
    return [found, [100 * value for value in found]] if "倍" in text else [found]


def _numbers(text):
    arabic = [Decimal(re.sub("[,，]", "", digits)) * _scale(scale) for digits, scale in _ARABIC.findall(text)]
    return arabic or [_han(word) for word in _HAN.findall(text)]


def _scale(words):
    product = Decimal(1)
    for character in words:
        product *= _SMALL.get(character) or _LARGE[character]
    return product


def _han(word):
    whole, _, fraction = word.partition("点")
    total = section = digit = 0
    for character in whole:
        if character in _DIGITS:
            digit = 10 * digit + _DIGITS[character] if digit and not section else _DIGITS[character]
        elif character in _SMALL:
            section, digit = section + (digit or 1) * _SMALL[character], 0
        else:
            total, section, digit = (total + section + digit or 1) * _LARGE[character], 0, 0
    decimals = "".join(str(_DIGITS[character]) for character in fraction)
    return Decimal(f"{total + section + digit}.{decimals}") if decimals else Decimal(total + section + digit)
