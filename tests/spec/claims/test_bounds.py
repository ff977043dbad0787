"""How exactly a number is meant.

左右, 约 and 近 make it approximate (about), 以上, 超 and 不低于 a least (min), 以内 and 不超过 a most (max). The words of
a bound stay outside the number, except 余, 多 and 几 that stand inside it. 达到 and 保持在 alone are exact. A word that
only looks like a bound (the 约 of 签约, the 近 of 附近) is none.
"""

import pytest

from spec.claims.marked_claims import expected_and_found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("东岭区工业用电量增长[6%|东岭区工业用电量: growth about 6 %]左右。", id="左右 behind the number"),
        pytest.param("冷库利用率稳定在[85%|冷库利用率: level about 85 %]上下。", id="上下"),
        pytest.param("改造河堤约[48公里|河堤: level about 48 公里]。", id="约 before the number"),
        pytest.param("全程网办事项大约[1200项|全程网办事项: level about 1200 项]。", id="大约"),
        pytest.param("快递业务量增长近[三成|快递业务量: growth about 30 %]。", id="近 before a number"),
        pytest.param("近[2000家|商铺: level about 2000 家]商铺获得贴息贷款。", id="近 before a counted noun"),
        pytest.param("林下经济产值接近[40亿元|林下经济产值: level about 4000000000 元]。", id="接近"),
        pytest.param("改造老茶园将近[5万亩|老茶园: level about 50000 亩]。", id="将近"),
        pytest.param("港口吞吐量达到近[900万吨|港口吞吐量: level about 9000000 吨]。", id="近 behind 达到"),
    ],
)
def test_about(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("城镇新增就业[21万人|城镇新增就业: change min 210000 人]以上。", id="以上 behind the number"),
        pytest.param("实施[80个|补链项目: level min 80 个]以上补链项目。", id="以上 between number and noun"),
        pytest.param("全区蔬菜产量超[72万吨|全区蔬菜产量: level min 720000 吨]。", id="超"),
        pytest.param("注册志愿者超过[35万人|注册志愿者: level min 350000 人]。", id="超过"),
        pytest.param("外贸进出口突破[600亿元|外贸进出口: level min 60000000000 元]。", id="突破"),
        pytest.param("外贸进出口首次突破[600亿元|外贸进出口: level min 60000000000 元]大关。", id="首次突破 … 大关"),
        pytest.param("软件业收入逾[18亿元|软件业收入: level min 1800000000 元]。", id="逾"),
        pytest.param("一般公共预算收入跨过[百亿元|一般公共预算收入: level min 10000000000 元]大关。", id="跨过 … 大关"),
        pytest.param("竹产业投资不低于[15亿元|竹产业投资: level min 1500000000 元]。", id="不低于"),
        pytest.param("新建口袋公园不少于[60个|口袋公园: level min 60 个]。", id="不少于"),
        pytest.param("每年至少新建[3座|变电站: level min 3 座]变电站。", id="至少, with a verb between"),
        pytest.param("秸秆综合利用率高于[94%|秸秆综合利用率: level min 94 %]。", id="高于 before a level"),
        pytest.param("秸秆综合利用率达到[94%|秸秆综合利用率: level min 94 %]以上。", id="达到 … 以上"),
    ],
)
def test_at_least(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("开行旅游专列[120余列|旅游专列: level min 120 列]。", id="余 before the unit"),
        pytest.param("义诊惠及村民[1.8万余人|义诊惠及村民: level min 18000 人]。", id="余 behind the scale"),
        pytest.param("评选非遗工坊[70多家|非遗工坊: level min 70 家]。", id="多 before the unit"),
        pytest.param("为[1300多万|旅客: level min 13000000 unitless]旅客备好热水。", id="多 before the scale"),
        pytest.param("梳理堵点[40几项|堵点: level min 40 项]。", id="几"),
    ],
)
def test_more_than_the_numeral_says(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("城镇调查失业率控制在[5.4%|城镇调查失业率: level max 5.4 %]以内。", id="控制在 … 以内"),
        pytest.param("城镇登记失业率低于[4%|城镇登记失业率: level max 4 %]。", id="低于 before a level"),
        pytest.param("万元产值用水量降至[30立方米|万元产值用水量: level max 30 立方米]以下。", id="降至 … 以下"),
        pytest.param("公务接待费不超过[260万元|公务接待费: level max 2600000 元]。", id="不超过"),
        pytest.param("细颗粒物平均浓度不高于[28微克/立方米|细颗粒物平均浓度: level max 28 微克/立方米]。", id="不高于"),
        pytest.param("土地闲置率不到[2%|土地闲置率: level max 2 %]。", id="不到"),
        pytest.param("专利审查周期压缩到不超过[15个月|专利审查周期: level max 15 个月]。", id="压缩到不超过"),
        pytest.param("积案不足[30件|积案: level max 30 件]。", id="不足"),
    ],
)
def test_at_most(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("森林覆盖率达[61.5%|森林覆盖率: level 61.5 %]。", id="达"),
        pytest.param("森林覆盖率达到[61.5%|森林覆盖率: level 61.5 %]。", id="达到"),
        pytest.param("森林覆盖率高达[61.5%|森林覆盖率: level 61.5 %]。", id="高达"),
        pytest.param("粮食播种面积保持在[410万亩|粮食播种面积: level 4100000 亩]。", id="保持在"),
        pytest.param("居民消费价格涨幅控制在[2%|居民消费价格: growth 2 %]。", id="控制在 without 以内"),
    ],
)
def test_exact(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "养老、托育、助残设施覆盖率分别达到[91%|养老设施覆盖率: level min 91 %]、[64%|托育设施覆盖率: level min 64 %]、"
            "[38%|助残设施覆盖率: level min 38 %]以上。",
            id="以上 behind the last number of a 分别 list",
        ),
        pytest.param(
            "风电、光伏装机分别超过[300万千瓦|风电装机: level min 3000000 千瓦]、[500万千瓦|光伏装机: level min 5000000 千瓦]。",
            id="超过 before the first number of a 分别 list",
        ),
        pytest.param(
            "鲜果、花卉、药材产值分别增长[5%|鲜果产值: growth about 5 %]左右、[6%|花卉产值: growth min 6 %]以上、"
            "[3.5%|药材产值: growth about 3.5 %]左右。",
            id="a word behind each number is its own",
        ),
        pytest.param(
            "新培育数字车间[90家|数字车间: level 90 家]、灯塔工厂[4家|灯塔工厂: level min 4 家]以上。",
            id="without 分别 以上 is of its own number only",
        ),
        pytest.param(
            "外贸总额连续突破[500亿元|外贸总额: level min 50000000000 元]、[600亿元|外贸总额: level min 60000000000 元]。",
            id="two marks that one thing passed",
        ),
    ],
)
def test_a_bound_in_a_list(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("花博会签约[64亿元|6400000000 元]。", id="签约"),
        pytest.param("公共机构节约[2.6万吨标准煤|26000 吨标准煤]。", id="节约"),
        pytest.param("渡口附近[12家|level 12 家]企业完成搬迁。", id="附近"),
        pytest.param("规模以上工业企业增至[412家|规模以上工业企业: level 412 家]。", id="规模以上"),
        pytest.param("规上服务业企业[96家|规上服务业企业: level 96 家]，内外贸一体化。", id="内 that begins a word"),
        pytest.param("新建公交站[55个|公交站: level 55 个]，多点连线。", id="多 that begins a clause"),
        pytest.param("赶超跨越，制造业投资增长[9%|制造业投资: growth 9 %]。", id="赶超"),
    ],
)
def test_what_only_looks_like_a_bound(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("陶瓷产业产值超[千亿元|陶瓷产业产值: level min 100000000000 元]。", id="超千亿元"),
        pytest.param("数字经济规模近[百亿元|数字经济规模: level about 10000000000 元]。", id="近百亿元"),
        pytest.param("航空旅客突破[百万人次|航空旅客: level min 1000000 人次]。", id="突破百万人次"),
        pytest.param(
            "纺织、家具产业产值双双超[千亿元|纺织产业产值: level min 100000000000 元|家具产业产值: level min 100000000000 元]。",
            id="of two things",
        ),
        pytest.param("外贸总额破[2千亿元|外贸总额: level min 200000000000 元]。", id="a digit before 千亿"),
    ],
)
def test_a_scale_word_by_itself(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found
