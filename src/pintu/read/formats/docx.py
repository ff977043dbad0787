"""DOCX: paragraphs and tables in their order, as a reader sees them when all changes are accepted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from pintu.errors import ReadError
from pintu.read.raw import Parsed, RawText

MAX_UNPACKED_BYTES = 100_000_000
MAX_XML_BYTES = 20_000_000  # a tree of it takes twenty times as much memory
MAX_PARTS = 5_000
_XML = (".xml", ".rels")
_OLD_WORD = b"\xd0\xcf\x11\xe0"  # also a DOCX under a password
# Properties (which have tabs of their own), deleted and moved text, the second of two drawings of one thing.
_UNSEEN = {
    *(qn(name) for name in ("w:pPr", "w:rPr", "w:del", "w:moveFrom")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_TEXT, _PARAGRAPH, _TABLE = qn("w:t"), qn("w:p"), qn("w:tbl")
_ROW, _CELL = qn("w:tr"), qn("w:tc")
_FIX_WHOLE = "open it in a word processor and save it again as .docx, or fetch it anew"


def parse_docx(data: bytes, where: str) -> Parsed:
    """Return the one text of a DOCX file: a line for each paragraph, tabs between the cells of a table's row.

    Raises
    ------
    ReadError
        If it is no DOCX, is damaged or under a password, declares entities, or would unpack to more than
        ``MAX_UNPACKED_BYTES``, or to more than ``MAX_XML_BYTES`` of XML.
    """
    _look_inside(data, where)
    try:
        body = Document(io.BytesIO(data)).element.body
    # The library meets a damaged package with whatever its parts raise: KeyError, XMLSyntaxError, AttributeError …
    except Exception as error:
        raise _damaged(error, where) from error
    return Parsed(texts=(RawText(text="\n".join(_lines(body))),))


def _look_inside(data: bytes, where: str) -> None:
    if data.startswith(_OLD_WORD):
        raise ReadError(
            "this is an old .doc file, or a .docx file under a password",
            where=where,
            fix="save it as .docx without a password",
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise _damaged(error, where) from error
    with archive:
        _weigh(archive.infolist(), where)
        if "[Content_Types].xml" not in archive.namelist():
            raise ReadError("this is a zip file but no DOCX", where=where, fix="unpack it and give the files in it")
        if _declares_entities(archive, where):
            raise ReadError("the DOCX file declares XML entities, which none may", where=where, fix=_FIX_WHOLE)


def _declares_entities(archive: zipfile.ZipFile, where: str) -> bool:
    parts = [part for part in archive.namelist() if part.lower().endswith(_XML)]
    try:
        return any(b"<!DOCTYPE" in archive.read(part).replace(b"\0", b"") for part in parts)
    # Each way of packing fails in its own way: BadZipFile, zlib.error, LZMAError, EOFError, RuntimeError (a password) …
    except Exception as error:
        raise _damaged(error, where) from error


def _damaged(error: Exception, where: str) -> ReadError:
    return ReadError(f"the DOCX file is damaged: {error}", where=where, fix=_FIX_WHOLE)


def _weigh(parts: list[zipfile.ZipInfo], where: str) -> None:
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED_BYTES or len(parts) > MAX_PARTS:
        raise ReadError(
            f"the DOCX file unpacks to {len(parts)} parts and {unpacked // 1_000_000} MB; "
            f"{MAX_PARTS} and {MAX_UNPACKED_BYTES // 1_000_000} MB are the most that is read",
            where=where,
            fix="give the text as .txt, or leave the pictures out",
        )
    written = sum(part.file_size for part in parts if part.filename.lower().endswith(_XML))
    if written > MAX_XML_BYTES:
        raise ReadError(
            f"the DOCX file unpacks to {written // 1_000_000} MB of XML; "
            f"{MAX_XML_BYTES // 1_000_000} MB are the most that is read",
            where=where,
            fix="give the text as .txt",
        )


def _lines(element: Any) -> Iterator[str]:
    """Yield the lines of everything in ``element``: paragraphs, tables, and the content controls around them."""
    for child in element:
        if child.tag == _PARAGRAPH:
            yield from _paragraph(child)
        elif child.tag == _TABLE:
            for row in child.iter(_ROW):
                yield from _row(row, child)
        elif child.tag not in _UNSEEN and isinstance(child.tag, str):
            yield from _lines(child)


def _row(row: Any, table: Any) -> Iterator[str]:
    if next(row.iterancestors(_TABLE)) is not table:
        return  # of a table inside a cell, which that cell gives
    cells = [list(_lines(cell)) for cell in row.iterchildren(_CELL)]
    if all(len(cell) <= 1 for cell in cells):
        yield "\t".join("".join(cell) for cell in cells)
    else:
        # Cells of many paragraphs lay out a page: a tab would run one column's last line into the next one's first.
        for cell in cells:
            yield from cell


def _paragraph(paragraph: Any) -> Iterator[str]:
    inner: list[Any] = []
    yield "".join(_characters(paragraph, inner))
    for box in inner:
        yield from _lines(box)


def _characters(element: Any, boxes: list[Any]) -> Iterator[str]:
    """Yield the characters of a paragraph; its text boxes, which stand apart on the page, go to ``boxes``."""
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == qn("w:txbxContent"):
            boxes.append(child)
        elif child.tag not in _UNSEEN and isinstance(child.tag, str):
            yield from _characters(child, boxes)
