"""Documents go through the stages batch by batch, and a store that was changed is the one that would be built anew."""

import json

import pytest

from pintu.pipeline import build, read_files
from pintu.store import Mosaic, describe_sources
from spec.store.reports import REGIONS, digest, folder_of

TABLES = ("documents", "flags", "sections", "sentences", "claims", "mentions", "ties", "skips")


def everything(mosaic):
    """Return the rows of all tables of a store, and what it remembers of files."""
    rows = {table: mosaic.query(f"SELECT * FROM {table} ORDER BY ALL").rows() for table in TABLES}
    return rows | {"files": mosaic.query("SELECT file, size, sha256 FROM files ORDER BY ALL").rows()}


def many(years):
    return {f"{region}{year}": digest(region, year) for region in REGIONS for year in years}


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"江苏2020": digest("江苏", 2020, review="新开夜间公交线路21条。")}, id="one file is changed"),
        pytest.param({"new": digest("江苏", 2027)}, id="one is new"),
        pytest.param(
            {"江苏2020": digest("江苏", 2019, review="新开夜间公交线路21条。")}, id="one takes another's place"
        ),
        pytest.param({"twice": digest("甘肃", 2021, review="新开夜间公交线路22条。")}, id="one stands back"),
        pytest.param(
            {f"江苏{year}": digest("江苏", year, review="通车。") for year in range(2016, 2026)}, id="many are"
        ),
    ],
)
def test_a_changed_store_is_as_one_that_is_built_anew(tmp_path, changes):
    folder = folder_of(tmp_path / "reports", **many(range(2016, 2026)))
    build([folder], tmp_path / "changed.duckdb")
    folder_of(folder, **changes)
    build([folder], tmp_path / "changed.duckdb")
    build([folder], tmp_path / "anew.duckdb")
    assert everything(Mosaic(tmp_path / "anew.duckdb")) == everything(Mosaic(tmp_path / "changed.duckdb"))


def test_a_store_can_be_changed_again_and_again(tmp_path):
    folder = folder_of(tmp_path / "reports", **many(range(2016, 2026)))
    build([folder], tmp_path / "changed.duckdb")
    for lines in (21, 22, 21):
        folder_of(folder, 江苏2020=digest("江苏", 2020, review=f"新开夜间公交线路{lines}条。"))
        build([folder], tmp_path / "changed.duckdb")
    build([folder], tmp_path / "anew.duckdb")
    assert everything(Mosaic(tmp_path / "anew.duckdb")) == everything(Mosaic(tmp_path / "changed.duckdb"))


def test_a_document_stands_where_its_year_and_region_put_it(tmp_path):
    folder = folder_of(tmp_path / "reports", a=digest("甘肃", 2026), b=digest("甘肃", 2024))
    build([folder], tmp_path / "mosaic.duckdb")
    before = Mosaic(tmp_path / "mosaic.duckdb").query("SELECT year, position FROM documents").rows()
    folder_of(folder, c=digest("江苏", 2025))
    build([folder], tmp_path / "mosaic.duckdb")
    mosaic = Mosaic(tmp_path / "mosaic.duckdb")
    assert [2024, 2025, 2026] == mosaic.documents()["year"].to_list()
    assert set(before) < set(mosaic.query("SELECT year, position FROM documents").rows())


def test_a_file_of_many_documents_is_several_batches(tmp_path):
    line = "图书角增至300处以上。" * 1000
    rows = [{"region": "江苏", "year": year, "kind": "digest", "text": line + str(year)} for year in range(1950, 2050)]
    path = tmp_path / "all.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    sources = describe_sources([path], tmp_path / "mosaic.duckdb", region=None, year=None)
    (read,), batches = read_files((7, sources), scratch=str(tmp_path / "scratch"))
    assert len(rows) == len(read.holdings)
    assert [*read.holdings] == [holding for batch in batches for holding in batch.holdings]
    assert 1 < len(batches) < 10
    assert sorted(batch.name for batch in batches) == [batch.name for batch in batches]


def test_progress_ends_with_all_done(tmp_path):
    folder = folder_of(tmp_path / "reports", a=digest(), b=digest("甘肃"), c=digest("甘肃"))
    told = []
    build([folder], tmp_path / "mosaic.duckdb", progress=lambda done, total: told.append((done, total)))
    assert (5, 5) == told[-1]  # three files read, two documents extracted
    assert sorted(told) == told
