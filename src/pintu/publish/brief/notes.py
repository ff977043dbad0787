"""Footnotes: for a number that a report prints its sentence, for one that is computed the sentences it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from pintu.errors import EvidenceError
from pintu.publish.brief.facts import Fact
from pintu.publish.brief.library import Library, Place
from pintu.publish.brief.plan import region, say
from pintu.publish.brief.prose import Inline, Link, Run, Text
from pintu.publish.brief.wording import compose
from pintu.publish.languages import Language
from pintu.records import Document

_LISTS = ("documents", "sentences", "claims")  # tables that nothing is computed in
_NATION = "CN"
Address = Callable[[Place], str | None]  # where a sentence can be read; None where nowhere


def nowhere(_: Place) -> str | None:
    """Return None: the sentences of a brief on its own are only quoted."""
    return None


def note_of(fact: Fact, library: Library, language: Language, address: Address = nowhere) -> Run:
    """Return the words of a fact's footnote.

    Raises
    ------
    EvidenceError
        If a number that is told as a report's does not stand in its sentence.
    """
    if fact.basis == "reported":
        return tuple(_reported(fact, library, language, address))
    if fact.basis == "counted" and fact.sentence_ids:
        return tuple(_counted(fact, library, language, address))
    if fact.table in _LISTS:
        return compose(say("note.listed", table=fact.table), language)
    key = "note.measured_row" if fact.row else "note.measured"
    return compose(say(key, table=fact.table, row=fact.row, n=_sentence_count(library)), language)


def _reported(fact: Fact, library: Library, language: Language, address: Address) -> Iterator[Inline]:
    claim = library.claims[fact.claim_ids[0]]
    place = library.place(claim.sentence_id)
    quote = place.sentence.quote
    if quote[claim.start : claim.end] != claim.text:
        raise EvidenceError(
            f"{claim.text!r} does not stand where it is said to stand",
            where=f"{place.dossier.document.region} {place.dossier.document.year}, sentence {place.number}",
            fix="build the mosaic anew from the reports",
        )
    yield from _where(place, language, address)
    lang = None if language == "zh" else "zh"
    yield Text(text=_phrase("note.opens", language))
    yield Text(text=" ".join(quote.split()), lang=lang)
    yield Text(text=_phrase("note.closes", language))


def _where(place: Place, language: Language, address: Address) -> Iterator[Inline]:
    document = place.dossier.document
    kind = say(_kind_of(document), region=region(document.region_id), year=str(document.year))
    yield from compose(kind, language)
    if place.heading:
        yield Text(text=_phrase("note.section_opens", language))
        yield Text(text=place.heading, lang=None if language == "zh" else "zh")
        yield Text(text=_phrase("note.section_closes", language))
    else:
        yield Text(text=_phrase("note.comma", language))
    yield from _linked(_phrase("note.sentence", language).replace("#", str(place.number)), place, address)


def _kind_of(document: Document) -> str:
    if document.region_id == _NATION:
        return "note.nation" if document.kind == "report" else "note.nation_digest"
    return f"note.{document.kind}"


def _counted(fact: Fact, library: Library, language: Language, address: Address) -> Iterator[Inline]:
    places = [library.place(sentence_id) for sentence_id in fact.sentence_ids]
    yield Text(text=_phrase("note.counted", language).replace("#", str(len(places))).replace("@", fact.table))
    documents = [
        (document, list(group)) for document, group in groupby(places, key=lambda place: place.dossier.document)
    ]
    for number, (document, group) in enumerate(documents):
        if number:
            yield Text(text=_phrase("note.semicolon", language))
        yield from compose(region(document.region_id), language)
        yield Text(text=f" {document.year}")
        for section, within in groupby(group, key=lambda place: place.section):
            yield Text(text=f" §{section}: ")
            yield from _numbers(within, address)
    yield Text(text=_phrase("note.stop", language))


def _numbers(places: Iterable[Place], address: Address) -> Iterator[Inline]:
    for number, place in enumerate(places):
        if number:
            yield Text(text=", ")
        yield from _linked(str(place.number), place, address)


def _linked(words: str, place: Place, address: Address) -> Iterator[Inline]:
    href = address(place)
    yield Link(text=words, href=href) if href else Text(text=words)


def _phrase(key: str, language: Language) -> str:
    return "".join(inline.text for inline in compose(say(key), language) if isinstance(inline, Text))


def _sentence_count(library: Library) -> str:
    return f"{sum(map(len, library.counted.values())):,}"
