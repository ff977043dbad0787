"""Reports, pages and files written for the tests; their places are real, what they tell is not."""

import io
import zlib
from pathlib import Path

from docx import Document as Docx

from pintu.read import read_file

REVIEW = "全年新开通夜间公交线路九条，老旧电梯更新三百四十部。"
PLAN = "今年要让七成村庄喝上同一张管网的水，新添社区图书角二百处。"
CLOSE = "各位代表，新的一年路就在脚下，让我们一步一步走好。"
BODY = f"{REVIEW}\n{PLAN}\n{CLOSE}"
TITLE = "政府工作报告"
SESSION = "——2026年1月20日在江苏省第十四届人民代表大会第五次会议上"
STATEMENT = "各位代表：\n现在，我代表省人民政府作工作报告，请予审议。"
REPORT = f"{TITLE}\n{SESSION}\n{STATEMENT}\n一、2025年工作回顾\n{REVIEW}\n二、2026年重点工作\n{PLAN}\n{CLOSE}\n"


def written(folder, name, content):
    """Return the path of a file with the content, text or bytes."""
    path = Path(folder, name)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read_one(folder, content, name="a.txt", **settled):
    """Return the one document of a file and the kinds and words of its flags."""
    reading = read_file(written(folder, name, content), **settled)
    assert () == reading.skips
    (document,) = reading.documents
    assert {document.document_id} >= {flag.document_id for flag in reading.flags}
    return document, tuple((flag.kind, flag.note) for flag in reading.flags)


def skips_of(folder, content, name="a.txt", **settled):
    """Return what is said of a file that holds no document."""
    reading = read_file(written(folder, name, content), **settled)
    assert () == reading.documents
    assert all(skip.fix for skip in reading.skips)
    return tuple(skip.what for skip in reading.skips)


def docx_of(*parts):
    """Return a DOCX file: a string is a paragraph, a list of lists a table."""
    document = Docx()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(rows=len(part), cols=len(part[0]))
        for row, cells in zip(table.rows, part, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf_of(*pages):
    """Return a PDF file; a page is a list of (left, bottom, text), each character 10 points wide.

    The font has no outlines, only a table of what each code means: enough for what reads text and not pictures.
    """
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", *_font()]
    kids = []
    for page in pages:
        stream = "".join(f"BT /F 10 Tf {left} {bottom} Td <{_codes(text)}> Tj ET\n" for left, bottom, text in page)
        objects.append(_stream(stream.encode()))
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F 3 0 R>>>>>>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    return _assembled(objects)


def _codes(text):
    return text.encode("utf-16-be").hex()


def _font():
    to_unicode = (
        "/CIDInit /ProcSet findresource begin begincmap /CMapName /M def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        "256 beginbfrange\n"
        + "".join(f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>\n" for high in range(256))
        + "endbfrange\nendcmap end end"
    )
    return [
        b"<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Test/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 1000/FontDescriptor 5 0 R>>",
        b"<</Type/FontDescriptor/FontName/Test/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800"
        b"/Descent -200/CapHeight 800/StemV 80>>",
        _stream(to_unicode.encode()),
    ]


def _stream(content):
    packed = zlib.compress(content)
    return f"<</Length {len(packed)}/Filter/FlateDecode>>stream\n".encode() + packed + b"\nendstream"


def _assembled(objects, trailer=b""):
    file = io.BytesIO(b"%PDF-1.7\n")
    file.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(file.tell())
        file.write(f"{number} 0 obj\n".encode() + content + b"\nendobj\n")
    start = file.tell()
    file.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    file.write(b"".join(f"{place:010} 00000 n \n".encode() for place in places))
    file.write(f"trailer<</Size {len(objects) + 1}/Root 1 0 R".encode() + trailer + b">>\n")
    file.write(f"startxref\n{start}\n%%EOF\n".encode())
    return file.getvalue()


def locked_pdf():
    """Return a PDF file under a password."""
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>", lock]
    return _assembled(objects, b"/Encrypt 3 0 R/ID[<00><00>]")
