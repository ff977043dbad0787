"""The document's page: the whole text, its numbers and themes marked, with notes in three languages."""

from atlas import made_up
from atlas.pages import read_pages
from pintu.publish import write_atlas

PAGE = "doc/CN-GD-2026.html"


def sentence(pages, anchor):
    return next(node for node in pages[PAGE].css("span.s") if node.attributes["id"] == anchor)


def own_text(node):
    """Return the sentence without its number."""
    number = node.css_first("a.sid")
    return node.text().removeprefix(number.text()) if number else node.text()


def notes(pages, language):
    return [
        (node.css_first("a.n").text(), node.css_first(f".l[lang={language}]").text())
        for node in pages[PAGE].css(".notes li[id]")
    ]


def test_every_sentence_stands_there_word_for_word(tmp_path):

    write_atlas(made_up.ALL, tmp_path / "site")
    shown = [own_text(node) for node in read_pages(tmp_path / "site")[PAGE].css("span.s")]
    assert [row.quote for row in made_up.GUANGDONG.sentences] == shown


def test_a_sentence_is_named_by_its_paragraph_and_its_place_in_it(pages):
    anchors = [node.attributes["id"] for node in pages[PAGE].css("span.s")]
    assert ["s0-1", "s1-1", "s1-2", "s2-1", "s3-1", "s4-1", "s4-2", "s5-1"] == anchors


def test_numbers_are_marked_and_themes_underlined_in_the_colour_of_their_family(pages):
    marked = sentence(pages, "s1-2")
    assert ["1200家"] == [node.text() for node in marked.css("mark.n")]
    assert [("人工智能", "t u1")] == [(node.text(), node.attributes["class"]) for node in marked.css("span.t")]


def test_a_number_that_is_part_of_a_theme_is_both(pages):
    marked = sentence(pages, "s4-2")
    assert "智能机器人产业" == marked.css_first("mark.n span.t.u5").text()


def test_notes_say_the_claims_in_the_reader_s_language(pages):
    english = dict(notes(pages, "en"))
    assert "gross regional product, growth: about 3.7%" == english["3.7%左右"]
    assert "地区生产总值: 14.32 trillion yuan" == english["14.32万亿元"]
    assert "能耗: fall of 4.5%" == english["4.5%"]
    assert "低空经济规模: rank 3 or better (within China)" == english["前三"]
    korean = dict(notes(pages, "ko"))
    assert "地区生产总值: 14.32조 위안" == korean["14.32万亿元"]
    assert "能耗: 4.5% 감소" == korean["4.5%"]
    chinese = dict(notes(pages, "zh"))
    assert "低空经济规模：前3位（范围：全国）" == chinese["前三"]


def test_notes_are_headed_by_status_and_period_and_say_what_is_not_told(pages):
    said = [node.css_first(".l[lang=en]").text() for node in pages[PAGE].css(".notes .when")]
    assert [
        "achieved, 2025",
        "status not told, period not told",
        "target (to strive for), 2026",
        "status not told, period not told",
    ] == said


def test_a_title_is_text_whatever_it_holds(pages):
    assert "2026年<script>alert(1)</script>工作报告（编造）" == pages[PAGE].css_first("h1").text()
    assert "园区<b>一处</b>" in sentence(pages, "s2-1").text()
    assert [] == pages[PAGE].css("main b")


def test_only_a_web_address_is_made_a_link(pages):
    addresses = [node.attributes["href"] for tree in pages.values() for node in tree.css("a[href]")]
    assert [] == [address for address in addresses if address.startswith("javascript:")]
    # In the document, and in the list of sources of each language.
    assert 4 == sum(address == "https://example.org/guizhou" for address in addresses)


def test_damage_leads_to_the_sentence_that_it_is_in(pages):
    flag = pages[PAGE].css_first(".flags li")
    assert "前1? 疑为前10" in flag.text()
    assert "#s1-2" == flag.css_first("a").attributes["href"]


def test_the_minimap_has_a_bar_for_each_sentence_and_never_more_than_120(tmp_path, pages):

    assert 8 == len(pages[PAGE].css("svg.minimap a"))
    long = made_up.report("江苏", 2026, made_up.part("", "other", ("一句话。",) * 1001))
    write_atlas(long, tmp_path / "site")
    bars = read_pages(tmp_path / "site")["doc/CN-JS-2026.html"].css("svg.minimap a")
    assert 112 == len(bars)  # 1001 sentences in groups of nine


def test_a_digest_says_that_it_is_one_and_a_report_does_not(pages):
    assert None is pages[PAGE].css_first("p.notice")
    assert "not the official report" in pages["doc/CN-GZ-2026.html"].css_first("p.notice").text()


def test_a_county_s_report_does_not_stand_for_its_province(pages):
    county = next(page for page in pages if page.startswith("doc/CN-GD-2026-"))
    assert "2026年某县工作报告（编造）" == pages[county].css_first("h1").text()
    assert "本县种茶" not in pages[PAGE].body.text()
