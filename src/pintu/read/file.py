"""One file into documents: its bytes within limits, its format, and for each of its texts whose report it is."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path

from pintu.errors import ReadError
from pintu.read.document import build_document
from pintu.read.formats import PARSERS
from pintu.read.raw import Settled
from pintu.read.settlement import read_settlements
from pintu.records import Document, Flag, Reading, Skip

MAX_FILE_BYTES = 50_000_000


def read_file(path: Path, *, region: str | None = None, year: int | None = None) -> Reading:
    """Return the documents of a file, the flags on them, and what of it was not taken in.

    Parameters
    ----------
    path
        A file of one of the known formats.
    region, year
        What the user settles for all its documents, whatever they say themselves. A ``sources.toml`` beside the file
        settles what these leave open. The region by its short, full, English or Korean name or ISO code.

    Raises
    ------
    ReadError
        If the file cannot be read, is larger than ``MAX_FILE_BYTES``, or is not of the format that its name tells.
    UnresolvedError
        If the user's name for the region is none, or is that of several.
    """
    where = str(path)
    parse = PARSERS.get(path.suffix.lower())
    if parse is None:
        raise ReadError(
            f"files named *{path.suffix} are not read", where=where, fix=f"give it as one of {', '.join(PARSERS)}"
        )
    data = _read_bytes(path)
    parsed = parse(data, where)
    settlements = read_settlements(path.parent)
    sha256 = hashlib.sha256(data).hexdigest()
    documents: dict[str, Document] = {}
    flags: list[Flag] = []
    skips: list[Skip] = list(parsed.skips)
    for raw in parsed.texts:
        number = f"#{raw.number}" if raw.number > 1 else ""
        settled = _settled(settlements.get(path.name + number, settlements.get(path.name)), region, year)
        built = build_document(raw, settled, path=where + number, stem=path.stem, sha256=sha256)
        if isinstance(built, Skip):
            skips.append(built)
        elif built[0].document_id in documents:
            first = documents[built[0].document_id].path
            skips.append(Skip(path=where + number, what=f"the same text as {first}", fix="take one of them out"))
        else:
            documents[built[0].document_id] = built[0]
            flags.extend(built[1])
    return Reading(documents=tuple(documents.values()), flags=tuple(flags), skips=tuple(skips))


def read_texts(path: Path) -> tuple[str, ...]:
    """Return the texts of a file of one of the known formats, whoever wrote them: an article, say.

    Raises
    ------
    ReadError
        If the file cannot be read, is larger than ``MAX_FILE_BYTES``, or is not of the format that its name tells.
    """
    parse = PARSERS.get(path.suffix.lower(), PARSERS[".txt"])
    return tuple(raw.text for raw in parse(_read_bytes(path), str(path)).texts)


def _read_bytes(path: Path) -> bytes:
    where = str(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ReadError("this is no file", where=where, fix="give files, or folders of them")
        if status.st_size > MAX_FILE_BYTES:
            raise _too_large(status.st_size, where)
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ReadError(f"it cannot be read: {reason}", where=where, fix="look at its name and permissions") from error
    if len(data) > MAX_FILE_BYTES:  # it grew while it was read
        raise _too_large(len(data), where)
    if not data:
        raise ReadError("the file is empty", where=where, fix="fetch it anew, or leave it out")
    return data


def _too_large(size: int, where: str) -> ReadError:
    return ReadError(
        f"the file has {size // 1_000_000} MB; {MAX_FILE_BYTES // 1_000_000} MB are the most that is read",
        where=where,
        fix="give the report alone, as text",
    )


def _settled(row: Settled | None, region: str | None, year: int | None) -> Settled:
    """Return what is settled for a text: the options first, then the row of the sources.toml."""
    row = row or Settled()
    options = " and ".join(name for name, value in (("--region", region), ("--year", year)) if value is not None)
    return Settled(
        origin=options or row.origin,
        region=row.region if region is None else region,
        year=row.year if year is None else year,
        level=row.level,
        kind=row.kind,
    )
