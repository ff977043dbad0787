"""Of which year a report is: the year of its session, or else what its headings look back on and plan for."""

import pytest

from spec.read.written import BODY, PLAN, REVIEW, STATEMENT, read_one, skips_of

NATION = "各位代表：\n现在，我代表国务院作报告。"
FIVE_YEARS = f"{NATION}\n一、过去五年工作回顾\n粮仓从2007年的三座增加到2012年的九座。\n二、今年工作的总体要求"


def session(day):
    return f"{day}在江苏省第十四届人民代表大会第五次会议上\n{STATEMENT}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(session("——2026年1月20日"), (2026, "2026-01-20"), id="the date of the session"),
        pytest.param(session("——二〇二六年一月二十七日"), (2026, "2026-01-27"), id="in Chinese numerals"),
        pytest.param(session("二○二六年二月十日"), (2026, "2026-02-10"), id="with a circle for the zero"),
        pytest.param(session("２０２６年２月３日"), (2026, "2026-02-03"), id="in full-width digits"),
        pytest.param(session("2026 年 1 月\n20 日"), (2026, "2026-01-20"), id="with spaces and a break"),
        pytest.param(
            f"在江苏省第十四届人民代表大会第五次会议上（2026年1月20日）\n{STATEMENT}",
            (2026, "2026-01-20"),
            id="after the session",
        ),
        pytest.param(
            f"发布时间：2027-03-01\n{session('2026年1月20日')}", (2026, "2026-01-20"), id="published later: no evidence"
        ),
        pytest.param(
            f"2026年02月10日 来源：江苏日报 {session('')}\n2026年重点工作",
            (2026, None),
            id="the date of publication is not that of the session",
        ),
        pytest.param(f"{NATION}\n一、2011年工作回顾", (2012, None), id="the year after the one looked back on"),
        pytest.param(f"{NATION}\n二、2012年重点工作", (2012, None), id="the year planned for"),
        pytest.param(f"{NATION}\n一、2021—2025年工作回顾", (2026, None), id="the end of a period looked back on"),
        pytest.param(f"{NATION}\n一、二〇二五年工作回顾", (2026, None), id="a heading in Chinese numerals"),
        pytest.param(f"2014年国务院政府工作报告\n{NATION}", (2014, None), id="a title"),
        pytest.param(
            f"{FIVE_YEARS}\n　　2013年是换新桥板的一年。",
            (2013, None),
            id="five years that end with 2012, plans that open with 2013",
        ),
        pytest.param(
            session("2021年12月28日") + "\n一、2021年工作回顾\n二、2022年重点工作",
            (2022, "2021-12-28"),
            id="a session in December for the year that follows",
        ),
    ],
)
def test_the_text_tells_the_year(tmp_path, text, expected):
    document, _ = read_one(tmp_path, f"{text}\n{BODY}")
    assert expected == (document.year, document.delivered)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{NATION}\n一、工作回顾\n{REVIEW}\n二、今年的工作安排\n{PLAN}", id="no year at all"),
        pytest.param(
            f"{FIVE_YEARS}\n{PLAN}",
            id="five years whose end alone is told",
        ),
        pytest.param(f"{NATION}\n一、2011年工作回顾\n{REVIEW}\n二、2015年重点工作", id="headings that do not fit"),
        pytest.param(f"{NATION}\n到2030年，每座桥都要换上新桥板。", id="a year in the text is no edition"),
    ],
)
def test_what_is_open_is_skipped(tmp_path, text):
    assert ("nothing tells the year of the report",) == skips_of(tmp_path, f"{text}\n{BODY}")


def test_links_to_reports_of_several_years_tell_none(tmp_path):
    text = f"2025年政府工作报告\n2024年政府工作报告\n{NATION}\n{BODY}"
    assert ("it bears titles of several years",) == skips_of(tmp_path, text)


def test_a_link_to_another_years_report_is_told(tmp_path):
    text = f"2025年江苏省政府工作报告\n{session('2026年1月20日')}\n{BODY}"
    document, flags = read_one(tmp_path, text)
    assert 2026 == document.year
    assert (("disagreement", "the title: 2025; 2026 is taken, from the line of the session"),) == flags


def test_the_file_name_is_the_last_resort_and_marked(tmp_path):
    document, flags = read_one(tmp_path, f"{NATION}\n{BODY}", name="2011_全国.txt")
    assert 2011 == document.year
    assert (("file-name", "only the file's name tells that the year is 2011"),) == flags
