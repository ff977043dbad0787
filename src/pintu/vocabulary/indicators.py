"""Indicators: the defined quantities that claims are about, and the wordings by which reports name them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from pintu.errors import PackError
from pintu.records import Measure
from pintu.vocabulary.pack import read_rows

# flow: a sum over its period; stock: a size at the end of its period; rate and index: neither is added up;
# mixed: reports word the whole and a year's addition alike, so that two claims need a look at their sentences.
Nature = Literal["flow", "stock", "rate", "index", "mixed"]
Better = Literal["up", "down"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A heading of the catalogue."""

    family_id: str
    zh: str
    en: str
    ko: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A defined quantity; the first of its units is the one in which it is shown."""

    indicator_id: str
    family: str  # Family.family_id
    zh: str
    en: str
    ko: str
    measures: tuple[Measure, ...]
    unit_ids: tuple[str, ...]  # empty where reports write the bare number
    nature: Nature
    better: Better | None  # None where more is neither better nor worse
    is_headline: bool
    is_never_summed: bool  # a bare level in a review of several years is that of the last
    wordings: tuple[str, ...]  # zh, en and ko
    share_wordings: tuple[str, ...]  # of the part, in claims of measure share
    scopes: tuple[str, ...]  # the wholes that a claim of measure share may name
    scope_may_lack: bool  # a share without a whole is of these wholes too


@dataclass(frozen=True, slots=True, kw_only=True)
class Affix:
    """Words that stand before or after an indicator and do not change what is measured."""

    place: Literal["prefix", "suffix"]
    measures: tuple[Measure, ...]  # empty: whatever the measure
    words: tuple[str, ...]
    is_whole_region: bool  # they say that the whole region is meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A word that names two parts at once."""

    word: str
    parts: tuple[str, ...]  # in the order in which texts give their numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """Words that stand for a longer name after a claim whose name ends with one of ``after``."""

    after: tuple[str, ...]
    words: tuple[str, ...]
    is_after_kept: bool  # the ending is part of the longer name


def load_families() -> tuple[Family, ...]:
    """Return the families of indicators in the order in which they are shown."""
    return tuple(
        Family(family_id=row["id"], zh=row["zh"], en=row["en"], ko=row["ko"])
        for row in read_rows("indicators/families", "family")
    )


def load_indicators() -> tuple[Indicator, ...]:
    """Return every indicator, family by family.

    Raises
    ------
    PackError
        If a row takes its wordings from a row that stands nowhere before it.
    """
    rows = {
        row["id"]: (family.family_id, row)
        for family in load_families()
        for row in read_rows(f"indicators/{family.family_id}", "indicator")
    }
    return tuple(_indicator(family, row, rows) for family, row in rows.values())


def load_affixes() -> tuple[Affix, ...]:
    """Return the words that may stand round the name of an indicator."""
    return tuple(
        Affix(
            place=row["place"],
            measures=tuple(row.get("measures", ())),
            words=tuple(row["words"]),
            is_whole_region=row.get("is_whole_region", False),
        )
        for row in read_rows("indicators/affixes", "affix")
    )


def load_pairs() -> tuple[Pair, ...]:
    """Return the words that name two parts at once."""
    return tuple(Pair(word=row["word"], parts=tuple(row["parts"])) for row in read_rows("indicators/affixes", "pair"))


def load_omissions() -> tuple[Omission, ...]:
    """Return the words that stand for a longer name."""
    return tuple(
        Omission(after=tuple(row["after"]), words=tuple(row["words"]), is_after_kept=row.get("is_after_kept", False))
        for row in read_rows("indicators/affixes", "omission")
    )


def _indicator(family: str, row: dict[str, Any], rows: dict[str, tuple[str, dict[str, Any]]]) -> Indicator:
    return Indicator(
        indicator_id=row["id"],
        family=family,
        zh=row["zh"],
        en=row["en"],
        ko=row["ko"],
        measures=tuple(row["measures"]),
        unit_ids=tuple(row["units"]),
        nature=row["nature"],
        better=row.get("better"),
        is_headline=row.get("is_headline", False),
        is_never_summed=row.get("is_never_summed", False),
        wordings=(*_wordings(row), *_borrowed_wordings(row, rows)),
        share_wordings=tuple(row.get("share_wordings", ())),
        scopes=tuple(row.get("scopes", ())),
        scope_may_lack=row.get("scope_may_lack", False),
    )


def _wordings(row: dict[str, Any]) -> tuple[str, ...]:
    return tuple(wording for field in ("wordings", "en_wordings", "ko_wordings") for wording in row.get(field, ()))


def _borrowed_wordings(row: dict[str, Any], rows: dict[str, tuple[str, dict[str, Any]]]) -> tuple[str, ...]:
    lender = row.get("wordings_of")
    if lender is None:
        return ()
    if lender not in rows:
        raise PackError(
            f"no indicator is named {lender!r}",
            where=f"packs/cn_provinces/indicators, {row['id']}",
            fix="name an indicator in wordings_of",
        )
    return _wordings(rows[lender][1])
