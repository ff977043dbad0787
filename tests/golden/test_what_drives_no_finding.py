"""On the reports of 2025 and 2026: copied sentences, annexes and length are not what specialisation comes from.

Run as a program (`python -m golden.test_what_drives_no_finding` in tests/), it prints the figures.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest
from msgspec.structs import replace

from golden.scoreboard import SHARED
from pintu.analyse.profiles import profile
from pintu.analyse.reuse import copied_sentence_ids, find_reuse
from pintu.analyse.specialisation import weighted_log_odds
from pintu.extract import find_mentions
from pintu.read import find_files, read_file
from pintu.segment import segment

CORPUS = SHARED / "corpus"
EDITIONS = (2025, 2026)
FOREMOST = 10  # themes

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the reference corpus is not beside the repository")


@dataclass(frozen=True)
class Comparison:
    """How the order of each region's themes, by the z of their log-odds, stays where something is left out or added."""

    rank_correlations: list[float]  # Spearman's, of each region
    foremost_kept: list[int]  # of each region's ten foremost themes


@cache
def read_corpus():
    documents, sentences, mentions = [], [], []
    for path in find_files([CORPUS / name for name in ("provinces-2025", "provinces-2026", "national-zh")])[0]:
        for document in read_file(path).documents:
            found = segment(document).sentences
            documents.append(document)
            sentences.extend(found)
            mentions.extend(find_mentions(found))
    return documents, sentences, mentions


@cache
def specificity(edition: int, *, which: str = "all") -> np.ndarray:
    """Return z by region and theme, -inf where a theme is not mentioned."""
    documents, sentences, mentions = read_corpus()
    if which == "own":
        copied = copied_sentence_ids(find_reuse(documents, sentences, edition=edition))
        sentences = [row for row in sentences if row.sentence_id not in copied]
    if which == "with annexes":
        sentences = [replace(row, frame="plan") if row.frame in ("annex", "other") else row for row in sentences]
    counts = profile(documents, sentences, mentions, edition=edition).counts
    return np.where(counts > 0, weighted_log_odds(counts).z, -np.inf)


def comparison(edition: int, which: str) -> Comparison:
    before, after = specificity(edition), specificity(edition, which=which)
    mentioned = [np.isfinite(row) for row in before]
    return Comparison(
        rank_correlations=[
            spearman(one[told], other[told]) for one, other, told in zip(before, after, mentioned, strict=True)
        ],
        foremost_kept=[len(foremost(one) & foremost(other)) for one, other in zip(before, after, strict=True)],
    )


def foremost(z: np.ndarray) -> set[int]:
    return set(np.argsort(-z, kind="stable")[:FOREMOST].tolist())


def spearman(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.corrcoef(mean_ranks(one), mean_ranks(other))[0, 1])


def mean_ranks(figures: np.ndarray) -> np.ndarray:
    _, place, times = np.unique(figures, return_inverse=True, return_counts=True)
    return (np.cumsum(times) - (times - 1) / 2)[place]


def correlation_with_length(edition: int) -> float:
    """Return the correlation of a report's sentences with the mean z of its ten foremost themes."""
    lengths = profile(*read_corpus(), edition=edition).lengths
    heights = [np.sort(row)[-FOREMOST:].mean() for row in specificity(edition)]
    return float(np.corrcoef(lengths, heights)[0, 1])


@pytest.mark.parametrize("edition", EDITIONS)
def test_copied_sentences_do_not_order_the_themes(edition):
    found = comparison(edition, "own")
    assert np.mean(found.rank_correlations) >= 0.98
    assert min(found.foremost_kept) >= 9


@pytest.mark.parametrize("edition", EDITIONS)
def test_annexes_would_reorder_the_themes_of_some_reports_which_is_why_they_do_not_count(edition):
    found = comparison(edition, "with annexes")
    assert np.mean(found.rank_correlations) >= 0.98
    assert min(found.foremost_kept) < FOREMOST


@pytest.mark.parametrize("edition", EDITIONS)
def test_long_reports_are_no_more_specialised_than_short_ones(edition):
    assert abs(correlation_with_length(edition)) < 0.2


if __name__ == "__main__":
    for year in EDITIONS:
        print(year, f"length and specialisation: r = {correlation_with_length(year):.2f}")
        for changed in ("own", "with annexes"):
            figures = comparison(year, changed)
            print(
                f"  {changed}: rank correlation {np.mean(figures.rank_correlations):.3f}",
                f"(lowest {min(figures.rank_correlations):.2f}),",
                f"of the ten foremost {np.mean(figures.foremost_kept):.1f} stay (fewest {min(figures.foremost_kept)})",
            )
