"""The made-up atlas and that of the digests, written once for all tests of this folder, and a browser to look at them."""

from importlib.resources import files

import pytest

from atlas import made_up
from atlas.browsing import CHROMIUM, FLAGS
from atlas.pages import read_pages
from pintu.pipeline import build, load_atlas
from pintu.publish import write_atlas


@pytest.fixture(scope="session")
def atlas(tmp_path_factory):
    """Return the folder of the made-up atlas."""
    out = tmp_path_factory.mktemp("atlas") / "site"
    write_atlas(made_up.together(made_up.ALL, made_up.flags(made_up.FLAGGED)), out)
    return out


@pytest.fixture(scope="session")
def pages(atlas):
    """Return its pages by path, parsed."""
    return read_pages(atlas)


@pytest.fixture(scope="session")
def digest_folder():
    """Return the folder of the built-in digests."""
    return files("pintu.packs") / "cn_provinces" / "digests"


@pytest.fixture(scope="session")
def digest_mosaic(tmp_path_factory, digest_folder):
    """Return the store of the built-in digests."""
    return build([digest_folder], tmp_path_factory.mktemp("digests") / "mosaic.duckdb").mosaic


@pytest.fixture(scope="session")
def digest_atlas(tmp_path_factory, digest_mosaic):
    """Return the folder of the atlas of the built-in digests."""
    out = tmp_path_factory.mktemp("digest-atlas") / "site"
    write_atlas(load_atlas(digest_mosaic), out)
    return out


@pytest.fixture(scope="module")
def browser():
    """Return Debian's Chromium; of one module, since the loop that drives it would keep other tests from theirs."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("there is no chromium here: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()
