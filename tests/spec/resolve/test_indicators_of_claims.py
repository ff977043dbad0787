"""An indicator is known by a curated wording, letter by letter; a part is never taken for the whole."""

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pintu.records import Claim, Measure
from pintu.resolve import resolve_claims

CLAIM = Claim(
    claim_id="c1",
    sentence_id="s1",
    document_id="d1",
    start=7,
    end=11,
    text="5.2%",
    kind="claim",
    indicator="地区生产总值",
    indicator_id=None,
    measure="growth",
    value=Decimal("5.2"),
    value_max=None,
    unit="%",
    unit_id=None,
    bound="about",
    status="target",
    strength="expected",
    period="2031",
    scope=None,
)


def indicator_id(indicator: str, measure: Measure, unit: str, scope: str | None = None) -> str | None:
    claim = replace(CLAIM, indicator=indicator, measure=measure, unit=unit, scope=scope)
    return resolve_claims((claim,))[0].indicator_id


@pytest.mark.parametrize(
    ("indicator", "measure", "unit", "expected"),
    [
        pytest.param("地区生产总值", "growth", "%", "gdp_growth", id="a growth"),
        pytest.param("地区生产总值", "level", "元", "gdp_level", id="a level in the same words"),
        pytest.param("全省地区生产总值", "growth", "%", "gdp_growth", id="the words for the whole region go"),
        pytest.param("全年全市生产总值", "growth", "%", "gdp_growth", id="several such words go"),
        pytest.param("进出口增速", "growth", "%", "trade_growth", id="a word for growth goes from a growth"),
        pytest.param("“新三样”出口", "growth", "%", "new_three_exports_growth", id="quotation marks do not matter"),
        pytest.param("单位GDP能耗", "growth", "%", "energy_intensity", id="Latin letters in the name"),
        pytest.param("单位gdp能耗", "growth", "%", "energy_intensity", id="capital letters do not matter"),
        pytest.param("城镇新增就业", "change", "人", "new_urban_jobs", id="a change that is a statistic of its own"),
        pytest.param("算力规模", "level", "P", "computing_capacity", id="computing capacity in P"),
        pytest.param("算力规模", "level", "EFlops", "computing_capacity", id="computing capacity in EFLOPS"),
        pytest.param("粮食总产量", "level", "斤", "grain_output", id="any unit of the dimension will do"),
        pytest.param("5G基站", "change", "个", "new_base_stations_5g", id="what was added is not the whole"),
        pytest.param("GDP", "growth", "percent", "gdp_growth", id="an English wording"),
        pytest.param("grain output", "level", "tonnes", "grain_output", id="English words"),
        pytest.param(
            "the surveyed urban unemployment rate", "level", "%", "urban_unemployment", id="an English article"
        ),
        pytest.param("Hebei's retail sales growth", "growth", "%", "retail_sales_growth", id="whose it is, in English"),
        pytest.param("지역총생산 증가율", "growth", "%", "gdp_growth", id="a Korean wording"),
        pytest.param(
            "허베이성의 지역총생산은", "growth", "%", "gdp_growth", id="whose it is, and a particle, in Korean"
        ),
    ],
)
def test_a_curated_wording_resolves(indicator: str, measure: Measure, unit: str, expected: str) -> None:
    assert expected == indicator_id(indicator, measure, unit)


@pytest.mark.parametrize(
    ("indicator", "measure", "unit"),
    [
        pytest.param("云岭镇固定资产投资", "growth", "%", id="a town's investment"),
        pytest.param("开发区规上工业增加值", "growth", "%", id="the industry of development zones"),
        pytest.param("能源工业增加值", "growth", "%", id="one industry's value added"),
        pytest.param("中欧班列带动进出口", "growth", "%", id="the trade that trains brought"),
        pytest.param("省会城市地区生产总值", "growth", "%", id="a city's product"),
        pytest.param("江城地区生产总值", "growth", "%", id="another name before it in Chinese"),
        pytest.param("粮食作物加工产量", "level", "吨", id="a name that only begins alike"),
        pytest.param("地区生产总值", "level", "美元", id="a unit of another dimension"),
        pytest.param("地区生产总值", "rank", "位", id="a rank is no growth"),
        pytest.param("地区生产总值", "change", "个百分点", id="a lead over the nation is no growth"),
        pytest.param("城镇调查失业率增速", "level", "%", id="a word for growth stays on a level"),
        pytest.param("全省", "level", "元", id="only words that go"),
        pytest.param("", "level", "元", id="no indicator"),
        pytest.param("全省" * 500_000, "level", "元", id="a million characters"),
    ],
)
def test_what_is_not_the_indicator_stays_unresolved(indicator: str, measure: Measure, unit: str) -> None:
    assert indicator_id(indicator, measure, unit) is None


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        pytest.param("对东盟进出口", "asean_trade_growth", id="trade with one partner"),
        pytest.param("民间投资", "private_investment_growth", id="private investment"),
        pytest.param("工业投资", "industrial_investment_growth", id="industrial investment"),
        pytest.param("农村居民人均可支配收入", "rural_income_growth", id="rural incomes"),
        pytest.param("规上工业单位增加值能耗", "industrial_energy_intensity", id="energy used in industry"),
    ],
)
def test_a_part_is_an_indicator_of_its_own(indicator: str, expected: str) -> None:
    assert expected == indicator_id(indicator, "growth", "%")


@pytest.mark.parametrize(
    ("indicator", "scope", "expected"),
    [
        pytest.param("服务业增加值", "GDP", "services_share_of_gdp", id="of the product, in letters"),
        pytest.param("服务业增加值", "全省地区生产总值", "services_share_of_gdp", id="of the product, in full"),
        pytest.param("服务业增加值", "全国", None, id="of the nation's services: another share"),
        pytest.param("民间投资", None, "private_investment_share", id="a share that has one whole only"),
        pytest.param("研发经费投入", "地区生产总值", "rd_intensity", id="a share that is a rate with its own name"),
        pytest.param("无人机产量", "全国", None, id="a share that is not in the catalogue"),
    ],
)
def test_a_share_is_known_by_its_whole(indicator: str, scope: str | None, expected: str | None) -> None:
    assert expected == indicator_id(indicator, "share", "%", scope)


def test_two_numbers_of_two_parts_named_at_once_go_to_each_in_turn() -> None:
    claims = [replace(CLAIM, indicator="城乡居民人均可支配收入", value=Decimal(value)) for value in (5, 7)]
    assert ["urban_income_growth", "rural_income_growth"] == [claim.indicator_id for claim in resolve_claims(claims)]


def test_one_number_of_both_parts_is_of_the_whole() -> None:
    claim = replace(CLAIM, indicator="城乡居民人均可支配收入")
    other_year = replace(claim, period="2030")
    assert ["income_growth"] * 2 == [found.indicator_id for found in resolve_claims((claim, other_year))]


@pytest.mark.parametrize(
    ("before", "word", "unit", "expected"),
    [
        pytest.param("粮食播种面积", "总产", "斤", "grain_output", id="the output after the area"),
        pytest.param("大豆种植面积", "产量", "吨", None, id="an output that is not in the catalogue"),
        pytest.param("规模以上工业企业", "利润", "元", "industrial_profit", id="the profit after the firms"),
        pytest.param("蔬菜大棚", "产量", "吨", None, id="a word after something else"),
    ],
)
def test_a_bare_word_is_of_what_the_claim_before_names(before: str, word: str, unit: str, expected: str | None) -> None:
    first = replace(CLAIM, indicator=before, measure="level", unit="个")
    second = replace(CLAIM, indicator=word, measure="level", unit=unit, start=14, end=20)
    assert expected == resolve_claims((first, second))[1].indicator_id


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"sentence_id": "s2"}, id="in another sentence"),
        pytest.param({"start": 60, "end": 64}, id="far away"),
    ],
)
def test_a_bare_word_elsewhere_stays_unresolved(changes: dict[str, object]) -> None:
    first = replace(CLAIM, indicator="粮食播种面积", measure="level", unit="亩")
    second = replace(CLAIM, indicator="总产", measure="level", unit="斤", start=14, end=20)
    assert resolve_claims((first, replace(second, **changes)))[1].indicator_id is None


def test_the_rest_of_a_claim_stays_as_it_is() -> None:
    (found,) = resolve_claims((CLAIM,))
    assert replace(CLAIM, indicator_id="gdp_growth", unit_id="percent") == found


@given(st.lists(st.tuples(st.text(), st.sampled_from(["level", "growth", "share", "rank"]), st.text(max_size=3))))
def test_whatever_is_given_comes_back_in_order(rows: list[tuple[str, Measure, str]]) -> None:
    claims = tuple(
        replace(CLAIM, claim_id=str(number), indicator=indicator, measure=measure, unit=unit)
        for number, (indicator, measure, unit) in enumerate(rows)
    )
    assert [claim.claim_id for claim in claims] == [claim.claim_id for claim in resolve_claims(claims)]


def test_a_hundred_thousand_claims_take_less_than_a_few_seconds() -> None:
    claims = tuple(replace(CLAIM, indicator=name) for name in ("全省地区生产总值", "出口", "未知指标")) * 33_333
    started = time.perf_counter()
    resolve_claims(claims)
    assert time.perf_counter() - started < 3
