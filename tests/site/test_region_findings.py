"""What a region's page says beside its counts: what sets it apart, what is its own, what is new."""

import pytest

from atlas.pages import broken_links, read_pages, resolve, unheld_numbers
from pintu.pipeline import build, load_atlas
from pintu.publish import write_atlas
from spec.store.reports import folder_of

HEAD = "---\ntitle: {year}年{region}省政府工作报告\nregion: {region}\nyear: {year}\nkind: {kind}\n---\n\n"
BODY = "# 一、{before}年工作回顾\n\n{review}\n\n# 二、{year}年工作安排\n\n{plan}\n"
SHARED = "我们把每一件小事都当作大事来办好办实。"
ROBOTS = "机器人在山里种茶。机器人在水边养鱼。机器人在城里送货。机器人在山顶看云。"


def report(region, year, review, plan, kind="report"):
    text = HEAD + BODY
    return text.format(region=region, year=year, before=year - 1, review=review, plan=plan, kind=kind)


def reports(kind="report"):
    return {
        "a": report("青海", 2030, "氢能车队上路了。", "地区生产总值增长5%左右。粮食产量500亿斤。", kind),
        "b": report("青海", 2031, f"{ROBOTS}{SHARED}", "地区生产总值增长5.5%左右。", kind),
        "c": report("浙江", 2031, f"茶叶采摘季节来得很早。{SHARED}", "量子科技的新楼落成。", kind),
    }


def site_of(folder, kind="report"):
    mosaic = build([folder_of(folder / "reports", **reports(kind))], folder / "mosaic.duckdb").mosaic
    write_atlas(load_atlas(mosaic), folder / "site")
    return read_pages(folder / "site")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("findings")


@pytest.fixture(scope="module")
def told(folder):
    return site_of(folder)


def sentence_at(pages, page, link):
    path, anchor = resolve(page, link.attributes["href"])
    return pages[path].css_first(f"#{anchor}").text()


def test_links_and_numbers_hold(folder, told):
    assert [] == broken_links(folder / "site", told)
    assert [] == unheld_numbers(told)


def test_a_specialism_leads_to_the_sentences_that_it_counts(told):
    page = "en/region/CN-QH.html"
    row = told[page].css_first("table.standing tbody tr")
    assert "Robots" == row.css_first("th a").text()
    links = row.css("details a")
    assert 4 == len(links)
    assert {True} == {"机器人" in sentence_at(told, page, link) for link in links}


def test_the_share_of_its_own_leads_to_what_stands_elsewhere(told):
    page = "en/region/CN-QH.html"
    section = told[page].css_first("section[aria-labelledby=own]")
    assert "1 sentence stands in another region’s report too" in section.text()
    assert SHARED in sentence_at(told, page, section.css_first("details a"))


def test_targets_stand_beside_those_of_the_year_before(told):
    rows = {
        row.css_first("th").text(): [cell.text() for cell in row.css("td")]
        for row in told["en/changes/CN-QH.html"].css("table tbody tr")
    }
    assert ["about 5%", "about 5.5%", "raised"] == rows["Gross regional product, growth"]
    assert ["–", "no longer set"] == rows["Grain output"][1:]


def test_a_new_theme_leads_to_its_sentences_and_one_that_is_gone_to_the_old_ones(told):
    page = "en/changes/CN-QH.html"
    appears = told[page].css_first("section[aria-labelledby=theme-appears]")
    assert "Robots" in appears.text()
    assert "机器人" in sentence_at(told, page, appears.css_first(".reach a"))
    gone = told[page].css_first("section[aria-labelledby=theme-disappears]")
    assert "氢能" in sentence_at(told, page, gone.css_first(".reach a"))


def test_a_region_without_a_report_of_the_year_before_has_no_changes(told):
    assert "en/changes/CN-ZJ.html" not in told
    assert told["en/region/CN-ZJ.html"].css_first("#changes") is None


def test_of_a_digest_nothing_is_said_to_be_gone(tmp_path):
    page = site_of(tmp_path, kind="digest")["en/changes/CN-QH.html"]
    assert page.css_first("section[aria-labelledby=theme-disappears]") is None
    assert "no longer set" not in page.body.text()
    assert page.css_first("p.notice") is not None
