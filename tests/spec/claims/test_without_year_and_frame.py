"""What a sentence tells by itself, without the report that it stands in.

Without a year and a part of the report (``pintu.read`` on pasted text) the status comes from the wording or is not told, and
so does the period: a year or a plan is told, 今年 and 去年 are not. All else is read as ever.
"""

import pytest

from spec.claims.marked_claims import expected_and_found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("用电量增长[6%|用电量: growth 6 %, no status, no period]。", id="nothing is told"),
        pytest.param("2024年用电量增长[6%|no status, in 2024]。", id="a year is told"),
        pytest.param("“十四五”期间新建水库[14座|in 2021-2025]。", id="a plan is told"),
        pytest.param("到2030年用电量达到[90亿千瓦时|target, in 2030]。", id="到2030年 is a target"),
        pytest.param("去年用电量增长[6%|achieved, no period]。", id="去年 tells the status and no year"),
        pytest.param("今年力争用电量增长[6%|target, strive, no period]。", id="力争 tells the status"),
        pytest.param("五年来新建水库[14座|achieved, no period]。", id="五年来"),
        pytest.param("确保粮食产量稳定在[98万吨|target]。", id="确保"),
        pytest.param("预期目标是粮食产量[98万吨|target, expected]。", id="预期目标"),
        pytest.param(
            "用电量比2020年增长[40%|growth 40 %, no period]。",
            id="a base tells no period without the year of the report",
        ),
        pytest.param("用电量年均增长[6%|growth 6 %, no period]。", id="年均"),
        pytest.param("用电量从[50亿千瓦时|achieved, no period]增加到[90亿千瓦时|no status]。", id="从A增加到B"),
    ],
)
def test_without_year_and_frame(text: str) -> None:
    expected, found = expected_and_found(text, "other", None)
    assert expected == found


def test_the_year_alone_tells_what_relative_words_mean() -> None:
    expected, found = expected_and_found("去年用电量增长[6%|achieved, in 2025]。", "other", 2026)
    assert expected == found
