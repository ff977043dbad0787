"""The time that a number speaks of.

A time in the sentence decides: 今年, 去年, 2024年, “十四五”, 到2030年, 五年来. A change against a base (比2020年) is of the
years since. Without one the part of the report decides: its review speaks of the year before the report's, its plan of the
report's year, its five-year parts of five years. A level at the end of five years is of the last of them. What was gathered
over years that nothing tells (累计) has no period, nor has the start of 从A提高到B.
"""

import pytest

from pintu.records import Frame
from spec.claims.marked_claims import expected_and_found


@pytest.mark.parametrize(
    ("frame", "year", "text"),
    [
        pytest.param("review", 2026, "用电量增长[6%|in 2025]。", id="the review is of the year before the report"),
        pytest.param("review", 2024, "用电量增长[6%|in 2023]。", id="whichever year that is"),
        pytest.param("plan", 2026, "用电量增长[6%|in 2026]。", id="the plan is of the report's year"),
        pytest.param(
            "review-period", 2026, "新建公路[600公里|in 2021-2025]。", id="what flowed in five years is of all five"
        ),
        pytest.param(
            "review-period", 2026, "公路里程突破[1.2万公里|in 2025]。", id="a level reached in them is of the last"
        ),
        pytest.param("review-period", 2026, "森林覆盖率提高到[58%|in 2025]。", id="so is one that rose to it"),
        pytest.param("review-period", 2026, "自来水普及率[97%|in 2025]。", id="so is a rate"),
        pytest.param(
            "review-period", 2026, "自来水普及率提高[4个百分点|in 2021-2025]。", id="a rise of points took them all"
        ),
        pytest.param(
            "review-period", 2026, "自来水普及率高于全国[4个百分点|in 2025]。", id="a distance is of the last year"
        ),
        pytest.param(
            "review-period",
            2026,
            "机械出口五年累计超过[70亿元|in 2021-2025]。",
            id="what was gathered in five years is of them all",
        ),
        pytest.param(
            "plan-period",
            2026,
            "服务业增加值年均增长[6%|in 2026-2030]。",
            id="the five-year goals are of the next five",
        ),
        pytest.param(
            "plan-period", 2021, "服务业增加值年均增长[6%|in 2021-2025]。", id="of another plan, another five"
        ),
    ],
)
def test_by_the_part_of_the_report(frame: Frame, year: int, text: str) -> None:
    expected, found = expected_and_found(text, frame, year)
    assert expected == found


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        pytest.param("review", "去年新增托位[3200个|托位: in 2025]。", id="去年"),
        pytest.param("review-period", "去年新增托位[3200个|托位: in 2025]。", id="去年 in the review of five years"),
        pytest.param("plan", "今年新增托位[3200个|托位: in 2026]。", id="今年"),
        pytest.param("plan", "明年建成码头[2座|码头: in 2027]。", id="明年"),
        pytest.param("review", "2024年外贸增长[9%|外贸: in 2024]。", id="a year"),
        pytest.param("review", "2024年底高铁里程达[900公里|高铁里程: in 2024]。", id="the end of a year"),
        pytest.param(
            "review",
            "2025年，外贸增长[9%|外贸: in 2025]，快递业务量增长[14%|快递业务量: in 2025]。",
            id="a year holds until another",
        ),
        pytest.param("review", "五年来新建口袋公园[260个|口袋公园: in 2021-2025]。", id="五年来"),
        pytest.param("review", "过去五年，新建口袋公园[260个|口袋公园: in 2021-2025]。", id="过去五年"),
        pytest.param("review", "“十四五”期间新建口袋公园[260个|口袋公园: in 2021-2025]。", id="“十四五”期间"),
        pytest.param(
            "review", "“十四五”以来城镇化率达到[66%|城镇化率: in 2025]。", id="a level that a plan has reached"
        ),
        pytest.param("review", "“十三五”时期新建水库[14座|水库: in 2016-2020]。", id="“十三五”时期"),
        pytest.param("plan-period", "“十五五”时期新建水库[14座|水库: in 2026-2030]。", id="“十五五”时期"),
        pytest.param("review", "“十四五”末城镇化率达到[66%|城镇化率: in 2025]。", id="the end of a plan"),
        pytest.param(
            "plan-period", "到2030年，全区人均预期寿命达到[81.5岁|全区人均预期寿命: in 2030]。", id="到2030年"
        ),
        pytest.param("plan", "到2028年，建成零碳园区[10个|零碳园区: in 2028]。", id="到2028年"),
        pytest.param("plan", "2026年底前开通城际列车[6对|城际列车: in 2026]。", id="2026年底前"),
        pytest.param("plan", "2026—2028年培训新型工匠[3万人次|in 2026-2028]。", id="from year to year"),
        pytest.param("review", "2021年至2025年植树[1200万株|in 2021-2025]。", id="from year 至 year"),
        pytest.param("review", "三年来关停小煤窑[70处|小煤窑: in 2023-2025]。", id="三年来"),
    ],
)
def test_by_the_words_of_the_sentence(frame: Frame, text: str) -> None:
    expected, found = expected_and_found(text, frame)
    assert expected == found


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        pytest.param(
            "review",
            "工业增加值比2020年增长[52%|工业增加值: growth 52 %, in 2021-2025]。",
            id="比2020年 is of the years since",
        ),
        pytest.param(
            "review",
            "工业增加值比2024年增长[8%|工业增加值: growth 8 %, in 2025]。",
            id="比2024年 of the one year since",
        ),
        pytest.param(
            "review", "水利投资比“十三五”时期增长[87%|水利投资: growth 87 %, in 2021-2025]。", id="比“十三五”时期"
        ),
        pytest.param(
            "review", "冷链仓容较“十三五”末[翻一番|冷链仓容: growth 100 %, in 2021-2025]。", id="较“十三五”末"
        ),
        pytest.param("review", "水利投资比上年增长[7%|水利投资: growth 7 %, in 2025]。", id="比上年"),
        pytest.param(
            "review",
            "外贸增长[6%|外贸: in 2025]，比2020年增长[55%|外贸: in 2021-2025]。",
            id="only its own number is of those years",
        ),
    ],
)
def test_against_a_base(frame: Frame, text: str) -> None:
    expected, found = expected_and_found(text, frame)
    assert expected == found


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        pytest.param("review", "农机总动力年均增长[3%|in 2021-2025]。", id="年均 is of the five years that are over"),
        pytest.param("plan-period", "农机总动力年均增长[3%|in 2026-2030]。", id="or of the five to come"),
        pytest.param("review", "累计改造旧管网[2300公里|旧管网: no period]。", id="累计 does not tell since when"),
        pytest.param("review", "2025年累计改造旧管网[2300公里|旧管网: in 2025]。", id="unless the sentence does"),
        pytest.param(
            "review-period", "累计改造旧管网[2300公里|旧管网: in 2021-2025]。", id="or the part on five years"
        ),
        pytest.param("review", "储能规模[翻番|储能规模: no period]。", id="翻番 does not tell since when"),
        pytest.param(
            "review",
            "人均寿命从[77.9岁|level 77.9 岁, no period]提高到[79.3岁|level 79.3 岁, in 2025]。",
            id="从A提高到B does not tell since when",
        ),
        pytest.param(
            "review",
            "人均寿命从2020年的[77.9岁|in 2020]提高到[79.3岁|in 2025]。",
            id="unless A has its year",
        ),
        pytest.param("plan", "人均寿命提升至2030年的[81岁|人均寿命: in 2030]。", id="a year between verb and number"),
    ],
)
def test_over_years(frame: Frame, text: str) -> None:
    expected, found = expected_and_found(text, frame)
    assert expected == found


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        pytest.param(
            "plan",
            "今年新建公园[12座|公园: in 2026]，到2030年达到[90座|公园: in 2030]。",
            id="two times, each for what follows it",
        ),
        pytest.param(
            "review",
            "去年出口增长[8%|出口: in 2025]，“十四五”以来年均增长[11%|出口: growth 11 %, in 2021-2025]。",
            id="a plan behind a year",
        ),
    ],
)
def test_two_times_in_a_sentence(frame: Frame, text: str) -> None:
    expected, found = expected_and_found(text, frame)
    assert expected == found
