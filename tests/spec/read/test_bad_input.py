"""What cannot be a report is told in one clear line: what, where, and what to do."""

import os

import pytest

from pintu.errors import ReadError
from pintu.read import MAX_FILE_BYTES, read_file
from spec.read.written import BODY, REPORT, read_one, skips_of, written


@pytest.mark.parametrize(
    "name", ["a.csv", "a.docx", "a.html", "a.jsonl", "a.md", "a.pdf", "a.tsv", "a.txt"], ids=lambda name: name[2:]
)
def test_an_empty_file(tmp_path, name):
    with pytest.raises(ReadError) as raised:
        read_file(written(tmp_path, name, ""))
    assert ("the file is empty", f"{tmp_path}/{name}") == (raised.value.what, raised.value.where)


@pytest.mark.parametrize("name", ["a.csv", "a.docx", "a.html", "a.pdf", "a.txt"], ids=lambda name: name[2:])
def test_a_huge_file_is_not_opened(tmp_path, name):
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(4 * MAX_FILE_BYTES)  # a hole: no byte of it is on the disk
    with pytest.raises(ReadError) as raised:
        read_file(path)
    assert "the file has 200 MB; 50 MB are the most that is read" == raised.value.what


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(" \n\t\n", "the text is empty", id="nothing but space"),
        pytest.param("买菜：白菜两棵，豆腐一块。", "13 characters, and nothing that marks a report", id="a note"),
        pytest.param(
            "河边的步道又长了三里，路灯也亮了。\n" * 50,
            "nothing in the text marks a government work report",
            id="another text",
        ),
        pytest.param(
            "1月20日，江苏省第十四届人民代表大会第五次会议开幕，省长作政府工作报告。" + "会场外下着小雨，" * 70 + "。",
            "nothing in the text marks a government work report",
            id="news of a report",
        ),
        pytest.param("On behalf of the council, I report. " * 40, "the text is not in Chinese", id="an English text"),
    ],
)
def test_a_text_that_is_no_report(tmp_path, content, expected):
    assert (expected,) == skips_of(tmp_path, content, name="2026_江苏省.txt")


def test_a_short_digest_is_no_less_one(tmp_path):
    digest = f"---\nregion: 江苏\nyear: 2026\nkind: digest\n---\n{BODY}\n"
    assert "digest" == read_one(tmp_path, digest, name="a.md")[0].kind


def test_another_text_is_taken_when_a_user_settles_what_it_is(tmp_path):
    content = "河边的步道又长了三里，路灯也亮了。\n" * 50
    assert "江苏" == read_one(tmp_path, content, region="江苏", year=2026)[0].region


def test_a_kind_that_there_is_not(tmp_path):
    assert ("its kind is 'news'",) == skips_of(tmp_path, f"---\nkind: news\n---\n{REPORT}", name="a.md")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("none.txt", "it cannot be read: No such file or directory", id="not there"),
        pytest.param("a.xlsx", "files named *.xlsx are not read", id="another format"),
        pytest.param("a\0.txt", "it cannot be read: embedded null", id="a name that no file may have"),
        pytest.param(".", "files named * are not read", id="a folder"),
    ],
)
def test_a_path_that_cannot_be_read(tmp_path, name, expected):
    with pytest.raises(ReadError) as raised:
        read_file(tmp_path / name)
    assert raised.value.what.startswith(expected)


def test_a_folder_named_like_a_file(tmp_path):
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(ReadError) as raised:
        read_file(tmp_path / "a.txt")
    assert "this is no file" == raised.value.what


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_that_may_not_be_read(tmp_path):
    path = written(tmp_path, "a.txt", REPORT)
    path.chmod(0)
    with pytest.raises(ReadError) as raised:
        read_file(path)
    assert "it cannot be read: Permission denied" == raised.value.what


def test_a_line_of_a_million_characters_is_read(tmp_path):
    long = REPORT + "某村修好了一口井，" * 200_000
    assert long == read_one(tmp_path, long)[0].text
