"""The stretches of an article's sentences, each with whose it is, how it is told and what is named in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pintu.check.claim import Figure
from pintu.check.cues import begins_with_cue, ends_with_cue, has_cue, without_cue
from pintu.check.lexicon import Found, Language, find_concepts
from pintu.check.owners import Owned, Owner, owner_at
from pintu.check.segments import Segment, split_segments
from pintu.check.told import Told, told_in
from pintu.records import Mention, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article as the stages before have read it."""

    sentences: tuple[Sentence, ...]
    figures: Mapping[str, tuple[Figure, ...]]  # by sentence
    mentions: Mapping[str, tuple[Mention, ...]]
    language: Language
    edition: int  # the year of the reports that it is held against


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A segment of a sentence."""

    segment: Segment
    text: str
    owner: Owner | None
    told: Told
    found: tuple[Found, ...]
    figures: tuple[Figure, ...]
    mentions: tuple[Mention, ...]


def find_stretches(article: Article, owned: Owned) -> tuple[Stretch, ...]:
    """Return the stretches of a sentence, which cover it."""
    quote, language = owned.sentence.quote, article.language
    told_figures = article.figures.get(owned.sentence.sentence_id, ())
    figures = tuple(figure for figure in told_figures if _measures(quote, figure, language))
    mentions = article.mentions.get(owned.sentence.sentence_id, ())
    segments = split_segments(
        quote,
        [(figure.start, figure.end) for figure in figures],
        language,
        is_told_alone=lambda start, end: (
            _is_told_alone(quote[start:end], start, mentions, language)
            or (any(figure.end <= start for figure in figures) and _is_another_plan(quote[start:end], language))
        ),
    )
    texts = [quote[segment.start : segment.end] for segment in segments]
    found = find_concepts(quote, language)
    return tuple(
        Stretch(
            segment=segment,
            text=text,
            owner=owner_at(owned, segment.end, language),
            told=told,
            found=tuple(one for one in found if segment.start <= one.start < segment.end),
            figures=tuple(figures[place] for place in segment.figures),
            mentions=tuple(one for one in mentions if segment.start <= one.start < segment.end),
        )
        for segment, text, told in zip(segments, texts, told_in(quote, texts, language, article.edition), strict=True)
    )


def _is_told_alone(words: str, start: int, mentions: Sequence[Mention], language: Language) -> bool:
    """Return whether words beside a number say a thing of their own: they name a theme and what is done about it."""
    end = start + len(words)
    return any(start <= one.start < end for one in mentions) and has_cue("presence", words, language)


def _is_another_plan(words: str, language: Language) -> bool:
    """Return whether words behind a number tell a plan of their own; a Korean verb is that of the number."""
    return language == "en" and has_cue("target", without_cue("no-target", words, language), language)


def _measures(quote: str, figure: Figure, language: Language) -> bool:
    """Return whether a number says how much or which rank, rather than how long, how fast or how many articles."""
    before, behind = quote[: figure.start], quote[figure.end :].lstrip()
    with_unit = quote[figure.end - len(figure.unit) :]
    cues = ("no-measure", "of-the-article")
    if any(begins_with_cue(cue, words, language) for cue in cues for words in (behind, with_unit)):
        return False
    return not any(
        (
            ends_with_cue("no-measure", before, language),
            _stands_by("base", before, behind, language),
            _stands_by("counted-by", before, behind, language),
        )
    )


def _stands_by(cue_id: str, before: str, behind: str, language: Language) -> bool:
    """Return whether a number stands by a word that comes before it, in Korean behind it."""
    return begins_with_cue(cue_id, behind, language) if language == "ko" else ends_with_cue(cue_id, before, language)
