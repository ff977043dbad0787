"""The program that reads a PDF in a process of its own: its bytes on standard input, its lines on standard output.

It imports nothing of Pintu and stands within limits of memory and time: a PDF of a thousand bytes can ask for more than
any machine has, or bring the library down.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Iterator

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

MAX_PAGES = 2_000
MAX_CHARACTERS = 2_000_000
MAX_BYTES = 1_500_000_000  # of memory
MAX_SECONDS = 60  # of a processor
_BREAKS = {"\r", "\n"}
_HYPHENS = {"\x02", "\ufffe", "\xad"}  # what stands for a hyphen at which a word was split

# page, text, whether its last word goes on in the next line, left, right, bottom
LineRow = tuple[int, str, bool, float, float, float]


class _Refused(Exception):  # noqa: N818 - told to the other process, not raised to a caller
    """What is wrong with the file, and what to do."""


def main() -> None:
    """Read the file and write its pages, or what is wrong with it, as JSON."""
    _limit()
    try:
        answer: dict[str, object] = {"pages": _read(sys.stdin.buffer.read())}
    except _Refused as refused:
        answer = dict(zip(("what", "fix"), refused.args, strict=True))
    sys.stdout.write(json.dumps(answer))


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; the process that waits still has its own
        return
    for kind, most in (
        (resource.RLIMIT_AS, MAX_BYTES),
        (resource.RLIMIT_CPU, MAX_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _read(data: bytes) -> list[list[LineRow]]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise _Refused("the PDF is under a password", "save it without one, or give its text as .txt") from error
        raise _Refused(f"this is no PDF, or a damaged one: {error}", "fetch it anew, or leave it out") from error
    if len(document) > MAX_PAGES:
        raise _Refused(f"it has more than {MAX_PAGES} pages", "give the report's pages alone")
    return list(_pages(document))


def _pages(document: pypdfium2.PdfDocument) -> Iterator[list[LineRow]]:
    characters = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError:
            yield []  # a page that cannot be loaded counts as one without text, and is noted
            continue
        characters += text_page.count_chars()
        if characters > MAX_CHARACTERS:
            raise _Refused(f"it has more than {MAX_CHARACTERS} characters", "give the report's pages alone")
        yield list(_lines(text_page, number))
        text_page.close()
        page.close()


def _lines(text_page: pypdfium2.PdfTextPage, page: int) -> Iterator[LineRow]:
    printed = [chr(pdfium.FPDFText_GetUnicode(text_page, index)) for index in range(text_page.count_chars())]
    start = 0
    for end in [*(index for index, character in enumerate(printed) if character in _BREAKS), len(printed)]:
        line = _line(text_page, printed, range(start, end), page)
        if line is not None:
            yield line
        start = end + 1


def _line(text_page: pypdfium2.PdfTextPage, printed: list[str], indexes: range, page: int) -> LineRow | None:
    inked = [index for index in indexes if not printed[index].isspace() and printed[index] not in _HYPHENS]
    if not inked:
        return None
    (left, bottom, _), (_, _, right) = _box(text_page, inked[0]), _box(text_page, inked[-1])
    characters = "".join(printed[index] for index in indexes if printed[index] not in _HYPHENS)
    return page, _well_formed(characters.strip()), printed[indexes[-1]] in _HYPHENS, left, right, bottom


def _box(text_page: pypdfium2.PdfTextPage, index: int) -> tuple[float, float, float]:
    """Return left, bottom and right of a character."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box))
    return box.left, box.bottom, box.right


def _well_formed(text: str) -> str:
    """Return the text with surrogate pairs as one character, and what is none as U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\0", "\ufffd")


if __name__ == "__main__":
    main()
