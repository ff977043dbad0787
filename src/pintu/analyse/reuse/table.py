"""The table of reuse: which sentences of a region's report stand, wholly or nearly, in another one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import asdict

from pintu.analyse.official_order import in_official_order
from pintu.analyse.profiles import reports_of_regions
from pintu.analyse.reuse.near_pairs import near_pairs
from pintu.records import STATUS_OF_FRAME, Document, Sentence
from pintu.view import view_of

# other-region: reports of the edition; year-before: the region's own last report; national: those of the same year and
# of the year before, as the regions report earlier in the year than the nation.
Source = Literal["other-region", "year-before", "national"]
ReuseKind = Literal["same", "near"]

# Shorter ones, such as headings of tasks, are alike because there are few ways to say the thing.
SHORTEST = 10  # letters
_NO_LETTERS = re.compile(r"[\W\d_]+")
_DECIMALS = 6
_SOMEONE_ELSE: frozenset[Source] = frozenset({"other-region", "national"})


class Reuse(Struct, frozen=True, kw_only=True):
    """A sentence that stands elsewhere too, beside the one there that is most like it."""

    year: int
    region: str
    region_id: str
    document_id: str
    sentence_id: str
    source: Source
    kind: ReuseKind  # same: but for digits and punctuation
    similarity: float  # share of the shingles of either that both have: 1 if same
    other_region: str
    other_year: int
    other_document_id: str
    other_sentence_id: str


class Originality(Struct, frozen=True, kw_only=True):
    """How much of a region's report is its own."""

    year: int
    region: str
    region_id: str
    sentence_count: int  # that are compared: those of ten letters or more
    other_region_count: int  # of them, those that stand in reports of other regions too
    national_count: int
    year_before_count: int
    own_count: int  # those that stand neither in other regions' reports nor in the nation's
    own_share: float  # of the sentences compared; nan if there are none


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A sentence in the report that holds it."""

    document: Document
    sentence: Sentence
    order: int  # in the official order of the regions, then in text order


@dataclass(frozen=True, slots=True, kw_only=True)
class _Like:
    """Letters that are like others."""

    letters: str
    similarity: float
    is_same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """A sentence elsewhere, and how like its letters are."""

    place: _Place
    like: _Like


_Holders = Mapping[str, Mapping[str, _Place]]  # letters to the first sentence of each region with them, by region_id


def find_reuse(documents: Sequence[Document], sentences: Sequence[Sentence], *, edition: int) -> tuple[Reuse, ...]:
    """Return which sentences of the regions' reports of an edition stand elsewhere too.

    Sentences are compared by their letters: digits and punctuation are no difference, so that a formula with another
    figure in it is the same. Annexes, greetings and closing words are left out, and sentences of less than ten letters.
    What a report repeats of itself is no reuse. Who copied from whom is not asked.

    Parameters
    ----------
    documents, sentences
        Of the edition and, where they are there, of the year before, of the regions and of the nation.
    edition
        The year in which the reports were given.

    Returns
    -------
    tuple of Reuse
        For each sentence one row for each source that has it, in the official order of the regions, then in text order.
        Of equally similar sentences it names the first in that order. ``similarity`` is 0.5 or more, see `near_pairs`.
    """
    reports = in_official_order(reports_of_regions(documents, edition=edition))
    own = _with_letters(reports, sentences)
    sources: dict[Source, _Holders] = {
        "other-region": _holders(own),
        "year-before": _holders(_with_letters(reports_of_regions(documents, edition=edition - 1), sentences)),
        "national": _holders(_with_letters(_national(documents, edition), sentences)),
    }
    like = _likeness(dict.fromkeys(letters for holders in sources.values() for letters in holders))
    return tuple(
        _reuse(place, source, found)
        for letters, place in own
        for source, holders in sources.items()
        if (found := _most_like(like[letters], place, source, holders))
    )


def originality(
    documents: Sequence[Document], sentences: Sequence[Sentence], reuses: Sequence[Reuse], *, edition: int
) -> tuple[Originality, ...]:
    """Return how much of each region's report is its own, in the official order.

    Parameters
    ----------
    documents, sentences
        As for `find_reuse`.
    reuses
        What that returned.
    edition
        The year in which the reports were given.
    """
    reports = in_official_order(reports_of_regions(documents, edition=edition))
    compared = Counter(place.document.document_id for _, place in _with_letters(reports, sentences))
    sources = Counter((reuse.document_id, reuse.source) for reuse in reuses)
    copied = Counter(
        document_id
        for document_id, _ in {
            (reuse.document_id, reuse.sentence_id) for reuse in reuses if reuse.source in _SOMEONE_ELSE
        }
    )
    return tuple(
        _originality(report, compared[report.document_id], copied[report.document_id], sources) for report in reports
    )


def copied_sentence_ids(reuses: Iterable[Reuse]) -> frozenset[str]:
    """Return the sentences that stand in the report of another region or of the nation too.

    Left out of what is counted, they leave a region's own words; what it repeats of its last report is its own.
    """
    return frozenset(reuse.sentence_id for reuse in reuses if reuse.source in _SOMEONE_ELSE)


def reuse_rows(reuses: Sequence[Reuse]) -> list[dict[str, Any]]:
    """Return the rows of the table ``reuse``, in the order of the records."""
    return [asdict(reuse) for reuse in reuses]


def _national(documents: Sequence[Document], edition: int) -> list[Document]:
    found = [row for row in documents if row.level == "national" and row.year in (edition, edition - 1)]
    return sorted(found, key=lambda row: (-row.year, row.kind != "report", row.path, row.document_id))


def _with_letters(reports: Iterable[Document], sentences: Iterable[Sentence]) -> list[tuple[str, _Place]]:
    """Return each sentence of the reports that is long enough to compare with its letters, report by report."""
    sentences_of: dict[str, list[Sentence]] = {report.document_id: [] for report in reports}
    for sentence in sentences:
        if sentence.document_id in sentences_of and STATUS_OF_FRAME[sentence.frame] is not None:
            sentences_of[sentence.document_id].append(sentence)
    found: list[tuple[str, _Place]] = []
    for report in reports:
        for sentence in sorted(sentences_of[report.document_id], key=lambda row: row.start):
            letters = _NO_LETTERS.sub("", view_of(sentence.quote).text)
            if len(letters) >= SHORTEST:
                found.append((letters, _Place(document=report, sentence=sentence, order=len(found))))
    return found


def _holders(places: Iterable[tuple[str, _Place]]) -> _Holders:
    holders: dict[str, dict[str, _Place]] = {}
    for letters, place in places:
        holders.setdefault(letters, {}).setdefault(place.document.region_id, place)
    return holders


def _likeness(texts: Iterable[str]) -> Mapping[str, Sequence[_Like]]:
    """Return for each text the texts that are like it, itself first."""
    different = list(texts)
    like = {text: [_Like(letters=text, similarity=1.0, is_same=True)] for text in different}
    pairs = near_pairs(different)
    columns = (pairs.first.tolist(), pairs.second.tolist(), pairs.similarity.tolist())
    for one, other, similarity in zip(*columns, strict=True):
        for text, near in ((different[one], different[other]), (different[other], different[one])):
            like[text].append(_Like(letters=near, similarity=similarity, is_same=False))
    return like


def _most_like(like: Iterable[_Like], place: _Place, source: Source, holders: _Holders) -> _Copy | None:
    """Return the sentence of a source that is most like the one at a place, if any is."""
    copies = [
        _Copy(place=copy, like=near)
        for near in like
        if (copy := _elsewhere(holders.get(near.letters, {}), place.document.region_id, source))
    ]
    return min(copies, key=lambda row: (-row.like.similarity, not row.like.is_same, row.place.order), default=None)


def _elsewhere(holders: Mapping[str, _Place], region_id: str, source: Source) -> _Place | None:
    if source == "year-before":
        return holders.get(region_id)
    return next((place for holder, place in holders.items() if holder != region_id), None)


def _reuse(place: _Place, source: Source, copy: _Copy) -> Reuse:
    document, other = place.document, copy.place.document
    return Reuse(
        year=document.year,
        region=document.region,
        region_id=document.region_id,
        document_id=document.document_id,
        sentence_id=place.sentence.sentence_id,
        source=source,
        kind="same" if copy.like.is_same else "near",
        similarity=round(copy.like.similarity, _DECIMALS),
        other_region=other.region,
        other_year=other.year,
        other_document_id=other.document_id,
        other_sentence_id=copy.place.sentence.sentence_id,
    )


def _originality(
    report: Document, compared: int, copied: int, sources: Mapping[tuple[str, Source], int]
) -> Originality:
    return Originality(
        year=report.year,
        region=report.region,
        region_id=report.region_id,
        sentence_count=compared,
        other_region_count=sources[report.document_id, "other-region"],
        national_count=sources[report.document_id, "national"],
        year_before_count=sources[report.document_id, "year-before"],
        own_count=compared - copied,
        own_share=(compared - copied) / compared if compared else float("nan"),
    )


def originality_rows(found: Sequence[Originality]) -> list[dict[str, Any]]:
    """Return the rows of the table ``originality``, in the order of the records."""
    return [asdict(row) for row in found]
