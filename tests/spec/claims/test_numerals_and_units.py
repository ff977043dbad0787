"""How numbers and units are written.

万 and 亿 are scales and are multiplied in; a unit is looked for before a scale, so that in 亿千瓦 and 750千伏 the 千 is part of
the unit. The unit is told as the text prints it, also with a slash; a number that prints none has the empty unit.
Numerals in Han characters count like digits.
"""

import pytest

from spec.claims.marked_claims import expected_and_found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("竹林面积[7900万亩|79000000 亩]。", id="万"),
        pytest.param("经营主体达[1.2亿户|120000000 户]。", id="亿"),
        pytest.param("社会融资规模增加[1.6万亿元|1600000000000 元]。", id="万亿"),
        pytest.param("蚕茧产量[3千吨|3000 吨]。", id="千 before a unit"),
        pytest.param("粮食产量[12,800吨|12800 吨]。", id="commas between thousands"),
        pytest.param("养老金支出[4千亿元|400000000000 元]。", id="千亿"),
        pytest.param("粮食产量达[84亿斤|8400000000 斤]。", id="斤"),
    ],
)
def test_scales(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("风电装机达到[1.7亿千瓦|170000000 千瓦]。", id="亿千瓦"),
        pytest.param("风电装机达到[860万千瓦|8600000 千瓦]。", id="万千瓦"),
        pytest.param("发电量[52亿千瓦时|5200000000 千瓦时]。", id="千瓦时"),
        pytest.param("新建[750千伏|750 千伏, parameter]变电站[2座|750千伏变电站: level 2 座]。", id="千伏"),
        pytest.param("出栏生猪[40万头|400000 头]、家禽[900万羽|9000000 羽]。", id="animals"),
        pytest.param("算力规模达[22万P|220000 P]。", id="P"),
        pytest.param("港口吞吐量[310万标箱|3100000 标箱]。", id="标箱"),
        pytest.param("接待游客[2300万人次|23000000 人次]。", id="人次 is no 人"),
        pytest.param("新增绿地[65万平方米|650000 平方米]。", id="平方米"),
        pytest.param("天然气产量[18亿立方米|1800000000 立方米]。", id="立方米"),
    ],
)
def test_units_before_scales(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("全员劳动生产率达[21万元/人|全员劳动生产率: level 210000 元/人]。", id="元/人"),
        pytest.param("细颗粒物平均浓度[27微克/立方米|细颗粒物平均浓度: level 27 微克/立方米]。", id="微克/立方米"),
        pytest.param(
            "生产安全事故死亡率控制在[0.7人/百亿元|生产安全事故死亡率: level 0.7 人/百亿元]。",
            id="a scale below the slash",
        ),
        pytest.param("亩均税收[32万元/亩|亩均税收: level 320000 元/亩]。", id="元/亩"),
    ],
)
def test_units_with_a_slash(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("群众满意度达到[91.6|群众满意度: level 91.6 unitless]。", id="a score"),
        pytest.param(
            "群众满意度从[84.2|群众满意度: level 84.2 unitless]提升至[91.6|群众满意度: level 91.6 unitless]。",
            id="from score to score",
        ),
        pytest.param("空气质量综合指数降至[2.9|空气质量综合指数: level 2.9 unitless]。", id="an index"),
        pytest.param("帮助[6万|困难群众: level 60000 unitless]困难群众实现就业。", id="people without 人"),
    ],
)
def test_numbers_without_a_unit(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("网购用户占比达到[九成|share 90 %]。", id="成"),
        pytest.param("用水总量下降[一成半|用水总量: growth -15 %]。", id="成半"),
        pytest.param("稻田养鱼面积占全县[三分之二|share 66.67 %, of 全县]。", id="分之"),
        pytest.param("外贸规模是五年前的[四点二倍|外贸规模: multiple 4.2 倍]。", id="点"),
        pytest.param("经济总量突破[二十万亿元|经济总量: level min 20000000000000 元]。", id="二十万亿"),
        pytest.param("建成[三十六座|泵站: level 36 座]泵站。", id="a count of tens"),
        pytest.param("外贸增长[百分之十二|外贸: growth 12 %]。", id="百分之"),
    ],
)
def test_han_numerals(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found
