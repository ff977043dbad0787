"""Reuse: which sentences stand elsewhere too, in the same words or nearly, and what is left as a report's own."""

from math import isnan

import pytest

from pintu.analyse.reuse import Reuse, copied_sentence_ids, find_reuse, originality, reuse_rows
from spec.analyse.themed_reports import Corpus, part, report, together

# Nineteen letters, fifteen shingles of five.
SAID = "沿河两岸的磨坊都换上了能听天气的新水车"
NEARLY = "沿河两岸的磨坊都换上了能听天气的旧水车"
OTHER = "山里的梯田今年头一回种了会结铃铛的豆子"
SHORT = "种好每一块田地。"


def said(region: str, *quotes: str, **choice) -> Corpus:
    return report(region, [(quote, "") for quote in quotes], **choice)


def reuse(*corpora: Corpus) -> tuple[Reuse, ...]:
    corpus = together(*corpora)
    return find_reuse(corpus.documents, corpus.sentences, edition=2031)


def found_in(*corpora: Corpus) -> list[tuple[str, str, str, str]]:
    return [(row.region, row.source, row.kind, row.other_region) for row in reuse(*corpora)]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        pytest.param(SAID, SAID, "same", id="the same words"),
        pytest.param(f"{SAID}，增长5%。", f"{SAID}，增长12.5%！", "same", id="other figures and punctuation"),
        pytest.param(f"{SAID}２０３１", f"{SAID[:9]}\n{SAID[9:]}", "same", id="full-width digits and a broken line"),
        pytest.param(SAID, NEARLY, "near", id="one word is another"),
        pytest.param(SAID, f"今年，{SAID}。", "near", id="a word more"),
        pytest.param(SAID, OTHER, None, id="other words"),
        pytest.param(SAID, f"{SAID}，{OTHER}，山那边的人家也都赶来看热闹", None, id="a small part of a long sentence"),
        pytest.param(SHORT, SHORT, None, id="too short to tell copying from chance"),
        pytest.param("2031年12月5日", "2031年12月6日", None, id="hardly a letter"),
    ],
)
def test_two_reports(first, second, kind):
    expected = [("海南", "other-region", kind, "青海"), ("青海", "other-region", kind, "海南")] if kind else []
    assert expected == found_in(said("青海", first), said("海南", second))


def test_similarity_is_the_share_of_shingles_that_both_have():
    # The last word but two differs: of fifteen shingles of each, three hold it, so twelve of eighteen are shared.
    row = reuse(said("青海", SAID), said("海南", NEARLY))[0]
    assert (19, 15) == (len(SAID), len(SAID) - 4)
    assert round(12 / 18, 6) == row.similarity


@pytest.mark.parametrize(
    ("elsewhere", "source"),
    [
        pytest.param(said("海南", SAID), "other-region", id="another region"),
        pytest.param(said("青海", SAID, year=2030), "year-before", id="the region the year before"),
        pytest.param(said("全国", SAID, level="national"), "national", id="the nation"),
        pytest.param(said("全国", SAID, level="national", year=2030), "national", id="the nation the year before"),
        pytest.param(said("海南", SAID, year=2030), None, id="another region the year before is not asked"),
        pytest.param(said("青海", SAID, level="city"), None, id="a city of the region is not asked"),
        pytest.param(said("全国", SAID, level="national", year=2029), None, id="the nation long before is not asked"),
        pytest.param(part(said("海南", OTHER), [(SAID, "")], frame="annex"), None, id="an annex is not asked"),
    ],
)
def test_a_sentence_stands_elsewhere_too(elsewhere, source):
    found = [row for row in found_in(said("青海", SAID), elsewhere) if row[0] == "青海"]
    assert ([("青海", source, "same", elsewhere.documents[0].region)] if source else []) == found


def test_what_a_report_says_twice_is_not_from_elsewhere():
    assert [] == found_in(said("青海", SAID, f"{SAID}！"))


def test_the_likest_is_named_and_of_equals_the_first_in_the_official_order():
    corpora = said("青海", SAID), said("海南", NEARLY), said("安徽", OTHER, SAID), said("河北", SAID)
    row = next(row for row in reuse(*corpora) if row.region == "青海")
    assert ("河北", "same", 1.0) == (row.other_region, row.kind, row.similarity)


def test_each_source_has_a_row():
    corpora = (
        said("青海", SAID),
        said("海南", SAID),
        said("青海", NEARLY, year=2030),
        said("全国", SAID, level="national"),
    )
    assert ["other-region", "year-before", "national"] == [
        row.source for row in reuse(*corpora) if row.region == "青海"
    ]


def test_a_row_leads_to_both_sentences():
    first, second = said("青海", OTHER, SAID), said("海南", SAID)
    row = next(row for row in reuse(first, second) if row.region == "青海")
    assert (first.sentences[1].sentence_id, second.sentences[0].sentence_id) == (
        row.sentence_id,
        row.other_sentence_id,
    )
    assert (first.documents[0].document_id, second.documents[0].document_id) == (row.document_id, row.other_document_id)


def test_nothing_reported_is_nothing_reused():
    assert () == reuse()
    assert () == reuse(said("青海", SAID, year=2030))


def test_the_exported_rows_are_the_records():
    rows = reuse_rows(reuse(said("青海", SAID), said("海南", NEARLY)))
    assert {"sentence_id", "other_sentence_id", "similarity", "kind", "source", "region", "region_id", "year"} <= (
        rows[0].keys()
    )


COPYING = together(
    said("青海", SAID, OTHER, f"{OTHER[::-1]}", SHORT),
    said("海南", NEARLY),
    said("青海", OTHER, year=2030),
    said("全国", SAID, level="national"),
)


def test_what_others_say_too_is_copied_and_what_the_region_repeats_of_itself_is_its_own():
    copied = copied_sentence_ids(find_reuse(COPYING.documents, COPYING.sentences, edition=2031))
    assert {SAID, NEARLY} == {row.quote for row in COPYING.sentences if row.sentence_id in copied}


def test_originality_counts_a_sentence_once_however_many_have_it():
    reuses = find_reuse(COPYING.documents, COPYING.sentences, edition=2031)
    row = next(
        row for row in originality(COPYING.documents, COPYING.sentences, reuses, edition=2031) if row.region == "青海"
    )
    assert (3, 1, 1, 1) == (row.sentence_count, row.other_region_count, row.national_count, row.year_before_count)
    assert (2, pytest.approx(2 / 3)) == (row.own_count, row.own_share)


def test_a_report_without_a_sentence_to_compare_has_no_share():
    corpus = said("青海", SHORT)
    (row,) = originality(corpus.documents, corpus.sentences, (), edition=2031)
    assert (0, 0) == (row.sentence_count, row.own_count)
    assert isnan(row.own_share)
