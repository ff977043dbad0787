"""JSON Lines with a report in each line."""

from __future__ import annotations

import json

from pintu.read.decoding import decode
from pintu.read.raw import TEXT_FIELDS, Parsed, RawText, metadata_of
from pintu.records import Skip

_FIX = 'write {"region": …, "year": …, "full_text": …} on a line of its own'


def parse_jsonl(data: bytes, where: str) -> Parsed:
    """Return a text for each line that holds one, and a skip for each that does not; empty lines are nothing."""
    lines = ((at, line) for at, line in enumerate(decode(data, where=where).split("\n"), start=1) if line.strip())
    texts: list[RawText] = []
    skips: list[Skip] = []
    for number, (at, line) in enumerate(lines, start=1):
        found = _parse_line(line)
        if isinstance(found, str):
            skips.append(Skip(path=f"{where}#{number}", what=f"line {at}: {found}", fix=_FIX))
        else:
            text = next(value for name in TEXT_FIELDS if (value := found.get(name)) is not None)
            metadata = metadata_of(found, origin="the line")
            texts.append(RawText(text=text, number=number, metadata=metadata))
    return Parsed(texts=tuple(texts), skips=tuple(skips))


def _parse_line(line: str) -> dict[str, str] | str:
    """Return the fields that are strings or whole numbers, or what is wrong with the line."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"this is no JSON: {error}"
    if not isinstance(row, dict):
        return "this is no JSON object"
    fields = {
        str(name).lower(): str(value)
        for name, value in row.items()
        if isinstance(value, str | int) and not isinstance(value, bool)
    }
    if not any(name in fields for name in TEXT_FIELDS):
        return "there is no full_text or text"
    return fields
