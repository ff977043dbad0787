"""The pages of promises, indicators and contradictions, from two editions of reports written for the purpose."""

from typing import get_args

import pytest

from atlas.pages import broken_links, read_pages, resolve, unheld_numbers, written_site
from pintu.analyse.contradictions.record import ContradictionKind
from pintu.analyse.promises.promise import GapUnit, Reason, Verdict
from pintu.pipeline import build, load_atlas
from pintu.publish import write_atlas
from pintu.publish.languages import LANGUAGES, locale_of
from spec.store.reports import folder_of

HEAD = "---\ntitle: {year}年{region}省政府工作报告\nregion: {region}\nyear: {year}\nkind: report\n---\n\n"
BEFORE = HEAD + (
    "# 一、2029年工作回顾\n\n{region}的茶园又多了。上市公司总量达到120家。\n\n"
    "# 二、2030年工作安排\n\n地区生产总值增长5%左右，社会消费品零售总额增长6%，粮食产量保持在500亿斤以上。\n"
)
AFTER = HEAD + (
    "# 一、2030年工作回顾\n\n{region}又添新路。地区生产总值增长{growth}，社会消费品零售总额增长5.1%。新增上市公司4家、总量达到131家。\n\n"
    "# 二、2031年工作安排\n\n地区生产总值增长5%以上。\n"
)
REPORTS = {
    "a": BEFORE.format(region="青海", year=2030),
    "b": AFTER.format(region="青海", year=2031, growth="5.4%"),
    "c": BEFORE.format(region="浙江", year=2030),
    "d": AFTER.format(region="浙江", year=2031, growth="4.1%"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return written_site(tmp_path_factory.mktemp("promises"), REPORTS)


@pytest.fixture(scope="module")
def told(site):
    return read_pages(site)


def cells(row):
    return [" ".join(cell.text().split()) for cell in row.css("th, td")]


def rows(tree, selector):
    return {line[0]: line[1:] for line in map(cells, tree.css(f"{selector} tbody tr"))}


def test_links_lead_somewhere_and_numbers_to_their_sentences(site, told):
    assert [] == broken_links(site, told)
    assert [] == unheld_numbers(told)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        pytest.param("en", ["beaten", "missed", "silent", "not reported"], id="en"),
        pytest.param("ko", ["초과 달성", "미달", "언급 없음", "보고 없음"], id="ko"),
        pytest.param("zh", ["超额完成", "未完成", "未提及", "未报告"], id="zh"),
    ],
)
def test_a_region_has_its_targets_beside_their_outcomes(told, language, words):
    beaten, missed, silent, unreported = words
    ledger = [cells(row) for row in told[f"{language}/region/CN-QH.html"].css("table.promises tbody tr")]
    assert [beaten, missed, silent] == [line[3].removesuffix(" ") for line in ledger]
    assert "5.4%" in ledger[0][2]
    assert unreported == ledger[2][2]


def test_the_title_counts_the_verdicts(told):
    title = told["en/promises.html"].css_first("h1").text()
    assert "Targets for 2030 on headline indicators: 1 beaten, 0 met, 3 missed, 2 passed over in silence" in title


def test_a_slope_is_drawn_for_each_outcome_and_a_mark_for_each_silence(told):
    sections = {part.css_first("h2").attributes["id"]: part for part in told["en/promises.html"].css("section.promise")}
    growth = sections["i-gdp_growth"].css_first("svg")
    assert {"Zhejiang", "Qinghai"} == {line.text() for line in growth.css("path title")}
    assert 0 == len(growth.css("circle"))
    assert 2 == len(sections["i-grain_output"].css("svg circle.v-silent"))


def test_an_indicator_has_every_region_and_tells_missing_from_silent(told):
    table = rows(told["en/indicator/gdp_growth.html"], "table")
    assert 31 == len(table)
    assert ["about 5%", "5.4%", "1", "at least 5%"] == table["Qinghai"]
    assert ["about 5%", "4.1%", "2", "at least 5%"] == table["Zhejiang"]
    assert {"no text", "–"} == set(table["Beijing"])
    grain = rows(told["en/indicator/grain_output.html"], "table")["Qinghai"]
    assert "not reported" == grain[1]


def test_the_list_counts_the_regions_that_give_a_number(told):
    table = rows(told["en/indicators.html"], "table")
    assert ["2", "2", "2"] == table["Gross regional product, growth"]
    assert ["2", "0", "0"] == table["Grain output"]


def test_tiles_tell_an_outcome_a_silence_and_a_missing_report_apart(told):
    def states(page):
        return {
            tile.attributes["href"].split("/")[-1]: tile.attributes["class"].split()[1:]
            for tile in told[page].css("#mosaic a.tile")
        }

    growth, grain = states("en/indicator/gdp_growth.html"), states("en/indicator/grain_output.html")
    assert (["k5"], ["k3"], ["missing"]) == tuple(growth[f"CN-{name}.html"] for name in ("QH", "ZJ", "XJ"))
    assert ["k0", "silent"] == grain["CN-QH.html"]


def test_the_mosaic_of_promises_counts_those_with_a_number_on_both_sides(told):
    tiles = {
        tile.attributes["href"].split("/")[-1]: tile.css_first(".figure")
        for tile in told["en/promises.html"].css("#mosaic a.tile")
    }
    assert ("1/2", "0/2") == tuple(tiles[f"CN-{name}.html"].text() for name in ("QH", "ZJ"))
    assert "–" == tiles["CN-XJ.html"].text()


def test_a_contradiction_is_told_with_its_sentences(told):
    page = told["en/contradictions.html"]
    assert "2 places where numbers do not go together" == page.css_first("h1").text()
    first = page.css_first("section.contradiction")
    assert "120 a year before and" in first.css_first("p").text()
    assert {"上市公司总量达到120家。", "新增上市公司4家、总量达到131家。"} == {quote.text() for quote in first.css("q")}


def test_what_was_added_is_not_told_as_added_twice(tmp_path):
    told_of = "“云泽标准”、“云泽品牌”分别新增{}个和{}项，累计分别达到{}个和{}项。"
    body = "# 一、去年工作回顾\n\n{}\n\n# 二、今年工作安排\n\n把路修好。\n"
    numbers = {2030: (11, 27, 52, 204), 2031: (12, 44, 64, 288)}
    reports = {
        f"r{year}": HEAD.format(region="湖南", year=year) + body.format(told_of.format(*told))
        for year, told in numbers.items()
    }
    mosaic = build([folder_of(tmp_path / "reports", **reports)], tmp_path / "mosaic.duckdb").mosaic
    write_atlas(load_atlas(mosaic), tmp_path / "site")
    pages = read_pages(tmp_path / "site")
    assert {
        "en": "204 a year before and 44 added make 248, not 288.",
        "ko": "한 해 전 204개에 44개를 더하면 248인데 288개로 되어 있다.",
        "zh": "上年204项，加上新增44项，应为248，而不是288项。",
    } == {
        language: pages[f"{language}/contradictions.html"].css_first("section.contradiction p").text()
        for language in LANGUAGES
    }


def test_a_report_that_says_that_its_targets_were_met_is_quoted_with_it(tmp_path):
    before = (
        HEAD
        + "# 一、2029年工作回顾\n\n茶园多了。\n\n# 二、2030年工作安排\n\n今年主要预期目标是：地区生产总值增长6%左右。\n"
    )
    after = HEAD + (
        "# 一、2030年工作回顾\n\n全年主要目标任务顺利完成。地区生产总值增长5.2%。\n\n# 二、2031年工作安排\n\n把路修好。\n"
    )
    reports = {"a": before.format(region="湖南", year=2030), "b": after.format(region="湖南", year=2031)}
    mosaic = build([folder_of(tmp_path / "reports", **reports)], tmp_path / "mosaic.duckdb").mosaic
    write_atlas(load_atlas(mosaic), tmp_path / "site")
    pages = read_pages(tmp_path / "site")
    for language in LANGUAGES:
        entry = pages[f"{language}/contradictions.html"].css_first("section.contradiction")
        assert [
            "今年主要预期目标是：地区生产总值增长6%左右。",
            "地区生产总值增长5.2%。",
            "全年主要目标任务顺利完成。",
        ] == [quote.text() for quote in entry.css("q")]
        path, anchor = resolve(f"{language}/contradictions.html", entry.css("li a")[-1].attributes["href"])
        assert "全年主要目标任务顺利完成。" == pages[path].css_first(f"#{anchor}").text()


def test_one_edition_alone_has_no_promises(tmp_path):
    mosaic = build([folder_of(tmp_path / "reports", b=REPORTS["b"])], tmp_path / "mosaic.duckdb").mosaic
    write_atlas(load_atlas(mosaic), tmp_path / "site")
    alone = read_pages(tmp_path / "site")
    assert "No two editions" in alone["en/promises.html"].css_first("h1").text()
    assert [] == broken_links(tmp_path / "site", alone)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("group", "names"),
    [
        ("verdict", get_args(Verdict)),
        ("reason", get_args(Reason)),
        ("gap", get_args(GapUnit)),
        ("contradiction", get_args(ContradictionKind)),
    ],
)
def test_whatever_the_tables_may_say_has_words_in_each_language(language, group, names):
    assert [] == [name for name in names if not locale_of(language).has(f"{group}.{name}")]
