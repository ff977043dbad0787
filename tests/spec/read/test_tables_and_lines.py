"""CSV, JSON Lines and Markdown: texts with what is said of them beside."""

import json

import pytest

from pintu.errors import ReadError
from pintu.read import read_file
from spec.read.written import BODY, REPORT, STATEMENT, read_one, written

COLUMNS = "province,year,title,source_url,publish_date,full_text"
ROW = f'江苏省,2026,2026年江苏省政府工作报告,https://example.org/1,2026/2/3,"{REPORT}"'
SILENT = f"{STATEMENT}\n{BODY}"


def told(document):
    return (document.region, document.year, document.title, document.source, document.published)


TOLD = ("江苏", 2026, "2026年江苏省政府工作报告", "https://example.org/1", "2026-02-03")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.csv", f"{COLUMNS}\n{ROW}\n", id="CSV"),
        pytest.param("a.csv", f"\ufeff{COLUMNS}\r\n{ROW}\r\n".replace("\n", "\r\n"), id="CSV as spreadsheets save it"),
        pytest.param("a.csv", f"{COLUMNS}\n{ROW}".replace(",", ";"), id="CSV with semicolons"),
        pytest.param("a.tsv", f"{COLUMNS}\n{ROW}".replace(",", "\t"), id="TSV"),
        pytest.param(
            "a.jsonl",
            json.dumps(
                {
                    "province": "江苏省",
                    "year": 2026,
                    "title": TOLD[2],
                    "source_url": TOLD[3],
                    "publish_date": "2026-02-03",
                    "full_text": REPORT,
                }
            ),
            id="JSON Lines with the names of the CSV",
        ),
        pytest.param(
            "a.jsonl",
            json.dumps(
                {
                    "region": "江苏",
                    "year": 2026,
                    "title": TOLD[2],
                    "source": TOLD[3],
                    "published": TOLD[4],
                    "text": REPORT,
                }
            ),
            id="JSON Lines with the names of a document",
        ),
    ],
)
def test_columns_and_fields(tmp_path, name, content):
    document, flags = read_one(tmp_path, content, name=name)
    assert TOLD == told(document)
    assert () == flags
    assert document.text.endswith(REPORT.rstrip("\n")[-10:] + "\n")


def test_a_row_is_a_document(tmp_path):
    other = SILENT.replace("三百四十", "五十")
    rows = f'{ROW}\n浙江省,2026,,,,"{SILENT}"\n福建省,2026,,,,"{other}"\n'
    reading = read_file(written(tmp_path, "a.csv", f"{COLUMNS}\n{rows}"))
    assert [("江苏", "a.csv"), ("浙江", "a.csv#2"), ("福建", "a.csv#3")] == [
        (document.region, document.path.removeprefix(f"{tmp_path}/")) for document in reading.documents
    ]
    assert 1 == len({document.sha256 for document in reading.documents})
    assert 3 == len({document.document_id for document in reading.documents})


def test_the_same_text_twice_is_taken_once(tmp_path):
    reading = read_file(written(tmp_path, "a.csv", f"{COLUMNS}\n{ROW}\n{ROW}\n"))
    assert 1 == len(reading.documents)
    assert [f"the same text as {tmp_path}/a.csv"] == [skip.what for skip in reading.skips]


def test_a_table_that_breaks_off_keeps_the_rows_before(tmp_path):
    reading = read_file(written(tmp_path, "a.csv", f'{COLUMNS}\n{ROW}\n浙江省,2026,,,,"{SILENT}'))
    assert ["江苏"] == [document.region for document in reading.documents]
    assert ["the table cannot be read after row 1: unexpected end of data"] == [skip.what for skip in reading.skips]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("province,year\n江苏,2026\n", "no column full_text among province, year", id="no column of text"),
        pytest.param(f"{COLUMNS}\n", "the table has a header and no rows", id="no rows"),
    ],
)
def test_a_table_without_texts(tmp_path, content, expected):
    with pytest.raises(ReadError) as raised:
        read_file(written(tmp_path, "a.csv", content))
    assert expected == raised.value.what


def test_a_cell_may_be_long(tmp_path):
    long = REPORT + "某村修好了一口井。" * 50_000
    assert long == read_one(tmp_path, f'full_text\n"{long}"\n', name="a.csv")[0].text


def test_an_empty_cell_is_skipped(tmp_path):
    reading = read_file(written(tmp_path, "a.csv", f"{COLUMNS}\n{ROW}\n浙江省,2026,,,,\n"))
    assert [(f"{tmp_path}/a.csv#2", "the text is empty")] == [(skip.path, skip.what) for skip in reading.skips]


def test_a_broken_line_leaves_the_others(tmp_path):
    lines = [
        json.dumps({"text": REPORT}),
        '{"text": "各位代表',
        "",
        "[1, 2]",
        '{"region": "江苏"}',
        '{"text": "各位代表\\ud800"}',
        "[" * 100_000,
        json.dumps({"text": SILENT, "region": "浙江", "year": "2026"}),
    ]
    reading = read_file(written(tmp_path, "a.jsonl", "\n".join(lines)))
    assert [("江苏", "a.jsonl"), ("浙江", "a.jsonl#7")] == [
        (document.region, document.path.removeprefix(f"{tmp_path}/")) for document in reading.documents
    ]
    assert [
        "line 2: this is no JSON",
        "line 4: this is no JSON object",
        "line 5: there is no full_text or text",
        "line 7: this is no JSON",
        "it holds half a character (a lone surrogate)",
    ] == [
        skip.what.partition(" object: ")[0].split(": Unterminated")[0].split(": maximum")[0] for skip in reading.skips
    ]


FRONT = """---
title: 2026年江苏省政府工作报告摘要
region: 江苏
year: 2026
delivered: 2026-01-20
source: "https://example.org/1"
kind: digest
tags:
  - 报告
---

"""


def test_front_matter_is_what_the_file_says_and_no_text(tmp_path):
    document, flags = read_one(tmp_path, f"{FRONT}# 一、2025年工作回顾\n\n{BODY}\n", name="a.md")
    assert ("江苏", 2026, "2026年江苏省政府工作报告摘要", "https://example.org/1", None) == told(document)
    assert ("digest", "2026-01-20", "province") == (document.kind, document.delivered, document.level)
    assert document.text == f"\n# 一、2025年工作回顾\n\n{BODY}\n"
    assert () == flags


def test_front_matter_that_disagrees_with_the_text_is_told(tmp_path):
    content = FRONT.replace("2026-01-20", "2026-01-21").replace("江苏\n", "浙江\n") + REPORT
    document, flags = read_one(tmp_path, content, name="a.md")
    assert ("江苏", "2026-01-20") == (document.region, document.delivered)
    assert [
        "the front matter: 浙江省; 江苏省 is taken, from the line of the session",
        "the front matter: given on 2026-01-21; 2026-01-20 is taken, from the line of the session",
    ] == [note for _, note in flags]


def test_front_matter_that_does_not_end_is_text(tmp_path):
    document, _ = read_one(tmp_path, f"---\nregion: 浙江\n\n{REPORT}", name="a.md")
    assert ("江苏", "report") == (document.region, document.kind)
    assert document.text.startswith("---\nregion")
