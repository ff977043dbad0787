"""The built-in digests of both editions, what a brief on each is written from, and the briefs in three languages."""

from importlib.resources import files

import pytest

from pintu.pipeline import build, load_brief
from pintu.publish.brief import brief_of
from pintu.publish.brief.library import Library
from pintu.publish.brief.planning import plan_of
from pintu.publish.languages import LANGUAGES

EDITIONS = (2025, 2026)


@pytest.fixture(scope="session")
def mosaic(tmp_path_factory):
    digests = files("pintu.packs") / "cn_provinces" / "digests"
    return build([digests], tmp_path_factory.mktemp("brief") / "mosaic.duckdb").mosaic


@pytest.fixture(scope="session")
def data_of(mosaic):
    """Return what a brief on each edition is written from, by year."""
    return {year: load_brief(mosaic, year=year) for year in EDITIONS}


@pytest.fixture(scope="session", params=EDITIONS)
def data(request, data_of):
    return data_of[request.param]


@pytest.fixture(scope="session")
def library(data):
    return Library(data=data)


@pytest.fixture(scope="session")
def plan(library):
    return plan_of(library)


@pytest.fixture(scope="session")
def briefs(data):
    """Return the brief on an edition in each language."""
    return {language: brief_of(data, language) for language in LANGUAGES}
