"""Quantities in Chinese text: what is a number with a unit, and what only looks like one.

A unit is looked for before a scale: 亿千瓦 is 亿 and 千瓦. 多, 余 and 几 within a numeral are part of it and make it a
least value; the bounds beside a number (左右, 以上, 超, 约) are read with the claim, not here. 成, 分之 and 翻番 are per
cent.
"""

import pytest

from pintu.extract.quantities import find_quantities
from spec.extract.marked_quantities import expected_and_found


def check(text: str) -> None:
    expected, found = expected_and_found(text, "zh")
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("牡蛎产值增长[5.2%|quantity 5.2 percent]。", id="per cent"),
        pytest.param("牡蛎产值增长[12%|quantity 12 percent]。", id="whole per cent"),
        pytest.param("失业率下降[0.3个百分点|quantity 0.3 percentage_point]。", id="percentage points are not percent"),
        pytest.param("出生率为[6.1‰|quantity 6.1 per_mille]。", id="per mille"),
        pytest.param("利率下调[25个基点|quantity 25 basis_point]。", id="basis points"),
        pytest.param("价格变动[-0.4%|quantity -0.4 percent]。", id="below nothing"),
    ],
)
def test_percentages(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("运盐[12400吨|quantity 12400 tonne]。", id="digits"),
        pytest.param("运盐[12,400吨|quantity 12400 tonne]。", id="commas"),
        pytest.param("运盐[22万吨|quantity 220000 tonne]。", id="万"),
        pytest.param("基金规模[3.5亿元|quantity 350000000 CNY]。", id="亿"),
        pytest.param("基金规模[1.2万亿元|quantity 1200000000000 CNY]。", id="万亿"),
        pytest.param("基金规模[840亿元|quantity 84000000000 CNY]。", id="hundreds of 亿"),
        pytest.param("基金规模突破[千亿元|quantity 100000000000 CNY]。", id="a scale by itself behind a verb"),
        pytest.param("建设千亿元产业园。", id="a scale by itself names a class of size"),
        pytest.param("打造百亿级集群、千亿级园区。", id="级 names a class of size"),
        pytest.param("清淤[30多公里|quantity min 30 kilometre]。", id="多 behind the digits"),
        pytest.param("清淤泥沙[3万多吨|quantity min 30000 tonne]。", id="多 behind the scale"),
        pytest.param("发放渔具[1.8万余套|quantity min 18000 set]。", id="余 behind the scale"),
        pytest.param("发放渔具[210余套|quantity min 210 set]。", id="余 behind the digits"),
        pytest.param("财政收入突破[二十万亿元|quantity 20000000000000 CNY]。", id="a numeral in Han characters"),
        pytest.param("财政收入达到[一亿二千万元|quantity 120000000 CNY]。", id="a numeral of several parts"),
        pytest.param("财政收入达到[一百二十点五亿元|quantity 12050000000 CNY]。", id="a decimal in Han characters"),
        pytest.param("覆盖[三千多人|quantity min 3000 person]。", id="多 in Han characters"),
        pytest.param("财政收入达到[两万亿元|quantity 2000000000000 CNY]。", id="两"),
    ],
)
def test_scales(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("风电装机[7900万千瓦|quantity 79000000 kilowatt]。", id="千瓦: its 千 is no scale"),
        pytest.param("风电装机[1.7亿千瓦|quantity 170000000 kilowatt]。", id="亿千瓦"),
        pytest.param("风电装机[三十万千瓦|quantity 300000 kilowatt]。", id="千瓦 behind Han characters"),
        pytest.param("送电[330千伏|quantity 330 kilovolt]。", id="千伏"),
        pytest.param("发电[90亿千瓦时|quantity 9000000000 kilowatt_hour]。", id="千瓦时 before 千瓦"),
        pytest.param("发电[90亿度|quantity 9000000000 kilowatt_hour]。", id="度 behind a scale"),
        pytest.param("风机单机[26兆瓦|quantity 26 megawatt]。", id="兆瓦"),
        pytest.param("算力规模[22万P|quantity 220000 PFLOPS]。", id="P"),
        pytest.param("算力规模[10.36EFLOPS|quantity 10.36 EFLOPS]。", id="EFLOPS"),
        pytest.param("产粮[840亿斤|quantity 84000000000 jin]。", id="斤"),
        pytest.param("植树[60万亩|quantity 600000 mu]。", id="亩"),
        pytest.param("建馆[4.5万平方米|quantity 45000 square_metre]。", id="平方米"),
        pytest.param("引水[3亿立方米|quantity 300000000 cubic_metre]。", id="立方米"),
        pytest.param("浓度[24.5微克/立方米|quantity 24.5 microgram_per_cubic_metre]。", id="a unit of two units"),
        pytest.param("补助[40元/人|quantity 40 CNY_per_person]。", id="money by head"),
        pytest.param("吞吐量[4500万标箱|quantity 45000000 TEU]。", id="标箱"),
        pytest.param("出口[300亿美元|quantity 30000000000 USD]。", id="美元 before 元"),
        pytest.param("车速[350公里/小时|quantity 350 kilometre_per_hour]。", id="公里/小时"),
        pytest.param("气温升到[18℃|quantity 18 celsius]。", id="degrees"),
        pytest.param("审批缩短[15个工作日|quantity 15 day]。", id="working days"),
        pytest.param("施工[18个月|quantity 18 month]。", id="months"),
    ],
)
def test_units(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("新建灯塔[12座|quantity 12 item]。", id="座"),
        pytest.param("新增渔业企业[80家|quantity 80 item]。", id="家"),
        pytest.param("帮扶[3万|quantity 30000]家庭增收。", id="家庭 is no 家"),
        pytest.param("培训船员[2.5万人次|quantity 25000 person_time]。", id="人次 before 人"),
        pytest.param("新增就业[60万人|quantity 600000 person]。", id="人"),
        pytest.param("引进[50名|quantity 50 person]教授。", id="名 of persons"),
        pytest.param("安置[300户|quantity 300 household]。", id="户"),
        pytest.param("开行班列[100列|quantity 100 train]。", id="列"),
        pytest.param("出栏[200万头|quantity 2000000 animal]。", id="头"),
        pytest.param("惠及[280万|quantity 2800000]农牧民。", id="no unit, a scale"),
        pytest.param("新建[三个|quantity 3 item]码头。", id="a small numeral in Han characters behind a verb"),
        pytest.param("坚持四个全面、三个导向。", id="a small numeral in a name"),
        pytest.param("指数升至[95.6|quantity 95.6]。", id="an index"),
    ],
)
def test_counts(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("增长[4.5%—5%|quantity 4.5..5 percent]。", id="a dash between two"),
        pytest.param("增长[4.5%-5%|quantity 4.5..5 percent]。", id="a hyphen between two"),
        pytest.param("增长[4.5—5%|quantity 4.5..5 percent]。", id="the unit behind the second alone"),
        pytest.param("增长[4.5%至5%|quantity 4.5..5 percent]。", id="至"),
        pytest.param("新建[1-2个|quantity 1..2 item]码头。", id="of counts"),
        pytest.param("招工[5—8万人|quantity 50000..80000 person]。", id="the scale is of both"),
        pytest.param("投资[3亿—5亿元|quantity 300000000..500000000 CNY]。", id="a scale at both ends"),
        pytest.param("由[12%|quantity 12 percent]提高到[20%|quantity 20 percent]。", id="由 … 提高到 are two numbers"),
        pytest.param("分别增长[9.5%|quantity 9.5 percent]、[10.7%|quantity 10.7 percent]。", id="a list"),
        pytest.param("城乡收入比缩小到[2.31:1|quantity 2.31]。", id="a ratio to one"),
    ],
)
def test_ranges_and_lists(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("占全国[三分之二|quantity 66.67 percent]。", id="分之"),
        pytest.param("占全国[1/3|quantity 33.33 percent]。", id="a slash"),
        pytest.param("占全国[9成|quantity 90 percent]。", id="成 behind a digit"),
        pytest.param("占全国[七成半|quantity 75 percent]。", id="成半"),
        pytest.param("取得一成果，完成收割。", id="成果 and 完成 are no tenths"),
        pytest.param("占比过[半|quantity 50 percent]。", id="过半"),
        pytest.param("占全国[一半|quantity 50 percent]。", id="一半"),
        pytest.param("加快半导体建设。", id="半 in a word"),
        pytest.param("增长[3.8倍|quantity 3.8 times]。", id="倍"),
        pytest.param("增长[四点二倍|quantity 4.2 times]。", id="倍 in Han characters"),
        pytest.param("产值[翻一番|quantity 100 percent doubling]。", id="翻一番"),
        pytest.param("产值[翻番|quantity 100 percent doubling]。", id="翻番"),
        pytest.param("产值[翻两番|quantity 300 percent doubling]。", id="翻两番"),
        pytest.param("实施倍增计划。", id="倍增 is a name"),
    ],
)
def test_shares_and_multiples(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("居全国[第5位|quantity 5 rank]。", id="第 … 位"),
        pytest.param("居西北[第二|quantity 2 rank]。", id="第 without 位"),
        pytest.param("居全国[首位|quantity 1 rank]。", id="首位"),
        pytest.param("居全国[榜首|quantity 1 rank]。", id="榜首"),
        pytest.param("进入全国[前三|quantity max 3 rank]。", id="前三 is three at most"),
        pytest.param("进入全国[前10位|quantity max 10 rank]。", id="前10位"),
        pytest.param("从[第12位|quantity 12 rank]跃升至[第5位|quantity 5 rank]。", id="from one rank to another"),
        pytest.param("第三产业和第14届渔火节。", id="an ordinal is no rank"),
        pytest.param("提高首位度。", id="首位度 is no rank"),
    ],
)
def test_ranks(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2025年，渔港更新。", id="a year"),
        pytest.param("2021—2025年，渔港更新。", id="years"),
        pytest.param("2024年11月5日，渔港更新。", id="a date"),
        pytest.param("3月4日启动。", id="a day"),
        pytest.param("9:02:33发布。", id="a time of day"),
        pytest.param("“十四五”收官，十五五开局。", id="plans"),
        pytest.param("二十届三中全会、第14届全运会。", id="meetings"),
        pytest.param("建港75周年。", id="an anniversary"),
        pytest.param("5G、C919、PM2.5、歼-35A。", id="names with digits"),
        pytest.param("建“1+1+N”体系、3+2布局。", id="sums of names"),
        pytest.param("（一）修港；［2］", id="numbering and footnotes"),
        pytest.param("“百千万工程”与《八项规定》。", id="quoted names"),
        pytest.param("进一步推进一体化。", id="一 in a word"),
        pytest.param("入围500强，开通12345热线。", id="numbers as names"),
        pytest.param("系统升级至3.0版。", id="a version"),
        pytest.param("5A级景区。", id="a grade"),
        pytest.param("过去5年修了路。", id="years gone by"),
        pytest.param("连续[13年|quantity 13 year]增长。", id="years on end"),
        pytest.param("连续[四年|quantity 4 year]增长，持续三年。", id="years on end in characters"),
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("装机7900万千瓦", "千瓦", id="without its scale"),
        pytest.param("下降0.3个百分点", "个百分点", id="with its measure word"),
        pytest.param("占全国9成", "%", id="成 is per cent"),
        pytest.param("居全国首位", "位", id="of a rank"),
        pytest.param("惠及280万农牧民", "", id="none where none is written"),
        pytest.param("补助70元/人·月", "元/人·月", id="a unit of three"),
    ],
)
def test_the_unit_is_in_the_characters_of_the_text(text: str, expected: str) -> None:
    assert [expected] == [quantity.unit for quantity in find_quantities(text)]
