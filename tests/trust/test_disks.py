"""A disk that is full, one that may not be written to, and several builds at once: a clear word, and the store is whole."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from cli.transcript import pintu
from pintu.pipeline import build
from pintu.store import Mosaic, audit_store
from spec.store.reports import REGIONS, digest, folder_of

SMALL = "16m"  # room for a store and a half
WRITERS = [
    pytest.param(("build", "../reports"), "store", id="a build"),
    pytest.param(("build", "../reports", "--replace"), "store", id="a build anew"),
    pytest.param(("atlas",), "atlas", id="an atlas"),
    pytest.param(("export", "claims", "-o", "claims.csv"), "rows", id="an export"),
]


def mount(*arguments):
    return subprocess.run(["mount", *map(str, arguments)], capture_output=True, check=False).returncode == 0


@pytest.fixture
def disk(tmp_path):
    """A small disk with a store on it, of reports that have changed since; a disk of memory, which only root can make."""
    place = tmp_path / "disk"
    place.mkdir()
    folder_of(tmp_path / "reports", a=digest())
    build([tmp_path / "reports"], tmp_path / "mosaic.duckdb")
    folder_of(tmp_path / "reports", a=digest(review="新开早班公交线路7条。"), b=digest("甘肃"))
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root on Linux can make a small disk")
    if not mount("-t", "tmpfs", "-o", f"size={SMALL}", "none", place):
        pytest.skip("a small disk cannot be made here")
    shutil.copy(tmp_path / "mosaic.duckdb", place)
    yield place
    subprocess.run(["umount", place], check=True)


def fill(disk, *, spare):
    """Write on a disk until only so many bytes are free."""
    free = shutil.disk_usage(disk).free
    (disk / "ballast").write_bytes(bytes(free - spare))


def files_of(folder):
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.is_file() and path.suffix not in (".lock", "") and not path.is_symlink()
    }


def refused(disk, command, name):
    """Hold that a command says what is wrong and changes nothing."""
    before = files_of(disk)
    status, _, complained = pintu(disk, *command)
    assert (2, ["error", "where:", "fix:"]) == (status, [line.split()[0] for line in complained.splitlines()])
    assert name in complained.splitlines()[0]
    assert "cannot be written" in complained.splitlines()[0]
    assert before == files_of(disk)
    assert not [path.name for path in disk.iterdir() if ".new" in path.name]
    assert () == audit_store(Mosaic(disk / "mosaic.duckdb")).unread


@pytest.mark.parametrize(("command", "name"), WRITERS)
def test_a_disk_that_is_full(disk, command, name):
    fill(disk, spare=0)
    refused(disk, command, name)


@pytest.mark.parametrize(("command", "name"), WRITERS[:-1])  # an export has room in it
def test_a_disk_that_fills_on_the_way(disk, command, name):
    fill(disk, spare=16_384)
    refused(disk, command, name)


@pytest.mark.parametrize(("command", "name"), WRITERS)
def test_a_disk_that_may_only_be_read(disk, command, name):
    assert mount("-o", "remount,ro", disk)
    refused(disk, command, name)


def test_what_reads_needs_no_disk_that_may_be_written_to(disk):
    assert mount("-o", "remount,ro", disk)
    for command in ("audit", "export claims", "sql SELECT(1)", "atlas --out ../site"):
        assert (0, "") == pintu(disk, *command.split())[::2]


def test_builds_at_once(tmp_path):
    folder_of(
        tmp_path / "reports", **{f"{region}{year}": digest(region, year) for region in REGIONS for year in (2025, 2026)}
    )
    with ThreadPoolExecutor(4) as pool:
        ended = list(pool.map(lambda _: pintu(tmp_path, "build", "reports"), range(4)))
    assert 0 in [status for status, _, _ in ended]
    for status, _, complained in ended:
        assert (0, "") == (status, complained) or (2, "error  another build is writing this store") == (
            status,
            complained.split("\n", 1)[0],
        )
    audit = audit_store(Mosaic(tmp_path / "mosaic.duckdb"))
    assert (6, ()) == (audit.counts["documents"], audit.unread)
