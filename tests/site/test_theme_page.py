"""The theme's page: who mentions it, how much, in which sentences."""

import pytest


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            "en/theme/computing-power.html", "Computing power: mentioned by 2 of 3 regions in 2026", id="English"
        ),
        pytest.param("ko/theme/computing-power.html", "컴퓨팅 파워: 2026년 3개 지역 중 2곳이 언급", id="Korean"),
        pytest.param("zh/theme/computing-power.html", "算力：2026年3个地区中有2个提到", id="Chinese"),
    ],
)
def test_the_title_is_the_finding(pages, page, expected):
    assert expected == pages[page].css_first("h1").text()


@pytest.mark.parametrize(
    ("region_id", "figure", "classes"),
    [
        pytest.param("CN-GD", "14.3%", {"tile", "k2"}, id="a share"),
        pytest.param("CN-GZ", "50.0%", {"tile", "k5", "digest"}, id="the largest share, of a digest"),
        pytest.param("CN-HI", "0", {"tile", "k0"}, id="no mention"),
        pytest.param("CN-XZ", "–", {"tile", "missing"}, id="no report"),
    ],
)
def test_a_share_no_mention_and_no_report_differ(pages, region_id, figure, classes):
    tile = next(
        node
        for node in pages["en/theme/computing-power.html"].css("#mosaic a.tile")
        if node.attributes["href"].endswith(f"{region_id}.html")
    )
    assert (figure, classes) == (tile.css_first(".figure").text(deep=False), set(tile.attributes["class"].split()))


def test_a_tile_shows_the_share_of_the_edition_before_where_there_is_a_text_of_the_same_kind(pages):
    tiles = pages["en/theme/computing-power.html"].css("#mosaic a.tile")
    assert ["2025: 0"] == [small.text() for tile in tiles for small in tile.css("small")]


def test_each_region_that_mentions_it_is_quoted_in_chinese(pages):
    quotes = pages["en/theme/computing-power.html"].css("td.quote q")
    assert ["zh", "zh"] == [node.attributes["lang"] for node in quotes]
    assert ["算力", "算力"] == [node.css_first("span.t").text() for node in quotes]


def test_the_list_has_the_mentioned_themes_with_their_regions_and_names_the_others(pages):
    tree = pages["en/themes.html"]
    listed = {node.css_first("th").text(): [cell.text() for cell in node.css("td")] for node in tree.css("tbody tr")}
    assert {
        "Artificial intelligence": ["1/3", "1/1"],
        "Computing power": ["2/3", "0/1"],
        "Low-altitude economy": ["1/3", "0/1"],
        "Robots": ["1/3", "0/1"],
    } == listed
    assert "hydrogen energy" in tree.css_first("#energy-green").parent.css_first(".unmentioned").text()
