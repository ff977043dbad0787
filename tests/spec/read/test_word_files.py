"""A DOCX file gives its paragraphs and tables in their order, as a reader sees them."""

import io
import zipfile

import pytest

from pintu.errors import ReadError
from pintu.read import read_file
from spec.read.written import REPORT, docx_of, read_one, written

PARAGRAPHS = REPORT.rstrip("\n").split("\n")


def rewritten(content, part, change):
    """Return a DOCX file with one of its parts changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, change(before.read(name)) if name == part else before.read(name))
    return file.getvalue()


def with_body(tmp_path, xml):
    """Return the text of a report whose last paragraph is the XML."""
    content = rewritten(
        docx_of(*PARAGRAPHS, "最后一段"),
        "word/document.xml",
        lambda part: part.replace("<w:p><w:r><w:t>最后一段</w:t></w:r></w:p>".encode(), xml.encode()),
    )
    return read_one(tmp_path, content, name="a.docx")[0].text.removeprefix("\n".join(PARAGRAPHS)).removeprefix("\n")


def test_a_paragraph_is_a_line(tmp_path):
    document, flags = read_one(tmp_path, docx_of(*PARAGRAPHS), name="a.docx")
    assert "\n".join(PARAGRAPHS) == document.text
    assert ("江苏", 2026, "2026-01-20") == (document.region, document.year, document.delivered)
    assert () == flags


def test_a_table_stands_in_its_place(tmp_path):
    content = docx_of(*PARAGRAPHS, [["指标", "目标"], ["路灯", "两千盏"]], "附件")
    document, _ = read_one(tmp_path, content, name="a.docx")
    assert "指标\t目标\n路灯\t两千盏\n附件" == document.text.removeprefix("\n".join(PARAGRAPHS) + "\n")


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        pytest.param("<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>", "甲乙", id="runs"),
        pytest.param("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>", "甲\n乙", id="a line break"),
        pytest.param(
            '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>',
            "甲",
            id="a tab stop is no tab",
        ),
        pytest.param(
            '<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>新</w:t></w:r></w:ins>'
            '<w:del w:id="2" w:author="x"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>',
            "新",
            id="inserted text is there, deleted text is not",
        ),
        pytest.param(
            '<w:p><w:moveFrom w:id="1" w:author="x"><w:r><w:t>搬</w:t></w:r></w:moveFrom>'
            "<w:r><w:t>留</w:t></w:r></w:p>",
            "留",
            id="text that was moved away is not there",
        ),
        pytest.param(
            "<w:sdt><w:sdtContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            "框内",
            id="a content control",
        ),
        pytest.param(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>左一</w:t></w:r></w:p><w:p><w:r><w:t>左二</w:t></w:r></w:p></w:tc>"
            "<w:tc><w:p><w:r><w:t>右</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "左一\n左二\n右",
            id="cells of several paragraphs follow each other",
        ),
        pytest.param(
            "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>里</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            "<w:p/></w:tc></w:tr></w:tbl>",
            "里\n",
            id="a table in a table is told once",
        ),
        pytest.param(
            "<w:p><w:r><w:t>外</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p>"
            "</w:txbxContent></w:pict></w:r></w:p>",
            "外\n框",
            id="a text box follows its paragraph",
        ),
    ],
)
def test_what_a_reader_sees(tmp_path, xml, expected):
    assert expected == with_body(tmp_path, xml)


def zip_of(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return file.getvalue()


ENTITIES = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]>'


def truncated():
    return docx_of(*PARAGRAPHS)[:4000]


def a_text():
    return REPORT.encode()


def a_zip_file():
    return zip_of(a="x")


def a_zip_file_that_poses_as_one():
    return zip_of(**{"[Content_Types]": "x"})


def a_part_that_breaks_off():
    return rewritten(docx_of("x"), "word/document.xml", lambda part: part[:-30])


def xml_entities():
    return rewritten(docx_of("x"), "word/document.xml", lambda part: part.replace(b"?>", b"?>" + ENTITIES, 1))


def a_zip_bomb():
    return zip_of(**{"[Content_Types]": b"x", "word__document": b"\0" * 120_000_000})


def a_zip_of_very_many_parts():
    return zip_of(**{f"p{number}": b"" for number in range(6_000)})


def very_much_xml():
    return zip_of(**{"[Content_Types]": b"x", "word__document": b"<w:p/>" * 4_000_000})


def an_old_doc_file():
    return b"\xd0\xcf\x11\xe0" + b"\0" * 600


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        pytest.param(truncated, "the DOCX file is damaged", id="truncated"),
        pytest.param(a_text, "the DOCX file is damaged", id="a text"),
        pytest.param(a_zip_file, "this is a zip file but no DOCX", id="a zip file"),
        pytest.param(a_zip_file_that_poses_as_one, "the DOCX file is damaged", id="a zip file that poses as one"),
        pytest.param(a_part_that_breaks_off, "the DOCX file is damaged", id="a part that breaks off"),
        pytest.param(xml_entities, "the DOCX file declares XML entities", id="XML entities"),
        pytest.param(a_zip_bomb, "the DOCX file unpacks to 2 parts and 120 MB", id="a zip bomb"),
        pytest.param(
            a_zip_of_very_many_parts, "the DOCX file unpacks to 6000 parts and 0 MB", id="a zip of very many parts"
        ),
        pytest.param(very_much_xml, "the DOCX file unpacks to 24 MB of XML", id="very much XML"),
        pytest.param(an_old_doc_file, "this is an old .doc file", id="an old doc file"),
    ],
)
def test_what_is_no_docx_is_told(tmp_path, file, expected):
    with pytest.raises(ReadError) as raised:
        read_file(written(tmp_path, "a.docx", file()))
    assert raised.value.what.startswith(expected)


def test_a_part_that_is_larger_than_it_says_is_not_unpacked(tmp_path):
    bomb = zip_of(**{"[Content_Types]": b"\0" * 50_000_000})
    bomb = bomb.replace((50_000_000).to_bytes(4, "little"), (500).to_bytes(4, "little"))
    with pytest.raises(ReadError) as raised:
        read_file(written(tmp_path, "a.docx", bomb))
    assert raised.value.what.startswith("the DOCX file is damaged")
