"""`pintu show`, `compare`, `promises` and `audit --contradictions`: what is printed of reports written for the purpose."""

import pytest

from cli.transcript import pintu
from spec.store.reports import folder_of

BEFORE = """---
title: 2030年{region}省政府工作报告
region: {region}
year: 2030
kind: report
---

# 一、2029年工作回顾

上市公司总量达到120家。{region}的茶座开张。脑机接口产业加快发展。

# 二、2030年工作安排

地区生产总值增长5%左右，社会消费品零售总额增长6%，新增贝母种植基地30个，粮食产量保持在500亿斤以上。
"""
AFTER = """---
title: 2031年{region}省政府工作报告
region: {region}
year: 2031
kind: report
---

# 一、2030年工作回顾

地区生产总值增长5.4%，社会消费品零售总额增长5.1%。新增上市公司4家、总量达到131家。脑机接口产品投入临床，与{partner}共建脑机接口联合实验室。

# 二、2031年工作安排

地区生产总值增长5%以上。布局脑机接口和钙钛矿电池产业。
"""


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """A folder with a store of two editions of two regions."""
    folder = tmp_path_factory.mktemp("asking")
    pairs = {"青海": "浙江", "浙江": "青海"}
    reports = {f"{region}-2030": BEFORE.format(region=region) for region in pairs} | {
        f"{region}-2031": AFTER.format(region=region, partner=partner) for region, partner in pairs.items()
    }
    folder_of(folder / "reports", **{name.replace("-", "_"): text for name, text in reports.items()})
    assert 0 == pintu(folder, "build", "reports")[0]
    return folder


def words(line):
    return line.split()


def told(folder, *arguments):
    status, printed, complained = pintu(folder, *arguments)
    assert (0, "") == (status, complained)
    return printed


def test_promises_of_a_region_stand_beside_their_outcomes(here):
    lines = [words(line) for line in told(here, "promises", "--region", "Qinghai").splitlines()]
    rows = {
        line[0]: line[1:] for line in lines if line and line[0].endswith(("总值", "总额", "基地", "产量", "种植基地"))
    }
    assert ["≈", "5%", "5.4%", "beaten"] == rows["地区生产总值"][:4]
    assert ["6%", "5.1%", "missed", "-0.9", "percentage", "point"] == rows["社会消费品零售总额"][:6]
    assert "silent" in rows["粮食产量"]


def test_promises_are_counted_region_by_region(here):
    rows = [words(line) for line in told(here, "promises").splitlines()]
    counted = {line[0]: line[1:] for line in rows if len(line) == 6 and line[1].isdigit()}
    assert {"青海", "浙江"} == set(counted)
    assert ["1", "0", "1"] == counted["青海"][:3]  # beaten, met, missed


def test_the_sentences_of_a_promise_are_printed_on_demand(here):
    said = told(here, "promises", "--region", "青海", "--sentences")
    assert "2030  地区生产总值增长5%左右" in said
    assert "2031  地区生产总值增长5.4%" in said


@pytest.mark.parametrize("name", ["青海", "qinghai", "칭하이", "CN-QH"])
def test_a_region_is_shown_by_any_of_its_names(here, name):
    said = told(here, "show", "region", name)
    assert "青海 Qinghai, 2031: what sets its report apart" in said
    assert "脑机接口" in said
    assert "浙江" in said.partition("works with")[2].partition("most alike")[0]


def test_a_theme_is_shown_with_who_speaks_of_it(here):
    said = told(here, "show", "theme", "brain-computer interface")
    ranked = said.partition("sentences of those that lead")[0]
    assert {"青海", "浙江"} == {words(line)[0] for line in ranked.splitlines() if line.startswith(("青海", "浙江"))}
    earlier = told(here, "show", "theme", "钙钛矿电池", "--year", "2030")
    assert "\nnone" in earlier


def test_an_indicator_is_shown_with_target_outcome_and_next_target(here):
    lines = [words(line) for line in told(here, "show", "indicator", "gdp_growth").splitlines()]
    assert ["青海", "Qinghai", "≈", "5%", "5.4%", "≥", "5%"] in lines


def test_a_bloc_without_members_that_reported_says_so(here):
    assert "too few members reported" in told(here, "show", "bloc", "京津冀")


def test_two_editions_of_one_region_are_compared(here):
    said = told(here, "compare", "青海:2030", "青海:2031")
    assert "青海 2030 and 青海 2031" in said
    assert "脑机接口" in said


def test_contradictions_are_told_with_their_sentences(here):
    said = told(here, "audit", "--contradictions")
    assert "2030  上市公司总量达到120家。" in said
    assert "2031  新增上市公司4家、总量达到131家。" in said
    assert "contradictions" not in told(here, "audit")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        pytest.param(("show", "region", "산시"), "name one of 山西 (Shanxi), 陕西 (Shaanxi)", id="a name of two"),
        pytest.param(("show", "theme", "quantm technology"), "did you mean quantum technology", id="a slip"),
        pytest.param(
            ("show", "region", "青海", "--year", "1999"), "the store has these years: 2030, 2031", id="a year"
        ),
        pytest.param(("compare", "青海:now", "浙江"), "'now' is no year", id="no year"),
        pytest.param(("promises", "--region", "Atlantis"), "no region is called 'Atlantis'", id="no region"),
    ],
)
def test_what_cannot_be_answered_is_said_in_a_line_with_what_to_do(here, arguments, complaint):
    status, printed, complained = pintu(here, *arguments)
    assert (2, "") == (status, printed)
    assert complaint in complained
    assert "Traceback" not in complained
