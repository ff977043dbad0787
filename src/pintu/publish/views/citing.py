"""Links by name: numbers to their sentences, sentences to their places, themes and regions to their pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import theme_of
from pintu.publish.computed import Computed
from pintu.publish.gloss import gloss_of
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, name_in
from pintu.publish.shelf import Dossier
from pintu.records import Claim
from pintu.vocabulary import Region


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedClaim:
    """A claim in the reader's language with its number as printed and the address of its sentence."""

    href: str
    span: str  # the number as the report prints it
    indicator: Markup
    value: Markup
    status: Markup
    period: Markup
    is_parameter: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSentence:
    """A sentence by its number."""

    href: str
    label: str  # paragraph and place in it: 12.3


def theme_link(theme_id: str, here: Here) -> Link:
    """Return a theme's name as a link to its page."""
    return Link(text=headed(name_in(theme_of(theme_id), here.language)), href=here.to_theme(theme_id))


def region_link(region: Region, here: Here) -> Link:
    """Return a region's name as a link to its page."""
    return Link(text=name_in(region, here.language), href=here.to_region(region))


def cite_claim(claim: Claim, dossier: Dossier, here: Here) -> CitedClaim:
    """Return the claim with the address of its sentence."""
    gloss = gloss_of(claim, here.locale)
    return CitedClaim(
        href=here.to_document(dossier, claim.sentence_id),
        span=claim.text,
        indicator=gloss.indicator,
        value=gloss.value,
        status=gloss.status,
        period=gloss.period,
        is_parameter=claim.kind == "parameter",
    )


def cite_sentences(sentence_ids: tuple[str, ...], dossier: Dossier, here: Here) -> tuple[CitedSentence, ...]:
    """Return the sentences by number, each with its address."""
    return tuple(
        CitedSentence(
            href=here.to_document(dossier, sentence_id),
            label=dossier.anchors[sentence_id].removeprefix("s").replace("-", "."),
        )
        for sentence_id in sentence_ids
    )


def cite_places(sentence_ids: Sequence[str], computed: Computed, here: Here) -> tuple[CitedSentence, ...]:
    """Return the sentences by number, whichever documents they stand in."""
    return tuple(
        cited
        for sentence_id in sentence_ids
        for cited in cite_sentences((sentence_id,), computed.dossier_of(sentence_id), here)
    )
