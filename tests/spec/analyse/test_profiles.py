"""Profiles: what counts as a sentence of a region's report, and what does not."""

import numpy as np
import pytest

from pintu.analyse.incidence import Incidence
from pintu.analyse.profiles import profile, reports_of_regions
from spec.analyse.themed_reports import FIRST, SECOND, Corpus, lines_of, part, report, together

QINGHAI = report("青海", lines_of({"0": 3, "": 2}))


def profile_of(corpus: Corpus, **choice) -> Incidence:
    return profile(*corpus.all, edition=2031, **choice)


def count(found: Incidence, region: str, theme: str) -> int:
    names = [row.zh for row in found.regions]
    return int(found.counts[names.index(region), found.themes.index(theme)])


def test_sentences_are_counted_by_region_and_theme():
    found = profile_of(QINGHAI + report("海南", lines_of({"01": 1, "1": 2})))
    assert (3, 1, 3) == (count(found, "青海", FIRST), count(found, "海南", FIRST), count(found, "海南", SECOND))
    assert [3, 5] == found.lengths.tolist()
    assert ["海南", "青海"] == [region.zh for region in found.regions], "the official order"


def test_a_sentence_with_a_theme_twice_is_one_sentence():
    twice = Corpus(sentences=QINGHAI.sentences, documents=QINGHAI.documents, mentions=QINGHAI.mentions * 2)
    assert 3 == count(profile_of(twice), "青海", FIRST)


@pytest.mark.parametrize(
    "more",
    [
        pytest.param(part(QINGHAI, lines_of({"0": 4}), frame="annex"), id="an annex"),
        pytest.param(part(QINGHAI, lines_of({"0": 4}), frame="other"), id="greetings and closing words"),
        pytest.param(part(QINGHAI, lines_of({"0": 3}), frame="plan"), id="what it said before"),
        pytest.param(QINGHAI + report("全国", lines_of({"0": 4}), level="national"), id="the nation"),
        pytest.param(QINGHAI + report("青海", lines_of({"0": 4}), level="city"), id="a city in the region"),
        pytest.param(QINGHAI + report("青海", lines_of({"0": 4}), level="county"), id="a county in the region"),
        pytest.param(QINGHAI + report("青海", lines_of({"0": 4}), year=2030), id="another year"),
        pytest.param(QINGHAI + report("青海", lines_of({"0": 4}), kind="digest"), id="a digest beside the report"),
    ],
)
def test_does_not_count(more):
    found, alone = profile_of(more), profile_of(QINGHAI)
    assert ["青海"] == [region.zh for region in found.regions]
    assert alone.counts.tolist() == found.counts.tolist()
    assert alone.lengths.tolist() == found.lengths.tolist()


def test_a_digest_stands_for_a_region_without_a_report():
    digest = report("青海", lines_of({"0": 1}), kind="digest")
    assert 1 == count(profile_of(digest), "青海", FIRST)


def test_of_two_reports_one_stands_for_the_region_whatever_their_order():
    other = report("青海", lines_of({"1": 1}), kind="digest")
    forth, back = together(QINGHAI, other).documents, together(other, QINGHAI).documents
    assert reports_of_regions(forth, edition=2031) == reports_of_regions(back, edition=2031) == QINGHAI.documents


@pytest.mark.parametrize(
    ("frame", "status"),
    [
        pytest.param("review", "achieved", id="the year behind"),
        pytest.param("review-period", "achieved", id="five years behind"),
        pytest.param("plan-period", "target", id="five years ahead"),
        pytest.param("plan", "target", id="the year ahead"),
    ],
)
def test_what_was_done_and_what_is_planned_are_counted_apart_and_together(frame, status):
    corpus = report("青海", lines_of({"0": 3}), frame=frame)
    other = "target" if status == "achieved" else "achieved"
    assert [3, 3, 0] == [int(profile_of(corpus, status=asked).counts.sum()) for asked in (None, status, other)]


def test_sentences_that_are_left_out_are_in_no_denominator():
    kept = QINGHAI.sentences[1:]
    found = profile(QINGHAI.documents, kept, QINGHAI.mentions, edition=2031)
    assert (2, 4) == (count(found, "青海", FIRST), found.lengths[0])


def test_nothing_reported_is_no_region():
    found = profile_of(report("青海", lines_of({"0": 1}), year=2030))
    assert ((), (0, len(found.themes))) == (found.regions, found.counts.shape)
    assert np.array_equal(found.lengths, [])
