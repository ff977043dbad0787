"""Running headers, running footers and page numbers: lines of the pages, not of the report."""

from __future__ import annotations

import re
from collections import Counter

from pintu.read.formats.pdf.pages import Line

_EDGE = 2  # lines at the head and at the foot of a page that may be furniture
_FEWEST_PAGES = 3  # on which a line must stand to be called running
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[-—–―－·.\s]*第?\s*(\d{1,4})\s*页?\s*(?:[/／,，共]+\s*\d{1,4}\s*页?)?[-—–―－·.\s]*")

Page = tuple[Line, ...]


def without_furniture(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Return the pages without the lines at their edges that run through them or count them."""
    running = _running(pages)
    first_numbers = Counter(
        number - index for index, page in enumerate(pages) for line in _edge(page) if (number := _page_number(line))
    )
    offset, count = first_numbers.most_common(1)[0] if first_numbers else (0, 0)
    counted = count * 2 > len(pages)
    return tuple(
        tuple(
            line
            for line in page
            if line not in _edge(page)
            or not (_key(line) in running or (counted and _page_number(line) == index + offset))
        )
        for index, page in enumerate(pages)
    )


def _edge(page: Page) -> Page:
    return page if len(page) <= 2 * _EDGE else (*page[:_EDGE], *page[-_EDGE:])


def _key(line: Line) -> str:
    return _DIGITS.sub("0", line.text)


def _running(pages: tuple[Page, ...]) -> set[str]:
    """Return the lines, their digits aside, that stand at the edge of more than a third of the pages."""
    counts = Counter(key for page in pages for key in {_key(line) for line in _edge(page)})
    return {key for key, count in counts.items() if count >= _FEWEST_PAGES and count * 3 > len(pages)}


def _page_number(line: Line) -> int | None:
    match = _PAGE_NUMBER.fullmatch(line.text) if len(line.text) < 30 else None
    return int(match[1]) if match else None
