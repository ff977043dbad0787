"""A build adds and updates; what has not changed is not read again, and what was not given stays."""

import os

import duckdb
import pytest

from pintu.pipeline import build
from spec.store.reports import REGIONS, built, digest, folder_of


def read_again(report):
    """Return whose reports a build read."""
    return tuple(sorted(f"{taken.holding.region} {taken.holding.year}" for taken in report.taken))


def editions(mosaic):
    """Return whose reports a store holds."""
    return tuple(f"{row['region']} {row['year']} {row['kind']}" for row in mosaic.documents().iter_rows(named=True))


def test_a_second_build_reads_nothing(tmp_path):
    mosaic, _ = built(tmp_path, a=digest(), b=digest("甘肃"))
    before = mosaic.path.read_bytes()
    _, report = built(tmp_path)
    assert () == read_again(report)
    assert 2 == report.unchanged_count
    assert not report.is_empty
    assert before == mosaic.path.read_bytes()


def test_a_changed_file_is_read_alone(tmp_path):
    built(tmp_path, a=digest(), b=digest("甘肃"))
    mosaic, report = built(tmp_path, b=digest("甘肃", review="新开夜间公交线路21条。"))
    assert ("甘肃 2026",) == read_again(report)
    assert {"19条", "6条", "21条", "300处"} == set(mosaic.claims()["text"])


def test_a_file_that_was_only_touched_is_not_read(tmp_path):
    built(tmp_path, a=digest())
    os.utime(tmp_path / "reports" / "a.md", (1, 1))
    _, report = built(tmp_path)
    assert () == read_again(report)


def test_what_is_not_given_stays(tmp_path):
    built(tmp_path, a=digest())
    other = folder_of(tmp_path / "others", b=digest("重庆"))
    report = build([other], tmp_path / "mosaic.duckdb", workers=1)
    assert ("江苏 2026 digest", "重庆 2026 digest") == editions(report.mosaic)


def test_replace_starts_anew(tmp_path):
    built(tmp_path, a=digest())
    other = folder_of(tmp_path / "others", b=digest("重庆"))
    report = build([other], tmp_path / "mosaic.duckdb", replace=True, workers=1)
    assert ("重庆 2026 digest",) == editions(report.mosaic)


@pytest.mark.parametrize(
    ("texts", "kept", "said"),
    [
        pytest.param(
            {"a": digest(), "b": digest(kind="report", review="新开夜间公交线路20条。")},
            "江苏 2026 report",
            "a digest of 江苏 2026, of which there is a report",
            id="a report outranks a digest, whatever the file is named",
        ),
        pytest.param(
            {"a": digest(), "b": digest(review="新开夜间公交线路20条。")},
            "江苏 2026 digest",
            "a second digest of 江苏 2026",
            id="of two digests the first by name is kept, the other reported",
        ),
        pytest.param({"a": digest(), "b": digest()}, "江苏 2026 digest", "the same text as", id="the same text twice"),
    ],
)
def test_a_second_text_of_an_edition_is_reported(tmp_path, texts, kept, said):
    mosaic, report = built(tmp_path, **texts)
    assert (kept,) == editions(mosaic)
    (skip,) = report.skips
    assert skip.what.startswith(said)


def test_the_one_that_stood_back_comes_in_when_the_other_has_gone(tmp_path):
    built(tmp_path, a=digest(kind="report"), b=digest(review="新开夜间公交线路20条。"))
    (tmp_path / "reports" / "a.md").write_text(digest("甘肃", kind="report"), encoding="utf-8")
    mosaic, _ = built(tmp_path)
    assert ("江苏 2026 digest", "甘肃 2026 report") == editions(mosaic)


@pytest.mark.parametrize("key", ["program", "pack"])
def test_what_another_program_or_pack_extracted_is_extracted_again(tmp_path, key):
    built(tmp_path, a=digest())
    other = folder_of(tmp_path / "others", b=digest("重庆"))
    mosaic = build([other], tmp_path / "mosaic.duckdb", workers=1).mosaic
    claims = mosaic.claims().rows()
    with duckdb.connect(str(mosaic.path)) as connection:
        connection.execute("UPDATE meta SET value = 'an older one' WHERE key = ?", [key])
        connection.execute("UPDATE claims SET unit = '个' WHERE text = '19条'")
    report = build([other], mosaic.path, workers=1)
    assert ("重庆 2026",) == read_again(report)
    assert claims == mosaic.claims().rows()


def test_a_document_whose_file_moved_is_no_second_text(tmp_path):
    mosaic, _ = built(tmp_path, a=digest())
    (tmp_path / "reports" / "a.md").rename(tmp_path / "reports" / "b.md")
    _, report = built(tmp_path)
    assert () == report.skips
    assert ("江苏 2026 digest",) == editions(mosaic)
    assert [("reports/b.md",)] == mosaic.query("SELECT file FROM documents").rows()


def test_a_text_whose_file_is_gone_makes_way_for_another(tmp_path):
    mosaic, _ = built(tmp_path, a=digest())
    (tmp_path / "reports" / "a.md").unlink()
    _, report = built(tmp_path, b=digest(review="新开夜间公交线路21条。"))
    assert {"21条", "300处"} == set(mosaic.claims()["text"])
    assert ["a second digest of 江苏 2026"] == [skip.what.partition(",")[0] for skip in report.skips]
    _, report = built(tmp_path)
    assert () == report.skips


def test_a_digest_of_elsewhere_that_a_report_takes_the_place_of_is_reported(tmp_path):
    mosaic, _ = built(tmp_path, a=digest())
    other = folder_of(tmp_path / "others", b=digest(kind="report", review="新开夜间公交线路20条。"))
    report = build([other], mosaic.path, workers=1)
    assert ["a digest of 江苏 2026"] == [skip.what.partition(",")[0] for skip in report.skips]
    assert ("江苏 2026 report",) == editions(mosaic)


@pytest.mark.parametrize(
    "content", [pytest.param(b"", id="it is empty"), pytest.param(bytes(range(256)) * 40, id="it is noise")]
)
def test_what_a_file_held_stays_when_it_can_no_longer_be_read(tmp_path, content):
    mosaic, _ = built(tmp_path, a=digest(), b=digest("甘肃"))
    (tmp_path / "reports" / "a.md").write_bytes(content)
    _, report = built(tmp_path)
    assert ("江苏 2026 digest", "甘肃 2026 digest") == editions(mosaic)
    assert [str(tmp_path / "reports" / "a.md")] == [skip.path for skip in report.skips]


def test_files_that_hold_nothing_leave_the_store_alone(tmp_path):
    mosaic, _ = built(tmp_path, a=digest())
    before = mosaic.path.read_bytes()
    (tmp_path / "reports" / "a.md").write_bytes(bytes(range(256)) * 40)
    _, report = built(tmp_path)
    assert report.is_empty
    assert before == mosaic.path.read_bytes()


def test_files_that_all_stand_back_are_not_nothing(tmp_path):
    mosaic, _ = built(tmp_path, a=digest(kind="report"))
    other = folder_of(tmp_path / "others", b=digest(review="新开夜间公交线路20条。"))
    for _ in range(2):
        report = build([other], mosaic.path, workers=1)
        assert not report.is_empty
        assert ["a digest of 江苏 2026"] == [skip.what.partition(",")[0] for skip in report.skips]


def test_a_sources_file_beside_counts_as_a_change(tmp_path):
    built(tmp_path, a=digest())
    (tmp_path / "reports" / "sources.toml").write_text('[[source]]\nfile = "a.md"\nyear = 2025\n', encoding="utf-8")
    mosaic, report = built(tmp_path)
    assert ("江苏 2025",) == read_again(report)
    assert ("江苏 2025 digest",) == editions(mosaic)


def test_the_one_that_stood_back_comes_in_when_the_file_of_the_other_has_gone(tmp_path):
    built(tmp_path, a=digest(), b=digest(review="新开夜间公交线路20条。"), c=digest("甘肃"))
    (tmp_path / "reports" / "a.md").unlink()
    mosaic, report = built(tmp_path)
    assert ("江苏 2026",) == read_again(report)
    assert {"20条", "300处", "19条", "6条"} == set(mosaic.claims()["text"])


def test_workers_change_nothing(tmp_path):
    texts = {
        f"{region}{year}": digest(region, year) for region in REGIONS for year in range(2015, 2027)
    }  # enough for two
    folder = folder_of(tmp_path / "reports", **texts)
    tables = []
    for workers in (1, 2):
        mosaic = build([folder], tmp_path / f"{workers}.duckdb", workers=workers).mosaic
        tables.append([mosaic.table(name).rows() for name in ("sentences", "claims", "mentions", "ties")])
    assert tables[0] == tables[1]
    assert all(tables[0])
