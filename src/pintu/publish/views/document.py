"""A document's page: the whole text, its numbers and themes marked, with notes in three languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from pintu.publish.catalogue import colour_of, region_with_id, theme_of
from pintu.publish.charts import MinimapBar, render_minimap
from pintu.publish.gloss import gloss_of, say_when
from pintu.publish.languages import LANGUAGES, locale_of
from pintu.publish.names import name_in
from pintu.publish.shelf import Dossier
from pintu.publish.views.marks import mark_sentence
from pintu.records import Claim, Document, Section, Sentence

_MOST_BARS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of the document."""

    anchor: str
    level: int  # of the page: 2, 3, 4
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedSentence:
    """A sentence with its marks."""

    anchor: str
    label: str | None  # its number, where it has something to link to
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A number of the paragraph and what it says, in each language."""

    claim_id: str
    href: str
    span: str
    words: tuple[tuple[str, Markup], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteGroup:
    """Notes one after the other whose status and period are the same."""

    words: tuple[tuple[str, Markup], ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeNote:
    """A theme of the paragraph by its name and address in each language."""

    colour: int
    names: tuple[tuple[str, str, str], ...]  # language, name, address


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph with its notes."""

    sentences: tuple[MarkedSentence, ...]
    notes: tuple[NoteGroup, ...]
    themes: tuple[ThemeNote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagNote:
    """Something wrong with the text, and the sentence in which it is."""

    kind: str
    note: str
    href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage:
    """All that a document's page shows."""

    document: Document
    title: str
    is_digest: bool
    source: str | None  # address that may be followed
    region: tuple[tuple[str, str, str], ...]  # language, name, address
    blocks: tuple[Heading | Paragraph, ...]
    contents: tuple[Heading, ...]
    minimap: Markup
    flags: tuple[FlagNote, ...]
    number_count: int


def document_page(dossier: Dossier) -> DocumentPage:
    """Return a document's page."""
    document = dossier.document
    blocks = tuple(_blocks(dossier))
    region = region_with_id(document.region_id)
    return DocumentPage(
        document=document,
        title=title_of(document),
        is_digest=document.kind == "digest",
        source=followable(document.source),
        region=tuple(
            (language, name_in(region, language), f"../{language}/region/{region.region_id}.html")
            for language in LANGUAGES
        ),
        blocks=blocks,
        contents=tuple(block for block in blocks if isinstance(block, Heading) and block.level <= 3),
        minimap=render_minimap(_bars(dossier)),
        flags=tuple(_flag_note(dossier, flag.kind, flag.start, flag.note) for flag in dossier.flags),
        number_count=sum(len(claims) for claims in dossier.claims.values()),
    )


def title_of(document: Document) -> str:
    """Return the document's title; whose it is and of which year where it has none."""
    return document.title.strip() or f"{document.region} {document.year}"


def followable(source: str | None) -> str | None:
    """Return the source if it is a web address; a file may say anything there."""
    return source if source and source.startswith(("https://", "http://")) else None


def _blocks(dossier: Dossier) -> Iterator[Heading | Paragraph]:
    waiting = [section for section in dossier.sections if section.heading]
    level = 1
    for _, group in groupby(dossier.sentences, key=lambda sentence: (sentence.section, sentence.paragraph)):
        sentences = list(group)
        while waiting and waiting[0].start <= sentences[0].start:
            heading = _heading(waiting.pop(0), level)
            level = heading.level
            yield heading
        yield _paragraph(sentences, dossier)
    for section in waiting:
        heading = _heading(section, level)
        level = heading.level
        yield heading


def _heading(section: Section, above: int) -> Heading:
    # A page may not jump from h2 to h4, as some reports do.
    return Heading(anchor=f"h{section.number}", level=min(section.depth + 1, above + 1, 4), text=section.heading)


def _paragraph(sentences: list[Sentence], dossier: Dossier) -> Paragraph:
    themes = dict.fromkeys(
        mention.theme for sentence in sentences for mention in dossier.mentions.get(sentence.sentence_id, ())
    )
    claims = [claim for sentence in sentences for claim in dossier.claims.get(sentence.sentence_id, ())]
    return Paragraph(
        sentences=tuple(_marked(sentence, dossier) for sentence in sentences),
        notes=tuple(
            _note_group(list(group), dossier)
            for _, group in groupby(claims, key=lambda claim: (claim.kind, claim.status, claim.strength, claim.period))
        ),
        themes=tuple(_theme_note(theme) for theme in themes),
    )


def _marked(sentence: Sentence, dossier: Dossier) -> MarkedSentence:
    claims = dossier.claims.get(sentence.sentence_id, ())
    mentions = dossier.mentions.get(sentence.sentence_id, ())
    anchor = dossier.anchors[sentence.sentence_id]
    label = anchor.removeprefix("s").replace("-", ".") if claims or mentions else None
    return MarkedSentence(anchor=anchor, label=label, text=mark_sentence(sentence.quote, claims, mentions))


def _note_group(claims: list[Claim], dossier: Dossier) -> NoteGroup:
    return NoteGroup(
        words=tuple((language, say_when(claims[0], locale_of(language))) for language in LANGUAGES),
        notes=tuple(_note(claim, dossier) for claim in claims),
    )


def _note(claim: Claim, dossier: Dossier) -> Note:
    glosses = ((language, gloss_of(claim, locale_of(language))) for language in LANGUAGES)
    return Note(
        claim_id=claim.claim_id,
        href=f"#{dossier.anchors[claim.sentence_id]}",
        span=claim.text,
        words=tuple(
            (language, locale_of(language).say("gloss.note", indicator=gloss.indicator, value=gloss.value))
            for language, gloss in glosses
        ),
    )


def _theme_note(theme_id: str) -> ThemeNote:
    theme = theme_of(theme_id)
    return ThemeNote(
        colour=colour_of(theme_id),
        names=tuple(
            (language, name_in(theme, language), f"../{language}/theme/{theme_id}.html") for language in LANGUAGES
        ),
    )


def _bars(dossier: Dossier) -> tuple[MinimapBar, ...]:
    """Return at most 120 bars, each for as many sentences one after the other."""
    sentences = dossier.sentences
    size = max(1, -(-len(sentences) // _MOST_BARS))
    bars: list[MinimapBar] = []
    for start in range(0, len(sentences), size):
        group = sentences[start : start + size]
        colours = Counter(
            colour_of(mention.theme) for sentence in group for mention in dossier.mentions.get(sentence.sentence_id, ())
        )
        bars.append(
            MinimapBar(
                href=f"#{dossier.anchors[group[0].sentence_id]}",
                colour=min(colours, key=lambda colour: (-colours[colour], colour)) if colours else 0,
                number_count=sum(len(dossier.claims.get(sentence.sentence_id, ())) for sentence in group),
            )
        )
    return tuple(bars)


def _flag_note(dossier: Dossier, kind: str, start: int, note: str) -> FlagNote:
    inside = next((row for row in dossier.sentences if row.start <= start < row.end), None)
    href = f"#{dossier.anchors[inside.sentence_id]}" if inside and kind == "damage" else None
    return FlagNote(kind=kind, note=note, href=href)
