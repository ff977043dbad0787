"""CSV tables with a report in each row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from pintu.errors import ReadError
from pintu.read.decoding import decode
from pintu.read.raw import TEXT_FIELDS, Parsed, RawText, metadata_of
from pintu.records import Skip

_SHOWN = 8  # columns
_DELIMITERS = ",\t;"
_NEEDED = "a column full_text, and province, year, title, source_url, publish_date if they are known"


def parse_csv(data: bytes, where: str) -> Parsed:
    """Return a text for each row; where the table breaks off, the rows before it and a skip that says so.

    Raises
    ------
    ReadError
        If the table has no column for the text.
    """
    text = decode(data, where=where)
    header = text.split("\n", 1)[0]
    # The limit is one for all readers of the process; a cell holds at most the whole file.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=header.count), strict=True)
    return _parse_rows(rows, where)


def _parse_rows(rows: Iterator[list[str]], where: str) -> Parsed:
    texts: list[RawText] = []
    skips: list[Skip] = []
    try:
        names = [name.strip().lower() for name in next(rows, [])]
        column = next((name for name in TEXT_FIELDS if name in names), None)
        if column is None:
            shown = ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
            raise ReadError(f"no column full_text among {shown}", where=where, fix=f"the first line names {_NEEDED}")
        for number, row in enumerate((row for row in rows if row), start=1):
            values = dict(zip(names, row, strict=False))
            metadata = metadata_of(values, origin="the row")
            texts.append(RawText(text=values.get(column, ""), number=number, metadata=metadata))
    except csv.Error as error:
        fix = "look for a quotation mark that is not doubled, or a file that was cut short"
        skips.append(Skip(path=where, what=f"the table cannot be read after row {len(texts)}: {error}", fix=fix))
    if not texts and not skips:
        raise ReadError("the table has a header and no rows", where=where, fix="fill it, or leave it out")
    return Parsed(texts=tuple(texts), skips=tuple(skips))
