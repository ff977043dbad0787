"""Cooperation: how often the reports name each other's regions as partners, and how often they would by chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pintu.analyse.counted import counted_sentences
from pintu.analyse.profiles import reports_of_regions
from pintu.records import Document, Sentence, Tie
from pintu.vocabulary import blocs, regions

_ROUNDS = 1_000
_CLOSE = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A region that another region's report names as one that it works with."""

    year: int
    region: str  # whose report names the other
    region_id: str
    other_region: str
    other_region_id: str
    sentences_count: int
    sentence_ids: tuple[str, ...]


def partners(
    documents: Sequence[Document], sentences: Sequence[Sentence], ties: Sequence[Tie], *, edition: int
) -> tuple[Partner, ...]:
    """Return whom each region's report names as a partner, by region and partner in the official order.

    Parameters
    ----------
    documents, sentences, ties
        Of the edition; others may be among them.
    edition
        The year in which the reports were given.

    Returns
    -------
    tuple of Partner
        A row for each entry of `cooperation` that is not 0, with the sentences in text order.
    """
    shown = tuple(region for region in regions() if region.tile is not None)
    found: dict[tuple[int, int], list[str]] = {}
    for sentence_id, source, target in _named_pairs(
        documents, sentences, ties, region_ids=tuple(region.region_id for region in shown), edition=edition
    ):
        if source != target:
            found.setdefault((source, target), []).append(sentence_id)
    return tuple(
        Partner(
            year=edition,
            region=shown[source].zh,
            region_id=shown[source].region_id,
            other_region=shown[target].zh,
            other_region_id=shown[target].region_id,
            sentences_count=len(found[source, target]),
            sentence_ids=tuple(found[source, target]),
        )
        for source, target in sorted(found)
    )


def cooperation(
    documents: Sequence[Document],
    sentences: Sequence[Sentence],
    ties: Sequence[Tie],
    *,
    region_ids: Sequence[str],
    edition: int,
) -> NDArray[np.int64]:
    """Return how often each region's report names each other region as one that it works with.

    Parameters
    ----------
    documents, sentences, ties
        Of the edition; others may be among them.
    region_ids
        ``Region.region_id`` of the regions to count, in the order wanted.
    edition
        The year in which the reports were given.

    Returns
    -------
    (regions, regions), sentences
        Row *i* is the report of region *i*. Ties with the relation cooperation, each region once a sentence; blocs and
        places are not split into regions. The diagonal is 0, as is the row of a region without a report. Annexes,
        greetings and closing words are left out.
    """
    counts = np.zeros((len(region_ids), len(region_ids)), dtype=np.int64)
    for _, source, target in _named_pairs(documents, sentences, ties, region_ids=region_ids, edition=edition):
        counts[source, target] += source != target
    return counts


def _named_pairs(
    documents: Sequence[Document],
    sentences: Sequence[Sentence],
    ties: Sequence[Tie],
    *,
    region_ids: Sequence[str],
    edition: int,
) -> tuple[tuple[str, int, int], ...]:
    """Return each naming of a partner, once a sentence: sentence_id, row of the author and of the partner."""
    row = {region_id: number for number, region_id in enumerate(region_ids)}
    column = {f"region:{region.zh}": row[region.region_id] for region in regions() if region.region_id in row}
    author = {
        document.document_id: row[document.region_id]
        for document in reports_of_regions(documents, edition=edition)
        if document.region_id in row
    }
    place = {sentence.sentence_id: number for number, sentence in enumerate(counted_sentences(sentences))}
    named = {
        (tie.sentence_id, author[tie.document_id], column[tie.resolved])
        for tie in ties
        if tie.relation == "cooperation"
        and tie.document_id in author
        and tie.resolved in column
        and tie.sentence_id in place
    }
    return tuple(sorted(named, key=lambda pair: (place[pair[0]], pair)))


def bloc_naming(
    documents: Sequence[Document], sentences: Sequence[Sentence], ties: Sequence[Tie], *, edition: int
) -> dict[str, dict[str, int]]:
    """Return how many sentences of each region's report name each bloc, whatever they say of it.

    Parameters
    ----------
    documents, sentences, ties
        Of the edition; others may be among them.
    edition
        The year in which the reports were given.

    Returns
    -------
    dict
        By ``Bloc.bloc_id``, then ``Region.region_id``; what is not named is not there. Annexes, greetings and
        closing words are left out.
    """
    author = {document.document_id: document.region_id for document in reports_of_regions(documents, edition=edition)}
    told = {sentence.sentence_id for sentence in counted_sentences(sentences)}
    named = sorted(
        {
            (tie.resolved, author[tie.document_id], tie.sentence_id)
            for tie in ties
            if tie.document_id in author and tie.sentence_id in told
        }
    )
    counts = Counter((resolved, region_id) for resolved, region_id, _ in named)
    found: dict[str, dict[str, int]] = {}
    for bloc in blocs():
        for region_id in sorted(set(author.values())):
            if count := counts[f"bloc:{bloc.zh}", region_id]:
                found.setdefault(bloc.bloc_id, {})[region_id] = count
    return found


def expected_cooperation(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return how often each pair would be named if only the number of ties of each region mattered.

    The table with the sums of ``counts``, nothing on the diagonal, and otherwise independent rows and columns
    (quasi-independence), by iterative proportional fitting.

    Parameters
    ----------
    counts : (regions, regions), sentences
        The diagonal does not count.

    Returns
    -------
    (regions, regions), sentences
        With the row and column sums of ``counts``, as near as 1,000 rounds come. A row or column of zeros stays one.

    References
    ----------
    Goodman (1968), Journal of the American Statistical Association 63, 1091-1131, on tables with empty cells.

    Examples
    --------
    >>> expected_cooperation(np.array([[0, 3, 1], [1, 0, 3], [3, 1, 0]])).round(6).tolist()
    [[0.0, 2.0, 2.0], [2.0, 0.0, 2.0], [2.0, 2.0, 0.0]]
    """
    apart = counts.astype(np.float64)
    np.fill_diagonal(apart, 0.0)
    named_by, naming = apart.sum(axis=0), apart.sum(axis=1)
    fitted = np.outer(naming > 0, named_by > 0).astype(np.float64)
    np.fill_diagonal(fitted, 0.0)
    for _ in range(_ROUNDS):
        fitted *= _ratio(naming, fitted.sum(axis=1))[:, np.newaxis]
        fitted *= _ratio(named_by, fitted.sum(axis=0))
        if np.abs(fitted.sum(axis=1) - naming).max(initial=0.0) < _CLOSE:
            break
    return fitted


def _ratio(wanted: NDArray[np.float64], found: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.divide(wanted, found, out=np.zeros_like(wanted), where=found > 0)


def sum_within(pairs: NDArray[np.float64], groups: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the sum of a figure of ordered pairs over each group, without the diagonal.

    Parameters
    ----------
    pairs : (regions, regions)
        From row to column.
    groups : (groups, regions)
        Row *g* marks the members of group *g*.
    """
    apart = pairs.astype(np.float64)
    np.fill_diagonal(apart, 0.0)
    members = groups.astype(np.float64)
    return np.asarray(np.einsum("gr,gr->g", members @ apart, members), dtype=np.float64)
