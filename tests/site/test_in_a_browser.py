"""The atlas opened from disk in Debian's Chromium: a reader goes from a tile to the sentence that a number stands in."""

import shutil

import pytest

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LANGUAGES = ("en", "ko", "zh")
WIDTHS = (1280, 390)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium here: apt-get install chromium")


@pytest.fixture(scope="module")
def browser():
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def opened(browser, atlas):
    """Return a function that opens a page of the atlas; whatever the console says is an error of the test."""
    complaints = []
    contexts = []

    def open_page(path, *, width=1280, script=True):
        context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: complaints.append(request.url))
        page.goto(f"{atlas.as_uri()}/{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [] == complaints


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


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
