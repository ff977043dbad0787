"""The library: where a claim or a sentence of the edition stands, and the facts that are made of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Any

from pintu.errors import EvidenceError, StoreError
from pintu.publish.brief.data import BriefData, Row
from pintu.publish.brief.facts import Fact
from pintu.publish.catalogue import unit_of
from pintu.publish.shelf import Dossier, Shelf, lay_out, tiled_regions
from pintu.records import STATUS_OF_FRAME, Claim, Sentence
from pintu.vocabulary import Region

_DECIMALS = 6  # of figures in the exported tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a sentence stands."""

    dossier: Dossier
    sentence: Sentence
    section: int  # Section.number
    heading: str
    number: int  # of the sentence in its document, from 1


@dataclass(frozen=True, kw_only=True, eq=False)
class Library:
    """The data of a brief, laid out for looking up."""

    data: BriefData

    @property
    def year(self) -> int:
        """The edition that the brief is of."""
        return self.data.year

    @cached_property
    def shelf(self) -> Shelf:
        """Every document of the store."""
        return lay_out(self.data.records)

    @cached_property
    def edition(self) -> tuple[Dossier, ...]:
        """The documents that stand for the regions in the edition, in the official order.

        Raises
        ------
        StoreError
            If there is none.
        """
        found = self.shelf.edition(self.year)
        if not found:
            raise StoreError(
                f"no region has a report of {self.year}",
                where="the mosaic",
                fix=f"choose one of {', '.join(map(str, self.shelf.editions))}, or put reports in with `pintu build`",
            )
        return found

    @cached_property
    def counted(self) -> dict[str, tuple[Sentence, ...]]:
        """The sentences of each region's document that count, each wording once, by region_id."""
        found: dict[str, tuple[Sentence, ...]] = {}
        for dossier in self.edition:
            first: dict[str, Sentence] = {}
            for sentence in dossier.sentences:
                if STATUS_OF_FRAME[sentence.frame]:
                    first.setdefault(sentence.quote, sentence)
            found[dossier.document.region_id] = tuple(first.values())
        return found

    def dossier_of(self, region: Region) -> Dossier | None:
        """Return the region's document of the edition; None where there is none."""
        return self.shelf.by_region.get((region.region_id, self.year))

    def mentioning(self, region_id: str, themes: Iterable[str]) -> tuple[str, ...]:
        """Return the counted sentences of a region's document that mention one of the themes, in its order."""
        wanted = set(themes)
        dossier = self.shelf.by_region[region_id, self.year]
        return tuple(
            sentence.sentence_id
            for sentence in self.counted[region_id]
            if any(mention.theme in wanted for mention in dossier.mentions.get(sentence.sentence_id, ()))
        )

    def naming(self, region_ids: Sequence[str]) -> tuple[str, ...]:
        """Return a sentence_id for each region that a sentence of another of them names as a partner."""
        names = {f"region:{region.zh}": region.region_id for region in tiled_regions()}
        found: list[str] = []
        for region_id in region_ids:
            dossier = self.shelf.by_region.get((region_id, self.year))
            for sentence in self.counted.get(region_id, ()) if dossier else ():
                ties = dossier.ties.get(sentence.sentence_id, ()) if dossier else ()
                named = {names.get(tie.resolved) for tie in ties if tie.relation == "cooperation"}
                found.extend([sentence.sentence_id] * len((named & set(region_ids)) - {region_id}))
        return tuple(found)

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Every claim by its id."""
        return {claim.claim_id: claim for claim in self.data.records.claims}

    def place(self, sentence_id: str) -> Place:
        """Return where a sentence stands.

        Raises
        ------
        EvidenceError
            If no document has it.
        """
        if sentence_id not in self._places:
            raise EvidenceError(
                f"a fact rests on sentence {sentence_id}, which no document has",
                where="the brief",
                fix="build the mosaic anew from the reports",
            )
        dossier, number = self._places[sentence_id]
        sentence = dossier.sentences[number]
        heading = next((row.heading for row in dossier.sections if row.number == sentence.section), "")
        return Place(dossier=dossier, sentence=sentence, section=sentence.section, heading=heading, number=number + 1)

    @cached_property
    def _places(self) -> dict[str, tuple[Dossier, int]]:
        return {
            sentence_id: (dossier, number)
            for dossier in self.shelf.dossiers
            for sentence_id, number in dossier.positions.items()
        }

    def in_order(self, sentence_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the sentences, each once, by the order of the documents."""
        order = {dossier.page: place for place, dossier in enumerate(self.shelf.dossiers)}
        places = {name: self.place(name) for name in sentence_ids}
        return tuple(sorted(places, key=lambda name: (order[places[name].dossier.page], places[name].number)))

    def reported(self, fact_id: str, row: Row, claim_id: str, *, prefix: str = "") -> Fact:
        """Return the fact of a claim, with the value that a row of a table tells in base units.

        Parameters
        ----------
        row
            Has ``value``, ``value_max``, ``bound`` and ``unit_id``, the first three under ``prefix``.
        """
        return Fact(
            fact_id=fact_id,
            value=row[f"{prefix}value"],
            value_max=row[f"{prefix}value_max"],
            unit=row["unit_id"] or "",
            bound=row[f"{prefix}bound"] or "exact",
            basis="reported",
            claim_ids=(claim_id,),
            sentence_ids=(self.claims[claim_id].sentence_id,),
        )

    def counted_fact(self, fact_id: str, value: int, table: str, sentence_ids: Iterable[str]) -> Fact:
        """Return the fact that so many sentences, or rows of a table that rest on them, say so."""
        return Fact(
            fact_id=fact_id,
            value=Decimal(value),
            basis="counted",
            table=table,
            sentence_ids=self.in_order(sentence_ids),
        )

    def of_claims(self, fact_id: str, value: int, table: str, claim_ids: Iterable[Any]) -> Fact:
        """Return the fact that so many rows of a table say so, which rest on the claims; None among them is passed."""
        known = [claim_id for claim_id in claim_ids if claim_id]
        return self.counted_fact(fact_id, value, table, (self.claims[claim_id].sentence_id for claim_id in known))


def measured(fact_id: str, value: float, table: str, *, decimals: int, unit: str = "") -> Fact:
    """Return the fact of a statistic of all sentences of an edition, rounded to so many decimals."""
    return Fact(
        fact_id=fact_id,
        value=rounded(value, decimals),
        unit=unit,
        basis="measured",
        table=table,
    )


def without_counter(fact: Fact) -> Fact:
    """Return the fact without a unit that only counts, where the indicator's name says what: 40,000 racks."""
    unit = unit_of(fact.unit)
    return replace(fact, unit="") if unit is not None and unit.is_count else fact


def rounded(value: float | Decimal, decimals: int) -> Decimal:
    """Return the number with so many decimals.

    Examples
    --------
    >>> rounded(0.0887, 3), rounded(Decimal("5.09"), 1)
    (Decimal('0.089'), Decimal('5.1'))
    """
    exact = value if isinstance(value, Decimal) else Decimal(f"{value:.{_DECIMALS}f}")
    return exact.quantize(Decimal(1).scaleb(-decimals))
