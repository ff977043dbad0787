"""Ties: the regions, blocs and special places that a document names, and what it says of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pintu.extract.ties.readings import find_names
from pintu.extract.ties.relations import relation_of
from pintu.ids import hash_id
from pintu.records import Relation, Sentence, Tie
from pintu.view import Views, place_in_sentences, views_of
from pintu.vocabulary import regions

__all__ = ["find_ties"]


def find_ties(sentences: Sequence[Sentence], *, region: str | None, views: Views | None = None) -> tuple[Tie, ...]:
    """Return every region, bloc and special place that the sentences name, in text order.

    Bodies of the author's own region are left out, as are names that only look like a region's (南京东路, 京沪高速):
    what stays unclear is no tie.

    Parameters
    ----------
    sentences
        Those of one document, in order.
    region
        Short Chinese name of the author's region. Where it is None, or names the nation or a city, no tie is ``own``,
        and a single character is a region only in compounds and fixed words.
    views
        What ``views_of`` gives for their quotes, by whoever asks for more than the ties.

    Returns
    -------
    tuple of Tie
        ``start``, ``end`` and ``text`` are those of the sentence's quote.
    """
    views = views or views_of([sentence.quote for sentence in sentences])
    author = region if region in _regions_that_speak() else None
    ties = []
    # One text, so that the automaton runs once; no word of it holds a line break, so that none crosses sentences.
    for name in find_names(views.text, author=author):
        at, start, end = place_in_sentences(views, name.start, name.end)
        ties.append(
            _tie(sentences[at], (start, end), name.target.resolved, relation_of(views.text, name, author=author))
        )
    return tuple(ties)


@cache
def _regions_that_speak() -> frozenset[str]:
    return frozenset(region.zh for region in regions() if region.kind != "nation")


def _tie(sentence: Sentence, span: tuple[int, int], resolved: str, relation: Relation) -> Tie:
    start, end = span
    return Tie(
        tie_id=hash_id(sentence.sentence_id, start, end, resolved),
        sentence_id=sentence.sentence_id,
        document_id=sentence.document_id,
        start=start,
        end=end,
        text=sentence.quote[start:end],
        resolved=resolved,
        relation=relation,
    )
