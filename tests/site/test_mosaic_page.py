"""The front page: what each tile shows, and what is told apart."""

import pytest

from atlas import made_up
from atlas.pages import read_pages
from pintu.publish import write_atlas


def tile(pages, page, region_id):
    return next(
        node for node in pages[page].css("#mosaic a.tile") if node.attributes["href"].endswith(f"{region_id}.html")
    )


def squares(node):
    return {path.attributes["class"]: path.attributes["d"].count("M") for path in node.css("svg.waffle path")}


def test_there_is_a_tile_for_each_of_the_31_regions(pages):
    assert 31 == len(pages["en/index.html"].css("#mosaic a.tile"))


@pytest.mark.parametrize(
    ("region_id", "classes"),
    [
        pytest.param("CN-GD", {"tile", "shown"}, id="a report"),
        pytest.param("CN-GZ", {"tile", "shown", "digest"}, id="a digest"),
        pytest.param("CN-HI", {"tile", "zero"}, id="a report that mentions nothing"),
        pytest.param("CN-XZ", {"tile", "missing"}, id="no report"),
    ],
)
def test_what_is_there_what_is_nothing_and_what_is_missing_differ(pages, region_id, classes):
    assert classes == set(tile(pages, "en/index.html", region_id).attributes["class"].split())


def test_fifty_squares_are_shared_out_by_sentences_and_annexes_do_not_count(pages):
    # 广东 2026: 人工智能 and 算力 have a sentence each (digital, colour 1), 低空经济 one (6), 机器人 one (5): 25
    # squares, 12 and a half and 12 and a half; the odd one goes to the family that comes first.
    assert {"f1": 25, "f5": 13, "f6": 12} == squares(tile(pages, "en/index.html", "CN-GD"))


def test_the_tile_says_in_words_what_it_shows(pages):
    expected = (
        "Guangdong: 4 sentences; Digital and AI 50.0%, Manufacturing and materials 25.0%, "
        "Frontier, space and ocean 25.0%"
    )
    assert expected == tile(pages, "en/2026.html", "CN-GD").attributes["aria-label"]


def test_a_digest_is_named_as_one(pages):
    assert "not the official text" in tile(pages, "en/index.html", "CN-GZ").attributes["aria-label"]
    assert "1 of 3 texts" in pages["en/index.html"].css_first("p.notice").text()


def test_an_edition_without_digests_says_nothing_of_them(pages):
    assert None is pages["en/2025.html"].css_first("p.notice")
    assert [] == pages["en/2025.html"].css(".tile.digest")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            "en/index.html",
            "Digital and AI leads the talk of technology in 2 of 3 regions, no other family in any",
            id="English",
        ),
        pytest.param(
            "ko/index.html",
            "3개 지역 중 2곳이 기술 가운데 디지털·인공지능을 가장 많이 말하고, 다른 분야가 앞서는 곳은 없다",
            id="Korean",
        ),
        pytest.param("zh/index.html", "谈技术，3个地区中2个最多谈数字与人工智能，其他各类均未居首", id="Chinese"),
        pytest.param(
            "en/2025.html",
            "Digital and AI leads the talk of technology in the one region with a text",
            id="the only region",
        ),
    ],
)
def test_the_title_is_the_finding(pages, page, expected):
    assert expected == pages[page].css_first("h1").text()


def test_each_edition_has_its_page_and_the_newest_is_the_index(atlas, pages):
    links = [
        (node.text(), node.attributes.get("aria-current")) for node in pages["en/index.html"].css("nav.editions a")
    ]
    assert [("2025", None), ("2026", "true")] == links
    mosaics = [pages[name].css_first("#mosaic").html for name in ("en/index.html", "en/2026.html")]
    assert mosaics[0] == mosaics[1]


def test_the_table_says_what_the_tiles_show(pages):
    rows = {
        row.css_first("th").text(): [cell.text() for cell in row.css("td")]
        for row in pages["en/index.html"].css("details.table tbody tr")
    }
    assert ["7", "4", "50.0%", "0%", "0%", "0%", "25.0%", "25.0%", "0%", "0%"] == rows["Guangdong"]
    assert ["no text"] == rows["Xizang"]
    assert 31 == len(rows)


def test_editions_are_compared_only_over_regions_with_the_same_kind_of_text_in_both(tmp_path):
    # 贵州's digest takes the place of a report: what it mentions now and did not then is no rise.
    report_of_2025 = made_up.report("贵州", 2025, made_up.part("一、安排", "plan", ("去年没有提到它。",)))
    write_atlas(made_up.together(made_up.ALL, report_of_2025), tmp_path / "site")
    risen = [node.text() for node in read_pages(tmp_path / "site")["en/index.html"].css(".findings small")]
    assert [] == [words for words in risen if words.endswith("of 2 regions")]
    assert ["from 0 to 1 of 1 regions"] * 3 == [words for words in risen if words.startswith("from")]


def test_the_root_leads_to_english_and_offers_all_three(pages):
    root = pages["index.html"]
    assert ["en/index.html", "ko/index.html", "zh/index.html"] == [
        node.attributes["href"] for node in root.css("main a")
    ]
    assert "0; url=en/index.html" == root.css_first("meta[http-equiv=refresh]").attributes["content"]
