"""Whoever does the work, the results come in the order of the items, and an error is said as it was."""

import hashlib
import importlib.util
import os

import pytest

from builds.exported import export_tables, run_pintu
from pintu.cli.build import EXECUTORS as OFFERED
from pintu.errors import ReadError, StoreError
from pintu.execute import EXECUTORS, open_executor
from pintu.pipeline import build, extract_batch
from pintu.store import Batch
from spec.store.reports import REGIONS, digest, folder_of

HAS_CLUSTER = all(importlib.util.find_spec(name) for name in ("daft", "ray", "fsspec"))
needs_cluster = pytest.mark.skipif(
    not HAS_CLUSTER, reason="the extra `cluster` is not installed: `make cluster` does it"
)


@pytest.mark.parametrize("workers", [pytest.param(1, id="here"), pytest.param(2, id="by two processes")])
def test_results_come_in_the_order_of_the_items(workers):
    with open_executor("processes", workers=workers) as executor:
        assert [3, 1, 2] == list(executor.run(abs, [-3, 1, -2]))
        assert ["1", "2"] == list(executor.run(str, [1, 2]))


@pytest.mark.parametrize("workers", [pytest.param(1, id="here"), pytest.param(2, id="by two processes")])
def test_an_error_of_one_item_ends_all(workers):
    with open_executor("processes", workers=workers) as executor, pytest.raises(ValueError, match="invalid literal"):
        list(executor.run(int, ["1", "one", "2"]))


def test_a_process_that_is_gone_is_told_of():
    with open_executor("processes", workers=2) as executor, pytest.raises(ReadError, match="ended before its work"):
        list(executor.run(os._exit, [1, 1]))


def test_the_command_line_offers_every_executor():
    assert EXECUTORS == OFFERED


def test_an_executor_that_is_none(tmp_path):
    folder = folder_of(tmp_path / "reports", a=digest())
    with pytest.raises(StoreError, match="no executor is named 'spark'"):
        build([folder], tmp_path / "mosaic.duckdb", executor="spark")
    assert not (tmp_path / "mosaic.duckdb").exists()


def test_a_worker_with_another_version_refuses(tmp_path):
    with pytest.raises(StoreError, match="another version of pintu"):
        extract_batch(Batch(name="x", holdings=()), scratch=str(tmp_path), made_by=("an older one", "its packs"))


@pytest.mark.skipif(HAS_CLUSTER, reason="the extra `cluster` is installed")
@pytest.mark.parametrize("how", [{"executor": "daft"}, {"executor": "ray"}, {"scratch": "memory://scratch"}])
def test_without_the_extra_the_fix_is_said_and_nothing_is_built(tmp_path, how):
    folder = folder_of(tmp_path / "reports", a=digest())
    with pytest.raises(StoreError, match="not installed") as error:
        build([folder], tmp_path / "mosaic.duckdb", **how)
    assert "pintu[cluster]" in error.value.fix
    assert not (tmp_path / "mosaic.duckdb").exists()


@needs_cluster
def test_every_executor_gives_the_same_rows(tmp_path):
    texts = {f"{region}{year}": digest(region, year) for region in REGIONS for year in range(2006, 2027)}
    folder = folder_of(tmp_path / "reports", **texts)
    ways = {
        "processes": (),
        "daft": ("--executor", "daft"),
        "ray": ("--executor", "ray"),
        "ray, rows at an address": ("--executor", "ray", "--scratch", f"file://{tmp_path}/elsewhere"),
    }
    hashes = {}
    for number, (way, options) in enumerate(ways.items()):
        # In a process of its own: Daft is run in one way in each.
        run_pintu("build", folder, "--mosaic", tmp_path / f"{number}.duckdb", "--workers", 2, *options)
        files = export_tables(tmp_path / f"{number}.duckdb", tmp_path / f"rows-{number}")
        hashes[way] = {table: hashlib.sha256(file.read_bytes()).hexdigest() for table, file in files.items()}
    assert [hashes["processes"]] * len(ways) == list(hashes.values())
    assert [] == list((tmp_path / "elsewhere").iterdir())


@needs_cluster
def test_an_error_of_a_worker_of_daft_is_said_as_it_was(tmp_path):
    with open_executor("daft", workers=1) as executor, pytest.raises(ValueError, match="invalid literal"):
        list(executor.run(int, ["1", "one"]))
