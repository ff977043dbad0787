"""A claim is said in the reader's language from its parts: nothing is added, nothing left out, nothing made surer."""

from decimal import Decimal

import pytest

from pintu.publish.gloss import gloss_of, say_when
from pintu.publish.languages import LANGUAGES, locale_of
from pintu.records import Claim


def claim(**told):
    fields = {
        "claim_id": "c",
        "sentence_id": "s",
        "document_id": "d",
        "start": 0,
        "end": 1,
        "text": "7",
        "kind": "claim",
        "indicator": "某项",
        "indicator_id": None,
        "measure": "level",
        "value": "7",
        "value_max": None,
        "unit": "%",
        "unit_id": "percent",
        "bound": "exact",
        "status": None,
        "strength": None,
        "period": None,
        "scope": None,
    } | told
    fields["value"] = Decimal(fields["value"])
    fields["value_max"] = Decimal(fields["value_max"]) if fields["value_max"] else None
    return Claim(**fields)


def in_each_language(say):
    return tuple(say(locale_of(language)).striptags() for language in LANGUAGES)


MONEY = {"unit": "元", "unit_id": "CNY"}
PLACE = {"measure": "rank", "unit": "位", "unit_id": "rank", "scope": "全国"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param({}, ("7%", "7%", "7%"), id="a level"),
        pytest.param(
            MONEY | {"value": "5350E8"}, ("535 billion yuan", "5,350억 위안", "5,350亿元"), id="an amount of money"
        ),
        pytest.param({"bound": "about"}, ("about 7%", "약 7%", "约7%"), id="about"),
        pytest.param({"bound": "min"}, ("at least 7%", "7% 이상", "7%以上"), id="at least"),
        pytest.param({"bound": "max"}, ("at most 7%", "7% 이하", "不超过7%"), id="at most"),
        pytest.param({"value_max": "8"}, ("7–8%", "7–8%", "7–8%"), id="a range"),
        pytest.param({"measure": "growth"}, ("growth of 7%", "7% 증가", "增长7%"), id="growth"),
        pytest.param(
            {"measure": "growth", "value": "-14", "bound": "min"},
            ("fall of at least 14%", "14% 이상 감소", "下降14%以上"),
            id="a fall, its bound told of its size",
        ),
        pytest.param(
            {"measure": "growth", "indicator_id": "gdp_growth"},
            ("7%", "7%", "7%"),
            id="growth is not said twice where the indicator's name says it",
        ),
        pytest.param(
            {"measure": "growth", "indicator_id": "gdp_growth", "value": "-2"},
            ("fall of 2%", "2% 감소", "下降2%"),
            id="a fall is said whatever the indicator is called",
        ),
        pytest.param(
            {"measure": "change", "unit": "个百分点", "unit_id": "percentage_point"},
            ("increase of 7 percentage points", "7%p 늘어남", "增加7个百分点"),
            id="percentage points",
        ),
        pytest.param(
            {"measure": "change", "value": "-3", "unit": "微克/立方米", "unit_id": "microgram_per_cubic_metre"},
            ("decrease of 3 micrograms per cubic metre", "3 ㎍/㎥ 줄어듦", "减少3微克/立方米"),
            id="a decrease",
        ),
        pytest.param(
            {"measure": "share", "scope": "全国"},
            ("share of 7% (within China)", "비중 7% (중국 기준)", "占7%（范围：全国）"),
            id="a share, of a region or a bloc",
        ),
        pytest.param(
            {"measure": "share", "scope": "增量"},
            ("share of 7% (within 增量)", "비중 7% (增量 기준)", "占7%（范围：增量）"),
            id="a share, of a whole in the report's words",
        ),
        pytest.param(PLACE, ("rank 7 (within China)", "7위 (중국 기준)", "第7位（范围：全国）"), id="a rank"),
        pytest.param(
            PLACE | {"bound": "max"},
            ("rank 7 or better (within China)", "7위 이내 (중국 기준)", "前7位（范围：全国）"),
            id="among the first",
        ),
        pytest.param(
            {"measure": "multiple", "value": "2.2", "unit": "倍", "unit_id": "times"},
            ("2.2 times", "2.2배", "2.2倍"),
            id="a multiple",
        ),
        pytest.param({"unit": "", "unit_id": None}, ("7", "7", "7"), id="no unit"),
        pytest.param(
            {"unit": "旮", "unit_id": None}, ("7旮", "7旮", "7旮"), id="an unknown unit stays as the report has it"
        ),
        pytest.param({"value": "1", "unit": "吨", "unit_id": "tonne"}, ("1 tonne", "1 톤", "1吨"), id="one"),
        pytest.param({"unit": "吨", "unit_id": "tonne"}, ("7 tonnes", "7 톤", "7吨"), id="several"),
    ],
)
def test_what_is_said(told, expected):
    assert expected == in_each_language(lambda locale: gloss_of(claim(**told), locale).value)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            {"status": "achieved", "period": "2025"}, ("achieved, 2025", "실적, 2025", "已实现，2025"), id="achieved"
        ),
        pytest.param(
            {"status": "target", "strength": "binding", "period": "2026-2030"},
            ("target (binding), 2026–2030", "목표(구속성), 2026–2030", "目标（约束性），2026–2030"),
            id="a binding target of five years",
        ),
        pytest.param(
            {},
            ("status not told, period not told", "구분 미상, 시기 미상", "性质未写明，时期未写明"),
            id="what is not told",
        ),
        pytest.param(
            {"kind": "parameter", "status": "target"},
            ("technical figure", "기술 사양", "技术参数"),
            id="a technical figure is neither achieved nor a target",
        ),
    ],
)
def test_when(told, expected):
    assert expected == in_each_language(lambda locale: say_when(claim(**told), locale))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            {"indicator_id": "gdp_growth", "measure": "growth"},
            ("gross regional product, growth", "지역내총생산 증가율", "地区生产总值增速"),
            id="a known indicator by its name",
        ),
        pytest.param({}, ("某项", "某项", "某项"), id="an unknown one in the report's words"),
        pytest.param({"indicator": ""}, ("not named", "이름 없음", "未写明"), id="none"),
    ],
)
def test_of_what(told, expected):
    assert expected == in_each_language(lambda locale: gloss_of(claim(**told), locale).indicator)


def test_the_report_s_words_are_marked_as_chinese_and_escaped():
    words = gloss_of(claim(indicator="<i>某项"), locale_of("en")).indicator
    assert '<span lang="zh">&lt;i&gt;某项</span>' == words
