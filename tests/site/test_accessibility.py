"""axe-core on a page of each kind, in each language and width: WCAG 2.2 A and AA, and what it calls best practice."""

import pytest

from atlas.browsing import LANGUAGES, WIDTHS, pages_of_each_kind
from pintu.pipeline import check_article, load_brief, render_check
from pintu.publish.brief import write_brief

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
ARTICLES = {
    "en": "Guizhou's computing power has gone beyond 160 EFLOPS. Jiangsu made three million robots in 2025.",
    "ko": "구이저우의 컴퓨팅 능력은 160EFLOPS를 넘어섰다. 장쑤는 2025년에 로봇 300만 대를 생산했다.",
    "zh": "贵州算力规模突破160 EFLOPS。江苏2025年生产机器人300万台。",
}


def violations(page):
    """Return what axe has against a page: rule, how often, and the first place."""
    found = axe.Axe().run(page, options=OPTIONS).response["violations"]
    return [(row["id"], len(row["nodes"]), row["nodes"][0]["target"], row["nodes"][0]["html"][:160]) for row in found]


def violations_of(browser, addresses):
    """Return what axe has against the pages, by address and width."""
    found = {}
    context = browser.new_context()
    page = context.new_page()
    for address in addresses:
        page.goto(address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found["/".join(address.rsplit("/", 3)[1:]), width] = violations(page)
    context.close()
    return {where: what for where, what in found.items() if what}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_a_page_of_each_kind(browser, digest_atlas, language):
    kinds = pages_of_each_kind(digest_atlas, language)
    assert {"index", "region", "numbers", "theme", "themes", "indicator", "search", "doc"} <= kinds.keys()
    query = f"?{language}"
    addresses = [f"{(digest_atlas / path).as_uri()}{query if kind == 'doc' else ''}" for kind, path in kinds.items()]
    assert {} == violations_of(browser, addresses)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_pages_of_what_is_missing_or_damaged(browser, atlas, language):
    paths = ["index.html", "2025.html", "promises.html", "network.html", "region/CN-GD.html", "region/CN-XZ.html"]
    documents = [atlas / "doc" / "CN-GD-2026.html", atlas / "doc" / "CN-BJ-2026.html"]
    addresses = [(atlas / language / path).as_uri() for path in paths]
    addresses += [f"{document.as_uri()}?{language}" for document in documents if document.exists()]
    assert {} == violations_of(browser, addresses)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_a_search_that_found_something(browser, digest_atlas, language):
    page = browser.new_context().new_page()
    page.goto(f"{(digest_atlas / language / 'search.html').as_uri()}#q=AI")
    page.wait_for_selector("#hits li")
    assert [] == violations(page)
    page.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_a_brief(browser, digest_mosaic, tmp_path, language):
    written = write_brief(load_brief(digest_mosaic), tmp_path, languages=[language], formats=["html"])
    assert {} == violations_of(browser, [file.as_uri() for file in written.files if file.suffix == ".html"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_the_report_of_a_check(browser, digest_mosaic, tmp_path, language):
    text = ARTICLES[language]
    findings = check_article(text, digest_mosaic)
    assert len(findings) > 1
    file = tmp_path / "check.html"
    file.write_text(render_check(text, findings, "digests.duckdb"), encoding="utf-8")
    page = browser.new_context(viewport={"width": 390, "height": 900}).new_page()
    page.goto(file.as_uri())
    closed = violations(page)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert ([], []) == (closed, violations(page))
    page.context.close()


def test_axe_would_find_something(browser, tmp_path):
    """An empty button, a picture without words, words on dark grey: so that silence above means something."""
    file = tmp_path / "bad.html"
    file.write_text(
        "<!doctype html><title>x</title><button></button><img src='x.png'><p style='background:#555'>dark on grey</p>"
        "<a href='#a' style='font-size:8px'>a</a><a href='#b' style='font-size:8px'>b</a>",
        encoding="utf-8",
    )
    page = browser.new_context().new_page()
    page.goto(file.as_uri())
    found = {rule for rule, *_ in violations(page)}
    assert {"button-name", "image-alt", "html-has-lang", "target-size", "region"} <= found
    assert any(rule.endswith("-contrast") for rule in found)
    page.context.close()
