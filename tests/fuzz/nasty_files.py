"""Files that were made to hurt who reads them: each is a few lines here and much more when it is unpacked."""

import io
import json
import zipfile
import zlib

from spec.read.written import REPORT, docx_of

LONG = 10_000_000  # bytes of a single line
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx_with(body, *, name="word/document.xml", head=""):
    """Return a DOCX file with another body, or another part."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx_of("x"))) as before, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as after:
        for part in before.namelist():
            if part != name:
                after.writestr(part, before.read(part))
        content = body if isinstance(body, bytes) else body.encode()
        after.writestr(name, f'<?xml version="1.0"?>{head}'.encode() + content)
    return file.getvalue()


def word(inside):
    return f'<w:document xmlns:w="{_WORD}"><w:body>{inside}</w:body></w:document>'


def paragraphs(text):
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n"))


def pdf_of_objects(*objects, trailer="/Root 1 0 R"):
    """Return a PDF file of objects as they are, with a table that finds them."""
    file, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += f"{number} 0 obj\n".encode() + (content if isinstance(content, bytes) else content.encode())
        file += b"\nendobj\n"
    start = len(file)
    file += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    file += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    file += f"trailer<</Size {len(objects) + 1}{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(file)


def stream(content, filters="/FlateDecode", entries=""):
    return f"<</Length {len(content)}/Filter{filters}{entries}>>stream\n".encode() + content + b"\nendstream"


def packed(content, times=1):
    for _ in range(times):
        content = zlib.compress(content, 9)
    return content


def zeros_packed_twice(count):
    """Return so many zero bytes, packed piece by piece and then once more."""
    press = zlib.compressobj(9)
    piece = b"".join(press.compress(bytes(1 << 20)) for _ in range(count >> 20)) + press.flush()
    return zlib.compress(piece, 9)


_PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R{}>>"
_TREE = ("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>")

FILES = {
    # DOCX
    "many-paragraphs.docx": lambda: docx_with(word("<w:p/>" * 12_000_000)),
    "one-long-run.docx": lambda: docx_with(word(paragraphs(REPORT + "某" * 9_000_000))),
    "deep-tables.docx": lambda: docx_with(word("<w:tbl><w:tr><w:tc>" * 5_000 + "</w:tc></w:tr></w:tbl>" * 5_000)),
    "deep-runs.docx": lambda: docx_with(word("<w:p>" + "<w:ins>" * 5_000 + "</w:ins>" * 5_000 + "</w:p>")),
    "many-attributes.docx": lambda: docx_with(word("<w:p " + " ".join(f'a{n}="x"' for n in range(300_000)) + "/>")),
    "laughs.docx": lambda: docx_with(
        word(paragraphs("&c;")), head='<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;">]>'
    ),
    "entity-of-a-file.docx": lambda: docx_with(
        word(paragraphs("&a;")), head='<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    ),
    "entity-in-utf-16.docx": lambda: docx_with(
        ('<?xml version="1.0" encoding="utf-16"?><!DOCTYPE d [<!ENTITY a "x">]>' + word("&a;")).encode("utf-16")
    ),
    "names-that-lead-out.docx": lambda: docx_with(b"x", name="../../../out.xml"),
    "relations-to-the-network.docx": lambda: docx_with(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
        ' Target="http://127.0.0.1:9/word/document.xml" TargetMode="External"/></Relationships>',
        name="_rels/.rels",
    ),
    "relations-in-a-circle.docx": lambda: docx_with(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
        ' Target="document.xml"/></Relationships>',
        name="word/_rels/document.xml.rels",
    ),
    # PDF
    "pages-in-a-circle.pdf": lambda: pdf_of_objects(_TREE[0], "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
    "deep-pages.pdf": lambda: pdf_of_objects(
        _TREE[0], *(f"<</Type/Pages/Kids[{n + 1} 0 R]/Count 1>>" for n in range(2, 3_000)), "<</Type/Page>>"
    ),
    "count-that-lies.pdf": lambda: pdf_of_objects(_TREE[0], "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>"),
    "count-below-nothing.pdf": lambda: pdf_of_objects(_TREE[0], "<</Type/Pages/Kids[3 0 R]/Count -5>>"),
    "form-within-itself.pdf": lambda: pdf_of_objects(
        *_TREE,
        _PAGE.format("/Resources<</XObject<</X 5 0 R>>>>"),
        stream(packed(b"/X Do")),
        stream(
            packed(b"/X Do /X Do"), entries="/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>"
        ),
    ),
    "length-that-is-itself.pdf": lambda: pdf_of_objects(
        *_TREE, _PAGE.format(""), b"<</Length 4 0 R>>stream\nBT ET\nendstream"
    ),
    "packed-zeros.pdf": lambda: pdf_of_objects(
        *_TREE, _PAGE.format(""), stream(zeros_packed_twice(1 << 31), "[/FlateDecode/FlateDecode]")
    ),
    "packed-text.pdf": lambda: pdf_of_objects(
        *_TREE,
        _PAGE.format("/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"),
        stream(packed(b"BT /F 9 Tf " + b"(aaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 1_000_000 + b" ET")),
    ),
    "deep-array.pdf": lambda: pdf_of_objects(_TREE[0], "[" * 200_000 + "]" * 200_000),
    "previous-table-in-a-circle.pdf": lambda: pdf_of_objects(_TREE[0], _TREE[1], trailer="/Root 1 0 R/Prev 9"),
    # HTML
    "one-line.html": lambda: ("<p>" + "某村修好了一口井，" * (LONG // 27)).encode(),
    "scripts.html": lambda: ("<script>document.write('x')</script>" * 100_000).encode(),
    "script-never-closed.html": lambda: b"<script>" + b"<p>" * 1_000_000,
    "deep.html": lambda: b"<div>" * 2_000_000,
    "deep-by-paragraphs.html": lambda: b"<p><b>" * 500_000,
    "deep-by-lists.html": lambda: b"<ul><li>" * 400_000,
    "deep-by-cells.html": lambda: b"<table><tr><td>" * 300_000,
    "comment-never-closed.html": lambda: b"<!--" * 2_000_000,
    "attributes.html": lambda: b"<p " + b" ".join(b"a%d=x" % n for n in range(300_000)) + b">",
    "quotes.html": lambda: b'<meta charset="' * 600_000,
    "references.html": lambda: b"&#x10ffff;&#xd800;&amp;" * 400_000,
    "entities.html": lambda: b'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>&a;' * 10,
    # tables and lines
    "one-cell.csv": lambda: b"full_text\n" + "某村修好了一口井，".encode() * (LONG // 27),
    "many-columns.csv": lambda: b"full_text," * 1_000_000 + b"\n" + b"x," * 1_000_000,
    "many-rows.csv": lambda: b"full_text,province\n" + b"a,b\n" * 1_000_000,
    "quote-never-closed.csv": lambda: b'full_text\n"' + b"a\n" * 2_000_000,
    "deep.jsonl": lambda: b"[" * LONG,
    "long-number.jsonl": lambda: b'{"year": ' + b"9" * LONG + b"}",
    "many-lines.jsonl": lambda: b"{}\n" * 500_000,
    "long-key.jsonl": lambda: (json.dumps({"k" * 1_000_000: 1, "full_text": REPORT}) + "\n").encode(),
    "halves.jsonl": lambda: json.dumps({"full_text": REPORT + "\ud800", "title": "\udfff"}).encode(),
    # text
    "one-line.txt": lambda: "某村修好了一口井，".encode() * (LONG // 27),
    "one-character.txt": lambda: b"a" * LONG,
    "digits.txt": lambda: REPORT.encode() + b"7" * LONG,
    "brackets.txt": lambda: REPORT.encode() + "（“《".encode() * (LONG // 9),
    "line-ends.txt": lambda: REPORT.encode() + b"\n\r" * (LONG // 2),
    "every-line-a-heading.txt": lambda: REPORT.encode() + "一、修桥\n".encode() * (LONG // 13),
    "controls.txt": lambda: bytes(range(32)) * (LONG // 32),
    "mixed.txt": lambda: (
        REPORT.encode() + REPORT.encode("gb18030") + REPORT.encode("utf-16") + REPORT.encode("big5hkscs", "replace")
    ),
    "half-a-pair.txt": lambda: REPORT.encode("utf-16") + b"\x00\xd8",
    "turned.txt": lambda: (REPORT + "\u202e2026年图书角增至300处。\u2066\u200f" * 1_000).encode(),
    "front-matter.md": lambda: b"---\n" + b"region: x\n" * 1_000_000 + b"---\n" + REPORT.encode(),
    "fences.md": lambda: b"---\n" * (LONG // 4),
}
