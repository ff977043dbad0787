"""Cooperation: which regions the reports name as partners, and how often they would by chance."""

import numpy as np
import pytest

from pintu.analyse.cooperation import bloc_naming, cooperation, expected_cooperation, partners, sum_within
from spec.analyse.made_up_reports import Made

REGIONS = ("CN-BJ", "CN-TJ", "CN-HE")


def named(*sentences: list, frame: str = "plan") -> list[list[int]]:
    """Return the table of Beijing's, Tianjin's and Hebei's ties when Beijing's report has these sentences."""
    made = Made()
    report = made.report("北京")
    for names in sentences:
        made.sentence(report, named=names, frame=frame)
    return cooperation(made.documents, made.sentences, made.ties, region_ids=REGIONS, edition=2031).tolist()


NOBODY = [[0, 0, 0]] * 3


def test_each_sentence_with_a_partner_counts() -> None:
    assert [[0, 2, 1], [0, 0, 0], [0, 0, 0]] == named(["region:天津"], ["region:天津", "region:河北"])


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param([["region:天津", "region:天津"]], [[0, 1, 0], *NOBODY[1:]], id="a partner counts once a sentence"),
        pytest.param([["region:北京"]], NOBODY, id="oneself is no partner"),
        pytest.param([["region:上海"]], NOBODY, id="a region that is not asked about"),
        pytest.param([["bloc:京津冀"]], NOBODY, id="a bloc is not split into its members"),
        pytest.param([[("region:天津", "comparison")]], NOBODY, id="a comparison is no cooperation"),
        pytest.param([[("region:天津", "other")]], NOBODY, id="neither is a mere mention"),
    ],
)
def test_what_counts(sentences: list, expected: list[list[int]]) -> None:
    assert expected == named(*sentences)


@pytest.mark.parametrize("frame", ["annex", "other"])
def test_annexes_and_greetings_do_not(frame: str) -> None:
    assert NOBODY == named(["region:天津"], frame=frame)


def test_other_editions_and_the_nation_do_not() -> None:
    made = Made()
    made.sentence(made.report("北京", year=2030), named=["region:天津"])
    made.sentence(made.report("全国"), named=["region:天津"])
    assert NOBODY == cooperation(made.documents, made.sentences, made.ties, region_ids=REGIONS, edition=2031).tolist()


def test_partners_stand_with_their_sentences() -> None:
    made = Made()
    report = made.report("北京")
    for names in (["region:河北", "region:天津"], ["region:北京"], ["region:天津"]):
        made.sentence(report, named=names)
    first, _, third = (sentence.sentence_id for sentence in made.sentences)
    found = partners(made.documents, made.sentences, made.ties, edition=2031)
    assert [("北京", "天津", 2, (first, third)), ("北京", "河北", 1, (first,))] == [
        (row.region, row.other_region, row.sentences_count, row.sentence_ids) for row in found
    ]


def test_the_expected_table_keeps_what_each_names_and_is_named() -> None:
    counts = np.array([[0, 7, 1, 0], [2, 0, 0, 4], [1, 1, 0, 1], [0, 3, 2, 0]])
    expected = expected_cooperation(counts)
    assert pytest.approx(counts.sum(axis=0)) == expected.sum(axis=0)
    assert pytest.approx(counts.sum(axis=1)) == expected.sum(axis=1)
    assert [0.0] * 4 == np.diag(expected).tolist()


def test_ties_that_go_anywhere_are_what_is_expected() -> None:
    # Off the diagonal a product of row and column factors: nothing to explain.
    counts = np.outer([1, 2, 3, 4], [4, 3, 2, 1])
    np.fill_diagonal(counts, 0)
    assert pytest.approx(counts, abs=1e-6) == expected_cooperation(counts)


def test_without_ties_none_is_expected() -> None:
    assert NOBODY == expected_cooperation(np.zeros((3, 3), dtype=np.int64)).tolist()


def test_a_sum_over_a_group_takes_both_directions_and_no_diagonal() -> None:
    pairs = np.array([[9.0, 1.0, 2.0], [3.0, 9.0, 4.0], [5.0, 6.0, 9.0]])
    groups = np.array([[1, 1, 0], [1, 1, 1]], dtype=bool)
    assert [4.0, 21.0] == sum_within(pairs, groups).tolist()


def test_blocs_are_counted_by_who_names_them() -> None:
    made = Made()
    beijing, shanghai = made.report("北京"), made.report("上海")
    made.sentence(beijing, named=["bloc:京津冀", ("bloc:京津冀", "other")])
    made.sentence(beijing, named=["bloc:京津冀"])
    made.sentence(shanghai, named=["bloc:京津冀"])
    expected = {"beijing-tianjin-hebei": {"CN-BJ": 2, "CN-SH": 1}}
    assert expected == bloc_naming(made.documents, made.sentences, made.ties, edition=2031)
