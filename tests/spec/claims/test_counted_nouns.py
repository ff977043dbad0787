"""Things counted: before the number, behind it, and with a predicate.

A count takes the noun that stands before it (绿色工厂20家) or behind it (20家绿色工厂), with its modifiers and without the
verb. A predicate behind the noun is no part of it. Where an empty verb governs an act (完成…改造), the act is counted. A
number that only says which things are counted (总投资超10亿元的项目50个) is a parameter of theirs.
"""

import pytest

from pintu.records import Frame
from spec.claims.marked_claims import expected_and_found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("创建省级森林村庄[60个|省级森林村庄: level 60 个]。", id="the noun before the number"),
        pytest.param("创建[60个|省级森林村庄: level 60 个]省级森林村庄。", id="the noun behind the number"),
        pytest.param("[1700多户|渔民: level min 1700 户]渔民搬进新居。", id="at the head of a clause"),
        pytest.param("完成城中村改造[34个|城中村改造: level 34 个]。", id="an act that was completed"),
        pytest.param("完成[450栋|老楼加装电梯: level 450 栋]老楼加装电梯。", id="an act behind the number"),
        pytest.param("开展技能竞赛[26场|技能竞赛: level 26 场]。", id="events"),
        pytest.param("完成[50万亩|营造林任务: level 500000 亩]营造林任务。", id="a noun that begins like an act"),
        pytest.param("发放助学贷款[7.2亿元|助学贷款: level 720000000 元]。", id="money that is paid"),
        pytest.param("筹集[3.5亿元|350000000 元]支持山区道路建设。", id="money for a purpose"),
        pytest.param("将[2.8亿元|惠农资金: level 280000000 元]惠农资金纳入直达范围。", id="money before its noun"),
        pytest.param("建设[18万亩|高标准农田: level 180000 亩]高标准农田。", id="an area before its noun"),
        pytest.param("制定地方标准[40项|地方标准: level 40 项]。", id="standards"),
        pytest.param("帮扶[2.6万名|就业困难人员: level 26000 名]就业困难人员。", id="people"),
    ],
)
def test_the_thing_counted(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[5家|县级医院: level 5 家]县级医院入选国家试点。", id="入选"),
        pytest.param("[9部|作品: level 9 部]作品获得全国奖项。", id="获得"),
        pytest.param("[3条|货运航线: level 3 条]货运航线投入运营。", id="投入运营"),
        pytest.param("[6处|险堤: level 6 处]险堤汛前全部加固。", id="汛前"),
        pytest.param("以办好[9件|民生实事: level 9 件]民生实事为牵引，带动各项事业。", id="为牵引"),
        pytest.param("[24个|村级光伏电站: level 24 个]村级光伏电站全部并网。", id="全部"),
        pytest.param("[16项|专利技术: level 16 项]专利技术在全国推广。", id="在全国推广"),
        pytest.param("[7所|新学校: level 7 所]新学校如期开学。", id="如期"),
        pytest.param("[4个|镇: level 4 个]镇成为特色小镇。", id="a noun of one character"),
        pytest.param("[8个|夜间消费集聚区: level 8 个]夜间消费集聚区。", id="集聚 inside a name is none"),
        pytest.param("为[2100名|老人: level 2100 名]老人免费配镜。", id="免费"),
    ],
)
def test_a_predicate_is_no_part_of_the_noun(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[3次|提高低保标准: level 3 次]提高低保标准。", id="a number of times keeps its verb"),
        pytest.param(
            "海湾新区等[6个|海湾新区等园区: level 6 个]园区入选国家试点。", id="a short noun takes its example"
        ),
        pytest.param(
            "[9类|惠民实事: level 9 类][32件|惠民实事: level 32 件]惠民实事全面办结。",
            id="a noun behind two numbers is of both",
        ),
        pytest.param(
            "为[3.8万名|70岁以上老人: level 38000 名][70岁|min 70 岁]以上老人发放长寿金。",
            id="an age is part of the noun and a number of its own",
        ),
        pytest.param("累计建成和美小镇[15个|和美小镇: level 15 个]。", id="和 that begins a name is no and"),
        pytest.param("加快青石岭二期等[220千伏|输变电工程: level 220 千伏]输变电工程。", id="an example before a size"),
        pytest.param("自贸片区[11项|自贸片区创新案例: level 11 项]创新案例获得推广。", id="whose they are"),
        pytest.param(
            "组织[8场|惠民演出: level 8 场]惠民演出和[15期|读书沙龙: level 15 期]读书沙龙。",
            id="two numbers, each before its noun",
        ),
        pytest.param(
            "开工水库[2座|水库: level 2 座]、泵站[9座|泵站: level 9 座]，疏浚河道[130公里|河道: level 130 公里]。",
            id="a new verb for a new noun",
        ),
        pytest.param(
            "通航空的县（市、区）达到[21个|通航空的县（市、区）: level 21 个]。", id="brackets are one with their noun"
        ),
        pytest.param(
            "“一站办”事项[300项|“一站办”事项: level 300 项]上线。", id="quotation marks are one with their noun"
        ),
    ],
)
def test_more_than_a_noun(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        pytest.param(
            "plan",
            "引进总投资超[10亿元|总投资: level min 1000000000 元, parameter]项目[45个|总投资超10亿元项目: level 45 个]。",
            id="a least investment",
        ),
        pytest.param(
            "review",
            "营收超[百亿元|min 10000000000 元, parameter]的企业增至[17家|营收超百亿元的企业: level 17 家]。",
            id="a least turnover",
        ),
        pytest.param(
            "plan",
            "新建[500千伏|500 千伏, parameter]输变电工程[3个|500千伏输变电工程: level 3 个]。",
            id="a voltage",
        ),
        pytest.param(
            "plan",
            "实施亿元以上技改项目[320个|亿元以上技改项目: level 320 个]。",
            id="a threshold without a figure is no number",
        ),
        pytest.param(
            "review",
            "云汀港成为全省第3个吞吐量超[千万吨|吞吐量: level min 10000000 吨]的港口。",
            id="which of its kind it is goes from the noun",
        ),
        pytest.param(
            "review", "千亿级产业集群增至[3个|千亿级产业集群: level 3 个]。", id="a size class is a name, no number"
        ),
    ],
)
def test_numbers_that_say_which_things_are_counted(frame: Frame, text: str) -> None:
    expected, found = expected_and_found(text, frame)
    assert expected == found
