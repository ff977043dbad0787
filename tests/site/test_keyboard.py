"""The atlas by keyboard alone: Tab reaches everything in the order of the page, and one sees where one is."""

import pytest

from atlas.browsing import LANGUAGES, WIDTHS, pages_of_each_kind

# What can be reached, in the order of the page; of radio buttons of one name Tab stops at the chosen one alone.
_REACHABLE = """() => [...document.querySelectorAll(
        "a[href], button, input, select, textarea, summary, [tabindex]")].filter(node =>
    node.tabIndex >= 0 && !node.disabled && node.checkVisibility({visibilityProperty: true}) &&
    !(node.type === "radio" && !node.checked)).map(node => { node.dataset.stop = ++window.stops; return window.stops })"""
_STOPPED_AT = """() => {
    const node = document.activeElement, box = node.getBoundingClientRect();
    const shown = [node, node.nextElementSibling, node.firstElementChild].filter(Boolean).some(one => {
        const style = getComputedStyle(one);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });
    const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    return {stop: Number(node.dataset.stop || 0), shown, inside, what: node.outerHTML.slice(0, 120)};
}"""
MOST = 150  # stops that are tried on a page; behind them come more of the same


@pytest.mark.parametrize("width", WIDTHS)
def test_tab_reaches_everything_in_order_and_is_seen(browser, atlas, width):
    context = browser.new_context(viewport={"width": width, "height": 900})
    wrong = []
    for path in pages_of_each_kind(atlas, "ko").values():
        page = context.new_page()
        page.goto((atlas / path).as_uri())
        page.evaluate("window.stops = 0")
        expected = page.evaluate(_REACHABLE)[:MOST]
        for stop in expected:
            page.keyboard.press("Tab")
            at = page.evaluate(_STOPPED_AT)
            if (stop, True, True) != (at["stop"], at["shown"], at["inside"]):
                wrong.append((path, stop, at))
                break
        page.close()
    context.close()
    assert [] == wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_stop_skips_to_the_content(browser, digest_atlas, language):
    page = browser.new_context().new_page()
    page.goto((digest_atlas / language / "themes.html").as_uri())
    page.keyboard.press("Tab")
    assert "skip" == page.evaluate("document.activeElement.className")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    page.context.close()


def test_from_a_tile_to_the_sentence(browser, digest_atlas):
    """Without a pointing device: the tile, a number of the region's page, the sentence."""
    page = browser.new_context().new_page()
    page.goto((digest_atlas / "en" / "index.html").as_uri())
    while not page.evaluate("document.activeElement.matches('#mosaic .tile')"):
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/region/*.html")
    while not page.evaluate("document.activeElement.matches('a.n')"):
        page.keyboard.press("Tab")
    number = page.evaluate("document.activeElement.dataset.span")
    page.keyboard.press("Enter")
    page.wait_for_url("**/doc/*.html?en#*")
    assert number in page.locator(".s:target").inner_text()
    page.context.close()


def test_escape_closes_the_list_of_sentences_and_stays_at_its_opener(browser, digest_atlas):
    page = browser.new_context().new_page()
    page.goto((digest_atlas / "en" / "region" / "CN-AH.html").as_uri())
    opener = page.locator("details.reach summary").first
    opener.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('details.reach[open] div a')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('details.reach:not([open]) summary')")
    page.context.close()


def test_escape_puts_the_arcs_of_a_region_away(browser, digest_atlas):
    page = browser.new_context().new_page()
    page.goto((digest_atlas / "en" / "network.html").as_uri())
    page.focus(".network a[aria-label=Anhui]")
    page.keyboard.press("Enter")
    assert "visible" == page.evaluate("getComputedStyle(document.querySelector('#CN-AH')).visibility")
    page.keyboard.press("Escape")
    assert "hidden" == page.evaluate("getComputedStyle(document.querySelector('#CN-AH')).visibility")
    page.context.close()


def test_a_table_is_sorted_by_keyboard(browser, digest_atlas):
    page = browser.new_context().new_page()
    page.goto((digest_atlas / "en" / "indicator" / "gdp_growth.html").as_uri())
    page.locator("table.sortable thead button").first.focus()
    page.keyboard.press("Enter")
    names = page.locator("table.sortable tbody th").all_inner_texts()
    assert sorted(names, reverse=True) == names
    page.context.close()
