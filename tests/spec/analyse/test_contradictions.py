"""Contradictions: numbers of two sentences that do not go together, each with its reason."""

from decimal import Decimal

import pytest

from pintu.analyse.contradictions import contradiction_rows, contradictions
from pintu.analyse.contradictions.margins import margin_of
from spec.analyse.editions import both, report

YANGTZE = {"上海": "CN-SH", "江苏": "CN-JS"}


def found(*reports):
    return contradictions(*both(*reports), edition=2031)


def of_one_region(before, after="", years=""):
    """Return what does not go together in the reports of a region of two years."""
    return found(report(year=2030, review=before), report(year=2031, review=after, years=years))


def kinds(*texts, **parts):
    return [one.kind for one in of_one_region(*texts, **parts)]


# ---- between two editions


def test_a_whole_and_what_was_added_are_the_whole_a_year_later():
    one = of_one_region("上市公司总量达90家。", "新增上市公司5家、总量达98家。")[0]
    assert ("sum", 90, 98, 5, 95) == (one.kind, one.value_a, one.value_b, one.value_c, one.expected)
    assert one.why == "90 in the report of 2030 and 5 that came in 2030 are not 98"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("上市公司总量达90家。", "新增上市公司8家、总量达98家。", id="it adds up"),
        pytest.param("上市公司总量达9.0万家。", "新增上市公司412家、总量达9.1万家。", id="it adds up as it is rounded"),
        pytest.param("上市公司突破90家。", "新增上市公司5家、总量达98家。", id="more than a bound"),
        pytest.param("上市公司总量达90家。", "云泽集团新增子公司3家、上市公司5家，上市公司总量达98家。", id="a firm's"),
    ],
)
def test_what_can_add_up_is_no_contradiction(before, after):
    assert [] == kinds(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "生活垃圾总处理能力提高到17.5万吨/日。", "生活垃圾总处理能力提高到17.1万吨/日。", id="raised to less"
        ),
        pytest.param("高新技术企业约7.7万家。", "高新技术企业达7.4万家。", id="about a number and less"),
    ],
)
def test_a_whole_that_is_less_than_a_year_ago_without_a_word_is_suspicious(before, after):
    assert ["fall"] == kinds(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("高新技术企业达7.7万家。", "高新技术企业降至7.4万家。", id="a word says that it fell"),
        pytest.param("高新技术企业达1.3万家。", "高新技术企业达1.28万家。", id="the same number, less rounded"),
        pytest.param("高新技术企业达7.7万家。", "高新技术企业达7.9万家。", id="it rose"),
        pytest.param("高新技术企业达7.7万家。", "高新技术企业达1.1万家。", id="so much less that another is meant"),
        pytest.param("城乡居民收入比缩小至2.31。", "城乡居民收入比缩小至2.27。", id="less is better"),
        pytest.param("技术合同成交额达95亿元。", "技术合同成交额达90亿元。", id="a year's flow may fall"),
        pytest.param("空气质量优良天数比例达95%。", "空气质量优良天数比例达93%。", id="a rate may fall"),
        pytest.param("甲区级示范茶座38家。", "甲区级示范茶座35家。", id="words alone and no word of the whole"),
    ],
)
def test_what_may_be_less_is_no_contradiction(before, after):
    assert [] == kinds(before, after)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("“三公”经费连续6年下降。", "“三公”经费连续8年只减不增。", [7], id="two years later after one"),
        pytest.param("“三公”经费连续6年下降。", "“三公”经费连续6年下降。", [7], id="as long as a year ago"),
        pytest.param("“三公”经费连续6年下降。", "“三公”经费连续7年下降。", [], id="one more"),
        pytest.param("云泽河水质连续24个月达标。", "云泽河水质连续36个月达标。", [], id="twelve months more"),
        pytest.param("云泽河水质连续24个月达标。", "云泽河水质连续35个月达标。", [], id="the last month not yet in"),
        pytest.param("云泽河水质连续8个季度达标。", "云泽河水质连续9个季度达标。", [12], id="a quarter more"),
        pytest.param("耕地面积连续两年净增加。", "耕地面积连续4年净增加。", [3], id="in characters and in digits"),
        pytest.param(
            "云泽绿色低碳生活方式活动中连续两年综合评估居全国第1位。",
            "云泽绿色低碳生活方式评估我省连续两年全国第一。",
            [3],
            id="much of the name and the same result",
        ),
        pytest.param(
            "根治拖欠农民工工资支付工作连续4年位列第一方阵。",
            "根治拖欠农民工工资支付工作考核连续6年获A级。",
            [],
            id="much of the name and another result",
        ),
        pytest.param(
            "事故死亡人数下降9%，连续6年未发生重大火灾。",
            "事故死亡人数连续9年下降。",
            [],
            id="what the years are of stands behind them",
        ),
    ],
)
def test_years_in_a_row_go_on_by_one(before, after, expected):
    assert expected == [one.expected for one in of_one_region(before, after)]


def test_a_growth_fits_the_two_levels():
    one = of_one_region("技术合同成交额达800亿元。", "技术合同成交额达880亿元、增长15%。")[0]
    assert ("growth", 15, Decimal("10.0")) == (one.kind, one.value_c, one.expected)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("技术合同成交额达800亿元。", "技术合同成交额达880亿元、增长10%。", id="it fits"),
        pytest.param("技术合同成交额达800亿元。", "技术合同成交额达880亿元、增长10.4%。", id="revised a little"),
        pytest.param("技术合同成交额超800亿元。", "技术合同成交额达880亿元、增长5%。", id="a bound"),
        pytest.param("海洋生产总值达800亿元。", "海洋生产总值达880亿元、增长6%。", id="growth in real terms"),
        pytest.param("进口总额达800亿元。", "进口总额达880亿元、同口径增长5%。", id="on another basis"),
    ],
)
def test_a_growth_that_may_fit_is_no_contradiction(before, after):
    assert [] == kinds(before, after)


def test_a_quoted_name_is_known_again_however_short_it_is():
    before = "“云泽标准”、“云泽品牌”分别新增11个和27项，累计分别达到52个和204项。"
    after = "“云泽标准”、“云泽品牌”分别新增12项和44项，累计分别达到64项和288项。"
    one = of_one_region(before, after)[0]
    assert ("sum", 204, 288, 44, 248) == (one.kind, one.value_a, one.value_b, one.value_c, one.expected)


def test_what_was_gathered_by_a_year_ago_is_not_less_a_year_later():
    before, after = "累计实施城市更新项目290个。", "累计实施城市更新项目220个。"
    assert ["fall"] == kinds(before, years=after)
    assert [] == kinds(after, years=before)


# ---- between what was announced, what came of it and what is said of both

ANNOUNCED = "今年主要预期目标是：地区生产总值增长{}，居民消费价格涨幅2%左右"
MET = "全年主要目标任务顺利完成"


def fulfilment(target, outcome, said=MET, before=ANNOUNCED):
    reports = (
        report(year=2030, plan=f"{before.format(target)}。"),
        report(year=2031, review=f"{said}。地区生产总值增长{outcome}，居民消费价格上涨0.1%。"),
    )
    return found(*reports)


def test_a_report_that_says_that_its_targets_were_met_tells_of_none_that_was_missed():
    one = fulfilment("6%左右", "5.4%")[0]
    assert ("fulfilment", Decimal(6), Decimal("5.4")) == (one.kind, one.value_a, one.value_b)
    assert (
        "the report says “全年主要目标任务顺利完成”; the target was 6 per cent, the outcome is 5.4 per cent" == one.why
    )
    assert one.sentence_id_c.endswith("review-0")


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(("6%左右", "6%"), id="it was met"),
        pytest.param(("6%左右", "5.7%"), id="about"),
        pytest.param(("6%左右", "5.4%", "较好完成全年主要目标任务"), id="the report does not say quite that"),
        pytest.param(("6%左右", "5.4%", "“十四五”规划主要目标顺利完成"), id="other targets"),
        pytest.param(("6%左右", "5.4%", "保交房任务全面完成"), id="one task"),
        pytest.param(("6%左右", "5.4%", MET, "加快复苏，力争地区生产总值增长{}"), id="an aim of a task"),
    ],
)
def test_what_a_report_does_not_claim_it_need_not_have_met(told):
    assert () == fulfilment(*told)


# ---- within a report


def test_one_thing_has_one_value_in_a_report():
    one = of_one_region("", "高速公路通车里程达3100公里。", years="高速公路通车里程突破3300公里。")[0]
    assert ("two-values", 3100, 3300) == (one.kind, one.value_a, one.value_b)


@pytest.mark.parametrize(
    ("review", "years"),
    [
        pytest.param("高速公路通车里程达3140公里。", "高速公路通车里程突破3100公里。", id="a bound that it passed"),
        pytest.param("粮食产量81亿斤。", "粮食产量年均达79亿斤。", id="a year and a mean of years"),
        pytest.param("规上工业增加值增长6%。", "规上工业增加值年均增长5%。", id="a growth and a mean growth"),
        pytest.param("新建改造农村公路900公里。", "新建改造农村公路4200公里。", id="a year's and five years'"),
        pytest.param("城镇、农村居民人均可支配收入分别增长4%、5%。", "", id="two things of one sentence"),
    ],
)
def test_two_times_or_two_things_are_no_contradiction(review, years):
    assert [] == kinds("", review, years=years)


def test_a_ratio_is_that_of_its_parts():
    one = of_one_region("", "地区生产总值1.5万亿元，全社会研发经费投入450亿元，研发经费投入强度达2.7%。")[0]
    assert ("ratio", Decimal("2.7"), Decimal("3.00")) == (one.kind, one.value_c, one.expected)


def test_a_ratio_that_is_rounded_is_that_of_its_parts():
    assert [] == kinds("", "地区生产总值1.5万亿元，全社会研发经费投入450亿元，研发经费投入强度达3%。")


# ---- between two regions


def zone(number, region, words="长三角云水示范区制度创新成果累计达到{}项。"):
    return report(year=2031, region=region, region_id=YANGTZE[region], review=words.format(number))


def test_two_regions_tell_one_number_of_what_they_share():
    one = found(zone(120, "上海"), zone(114, "江苏"))[0]
    assert ("regions", "江苏", "上海") == (one.kind, one.region_a, one.region_b)
    assert (114, 120) == (one.value_a, one.value_b)


@pytest.mark.parametrize(
    "reports",
    [
        pytest.param((zone(120, "上海"), zone(120, "江苏")), id="the same number"),
        pytest.param((zone(120, "上海"), zone(114, "江苏", "全省制度创新成果累计达到{}项。")), id="one tells its own"),
        pytest.param(
            (zone(12, "上海", "长三角云水示范区新推出{}项制度创新成果。"), zone(114, "江苏")),
            id="an addition and a whole",
        ),
    ],
)
def test_what_is_not_shared_is_no_contradiction(reports):
    assert () == found(*reports)


# ---- what is kept


def test_a_contradiction_names_its_claims_and_says_why():
    reports = report(year=2030, review="“三公”经费连续6年下降。"), report(year=2031, review="“三公”经费连续8年下降。")
    row = contradiction_rows(found(*reports))[0]
    assert [row["claim_id_a"], row["claim_id_b"]] == [claims[0].claim_id for _, _, claims in reports]
    assert "6 in a row in the report of 2030 are 7 a year later, not 8" == row["why"]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("甲区茶座达16.9万座。", "168500", "169500", id="the last digit may be rounded"),
        pytest.param("甲区茶座达162座。", "161.5", "162.5", id="a count"),
        pytest.param("甲区茶座超8000座。", "8000", "Infinity", id="more than"),
        pytest.param("甲区茶座不超过8000座。", "-Infinity", "8000", id="no more than"),
        pytest.param("甲区茶座约7.7万座。", "76000", "78000", id="about: the last digit is uncertain"),
    ],
)
def test_a_printed_number_stands_for_a_range(text, low, high):
    claim = report(review=text)[2][0]
    margin = margin_of(claim)
    assert (Decimal(low), Decimal(high)) == (margin.low, margin.high)
