"""Each sentence knows whether it tells of last year, of the five years behind or ahead, or of this year's work.

A line of a case is the frame of its sentences, then the line of the report; a dash is a line without a sentence.
The reports are of 2031: “十五五” has ended, “十六五” begins.
"""

import pytest

from spec.segment.reports import segmented

REPORTS = [
    pytest.param(
        """
        other          现在，我代表省人民政府，向大会报告工作，请予审议。
        -              一、2030年工作回顾
        review         过去一年，新修桥梁五座。
        -              二、2031年重点工作
        plan           今年再修桥九座。
        """,
        id="the headings decide",
    ),
    pytest.param(
        """
        -              一、2030年和“十五五”时期工作回顾
        review         2030年新修桥梁五座。
        review         各位代表！2030年目标任务完成，标志着“十五五”收官。
        review-period  五年来，新修桥梁四十座。
        review-period  ——老街更宜居。改造老街三百条。
        review-period  （一）路灯更明亮。添置路灯九千盏。
        review         我们也清醒认识到，旧桥还有不少。
        """,
        id="the five years begin where a paragraph says so, and carry on",
    ),
    pytest.param(
        """
        -              一、“十五五”时期和2030年工作回顾
        review-period  “十五五”时期极不平凡。新修桥梁四十座。
        review-period  这五年，改造老街三百条。
        review         刚刚过去的2030年，新修桥梁五座。
        -              （一）老街
        review         改造老街三条。
        """,
        id="the five years first, then the year",
    ),
    pytest.param(
        """
        -              一、工作回顾
        review         2030年新修桥梁五座。
        review-period  五年来，桥梁总数翻番。
        review         2030年桥梁总数居西部第三位。
        review-period  老街改造完成。
        """,
        id="a figure of the year among the five years stands alone",
    ),
    pytest.param(
        """
        -              一、2030年工作回顾
        review         一年来，老街改造三条。
        -              二、“十五五”时期发展成就和“十六五”时期主要目标
        review-period  过去五年，新修桥梁四十座。
        plan-period    “十六五”时期，要修桥梁六十座。
        plan-period    到2035年，老街全部改造。
        -              三、2031年工作安排
        plan           今年修桥九座。
        """,
        id="a section that looks back and then ahead",
    ),
    pytest.param(
        """
        -              一、“十六五”时期目标任务和2031年工作安排
        plan-period    未来五年，要修桥梁六十座。
        plan           今年是“十六五”开局之年，要修桥九座。
        plan           （一）老街更宜居。改造老街三条。
        """,
        id="a section that goes from the five years to the year",
    ),
    pytest.param(
        """
        -              一、工作回顾
        review         过去一年，新修桥梁五座。
        -              二、2031年工作安排
        plan           今年修桥九座。
        -              三、“十六五”时期主要目标任务
        plan-period    桥梁达到百座。
        -              四、加强政府自身建设
        plan           要依法修桥。
        """,
        id="the year's plan before the five-year goals",
    ),
    pytest.param(
        """
        -              二、关于第十六个五年规划纲要（草案）的说明
        plan-period    省政府编制了规划纲要。
        review-period  “十五五”时期，新修桥梁四十座。桥梁更通畅。
        plan-period    “十六五”时期要再修六十座。
        """,
        id="an account of the plan that looks back for a paragraph",
    ),
    pytest.param(
        """
        -              一、一桥接着一桥修，面貌焕然一新
        review         2030年是“十五五”收官之年。新修桥梁五座。
        -              二、一张蓝图绘到底
        plan-period    “十六五”时期是修桥的关键时期。要修六十座。
        -              三、一马当先，推动“十六五”开好局
        plan           要修桥九座。
        -              四、一以贯之转作风，建设人民满意的服务型政府
        plan           要依法修桥。
        """,
        id="headings that name no time",
    ),
    pytest.param(
        """
        -              一、2030年工作回顾
        review         过去一年，新修桥梁五座。
        other          在此，我代表省人民政府，向修桥工人表示衷心感谢！
        -              二、2031年重点工作
        plan           今年修桥九座。
        review         过去一年，老街改造进展良好。
        plan           新的一年，要再改造三条。
        plan           科学编制“十六五”桥梁规划。
        other          各位代表！让我们团结起来，把桥修好！
        """,
        id="thanks and the closing words are other; a glance back in the plan is a review",
    ),
    pytest.param(
        """
        -              一、2031年重点工作
        plan-period    “十六五”时期经济社会发展的主要目标是：桥梁达到百座。路灯翻番。
        plan           今年修桥九座。
        """,
        id="a paragraph of five-year goals inside the year's plan",
    ),
    pytest.param(
        """
        -              一、2031年重点工作
        plan           今年修桥九座。
        -              附件
        -              2031年民生实事
        annex          1.修桥九座；
        annex          2.今年改造老街三条。
        -              名词解释
        annex          1.“双桥”：南桥和北桥。
        -              一、修桥
        annex          年度目标：修桥九座。
        """,
        id="annexes, to the end of the text",
    ),
    pytest.param(
        """
        -              # 一、2030年工作回顾
        review         2030年，新修桥梁五座。
        review         2030年改造老街三条。
        -              # 二、“十六五”时期主要目标
        plan-period    桥梁达到百座。
        -              # 三、2031年重点工作
        plan           修桥九座。
        """,
        id="a digest in Markdown",
    ),
    pytest.param("other  桥已修好。", id="without a heading and an opener nothing is known"),
    pytest.param(
        """
        review  过去一年，新修桥梁五座。
        plan    今年再修桥九座。
        """,
        id="without headings the openers decide",
    ),
]


def parsed(report: str) -> tuple[str, list[str]]:
    rows = [line.split(maxsplit=1) for line in report.strip().splitlines()]
    return "\n".join(text for _, text in rows), [frame for frame, _ in rows]


@pytest.mark.parametrize("report", REPORTS)
def test_each_sentence_is_in_its_frame(report: str) -> None:
    text, expected = parsed(report)
    sentences = segmented(text).sentences
    found = []
    start = 0
    for line in text.split("\n"):
        frames = {sentence.frame for sentence in sentences if start <= sentence.start < start + len(line)}
        found.append("/".join(sorted(frames)) or "-")
        start += len(line) + 1
    assert expected == found


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        pytest.param(
            "2030年修桥五座。“十五五”时期，桥梁翻番。\n老街也在改造。",
            ["review", "review-period", "review"],
            id="told in passing, they end with the paragraph",
        ),
        pytest.param(
            "2030年的工作圆满完成，“十五五”收官。五年来，桥梁翻番。\n老街也在改造。",
            ["review", "review-period", "review-period"],
            id="led up to, they carry on",
        ),
    ],
)
def test_five_years_that_begin_in_the_middle_of_a_paragraph(paragraph: str, expected: list[str]) -> None:
    assert expected == [s.frame for s in segmented(f"一、2030年工作回顾\n{paragraph}").sentences]


def test_in_a_year_within_a_plan_a_word_on_the_plan_is_one_sentence() -> None:
    text = "一、2032年工作回顾\n“十六五”以来，桥梁翻番。老街三条已改造。"
    assert ["review-period", "review"] == [s.frame for s in segmented(text, year=2033).sentences]


def test_a_section_has_the_frame_of_its_first_sentence() -> None:
    text = (
        "一、“十六五”时期目标和2031年工作安排\n未来五年，要修桥梁六十座。\n今年是开局之年。\n（一）老街\n改造老街三条。"
    )
    assert ["other", "plan-period", "plan"] == [section.frame for section in segmented(text).sections]
