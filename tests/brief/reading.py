"""Reads a brief as a reader does: its words, the numbers in them whatever the language writes them like."""

import re
from collections import Counter
from decimal import Decimal

from pintu.publish.brief.prose import Picture, ProseTable, plain
from pintu.publish.names import name_in
from pintu.vocabulary import themes

_SCALES = {
    " trillion": 12, " billion": 9, " million": 6,
    "조": 12, "억": 8, "만": 4,
    "万亿": 12, "亿": 8, "万": 4,
}  # fmt: skip
_NUMBER = re.compile(
    r"(?<![\d.,A-Za-z−])(−?\d[\d,]*(?:\.\d+)?)( trillion| billion| million|万亿|조|억|만|亿|万)?(?![\d.]*\d)"
)


def paragraphs(brief):
    return [plain(block) for section in brief.sections for block in section.blocks if isinstance(block, tuple)]


def everything(brief):
    """Return the words of title, text, pictures' captions and tables, without footnotes and themes named by numbers."""
    named = [name for theme in themes() if re.search(r"\d", name := name_in(theme, brief.language))]
    return [re.sub("|".join(map(re.escape, named)), "", words) for words in _all_words(brief)]


def _all_words(brief):
    words = [brief.title, plain(brief.subtitle)]
    for section in brief.sections:
        words.append(section.heading)
        for block in section.blocks:
            if isinstance(block, Picture):
                words.append(plain(block.caption))
            elif isinstance(block, ProseTable):
                words += [plain(block.caption), *(plain(cell) for row in block.rows for cell in row)]
            else:
                words.append(plain(block))
    return words


def numbers(words):
    """Return every number as it is valued, with how often it stands there: 22만 and 220,000 are one."""
    found = Counter()
    for text in words:
        for digits, scale in _NUMBER.findall(text):
            value = Decimal(digits.replace(",", "").replace("−", "-"))
            found[value.scaleb(_SCALES[scale]) if scale else value] += 1
    return found
