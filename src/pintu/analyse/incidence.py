"""Incidence: which sentence of which region's report mentions which theme."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pintu.records import Document, Mention, Sentence
from pintu.vocabulary import Region, regions, themes


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Incidence:
    """The mentions of one edition, sentence by sentence."""

    year: int
    regions: tuple[Region, ...]  # that reported, in the official order
    themes: tuple[str, ...]  # Theme.theme_id, every theme of the pack in its order
    reports: tuple[NDArray[np.bool_], ...]  # for each region (sentences, themes), without annexes

    @property
    def region_ids(self) -> tuple[str, ...]:
        """``Region.region_id`` of the regions that reported."""
        return tuple(region.region_id for region in self.regions)

    @property
    def lengths(self) -> NDArray[np.int64]:
        """Sentences of each region's report."""
        return np.array([len(report) for report in self.reports], dtype=np.int64)

    @property
    def counts(self) -> NDArray[np.int64]:
        """(regions, themes): sentences of each region that mention each theme."""
        return np.array([report.sum(axis=0) for report in self.reports], dtype=np.int64).reshape(-1, len(self.themes))

    def counts_of_any(self, themes: Collection[str]) -> NDArray[np.int64]:
        """Return how many sentences of each region mention any of the themes, each once.

        Parameters
        ----------
        themes
            ``Theme.theme_id``; (regions,) zeros if there is none.
        """
        columns = [number for number, theme in enumerate(self.themes) if theme in themes]
        return np.array([report[:, columns].any(axis=1).sum() for report in self.reports], dtype=np.int64)


def incidence(
    documents: Sequence[Document], sentences: Sequence[Sentence], mentions: Sequence[Mention], *, edition: int
) -> Incidence:
    """Return which sentence of each region's report of an edition mentions which theme.

    The nation, cities and counties are left out, as are annexes.

    Parameters
    ----------
    documents, sentences, mentions
        Of the edition; others may be among them.
    edition
        The year in which the reports were given.
    """
    region_of = {
        document.document_id: document.region_id
        for document in documents
        if document.year == edition and document.level == "province"
    }
    rows: dict[str, int] = {}
    lengths: dict[str, int] = dict.fromkeys(region_of.values(), 0)
    owners: dict[str, str] = {}
    for sentence in sentences:
        region_id = region_of.get(sentence.document_id)
        if region_id is not None and sentence.frame != "annex":
            owners[sentence.sentence_id], rows[sentence.sentence_id] = region_id, lengths[region_id]
            lengths[region_id] += 1
    columns = {theme.theme_id: number for number, theme in enumerate(themes())}
    reports = {region_id: np.zeros((length, len(columns)), dtype=bool) for region_id, length in lengths.items()}
    for mention in mentions:
        if mention.sentence_id in rows:
            reports[owners[mention.sentence_id]][rows[mention.sentence_id], columns[mention.theme]] = True
    reported = tuple(region for region in regions() if region.region_id in reports)
    return Incidence(
        year=edition,
        regions=reported,
        themes=tuple(columns),
        reports=tuple(reports[region.region_id] for region in reported),
    )
