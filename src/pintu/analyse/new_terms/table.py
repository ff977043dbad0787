"""The table of new terms: what reports have begun to say, or few of them say often, and no theme names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any, Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import asdict, replace
from numpy.typing import NDArray

from pintu.analyse.new_terms.free import free_runs
from pintu.analyse.new_terms.keyness import keyness
from pintu.analyse.new_terms.ngrams import Ngrams, only
from pintu.analyse.new_terms.symbols import Marks, Numbers, Symbols, symbols_of
from pintu.analyse.new_terms.wording import between, may_be_term
from pintu.analyse.official_order import in_official_order
from pintu.analyse.profiles import reports_of_regions
from pintu.records import STATUS_OF_FRAME, Document, Mention, Sentence

# new: more often than in the edition before; concentrated: more often in one report than in the others.
NewTermKind = Literal["new", "concentrated"]

_KINDS: tuple[NewTermKind, ...] = ("new", "concentrated")

LEAST_KEYNESS = 1.645  # which chance alone reaches in one of twenty cases
_SHORTEST_HAN = 3  # characters; nearly all words of two are ordinary ones
_FEWEST = 2  # regions; what one report alone says is mostly a place of its own, or a phrase that it likes
_FEW = 0.2  # of the reports
_SHOWN = 3  # sentences
_DECIMALS = 6


class NewTerm(Struct, frozen=True, kw_only=True):
    """A term that no theme names, for a person to take into the pack or to leave."""

    year: int
    kind: NewTermKind
    rank: int  # among its kind
    term: str
    keyness: float  # against the edition before, or of one report against the others; to be read as a z
    count: int  # occurrences in the edition
    count_before: int | None  # None if there is no edition before
    region_count: int  # regions whose reports have it
    counts: tuple[tuple[str, int], ...]  # short names of regions with their occurrences, most first
    theme_count: float  # themes that a sentence with it mentions, on average
    sentence_ids: tuple[str, ...]  # the first three


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Corpus:
    """The reports of an edition and of the one before, as symbols."""

    text: Symbols
    sentences: Sequence[Sentence]
    regions: Sequence[str]  # short names, in the official order
    region: Numbers  # of each sentence
    is_now: Marks  # of each symbol: of the edition
    themes: NDArray[np.float64]  # of each sentence: how many it mentions
    has_before: bool


def new_terms(
    documents: Sequence[Document], sentences: Sequence[Sentence], mentions: Sequence[Mention], *, edition: int
) -> tuple[NewTerm, ...]:
    """Return the terms that an edition says more than the one before or that few reports say often, and no theme names.

    A term is a run of two to eight symbols (Chinese characters, or Latin words) that comes four times or more; that
    stands freely, no symbol following or preceding it in more than half of its occurrences (a branching entropy of a
    bit and more); whose first and last two symbols begin and end phrases elsewhere too; that seldom opens a clause; and
    that `may_be_term` by its wording. It is a proposal: a person decides.

    Parameters
    ----------
    documents, sentences, mentions
        Of the edition and, where it is there, of the one before; others may be among them.
    edition
        The year in which the reports were given.

    Returns
    -------
    tuple of NewTerm
        The first of either kind, then the second, and so on. *New*: the `keyness` against the edition before is 1.645
        or more. *Concentrated*: in two reports or more and at most a fifth of them, and its keyness in one against the
        others is that high. What is both is of the kind in which it has more. Empty if nothing is either. The nation,
        cities, counties and annexes are left out.
    """
    corpus = _corpus(documents, sentences, mentions, edition)
    found = [
        term for runs in free_runs(corpus.text, corpus.is_now, between()) for term in _terms(runs, corpus, edition)
    ]
    found.sort(key=lambda term: (-term.keyness, -term.count, term.term))
    ranked = [
        replace(term, rank=rank)
        for kind in _KINDS
        for rank, term in enumerate((term for term in found if term.kind == kind), 1)
    ]
    return tuple(sorted(ranked, key=lambda term: term.rank))


def new_term_rows(found: Sequence[NewTerm]) -> list[dict[str, Any]]:
    """Return the rows of the table ``new_terms``, in the order of the records."""
    return [
        {**asdict(term), "counts": [{"region": region, "count": count} for region, count in term.counts]}
        for term in found
    ]


def _corpus(
    documents: Sequence[Document], sentences: Sequence[Sentence], mentions: Sequence[Mention], edition: int
) -> _Corpus:
    reports = in_official_order(reports_of_regions(documents, edition=edition))
    before = in_official_order(reports_of_regions(documents, edition=edition - 1))
    regions = list(dict.fromkeys(report.region for report in (*reports, *before)))
    order = {report.document_id: place for place, report in enumerate((*reports, *before))}
    told = [row for row in sentences if row.document_id in order and STATUS_OF_FRAME[row.frame] is not None]
    told.sort(key=lambda row: (order[row.document_id], row.start))
    region = {report.document_id: regions.index(report.region) for report in (*reports, *before)}
    themes: dict[str, set[str]] = {row.sentence_id: set() for row in told}
    for mention in mentions:
        if mention.sentence_id in themes:
            themes[mention.sentence_id].add(mention.theme)
    text = symbols_of(told, mentions)
    is_now = np.array([order[row.document_id] < len(reports) for row in told], dtype=bool)
    return _Corpus(
        text=text,
        sentences=told,
        regions=regions,
        region=np.array([region[row.document_id] for row in told], dtype=np.int64),
        is_now=is_now[text.sentence] if told else np.zeros(len(text.symbol), dtype=bool),
        themes=np.array([len(themes[row.sentence_id]) for row in told], dtype=np.float64),
        has_before=bool(before),
    )


def _terms(found: Ngrams, corpus: _Corpus, edition: int) -> Iterator[NewTerm]:
    """Yield the terms among n-grams of one length, without their ranks."""
    writings = _writings(found, corpus.text)
    is_term = [_may_be_term(symbols) for symbols in writings]
    terms, writings = only(found, np.array(is_term, dtype=bool)), list(compress(writings, is_term))
    is_now = corpus.is_now[terms.place]
    before = np.bincount(terms.number[~is_now], minlength=len(terms.count))
    by_region = _by_region(terms, corpus)
    keys = np.array([_key_of_edition(terms.count, before, corpus), _key_of_region(by_region, corpus)])
    is_unusual = keys.max(axis=0, initial=-np.inf) >= LEAST_KEYNESS
    for number, places in enumerate(_places(terms, is_now)):
        if is_unusual[number]:
            kind = int(keys[:, number].argmax())
            sentences = np.unique(corpus.text.sentence[places])
            yield NewTerm(
                year=edition,
                kind=_KINDS[kind],
                rank=0,
                term="".join(writings[number]),
                keyness=round(float(keys[kind, number]), _DECIMALS),
                count=int(terms.count[number]),
                count_before=int(before[number]) if corpus.has_before else None,
                region_count=int((by_region[number] > 0).sum()),
                counts=_counts(by_region[number].tolist(), corpus.regions),
                theme_count=round(float(corpus.themes[sentences].mean()), _DECIMALS),
                sentence_ids=tuple(corpus.sentences[place].sentence_id for place in sentences[:_SHOWN]),
            )


def _writings(found: Ngrams, text: Symbols) -> list[list[str]]:
    first = np.zeros(len(found.count), dtype=np.int64)
    first[found.number] = found.place
    symbols = text.symbol[first[:, np.newaxis] + np.arange(found.length)]
    return [[text.writing[symbol] for symbol in row] for row in symbols.tolist()]


def _may_be_term(symbols: Sequence[str]) -> bool:
    return (len(symbols) >= _SHORTEST_HAN or any(map(str.isascii, symbols))) and may_be_term("".join(symbols))


def _places(terms: Ngrams, is_now: Marks) -> list[Numbers]:
    """Return where each term stands in the edition."""
    number, place = terms.number[is_now], terms.place[is_now]
    order = np.argsort(number, kind="stable")
    return np.split(place[order], np.cumsum(terms.count))[:-1]


def _by_region(terms: Ngrams, corpus: _Corpus) -> Numbers:
    """Return the occurrences of each term in each region's report of the edition: (terms, regions)."""
    is_now = corpus.is_now[terms.place]
    region = corpus.region[corpus.text.sentence[terms.place[is_now]]]
    cells = terms.number[is_now] * len(corpus.regions) + region
    counts = np.bincount(cells, minlength=len(terms.count) * len(corpus.regions))
    return counts.reshape(len(terms.count), len(corpus.regions))


def _key_of_edition(now: Numbers, before: Numbers, corpus: _Corpus) -> NDArray[np.float64]:
    """Return the keyness of each term in the edition against the one before; never a finding if there is none."""
    if not corpus.has_before:
        return np.full(len(now), -np.inf)
    is_symbol = corpus.text.symbol > 0
    part = (is_symbol & corpus.is_now).sum(keepdims=True)
    return keyness(count=now, of_part=part, of_term=now + before, of_all=is_symbol.sum(keepdims=True))


def _key_of_region(by_region: Numbers, corpus: _Corpus) -> NDArray[np.float64]:
    """Return the highest keyness of each term in a region's report; never a finding unless few regions have it."""
    is_now = corpus.is_now & (corpus.text.symbol > 0)
    sizes = np.bincount(corpus.region[corpus.text.sentence[is_now]], minlength=len(corpus.regions))[np.newaxis]
    whole = by_region.sum(axis=1, keepdims=True)
    key = keyness(count=by_region, of_part=sizes, of_term=whole, of_all=sizes.sum(keepdims=True))
    region_count = (by_region > 0).sum(axis=1)
    is_in_few = (region_count >= _FEWEST) & (region_count <= _FEW * (sizes > 0).sum())
    return np.where(is_in_few, key.max(axis=1, initial=-np.inf), -np.inf)


def _counts(by_region: Sequence[int], regions: Sequence[str]) -> tuple[tuple[str, int], ...]:
    counts = [(region, count) for region, count in zip(regions, by_region, strict=True) if count]
    return tuple(sorted(counts, key=lambda row: -row[1]))
