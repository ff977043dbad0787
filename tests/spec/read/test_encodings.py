"""Texts come in several encodings; what cannot be decoded is flagged or told, never guessed away."""

import codecs

import pytest

from pintu.errors import ReadError
from pintu.read import read_file
from spec.read.written import REPORT, read_one, written

LONG = REPORT + "河边的步道又长了三里，路灯也亮了。\n" * 20


@pytest.mark.parametrize(
    ("mark", "encoding", "line_end"),
    [
        pytest.param(b"", "utf-8", "\n", id="UTF-8"),
        pytest.param(codecs.BOM_UTF8, "utf-8", "\n", id="UTF-8 with a mark"),
        pytest.param(codecs.BOM_UTF16_LE, "utf-16-le", "\n", id="UTF-16 with a mark"),
        pytest.param(codecs.BOM_UTF16_BE, "utf-16-be", "\n", id="UTF-16, big end first, with a mark"),
        pytest.param(b"", "utf-16-le", "\n", id="UTF-16 without a mark"),
        pytest.param(b"", "utf-16-be", "\n", id="UTF-16, big end first, without a mark"),
        pytest.param(b"", "gb18030", "\n", id="GB18030"),
        pytest.param(b"", "gb18030", "\r\n", id="GB18030 with the line ends of Windows"),
        pytest.param(b"", "utf-8", "\r", id="the line ends of old machines"),
    ],
)
def test_the_text_is_the_same_in_each(tmp_path, mark, encoding, line_end):
    document, flags = read_one(tmp_path, mark + LONG.replace("\n", line_end).encode(encoding))
    assert LONG == document.text
    assert () == flags


def test_the_text_is_not_cleaned(tmp_path):
    text = LONG + "　全角空格，\u200b零宽字符，５％，\ttab，  空格。\u3000\n\n\n"
    assert text == read_one(tmp_path, text)[0].text


def test_a_rare_character_of_gb18030_is_read(tmp_path):
    text = LONG + "㐂堃𠮷街修好了。\n"
    assert text == read_one(tmp_path, text.encode("gb18030"))[0].text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_broken_character_is_kept_as_a_gap_and_flagged(tmp_path, encoding):
    broken = LONG.encode(encoding) + b"\xff" + "新桥通车。".encode(encoding)
    path = written(tmp_path, "a.txt", broken)
    reading = read_file(path)
    (document,), (flag,) = reading.documents, reading.flags
    assert "\ufffd" == document.text[flag.start : flag.end]
    assert ("damage", "characters that could not be decoded") == (flag.kind, flag.note)


def test_a_file_that_ends_in_mid_character_is_flagged(tmp_path):
    reading = read_file(written(tmp_path, "a.txt", LONG.encode()[:-3]))
    assert ["damage"] == [flag.kind for flag in reading.flags]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(bytes(range(256)) * 40, "this is no text in UTF-8, UTF-16 or GB18030", id="noise"),
        pytest.param(b"\0" * 5000, "this is no text in UTF-8, UTF-16 or GB18030", id="nothing but zeros"),
        pytest.param(b"%PDF-1.7\n%\xff\xff\xff\xff\0\0", "this is no text but looks like .pdf", id="a PDF"),
        pytest.param(b"PK\x03\x04\x14\0\0\0\x08\0\xff\xff", "this is no text but looks like .docx", id="a DOCX"),
    ],
)
def test_what_is_no_text_is_told(tmp_path, content, expected):
    with pytest.raises(ReadError) as raised:
        read_file(written(tmp_path, "a.txt", content))
    assert expected == raised.value.what
