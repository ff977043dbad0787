"""Two reports beside each other: any two regions, and a region's two editions."""

from itertools import combinations

import pytest

from atlas.pages import broken_links, read_pages, resolve, unheld_numbers, written_site
from pintu.publish.languages import LANGUAGES

HEAD = "---\ntitle: {year}年{region}省政府工作报告\nregion: {region}\nyear: {year}\nkind: report\n---\n\n"
ROBOTS = "".join(f"第{number}条机器人产线投产。" for number in "一二三四五六七八九十")
QUIET = "".join(f"第{number}座山种了树。" for number in "一二三四五六七八九十")


def report(region, year, review, plan):
    body = f"# 一、{year - 1}年工作回顾\n\n{review}\n\n# 二、{year}年工作安排\n\n{plan}\n"
    return HEAD.format(region=region, year=year) + body


REPORTS = {
    "a": report("江苏", 2030, QUIET, "地区生产总值增长5%左右。把桥修好。"),
    "b": report("江苏", 2031, f"地区生产总值增长5.3%。{ROBOTS}", "地区生产总值增长5%左右。与浙江共建机器人走廊。"),
    "c": report("浙江", 2030, QUIET, "地区生产总值增长6%。"),
    "d": report("浙江", 2031, f"地区生产总值增长5.5%。{QUIET}", "把茶种好。发展氢能。"),
    "e": report("安徽", 2031, f"{QUIET}发展氢能。", "氢能车队上路。把堤修好。"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return written_site(tmp_path_factory.mktemp("compare"), REPORTS)


@pytest.fixture(scope="module")
def told(site):
    return read_pages(site)


def words(node):
    return " ".join(node.text().split())


def rows(tree, selector):
    return {
        words(row.css_first("th")): [words(cell) for cell in row.css("td")] for row in tree.css(f"{selector} tbody tr")
    }


def test_links_lead_somewhere_and_numbers_to_their_sentences(site, told):
    assert [] == broken_links(site, told)
    assert [] == unheld_numbers(told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pair_has_its_page_and_each_region_with_two_editions_too(told, language):
    pairs = {f"{one}-{other}" for one, other in combinations(("CN-JS", "CN-ZJ", "CN-AH"), 2)}
    expected = {f"{language}/compare/{name}.html" for name in pairs | {"CN-JS", "CN-ZJ"}}
    assert expected == {path for path in told if path.startswith(f"{language}/compare/")}


def test_what_one_talks_clearly_more_of_is_told_with_both_shares(told):
    page = told["en/compare/CN-JS-CN-ZJ.html"]
    assert "Jiangsu clearly talks more of Manufacturing and materials (family) and robots." in words(page.body)
    shares = rows(page, "table.differences")["Robots"]
    assert ["84.6%", "0%"] == shares[:2]
    assert "more than chance" == shares[2]
    (share,) = page.css("table.differences a[href*='theme/robots.html#']")
    assert ("en/theme/robots.html", "CN-JS") == resolve("en/compare/CN-JS-CN-ZJ.html", share.attributes["href"])


def test_a_difference_that_chance_may_give_is_not_told(told):
    page = told["en/compare/CN-ZJ-CN-AH.html"]
    assert "No family and no theme differs more than chance gives." in words(page.body)
    assert 0 == len(page.css("tr.sure"))


def test_headline_figures_stand_beside_each_other_with_the_verdict(told):
    figures = rows(told["en/compare/CN-JS-CN-ZJ.html"], "table.beside")["Gross regional product, growth"]
    assert ["about 5%", "5.3% beaten", "about 5%", "6%", "5.5% missed", "–"] == figures


@pytest.mark.parametrize(
    ("language", "named", "unnamed"),
    [
        ("en", "Jiangsu names Zhejiang as a partner in 1 sentence", "Zhejiang does not name Jiangsu as a partner"),
        ("ko", "장쑤는 1문장에서 저장을 협력 상대로 언급", "저장은 장쑤를 협력 상대로 언급하지 않음"),
        ("zh", "江苏在1个句子中把浙江称为合作伙伴", "浙江没有把江苏称为合作伙伴"),
    ],
)
def test_who_names_the_other_is_told_with_its_sentences(told, language, named, unnamed):
    page = f"{language}/compare/CN-JS-CN-ZJ.html"
    lines = told[page].css("section[aria-labelledby=ties] li")
    assert (named, unnamed) == (words(lines[0].css_first("summary")), words(lines[1]))
    path, anchor = resolve(page, lines[0].css_first("a").attributes["href"])
    assert told[path].css_first(f"#{anchor}").text().endswith("与浙江共建机器人走廊。")


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Jiangsu, 2031 beside 2030: 2 of 9 families and themes are clearly told more or less"),
        ("ko", "장쑤, 2030년과 2031년: 테마군과 테마 9개 가운데 2개의 비중이 뚜렷이 달라졌다"),
        ("zh", "江苏，2031年与2030年对照：9个类和主题中有2个明显增减"),
    ],
)
def test_a_region_s_two_editions_stand_beside_each_other(told, language, title):
    page = told[f"{language}/compare/CN-JS.html"]
    assert title == page.css_first("h1").text()
    assert 3 == len(page.css("table.beside tbody td"))


def test_the_matrix_leads_to_every_pair_both_ways_and_to_the_editions(told):
    cells = told["en/compare.html"].css("table.matrix a[href*='compare/']")
    assert 6 + 2 == len(cells)
    assert told["en/compare.html"].css_first("h1").text().startswith("Zhejiang and Anhui are the most alike of 3 pairs")


def test_a_region_leads_to_every_comparison_of_it(told):
    doors = told["ko/region/CN-JS.html"].css("section[aria-labelledby=compare] a")
    assert ["이 지역의 두 해", "저장", "안후이"] == [words(door) for door in doors]
    assert 0 == len(told["ko/region/CN-XJ.html"].css("section[aria-labelledby=compare]"))
