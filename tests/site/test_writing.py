"""Writing the folder: what is refused, what is replaced, what is left alone."""

import dataclasses

import pytest
from msgspec.structs import replace

from atlas import made_up
from pintu.errors import EvidenceError, StoreError
from pintu.lock import write_lock
from pintu.publish import AtlasData, AtlasReport, write_atlas
from pintu.publish.folder import write_folder


def with_rows(name, rows):
    return dataclasses.replace(made_up.ALL, **{name: tuple(rows)})


CLAIM = made_up.GUANGDONG.claims[0]
SENTENCE = made_up.GUANGDONG.sentences[0]
NOTHING = AtlasData(documents=(), flags=(), sections=(), sentences=(), claims=(), mentions=(), ties=())


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(with_rows("claims", [replace(CLAIM, start=CLAIM.start + 1)]), id="a number that is not there"),
        pytest.param(with_rows("claims", [replace(CLAIM, start=-4, end=0)]), id="a span before the sentence"),
        pytest.param(with_rows("claims", [replace(CLAIM, end=CLAIM.start, text="")]), id="an empty span"),
        pytest.param(with_rows("claims", [replace(CLAIM, sentence_id="x")]), id="a number without a sentence"),
        pytest.param(
            with_rows("mentions", [replace(made_up.GUANGDONG.mentions[0], text="别的")]), id="a theme that is not there"
        ),
        pytest.param(with_rows("ties", [replace(made_up.GUANGDONG.ties[0], end=99)]), id="a name that is not there"),
        pytest.param(
            with_rows("sentences", [replace(SENTENCE, quote="换了一句。"), *made_up.ALL.sentences]),
            id="a quote that its document does not have",
        ),
        pytest.param(
            with_rows("sentences", [replace(SENTENCE, document_id="x"), *made_up.ALL.sentences]),
            id="a sentence without a document",
        ),
    ],
)
def test_what_cannot_be_read_back_is_refused_and_the_old_atlas_stays(tmp_path, data):
    out = tmp_path / "site"
    write_atlas(made_up.GUANGDONG_2025, out)
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    with pytest.raises(EvidenceError):
        write_atlas(data, out)
    assert before == {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}


def test_an_atlas_of_nothing_is_refused(tmp_path):
    with pytest.raises(StoreError, match="no document"):
        write_atlas(NOTHING, tmp_path / "site")


def test_a_document_without_sentences_has_its_pages(tmp_path):
    write_atlas(made_up.report("广西", 2026), tmp_path / "site")
    assert (tmp_path / "site" / "doc" / "CN-GX-2026.html").exists()


def test_an_old_atlas_is_replaced_whole(tmp_path):
    out = tmp_path / "site"
    write_atlas(made_up.ALL, out)
    write_atlas(made_up.GUANGDONG_2025, out)
    assert ["CN-GD-2025.html"] == [file.name for file in (out / "doc").iterdir()]
    assert {"site", ".site.lock"} == {file.name for file in tmp_path.iterdir()}


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(StoreError, match="not an atlas"):
        write_atlas(made_up.GUANGDONG_2025, tmp_path)
    assert ["notes.txt"] == [file.name for file in tmp_path.iterdir()]


def test_an_empty_folder_is_used(tmp_path):
    out = tmp_path / "site"
    out.mkdir()
    write_atlas(made_up.GUANGDONG_2025, out)
    assert (out / "index.html").exists()


def test_a_file_of_that_name_is_left_alone(tmp_path):
    (tmp_path / "site").write_text("mine")
    with pytest.raises(StoreError, match="file of that name"):
        write_atlas(made_up.GUANGDONG_2025, tmp_path / "site")
    assert "mine" == (tmp_path / "site").read_text()


def without_the_one_step(monkeypatch):
    monkeypatch.setattr("pintu.publish.folder._exchange", lambda *_: False)


def test_where_folders_cannot_change_places_the_old_one_steps_aside(tmp_path, monkeypatch):
    without_the_one_step(monkeypatch)
    test_an_old_atlas_is_replaced_whole(tmp_path)


def test_an_atlas_that_stepped_aside_comes_back(tmp_path, monkeypatch):
    out = tmp_path / "site"
    write_atlas(made_up.GUANGDONG_2025, out)
    out.rename(tmp_path / ".site.old")  # as a process leaves it that ends between the two moves
    with pytest.raises(StoreError, match="would lie outside"):
        write_folder(out, [("../out.html", "x")])
    assert ["CN-GD-2025.html"] == [file.name for file in (out / "doc").iterdir()]


def test_what_a_broken_writing_left_is_cleared(tmp_path):
    out = tmp_path / "site"
    (tmp_path / ".site.new" / "en").mkdir(parents=True)
    write_atlas(made_up.GUANGDONG_2025, out)
    assert {"site", ".site.lock"} == {file.name for file in tmp_path.iterdir()}


def test_what_a_link_leads_to_is_replaced_and_not_the_link(tmp_path):
    (tmp_path / "site").symlink_to(tmp_path / "real")
    for _ in range(2):
        write_atlas(made_up.GUANGDONG_2025, tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real" / "index.html").is_file()


def test_two_at_once(tmp_path):
    out = tmp_path / "site"
    with (
        write_lock(out, name="atlas", option="--out"),
        pytest.raises(StoreError, match="another build is writing this atlas"),
    ):
        write_atlas(made_up.GUANGDONG_2025, out)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("../out.html", id="up"),
        pytest.param("en/../../out.html", id="down and up"),
        pytest.param("/tmp/out.html", id="from the root"),
    ],
)
def test_no_page_lies_outside_the_folder(tmp_path, path):
    with pytest.raises(StoreError, match="would lie outside the atlas"):
        write_folder(tmp_path / "site", [("index.html", "x"), (path, "x")])
    assert [".site.lock"] == [file.name for file in tmp_path.iterdir()]


def test_the_report_says_what_was_written(tmp_path):
    out = tmp_path / "deep" / "site"
    told = []
    report = write_atlas(made_up.ALL, out, progress=told.append)
    html = list(out.rglob("*.html"))
    numbers = sum(file.read_text(encoding="utf-8").count('<a class="n"') for file in html)
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    expected = AtlasReport(
        index=out / "index.html", editions=(2025, 2026), page_count=len(html), number_count=numbers, byte_count=size
    )
    assert expected == report
    assert ["reading the evidence back", "documents", "search", "pages in en", "pages in ko", "pages in zh"] == told


def test_of_two_texts_the_report_stands_for_the_region_and_both_are_there(tmp_path):
    digest = made_up.report(
        "广东", 2025, made_up.part("", "plan", ("摘要一句。",)), kind="digest", path="a.txt", title="摘要"
    )
    write_atlas(made_up.together(digest, made_up.GUANGDONG_2025), tmp_path / "site")
    main = (tmp_path / "site" / "doc" / "CN-GD-2025.html").read_text(encoding="utf-8")
    assert "建成" in main
    assert 2 == len(list((tmp_path / "site" / "doc").iterdir()))
