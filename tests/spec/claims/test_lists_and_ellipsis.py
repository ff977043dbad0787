"""Which number belongs to which thing, where the text names things once and numbers many times.

With 分别 things and numbers are paired in their order; a head or a tail that the list shares is given to each of its items.
均 and 双双 say one number of each. Where a clause names no thing of its own, the subject of the one before is carried on
until another is named. 其中 names a part. If things and numbers do not match, each number keeps the whole list.
"""

import pytest

from pintu.records import Frame
from spec.claims.marked_claims import expected_and_found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "生铁、粗钢产量分别增长[3%|生铁产量: growth 3 %]、[5.5%|粗钢产量: growth 5.5 %]。", id="a tail is shared"
        ),
        pytest.param(
            "纺织、制鞋、家具产业增加值分别增长[6%|纺织产业增加值: growth 6 %]、[4%|制鞋产业增加值: growth 4 %]、"
            "[9%|家具产业增加值: growth 9 %]。",
            id="a longer tail is shared",
        ),
        pytest.param(
            "城镇和农村居民人均可支配收入分别增长[4.6%|城镇居民人均可支配收入: growth 4.6 %]和"
            "[6.3%|农村居民人均可支配收入: growth 6.3 %]。",
            id="a tail behind 和",
        ),
        pytest.param(
            "单位地区生产总值能耗、水耗分别下降[3.1%|单位地区生产总值能耗: growth -3.1 %]、"
            "[4.4%|单位地区生产总值水耗: growth -4.4 %]。",
            id="a head is shared",
        ),
        pytest.param(
            "本外币存款、贷款余额分别增长[8%|本外币存款余额: growth 8 %]和[10%|本外币贷款余额: growth 10 %]。",
            id="head and tail are shared",
        ),
        pytest.param(
            "国家级、省级绿色工厂分别达到[18家|国家级绿色工厂: level 18 家]和[96家|省级绿色工厂: level 96 家]。",
            id="a noun with two modifiers",
        ),
        pytest.param(
            "水稻、玉米面积分别增加[1.2万|水稻面积: change 12000 亩]、[3.4万亩|玉米面积: change 34000 亩]。",
            id="the unit stands behind the last number",
        ),
        pytest.param(
            "入园率、巩固率分别提高[2.5|入园率: change 2.5 个百分点]、[1.2个百分点|巩固率: change 1.2 个百分点]。",
            id="so it does with percentage points",
        ),
        pytest.param(
            "地方性法规、政府规章分别出台[7部|地方性法规: level 7 部]、[11部|政府规章: level 11 部]，"
            "累计分别达到[46部|地方性法规: level 46 部]、[83部|政府规章: level 83 部]。",
            id="the same things twice",
        ),
        pytest.param(
            "交通、水利、能源领域分别完成投资[120亿元|交通领域投资: level 12000000000 元]、"
            "[45亿元|水利领域投资: level 4500000000 元]、[88亿元|能源领域投资: level 8800000000 元]。",
            id="what is shared stands behind 分别",
        ),
        pytest.param(
            "“云泽标准”、“云泽品牌”分别新增[11个|“云泽标准”: change 11 个]和[27项|“云泽品牌”: change 27 项]。",
            id="two things with classifiers of their own",
        ),
        pytest.param(
            "接待访客[3亿人次|接待访客: level 300000000 人次]、访客花费[400亿元|访客花费: level 40000000000 元]，"
            "分别增长[7%|接待访客: growth 7 %]、[9%|访客花费: growth 9 %]。",
            id="the things of the clause before",
        ),
        pytest.param(
            "访客花费[400亿元|访客花费: level 40000000000 元]，住宿、餐饮收入分别增长"
            "[7%|住宿收入: growth 7 %]、[9%|餐饮收入: growth 9 %]。",
            id="things of its own come before those",
        ),
        pytest.param(
            "桃、李、杏产量分别增长[3%|桃、李、杏产量: growth 3 %]、[5%|桃、李、杏产量: growth 5 %]。",
            id="three things and two numbers are not paired",
        ),
    ],
)
def test_respectively(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "工业用电量和服务业用电量均增长[7%|工业用电量: growth min 7 %|服务业用电量: growth min 7 %]以上。",
            id="均",
        ),
        pytest.param("畜牧业、渔业产值均增长[6%|畜牧业产值: growth 6 %|渔业产值: growth 6 %]。", id="均 and a tail"),
        pytest.param(
            "存款、贷款余额双双突破[5000亿元|存款余额: level min 500000000000 元|贷款余额: level min 500000000000 元]。",
            id="双双",
        ),
        pytest.param(
            "茶叶、食用菌、中药材产量均居全省[首位|茶叶产量: rank 1 位, of 全省|食用菌产量: rank 1 位, of 全省|"
            "中药材产量: rank 1 位, of 全省]。",
            id="均 before a rank",
        ),
        pytest.param(
            "幼儿园普惠率、小学巩固率超过[96%|幼儿园普惠率: level min 96 %|小学巩固率: level min 96 %]。",
            id="two rates before one number, without 均",
        ),
        pytest.param(
            "河湖、湿地、海岸带修复[860公里|河湖、湿地、海岸带修复: level 860 公里]。",
            id="things counted together are one",
        ),
    ],
)
def test_each(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "全区生产总值达到[2380亿元|全区生产总值: level 238000000000 元]、增长[5.9%|全区生产总值: growth 5.9 %]。",
            id="behind 、",
        ),
        pytest.param(
            "海水养殖产量[64万吨|海水养殖产量: level 640000 吨]，增长[4%|海水养殖产量: growth 4 %]，居全省"
            "[第2位|海水养殖产量: rank 2 位, of 全省]。",
            id="through two clauses",
        ),
        pytest.param(
            "新增公共停车位[9000个|公共停车位: change 9000 个]、累计达到[5.2万个|公共停车位: level 52000 个]。",
            id="from what was added to all there is",
        ),
        pytest.param(
            "赤字规模[310亿元|赤字规模: level 31000000000 元]、比上年增加[40亿元|赤字规模: change 4000000000 元]。",
            id="behind an amount",
        ),
        pytest.param(
            "花卉产值增长[8%|花卉产值: growth 8 %]，苗木产值增长[5%|苗木产值: growth 5 %]、达到"
            "[17亿元|苗木产值: level 1700000000 元]。",
            id="a new subject takes over",
        ),
        pytest.param("新建初中[4所|初中: level 4 所]，改建高中[3所|高中: level 3 所]。", id="a school takes over too"),
        pytest.param(
            "外贸跨越[2个|min 2 个]百亿元台阶，达到[720亿元|外贸: level 72000000000 元]。",
            id="what passed a mark, not the mark",
        ),
        pytest.param(
            "矿泉水产业发展迅速，年产量达到[430万吨|年产量: level 4300000 吨]。",
            id="a noun of its own is enough",
        ),
        pytest.param(
            "海铁联运加快发展，增长[26%|海铁联运: growth 26 %]。",
            id="from a clause without a number",
        ),
        pytest.param(
            "高新技术企业增长[12%|高新技术企业: growth 12 %]，总量达到[1900家|高新技术企业: level 1900 家]。",
            id="总量 stands for what was named",
        ),
    ],
)
def test_subjects_carried_over(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "快递业务收入[52亿元|快递业务收入: level 5200000000 元]，其中农村快递[17亿元|农村快递: level 1700000000 元]。",
            id="其中 and a part",
        ),
        pytest.param(
            "算力规模达到[1.6万P|算力规模: level 16000 P]，其中智算[1.3万P|智算: level 13000 P]。", id="其中智算"
        ),
        pytest.param(
            "接待游客增长[11%|接待游客: growth 11 %]，其中境外游客[23万人次|境外游客: level 230000 人次]、增长"
            "[64%|境外游客: growth 64 %]。",
            id="the part is carried on",
        ),
        pytest.param(
            "[48项|营商环境指标: level 48 项]营商环境指标中有[19项|营商环境指标达到全国先进水平: level 19 项]"
            "达到全国先进水平。",
            id="of so many, so many",
        ),
    ],
)
def test_parts(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        pytest.param(
            "plan",
            "主要预期目标：全区生产总值增长[5.5%|全区生产总值: growth about 5.5 %, target, expected]左右；城镇调查失业率"
            "[5.3%|城镇调查失业率: level about 5.3 %, target, expected]左右；居民消费价格涨幅"
            "[2%|居民消费价格: growth about 2 %, target, expected]左右。",
            id="a list of targets without verbs",
        ),
        pytest.param(
            "plan",
            "城镇新增就业[16万人|城镇新增就业: change min 160000 人, target]以上；居民收入与经济同步增长；粮食产量"
            "[120万吨|粮食产量: level min 1200000 吨, target]以上。",
            id="a target without a number is passed over",
        ),
        pytest.param(
            "plan",
            "新建公园[12座|公园: level 12 座]、绿道[90公里|绿道: level 90 公里]、球场[35片|球场: level 35 片]。",
            id="one verb for a list of things",
        ),
        pytest.param(
            "plan",
            "新增养老床位[800张|养老床位: change 800 张]、托位[1200个|托位: change 1200 个]。",
            id="新增 is said of the whole list",
        ),
        pytest.param(
            "review",
            "新增[15家|备案场馆: change 15 家]备案场馆和[29家|社区场馆: change 29 家]社区场馆。",
            id="so it is before the numbers, joined by 和",
        ),
        pytest.param(
            "review",
            "新增[4条|货运航线: change 4 条]货运航线、[6条|客运航线: change 6 条]客运航线，"
            "培育[3家|物流园区: level 3 家]物流园区。",
            id="but not of the next clause",
        ),
        pytest.param(
            "plan",
            "培育单项冠军[5家|单项冠军: level 5 家]、“小巨人”企业[20家|“小巨人”企业: level 20 家]、专精特新企业"
            "[150家|专精特新企业: level min 150 家]以上。",
            id="a quoted name keeps its marks",
        ),
    ],
)
def test_lists_of_targets(frame: Frame, text: str) -> None:
    expected, found = expected_and_found(text, frame)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "脱贫人口务工规模超过[38万|脱贫人口务工规模: level min 380000 unitless]。", id="people without 人"
        ),
        pytest.param("参保人数突破[510万|参保人数: level min 5100000 unitless]。", id="another such number"),
        pytest.param(
            "每万人发明专利拥有量达到[21.4件|每万人发明专利拥有量: level 21.4 件]。", id="每万人 stays in the indicator"
        ),
        pytest.param(
            "每10万人拥有图书馆[1.3座|每10万人拥有图书馆: level 1.3 座]。", id="每10万人 too, and claims nothing itself"
        ),
        pytest.param(
            "人均公园绿地面积[14.6平方米|人均公园绿地面积: level 14.6 平方米]。", id="人均 stays in the indicator"
        ),
    ],
)
def test_what_is_left_out(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found
