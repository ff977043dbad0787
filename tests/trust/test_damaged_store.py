"""A store with bytes that are not its own, or cut short, is read as it was or said to be damaged."""

import random
from dataclasses import replace

import pytest

from pintu.errors import StoreError
from pintu.pipeline import load_atlas
from pintu.store import Mosaic, audit_store
from spec.store.reports import REGIONS, built, digest

HEAD = 20_000  # bytes, in which most of what a database says of itself stands


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return built(tmp_path_factory.mktemp("whole"), **{region: digest(region) for region in REGIONS})[0]


def damaged(content, chance):
    content = bytearray(content)
    for _ in range(chance.choice([1, 3, 30])):
        content[chance.randrange(chance.choice([HEAD, len(content)]))] = chance.randrange(256)
    return content[: chance.randrange(len(content))] if chance.random() < 0.2 else content


def test_it_is_told_or_it_does_not_matter(tmp_path, whole):
    # What is computed of the records holds nan, which is not equal to itself.
    content, expected = whole.path.read_bytes(), replace(load_atlas(whole), tables={})
    store = Mosaic(tmp_path / "mosaic.duckdb")
    told = 0
    for seed in range(60):
        store.path.write_bytes(damaged(content, random.Random(seed)))
        try:
            audit_store(store)
            assert expected == replace(load_atlas(store), tables={}), seed
        except StoreError:
            told += 1
    assert 0 < told < 60


def test_a_store_that_others_made_reaches_nothing(tmp_path, whole):
    import duckdb

    secret = tmp_path / "secret.txt"
    secret.write_text("mine alone")
    other = tmp_path / "other.duckdb"
    other.write_bytes(whole.path.read_bytes())
    with duckdb.connect(str(other)) as connection:
        connection.execute("DROP TABLE skips")
        connection.execute(
            f"CREATE VIEW skips AS SELECT filename AS path, content AS what, '' AS fix FROM read_text('{secret}')"
        )
    with pytest.raises(StoreError, match="file system operations are disabled"):
        audit_store(Mosaic(other))
