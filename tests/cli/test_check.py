"""`pintu check`: an article in, verdicts out, in each form; what it is held against; exit statuses."""

import json
import os
import re

import pytest
from docx import Document as Docx

from cli.transcript import pintu
from spec.store.reports import digest, folder_of

REVIEW = "新能源汽车产量达到35.2万辆。"
TRUE = "Jiangsu's work report says that it made 352,000 new energy vehicles."
FALSE = "장쑤성 업무보고에 따르면 신에너지차 생산량은 352만 대에 달했다."


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """A folder with a store and articles."""
    folder = tmp_path_factory.mktemp("here")
    folder_of(folder / "reports", a=digest("江苏", 2026, review=REVIEW))
    assert 0 == pintu(folder, "build", "reports")[0]
    (folder / "true.txt").write_text(TRUE, encoding="utf-8")
    (folder / "false.md").write_text(FALSE, encoding="utf-8")
    (folder / "page.html").write_text(f"<html><body><article><p>{TRUE}</p></article></body></html>", encoding="utf-8")
    word = Docx()
    word.add_paragraph(TRUE)
    word.save(str(folder / "word.docx"))
    return folder


def test_the_terminal_shows_verdict_reason_and_sentence(here):
    status, out, err = pintu(here, "check", "true.txt")
    assert (
        0,
        "1 claims: 1 supported\n"
        "\n"
        "SUPPORTED       Jiangsu's work report says that it made 352,000 new energy vehicles.\n"
        "  The 2026 report of Jiangsu says 35.2万辆.\n"
        "  江苏 2026  2025年，江苏新能源汽车产量达到35.2万辆。\n",
        "held against mosaic.duckdb\n",
    ) == (status, out, err)


@pytest.mark.parametrize("article", ["true.txt", "page.html", "word.docx"])
def test_a_file_of_any_format_is_read(here, article):
    _, out, _ = pintu(here, "check", article)
    assert "1 claims: 1 supported" in out


def test_standard_input_is_read(here):
    _, out, _ = pintu(here, "check", "-", given=TRUE)
    assert "1 claims: 1 supported" in out


@pytest.mark.parametrize(
    ("article", "strict", "expected"),
    [
        pytest.param("false.md", ["--strict"], 1, id="contradicted"),
        pytest.param("false.md", [], 0, id="contradicted, not asked to be strict"),
        pytest.param("true.txt", ["--strict"], 0, id="supported"),
    ],
)
def test_strict_ends_with_1_where_the_reports_say_something_else(here, article, strict, expected):
    assert expected == pintu(here, "check", article, *strict)[0]


def test_json_has_the_promised_fields(here):
    _, out, _ = pintu(here, "check", "false.md", "--format", "json")
    (row,) = json.loads(out)
    promised = [
        "sentence",
        "start",
        "end",
        "kind",
        "region",
        "indicator",
        "theme",
        "value",
        "unit",
        "status",
        "verdict",
        "evidence",
        "note",
    ]
    assert [] == [name for name in promised if name not in row]
    assert FALSE[row["start"] : row["end"]] == row["text"]
    assert ("江苏", 3_520_000, "대", "contradicted") == (row["region"], row["value"], row["unit"], row["verdict"])
    (proof,) = row["evidence"]
    assert ("江苏", 2026, "35.2万辆") == (proof["region"], proof["year"], proof["quote"][proof["start"] : proof["end"]])
    assert proof["claim_id"]


def test_the_page_loads_nothing_and_opens_the_evidence(here):
    pintu(here, "check", "false.md", "--format", "html", "-o", "check.html")
    page = (here / "check.html").read_text(encoding="utf-8")
    assert '<html lang="ko">' in page
    assert "<script" not in page
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert re.search(r'<details class="v-contradicted"><summary>[^<]*352만 대', page)
    assert '<mark lang="zh">35.2万辆</mark>' in page


def test_what_an_article_holds_is_no_markup(here):
    _, out, _ = pintu(here, "check", "-", "--format", "html", given="<img src=x onerror=alert(1)> " + TRUE)
    assert "<img" not in out


def test_without_a_store_the_digests_are_taken_and_told(tmp_path, monkeypatch):
    monkeypatch.setitem(os.environ, "XDG_CACHE_HOME", str(tmp_path / "cache"))
    status, out, err = pintu(tmp_path, "check", "-", given="Guizhou's computing power has gone beyond 160 EFLOPS.")
    assert 0 == status
    assert "1 claims: 1 supported" in out
    assert "held against the digests that come with Pintu" in err
    again = pintu(tmp_path, "check", "-", given="Guizhou's computing power has gone beyond 160 EFLOPS.")
    assert (status, out, err) == again


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        pytest.param(["no-such.txt"], "it cannot be read", id="no such article"),
        pytest.param(["true.txt", "--mosaic", "none.duckdb"], "there is no such store", id="no such store"),
        pytest.param(["true.txt", "-o", "no/such/folder/check.html"], "cannot be written", id="nowhere to write"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(here, arguments, what):
    status, _, err = pintu(here, "check", *arguments)
    assert 2 == status
    assert what in err.splitlines()[0]


def test_an_article_without_claims_says_so(here):
    _, out, _ = pintu(here, "check", "-", given="The weather was fine.")
    assert "no claim about these reports was found\n" == out
