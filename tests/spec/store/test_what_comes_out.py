"""What a store gives back: the records as they were written, every digit of a number, and nothing else to a query."""

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict

from pintu.errors import StoreError
from pintu.pipeline import extract_document
from pintu.read import read_file
from pintu.records import Claim, Mention, Sentence, Tie
from pintu.store import Mosaic, audit_store, frame_of_rows, plain_number
from spec.store.reports import built, digest


def test_records_come_back_as_they_were_found(tmp_path):
    mosaic, _ = built(tmp_path, a=digest())
    (document,) = read_file(tmp_path / "reports" / "a.md").documents
    rows = extract_document(document)
    for kind, table in ((Sentence, "sentences"), (Mention, "mentions"), (Tie, "ties")):
        found = [asdict(record) for record in mosaic.records(kind)]
        columns = rows.tables[table]
        expected = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
        assert expected == found
        assert found


def test_the_digits_of_a_number_are_kept(tmp_path):
    mosaic, _ = built(tmp_path, a=digest(review="建成水渠12345.678901公里，植树1.20万亩。"))
    values = {claim.text: claim.value for claim in mosaic.records(Claim)}
    assert Decimal("12345.678901") == values["12345.678901公里"]
    assert "12000" == str(values["1.20万亩"])


@given(st.decimals(min_value=-(10**17), max_value=10**17, places=6))
def test_a_plain_number_is_the_same_number(value):
    assert value == Decimal(plain_number(value))
    assert "e" not in plain_number(value).lower()


def test_rows_of_an_analysis_keep_their_digits_too():
    frame = frame_of_rows([{"a": Decimal("1.10"), "b": None}, {"a": None, "b": "x"}])
    assert [{"a": 1.1, "a_exact": "1.1", "b": None}, {"a": None, "a_exact": None, "b": "x"}] == frame.to_dicts()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("SELECT 1 AS a, 2 AS a, 3 AS a_2", [{"a": 1, "a_2": 2, "a_2_2": 3}], id="two columns of one name"),
        pytest.param("SELECT [1, 2] AS a", [{"a": [1, 2]}], id="a list"),
        pytest.param(
            "SELECT [INTERVAL 1 DAY] AS a, '101'::BIT AS b",
            [{"a": "[1 day]", "b": "101"}],
            id="what frames have no kind for",
        ),
        pytest.param(
            'SELECT {\'k\': 1} AS "a""b"', [{'a"b': "{'k': 1}"}], id="a structure in a column of a strange name"
        ),
    ],
)
def test_a_query_gives(tmp_path, query, expected):
    assert expected == built(tmp_path, a=digest())[0].query(query).to_dicts()


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("DELETE FROM claims", id="to change it"),
        pytest.param("CREATE TABLE x (a INTEGER)", id="to add to it"),
        pytest.param("SELECT * FROM read_csv('/etc/passwd')", id="to read a table of a file"),
        pytest.param("SELECT * FROM read_text('/etc/passwd')", id="to read the text of a file"),
        pytest.param("FROM '/etc/passwd.csv'", id="to read a file by its name alone"),
        pytest.param("COPY claims FROM '/etc/passwd'", id="to copy a file into a table"),
        pytest.param("SELECT * FROM glob('/etc/*')", id="to list a folder"),
        pytest.param("EXPORT DATABASE '/tmp/whole'", id="to write everything to a folder"),
        pytest.param("IMPORT DATABASE '/tmp/whole'", id="to read everything from a folder"),
        pytest.param("SELECT * FROM read_parquet('https://example.org/a.parquet')", id="to read from the network"),
        pytest.param("LOAD httpfs", id="to load an extension"),
        pytest.param("INSTALL httpfs FROM 'https://example.org'", id="to fetch an extension from somewhere"),
        pytest.param("CREATE SECRET (TYPE s3, KEY_ID 'a', SECRET 'b')", id="to hold keys"),
        pytest.param(
            "CREATE TEMP TABLE x AS FROM read_blob('/etc/passwd')", id="to read a file into a table of its own"
        ),
        pytest.param("SET allowed_directories = ['/']", id="to open a folder"),
        pytest.param("SELECT * FROM some_python_variable", id="to see the variables of Python"),
        pytest.param("SELECT getenv('HOME')", id="to see the environment"),
        pytest.param("ATTACH '/tmp/other.duckdb'", id="to open another database"),
        pytest.param("COPY claims TO '/tmp/claims.csv'", id="to write a file"),
        pytest.param("INSTALL httpfs", id="to fetch an extension"),
        pytest.param("SET enable_external_access = true", id="to lift the limits"),
        pytest.param("SELECT FROM WHERE", id="no query at all"),
    ],
)
def test_a_query_may_not(tmp_path, query):
    mosaic, _ = built(tmp_path, a=digest())
    with pytest.raises(StoreError, match="the query fails"):
        mosaic.query(query)


def test_a_long_query_draws_nothing_among_the_rows(tmp_path):
    # DuckDB draws the progress of what takes two seconds onto standard output, where `pintu export` writes its rows,
    # where it takes the program for one that somebody sits before, as it does with `python -c`.
    mosaic, _ = built(tmp_path, a=digest())
    query = "SELECT current_setting('enable_progress_bar') AS is_drawn"
    told = subprocess.run(
        [sys.executable, "-m", "pintu", "sql", query, "--mosaic", mosaic.path],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "false" in told.stdout.lower()


def test_a_store_that_is_not_there(tmp_path):
    with pytest.raises(StoreError, match="there is no such store"):
        Mosaic(tmp_path / "none.duckdb").claims()


def test_a_store_may_be_named_by_a_string(tmp_path):
    mosaic, _ = built(tmp_path, a=digest())
    assert mosaic == Mosaic(str(mosaic.path))
    assert mosaic.claims().height == Mosaic(str(mosaic.path)).claims().height


def test_every_quote_reads_back(tmp_path):
    mosaic, _ = built(tmp_path, a=digest(), b=digest("甘肃", 2025))
    audit = audit_store(mosaic)
    assert () == audit.unread
    assert {2025, 2026} == {edition.year for edition in audit.editions}
    assert all(edition.digest_count == 1 and len(edition.missing) == 30 for edition in audit.editions)


def test_a_year_without_an_edition_is_missed(tmp_path):
    mosaic, _ = built(tmp_path, a=digest(year=2022), b=digest(year=2024), c=digest(year=2025), d=digest(year=2026))
    assert (2023,) == audit_store(mosaic).absent_years


def test_a_quote_that_does_not_is_found(tmp_path):
    import duckdb

    mosaic, _ = built(tmp_path, a=digest())
    with duckdb.connect(str(mosaic.path)) as connection:
        connection.execute("UPDATE claims SET text = '18条' WHERE text = '19条'")
    (unread,) = audit_store(mosaic).unread
    assert ("claims", "18条") == (unread.table, unread.quote)
