"""The records that stages hand to each other; the tables of the store have the same names and fields.

Offsets count characters (code points). ``Sentence.start`` and ``end`` are places in ``Document.text``; the ``start``
and ``end`` of a claim, mention or tie are places in ``Sentence.quote``. Numbers that a text prints are ``Decimal``.

They are structs rather than dataclasses because tens of thousands are made of a report edition, and a frozen dataclass
takes ten times as long to make. They hold values only, so that the garbage collector need not look at them (``gc``).
``msgspec.structs`` has ``replace``, ``asdict`` and ``fields`` for them.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

Level = Literal["national", "province", "city", "county"]
DocumentKind = Literal["report", "digest"]
Frame = Literal["review", "review-period", "plan-period", "plan", "annex", "other"]
Measure = Literal["level", "growth", "change", "share", "rank", "multiple"]
Bound = Literal["exact", "about", "min", "max"]
Status = Literal["achieved", "target"]
Strength = Literal["expected", "binding", "strive"]
Form = Literal["amount", "percent", "point", "fold", "doubling", "rank", "duration"]
ClaimKind = Literal["claim", "parameter"]
Relation = Literal["own", "cooperation", "comparison", "other"]
TermKind = Literal["text", "region", "bloc", "theme", "indicator"]
FlagKind = Literal["damage", "disagreement", "file-name"]


class Document(Struct, frozen=True, kw_only=True, gc=False):
    """One report, its text as it was decoded and never changed afterwards."""

    document_id: str
    region_id: str  # ISO 3166-2, CN for the nation; for a city or county the province that it lies in
    region: str  # short Chinese name
    year: int  # of the edition: the year in which the report is given
    level: Level
    kind: DocumentKind
    title: str
    delivered: str | None  # ISO 8601 date
    published: str | None  # ISO 8601 date
    source: str | None  # address or publisher as the file tells it, never used to decide whose report it is
    path: str  # as given to `build`; with `#2` and so on where a file holds several documents
    sha256: str  # of the file's bytes
    text: str


class Flag(Struct, frozen=True, kw_only=True, gc=False):
    """Something about a document that a reader should know: damage in its text, sources that disagree."""

    document_id: str
    kind: FlagKind
    start: int  # in Document.text; 0 and 0 where it concerns the whole
    end: int
    note: str


class Section(Struct, frozen=True, kw_only=True, gc=False):
    """A heading and the text up to the next of its depth or above; section 0 is what stands before the first."""

    document_id: str
    number: int
    heading: str  # "" for section 0
    depth: int  # 1 for 一、, 2 for （一）, 3 for 1. and below
    start: int
    end: int
    frame: Frame


class Sentence(Struct, frozen=True, kw_only=True, gc=False):
    """A sentence of the report itself: no page furniture; quotes and brackets are kept whole."""

    sentence_id: str
    document_id: str
    section: int  # Section.number
    paragraph: int  # counted through the document from 0
    start: int
    end: int
    frame: Frame
    quote: str  # Document.text[start:end]


class Quantity(Struct, frozen=True, kw_only=True, gc=False):
    """A number with its unit as a text prints it."""

    value: Decimal  # scale applied: 7900万千瓦 is 79000000
    value_max: Decimal | None  # upper end of a range
    unit: str  # without scale, in the text's characters: 千瓦; "" where the text prints none
    unit_id: str | None
    form: Form
    bound: Bound  # as the numeral itself tells: 多, 余, or the words beside it
    start: int  # in the text that was searched
    end: int


# The one record that takes values by their place as well: Python makes a dict of more than 15 keywords before it calls,
# which takes several times as long as the record itself.
class Claim(Struct, frozen=True, gc=False):
    """What a document says of a measurable thing; ``eval/EXPORTS.md`` and the claims page of the docs define it."""

    claim_id: str
    sentence_id: str
    document_id: str
    start: int
    end: int
    text: str
    kind: ClaimKind
    indicator: str  # in the text's own characters
    indicator_id: str | None  # None where no curated wording fits
    measure: Measure
    value: Decimal  # in `unit`
    value_max: Decimal | None
    unit: str
    unit_id: str | None
    bound: Bound
    status: Status | None  # None where neither the wording nor the place in the report tells
    strength: Strength | None
    period: str | None  # 2025, 2021-2025, 2030
    scope: str | None  # the whole that a share or rank is of


class Mention(Struct, frozen=True, kw_only=True, gc=False):
    """One occurrence of a theme."""

    mention_id: str
    sentence_id: str
    document_id: str
    start: int
    end: int
    text: str
    theme: str  # Theme.theme_id
    kind: str  # Theme.kind
    status: Status | None


class Tie(Struct, frozen=True, kw_only=True, gc=False):
    """One occurrence of a region, bloc or special place other than the author's own bodies."""

    tie_id: str
    sentence_id: str
    document_id: str
    start: int
    end: int
    text: str
    resolved: str  # region:甘肃, bloc:长三角, place:雄安新区@河北
    relation: Relation


class Term(Struct, frozen=True, kw_only=True, gc=False):
    """Something that sentences are looked for by."""

    kind: TermKind
    value: str  # the text as it was given, Region.zh, Bloc.zh, Theme.theme_id or Indicator.indicator_id


class Skip(Struct, frozen=True, kw_only=True, gc=False):
    """A file, or a document in a file, that was not taken in."""

    path: str
    what: str
    fix: str


class Reading(Struct, frozen=True, kw_only=True, gc=False):
    """What one file gave."""

    documents: tuple[Document, ...]
    flags: tuple[Flag, ...]
    skips: tuple[Skip, ...]


class Segmentation(Struct, frozen=True, kw_only=True, gc=False):
    """A document cut into sections and sentences; the flags are the damage seen on the way."""

    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    flags: tuple[Flag, ...]


# What is told in a part of the report that looks back has been achieved, unless its wording says otherwise.
STATUS_OF_FRAME: dict[Frame, Status | None] = {
    "review": "achieved",
    "review-period": "achieved",
    "plan-period": "target",
    "plan": "target",
    "annex": None,
    "other": None,
}
