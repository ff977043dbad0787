"""The atlas on paper: everything fits on the sheet, and what is for the screen alone stays off it."""

import shutil
import subprocess

import pytest

from atlas.browsing import LANGUAGES, overflow, pages_of_each_kind

SHEET = 703  # CSS pixels between the margins of A4 at 12 mm
_HIDDEN = """() => [...document.querySelectorAll(".top nav, .languages, .skip, .views, .minimap, .keys")]
    .filter(node => node.checkVisibility()).map(node => node.className || node.tagName)"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_of_each_kind_fits_on_the_sheet(browser, digest_atlas, language):
    page = browser.new_context(viewport={"width": SHEET, "height": 1000}).new_page()
    page.emulate_media(media="print")
    wrong = {}
    for path in pages_of_each_kind(digest_atlas, language).values():
        page.goto((digest_atlas / path).as_uri())
        found = (overflow(page), page.evaluate("document.querySelector('main').clientWidth"), page.evaluate(_HIDDEN))
        if found != (0, SHEET, []):
            wrong[path] = found
    page.context.close()
    assert {} == wrong


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="there is no pdftotext: apt-get install poppler-utils")
def test_a_document_is_printed_as_running_text(browser, digest_atlas, tmp_path):
    page = browser.new_context().new_page()
    page.goto(f"{(digest_atlas / 'doc' / 'CN-AH-2026.html').as_uri()}?ko")
    page.pdf(path=tmp_path / "anhui.pdf", format="A4")
    page.context.close()
    text = subprocess.run(["pdftotext", tmp_path / "anhui.pdf", "-"], capture_output=True, check=True, text=True).stdout
    assert 2 <= text.count("\f") <= 6  # sheets; a digest is some 1,500 characters with notes beside them
    assert "실적" in text
