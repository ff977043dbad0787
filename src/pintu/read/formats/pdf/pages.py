"""The lines of a PDF's pages, with their places on the page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from pintu.errors import ReadError

MAX_PAGES = 2_000
MAX_CHARACTERS = 5_000_000
_BREAKS = {"\r", "\n"}
_HYPHENS = {"\x02", "\ufffe", "\xad"}  # what stands for a hyphen at which a word was split


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as printed; ``left``, ``right`` and ``bottom`` in points from the lower left corner of the page."""

    page: int
    text: str
    is_split: bool  # its last word goes on in the next line
    left: float
    right: float
    bottom: float


def read_pages(data: bytes, where: str) -> tuple[tuple[Line, ...], ...]:
    """Return the lines of each page in reading order; a page without text has none.

    Raises
    ------
    ReadError
        If the file cannot be opened as a PDF, or has more than ``MAX_PAGES`` pages or ``MAX_CHARACTERS`` characters.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _cannot_open(error, where) from error
    try:
        if len(document) > MAX_PAGES:
            raise ReadError(f"it has more than {MAX_PAGES} pages", where=where, fix="give the report's pages alone")
        return tuple(_pages(document, where))
    finally:
        document.close()


def _cannot_open(error: Exception, where: str) -> ReadError:
    if "password" in str(error).lower():
        return ReadError(
            "the PDF is under a password", where=where, fix="save it without one, or give its text as .txt"
        )
    return ReadError(f"this is no PDF, or a damaged one: {error}", where=where, fix="fetch it anew, or leave it out")


def _pages(document: pypdfium2.PdfDocument, where: str) -> Iterator[tuple[Line, ...]]:
    characters = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError:
            yield ()  # a page that cannot be loaded counts as one without text, and is noted
            continue
        characters += text_page.count_chars()
        if characters > MAX_CHARACTERS:
            raise ReadError(
                f"it has more than {MAX_CHARACTERS} characters", where=where, fix="give the report's pages alone"
            )
        yield tuple(_lines(text_page, number))
        text_page.close()
        page.close()


def _lines(text_page: pypdfium2.PdfTextPage, page: int) -> Iterator[Line]:
    printed = [chr(pdfium.FPDFText_GetUnicode(text_page, index)) for index in range(text_page.count_chars())]
    start = 0
    for end in [*(index for index, character in enumerate(printed) if character in _BREAKS), len(printed)]:
        line = _line(text_page, printed, range(start, end), page)
        if line is not None:
            yield line
        start = end + 1


def _line(text_page: pypdfium2.PdfTextPage, printed: list[str], indexes: range, page: int) -> Line | None:
    inked = [index for index in indexes if not printed[index].isspace() and printed[index] not in _HYPHENS]
    if not inked:
        return None
    (left, bottom, _), (_, _, right) = _box(text_page, inked[0]), _box(text_page, inked[-1])
    characters = "".join(printed[index] for index in indexes if printed[index] not in _HYPHENS)
    return Line(
        page=page,
        text=_well_formed(characters.strip()),
        is_split=printed[indexes[-1]] in _HYPHENS,
        left=left,
        right=right,
        bottom=bottom,
    )


def _box(text_page: pypdfium2.PdfTextPage, index: int) -> tuple[float, float, float]:
    """Return left, bottom and right of a character."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box))
    return box.left, box.bottom, box.right


def _well_formed(text: str) -> str:
    """Return the text with surrogate pairs as one character, and what is none as U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\0", "\ufffd")
