"""Themes and terms that appear, rise, fall and disappear from one edition to the next, with their sentences."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pintu.analyse.changes.record import Change, ChangeKind, Direction
from pintu.analyse.counted import counted_sentences
from pintu.analyse.profiles import reports_of_regions
from pintu.records import Document, Mention, Sentence
from pintu.view import view_of
from pintu.vocabulary import themes
from pintu.vocabulary.wordings import compared_form

# What a report puts between quotation marks it calls by a name; names that others use too are terms.
_QUOTED = re.compile("“([^“”，。；：！？\\s]{2,12})”")
_DIGITS_ONLY = re.compile(r"[\d+\-×.%—N]+")
_LEAST_REGIONS = 3
_FOLD = 2  # a share that doubles or halves
_LEAST_SENTENCES = 3  # by which a count must differ from what the other edition's share would give

Places = Mapping[str, tuple[str, ...]]  # what is said, and the sentences that say it


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a report says, and in which of its sentences that count."""

    document: Document
    length: int
    themes: Places
    terms: Places


def said_in_edition(
    documents: Sequence[Document], sentences: Sequence[Sentence], mentions: Sequence[Mention], *, edition: int
) -> dict[str, Said]:
    """Return what the report of each region says in an edition, by the region's id.

    Of several documents of a region the report stands for it, or else the digest; equal sentences count once, annexes
    and greetings not at all.
    """
    chosen = {document.document_id: document for document in reports_of_regions(documents, edition=edition)}
    counted: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in counted_sentences(sentences):
        if sentence.document_id in chosen:
            counted[sentence.document_id].append(sentence)
    mentioned: dict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        mentioned[mention.sentence_id].append(mention.theme)
    return {
        document.region_id: Said(
            document=document,
            length=len(counted[document_id]),
            themes=_places((sentence, mentioned.get(sentence.sentence_id, ())) for sentence in counted[document_id]),
            terms=_places((sentence, _terms_in(sentence)) for sentence in counted[document_id]),
        )
        for document_id, document in chosen.items()
    }


def changes_of_wording(before: Mapping[str, Said], after: Mapping[str, Said]) -> Iterator[Change]:
    """Return the changes of each region, then those of all regions together that reported in both editions.

    A share of sentences that at least doubles, by three sentences or more, rises; one that halves falls. A digest is
    silent of nothing: beside one nothing appears or disappears.
    """
    both = sorted(before.keys() & after.keys())
    common = _terms_of_several(before) | _terms_of_several(after)
    for region_id in both:
        yield from _changes(region_id, before[region_id], after[region_id], common)
    if len(both) > 1:
        all_before = _together([before[region_id] for region_id in both])
        all_after = _together([after[region_id] for region_id in both])
        yield from _changes(None, all_before, all_after, common)


def _changes(region_id: str | None, before: Said, after: Said, common: frozenset[str]) -> Iterator[Change]:
    is_told_in_full = "digest" not in (before.document.kind, after.document.kind)
    kinds: tuple[tuple[ChangeKind, Places, Places], ...] = (
        ("theme", before.themes, after.themes),
        ("term", before.terms, after.terms),
    )
    for kind, told_before, told_after in kinds:
        for key in sorted(told_before.keys() | told_after.keys()):
            places = told_before.get(key, ()), told_after.get(key, ())
            if kind == "term" and key not in common:
                continue
            direction = _direction(len(places[0]), len(places[1]), before.length, after.length)
            if direction is not None and (is_told_in_full or direction in ("rises", "falls")):
                yield Change(
                    region=None if region_id is None else after.document.region,
                    region_id=region_id,
                    year=after.document.year,
                    kind=kind,
                    key=key,
                    change=direction,
                    before_count=len(places[0]),
                    after_count=len(places[1]),
                    before_length=before.length,
                    after_length=after.length,
                    before_sentence_ids=places[0],
                    after_sentence_ids=places[1],
                    before_claim_id=None,
                    after_claim_id=None,
                    unit_id=None,
                    before_value=None,
                    before_value_max=None,
                    before_bound=None,
                    after_value=None,
                    after_value_max=None,
                    after_bound=None,
                )


def _direction(before: int, after: int, before_length: int, after_length: int) -> Direction | None:
    if not before or not after:
        return "appears" if after else "disappears"
    expected = before * after_length / before_length
    if after >= _FOLD * expected and after - expected >= _LEAST_SENTENCES:
        return "rises"
    if expected >= _FOLD * after and expected - after >= _LEAST_SENTENCES:
        return "falls"
    return None


def _terms_in(sentence: Sentence) -> tuple[str, ...]:
    if "“" not in sentence.quote:
        return ()
    quoted = _QUOTED.findall(view_of(sentence.quote).text)
    return tuple(
        dict.fromkeys(
            term
            for term in quoted
            if not _DIGITS_ONLY.fullmatch(term) and compared_form(term) not in _names_of_themes()
        )
    )


@cache
def _names_of_themes() -> frozenset[str]:
    return frozenset(compared_form(name) for theme in themes() for name in theme.names)


def _places(told: Iterable[tuple[Sentence, Iterable[str]]]) -> Places:
    places: dict[str, list[str]] = defaultdict(list)
    for sentence, keys in told:
        for key in dict.fromkeys(keys):
            places[key].append(sentence.sentence_id)
    return {key: tuple(ids) for key, ids in places.items()}


def _terms_of_several(said: Mapping[str, Said]) -> frozenset[str]:
    counts = Counter(term for one in said.values() for term in one.terms)
    return frozenset(term for term, count in counts.items() if count >= _LEAST_REGIONS)


def _together(said: Sequence[Said]) -> Said:
    # One digest among them, and what is missing may be missing in it only.
    stands_for_all = next((one for one in said if one.document.kind == "digest"), said[0])
    return Said(
        document=stands_for_all.document,
        length=sum(one.length for one in said),
        themes=_joined(one.themes for one in said),
        terms=_joined(one.terms for one in said),
    )


def _joined(places: Iterable[Places]) -> Places:
    joined: dict[str, list[str]] = defaultdict(list)
    for one in places:
        for key, ids in one.items():
            joined[key].extend(ids)
    return {key: tuple(ids) for key, ids in joined.items()}
