"""The body of an answer into a file: of a kind that can be read, of a size that is allowed, and whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import httpx2

from pintu.errors import FetchError
from pintu.fetch.forms import NAMES, begins_well, suffix_of
from pintu.fetch.outcomes import PassingError
from pintu.fetch.partial import Partial, drop_partial, write_partial

BY_HAND = "open the address in a browser and save the page"
_RANGE = re.compile(r"bytes (?P<start>\d+)-\d+/(?P<whole>\d+|\*)")
_GOES_ON = 206
_SEARCHED_BYTES = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A file that came whole, still under the name of its beginning."""

    part: Path
    suffix: str
    final_url: str
    content_type: str
    is_length_told: bool  # without it nobody can see whether the end is missing


async def keep_body(
    response: httpx2.Response, url: httpx2.URL, part: Path, partial: Partial, *, size_limit: int
) -> Body:
    """Return the file after its bytes have been written, behind those that are there if the server goes on with them.

    Raises
    ------
    FetchError
        If it is no report in a form that can be read, or larger than allowed.
    PassingError
        If the end is missing.
    """
    suffix = _suffix(response, url, part)
    start, whole = _extent(response, url, part)
    is_encoded = response.headers.get("content-encoding", "identity").lower() != "identity"
    if start == 0:
        drop_partial(part)
        if partial.validator and not is_encoded:
            write_partial(part, partial)
    size = await _write(response, part, start=start, size_limit=size_limit, url=url)
    if whole is not None and size != whole:
        raise PassingError(f"{size} of {whole} bytes came", where=str(url))
    with part.open("rb") as file:
        beginning = file.read(_SEARCHED_BYTES)
    if not begins_well(suffix, beginning):
        drop_partial(part)
        what = f"no {suffix[1:].upper()}" if beginning.strip() else "empty"
        raise FetchError(f"what stands there is {what}", where=str(url), fix=BY_HAND)
    return Body(
        part=part,
        suffix=suffix,
        final_url=str(url),
        content_type=response.headers.get("content-type", ""),
        is_length_told="content-length" in response.headers or "transfer-encoding" in response.headers,
    )


async def _write(response: httpx2.Response, part: Path, *, start: int, size_limit: int, url: httpx2.URL) -> int:
    """Return how many bytes the file has after those of the answer have been written."""
    told = response.headers.get("content-length", "0")
    size = start
    is_too_large = told.isdigit() and start + int(told) > size_limit
    with part.open("ab" if start else "wb") as file:
        if not is_too_large:
            async for chunk in response.aiter_bytes():
                size += len(chunk)
                if size > size_limit:
                    is_too_large = True
                    break
                file.write(chunk)
    if is_too_large:
        drop_partial(part)
        raise FetchError(
            f"it is larger than {size_limit:,} bytes, which no report is",
            where=str(url),
            fix="look at it by hand; --size-limit allows more",
        )
    return size


def _suffix(response: httpx2.Response, url: httpx2.URL, part: Path) -> str:
    status = response.status_code
    if status == 416:  # what is there is no beginning of what the server has now
        drop_partial(part)
        raise PassingError("the file has changed since its beginning was fetched", where=str(url))
    if status not in (200, _GOES_ON):
        raise FetchError(
            f"the server answers {status} {response.reason_phrase}".rstrip(),
            where=str(url),
            fix="look for the report by hand, and correct the address in the manifest",
        )
    content_type = response.headers.get("content-type", "")
    suffix = suffix_of(content_type, url)
    if suffix is None:
        raise FetchError(
            f"what stands there is {content_type or 'of no known kind'}, not {NAMES}", where=str(url), fix=BY_HAND
        )
    return suffix


def _extent(response: httpx2.Response, url: httpx2.URL, part: Path) -> tuple[int, int | None]:
    """Return where the body of an answer begins in the file, and how long the file is where the server says so."""
    if response.status_code != _GOES_ON:
        return 0, None
    found = _RANGE.fullmatch(response.headers.get("content-range", "").strip())
    there = part.stat().st_size if part.exists() else 0
    if found is None or int(found["start"]) != there or there == 0:
        drop_partial(part)
        raise PassingError("the server goes on at another place than it was asked to", where=str(url))
    return there, None if found["whole"] == "*" else int(found["whole"])
