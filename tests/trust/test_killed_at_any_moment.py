"""A build, an atlas or an export that is killed leaves what was there or what was to be, whole; the next one works.

``make soak`` kills twenty times as often.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pintu.pipeline import build
from pintu.store import Mosaic, audit_store
from pintu.store.schema import TABLES
from spec.store.reports import REGIONS, digest, folder_of
from trust.killing import moments_of, run

KILLS = int(os.environ.get("PINTU_KILLS", "50"))  # of the build; the others get a fifth
SEED = int(os.environ.get("PINTU_SEED", "2026"))
LOCKS = {".mosaic.duckdb.lock", ".site.lock"}

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")


def rows_of(store):
    """Return all rows of a store by table."""
    return {table: Mosaic(store).query(f"FROM {table} ORDER BY ALL").rows() for table in TABLES}


def files_of(folder):
    """Return the bytes of all files of a folder by path."""
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def in_turn(kill, moments):
    """Return what the kills saw; two at a time, as most of it is waiting."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(kill, moments))


def assert_struck(moments, seen):
    """Hold that the kills hit: a clock on a busy machine may strike when the work is done, a count hardly ever."""
    struck = [is_killed for moment, (is_killed, _) in zip(moments, seen, strict=True) if "at_touch" in moment]
    assert len(struck) >= len(moments) // 2
    assert sum(struck) >= len(struck) * 0.8  # a run may touch a file less than the one that was counted


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """A folder in which a store stands for reports as they were; since then one came, one went and one changed."""
    folder = tmp_path_factory.mktemp("killed")
    texts = {region: digest(region) for region in REGIONS}
    folder_of(folder / "reports", **texts)
    build([folder / "reports"], folder / "old" / "mosaic.duckdb")
    (folder / "reports" / "重庆.md").unlink()
    folder_of(folder / "reports", 江苏2025=digest(year=2025), 甘肃=digest("甘肃", review="新开早班公交线路7条。"))
    shutil.copytree(folder / "old", folder / "new")
    build([folder / "reports"], folder / "new" / "mosaic.duckdb")
    assert rows_of(folder / "old" / "mosaic.duckdb") != rows_of(folder / "new" / "mosaic.duckdb")
    return folder


def test_a_build(reports):
    old, new = (rows_of(reports / name / "mosaic.duckdb") for name in ("old", "new"))

    def kill(numbered):
        number, moment = numbered
        here = reports / f"kill-{number}"
        shutil.copytree(reports / "old", here)
        ended = run(here, ["build", reports / "reports"], **moment)
        store = here / "mosaic.duckdb"
        left = rows_of(store)
        assert left in (old, new), moment
        assert () == audit_store(Mosaic(store)).unread
        build([reports / "reports"], store)
        assert new == rows_of(store), moment
        assert {"mosaic.duckdb"} == {path.name for path in here.iterdir()} - LOCKS, moment
        shutil.rmtree(here)
        return ended.is_killed, left == new

    shutil.copytree(reports / "old", reports / "whole")
    whole = run(reports / "whole", ["build", reports / "reports"])
    moments = moments_of(whole, KILLS, seed=SEED)
    seen = in_turn(kill, enumerate(moments))
    assert_struck(moments, seen)
    assert {True, False} == {is_new for _, is_new in seen}


@pytest.mark.parametrize(
    ("command", "target"),
    [
        pytest.param("atlas --out site", "site", id="an atlas"),
        pytest.param("export claims -o out/claims.csv", "out", id="an export"),
    ],
)
def test_what_is_published(reports, tmp_path, command, target):
    for name in ("old", "new"):
        shutil.copytree(reports / name, tmp_path / name)
        (tmp_path / name / "out").mkdir()
        run(tmp_path / name, command.split())
    old, new = (files_of(tmp_path / name / target) for name in ("old", "new"))
    assert old != new

    def kill(numbered):
        number, moment = numbered
        here = tmp_path / f"kill-{number}"
        shutil.copytree(tmp_path / "old", here)
        shutil.copy(tmp_path / "new" / "mosaic.duckdb", here)
        ended = run(here, command.split(), **moment)
        left = {path: data for path, data in files_of(here / target).items() if ".new-" not in path.name}
        assert left in (old, new), moment
        run(here, command.split())
        assert new == files_of(here / target), moment
        assert {"mosaic.duckdb", "out", target} == {path.name for path in here.iterdir()} - LOCKS, moment
        shutil.rmtree(here)
        return ended.is_killed, left == new

    whole = run(tmp_path / "new", command.split())
    moments = moments_of(whole, KILLS // 5, seed=SEED)
    seen = in_turn(kill, enumerate(moments))
    assert_struck(moments, seen)
    assert {True, False} == {is_new for _, is_new in seen}


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="processes are not listed here")
def test_no_process_stays_behind(tmp_path):
    folder_of(
        tmp_path / "reports",
        **{f"{region}{year}": digest(region, year) for region in REGIONS for year in range(2005, 2027)},
    )
    code = "from pintu.cli import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "build", "reports", "--workers", "2"],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        started = []
        while len(started) < 2 and process.poll() is None:
            time.sleep(0.05)
            started = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        process.kill()
    assert 2 <= len(started)
    waited_until = time.monotonic() + 30
    while (left := [pid for pid in started if Path(f"/proc/{pid}").exists()]) and time.monotonic() < waited_until:
        time.sleep(0.1)
    assert [] == left
