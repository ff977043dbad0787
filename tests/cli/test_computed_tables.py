"""`pintu export` of the tables that are computed: each has rows in each form, from the sample corpus."""

import csv
import io
import json

import polars as pl
import pytest

import pintu
from builds.exported import DIGESTS
from cli.transcript import pintu as run
from pintu.analyse.tables import COMPUTED_TABLES
from pintu.cli.data import TABLES
from pintu.store.queries import EXPORTED

PROMISED = {
    "headline": {"region", "region_id", "year", "indicator_id", "column", "value", "value_max", "unit_id", "bound", "words", "claim_id"},
    "promises": {
        "region", "indicator_id", "period", "target_claim_id", "outcome_claim_id", "match", "provisional", "near", "verdict", "gap",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def mosaic(tmp_path_factory):
    """A store of the built-in digests of both editions."""
    return pintu.build([DIGESTS], tmp_path_factory.mktemp("computed") / "mosaic.duckdb").mosaic


def test_the_command_offers_every_table():
    assert (*EXPORTED, *COMPUTED_TABLES) == TABLES


@pytest.mark.parametrize("table", COMPUTED_TABLES)
def test_each_computed_table_is_written_in_each_form(mosaic, table):
    said = {
        form: run(mosaic.path.parent, "export", table, "--mosaic", mosaic.path, "--format", form)[1]
        for form in ("csv", "jsonl")
    }
    objects = [json.loads(line) for line in said["jsonl"].splitlines()]
    cells = list(csv.DictReader(io.StringIO(said["csv"])))
    frame = pintu.table(mosaic, table)
    # A digest is never silent and 31 short texts seldom disagree: contradictions may well be none there.
    assert table == "contradictions" or objects
    assert len(objects) == len(cells) == frame.height
    assert PROMISED.get(table, set()) <= set(objects[0] if objects else PROMISED.get(table, set()))
    assert "NaN" not in said["jsonl"]


def test_a_list_is_json_in_a_cell_and_a_list_in_a_frame(mosaic):
    cell = next(
        iter(csv.DictReader(io.StringIO(run(mosaic.path.parent, "export", "blocs", "--mosaic", mosaic.path)[1])))
    )
    members = pintu.table(mosaic, "blocs")["members"]
    assert pl.List(pl.String) == members.dtype
    assert members.to_list()[0] == json.loads(cell["members"])


def test_what_is_of_one_edition_stands_without_the_other_and_what_compares_is_empty(tmp_path):
    alone = pintu.build([DIGESTS / "2026"], tmp_path / "mosaic.duckdb").mosaic
    assert {2026} == set(pintu.table(alone, "specialisation")["year"])
    assert {2026} == set(pintu.table(alone, "headline")["year"])
    assert 0 == pintu.table(alone, "promises").height


def test_the_nation_alone_has_no_mosaic(tmp_path):
    nation = next(
        path for path in sorted((DIGESTS / "2026").iterdir()) if "region: 全国" in path.read_text(encoding="utf-8")
    )
    alone = pintu.build([nation], tmp_path / "mosaic.duckdb").mosaic
    assert all(pintu.table(alone, table).height == 0 for table in ("salience", "blocs", "alignment", "answer"))
