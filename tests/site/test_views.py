"""The pages that show all regions in one respect: blocs, the network, the national plan, computing."""

import pytest

from atlas.pages import broken_links, read_pages, resolve, unheld_numbers, written_site
from pintu.pipeline import build, load_atlas
from pintu.publish import write_atlas
from pintu.publish.languages import LANGUAGES
from spec.store.reports import folder_of

HEAD = "---\ntitle: 2031年{name}政府工作报告\nregion: {region}\nyear: 2031\nkind: report\n---\n\n"
BODY = "# 一、2030年工作回顾\n\n{review}\n\n# 二、2031年工作安排\n\n{plan}\n"


def report(region, review, plan, name=None):
    return (HEAD + BODY).format(region=region, name=name or f"{region}省", review=review, plan=plan)


REPORTS = {
    "nation": report("全国", "各地的茶树长势好。", "各地发展机器人、氢能和量子科技。", name="国务院"),
    "jiangsu": report("江苏", "机器人企业增加到50家。", "与浙江共建机器人走廊。与浙江、安徽合作办好茶展。"),
    "zhejiang": report("浙江", "机器人走进茶园。", "与江苏共建机器人走廊。山里的路要修好。"),
    "anhui": report("安徽", "种茶的人多了。", "氢能车队要上路。"),
    "guizhou": report("贵州", "算力规模达到88000P。智能算力机房落成。", "把桥修得更稳。茶山要修步道。"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return written_site(tmp_path_factory.mktemp("views"), REPORTS)


@pytest.fixture(scope="module")
def told(site):
    return read_pages(site)


def sentence_at(pages, page, link):
    path, anchor = resolve(page, link.attributes["href"])
    return pages[path].css_first(f"#{anchor}").text()


def test_links_and_numbers_hold(site, told):
    assert [] == broken_links(site, told)
    assert [] == unheld_numbers(told)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["blocs", "network", "blueprint", "computing", "bloc/yangtze-delta"])
def test_each_view_has_a_title_and_the_way_to_the_others(told, language, name):
    page = told[f"{language}/{name}.html"]
    assert page.css_first("h1").text()
    assert 10 == len(page.css("nav.views a"))


def test_the_network_counts_each_naming_with_its_sentences(told):
    page = "en/network.html"
    assert "Jiangsu and Zhejiang name each other most: 3 sentences" == told[page].css_first("h1").text()
    entry = told[page].css_first("#CN-JS-CN-ZJ")
    links = entry.css(".reach a")
    assert 2 == len(links)
    assert {True} == {"浙江" in sentence_at(told, page, link) for link in links}
    cell = told[page].css_first(".matrix a[href='#CN-JS-CN-ZJ']")
    assert "2" == cell.text()


def test_arcs_leave_and_reach_the_region_that_is_chosen(told):
    group = told["en/network.html"].css_first(".arcs#CN-ZJ")
    assert (1, 1) == (len(group.css("path.out")), len(group.css("path.in")))


def test_the_plan_counts_who_takes_a_theme_up_with_a_number_and_in_words(told):
    page = told["en/blueprint.html"]
    rows = {
        row.css_first("th").text(): [cell.text() for cell in row.css("td")] for row in page.css("table.plan tbody tr")
    }
    assert ["1", "1", "1", "2"] == rows["Robots"][:4]
    assert ["1", "0", "0", "4"] == rows["Quantum technology"][:4]
    assert "Of 3 themes that the national report names" in page.css_first("h1").text()


def test_a_theme_says_with_which_sentences_it_is_taken_up(told):
    page = "en/theme/robots.html"
    section = told[page].css_first("section[aria-labelledby=plan]")
    first = section.css_first("ul.words li")
    assert "Jiangsu" == first.css_first("a").text()
    assert "机器人企业增加到50家" in sentence_at(told, page, first.css_first(".reach a"))


def test_who_gives_its_computing_power_as_a_figure_supplies_it(told):
    page = told["en/computing.html"]
    assert "computing power is supplied by Guizhou" in page.css_first("h1").text()
    assert "role-supplies" in page.css_first("#mosaic a[href*=CN-GZ]").attributes["class"]
    assert "missing" in page.css_first("#mosaic a[href*=CN-XJ]").attributes["class"]


def test_a_bloc_names_its_members_and_their_ties(told):
    page = told["en/bloc/yangtze-delta.html"]
    assert 4 == len(page.css("table tbody tr"))
    assert "Jiangsu → Zhejiang 2 sentences" in " ".join(page.css_first("section[aria-labelledby=ties]").text().split())
    assert "Members name each other as partners in 4 sentences" in page.body.text()


def test_without_a_national_report_the_plan_is_unknown(tmp_path):
    alone = folder_of(tmp_path / "reports", a=REPORTS["jiangsu"])
    write_atlas(load_atlas(build([alone], tmp_path / "mosaic.duckdb").mosaic), tmp_path / "site")
    pages = read_pages(tmp_path / "site")
    assert "no national report" in pages["en/blueprint.html"].css_first("h1").text()
    assert [] == broken_links(tmp_path / "site", pages)
