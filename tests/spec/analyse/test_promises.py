"""The ledger: a target of one report beside what the same region's next report says of it."""

import pytest
from msgspec.structs import replace

from pintu.analyse.promises import promise_rows, promises
from spec.analyse.editions import both, report

AIMS = "主要预期目标是：地区生产总值增长5%左右，城镇新增就业20万人以上，粮食产量达到80亿斤。"


def ledger(plan, review="", years="", **changes):
    """Return the rows for a plan and what the next report, of the same region, says when it looks back."""
    earlier = report(year=2030, plan=plan)
    later = report(year=2031, review=review, years=years, **changes)
    return promises(*both(earlier, later), edition=2031)


def verdicts(plan, review="", years="", **changes):
    return [(row.indicator_id or row.indicator, row.verdict) for row in ledger(plan, review, years, **changes)]


# ---- what is set side by side


def test_a_target_and_its_outcome_stand_side_by_side_in_base_units():
    row = ledger("粮食产量达到80亿斤。", "粮食产量84亿斤。")[0]
    assert ("云泽", "CN-ZZ", 2031, "2030", "grain_output", "tonne") == (
        row.region,
        row.region_id,
        row.year,
        row.period,
        row.indicator_id,
        row.unit_id,
    )
    assert (4000000, 4200000, "exact") == (row.target_value, row.outcome_value, row.match)
    assert ("beaten", 5, "percent") == (row.verdict, row.gap, row.gap_unit)


def test_headline_figures_are_always_there_and_come_first():
    plan = f"新建养老食堂30个。{AIMS}"
    rows = ledger(plan, "新建养老食堂33个。地区生产总值增长5.3%，城镇新增就业20万人，粮食产量81亿斤。")
    assert [True, True, True, False] == [row.is_headline for row in rows]
    expected = {"gdp_growth": "beaten", "new_urban_jobs": "met", "grain_output": "beaten", None: "beaten"}
    assert expected == {row.indicator_id: row.verdict for row in rows}


def test_a_gap_of_a_rate_is_in_points():
    row = ledger("地区生产总值增长5%左右。", "地区生产总值增长4.9%。")[0]
    assert ("missed", "percentage_point", True) == (row.verdict, row.gap_unit, row.near)


@pytest.mark.parametrize(
    ("plan", "review", "match"),
    [
        pytest.param("技术合同成交额达到90亿元。", "技术合同成交额95亿元。", "exact", id="one row of the catalogue"),
        pytest.param("新建社区银龄茶座30个。", "新建社区银龄茶座33个。", "unverified", id="the same words"),
        pytest.param(
            "新建农村供水站30处。",
            "新建农村集中供水站33处。",
            "unverified",
            id="words but for one that is used at will",
        ),
        pytest.param("新培育省级绿色工厂8家。", "新培育国家级绿色工厂9家。", "unverified", id="another rank"),
        pytest.param(
            "完成30万平方米小板房屋等不成套旧住房改造。",
            "完成44万平方米小板房屋等旧住房成套改造。",
            "unverified",
            id="the same example of many",
        ),
        pytest.param(
            "新增社区茶座3家、特殊困难家庭适老化改造2万户。",
            "特殊困难老年人家庭适老化改造3万户。",
            "unverified",
            id="a yearly flow, told without its act",
        ),
    ],
)
def test_a_match_on_words_alone_is_unverified(plan, review, match):
    assert [match] == [row.match for row in ledger(plan, review) if row.outcome_claim_id]


@pytest.mark.parametrize(
    ("plan", "review"),
    [
        pytest.param("实施项目300个。", "推进项目320个。", id="a name that many things bear"),
        pytest.param("新建社区银龄茶座30个。", "新建社区儿童书屋33个。", id="other words"),
        pytest.param("新建社区银龄茶座30个。", "社区银龄茶座服务33万人。", id="another unit"),
        pytest.param("甲类示范工坊占比达到30%。", "甲类示范工坊增长33%。", id="a share and a growth"),
        pytest.param("新建社区银龄茶座30个。", "社区银龄茶座总数达到333个。", id="an addition and the whole"),
        pytest.param("新建社区银龄茶座30个。", "改造社区银龄茶座33个。", id="made anew and renewed"),
        pytest.param("净增社区银龄茶座30个。", "新增社区银龄茶座33个。", id="net and gross"),
        pytest.param("新建社区银龄茶座30个。", "上半年新建社区银龄茶座33个。", id="a part of the year"),
        pytest.param("推进30个社区银龄茶座建设。", "建成33个社区银龄茶座。", id="a number that tells which are meant"),
    ],
)
def test_what_is_not_of_one_thing_is_not_set_side_by_side(plan, review):
    assert [] == [row for row in ledger(plan, review) if row.outcome_claim_id]


def test_of_two_outcomes_that_are_equally_fit_neither_is_taken():
    review = "新建社区银龄茶座33个。新建社区银龄茶座38个。"
    assert () == ledger("新建社区银龄茶座30个。", review)


def test_kinds_and_things_are_each_held_against_their_own():
    rows = ledger("今年优化安排12类45件民生实事。", "12类45件民生实事全面完成。")
    assert {(12, 12), (45, 45)} == {(row.target_value, row.outcome_value) for row in rows}


def test_a_target_that_is_set_twice_is_one_promise():
    plan = "技术合同成交额达到90亿元。技术合同成交额达到90亿元。"
    assert 1 == len(ledger(plan, "技术合同成交额95亿元。"))


def test_a_list_shares_the_act_before_its_first_item():
    plan = "新建社区银龄茶座30个、社区儿童书屋40个。"
    review = "新建社区银龄茶座33个、社区儿童书屋36个。"
    assert [("社区银龄茶座", "beaten"), ("社区儿童书屋", "missed")] == verdicts(plan, review)


def test_only_aims_of_the_year_are_promises():
    earlier = report(year=2030, plan="到2035年技术合同成交额达到300亿元。", goals="技术合同成交额达到200亿元。")
    later = report(year=2031, review="技术合同成交额95亿元。")
    assert () == promises(*both(earlier, later), edition=2031)


def test_each_region_is_held_to_its_own_report():
    earlier = report(year=2030, plan=AIMS)
    later = report(year=2031, review="地区生产总值增长5%。", region_id="CN-YY", region="霜岭")
    assert () == promises(*both(earlier, later), edition=2031)


def test_what_a_city_reports_is_left_out():
    earlier, later = report(year=2030, plan=AIMS), report(year=2031, review="地区生产总值增长5%。")
    documents, sentences, claims = both(earlier, later)
    cities = [replace(document, level="city") for document in documents]
    assert () == promises(cities, sentences, claims, edition=2031)


# ---- what cannot be compared


@pytest.mark.parametrize(
    ("plan", "review", "reason"),
    [
        pytest.param(
            "一般公共预算收入增长4%。", "一般公共预算收入同口径增长5%。", "same-basis", id="on the same basis"
        ),
        pytest.param(
            "居民人均可支配收入增长5%。", "居民人均可支配收入实际增长5.2%。", "real", id="real against nominal"
        ),
        pytest.param(
            "固定资产投资增长5%。", "扣除房地产开发投资后，固定资产投资增长6%。", "excluding", id="without a part"
        ),
        pytest.param("进出口总额增长5%。", "出口总额增长8%。", "part", id="exports for trade"),
        pytest.param(
            "社会消费品零售总额增长5%。", "社会消费品零售总额达到9000亿元。", "level", id="a level for a growth"
        ),
        pytest.param("居民消费价格涨幅2%左右。", "居民消费价格总体平稳。", "words", id="words for a number"),
        pytest.param(
            "规上工业增加值增长6%。",
            "规上工业增加值、进出口增速均快于周边省份。",
            "words",
            id="named, without a number",
        ),
    ],
)
def test_an_outcome_of_another_kind_is_told_and_not_compared(plan, review, reason):
    row = ledger(plan, review)[0]
    assert ("incomparable", reason, None) == (row.verdict, row.reason, row.gap)


def test_two_figures_on_the_same_basis_are_compared():
    row = ledger("一般公共预算收入同口径增长4%。", "一般公共预算收入同口径增长5%。")[0]
    assert ("beaten", None) == (row.verdict, row.reason)


def test_a_basis_in_brackets_behind_the_figure_is_not_of_it():
    row = ledger("一般公共预算收入增长4%。", "一般公共预算收入增长3%（同口径增长5%）。")[0]
    assert ("missed", 3) == (row.verdict, row.outcome_value)


@pytest.mark.parametrize(
    ("plan", "years", "reason"),
    [
        pytest.param("完成营造林60万亩。", "完成营造林310万亩。", "several-years", id="the sum of five years"),
        pytest.param(
            "全社会研发经费投入增长9%。", "全社会研发经费投入年均增长10%。", "several-years", id="a mean of five years"
        ),
        pytest.param("新建5G基站800个。", "5G基站增至9000个。", "whole-and-addition", id="the whole for an addition"),
    ],
)
def test_what_five_years_came_to_is_told_and_not_compared_with_a_year(plan, years, reason):
    row = ledger(plan, years=years)[0]
    assert ("incomparable", reason) == (row.verdict, row.reason)


def test_a_mean_of_five_years_is_no_outcome_of_a_headline_figure():
    assert [("gdp_growth", "silent")] == verdicts("地区生产总值增长5%。", years="地区生产总值年均增长5.4%。")


@pytest.mark.parametrize(
    ("plan", "years", "verdict"),
    [
        pytest.param("高速公路通车里程突破3000公里。", "高速公路通车里程达到3100公里。", "beaten", id="a stock"),
        pytest.param("常住人口城镇化率达到60%。", "常住人口城镇化率由52%提高到61%。", "beaten", id="a rate"),
        pytest.param("技术合同成交额达到90亿元。", "技术合同成交额达到95亿元。", "beaten", id="the last year's flow"),
    ],
)
def test_what_five_years_ended_with_is_the_last_years_outcome(plan, years, verdict):
    assert [verdict] == [row.verdict for row in ledger(plan, years=years)]


# ---- silence


def test_a_headline_figure_that_an_official_report_leaves_out_is_silent():
    row = ledger("社会消费品零售总额增长5%左右。", "文化活动丰富多彩。")[0]
    assert ("silent", None, None) == (row.verdict, row.outcome_claim_id, row.gap)


def test_a_digest_is_never_silent():
    assert () == ledger("社会消费品零售总额增长5%左右。", "文化活动丰富多彩。", kind="digest")


def test_a_digest_that_tells_an_outcome_has_a_verdict():
    assert [("gdp_growth", "met")] == verdicts("地区生产总值增长5%。", "地区生产总值增长5%。", kind="digest")


def test_a_target_of_the_catalogue_that_no_sentence_names_is_silent():
    assert [("technology_contracts", "silent")] == verdicts("技术合同成交额达到90亿元。", "文化活动丰富多彩。")


@pytest.mark.parametrize(
    "review",
    [
        pytest.param("技术合同成交额继续增加。", id="named without a number"),
        pytest.param("技术合同登记成交额再上台阶。", id="named with a word between"),
    ],
)
def test_what_is_named_is_not_passed_over(review):
    assert [] == verdicts("技术合同成交额达到90亿元。", review)


def test_of_words_that_the_catalogue_does_not_have_no_silence_is_claimed():
    assert [] == verdicts("新建社区银龄茶座30个。", "文化活动丰富多彩。")


# ---- what is kept of both


@pytest.mark.parametrize(
    ("review", "provisional"),
    [
        pytest.param("预计地区生产总值增长5%。", True, id="at the beginning of the sentence"),
        pytest.param("初步统计，全省地区生产总值增长5%。", True, id="a clause before"),
        pytest.param("地区生产总值预计增长5%。", True, id="between name and number"),
        pytest.param("地区生产总值增长5%。", False, id="final"),
        pytest.param("困难比预计的多，地区生产总值增长5%。", False, id="of something else"),
    ],
)
def test_a_provisional_outcome_is_marked(review, provisional):
    assert [provisional] == [row.provisional for row in ledger("地区生产总值增长5%。", review)]


@pytest.mark.parametrize(
    ("plan", "strength"),
    [
        pytest.param("主要预期目标是：地区生产总值增长5%。", "expected", id="expected"),
        pytest.param("力争地区生产总值增长5%。", "strive", id="striven for"),
        pytest.param("地区生产总值增长5%。", None, id="not told"),
    ],
)
def test_the_strength_of_a_target_is_kept(plan, strength):
    assert [strength] == [row.strength for row in ledger(plan, "地区生产总值增长5%。")]


def test_rows_have_the_fields_that_are_promised_to_other_programs():
    row = promise_rows(ledger(AIMS, "地区生产总值增长5%。"))[0]
    promised = "region indicator_id period target_claim_id outcome_claim_id match provisional near verdict gap"
    assert set() == set(promised.split()) - set(row)


def test_regions_come_in_the_order_of_their_ids_whatever_order_they_are_given_in():
    reports = [
        report(
            year=year, region=region, region_id=region_id, plan="地区生产总值增长5%。", review="地区生产总值增长5%。"
        )
        for region, region_id in (("云泽", "CN-ZZ"), ("霜岭", "CN-YY"))
        for year in (2031, 2030)
    ]
    expected = promises(*both(*reports), edition=2031)
    assert ["霜岭", "云泽"] == [row.region for row in expected]
    assert expected == promises(*both(*reversed(reports)), edition=2031)
