"""The made-up atlas, written once for all tests of this folder."""

from importlib.resources import files

import pytest

from atlas import made_up
from atlas.pages import read_pages
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
