"""Whatever a file holds, reading gives documents, skips or one clear error; and it writes nothing anywhere."""

import io
import json
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzz.texts import cases, texts
from pintu.errors import PintuError
from pintu.pipeline import build
from pintu.read import find_files, read_file
from pintu.read.formats import PARSERS
from pintu.store import Mosaic, audit_store
from spec.read.written import REPORT, docx_of, pdf_of

TEXTUAL = sorted(set(PARSERS) - {".docx", ".pdf"})
TAGS = [
    *("<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<pre>", "<br/>", "<a href='x'>", "</a>", "<div hidden>"),
    *(
        "<script>",
        "</script>",
        "<style>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<meta charset=utf-16>",
        "<title>",
        "<h1>",
        "</div>",
    ),
    *(
        "<svg>",
        "<template>",
        "<textarea>",
        "<select>",
        "&lt;",
        "&#xd800;",
        "&#0;",
        "&nosuch;",
        "<",
        ">",
        "<p style='display:none'>",
    ),
]
MARKS = [
    '"',
    ",",
    "\t",
    "\n",
    ";",
    "full_text",
    "province",
    "year",
    "---\n",
    "region: 江苏\n",
    "year: 2026\n",
    '{"text": ',
    "}",
]
DOCX = docx_of(*REPORT.split("\n"), [["指标", "目标"]])
PARTS = {name: zipfile.ZipFile(io.BytesIO(DOCX)).read(name) for name in zipfile.ZipFile(io.BytesIO(DOCX)).namelist()}
PDF = pdf_of([(50, 250 - 20 * at, line[:30]) for at, line in enumerate(REPORT.split("\n")) if line])
READ_FROM = ["word/document.xml", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"]


def check(content, name):
    """Read a file with the content, and hold what must hold of any reading."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        try:
            reading = read_file(path)
        except PintuError as error:
            told = [(error.what, error.fix)]
            documents = flags = ()
        else:
            told = [(skip.what, skip.fix) for skip in reading.skips]
            documents, flags = reading.documents, reading.flags
        assert [name] == [each.name for each in Path(folder).rglob("*")]
    assert all(what and fix for what, fix in told)
    lengths = {document.document_id: len(document.text) for document in documents}
    assert all(0 <= flag.start <= flag.end <= lengths[flag.document_id] for flag in flags)
    assert all(document.text.encode() and document.region for document in documents)


@pytest.mark.parametrize("suffix", TEXTUAL)
@cases(200)
@given(
    parts=st.lists(st.one_of(st.sampled_from([*TAGS, *MARKS, REPORT]), texts(longest=8)), max_size=12),
    encoding=st.sampled_from(["utf-8", "gb18030", "utf-16"]),
)
def test_marks_and_words_in_any_order(suffix, parts, encoding):
    check("".join(parts).encode(encoding, "replace"), f"a{suffix}")


@cases(300)
@given(
    part=st.sampled_from(READ_FROM),
    edits=st.lists(
        st.tuples(st.integers(0, 4000), st.integers(0, 40), st.one_of(st.sampled_from(TAGS), texts(longest=4))),
        max_size=5,
    ),
)
def test_a_part_of_a_docx_that_is_changed(part, edits):
    content = PARTS[part].decode()
    for at, length, put in edits:
        content = content[:at] + put + content[at + length :]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, whole in PARTS.items():
            archive.writestr(name, content.encode("utf-8", "replace") if name == part else whole)
    check(file.getvalue(), "a.docx")


@cases(40)
@given(
    edits=st.lists(
        st.tuples(st.integers(0, len(PDF) - 1), st.integers(0, 20), st.binary(max_size=20)), min_size=1, max_size=8
    )
)
def test_a_pdf_that_is_changed(edits):
    content = PDF
    for at, length, put in edits:
        content = content[:at] + put + content[at + length :]
    check(content, "a.pdf")


@cases(400)
@given(
    fields=st.dictionaries(
        st.sampled_from(
            [
                "full_text",
                "text",
                "region",
                "province",
                "year",
                "level",
                "kind",
                "title",
                "delivered",
                "published",
                "source",
            ]
        ),
        st.one_of(
            texts(),
            st.just(REPORT),
            st.integers(),
            st.none(),
            st.booleans(),
            st.floats(),
            st.lists(st.integers(), max_size=2),
        ),
    )
)
def test_fields_of_any_kind(fields):
    check(json.dumps(fields).encode(), "a.jsonl")


@cases(300)
@given(
    rows=st.lists(
        st.dictionaries(
            st.sampled_from(["file", "region", "year", "level", "kind", "x"]),
            st.one_of(
                texts(longest=5), st.sampled_from(["a.txt", "../a.txt", "江苏", "report"]), st.integers(-5, 3000)
            ),
            max_size=4,
        ),
        max_size=3,
    ),
    noise=texts(longest=4),
)
def test_a_sources_toml_of_any_kind(rows, noise):
    told = noise + "".join(
        "\n[[source]]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in row.items()) for row in rows
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.txt").write_text(REPORT, encoding="utf-8")
        Path(folder, "sources.toml").write_bytes(told.encode("utf-8", "replace"))
        _, skips = find_files([Path(folder)])
        assert all(skip.what and skip.fix for skip in skips)
        with suppress(PintuError):
            read_file(Path(folder, "a.txt"))


@cases(200)
@given(name=texts(longest=6))
def test_a_file_of_any_name(name):
    name = name.replace("/", "⁄").replace("\0", "")[:50].encode("utf-8", "replace").decode()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.txt")
        path.write_text(REPORT, encoding="utf-8")
        found, skips = find_files([Path(folder), path])
        assert all(skip.path.encode() and skip.fix for skip in skips)
        for each in found:
            assert ["江苏"] == [document.region for document in read_file(each).documents]


@cases(25)
@given(parts=st.lists(texts(longest=20), max_size=6), title=texts(longest=6))
def test_the_whole_way(parts, title):
    with tempfile.TemporaryDirectory() as folder:
        content = json.dumps({"full_text": REPORT + "\n".join(parts), "title": title, "source": title, "region": title})
        Path(folder, "a.jsonl").write_text(content, encoding="utf-8")
        report = build([Path(folder, "a.jsonl")], Path(folder, "mosaic.duckdb"))
        if report.is_empty:
            assert report.skips
            return
        assert () == audit_store(Mosaic(Path(folder, "mosaic.duckdb"))).unread
