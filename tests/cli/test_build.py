"""`pintu build`: what it says of what it read, what it left out, and how it ends."""

import zipfile

import pytest

from cli.transcript import pintu
from spec.store.reports import digest, folder_of


def test_a_first_build_and_a_second(tmp_path):
    folder_of(tmp_path / "reports", a=digest())
    assert (
        0,
        "read     江苏 2026 digest: 3 sentences, 3 claims, 1 mentions, 2 ties  reports/a.md\n"
        "1 documents read in N s: mosaic.duckdb\n",
        "",
    ) == pintu(tmp_path, "build", "reports")
    assert (0, "0 documents read, 1 files unchanged in N s: mosaic.duckdb\n", "") == pintu(tmp_path, "build", "reports")


def test_a_path_that_does_not_exist(tmp_path):
    status, said, _ = pintu(tmp_path, "build", "nowhere")
    assert 2 == status
    assert said.startswith("skipped  nowhere: ")
    assert "fix: " in said
    assert said.endswith("0 documents read, 1 skipped in N s: nothing was built\n")
    assert not (tmp_path / "mosaic.duckdb").exists()


def bad(folder):
    """Write one file of each bad kind."""
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "zip.docx").write_bytes(b"")
    with zipfile.ZipFile(folder / "zip.docx", "w") as archive:
        archive.writestr("a.txt", "no document")
    (folder / "truncated.docx").write_bytes((folder / "zip.docx").read_bytes()[:40])
    (folder / "scanned.pdf").write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\ntrailer<</Root 1 0 R>>\n"
    )
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    return ("empty.txt", "noise.txt", "zip.docx", "truncated.docx", "scanned.pdf", "huge.txt")


def test_bad_files_cost_nothing_of_what_is_good(tmp_path):
    folder = folder_of(tmp_path / "reports", good=digest())
    names = bad(folder)
    status, said, complained = pintu(tmp_path, "build", "reports")
    assert 0 == status
    assert "" == complained
    assert said.startswith("read     江苏 2026 digest")
    for name in names:
        assert f"skipped  reports/{name}: " in said
    assert len(names) == said.count("         fix: ")
    assert "Traceback" not in said
    assert (0, "1\n1\n", "") == pintu(tmp_path, "sql", 'SELECT count(*) AS "1" FROM documents')


def test_only_bad_files_build_nothing(tmp_path):
    (tmp_path / "reports").mkdir()
    bad(tmp_path / "reports")
    status, said, complained = pintu(tmp_path, "build", "reports")
    assert 2 == status
    assert "Traceback" not in said + complained
    assert said.endswith("nothing was built\n")
    assert ["reports"] == [path.name for path in tmp_path.iterdir() if not path.name.startswith(".")]


def test_a_folder_without_reports(tmp_path):
    (tmp_path / "reports").mkdir()
    status, said, _ = pintu(tmp_path, "build", "reports")
    assert 2 == status
    assert said.startswith("skipped  reports: ")


def test_strict(tmp_path):
    folder = folder_of(tmp_path / "reports", good=digest())
    assert 0 == pintu(tmp_path, "build", "--strict", "reports")[0]
    (folder / "empty.txt").write_bytes(b"")
    assert 1 == pintu(tmp_path, "build", "--strict", "reports")[0]


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        pytest.param(
            ("--mosaic", "file/mosaic.duckdb"), "the folder of the store cannot be written to", id="no folder"
        ),
        pytest.param(("--mosaic", "file", "--replace"), "this is no store of pintu and is not replaced", id="no store"),
    ],
)
def test_a_store_that_cannot_be_written(tmp_path, arguments, what):
    folder_of(tmp_path / "reports", a=digest())
    (tmp_path / "file").write_text("a shopping list")
    status, said, complained = pintu(tmp_path, "build", "reports", *arguments)
    assert (2, "") == (status, said)
    assert complained.startswith(f"error  {what}")
    assert ["error", "where:", "fix:"] == [line.split()[0] for line in complained.splitlines()]


def test_a_region_that_is_misspelt(tmp_path):
    folder_of(tmp_path / "reports", a=digest())
    status, said, _ = pintu(tmp_path, "build", "reports", "--region", "Jiangsoo")
    assert 2 == status
    assert "Jiangsu" in said
