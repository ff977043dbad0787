"""What a report says of a headline indicator in words, where it gives no number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pintu.records import Sentence
from pintu.view import view_of
from pintu.vocabulary import indicators
from pintu.vocabulary.headline_words import Saying, load_sayings
from pintu.vocabulary.wordings import compared_form, stems

_CLAUSE = re.compile(r"[^，。；：！？、\n]+")
_JOINT = re.compile("[和及与]")
# A clause in which an indicator and a saying meet is short; what is longer says something else.
_LONGEST_CLAUSE = 60


def find_words(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Return what the sentences say in words of each headline indicator, the first saying of each.

    The name of the indicator must stand right before the saying and begin its clause, or follow 和 in it.
    """
    found: dict[str, str] = {}
    for sentence in sentences:
        for indicator_id, words in _sayings_of(view_of(sentence.quote).text):
            found.setdefault(indicator_id, words)
    return found


def _sayings_of(text: str) -> Iterator[tuple[str, str]]:
    for clause in _CLAUSE.findall(text):
        match = _saying().search(clause) if len(clause) <= _LONGEST_CLAUSE and _may_say(clause) else None
        if match is None:
            continue
        for name in _JOINT.split(clause[: match.start()]):
            indicator_id = _headline_of(name)
            if indicator_id is not None:
                yield indicator_id, match["words"]


def _headline_of(name: str) -> str | None:
    for stem in stems(name, "growth"):
        indicator_id = _headline_by_wording().get(stem)
        if indicator_id is not None:
            return indicator_id
    return None


@cache
def _headline_by_wording() -> dict[str, str]:
    # Of two that share their wordings, as the level and the growth of the product, a saying is of the growth.
    headline = sorted((row for row in indicators() if row.is_headline), key=lambda row: "growth" not in row.measures)
    found: dict[str, str] = {}
    for indicator in headline:
        for wording in indicator.wordings:
            found.setdefault(compared_form(wording), indicator.indicator_id)
    return found


def _may_say(clause: str) -> bool:
    # Nearly no clause ends as a saying does; the search for one is slow.
    ends, open_words = _ends()
    return clause.endswith(ends) or any(words in clause for words in open_words)


@cache
def _ends() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return how sayings end, and the words before the end of those that may end with anything."""
    words = [words for saying in load_sayings() for words in saying.zh]
    return (
        tuple(dict.fromkeys(saying[-2:] for saying in words if not saying.endswith("…"))),
        tuple(dict.fromkeys(saying.split("…")[-2] for saying in words if saying.endswith("…"))),
    )


@cache
def _saying() -> re.Pattern[str]:
    # Longest first, so that what precedes a saying is the name and nothing else.
    patterns = sorted((pattern for saying in load_sayings() for pattern in _patterns(saying)), key=len, reverse=True)
    return re.compile(rf"(?:也|均|都|分别|继续|仍)?(?P<words>{'|'.join(patterns)})$")


def _patterns(saying: Saying) -> Iterator[str]:
    before = "|".join(map(re.escape, saying.before))
    for words in saying.zh:
        body = ".{1,8}?".join(re.escape(part) for part in words.split("…"))
        yield f"(?:{before})?{body}" if before else body
