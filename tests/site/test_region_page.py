"""The region's page: in brief, headline numbers, themes, whom it names, who names it."""

import pytest

from atlas import made_up
from atlas.pages import read_pages
from pintu.publish import write_atlas


def rows(tree, table):
    return {
        row.css_first("th").text().strip(): [cell.text(separator=" ").split() for cell in row.css("td")]
        for row in tree.css(f"{table} tbody tr")
    }


def test_the_profile_counts_and_does_not_judge(pages):
    newest = pages["en/region/CN-GD.html"].css_first(".box")
    said = [node.text() for node in newest.css("p")]
    assert [
        "The 2026 government work report of Guangdong has 7 sentences, of which 4 (57.1%) mention a theme of our list.",
        "Among technologies Digital and AI comes first with 50.0% of these sentences, followed by "
        "Manufacturing and materials with 25.0%.",
        "It gives 6 numbers: 3 of things achieved, 1 of targets, 2 of neither or untold.",
    ] == said[:3]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            "ko/region/CN-GZ.html", "2026년 글은 공식 보고서가 아니라 핀투를 위해 쓴 요약문입니다.", id="Korean"
        ),
        pytest.param("zh/region/CN-GZ.html", "2026年的文本是为 Pintu 撰写的摘要，不是报告原文。", id="Chinese"),
    ],
)
def test_it_says_when_its_source_is_a_digest(pages, page, expected):
    assert expected == pages[page].css_first("p.notice span").text()


def test_the_editions_stand_side_by_side_newest_first(pages):
    tree = pages["en/region/CN-GD.html"]
    assert ["2026 edition", "2025 edition"] == [node.text() for node in tree.css(".box h2")]
    artificial_intelligence = rows(tree, "table.themes")["Artificial intelligence"]
    assert ["14.3%", "1", "sentence", "1.2"] == artificial_intelligence[0]
    assert ["100%", "1", "sentence", "0.1"] == artificial_intelligence[1]


def test_themes_above_the_share_of_all_regions_come_first(pages):
    # Over all three texts of 2026: 算力 in 2 of 10 sentences, above 广东's 1 of 7; the others in 1 of 10, below it.
    tree = pages["en/region/CN-GD.html"]
    above, others = tree.css("table.themes")
    assert {"Artificial intelligence", "Low-altitude economy", "Robots"} == {
        node.text().strip() for node in above.css("tbody th")
    }
    assert ["Computing power"] == [node.text().strip() for node in others.css("tbody th")]


def test_two_editions_stand_side_by_side_and_the_older_are_listed(tmp_path):
    older = [
        made_up.report("全国", year, made_up.part("", "plan", ("推进[算力|theme computing-power]建设。",)), title="")
        for year in (2012, 2024, 2025)
    ]
    write_atlas(made_up.together(made_up.ALL, *older), tmp_path / "site")
    pages = read_pages(tmp_path / "site")
    tree = pages["en/region/CN.html"]
    assert ["2026 edition", "2025 edition"] == [node.text() for node in tree.css(".box h2")]
    assert ["2024", "2012"] == [node.text() for node in tree.css(".earlier a[href*=doc]")]
    assert "全国 2012" == pages["doc/CN-2012.html"].css_first("h1").text()
    # The mosaic has no page for a year in which no region on it has a document.
    assert "en/2025.html" in pages
    assert "en/2012.html" not in pages


def test_headline_numbers_lead_to_their_sentences(pages):
    number = pages["en/region/CN-GD.html"].css_first("table.indicators a.n")
    assert ("about 3.7%", "../../doc/CN-GD-2026.html?en#s1-1") == (number.text(), number.attributes["href"])


def test_it_lists_whom_it_names_and_who_names_it(pages):
    tree = pages["en/region/CN-GZ.html"]
    assert {"Guangdong", "Guangdong-Hong Kong-Macao Greater Bay Area 1 of cooperation"} == {
        " ".join(name.split()) for name in rows(tree, "table.named")
    }
    assert ["Guangdong 2026 1 sentence 2.1"] == [
        " ".join(node.text(separator=" ").split()) for node in tree.css("ul.by li")
    ]


def test_a_region_without_a_text_has_a_page_that_says_so(pages):
    assert "There is no text of Xizang in this atlas." in pages["en/region/CN-XZ.html"].body.text()


def test_the_numbers_stand_under_their_headings_with_the_themes_of_their_sentences(pages):
    tree = pages["en/numbers/CN-GD-2026.html"]
    assert ["一、上年回顾 looks back on the year", "二、今年安排 plans the year"] == [
        node.text() for node in tree.css("main h2")
    ]
    row = next(row for row in tree.css("table.numbers tbody tr") if row.css_first("th").text() == "低空经济规模")
    assert ["rank 3 or better (within China)", "target (to strive for)", "2026", "前三", "Low-altitude economy "] == [
        cell.text() for cell in row.css("td")
    ]
