"""Every number of a document by section, and the numbers of a region that stand under a known indicator."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from pintu.publish.catalogue import colour_of, indicator_of, indicator_place
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, name_in
from pintu.publish.shelf import Dossier
from pintu.publish.views.citing import CitedClaim, cite_claim, region_link, theme_link
from pintu.records import Claim, Section
from pintu.vocabulary import Region


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRow:
    """A number with the themes of its sentence."""

    claim: CitedClaim
    themes: tuple[tuple[int, Link], ...]  # colour, theme


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberSection:
    """The numbers under one heading."""

    heading: str
    frame: str
    rows: tuple[NumberRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersPage:
    """Every number of one document."""

    region: Link
    year: int
    is_digest: bool
    document: str
    number_count: int
    sections: tuple[NumberSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """What each document of a region says of an indicator."""

    name: str
    cells: tuple[tuple[CitedClaim, ...], ...]  # a cell for each document


def numbers_path(dossier: Dossier) -> str:
    """Return the path of a document's numbers within a language."""
    return dossier.page.replace("doc/", "numbers/", 1)


def numbers_page(region: Region, dossier: Dossier, here: Here) -> NumbersPage:
    """Return the page of all numbers of a document."""
    sections = {section.number: section for section in dossier.sections}
    with_claims = [sentence for sentence in dossier.sentences if sentence.sentence_id in dossier.claims]
    return NumbersPage(
        region=region_link(region, here),
        year=dossier.document.year,
        is_digest=dossier.document.kind == "digest",
        document=here.to_document(dossier),
        number_count=sum(len(claims) for claims in dossier.claims.values()),
        sections=tuple(
            _section(
                sections.get(number),
                [claim for sentence in group for claim in dossier.claims[sentence.sentence_id]],
                dossier,
                here,
            )
            for number, group in groupby(with_claims, key=lambda sentence: sentence.section)
        ),
    )


def indicator_rows(dossiers: tuple[Dossier, ...], here: Here) -> tuple[IndicatorRow, ...]:
    """Return the numbers on headline indicators, one row for each, in the pack's order; annexes apart."""
    found: dict[str, list[list[CitedClaim]]] = {}
    for place, dossier in enumerate(dossiers):
        for sentence in dossier.sentences:
            for claim in dossier.claims.get(sentence.sentence_id, ()):
                if claim.indicator_id and sentence.frame != "annex" and indicator_of(claim.indicator_id).is_headline:
                    cells = found.setdefault(claim.indicator_id, [[] for _ in dossiers])
                    cells[place].append(cite_claim(claim, dossier, here))
    return tuple(
        IndicatorRow(
            name=headed(name_in(indicator_of(indicator_id), here.language)),
            cells=tuple(tuple(cell) for cell in found[indicator_id]),
        )
        for indicator_id in sorted(found, key=indicator_place)
    )


def _section(section: Section | None, claims: list[Claim], dossier: Dossier, here: Here) -> NumberSection:
    return NumberSection(
        heading=section.heading if section else "",
        frame=section.frame if section else "other",
        rows=tuple(
            NumberRow(claim=cite_claim(claim, dossier, here), themes=_themes_beside(claim, dossier, here))
            for claim in claims
        ),
    )


def _themes_beside(claim: Claim, dossier: Dossier, here: Here) -> tuple[tuple[int, Link], ...]:
    themes = dict.fromkeys(mention.theme for mention in dossier.mentions.get(claim.sentence_id, ()))
    return tuple((colour_of(theme), theme_link(theme, here)) for theme in themes)
