"""Cue words: what the words about a number say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from pintu.errors import PackError
from pintu.vocabulary.pack import read_rows

CuePlace = Literal["before", "comparison", "lead", "after", "noun", "sentence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words with one meaning, and where they stand: before or behind a number, at the lead of a clause, in a noun."""

    cue_id: str
    place: CuePlace
    zh_name: str
    en_name: str
    ko_name: str
    zh: tuple[str, ...]
    en: tuple[str, ...]
    ko: tuple[str, ...]


def load_cues() -> tuple[Cue, ...]:
    """Return the rows of ``claim_cues.toml``.

    Raises
    ------
    PackError
        If a row's place is none of ours.
    """
    rows = read_rows("claim_cues", "cue")
    for row in rows:
        if row["place"] not in get_args(CuePlace):
            raise PackError(
                f"no place of cue words is named {row['place']!r}",
                where=f"claim_cues.toml, {row['id']}",
                fix=f"use one of {', '.join(get_args(CuePlace))}",
            )
    return tuple(
        Cue(
            cue_id=row["id"],
            place=row["place"],
            zh_name=row["name_zh"],
            en_name=row["name_en"],
            ko_name=row["name_ko"],
            zh=tuple(row["zh"]),
            en=tuple(row.get("en", ())),
            ko=tuple(row.get("ko", ())),
        )
        for row in rows
    )
