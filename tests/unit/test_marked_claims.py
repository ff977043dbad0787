"""The notation of the specification of claims: what a mark says, and that it cannot be misspelt."""

from decimal import Decimal

import pytest

from spec.claims.marked_claims import expected_and_found, parse_said
from spec.marked_text import Mark, read_marks


def test_marks_are_taken_out_of_the_text_and_placed_in_it():
    assert (
        "茶园[1]增至3万亩。",
        (Mark(start=7, words="3万亩", said=("茶园: level 30000 亩",)),),
    ) == read_marks("茶园[1]增至[3万亩|茶园: level 30000 亩]。")


def test_a_mark_holds_what_is_said_of_several_things():
    _, (mark,) = read_marks("桑蚕、柞蚕均增长[4%|桑蚕: growth 4 %|柞蚕: growth 4 %]")
    assert ("桑蚕: growth 4 %", "柞蚕: growth 4 %") == mark.said


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            "茶园: level 30000 亩",
            {
                "kind": "claim",
                "indicator": "茶园",
                "measure": "level",
                "value": Decimal(30000),
                "value_max": None,
                "bound": "exact",
                "unit": "亩",
            },
            id="a value without a bound is exact",
        ),
        pytest.param(
            "growth about -4.5..-3 %",
            {
                "kind": "claim",
                "measure": "growth",
                "value": Decimal("-4.5"),
                "value_max": Decimal(-3),
                "bound": "about",
                "unit": "%",
            },
            id="a range of falls",
        ),
        pytest.param(
            "rank, of 全省", {"kind": "claim", "measure": "rank", "scope": "全省"}, id="a measure and a scope"
        ),
        pytest.param(
            "target, binding, in 2026-2030",
            {"kind": "claim", "status": "target", "strength": "binding", "period": "2026-2030"},
            id="status, strength and period",
        ),
        pytest.param(
            "no status, no period, parameter",
            {"kind": "parameter", "status": None, "period": None},
            id="what is not told, and of what kind",
        ),
        pytest.param(
            "3.2 unitless",
            {"kind": "claim", "value": Decimal("3.2"), "value_max": None, "bound": "exact", "unit": ""},
            id="a number without a unit",
        ),
    ],
)
def test_what_a_mark_says(said, expected):
    assert expected == parse_said(said)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("茶园", id="a name alone"),
        pytest.param("levle 5 亩", id="a word misspelt"),
        pytest.param("no bound", id="nothing but period, status, strength and scope can be missing"),
        pytest.param("target,in 2026", id="a space misplaced"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_says_nothing_is_refused(said):
    with pytest.raises(ValueError, match="says nothing of a claim"):
        parse_said(said)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("茶园增至3万亩。", id="a claim that is not marked"),
        pytest.param("茶园[绿意|level 3 亩]满山。", id="a mark that is no claim"),
        pytest.param("茶园增至3[万亩|level 30000 亩]。", id="a span that is too short"),
        pytest.param("茶园增至[3万亩|level 30000 公顷]。", id="another unit"),
        pytest.param("茶园增至[3万亩|level min 30000 亩]。", id="another bound"),
        pytest.param("茶园增至[3万亩|桑园: level 30000 亩]。", id="another indicator"),
        pytest.param("茶园增至[3万亩|parameter]。", id="another kind"),
    ],
)
def test_a_case_that_tells_something_else_fails(text):
    expected, found = expected_and_found("茶园增至[3万亩|茶园: level 30000 亩]。")
    assert expected == found
    expected, found = expected_and_found(text)
    assert expected != found
