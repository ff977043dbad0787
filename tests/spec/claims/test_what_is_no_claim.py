"""Numbers that claim nothing.

Years, dates and clock times; the numbers of meetings, plans and documents; enumerators and footnotes; names with digits,
quoted or not; size classes (千亿级); idioms. Nothing is found in them, and what is claimed beside them is found as ever.
"""

import pytest

from spec.claims.marked_claims import expected_and_found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("一、2025年工作回顾", id="a numbered heading"),
        pytest.param("（三）做强县域经济", id="a heading in brackets"),
        pytest.param("一是修渠，二是植树，三是通电。", id="一是"),
        pytest.param("3.扶持种业。", id="an Arabic enumerator"),
        pytest.param("①整治河道 ②疏浚沟渠", id="circled figures"),
        pytest.param("（1）新建茶园[3万亩|茶园: level 30000 亩]。", id="a claim behind an enumerator"),
        pytest.param("12.新建茶园[3万亩|茶园: level 30000 亩]。", id="a claim behind an Arabic enumerator"),
        pytest.param("新建茶园[3]和桑园。", id="a footnote mark"),
        pytest.param(
            "“双减”政策［12］落地，新建茶园[3万亩|茶园: level 30000 亩]。", id="a footnote mark in the wide brackets"
        ),
    ],
)
def test_enumerators_and_footnotes(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("车站60米内换乘比例达到[88%|车站60米内换乘比例: level 88 %]。", id="how near, in a name"),
        pytest.param("粉尘平均浓度每立方米[29微克|粉尘平均浓度: level 29 微克]。", id="of what volume"),
        pytest.param("2025年是不平凡的一年。", id="a year"),
        pytest.param("3月18日湖区开渔。", id="a date"),
        pytest.param("2025年10月新桥合龙。", id="a month"),
        pytest.param("上世纪90年代的厂房变成剧场。", id="a decade"),
        pytest.param("窗口9:30开门。", id="a clock time"),
        pytest.param("庆祝建校75周年。", id="an anniversary"),
        pytest.param("一季度开局良好。", id="a quarter"),
        pytest.param("在百年奋斗中成长。", id="百年"),
        pytest.param("2026年，新建茶园[3万亩|茶园: level 30000 亩]。", id="a claim beside a year"),
    ],
)
def test_times(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("学习二十届三中全会精神。", id="a plenum"),
        pytest.param("在区第六届人民代表大会第五次会议上", id="a people's congress"),
        pytest.param("办好第17届茶博会。", id="a fair"),
        pytest.param("编制“十五五”规划。", id="a quoted plan"),
        pytest.param("十四五收官，十五五开局。", id="a plan without quotation marks"),
        pytest.param("开展“八五”普法。", id="八五"),
        pytest.param("印发〔2025〕18号文件。", id="a document number"),
        pytest.param("落实民法典第12条。", id="an article of a law"),
    ],
)
def test_meetings_plans_and_documents(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("5G网络覆盖全部乡镇。", id="5G"),
        pytest.param("布局6G试验。", id="6G"),
        pytest.param("C919在本地喷漆。", id="C919"),
        pytest.param("歼-35A零件在此下线。", id="歼-35A"),
        pytest.param("推进3.0版行动。", id="a version"),
        pytest.param("M2增长[8%|M2: growth 8 %]。", id="M2, and what is claimed of it"),
        pytest.param("“23·7”洪灾重建收尾。", id="“23·7”"),
        pytest.param("抓好“两重”建设和“两新”工作。", id="“两重” and “两新”"),
        pytest.param(
            "PM2.5浓度降至[26微克/立方米|PM2.5浓度: level 26 微克/立方米]。", id="PM2.5, and what is claimed of it"
        ),
        pytest.param("打造“1+1+N”产业体系。", id="“1+1+N”"),
        pytest.param("建设1+10+3+N园区格局。", id="1+10+3+N without quotation marks"),
        pytest.param("落实“千万工程”经验。", id="“千万工程”"),
        pytest.param("推广“321”调解法。", id="a quoted number"),
        pytest.param("做大“百亿粮仓”品牌。", id="a quoted amount"),
        pytest.param("保护三江源，治理三北沙地。", id="三江源, 三北"),
        pytest.param("深化八八战略。", id="八八战略"),
        pytest.param("创建5A级景区。", id="5A级"),
        pytest.param("12345热线响应更快。", id="a telephone number"),
        pytest.param("引进世界500强企业。", id="500强"),
        pytest.param("聚焦三大平台、四个重点。", id="三大, 四个"),
        pytest.param("新建5G-A基站[700座|5G-A基站: level 700 座]。", id="a claim of a thing named with digits"),
        pytest.param("引进世界500强企业[4家|世界500强企业: level 4 家]。", id="so many of them"),
    ],
)
def test_names_with_digits(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("打造千亿级产业集群。", id="千亿级"),
        pytest.param("培育百亿县、十亿镇。", id="百亿县"),
        pytest.param("抢占万亿级赛道。", id="万亿级"),
        pytest.param("枣产业向百亿级迈进。", id="向百亿级迈进"),
        pytest.param("建设万吨级码头[2个|万吨级码头: level 2 个]。", id="so many of a class"),
    ],
)
def test_size_classes(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("进一步推动城乡一体化。", id="进一步, 一体化"),
        pytest.param("一批好项目落户。", id="一批"),
        pytest.param("赋能千行百业。", id="千行百业"),
        pytest.param("十年磨一剑，三百六十行出状元。", id="proverbs"),
        pytest.param("促进一二三产业融合。", id="一二三产业"),
        pytest.param("办事零跑腿，建设零碳小镇。", id="零"),
        pytest.param("任务十分艰巨。", id="十分"),
        pytest.param("半导体、三农、四好公路齐头并进。", id="半, 三, 四 within words"),
        pytest.param("走进千家万户。", id="千家万户"),
        pytest.param("万众一心，百花齐放。", id="万众一心"),
        pytest.param("千方百计稳就业。", id="千方百计"),
        pytest.param("百日攻坚，千帆竞发。", id="百日, 千帆"),
    ],
)
def test_idioms(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found
