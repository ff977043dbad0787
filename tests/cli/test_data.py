"""`pintu export`, `sql`, `audit` and `read`: the same rows in each form, and what is said when there are none."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cli.transcript import pintu
from spec.store.reports import digest, folder_of

COMMON = ["document_id", "region", "region_id", "year", "section", "frame", "sentence_id", "quote", "start"]


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """A folder with a store of two editions."""
    folder = tmp_path_factory.mktemp("here")
    folder_of(folder / "reports", a=digest("江苏", 2025), b=digest("江苏", 2026))
    assert 0 == pintu(folder, "build", "reports")[0]
    return folder


@pytest.mark.parametrize(
    ("table", "fields"),
    [
        pytest.param("sentences", [*COMMON, "paragraph", "document_start", "document_end"], id="sentences"),
        pytest.param(
            "claims",
            [
                *COMMON,
                "text",
                "claim_id",
                "kind",
                "indicator",
                "indicator_id",
                "measure",
                "value",
                "value_max",
                "unit",
                "unit_id",
                "bound",
                "status",
                "strength",
                "period",
                "scope",
            ],
            id="claims",
        ),
        pytest.param("mentions", [*COMMON, "text", "theme", "kind", "status"], id="mentions"),
        pytest.param("ties", [*COMMON, "text", "resolved", "relation"], id="ties"),
        pytest.param(
            "documents",
            [
                "document_id",
                "region",
                "region_id",
                "year",
                "level",
                "kind",
                "title",
                "delivered",
                "published",
                "source",
                "sha256",
                "characters",
            ],
            id="documents",
        ),
    ],
)
def test_the_promised_fields_of_a_table(here, table, fields):
    status, said, _ = pintu(here, "export", table, "--format", "jsonl")
    rows = [json.loads(line) for line in said.splitlines()]
    assert 0 == status
    assert rows
    assert set(fields) <= set(rows[0])
    assert [2025, 2026] == sorted({row["year"] for row in rows})
    if table not in ("documents", "sentences"):
        assert all(row["quote"][row["start"] :].startswith(row["text"]) for row in rows)


def test_numbers_stand_as_they_were_printed(here):
    rows = [json.loads(line) for line in pintu(here, "export", "claims", "--format", "jsonl")[1].splitlines()]
    (row,) = (row for row in rows if row["text"] == "300处" and row["year"] == 2026)
    assert (300, None, "处", "min", "target", "2026") == tuple(
        row[name] for name in ("value", "value_max", "unit", "bound", "status", "period")
    )


def test_the_form_follows_the_name_of_the_file(here):
    assert (0, "", "2 rows: documents.parquet\n") == pintu(here, "export", "documents", "-o", "documents.parquet")
    assert b"PAR1" == (here / "documents.parquet").read_bytes()[:4]


def test_the_rows_cannot_be_written(here):
    assert (
        2,
        "",
        "error  the rows cannot be written: No such file or directory\n"
        "  where: nowhere/claims.csv\n"
        "  fix:   name a file in a folder of yours\n",
    ) == pintu(here, "export", "claims", "-o", "nowhere/claims.csv")


def test_rows_that_cannot_be_written_leave_the_old_ones(tmp_path, here):
    mosaic, out = here / "mosaic.duckdb", tmp_path / "claims.csv"
    out.write_text("of last year")
    (tmp_path / ".claims.csv.new-1").write_text("of an export that was broken off")
    limited = f'ulimit -f 1; exec "{sys.executable}" -c "from pintu.cli import main; main()" "$@"'
    done = subprocess.run(
        ["bash", "-c", limited, "bash", "export", "claims", "--mosaic", mosaic, "-o", out],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (2, "error  the rows cannot be written: File too large") == (done.returncode, done.stderr.splitlines()[0])
    assert {"claims.csv": "of last year"} == {path.name: path.read_text() for path in tmp_path.iterdir()}


def test_what_a_link_leads_to_is_written_and_not_the_link(tmp_path, here):
    link = tmp_path / "claims.csv"
    link.symlink_to(tmp_path / "real.csv")
    assert 0 == pintu(here, "export", "claims", "-o", link)[0]
    assert link.is_symlink()
    assert (tmp_path / "real.csv").read_bytes().startswith(b"document_id,")


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="this system has no /dev/stdout")
def test_a_device_is_written_to(here):
    assert pintu(here, "export", "documents")[1] == pintu(here, "export", "documents", "-o", "/dev/stdout")[1]


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_reader_that_has_enough(here, form):
    run = (
        f"from pintu.cli import main; import sys; sys.argv[1:] = ['export', 'sentences', '--format', '{form}']; main()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", run], cwd=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as done:
        done.stdout.close()
        assert b"" == done.stderr.read()


def test_a_query(here):
    assert (0, "year,n\n2025,1\n2026,1\n", "") == pintu(
        here, "sql", "SELECT year, count(*) AS n FROM documents GROUP BY year ORDER BY year"
    )


def test_a_query_that_is_wrong(here):
    status, said, complained = pintu(here, "sql", "SELECT nothing FROM nowhere")
    assert (2, "") == (status, said)
    assert complained.startswith("error  the query fails")


def test_an_audit(here):
    status, said, _ = pintu(here, "audit")
    assert 0 == status
    assert said.startswith("2 documents, 6 sentences, 6 claims, 2 mentions, 4 ties\n0 quotes that do not read back\n")
    assert "2026: 0 reports and 1 digests of regions, without the national one; missing: 北京、" in said


@pytest.mark.parametrize("command", ["export claims", "sql SELECT", "audit", "atlas"])
def test_without_a_store(tmp_path, command):
    assert (
        2,
        "",
        "error  there is no such store\n  where: mosaic.duckdb\n  fix:   make it with `pintu build`, or `pintu demo`\n",
    ) == pintu(tmp_path, *command.split())


def test_reading_a_text(tmp_path):
    status, said, _ = pintu(
        tmp_path, "read", "-", "--format", "json", given="粮食产量超过840亿斤，无人机送信到了山村。"
    )
    found = json.loads(said)
    assert 0 == status
    (claim,) = found["claims"]
    assert ("粮食产量", "840亿斤", 84_000_000_000, "斤", "jin", "min", None, None) == tuple(
        claim[name] for name in ("indicator", "text", "value", "unit", "unit_id", "bound", "status", "period")
    )
    assert ["无人机"] == [mention["text"] for mention in found["mentions"]]
    assert [] == found["ties"]


def test_reading_a_text_as_a_table(tmp_path):
    status, said, _ = pintu(tmp_path, "read", "今年粮食产量达到840亿斤左右。", "--year", 2026, "--frame", "plan")
    assert 0 == status
    assert ["840亿斤", "粮食产量", "level", "84000000000", "斤", "about", "target", "2026", "–"] == said.split()[9:]


def test_every_digit_of_a_number_is_told(tmp_path):
    said = pintu(tmp_path, "read", "投资10000000000000001元，另有2345678901234567.25元。", "--format", "json")[1]
    assert ["10000000000000001", "2345678901234567.25"] == re.findall(r'"value": ([0-9.]+),', said)


def test_reading_a_text_in_another_encoding(tmp_path):
    run = [sys.executable, "-c", "from pintu.cli import main; main()", "read", "-"]
    done = subprocess.run(run, input="粮食产量超过840亿斤。".encode("gb18030"), capture_output=True, check=True)
    assert "粮食产量" in done.stdout.decode()


def test_what_is_no_text(tmp_path):
    run = [sys.executable, "-c", "from pintu.cli import main; main()", "read", "-"]
    done = subprocess.run(run, input=bytes(range(256)) * 9, capture_output=True, check=False)
    assert (2, b"") == (done.returncode, done.stdout)
    assert done.stderr.decode().startswith("error  this is no text")


def test_a_text_in_which_nothing_stands(tmp_path):
    assert (0, "nothing found: no number, theme or place that Pintu knows stands in the text\n", "") == pintu(
        tmp_path, "read", "大家一起唱歌。"
    )
