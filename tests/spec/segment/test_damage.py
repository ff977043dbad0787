"""Damage is flagged with its place and never repaired: the quote keeps it."""

import pytest

from spec.segment.reports import quotes, segmented


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        pytest.param("到二三五年修桥百座。", ["二三五年"], id="a year that lacks its nought"),
        pytest.param("到二〇三年修桥百座。", ["二〇三年"], id="a year that lacks its last digit"),
        pytest.param("新增学科进入前1?。", ["?"], id="a question mark behind a number"),
        pytest.param("甲水库、?水灌区开工。", ["?"], id="a question mark for a rare character"),
        pytest.param("甲水库�水灌区开工。", ["�"], id="a replacement character"),
        pytest.param("河道千净整洁，改良士壤。", ["千净", "士壤"], id="characters that a scanner takes for others"),
        pytest.param("提出“先修路的口号。", ["“"], id="a quotation mark without its fellow"),
        pytest.param("R&amp;D投入增长。", ["&amp;"], id="an entity of HTML"),
        pytest.param("锟斤拷修桥。", ["锟斤拷"], id="the wrong character set"),
        pytest.param("到二〇三五年修桥百座，二十五年不坏。", [], id="whole years are none"),
        pytest.param("桥修好了吗?修好了。", [], id="a question is none"),
        pytest.param("重若千钧，多年未见，战士地位崇高。", [], id="words that only look alike"),
        pytest.param("What now? Nothing.", [], id="an English question"),
    ],
)
def test_what_is_flagged(text: str, damaged: list[str]) -> None:
    flags = segmented(text).flags
    assert damaged == [text[flag.start : flag.end] for flag in flags]
    assert {"damage"} >= {flag.kind for flag in flags}


def test_a_lost_character_ends_no_sentence_and_stays_as_it_is() -> None:
    assert ["甲水库、?水灌区开工。", "新增学科进入前1?。"] == quotes("甲水库、?水灌区开工。新增学科进入前1?。")


def test_damage_in_furniture_is_nobody_s_concern() -> None:
    assert () == segmented("责任编辑：李�\n新修桥梁五座。").flags


def test_a_misreading_says_what_the_word_was() -> None:
    assert ["misread: 干净"] == [flag.note for flag in segmented("河道千净整洁。").flags]
