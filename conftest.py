"""Every Python fence of the README and of docs/ is run as a test, in an empty folder of its own."""

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser


@pytest.fixture(scope="module")
def empty_folder(tmp_path_factory):
    """Stand in a new folder while the fences of one page run, so that they may write files."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("page"))
        yield


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser()], patterns=["README.md", "docs/*/*.md"], fixtures=["empty_folder"]
).pytest()
