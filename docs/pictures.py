"""Takes the pictures of the README anew, from the atlas of the built-in digests: `make pictures`."""

import base64
import shutil
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from pintu.pipeline import build, load_atlas
from pintu.publish import write_atlas

IMAGES = Path(__file__).parent / "images"
# Name, page, what is done on it before the picture is taken, and how high the picture is.
PICTURES = (
    ("mosaic", "en/index.html", None, 1000),
    ("region", "en/region/CN-AH.html", None, 900),
    ("document", "doc/CN-AH-2026.html?en", ".s:has(mark.n ~ mark.n)", 620),
)
WIDTH = 1280
QUALITY = 75  # of WebP


def _take(page: Page, address: str, shown: str | None, height: int) -> bytes:
    page.set_viewport_size({"width": WIDTH, "height": height})
    page.goto(address)
    if shown:
        place = page.locator(shown).first
        if anchor := place.get_attribute("id"):  # a sentence is shown as a reader comes to it
            page.goto(f"{address}#{anchor}")
        else:
            place.scroll_into_view_if_needed()
    picture = page.context.new_cdp_session(page).send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    return base64.b64decode(picture["data"])


def main() -> int:
    """Write the pictures; return 2 where there is no Chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("there is no chromium here: apt-get install chromium fonts-noto-cjk", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        site = Path(scratch) / "site"
        digests = Path(str(files("pintu.packs") / "cn_provinces" / "digests"))
        write_atlas(load_atlas(build([digests], Path(scratch) / "mosaic.duckdb").mosaic), site)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, path, shown, height in PICTURES:
            picture = _take(browser.new_page(), f"{site.as_uri()}/{path}", shown, height)
            (IMAGES / f"{name}.webp").write_bytes(picture)
            print(f"wrote docs/images/{name}.webp, {len(picture) // 1000} KB")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
