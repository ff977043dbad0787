"""The corpus for load tests: as large as asked, the same for the same seed, and marked as made up."""

import pytest
from benchmarks.generate import CHARACTERS, MARK, identities, write_corpus

from pintu.read import read_file


def test_a_larger_corpus_begins_with_the_smaller(tmp_path):
    write_corpus(2, tmp_path / "two", seed=5)
    write_corpus(4, tmp_path / "four", seed=5)
    two = {path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()}
    four = {path.name: path.read_bytes() for path in (tmp_path / "four").iterdir()}
    assert 4 == len(four)
    assert two.items() < four.items()


def test_another_seed_gives_another_corpus(tmp_path):
    write_corpus(1, tmp_path / "a", seed=1)
    write_corpus(1, tmp_path / "b", seed=2)
    (one,), (other,) = (list((tmp_path / name).iterdir()) for name in "ab")
    assert one.name == other.name
    assert one.read_bytes() != other.read_bytes()


def test_the_reader_takes_each_for_what_it_says_it_is(tmp_path):
    write_corpus(100, tmp_path)
    found = [read_file(path).documents[0] for path in sorted(tmp_path.iterdir())]
    assert sorted(identities()[:100]) == sorted((one.year, one.level, one.region) for one in found)
    assert {MARK} == {one.source for one in found}
    assert all(0.95 * CHARACTERS < len(one.text) < 1.1 * CHARACTERS for one in found)


def test_there_is_room_for_thirteen_thousand():
    assert 13_000 < len(identities()) == len(set(identities()))


def test_more_than_fits_into_a_store_is_refused(tmp_path):
    with pytest.raises(SystemExit, match="one store has room for"):
        write_corpus(len(identities()) + 1, tmp_path)
