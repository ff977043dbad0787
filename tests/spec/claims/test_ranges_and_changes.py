"""From where to where, and by how much.

A range is one claim with two ends. 从A提高到B is two claims, each of the measure that the thing has; A has been achieved.
增长 with a rate is a growth; 增加 or 减少 with an amount, or any number of percentage points, is a change; 增至, 提高到
and 降至 lead to a level. A fall is negative. 高于全国0.4个百分点 is a change of +0.4 of what was named before.
"""

import pytest

from pintu.records import Frame
from spec.claims.marked_claims import expected_and_found


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        pytest.param("plan", "全区生产总值增长[5%—5.5%|全区生产总值: growth 5..5.5 %]。", id="a dash"),
        pytest.param("plan", "全区生产总值增长[4.5%-5%|全区生产总值: growth 4.5..5 %]。", id="a hyphen"),
        pytest.param(
            "plan", "社会消费品零售总额增长[4.5-5%|社会消费品零售总额: growth 4.5..5 %]。", id="one unit for both"
        ),
        pytest.param("plan", "固定资产投资增长[6%至7%|固定资产投资: growth 6..7 %]。", id="至"),
        pytest.param("plan", "固定资产投资增长[6%到7%|固定资产投资: growth 6..7 %]。", id="到"),
        pytest.param("plan", "居民消费价格上涨[1.5%~2%|居民消费价格: growth 1.5..2 %]。", id="a wave"),
        pytest.param("plan", "新建科普基地[3—5个|科普基地: level 3..5 个]。", id="of counted things"),
        pytest.param(
            "plan", "设立产业基金[20亿元—30亿元|产业基金: level 2000000000..3000000000 元]。", id="of amounts"
        ),
        pytest.param(
            "plan", "设立产业基金[20—30亿元|产业基金: level 2000000000..3000000000 元]。", id="one scale for both"
        ),
        pytest.param(
            "plan",
            "2026—2028年建设换电站[600座|换电站: level 600 座, in 2026-2028]。",
            id="a range of years is a period",
        ),
        pytest.param("review", "脑科学研究实现从0到1的突破。", id="从0到1 is an idiom"),
    ],
)
def test_ranges(frame: Frame, text: str) -> None:
    expected, found = expected_and_found(text, frame)
    assert expected == found


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        pytest.param(
            "review",
            "快递网点从[310个|快递网点: level 310 个, achieved, no period]增加到[452个|快递网点: level 452 个, achieved, in 2025]。",
            id="从 … 增加到",
        ),
        pytest.param(
            "review",
            "耕地撂荒率由[7.2%|耕地撂荒率: level 7.2 %]降至[3%|耕地撂荒率: level max 3 %]以下。",
            id="由 … 降至 … 以下",
        ),
        pytest.param(
            "plan",
            "云汀至北屏动车时间由[3小时|level 3 小时, achieved]缩短到[70分钟|level 70 分钟, target]。",
            id="a length of time",
        ),
        pytest.param(
            "review",
            "数控机床产值占全部装备比重从[26%|数控机床产值: share 26 %, of 全部装备, no period]提高到"
            "[52%|数控机床产值: share 52 %, of 全部装备, in 2025]。",
            id="a share and a share",
        ),
        pytest.param(
            "review",
            "渔船空置率从上半年[5.6%|渔船空置率: level 5.6 %]降到[5.2%|渔船空置率: level 5.2 %]。",
            id="from a part of the year",
        ),
        pytest.param(
            "review",
            "夜校从[16所|夜校: level 16 所]拓展到[49所|夜校: level 49 所]。",
            id="拓展到",
        ),
        pytest.param(
            "review",
            "算力规模从不到[800P|算力规模: level max 800 P]增加到超过[2600P|算力规模: level min 2600 P]。",
            id="bounds inside",
        ),
        pytest.param(
            "review",
            "人均藏书量从2020年的[0.8册|人均藏书量: level 0.8 册, in 2020]提高到2025年的[1.5册|人均藏书量: level 1.5 册, in 2025]。",
            id="each with its year",
        ),
        pytest.param(
            "review",
            "城镇居民和农村居民恩格尔系数从2020年的[29.5%|城镇居民恩格尔系数: level 29.5 %, in 2020]和"
            "[33.1%|农村居民恩格尔系数: level 33.1 %, in 2020]分别下降到[27.8%|城镇居民恩格尔系数: level 27.8 %]和"
            "[30.6%|农村居民恩格尔系数: level 30.6 %]。",
            id="two things from and to",
        ),
        pytest.param(
            "review",
            "柑橘出口额从[3.1亿元|柑橘出口额: level 310000000 元]增长至[7.4亿元|柑橘出口额: level 740000000 元]、"
            "年均增长[19%|柑橘出口额: growth 19 %]。",
            id="with the growth that it makes",
        ),
        pytest.param(
            "plan",
            "村医补贴从每月[260元|level 260 元, achieved, no period]提高到[340元|level 340 元, target, in 2026]。",
            id="of a pledge only the end is a target",
        ),
        pytest.param(
            "plan",
            "把试点从[6个|level 6 个, achieved]镇扩大到[21个|level 21 个, target]镇。",
            id="a noun behind each number",
        ),
        pytest.param(
            "review",
            "乡村旅游收入从全省[第9位|乡村旅游收入: rank 9 位, of 全省]跃升至[第4位|乡村旅游收入: rank 4 位]。",
            id="from rank to rank",
        ),
    ],
)
def test_from_and_to(frame: Frame, text: str) -> None:
    expected, found = expected_and_found(text, frame)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("水产品产量增长[4.2%|水产品产量: growth 4.2 %]。", id="增长 with a rate is growth"),
        pytest.param("水产品产量下降[4.2%|水产品产量: growth -4.2 %]。", id="下降 with a rate is a negative growth"),
        pytest.param(
            "单位产值能耗降低超[12%|单位产值能耗: growth min -12 %]。", id="the bound is of the size of the fall"
        ),
        pytest.param("水产品产量同比增长[4.2%|水产品产量: growth 4.2 %]。", id="同比 goes"),
        pytest.param("居民人均消费支出实际增长[5.1%|居民人均消费支出: growth 5.1 %]。", id="实际 goes"),
        pytest.param("财政收入同口径增长[4%|财政收入: growth 4 %]。", id="同口径 goes"),
        pytest.param("农村居民收入扣除价格因素后增长[6%|农村居民收入: growth 6 %]。", id="扣除价格因素后 goes"),
        pytest.param("茶叶出口量增速达[9.3%|茶叶出口量: growth 9.3 %]。", id="增速 goes from the indicator"),
        pytest.param("居民消费价格涨幅[1.8%|居民消费价格: growth 1.8 %]。", id="涨幅"),
        pytest.param("货运成本降幅达[6%|货运成本: growth -6 %]。", id="降幅 is a fall"),
        pytest.param("零售额年均增长[7%|零售额: growth 7 %]。", id="年均 goes"),
        pytest.param("财政收入扭转负增长局面。", id="负增长 has no number"),
        pytest.param("村民收入增速与城镇持平。", id="持平 has no number"),
    ],
)
def test_growth(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "垃圾分类准确率提高[9个百分点|垃圾分类准确率: change 9 个百分点]。", id="提高 with percentage points"
        ),
        pytest.param("垃圾分类准确率提高到[73%|垃圾分类准确率: level 73 %]。", id="提高到 leads to a level"),
        pytest.param(
            "垃圾分类准确率下降[2个百分点|垃圾分类准确率: change -2 个百分点]。", id="a fall in percentage points"
        ),
        pytest.param("新增托位[3200个|托位: change 3200 个]。", id="新增 with an amount"),
        pytest.param("托位新增[3200个|托位: change 3200 个]。", id="新增 behind the noun"),
        pytest.param("托位增至[1.4万个|托位: level 14000 个]。", id="增至 leads to a level"),
        pytest.param("医保基金结余比上年增加[12亿元|医保基金结余: change 1200000000 元]。", id="比上年增加"),
        pytest.param("经营主体净增[5.3万户|经营主体: change 53000 户]。", id="净增"),
        pytest.param("扩充初中学位[6000个|初中学位: change 6000 个]。", id="扩充"),
        pytest.param(
            "道路交通事故死亡人数减少[87人|道路交通事故死亡人数: change -87 人]。", id="减少 is a negative change"
        ),
        pytest.param("减轻企业负担[8.6亿元|企业负担: change -860000000 元]。", id="减轻"),
        pytest.param("平均办证时间缩短[3.5天|平均办证时间: change -3.5 天]。", id="缩短"),
        pytest.param("平均办证时间压缩至[1.5天|平均办证时间: level 1.5 天]。", id="压缩至 leads to a level"),
        pytest.param("失能老人护理补贴再提高[40元|失能老人护理补贴: change 40 元]。", id="再提高 with an amount"),
        pytest.param("新建社区食堂[140家|社区食堂: level 140 家]。", id="新建 counts what there is: a level"),
        pytest.param("新培育瞪羚企业[26家|瞪羚企业: level 26 家]。", id="新培育 too"),
        pytest.param("新引进博士[310名|博士: level 310 名]。", id="新引进 too"),
        pytest.param(
            "城镇新增就业[9.6万人|城镇新增就业: change 96000 人]。", id="the name of a statistic keeps its 新增"
        ),
    ],
)
def test_change_or_level(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "农产品加工业营收达到[320亿元|农产品加工业营收: level 32000000000 元]、增长[8.5%|农产品加工业营收: growth 8.5 %]。",
            id="a level and its growth",
        ),
        pytest.param(
            "快件投递量增长[15%|快件投递量: growth 15 %]，达到[2.1亿件|快件投递量: level 210000000 件]。",
            id="a growth and its level",
        ),
        pytest.param(
            "社会消费品零售总额增长[5.6%|社会消费品零售总额: growth 5.6 %]，比前三季度加快[0.4个百分点|社会消费品零售总额: change 0.4 个百分点]。",
            id="a growth that quickens",
        ),
        pytest.param(
            "光伏装机新增[160万千瓦|光伏装机: change 1600000 千瓦]、突破[900万千瓦|光伏装机: level min 9000000 千瓦]。",
            id="a change and its level",
        ),
    ],
)
def test_two_things_said_of_one(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "全区生产总值增长[5.7%|全区生产总值: growth 5.7 %]、高于全国[0.7个百分点|全区生产总值: change 0.7 个百分点, no scope]。",
            id="高于全国",
        ),
        pytest.param(
            "服务业增加值增长[4.9%|服务业增加值: growth 4.9 %]、低于全国[0.3个百分点|服务业增加值: change -0.3 个百分点, no scope]。",
            id="低于全国 is negative",
        ),
        pytest.param(
            "规上工业增加值增长[7.4%|规上工业增加值: growth 7.4 %]，快于全省平均[1.9个百分点|规上工业增加值: change 1.9 个百分点]。",
            id="快于全省平均",
        ),
        pytest.param(
            "进出口、实际使用外资分别增长[11%|进出口: growth 11 %]和[8%|实际使用外资: growth 8 %]，分别高于全国"
            "[6个百分点|进出口: change 6 个百分点]和[3个百分点|实际使用外资: change 3 个百分点]。",
            id="two things, each against the nation",
        ),
        pytest.param("固定资产投资增速快于全国。", id="without a number it is no claim"),
        pytest.param(
            "新能源车渗透率高出全市平均水平[12.5个百分点|新能源车渗透率: change 12.5 个百分点]。", id="高出 … 平均水平"
        ),
    ],
)
def test_against_the_nation(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found
