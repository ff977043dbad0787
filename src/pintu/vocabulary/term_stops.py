"""Term stops: the words by which new terms are told from phrases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pintu.errors import PackError
from pintu.vocabulary.pack import read_rows

StopPlace = Literal["between", "first", "last", "anywhere"]
_PLACES: tuple[StopPlace, ...] = ("between", "first", "last", "anywhere")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermStops:
    """Words that tell what is no term, by the place where they do."""

    between: tuple[str, ...]  # single characters that stand between terms and in none
    first: tuple[str, ...]  # with which no term begins
    last: tuple[str, ...]  # with which none ends
    anywhere: tuple[str, ...]  # that stand in none


def load_term_stops() -> TermStops:
    """Return the rows of ``term_stops.toml``, put together by place.

    Raises
    ------
    PackError
        If a row's place is none of ours, or a word between terms has more than one character.
    """
    words: dict[StopPlace, list[str]] = {place: [] for place in _PLACES}
    for row in read_rows("term_stops", "stop"):
        if row["place"] not in words or (row["place"] == "between" and any(len(word) != 1 for word in row["zh"])):
            raise PackError(
                f"a row with the words {'、'.join(row['zh'][:3])} has the place {row['place']!r}",
                where="packs/cn_provinces/term_stops.toml",
                fix=f"use one of {', '.join(_PLACES)}; between is for single characters",
            )
        words[row["place"]] += row["zh"]
    return TermStops(
        between=tuple(words["between"]),
        first=tuple(words["first"]),
        last=tuple(words["last"]),
        anywhere=tuple(words["anywhere"]),
    )
