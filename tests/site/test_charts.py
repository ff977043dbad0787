"""Below every chart and mosaic stand its table, its rows as CSV, its picture as SVG, and a citation that stays."""

import csv
import json
import re
from xml.etree import ElementTree

import pytest

from atlas import made_up
from atlas.pages import read_pages, resolve

SVG = "{http://www.w3.org/2000/svg}"
CONTROLS = ("logo", "minimap")  # the sign of the site, and the way through a document: no chart


@pytest.fixture(scope="module")
def charted(digest_atlas):
    """Return every figure of every page: page, its anchor, its caption's links by their words, its citation."""
    return [
        (
            page,
            figure.attributes["id"],
            {link.text(): link.attributes["href"] for link in caption.css("a")},
            caption.css_first("span").text(),
        )
        for page, tree in read_pages(digest_atlas).items()
        for figure in tree.css("figure.chart")
        for caption in [figure.css_first(".cite")]
    ]


def test_no_drawing_stands_outside_of_a_chart(digest_atlas):
    loose = [
        (page, node.attributes.get("class"))
        for page, tree in read_pages(digest_atlas).items()
        for node in tree.css("svg, ul.tiles")
        if node.attributes.get("class") not in CONTROLS and not is_inside_of_chart(node)
    ]
    assert [] == loose[:5]


def is_inside_of_chart(node):
    while node is not None:
        if node.tag == "figure" and "chart" in (node.attributes.get("class") or "").split():
            return True
        node = node.parent
    return False


def test_every_kind_of_chart_is_there(charted):
    kinds = {anchor.split("-")[0] for _, anchor, *_ in charted}
    expected = {"mosaic", "families", "theme", "standing", "indicator", "promises", "computing", "compare", "article"}
    assert expected | {"blocs", "bloc", "network", "blueprint", "region", "specialisms", "themes"} == kinds


def test_every_chart_has_its_table_its_files_and_its_name(digest_atlas, charted):
    folder = digest_atlas
    build = json.loads((folder / "data" / "datapackage.json").read_text(encoding="utf-8"))["id"]
    pages = read_pages(folder)
    anchors = {page: {node.attributes["id"] for node in tree.css("[id]")} for page, tree in pages.items()}
    wrong = []
    for page, anchor, links, citation in charted:
        language = page.split("/")[0]
        table, rows, picture, own = links.values()
        files = [resolve(page, address)[0] for address in (rows, picture)]
        held = (
            resolve(page, table)[1] in anchors[page],
            own == f"#{anchor}",
            build in citation,
            files == [f"data/charts/{anchor}.csv", f"data/charts/{anchor}.{language}.svg"],
            all((folder / file).is_file() for file in files),
        )
        if not all(held):
            wrong.append((page, anchor, held))
    assert [] == wrong[:5]


def test_no_file_lies_there_that_no_chart_names(digest_atlas, charted):
    named = {resolve(page, address)[0] for page, _, links, _ in charted for address in list(links.values())[1:3]}
    assert named == {file.relative_to(digest_atlas).as_posix() for file in (digest_atlas / "data" / "charts").iterdir()}


def test_every_csv_has_rows_as_wide_as_its_head(digest_atlas):
    wrong = []
    for file in (digest_atlas / "data" / "charts").glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as text:
            head, *rows = csv.reader(text)
        if not rows or {len(head)} != {len(row) for row in rows} or len(head) != len(set(head)):
            wrong.append(file.name)
    assert [] == wrong


def test_every_svg_opens_by_itself_and_speaks_its_language(digest_atlas):
    wrong = []
    for file in (digest_atlas / "data" / "charts").glob("*.svg"):
        text = file.read_text(encoding="utf-8")
        root = ElementTree.fromstring(text)
        language = file.name.split(".")[-2]
        told = root.find(f"{SVG}title").text, root.find(f"{SVG}desc").text
        loaded = re.search(r"""(?:href|src)="(?!#)|@import|url\((?!#)|var\(|<script""", text.split("<desc>")[1])
        addressed = set(re.findall(r"url\(#([\w-]+)\)", text)) - {node.get("id") for node in root.iter()}
        if loaded or addressed or not all(told) or f"pintu:{file.name.split('.')[0]}" not in told[1]:
            wrong.append(file.name)
        if root.get("lang") != language or (language == "ko") != bool(re.search(r"[가-힣]", "".join(told))):
            wrong.append((file.name, told))
    assert [] == wrong[:5]


def test_a_chart_is_named_after_what_it_shows_and_its_edition_and_not_after_its_place(charted):
    pages_of = {}
    for page, anchor, *_ in charted:
        pages_of.setdefault(anchor, set()).add(page)
    assert [] == [anchor for anchor in pages_of if not re.search(r"-20\d\d$", anchor)]
    assert {f"{language}/{page}.html" for language in ("en", "ko", "zh") for page in ("2026", "index")} == pages_of[
        "mosaic-2026"
    ]
    assert {f"{language}/2025.html" for language in ("en", "ko", "zh")} == pages_of["mosaic-2025"]


def test_the_rows_are_what_the_tiles_show(pages, atlas):
    with (atlas / "data" / "charts" / "mosaic-2026.csv").open(encoding="utf-8", newline="") as text:
        rows = {row["region_id"]: row for row in csv.DictReader(text)}
    told = [
        rows["CN-GD"][name] for name in ("text", "sentences", "themed_sentences", "digital-ai", "frontier-space-ocean")
    ]
    assert ["report", "7", "4", "0.5000", "0.2500"] == told
    assert ["report", "digest", "none"] == [rows[region]["text"] for region in ("CN-HI", "CN-GZ", "CN-XZ")]
    assert ("0", "") == (rows["CN-HI"]["themed_sentences"], rows["CN-XZ"]["themed_sentences"])


def test_what_is_nothing_and_what_is_missing_look_different_in_the_picture(atlas):
    root = ElementTree.parse(atlas / "data" / "charts" / "mosaic-2026.en.svg").getroot()
    tiles = {
        group.find(f"{SVG}text").text: group
        for group in root.iter(f"{SVG}g")
        if group.find(f"{SVG}text") is not None and (group.get("class") or "").startswith("tile")
    }
    assert ["tile shown", "tile zero", "tile missing"] == [
        tiles[name].get("class") for name in ("Guangdong", "Hainan", "Xizang")
    ]
    assert ["Hainan", "0"] == [text.text for text in tiles["Hainan"].iter(f"{SVG}text")]
    assert ["Xizang", "–"] == [text.text for text in tiles["Xizang"].iter(f"{SVG}text")]


def test_an_atlas_without_data_to_take_along_says_that_its_build_has_no_name(pages):
    assert "Build –." in pages["en/index.html"].css_first("figcaption.cite span").text()
    assert made_up.ALL.build == ""
