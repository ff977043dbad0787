"""PDF with a text layer: lines off the pages, without headers, footers and page numbers, joined into paragraphs."""

from __future__ import annotations

from pintu.errors import ReadError
from pintu.read.formats.pdf.furniture import without_furniture
from pintu.read.formats.pdf.pages import Line, read_pages
from pintu.read.formats.pdf.paragraphs import join_lines
from pintu.read.raw import Note, Parsed, RawText

__all__ = ["parse_pdf"]

_FEWEST_CHARACTERS = 20  # on an average page; a scan has a stamp or a page number at most


def parse_pdf(data: bytes, where: str) -> Parsed:
    """Return the one text of a PDF file, a line for each paragraph.

    Pages without text among others that have some are noted as damage.

    Raises
    ------
    ReadError
        If it is no PDF, is damaged or under a password, has too many pages, or has no text (a scan).
    """
    pages = read_pages(data, where)
    if sum(len(line.text) for page in pages for line in page) < _FEWEST_CHARACTERS * len(pages):
        raise ReadError(
            f"the {len(pages)} pages of this PDF hold pictures and no text",
            where=where,
            fix="run a text recognition over it and give the result as .txt, .docx or .pdf",
        )
    empty = [str(number) for number, page in enumerate(pages, start=1) if not page]
    notes = (Note(kind="damage", note=f"no text on page {', '.join(empty)} of {len(pages)}"),) if empty else ()
    return Parsed(texts=(RawText(text=join_lines(_lines(pages)), notes=notes),))


def _lines(pages: tuple[tuple[Line, ...], ...]) -> tuple[Line, ...]:
    return tuple(line for page in without_furniture(pages) for line in page)
