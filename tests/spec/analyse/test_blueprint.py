"""The blueprint: which national priorities each region takes up, with a number or in words, and what else it pursues."""

import pytest

from pintu.analyse.blueprint import alignment_rows, alignments, priorities, region_alignments
from spec.analyse.made_up_reports import Made

# In the pack embodied intelligence is a part of artificial intelligence, which national strategies list; steel, and
# hydrogen metallurgy as a part of it, no strategy lists.
ANY_NUMBER = [{"value": 3}]


def made(*, nation: list[list[str]], region: list[tuple[list[str], list[dict]]], frame: str = "plan") -> Made:
    found = Made()
    report = found.report("全国")
    for themes in nation:
        found.sentence(report, themes)
    report = found.report("甘肃")
    for themes, claims in region:
        found.sentence(report, themes, claimed=claims, frame=frame)
    return found


def cells(found: Made) -> dict[str, object]:
    rows = alignments(found.documents, found.sentences, found.mentions, found.claims, edition=2031)
    return {row.theme: row for row in rows}


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param([(["steel"], ANY_NUMBER)], "number", id="a number beside it"),
        pytest.param([(["steel"], [])], "words", id="no number"),
        pytest.param([(["steel"], []), ([], ANY_NUMBER)], "words", id="a number in another sentence"),
        pytest.param([(["steel"], []), (["steel"], ANY_NUMBER)], "number", id="a number in one of two"),
        pytest.param([(["steel"], [{"kind": "parameter"}])], "words", id="the number of an instrument is none"),
        pytest.param([(["ships"], ANY_NUMBER)], "none", id="not named"),
        pytest.param([(["hydrogen-metallurgy"], [])], "words", id="a part of it counts"),
    ],
)
def test_how_a_priority_is_taken_up(sentences: list, expected: str) -> None:
    assert expected == cells(made(nation=[["steel"]], region=sentences))["steel"].coverage


def test_something_wider_is_not_enough() -> None:
    found = cells(made(nation=[["hydrogen-metallurgy"]], region=[(["steel"], [])]))
    assert ("report", "none") == (found["hydrogen-metallurgy"].origin, found["hydrogen-metallurgy"].coverage)
    assert "own" == found["steel"].origin


def test_a_part_is_told_under_its_priority_and_by_its_name() -> None:
    found = cells(made(nation=[["steel"]], region=[(["hydrogen-metallurgy"], [])]))
    assert ("hydrogen-metallurgy",) == found["steel"].through
    assert "hydrogen-metallurgy" not in found


def test_a_part_that_is_a_priority_makes_nothing_wider_an_own_theme() -> None:
    # New-energy vehicles are listed, automobiles are not: who names only the former pursues a priority.
    found = cells(made(nation=[["ships"]], region=[(["new-energy-vehicles"], [])]))
    assert ("list", "words") == (found["new-energy-vehicles"].origin, found["new-energy-vehicles"].coverage)
    assert "automobiles" not in found


@pytest.mark.parametrize(
    ("theme", "expected"),
    [
        pytest.param("ships", "report", id="the national report names it"),
        pytest.param("quantum-technology", "list", id="a national strategy lists it"),
        pytest.param("wine", "own", id="neither does"),
    ],
)
def test_where_a_theme_comes_from(theme: str, expected: str) -> None:
    assert expected == cells(made(nation=[["ships"]], region=[([theme], [])]))[theme].origin


def test_a_silent_region_has_a_row_for_a_priority_but_none_for_an_own_theme_of_others() -> None:
    found = made(nation=[["ships"]], region=[(["wine"], [])])
    found.sentence(found.report("青海"))
    rows = alignments(found.documents, found.sentences, found.mentions, found.claims, edition=2031)
    told = {(row.theme, row.region): row.coverage for row in rows if row.theme in ("ships", "wine")}
    assert {("ships", "甘肃"): "none", ("ships", "青海"): "none", ("wine", "甘肃"): "words"} == told


def test_sentences_and_claims_are_given_in_text_order() -> None:
    found = made(nation=[["steel"]], region=[(["steel"], ANY_NUMBER * 2), ([], ANY_NUMBER), (["steel"], ANY_NUMBER)])
    row = cells(found)["steel"]
    report = "甘肃-2031-report-"
    assert (f"{report}/0", f"{report}/2") == row.sentence_ids
    assert (f"{report}/0/claim-0", f"{report}/0/claim-1", f"{report}/2/claim-0") == row.claim_ids


@pytest.mark.parametrize(("frame", "expected"), [("plan", 1), ("plan-period", 1), ("review", 0)])
def test_aims_are_counted_apart(frame: str, expected: int) -> None:
    row = cells(made(nation=[["steel"]], region=[(["steel"], [])], frame=frame))["steel"]
    assert (1, expected) == (row.sentences_count, row.target_sentences_count)


def test_an_annex_takes_up_nothing() -> None:
    row = cells(made(nation=[["steel"]], region=[(["steel"], [])], frame="annex"))["steel"]
    assert "none" == row.coverage


def test_the_nation_counts_sentences_on_the_theme_and_its_parts() -> None:
    found = made(nation=[["steel"], ["steel", "hydrogen-metallurgy"], ["hydrogen-metallurgy"], ["ships"]], region=[])
    assert 3 == cells(found)["steel"].national_sentences_count


def test_without_a_national_report_nothing_is_known() -> None:
    found = Made()
    found.sentence(found.report("甘肃"), ["steel"])
    found.sentence(found.report("全国", year=2030), ["steel"])
    assert () == alignments(found.documents, found.sentences, found.mentions, found.claims, edition=2031)


def test_for_each_priority_who_takes_it_up_and_how() -> None:
    found = made(nation=[["ships"], ["steel"]], region=[(["ships"], ANY_NUMBER)])
    found.sentence(found.report("北京"), ["ships"])
    rows = alignments(found.documents, found.sentences, found.mentions, found.claims, edition=2031)
    told = {row.theme: row for row in priorities(rows)}
    assert (("甘肃",), ("北京",), False) == (
        told["ships"].with_number,
        told["ships"].in_words,
        told["ships"].by_nobody,
    )
    assert told["steel"].by_nobody


def test_for_each_region_how_much_it_takes_up_and_what_is_its_own() -> None:
    found = made(
        nation=[["ships"], ["steel"], ["tourism"], ["logistics"]],
        region=[(["ships"], ANY_NUMBER), (["steel"], []), (["wine"], []), (["tea"], []), (["tea"], [])],
    )
    rows = alignments(found.documents, found.sentences, found.mentions, found.claims, edition=2031)
    (row,) = region_alignments(rows)
    assert (4, 1, 1, 0.5) == (
        row.priorities_count,
        row.with_number_count,
        row.in_words_count,
        row.covered_share,
    )
    assert ("tea", "wine") == row.own_themes


def test_regions_come_in_the_official_order() -> None:
    found = made(nation=[["ships"]], region=[(["wine"], [])])
    found.sentence(found.report("北京"), ["ships"])
    rows = alignments(found.documents, found.sentences, found.mentions, found.claims, edition=2031)
    assert ["北京", "甘肃"] == [row.region for row in region_alignments(rows)]
    assert [(row.theme, row.region) for row in rows] == [(row["theme"], row["region"]) for row in alignment_rows(rows)]
