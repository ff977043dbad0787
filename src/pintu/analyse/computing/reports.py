"""The regions' reports of an edition, with what each sentence tells of the computing chain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pintu.analyse.by_document import by_document
from pintu.analyse.counted import counted_sentences
from pintu.analyse.lineages import lineages
from pintu.analyse.official_order import in_official_order
from pintu.analyse.profiles import reports_of_regions
from pintu.records import Document, Mention, Sentence
from pintu.vocabulary.computing_chain import ComputingLink, load_computing_chain


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One region's report."""

    document: Document
    sentences: tuple[str, ...]  # Sentence.sentence_id without annexes and greetings, in order
    links: Mapping[str, frozenset[str]]  # ComputingLink.link_id of each sentence that tells of any


def reports_of(
    documents: Sequence[Document], sentences: Sequence[Sentence], mentions: Sequence[Mention], edition: int
) -> list[Report]:
    """Return the regions' reports of an edition in the official order, without annexes and greetings."""
    links = _links_of(mentions)
    kept = by_document(counted_sentences(sentences))
    return [
        Report(
            document=document,
            sentences=tuple(sentence.sentence_id for sentence in kept[document.document_id]),
            links={
                sentence.sentence_id: links[sentence.sentence_id]
                for sentence in kept[document.document_id]
                if sentence.sentence_id in links
            },
        )
        for document in in_official_order(reports_of_regions(documents, edition=edition))
    ]


def _links_of(mentions: Iterable[Mention]) -> dict[str, frozenset[str]]:
    """Return the links that each sentence tells of."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        told = _links_by_theme().get(mention.theme)
        if told:
            found[mention.sentence_id].update(told)
    return {sentence_id: frozenset(told) for sentence_id, told in found.items()}


@cache
def chain() -> tuple[ComputingLink, ...]:
    """Return the links of the computing chain, in their order."""
    return load_computing_chain()


@cache
def _links_by_theme() -> Mapping[str, frozenset[str]]:
    return {
        theme: frozenset(link.link_id for link in chain() if set(link.themes) & set(line))
        for theme, line in lineages().items()
    }
