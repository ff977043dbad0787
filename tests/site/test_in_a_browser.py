"""The atlas opened from disk in Debian's Chromium: a reader goes from a tile to the sentence that a number stands in."""

import re

import pytest

from atlas.browsing import LANGUAGES, WIDTHS, overflow
from pintu.pipeline import build, load_atlas
from pintu.publish import write_atlas
from trust.nasty import nasty_folder

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = sync_api.expect


both = pytest.mark.parametrize("opened", ["disk", "http"], indirect=True)


@pytest.fixture
def opened(request, browser, atlas):
    """Return a function that opens a page of the atlas, from disk unless told; a word of the console fails the test."""
    is_served = getattr(request, "param", "disk") == "http"
    root = request.getfixturevalue("served")(atlas) if is_served else atlas.as_uri()
    complaints = []
    contexts = []

    def open_page(path, *, width=1280, script=True):
        context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        # The tab's picture is fetched behind the page, and given up where the reader has gone on.
        page.on("requestfailed", lambda request: complaints.append(request.url) if "icon" not in request.url else None)
        page.goto(f"{root}/{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [] == complaints


@both
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_from_a_tile_to_the_sentence(opened, language, width):
    page = opened(f"{language}/index.html", width=width)
    assert 0 == overflow(page)
    page.click("#mosaic a[href*='region/CN-GD']")
    assert page.url.endswith(f"/{language}/region/CN-GD.html")
    assert 0 == overflow(page)
    page.click("table.indicators a.n")
    assert page.url.endswith(f"/doc/CN-GD-2026.html?{language}#s1-1")
    assert 0 == overflow(page)
    target = page.locator(".s:target")
    assert "3.7%左右" in target.inner_text()
    assert "rgb(255, 243, 207)" == target.evaluate("node => getComputedStyle(node).backgroundColor")
    box = target.bounding_box()
    assert 0 <= box["y"] < 900
    notes = page.locator(".notes .l:visible")
    assert {language} == set(notes.evaluate_all("nodes => nodes.map(node => node.lang)"))
    page.click(".back a:visible")
    assert page.url.endswith(f"/{language}/region/CN-GD.html")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "path",
    [
        "en/numbers/CN-GD-2026.html",
        "ko/theme/computing-power.html",
        "zh/themes.html",
        "ko/sources.html",
        "en/blocs.html",
        "ko/bloc/western.html",
        "zh/network.html",
        "en/blueprint.html",
        "ko/computing.html",
        "zh/promises.html",
        "en/about.html",
        "zh/2025.html",
    ],
)
def test_no_page_is_wider_than_the_screen(opened, path, width):
    assert 0 == overflow(opened(path, width=width))


def test_the_root_leads_to_the_english_front_page(opened):
    page = opened("index.html")
    page.wait_for_url("**/en/index.html")
    page.click(".languages a[lang=ko]")
    assert page.url.endswith("/ko/index.html")


def test_arrow_keys_move_over_the_map_and_enter_opens(opened):
    page = opened("en/index.html")
    page.focus("#mosaic a[href*='region/CN-GD']")
    way = []
    for key in ("ArrowUp", "ArrowLeft", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
        way.append(page.evaluate("document.activeElement.querySelector('b').textContent"))
    assert ["Jiangxi", "Hunan", "Guangxi", "Guangdong"] == way
    page.keyboard.press("Enter")
    page.wait_for_url("**/region/CN-GD.html")


def test_focus_can_be_seen(opened):
    page = opened("en/index.html")
    page.keyboard.press("Tab")
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.focus("#mosaic a[href*='region/CN-GD']")
    page.keyboard.press("ArrowUp")
    assert "solid" == page.evaluate("getComputedStyle(document.activeElement).outlineStyle")


def test_everything_but_arrow_keys_works_without_script(opened):
    page = opened("ko/index.html", script=False)
    page.click("nav.editions a >> text=2025")
    assert page.url.endswith("/ko/2025.html")
    page.click("#mosaic a[href*='region/CN-GD']")
    page.click("table.indicators a.n")
    assert "3.7%左右" in page.locator(".s:target").inner_text()
    page.click("label[lang=zh]")
    assert {"zh"} == set(page.locator(".notes .l:visible").evaluate_all("nodes => nodes.map(node => node.lang)"))


def test_notes_can_be_put_away_but_for_the_sentence_asked_for(opened):
    page = opened("doc/CN-GD-2026.html?en#s1-1")
    everything = page.locator(".notes:visible").count()
    page.uncheck("#show-notes")
    assert (4, 1) == (everything, page.locator(".notes:visible").count())


def test_it_prints_without_the_furniture_of_the_screen(opened):
    page = opened("en/index.html")
    page.emulate_media(media="print")
    assert [] == [name for name in (".languages", ".editions", ".top nav") if page.locator(name).first.is_visible()]
    assert page.locator("#mosaic").is_visible()


PAGES_OF_EACH_KIND = [
    "en/index.html",
    "en/2025.html",
    "en/region/CN-GD.html",
    "en/numbers/CN-GD-2026.html",
    "en/themes.html",
    "en/theme/computing-power.html",
    "en/sources.html",
    "en/about.html",
    "doc/CN-GD-2026.html",
]
_COUNT_VIOLATIONS = """
    window.violations = [];
    document.addEventListener("securitypolicyviolation", event => violations.push(event.violatedDirective));
"""
_BREAK_IN = """() => {
    const script = document.createElement("script");
    script.textContent = "window.isBrokenInto = true";
    document.body.append(script);
    document.body.insertAdjacentHTML("beforeend", "<img src='http://127.0.0.1:9/x' onerror='window.isBrokenInto = true'>");
    document.body.insertAdjacentHTML("beforeend", "<b style='opacity: 0'>x</b>");
}"""


@pytest.mark.parametrize("path", PAGES_OF_EACH_KIND)
def test_a_page_keeps_its_security_policy_and_the_policy_keeps_others_out(browser, atlas, path):
    context = browser.new_context()
    context.add_init_script(_COUNT_VIOLATIONS)
    page = context.new_page()
    page.goto(f"{atlas.as_uri()}/{path}")
    page.wait_for_load_state()
    kept = page.evaluate("violations.slice()")
    page.evaluate(_BREAK_IN)
    page.wait_for_function("violations.length >= 3")
    broken = {directive.removesuffix("-elem").removesuffix("-attr") for directive in page.evaluate("violations")}
    is_broken_into = page.evaluate("window.isBrokenInto === true")
    context.close()
    assert ([], {"script-src", "img-src", "style-src"}, False) == (kept, broken, is_broken_into)


def test_what_a_report_holds_does_nothing(browser, tmp_path):
    nasty_folder(tmp_path / "reports")
    write_atlas(load_atlas(build([tmp_path / "reports"], tmp_path / "mosaic.duckdb").mosaic), tmp_path / "site")
    context = browser.new_context()
    context.add_init_script(_COUNT_VIOLATIONS)
    page = context.new_page()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    for path in sorted((tmp_path / "site").rglob("*CN-JS*.html")):
        page.goto(path.as_uri())
        page.wait_for_load_state()
        assert [] == page.evaluate("violations")
        assert {"http:": 0, "javascript:": 0} == {
            scheme: page.locator(f"[href^='{scheme}'], [src^='{scheme}']").count()
            for scheme in ("http:", "javascript:")
        }
    context.close()
    assert [] == asked


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("人工智能", 4, id="a theme in Chinese"),
        pytest.param("AI", 4, id="in English"),
        pytest.param("인공지능", 4, id="in Korean"),
        pytest.param("artificial intelligence", 4, id="by its whole name"),
        pytest.param("算力", 2, id="a theme of two characters"),
        pytest.param("空经", 1, id="two characters that are no word"),
        pytest.param("能耗下降4.5%", 1, id="words with a number"),
        pytest.param("算力园区", 1, id="words across a broken line"),
        pytest.param("茶叶", 0, id="what no sentence holds"),
    ],
)
def test_search_finds_the_same_in_every_language(opened, language, width, words, expected):
    page = opened(f"{language}/search.html", width=width)
    page.fill("#search input", words)
    page.keyboard.press("Enter")
    expect(page.locator("#told")).to_have_text(re.compile(rf"\D{expected}$"))
    expect(page.locator("#hits li")).to_have_count(expected)
    assert 0 == overflow(page)


@both
def test_a_found_sentence_leads_to_its_place_and_filters_narrow(opened):
    page = opened("ko/search.html#q=AI")
    page.wait_for_selector("#hits li")
    page.select_option("select[name=year]", "2025")
    expect(page.locator("#hits li")).to_have_count(1)
    page.select_option("select[name=year]", "")
    page.select_option("select[name=status]", "a")
    page.select_option("select[name=region]", "CN-GD")
    expect(page.locator("#hits li")).to_have_count(2)
    page.click("#hits a >> nth=-1")
    assert "人工智能" in page.locator(".s:target").inner_text()


def test_an_arc_is_shown_for_the_region_that_is_chosen(opened):
    page = opened("en/network.html")
    assert 0 == page.locator(".arcs:visible path").count()
    page.click(".network a[aria-label=Guangdong]")
    assert "visible" == page.evaluate("getComputedStyle(document.querySelector('#CN-GD')).visibility")


@pytest.mark.parametrize("source", ["disk", "http"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_search_over_the_digests_finds_the_same_from_disk_and_over_http(
    browser, digest_atlas, served, language, source
):
    page = browser.new_page()
    page.goto(f"{served(digest_atlas) if source == 'http' else digest_atlas.as_uri()}/{language}/search.html")
    counts = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for words in ("算力", "氢能", "brain-computer", "인공지능"):
            page.fill("#search input", words)
            page.keyboard.press("Enter")
            page.wait_for_function(
                "words => location.hash.includes(encodeURIComponent(words)) || location.hash.includes(words)", arg=words
            )
            expect(page.locator("#told")).to_have_text(re.compile(r"\D\d+$"))
            counts[width, words] = int(re.search(r"\d+$", page.locator("#told").inner_text())[0])
            assert 0 == overflow(page)
    texts = [file.read_text(encoding="utf-8") for file in digest_atlas.glob("doc/*.html")]
    sentences = [
        sentence
        for text in texts
        for sentence in re.findall(r'<span class="s".*?</span>(?=<span class="s"|</p>)', text)
    ]
    held = {
        words: sum(words in re.sub("<[^>]*>", "", sentence) for sentence in sentences) for words in ("算力", "氢能")
    }
    page.close()
    assert all(
        counts[1280, words] == counts[390, words] > 0 for words in ("算力", "氢能", "brain-computer", "인공지능")
    )
    assert all(counts[1280, words] >= held[words] > 0 for words in held)


@both
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_view_of_the_mosaic_is_one_step_from_the_front_page(opened, language, width):
    for view in ("theme", "indicator", "computing", "blocs"):
        page = opened(f"{language}/index.html", width=width)
        page.click(f"nav.views a[href$='/{view}.html']")
        assert page.url.endswith(f"/{language}/{view}.html")
        assert 0 == overflow(page)
        page.context.close()


def test_either_edition_of_a_theme_is_shown_without_script(opened):
    page = opened("en/theme/artificial-intelligence.html", script=False)
    tile = "#mosaic ul:visible a[href*='region/CN-GD'] .figure"
    newest = page.locator(tile).inner_text()
    page.click("fieldset.which label >> text=2025")
    assert ("14.3%", "100.0%") == (newest.split()[0], page.locator(tile).inner_text().split()[0])
