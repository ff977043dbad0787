"""The package from Python: names that come when they are asked for, and a build from a plain script."""

import subprocess
import sys

import pytest

import pintu
import pintu.pipeline
from pintu.read import find_files
from spec.store.reports import REGIONS, digest, folder_of


def python(code, *arguments, seed="0"):
    """Return what a fresh interpreter prints."""
    run = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(run, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout


def test_read_is_the_function_and_the_stage_of_the_same_name_is_there():
    assert pintu.pipeline.read_text is pintu.read
    assert "pintu.read.finding" == find_files.__module__


def test_half_of_a_surrogate_pair_hurts_nobody():
    found = pintu.read("坏\ud800字旁与甘肃共建无人机码头19座。")
    assert [["19座"], ["无人机"], ["甘肃"]] == [
        [record.text for record in records] for records in (found.claims, found.mentions, found.ties)
    ]


def test_every_public_name_is_there():
    assert all(callable(getattr(pintu, name)) for name in pintu.__all__)
    with pytest.raises(AttributeError, match="no attribute 'write'"):
        pintu.write  # noqa: B018


def test_help_waits_for_no_library_that_it_does_not_need():
    heavy = "{'duckdb', 'polars', 'daachorse', 'docx', 'pypdfium2', 'rich'}"
    assert "set()\n" == python(f"import sys, pintu.cli; print({heavy} & set(sys.modules))")


def test_a_script_without_a_guard_can_build(tmp_path):
    folder = folder_of(tmp_path / "reports", **{region: digest(region) for region in REGIONS})
    code = "import sys, pintu; print(len(pintu.build([sys.argv[1]], sys.argv[2]).taken))"
    assert "3\n" == python(code, folder, tmp_path / "mosaic.duckdb")


def test_the_rows_are_the_same_bytes_whatever_the_hash_seed_and_the_workers(tmp_path):
    texts = {
        f"{region}{year}": digest(region, year) for region in REGIONS for year in range(2015, 2027)
    }  # enough for two
    folder = folder_of(tmp_path / "reports", **texts)
    tables = []
    for seed, workers in (("1", 1), ("2", 2)):
        store, cli = tmp_path / f"{seed}.duckdb", "from pintu.cli import main; main()"
        python(cli, "build", folder, "--mosaic", store, "--workers", workers, seed=seed)
        tables.append(
            [
                python(cli, "export", table, "--mosaic", store, "--format", "jsonl", seed=seed)
                for table in ("documents", "sentences", "claims", "mentions", "ties")
            ]
        )
    assert tables[0] == tables[1]
    assert all(tables[0])
