"""What an article claims, what decides it, and the verdict."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from pintu.records import Bound, Claim, Form, Measure, Quantity, Sentence, Status

ClaimKind = Literal["number", "presence", "rank", "share"]
Verdict = Literal[
    "supported",
    "contradicted",
    "status-differs",
    "period-differs",
    "overstated",
    "understated",
    "wrong-region",
    "partly",
    "not-in-corpus",
    "not-checkable",
]
_FORMS: dict[str, Form] = {
    "percent": "percent",
    "tenth": "percent",
    "percentage_point": "point",
    "times": "fold",
    "year": "duration",
    "month": "duration",
    "day": "duration",
    "hour": "duration",
}
# The reports say something else.
CONTRADICTING: tuple[Verdict, ...] = (
    "contradicted",
    "status-differs",
    "period-differs",
    "overstated",
    "understated",
    "wrong-region",
)


class Figure(Struct, frozen=True, kw_only=True, gc=False):
    """A number that stands in a sentence of an article, with what its own words tell of it."""

    sentence_id: str
    start: int  # in Sentence.quote
    end: int
    text: str
    value: Decimal
    value_max: Decimal | None
    unit: str
    unit_id: str | None
    form: Form
    bound: Bound
    measure: Measure | None  # None where only the words round it tell

    @classmethod
    def of_quantity(cls, quantity: Quantity, sentence: Sentence, start: int, end: int) -> Figure:
        """Return the figure that a quantity is, at its place in the sentence."""
        return cls(
            sentence_id=sentence.sentence_id,
            start=start,
            end=end,
            text=sentence.quote[start:end],
            value=quantity.value,
            value_max=quantity.value_max,
            unit=quantity.unit,
            unit_id=quantity.unit_id,
            form=quantity.form,
            bound=quantity.bound,
            measure=None,
        )

    @classmethod
    def of_claim(cls, claim: Claim) -> Figure:
        """Return the figure of a Chinese sentence, which is read as a report's is."""
        return cls(
            sentence_id=claim.sentence_id,
            start=claim.start,
            end=claim.end,
            text=claim.text,
            value=claim.value,
            value_max=claim.value_max,
            unit=claim.unit,
            unit_id=claim.unit_id,
            form="rank" if claim.measure == "rank" else _FORMS.get(claim.unit_id or "", "amount"),
            bound=claim.bound,
            measure=claim.measure,
        )


class Reading(Struct, frozen=True, kw_only=True, gc=False):
    """A concept that a stretch of words or a part of it may name."""

    concept_id: str
    part: float  # 0-1, how much of the stretch its own word is
    start: int
    end: int


class Sense(Struct, frozen=True, kw_only=True, gc=False):
    """A stretch of an article's words and the concepts that it may name, the whole of it or a part."""

    readings: tuple[Reading, ...]  # the longest first

    @property
    def concept_ids(self) -> tuple[str, ...]:
        """Return Concept.concept_id of every reading."""
        return tuple(reading.concept_id for reading in self.readings)


class ArticleClaim(Struct, frozen=True, kw_only=True, gc=False):
    """One thing that an article says of a region, as it tells it."""

    sentence: str  # verbatim from the article
    start: int  # in the article
    end: int
    text: str
    kind: ClaimKind
    regions: tuple[str, ...]  # Region.region_id; several where the name is that of several, or a bloc is meant
    is_ambiguous: bool  # one of the regions is meant, and the name does not tell which
    senses: tuple[Sense, ...]  # what its own words name
    shingles: tuple[str, ...]  # pairs of Chinese characters of its own words
    strange_count: int  # content words that no concept has
    numerals: tuple[str, ...]  # digits in words that were read as no number
    indicator_ids: tuple[str, ...]  # that its words name in this unit
    themes: tuple[str, ...]
    focus: tuple[str, ...]  # concepts of an item of a list that is no theme
    figure: Figure | None
    measure: Measure | None
    is_fall: bool  # told as how much less there is
    status: Status | None
    is_finished: bool  # told as done in so many words
    is_below: bool  # nearly
    period: str | None  # 2025, 2021-2025

    @property
    def concepts(self) -> tuple[str, ...]:
        """Return Concept.concept_id of everything that its words may name."""
        return tuple(dict.fromkeys(concept_id for sense in self.senses for concept_id in sense.concept_ids))


class Evidence(Struct, frozen=True, kw_only=True, gc=False):
    """A sentence of a report that decides, with the number or words in it that do."""

    region: str  # short Chinese name
    region_id: str
    year: int
    document_id: str
    sentence_id: str
    quote: str
    start: int  # of what decides, in the quote
    end: int
    claim_id: str | None


class Finding(Struct, frozen=True, kw_only=True, gc=False):
    """A claim of an article with its verdict."""

    claim: ArticleClaim
    region: str | None  # short Chinese name of the region that the verdict is about
    verdict: Verdict
    note: str  # the reason, in the language of the article
    evidence: tuple[Evidence, ...]


class ReportSentence(Struct, frozen=True, kw_only=True, gc=False):
    """A sentence of a report with whose it is."""

    region_id: str
    region: str
    year: int
    sentence: Sentence
    claims: tuple[Claim, ...]
    themes: frozenset[str]  # Theme.theme_id, as the report was read
