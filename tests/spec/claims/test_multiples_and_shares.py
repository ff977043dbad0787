"""How many times as much, and which part of a whole.

翻一番 is a growth of 100 %, 增长3.8倍 one of 380 %; 是…的2.2倍 is a multiple of 2.2. A part of a named whole is a share,
with the whole as its scope: 占全国9成, 占地区生产总值比重; 占 and 比重 go from the indicator. A rate that bears its name
(覆盖率, 失业率, 贡献率) is a level. 成 and 分之 are read as per cent. That an annual task was fulfilled by 113 % is a
level of that task.
"""

import pytest

from spec.claims.marked_claims import expected_and_found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("储能装机[翻一番|储能装机: growth 100 %]。", id="翻一番 is a growth of 100 %"),
        pytest.param("跨境直播销售额实现[翻番|跨境直播销售额: growth 100 %]。", id="翻番 too"),
        pytest.param("智算规模[翻两番|智算规模: growth 300 %]。", id="翻两番 is four times"),
        pytest.param("冰雪旅游收入接近[翻一番|冰雪旅游收入: growth about 100 %]。", id="接近翻一番"),
        pytest.param("氢能车保有量增长[3.8倍|氢能车保有量: growth 380 %]。", id="增长 … 倍 is a growth"),
        pytest.param("入境过夜游客增加[两倍|入境过夜游客: growth 200 %]。", id="增加两倍"),
        pytest.param("充电桩数量增长超[1.5倍|充电桩数量: growth min 150 %]。", id="超 before 倍"),
        pytest.param("充电桩数量是2020年的[6.5倍|充电桩数量: multiple 6.5 倍]。", id="是 … 的 … 倍 is a multiple"),
        pytest.param("研发机构达到五年前的[2.3倍|研发机构: multiple 2.3 倍]。", id="达到 … 的 … 倍"),
        pytest.param("人均收入为全市平均的[四点二倍|人均收入: multiple 4.2 倍]。", id="in Han characters"),
        pytest.param("实施产业集群倍增行动。", id="倍增 in the name of a plan is no claim"),
        pytest.param(
            "竹笋、竹材产量双双[翻番|竹笋产量: growth 100 %|竹材产量: growth 100 %]。",
            id="of two things",
        ),
    ],
)
def test_multiples(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("石墨产量占全国[9成|石墨产量: share 90 %, of 全国]。", id="占全国"),
        pytest.param("石墨产量占全国的[九成|石墨产量: share 90 %, of 全国]。", id="占全国的"),
        pytest.param(
            "海洋生产总值占地区生产总值比重达到[23%|海洋生产总值: share 23 %, of 地区生产总值]。", id="占 … 比重"
        ),
        pytest.param("数字经济占GDP的比重超过[31%|数字经济: share min 31 %, of GDP]。", id="占 … 的比重"),
        pytest.param("光纤预制棒产量约占全球[四分之一|光纤预制棒产量: share about 25 %, of 全球]。", id="分之"),
        pytest.param("钨矿储量占全国[1/3|钨矿储量: share 33.33 %, of 全国]。", id="a slash"),
        pytest.param("纽扣产量占全国近[三分之二|纽扣产量: share about 66.67 %, of 全国]。", id="近 before a fraction"),
        pytest.param("新能源车产量占比提高到[46%|新能源车产量: share 46 %, no scope]。", id="占比 without its whole"),
        pytest.param("全社会研发投入占比[2.9%|全社会研发投入: share 2.9 %, no scope]。", id="研发投入占比"),
        pytest.param("民营企业出口占比过[半|民营企业出口: share min 50 %]。", id="过半"),
        pytest.param("清洁能源装机占比近[七成|清洁能源装机: share about 70 %]。", id="近七成"),
        pytest.param("[85%|share min 85 %, of 行政村]以上的行政村开通公交。", id="以上的 before the whole"),
        pytest.param(
            "[七成|农户入选示范户: share 70 %, of 农户]农户入选示范户。",
            id="a part with what is said of it",
        ),
        pytest.param(
            "枇杷、杨梅产量稳定在全国[1/4|枇杷产量: share 25 %, of 全国]、[1/5|杨梅产量: share 20 %, of 全国]。",
            id="稳定在全国",
        ),
        pytest.param(
            "锂电池产量增长[39%|锂电池产量: growth 39 %]、占全国[四成|锂电池产量: share 40 %, of 全国]。",
            id="a share of what was named before",
        ),
        pytest.param("水产养殖撑起村里收入的半壁江山。", id="半壁江山 is an idiom"),
    ],
)
def test_shares(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("农村自来水普及率达到[97%|农村自来水普及率: level 97 %]。", id="普及率"),
        pytest.param(
            "高技术产业对工业增长贡献率[52%|高技术产业对工业增长贡献率: level 52 %]。", id="贡献率 is no share"
        ),
        pytest.param("城镇调查失业率[5.1%|城镇调查失业率: level 5.1 %]。", id="a rate that stands before its number"),
        pytest.param("财政赤字率[3%|财政赤字率: level about 3 %]左右。", id="赤字率"),
        pytest.param("常住人口城镇化率提高到[68.4%|常住人口城镇化率: level 68.4 %]。", id="城镇化率"),
        pytest.param("城乡居民收入比缩小到[2.07:1|城乡居民收入比: level 2.07 unitless]。", id="a ratio to one"),
        pytest.param(
            "城乡居民收入比缩小到[2.07∶1|城乡居民收入比: level 2.07 unitless]。", id="a ratio with its own sign"
        ),
        pytest.param(
            "城乡居民收入比控制在[2：1|城乡居民收入比: level max 2 unitless]以内。", id="a ratio with a wide colon"
        ),
    ],
)
def test_rates_are_levels(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("高标准农田建设完成年度任务的[113%|高标准农田建设: level 113 %]。", id="完成年度任务的"),
        pytest.param(
            "造林、种草、治沙分别完成年度目标任务的[113%|造林: level 113 %]、[220%|种草: level 220 %]和[148%|治沙: level 148 %]。",
            id="three tasks",
        ),
        pytest.param("新增托位完成年度计划的[1.3倍|新增托位: multiple 1.3 倍]。", id="as a multiple"),
    ],
)
def test_how_far_a_task_was_fulfilled(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found
