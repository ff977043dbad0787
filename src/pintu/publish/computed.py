"""What was computed of the documents on the shelf: rows of the exported tables, and the claims that they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pintu.errors import EvidenceError
from pintu.publish.data import AtlasData, Row
from pintu.publish.shelf import Dossier, Shelf
from pintu.records import Claim


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Computed:
    """The computed tables, with where each claim stands."""

    tables: Mapping[str, Sequence[Row]]
    claims: Mapping[str, tuple[Claim, Dossier]]  # by claim_id
    sentences: Mapping[str, Dossier]  # by sentence_id
    terms: Mapping[str, tuple[str, ...]]  # new terms in each sentence that has some, by sentence_id
    _groups: dict[tuple[str, ...], dict[tuple[object, ...], list[Row]]] = field(default_factory=dict)

    def rows(self, table: str, **wanted: object) -> tuple[Row, ...]:
        """Return the rows of a table that have these values: ``rows("promises", year=2026)``."""
        place = (table, *wanted)
        if place not in self._groups:
            groups: dict[tuple[object, ...], list[Row]] = {}
            for row in self.tables.get(table, ()):
                groups.setdefault(tuple(row[column] for column in wanted), []).append(row)
            self._groups[place] = groups
        return tuple(self._groups[place].get(tuple(wanted.values()), ()))

    def years(self, table: str) -> tuple[int, ...]:
        """Return the years that a table has rows of, newest first."""
        return tuple(sorted({int(row["year"]) for row in self.tables.get(table, ())}, reverse=True))

    def place_of(self, claim_id: str) -> tuple[Claim, Dossier]:
        """Return a claim and the document that it stands in.

        Raises
        ------
        EvidenceError
            If no document has it.
        """
        if claim_id not in self.claims:
            raise EvidenceError(
                f"a table names claim {claim_id}, which is in no document",
                where="the mosaic",
                fix="build the mosaic anew from the reports",
            )
        return self.claims[claim_id]

    def terms_of(self, sentence_id: str) -> tuple[str, ...]:
        """Return the new terms of the edition that stand in a sentence."""
        return self.terms.get(sentence_id, ())

    def dossier_of(self, sentence_id: str) -> Dossier:
        """Return the document that a sentence stands in.

        Raises
        ------
        EvidenceError
            If no document has it.
        """
        if sentence_id not in self.sentences:
            raise EvidenceError(
                f"a table names sentence {sentence_id}, which is in no document",
                where="the mosaic",
                fix="build the mosaic anew from the reports",
            )
        return self.sentences[sentence_id]


def lay_out_computed(data: AtlasData, shelf: Shelf) -> Computed:
    """Return the computed tables of the data beside the shelf that they are about."""
    claims = {
        claim.claim_id: (claim, dossier)
        for dossier in shelf.dossiers
        for found in dossier.claims.values()
        for claim in found
    }
    sentences = {sentence.sentence_id: dossier for dossier in shelf.dossiers for sentence in dossier.sentences}
    return Computed(tables=data.tables, claims=claims, sentences=sentences, terms=_find_terms(data, shelf))


def _find_terms(data: AtlasData, shelf: Shelf) -> dict[str, tuple[str, ...]]:
    """Return which new terms of its edition each sentence holds; annexes do not count."""
    found: dict[str, tuple[str, ...]] = {}
    for year in shelf.editions:
        rows = data.tables.get("new_terms", ())
        terms = [row["term"] for row in rows if row["year"] == year and row["kind"] == "new"]
        for dossier in shelf.edition(year) if terms else ():
            for sentence in dossier.sentences:
                held = tuple(term for term in terms if term in sentence.quote)
                if held and sentence.frame != "annex":
                    found[sentence.sentence_id] = held
    return found
