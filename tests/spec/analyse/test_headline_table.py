"""The headline table: each cell from the right part of the right report, in base units, or the words in its place."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from pintu.analyse.headline import HeadlineFigure, headline_figures
from pintu.records import Bound, Claim, Document, Frame, Sentence

OLD = Document(
    document_id="old",
    region_id="CN-ZZ",
    region="云泽",
    year=2030,
    level="province",
    kind="report",
    title="云泽省政府工作报告",
    delivered=None,
    published=None,
    source=None,
    path="old.txt",
    sha256="0" * 64,
    text="",
)
NEW = replace(OLD, document_id="new", year=2031, path="new.txt")
STATUS = {"plan": "target", "plan-period": "target", "review": "achieved", "review-period": "achieved"}


def sentence(number: int, quote: str, *, frame: Frame, document: Document = NEW) -> Sentence:
    return Sentence(
        sentence_id=f"{document.document_id}-{number}",
        document_id=document.document_id,
        section=1,
        paragraph=number,
        start=number * 1000,
        end=number * 1000 + len(quote),
        frame=frame,
        quote=quote,
    )


def claim(of: Sentence, indicator_id: str, value: str, unit_id: str = "percent", **changes: object) -> Claim:
    made = Claim(
        claim_id=f"{of.sentence_id}-{indicator_id}-{value}",
        sentence_id=of.sentence_id,
        document_id=of.document_id,
        start=0,
        end=1,
        text=value,
        kind="claim",
        indicator="指标",
        indicator_id=indicator_id,
        measure="growth",
        value=Decimal(value),
        value_max=None,
        unit=unit_id,
        unit_id=unit_id,
        bound="exact",
        status=STATUS[of.frame],
        strength=None,
        period=str(2030 if of.document_id == "old" or of.frame == "review" else 2031),
        scope=None,
    )
    return replace(made, **changes)


def table(
    sentences: list[Sentence], claims: list[Claim], *documents: Document
) -> dict[tuple[str, str], HeadlineFigure]:
    figures = headline_figures(documents or (OLD, NEW), sentences, claims, edition=2031)
    return {(figure.indicator_id, figure.column): figure for figure in figures}


def values(sentences: list[Sentence], claims: list[Claim]) -> dict[tuple[str, str], str | None]:
    return {cell: str(figure.value) for cell, figure in table(sentences, claims).items()}


def test_the_three_columns_come_from_the_two_reports() -> None:
    aim = sentence(1, "地区生产总值增长6%。", frame="plan", document=OLD)
    outcome = sentence(1, "地区生产总值增长5.7%。", frame="review")
    next_aim = sentence(2, "地区生产总值增长5%。", frame="plan")
    claims = [claim(aim, "gdp_growth", "6"), claim(outcome, "gdp_growth", "5.7"), claim(next_aim, "gdp_growth", "5")]
    expected = {
        ("gdp_growth", "target_2030"): "6",
        ("gdp_growth", "actual_2030"): "5.7",
        ("gdp_growth", "target_2031"): "5",
    }
    assert expected == values([aim, outcome, next_aim], claims)


def test_without_the_report_before_there_is_no_earlier_target() -> None:
    outcome = sentence(1, "进出口增长3%。", frame="review")
    figures = headline_figures([NEW], [outcome], [claim(outcome, "trade_growth", "3")], edition=2031)
    assert ["actual_2030"] == [figure.column for figure in figures]


@pytest.mark.parametrize(
    ("frame", "changes"),
    [
        pytest.param("plan-period", {"period": "2031"}, id="an aim of the five-year part"),
        pytest.param("plan", {"period": "2031-2035"}, id="a yearly mean of five years"),
        pytest.param("plan", {"status": "achieved"}, id="an outcome told among the aims"),
        pytest.param("plan", {"kind": "parameter"}, id="the number of an instrument"),
        pytest.param("plan", {"indicator_id": "asean_trade_growth"}, id="a part of the trade"),
        pytest.param("annex", {"period": "2031", "status": "target"}, id="an annex"),
    ],
)
def test_what_is_not_the_figure_of_the_year_stays_out(frame: Frame, changes: dict[str, object]) -> None:
    told = replace(sentence(1, "进出口增长4%。", frame="plan"), frame=frame)
    made = replace(claim(replace(told, frame="plan"), "trade_growth", "4"), **changes)
    assert {} == values([told], [made])


def test_the_sentence_with_the_aims_comes_before_the_tasks() -> None:
    task = sentence(1, "固定资产投资增长9%。", frame="plan")
    aims = sentence(2, "地区生产总值增长5%，固定资产投资增长4%，进出口增长3%。", frame="plan")
    claims = [
        claim(task, "fixed_investment_growth", "9"),
        claim(aims, "gdp_growth", "5"),
        claim(aims, "fixed_investment_growth", "4"),
        claim(aims, "trade_growth", "3"),
    ]
    assert values([task, aims], claims)["fixed_investment_growth", "target_2031"] == "4"


def test_an_aim_that_only_the_tasks_give_is_taken_from_there() -> None:
    aims = sentence(1, "地区生产总值增长5%，固定资产投资增长4%，进出口增长3%。", frame="plan")
    task = sentence(2, "城镇新增就业12万人。", frame="plan")
    claims = [
        claim(aims, "gdp_growth", "5"),
        claim(aims, "fixed_investment_growth", "4"),
        claim(aims, "trade_growth", "3"),
        claim(task, "new_urban_jobs", "120000", "person", measure="change"),
    ]
    assert values([aims, task], claims)["new_urban_jobs", "target_2031"] == "120000"


def test_words_for_the_whole_region_come_first() -> None:
    first = sentence(1, "进出口增长11.7%。", frame="review")
    whole = sentence(2, "全省进出口增长18.5%。", frame="review")
    claims = [claim(first, "trade_growth", "11.7"), claim(whole, "trade_growth", "18.5", indicator="全省进出口")]
    assert values([first, whole], claims) == {("trade_growth", "actual_2030"): "18.5"}


def test_the_review_of_the_year_comes_before_that_of_the_five_years() -> None:
    years = sentence(1, "粮食产量达到820亿斤。", frame="review-period")
    year = sentence(2, "粮食产量816亿斤。", frame="review")
    claims = [
        claim(years, "grain_output", "82000000000", "jin", measure="level", period="2030"),
        claim(year, "grain_output", "81600000000", "jin", measure="level"),
    ]
    assert values([years, year], claims) == {("grain_output", "actual_2030"): "40800000"}


def test_a_level_that_held_through_the_years_is_no_outcome() -> None:
    years = sentence(1, "粮食产量稳定在820亿斤以上。", frame="review-period")
    held = claim(years, "grain_output", "82000000000", "jin", measure="level", period="2030", start=7, end=12)
    assert values([years], [held]) == {}


def test_nobody_adds_up_the_product_of_five_years() -> None:
    years = sentence(1, "地区生产总值2.6万亿元，城镇新增就业70万人。", frame="review-period")
    claims = [
        claim(years, "gdp_level", "2600000000000", "CNY", measure="level", period="2026-2030"),
        claim(years, "new_urban_jobs", "700000", "person", measure="change", period="2026-2030"),
    ]
    assert values([years], claims) == {("gdp_level", "actual_2030"): "2600000000000"}


def test_an_outcome_told_in_full_comes_before_the_mark_that_it_passed() -> None:
    year = sentence(1, "地区生产总值突破2万亿元、达2.6万亿元。", frame="review")
    claims = [
        claim(year, "gdp_level", "2000000000000", "CNY", measure="level", bound="min"),
        claim(year, "gdp_level", "2600000000000", "CNY", measure="level", start=14, end=19),
    ]
    assert values([year], claims) == {("gdp_level", "actual_2030"): "2600000000000"}


def test_an_aim_comes_before_the_stretch_beyond_it() -> None:
    aims = sentence(1, "地区生产总值增长7%以上、力争达到8%。", frame="plan")
    claims = [
        claim(aims, "gdp_growth", "7", bound="min", start=8, end=10),
        claim(aims, "gdp_growth", "8", start=17, end=19),
    ]
    assert values([aims], claims) == {("gdp_growth", "target_2031"): "7"}


def test_a_number_that_tells_which_places_are_meant_is_no_figure() -> None:
    told = sentence(1, "经济总量超500亿元的县增至12个。", frame="review")
    threshold = claim(told, "gdp_level", "50000000000", "CNY", measure="level", start=5, end=10)
    assert values([told], [threshold]) == {}


def test_a_sum_over_several_regions_is_no_figure() -> None:
    told = sentence(1, "与邻省地区生产总值合计超过9万亿元。", frame="review")
    total = claim(told, "gdp_level", "9000000000000", "CNY", measure="level", start=12, end=16)
    assert values([told], [total]) == {}


def test_the_level_that_five_years_ended_with_is_an_outcome() -> None:
    years = sentence(1, "地区生产总值达到2.6万亿元。", frame="review-period")
    level = claim(years, "gdp_level", "2600000000000", "CNY", measure="level", period="2030")
    assert values([years], [level]) == {("gdp_level", "actual_2030"): "2600000000000"}


@pytest.mark.parametrize(
    ("indicator_id", "value", "unit_id", "expected", "base"),
    [
        pytest.param("grain_output", "84000000000", "jin", "42000000", "tonne", id="jin are tonnes"),
        pytest.param("grain_output", "19550000", "tonne", "19550000", "tonne", id="tonnes are tonnes"),
        pytest.param("gdp_level", "5200000000000", "CNY", "5200000000000", "CNY", id="yuan are yuan"),
        pytest.param("new_urban_jobs", "260000", "person", "260000", "person", id="persons are persons"),
        pytest.param("cpi", "2", "percent", "2", "percent", id="per cent is per cent"),
    ],
)
def test_numbers_are_in_base_units(indicator_id: str, value: str, unit_id: str, expected: str, base: str) -> None:
    aims = sentence(1, "主要预期目标。", frame="plan")
    figure = table([aims], [claim(aims, indicator_id, value, unit_id)])[indicator_id, "target_2031"]
    assert (Decimal(expected), base) == (figure.value, figure.unit_id)


def test_a_range_and_a_bound_stay() -> None:
    aims = sentence(1, "地区生产总值增长4.5%—5%，城镇调查失业率5.5%以内。", frame="plan")
    bound: Bound = "max"
    found = table(
        [aims],
        [
            claim(aims, "gdp_growth", "4.5", value_max=Decimal(5)),
            claim(aims, "urban_unemployment", "5.5", measure="level", bound=bound),
        ],
    )
    assert Decimal(5) == found["gdp_growth", "target_2031"].value_max
    assert bound == found["urban_unemployment", "target_2031"].bound


@pytest.mark.parametrize(
    ("quote", "indicator_id", "words"),
    [
        pytest.param("居民收入增长与经济增长同步。", "income_growth", "与经济增长同步", id="in line with the economy"),
        pytest.param("居民人均可支配收入增长快于经济增长。", "income_growth", "快于经济增长", id="faster than it"),
        pytest.param("居民消费价格涨幅基本持平。", "cpi", "基本持平", id="flat"),
        pytest.param("今年进出口力争实现正增长。", "trade_growth", "力争实现正增长", id="above nought, striven for"),
        pytest.param(
            "固定资产投资增速高于全国平均水平。", "fixed_investment_growth", "高于全国平均水平", id="above others"
        ),
        pytest.param("全省粮食产量创2019年以来新高。", "grain_output", "创2019年以来新高", id="a record since a year"),
        pytest.param("物价和进出口也未达年初预期。", "trade_growth", "未达年初预期", id="two names with one saying"),
    ],
)
def test_words_stand_where_there_is_no_number(quote: str, indicator_id: str, words: str) -> None:
    figure = table([sentence(1, quote, frame="plan")], [])[indicator_id, "target_2031"]
    assert (words, None, None) == (figure.words, figure.value, figure.claim_id)


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("农村居民收入增长与经济增长同步。", id="the income of some"),
        pytest.param("居民收入在分配中的比重与经济增长同步。", id="another thing of which incomes are part"),
        pytest.param("对东盟进出口力争实现正增长。", id="trade with some"),
        pytest.param("着力促进居民收入增长与经济增长同步的机制建设。", id="a saying inside a name"),
    ],
)
def test_words_about_something_else_are_left_alone(quote: str) -> None:
    assert {} == table([sentence(1, quote, frame="plan")], [])


def test_a_number_comes_before_words() -> None:
    said = sentence(1, "居民收入增长与经济增长同步。", frame="plan")
    told = sentence(2, "居民人均可支配收入增长5%。", frame="plan")
    figure = table([said, told], [claim(told, "income_growth", "5")])["income_growth", "target_2031"]
    assert (Decimal(5), None) == (figure.value, figure.words)


def test_cities_are_left_out() -> None:
    city = replace(NEW, level="city")
    aims = sentence(1, "地区生产总值增长5%。", frame="plan")
    assert () == headline_figures([city], [aims], [claim(aims, "gdp_growth", "5")], edition=2031)
