"""Contradictions: numbers that do not go together, each with its sentences and why it is suspected."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from pintu.publish.catalogue import indicator_of, region_with_id
from pintu.publish.computed import Computed
from pintu.publish.data import Row
from pintu.publish.figures import render_number
from pintu.publish.gloss import say_amount
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, in_chinese, name_in
from pintu.publish.shelf import Dossier, Shelf
from pintu.publish.views.citing import CitedClaim, CitedSentence, cite_claim, cite_sentences, region_link


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedClaim:
    """A claim with the whole sentence that it stands in."""

    region: Link
    year: int
    claim: CitedClaim
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedSentence:
    """A sentence without a number that has a part in a contradiction: all targets were met."""

    region: Link
    year: int
    place: CitedSentence
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictionEntry:
    """A contradiction with the two or three sentences that make it."""

    indicator: Markup
    why: Markup
    claims: tuple[QuotedClaim, ...]
    saying: QuotedSentence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictionsPage:
    """The page of contradictions."""

    digest_count: int
    document_count: int
    entries: tuple[ContradictionEntry, ...]


def contradictions_page(shelf: Shelf, computed: Computed, here: Here) -> ContradictionsPage:
    """Return the page of contradictions, in the order of the table."""
    return ContradictionsPage(
        digest_count=sum(dossier.document.kind == "digest" for dossier in shelf.dossiers),
        document_count=len(shelf.dossiers),
        entries=tuple(_entry(row, computed, here) for row in computed.rows("contradictions")),
    )


def _entry(row: Row, computed: Computed, here: Here) -> ContradictionEntry:
    claims = {
        name: _quoted(row[f"claim_id_{name}"], computed, here) for name in ("a", "b", "c") if row[f"claim_id_{name}"]
    }
    told = {name: claims[name].claim.value if name in claims else "" for name in ("a", "b", "c")}
    if row["kind"] == "sum":  # what was added is a number here: "44 added", not "increase of 44 added"
        told["c"] = say_amount(computed.place_of(row["claim_id_c"])[0], here.locale)
    expected = "" if row["expected"] is None else render_number(row["expected"], here.language)
    return ContradictionEntry(
        indicator=(
            escape(headed(name_in(indicator_of(row["indicator_id"]), here.language)))
            if row["indicator_id"]
            else in_chinese(row["indicator"])
        ),
        why=here.locale.say(f"contradiction.{row['kind']}", expected=expected, **told),
        claims=tuple(claims.values()),
        saying=_sentence(row["sentence_id_c"], computed, here) if row["sentence_id_c"] else None,
    )


def _quoted(claim_id: str, computed: Computed, here: Here) -> QuotedClaim:
    claim, dossier = computed.place_of(claim_id)
    return QuotedClaim(
        region=region_link(region_with_id(dossier.document.region_id), here),
        year=dossier.document.year,
        claim=cite_claim(claim, dossier, here),
        quote=_quote(claim.sentence_id, dossier),
    )


def _sentence(sentence_id: str, computed: Computed, here: Here) -> QuotedSentence:
    dossier = computed.dossier_of(sentence_id)
    (place,) = cite_sentences((sentence_id,), dossier, here)
    return QuotedSentence(
        region=region_link(region_with_id(dossier.document.region_id), here),
        year=dossier.document.year,
        place=place,
        quote=_quote(sentence_id, dossier),
    )


def _quote(sentence_id: str, dossier: Dossier) -> str:
    return " ".join(dossier.sentences[dossier.positions[sentence_id]].quote.split())
