"""Headings of all levels make sections, numbered or bare, on a line of their own or run in."""

import pytest

from spec.segment.reports import quotes, segmented


def outline(text: str, *, year: int = 2031) -> list[tuple[int, str]]:
    return [(section.depth, section.heading) for section in segmented(text, year=year).sections[1:]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("一、2030年工作回顾\n修桥。", [(1, "一、2030年工作回顾")], id="the first level"),
        pytest.param(
            "（一）修桥铺路\n桥成。\n(二)植树\n树活。", [(2, "（一）修桥铺路"), (2, "(二)植树")], id="the second"
        ),
        pytest.param("1.桥\n桥成。\n2．路\n路通。", [(3, "1.桥"), (3, "2.路")], id="the third"),
        pytest.param(
            "（一）桥路更通畅。新修桥五座。", [(2, "（一）桥路更通畅")], id="run in at the head of a paragraph"
        ),
        pytest.param(
            "（一）桥路更通畅。\n新修桥五座。", [(2, "（一）桥路更通畅")], id="with a full stop on its own line"
        ),
        pytest.param("1.修桥方面。新修五座。", [(3, "1.修桥方面")], id="a short item with its text"),
        pytest.param("（\n三）桥路更通畅。\n新修桥五座。", [(2, "（三）桥路更通畅")], id="broken behind its bracket"),
        pytest.param(
            "三、持续提升政府\n修桥铺路水平\n桥是大事。",
            [(1, "三、持续提升政府修桥铺路水平")],
            id="broken over two lines",
        ),
        pytest.param("一、2030 年工作回顾\n修桥。", [(1, "一、2030年工作回顾")], id="a space in it is not seen"),
        pytest.param("2030年工作回顾\n修桥。", [(1, "2030年工作回顾")], id="bare, told by its words"),
        pytest.param("2031年工作安排建议\n修桥。", [(1, "2031年工作安排建议")], id="bare, of the plan"),
        pytest.param("加强政府自身建设\n修桥。", [(1, "加强政府自身建设")], id="bare, of the government's own work"),
        pytest.param("一是大力修桥\n桥成。", [(2, "一是大力修桥")], id="一是 on a line of its own without a stop"),
        pytest.param("# 一、修桥\n桥成。", [(1, "一、修桥")], id="numbered in Markdown"),
        pytest.param("## 修桥\n桥成。", [(2, "修桥")], id="Markdown alone"),
        pytest.param("名词解释\n1.“双桥”：南桥和北桥。", [(1, "名词解释")], id="an item of a glossary is none"),
        pytest.param("一是桥路更通畅。\n新修桥五座。", [], id="一是 with a full stop is a sentence"),
        pytest.param("（9）新修桥梁五座，改造老街三条。", [], id="an item that is one sentence is none"),
        pytest.param("1.5万人参与修桥\n桥成。", [], id="a number is no marker"),
        pytest.param("这一阶段的\n主要目标\n是：修桥。", [], id="a term inside a broken sentence is none"),
        pytest.param("（一）新修桥梁五座，改造老街三条；添置路灯九十盏。", [], id="a list is none"),
    ],
)
def test_what_is_a_heading(text: str, expected: list[tuple[int, str]]) -> None:
    assert expected == outline(text)


def test_under_a_bare_heading_the_numbers_go_one_level_down() -> None:
    text = "2030年工作回顾\n桥成。\n2031年重点工作\n一、修桥\n（一）南桥\n桥成。\n二、修路\n路通。"
    expected = [(1, "2030年工作回顾"), (1, "2031年重点工作"), (2, "一、修桥"), (3, "（一）南桥"), (2, "二、修路")]
    assert expected == outline(text)


def test_a_section_reaches_to_the_next_of_its_depth_or_above() -> None:
    text = "序。\n一、甲\n（一）乙\n子。\n（二）丙\n丑。\n二、丁\n寅。"
    sections = segmented(text).sections
    assert [0, 1, 2, 3, 4] == [section.number for section in sections]
    assert ["序。", "一、甲\n（一）乙\n子。\n（二）丙\n丑。", "（一）乙\n子。", "（二）丙\n丑。", "二、丁\n寅。"] == [
        text[section.start : section.end].strip() for section in sections
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("（一）桥路更通畅\n新修桥五座。", ["新修桥五座。"], id="a heading of its own line is no sentence"),
        pytest.param("（一）桥路更通畅。新修桥五座。", ["（一）桥路更通畅。", "新修桥五座。"], id="a run-in one is"),
        pytest.param("（一）新修桥梁95座\n都已通车。", ["（一）新修桥梁95座", "都已通车。"], id="one that counts is"),
        pytest.param("（一）办好2031年“9项实事”\n都已办结。", ["都已办结。"], id="a year or a name counts nothing"),
    ],
)
def test_a_number_in_a_heading_is_not_lost(text: str, expected: list[str]) -> None:
    assert expected == quotes(text)
