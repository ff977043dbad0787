"""A library over the sample corpus, and a client of its API."""

from importlib.resources import as_file, files

import pytest
from starlette.testclient import TestClient

from pintu.pipeline import build
from pintu.serve import open_library
from pintu.serve.app import make_app


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    """The file of a store of the sample corpus."""
    path = tmp_path_factory.mktemp("served") / "mosaic.duckdb"
    with as_file(files("pintu.packs") / "cn_provinces" / "digests") as digests:
        build([digests], path)
    return path


@pytest.fixture(scope="session")
def library(store):
    with open_library(store) as opened:
        yield opened


@pytest.fixture(scope="session")
def app(library):
    return make_app(library, hosts=("testserver", "127.0.0.1"))


@pytest.fixture
def client(app):
    with TestClient(app) as held:
        yield held
