"""A build that fails, or is not alone, leaves the store as it was."""

import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from pintu.errors import StoreError
from pintu.lock import write_lock
from pintu.pipeline import build
from spec.store.reports import built, digest, folder_of


def files_beside(store):
    """Return what lies in the folder of a store, the lock left out."""
    return sorted(path.name for path in store.parent.iterdir() if path.is_file() and not path.name.startswith("."))


def test_a_disk_that_refuses_the_new_store_leaves_the_old(tmp_path, monkeypatch):
    mosaic, _ = built(tmp_path, a=digest())
    before = mosaic.path.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(StoreError, match="No space left") as error:
        built(tmp_path, b=digest("甘肃"))
    assert "the old store is whole" in error.value.fix
    assert before == mosaic.path.read_bytes()
    assert ["mosaic.duckdb"] == files_beside(mosaic.path)


_BUILD = "import sys; from pintu.pipeline import build; build([sys.argv[1]], sys.argv[2])"


def test_a_disk_that_is_full_leaves_the_old(tmp_path):
    mosaic, _ = built(tmp_path, a=digest())
    before = mosaic.path.read_bytes()
    folder = folder_of(tmp_path / "reports", b=digest("甘肃"))
    done = subprocess.run(
        ["bash", "-c", 'ulimit -f 64; exec "$@"', "bash", sys.executable, "-c", _BUILD, folder, mosaic.path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "StoreError: the store cannot be written" in done.stderr
    assert before == mosaic.path.read_bytes()
    assert ["mosaic.duckdb"] == files_beside(mosaic.path)


def test_a_build_that_is_killed_leaves_the_old_and_the_next_one_works(tmp_path):
    mosaic, _ = built(tmp_path, a=digest())
    before = mosaic.path.read_bytes()
    folder = folder_of(tmp_path / "reports", b=digest("甘肃"))
    kill = "import os, signal, pathlib; pathlib.Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
    done = subprocess.run([sys.executable, "-c", kill + _BUILD, folder, mosaic.path], capture_output=True, check=False)
    assert -signal.SIGKILL == done.returncode
    assert before == mosaic.path.read_bytes()
    assert 1 == len(list(tmp_path.glob("mosaic.duckdb.new-*")))
    built(tmp_path)
    assert [] == list(tmp_path.glob("mosaic.duckdb.new-*"))
    assert {"江苏", "甘肃"} == set(mosaic.documents()["region"])


def test_what_a_broken_build_left_is_cleared(tmp_path):
    left = tmp_path / "mosaic.duckdb.new-abc"
    left.mkdir()
    (left / "mosaic.duckdb").write_bytes(b"half")
    built(tmp_path, a=digest())
    assert not left.exists()


def test_two_builds_at_once(tmp_path):
    mosaic, _ = built(tmp_path, a=digest())
    with (
        write_lock(mosaic.path, name="store", option="--mosaic"),
        pytest.raises(StoreError, match="another build is writing this store"),
    ):
        built(tmp_path, b=digest("甘肃"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"a shopping list", "this is no store of pintu and is not replaced", id="any other file"),
        pytest.param(b"", None, id="an empty file is in nobody's way"),
    ],
)
def test_replace_spares_what_is_no_store(tmp_path, content, said):
    folder = folder_of(tmp_path / "reports", a=digest())
    store = tmp_path / "other.duckdb"
    store.write_bytes(content)
    if said is None:
        assert not build([folder], store, replace=True, workers=1).is_empty
        return
    with pytest.raises(StoreError, match=said):
        build([folder], store, replace=True, workers=1)
    assert content == store.read_bytes()


def test_another_database_is_not_replaced(tmp_path):
    folder = folder_of(tmp_path / "reports", a=digest())
    store = tmp_path / "other.duckdb"
    with duckdb.connect(str(store)) as connection:
        connection.execute("CREATE TABLE precious (a INTEGER)")
    with pytest.raises(StoreError, match="another database"):
        build([folder], store, replace=True, workers=1)


def test_a_damaged_store_is_said_to_be(tmp_path):
    mosaic, _ = built(tmp_path, a=digest())
    mosaic.path.write_bytes(mosaic.path.read_bytes()[:5000])
    with pytest.raises(StoreError, match="the store cannot be read"):
        mosaic.claims()
