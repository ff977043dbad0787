"""What is compared: Pintu's whole extraction and what people use instead, each behind the same small function.

A contender takes a text and returns the numbers that it finds as (start, end, value); the value is None where it gives
none, and the whole is None where it looks for no numbers at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

Found = list[tuple[int, int, float | None]] | None
Contender = Callable[[str], Found]

# A number with what follows it, as one would write it in an afternoon.
_PLAIN = re.compile(r"(\d+(?:\.\d+)?)(万亿|亿|万|千|百)?(%|％|个百分点|[一-龥]{1,2})?")
_SCALES = {"万亿": 1e12, "亿": 1e8, "万": 1e4, "千": 1e3, "百": 1e2, "": 1.0, None: 1.0}


def pintu() -> Contender:
    """Return Pintu: sentences to claims, mentions and ties."""
    import pintu

    def run(text: str) -> Found:
        finds = pintu.read(text)
        starts = {sentence.sentence_id: sentence.start for sentence in finds.sentences}
        return [
            (starts[claim.sentence_id] + claim.start, starts[claim.sentence_id] + claim.end, float(claim.value))
            for claim in finds.claims
        ]

    return run


def jieba() -> Contender:
    """Return jieba.cut, which most text-as-data work on these reports begins with: words, no numbers."""
    import jieba

    jieba.initialize()

    def run(text: str) -> Found:
        for _ in jieba.cut(text):
            pass
        return None

    return run


def jieba_with_dictionary() -> Contender:
    """Return jieba.cut with the names of all themes as words, and a count of each: how themes are mostly counted."""
    import jieba

    from pintu.vocabulary import themes

    names = {name for theme in themes() for name in (theme.zh, *theme.zh_aliases)}
    cutter = jieba.Tokenizer()
    for name in sorted(names):
        cutter.add_word(name)

    def run(text: str) -> Found:
        Counter(word for word in cutter.cut(text) if word in names)
        return None

    return run


def recognizers() -> Contender:
    """Return ms-recognizers-text: numbers, percentages, currency and dimensions in Chinese."""
    import ms_recognizers_number as number
    import ms_recognizers_number_with_unit as with_unit

    culture = number.Culture.Chinese
    models = (
        number.recognize_number,
        number.recognize_percentage,
        with_unit.recognize_currency,
        with_unit.recognize_dimension,
    )

    def run(text: str) -> Found:
        found: list[tuple[int, int, float | None]] = []
        for line in re.finditer(r"[^\n]+", text):
            for model in models:
                found.extend(
                    (line.start() + item.start, line.start() + item.end + 1, _number(item.resolution))
                    for item in model(line.group(), culture)
                )
        return found

    return run


def regular_expression() -> Contender:
    """Return a plain regular expression for a number, its scale and two characters more."""

    def run(text: str) -> Found:
        return [(m.start(), m.end(), float(m[1]) * _SCALES[m[2]]) for m in _PLAIN.finditer(text)]

    return run


CONTENDERS: dict[str, Callable[[], Contender]] = {
    "Pintu: claims, mentions and ties": pintu,
    "jieba.cut": jieba,
    "jieba and a dictionary count": jieba_with_dictionary,
    "ms-recognizers-text": recognizers,
    "a regular expression": regular_expression,
}


def _number(resolution: dict[str, Any] | None) -> float | None:
    try:
        return float(str((resolution or {}).get("value")).rstrip("%"))
    except ValueError:
        return None
