"""Files and folders, mixed, give the files that may hold reports; what is passed over is told, with the reason."""

import os
from pathlib import Path

import pytest

from pintu.read import find_files
from spec.read.written import REPORT, written


def names(found, folder):
    return [path.relative_to(folder).as_posix() for path in found]


def told(skips, folder):
    return [(os.path.relpath(skip.path, folder), skip.what) for skip in skips]


def test_folders_are_searched_to_any_depth_in_order(tmp_path):
    (tmp_path / "b" / "c").mkdir(parents=True)
    for name in ("z.txt", "b/y.MD", "b/c/x.csv", "a.docx"):
        written(tmp_path, name, REPORT)
    found, skips = find_files([tmp_path])
    assert ["a.docx", "b/c/x.csv", "b/y.MD", "z.txt"] == names(found, tmp_path)
    assert () == skips


def test_a_file_that_is_given_twice_is_read_once(tmp_path):
    path = written(tmp_path, "a.txt", REPORT)
    found, _ = find_files([path, tmp_path, path])
    assert ["a.txt"] == names(found, tmp_path)


def test_hidden_files_and_sources_toml_are_no_documents(tmp_path):
    (tmp_path / ".git").mkdir()
    for name in (".DS_Store", ".a.txt", ".git/b.txt", "~$c.docx", "c.docx"):
        written(tmp_path, name, REPORT)
    written(tmp_path, "sources.toml", "")
    found, skips = find_files([tmp_path])
    assert ["c.docx"] == names(found, tmp_path)
    assert () == skips


def test_what_is_no_known_format_is_told(tmp_path):
    for name in ("a.txt", "b.xlsx", "LICENSE", "c.doc"):
        written(tmp_path, name, REPORT)
    found, skips = find_files([tmp_path])
    assert ["a.txt"] == names(found, tmp_path)
    assert [
        ("LICENSE", "files whose names have no ending are not read"),
        ("b.xlsx", "files named *.xlsx are not read"),
        ("c.doc", "files named *.doc are not read"),
    ] == told(skips, tmp_path)
    assert all(".docx" in skip.fix for skip in skips)


def test_what_is_not_there_is_told(tmp_path):
    found, skips = find_files([tmp_path / "none.txt"])
    assert () == found
    assert [("none.txt", "there is no such file or folder")] == told(skips, tmp_path)


def test_a_folder_without_reports_is_told(tmp_path):
    (tmp_path / "empty").mkdir()
    _, skips = find_files([tmp_path])
    assert [(".", "the folder holds no file that may be a report")] == told(skips, tmp_path)


def test_links_out_of_the_folder_are_not_followed(tmp_path):
    outside = tmp_path / "outside"
    inside = tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    written(outside, "secret.txt", REPORT)
    written(inside, "a.txt", REPORT)
    (inside / "folder").symlink_to(outside)
    (inside / "secret.txt").symlink_to(outside / "secret.txt")
    (inside / "again.txt").symlink_to(inside / "a.txt")
    (inside / "round").symlink_to(inside)
    (inside / "nowhere.txt").symlink_to(inside / "gone.txt")
    found, skips = find_files([inside])
    assert ["a.txt"] == names(found, inside)
    assert [
        ("again.txt", "this is a link within the folder"),
        ("folder", "this link leads out of the folder"),
        ("nowhere.txt", "this link leads nowhere"),
        ("round", "this is a link within the folder"),
        ("secret.txt", "this link leads out of the folder"),
    ] == told(skips, inside)


def test_a_link_that_is_given_itself_is_followed(tmp_path):
    written(tmp_path, "a.txt", REPORT)
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    found, _ = find_files([tmp_path / "b.txt"])
    assert ["b.txt"] == names(found, tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    _, skips = find_files([tmp_path / "a.txt"])
    assert [("a.txt", "this is neither a file nor a folder")] == told(skips, tmp_path)


def test_a_name_that_is_no_text_is_told(tmp_path):
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text(REPORT)
    except OSError:
        pytest.skip("this file system takes no such names")
    found, skips = find_files([tmp_path])
    assert () == found
    assert ("\ufffd.txt", "its name is no valid text") in told(skips, tmp_path)


def test_a_row_of_sources_toml_without_its_file_is_told(tmp_path):
    written(tmp_path, "a.csv", REPORT)
    rows = "".join(f'[[source]]\nfile = "{name}"\nyear = 2026\n' for name in ("a.csv", "a.csv#2", "b.csv"))
    written(tmp_path, "sources.toml", rows)
    _, skips = find_files([tmp_path])
    assert [("sources.toml", "b.csv is not there")] == told(skips, tmp_path)
