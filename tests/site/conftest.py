"""The made-up atlas and that of the digests, written once for all tests of this folder, and a browser to look at them."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from threading import Thread

import pytest

from atlas import made_up
from atlas.browsing import CHROMIUM, FLAGS
from atlas.pages import read_pages
from pintu.pipeline import build, load_atlas
from pintu.publish import write_atlas

CORPUS = Path(__file__).parents[2] / ".." / "shared" / "corpus"


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


@pytest.fixture(scope="session")
def reports_atlas(tmp_path_factory):
    """Return the folder of the atlas of the official reports of both editions, where they lie beside the project."""
    if not CORPUS.is_dir():
        pytest.skip("the reference corpus is not beside the project")
    folder = tmp_path_factory.mktemp("reports")
    editions = [CORPUS / f"provinces-{year}" for year in (2025, 2026)]
    write_atlas(load_atlas(build(editions, folder / "mosaic.duckdb", workers=2).mosaic), folder / "site")
    return folder / "site"


@pytest.fixture(scope="session")
def served():
    """Return a function that serves a folder on this machine and returns its address."""
    servers = []

    def serve(folder):
        handler = partial(QuietHandler, directory=folder)
        servers.append(ThreadingHTTPServer(("127.0.0.1", 0), handler))
        Thread(target=servers[-1].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].server_port}"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


class QuietHandler(SimpleHTTPRequestHandler):
    """A web server that keeps no log."""

    def log_message(self, *_):
        pass


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
