"""`pintu find`: sentences with their places, how many there are, and what is said when there are none."""

import pytest

from cli.transcript import pintu
from spec.store.reports import digest, folder_of


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """A folder with a store of two editions."""
    folder = tmp_path_factory.mktemp("here")
    folder_of(folder / "reports", a=digest("江苏", 2025), b=digest("江苏", 2026), c=digest("甘肃", 2026))
    assert 0 == pintu(folder, "build", "reports")[0]
    return folder


def test_sentences_with_their_places(here):
    assert (
        0,
        "江苏 2026 二、2026年重点工作\n2026年图书角要增至300处以上，与上海共办画展。\n\n",
        "1 of 2 sentences\n",
    ) == pintu(here, "find", "图书角", "--year", "2026", "--limit", "1")


def test_a_name_in_another_language_is_told(here):
    status, said, told = pintu(here, "find", "드론", "--region", "Gansu")
    assert (0, "theme drones\n1 of 1 sentences\n") == (status, told)
    assert "无人机送信到了山村。" in said


def test_nothing_is_found(here):
    assert (1, "", "0 of 0 sentences\n") == pintu(here, "find", "没有这句话")


def test_nothing_is_looked_for(here):
    status, said, told = pintu(here, "find")
    assert (2, "") == (status, said)
    assert told.startswith("error  there is no word to look for")


def test_a_region_that_there_is_not(here):
    assert pintu(here, "find", "图书角", "--region", "Jiangsoo")[2].startswith("error  no region is called 'Jiangsoo'")
