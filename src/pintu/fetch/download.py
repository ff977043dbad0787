"""One address to one file: hop by hop, again where it is worth while, and from where it broke off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import anyio
import httpx2

from pintu.errors import FetchError
from pintu.fetch.addresses import parse_url
from pintu.fetch.body import BY_HAND, Body, keep_body
from pintu.fetch.hops import REDIRECTS, Visitor, next_url, open_hop
from pintu.fetch.outcomes import PassingError
from pintu.fetch.partial import Partial, read_partial
from pintu.fetch.robots import Rules, refuse_forbidden


@dataclass(frozen=True, slots=True, kw_only=True)
class Downloader:
    """What every download needs."""

    visitor: Visitor
    rules: Rules = field(default_factory=dict)


async def download(downloader: Downloader, url: str, part: Path) -> Body:
    """Return the file that stands at an address.

    Parameters
    ----------
    downloader
        What every download needs.
    url
        The address, as a manifest has it.
    part
        Where the bytes go. What is there from an earlier time is gone on with, if the server says that the file is
        still the same.

    Raises
    ------
    FetchError
        If there is none, or it is none that may be fetched or can be used.
    """
    manners = downloader.visitor.manners
    for attempt in range(1, manners.attempt_count + 1):
        try:
            with anyio.fail_after(manners.whole_seconds):
                return await _attempt(downloader, url, part)
        except TimeoutError as error:
            raise PassingError(f"the file is not there after {manners.whole_seconds:g} s", where=url) from error
        except PassingError as error:
            wait = max(error.wait_seconds, manners.backoff_seconds * 2 ** (attempt - 1))
            if attempt == manners.attempt_count:
                raise
            if wait > manners.longest_pause_seconds:
                raise PassingError(f"{error.what} and asks to wait {wait:g} s", where=error.where) from error
            await anyio.sleep(wait)
    raise FetchError("no attempt is allowed", where=url, fix="allow one")


async def _attempt(downloader: Downloader, address: str, part: Path) -> Body:
    url = parse_url(address)
    seen: set[str] = set()
    while True:
        if str(url) in seen or len(seen) > downloader.visitor.manners.redirect_count:
            raise FetchError("the server redirects in a circle, or too often", where=address, fix=BY_HAND)
        seen.add(str(url))
        await refuse_forbidden(downloader.visitor, url, downloader.rules)
        before = read_partial(part, address)
        async with open_hop(downloader.visitor, url, _going_on(part, before)) as response:
            if response.status_code not in REDIRECTS:
                return await keep_body(
                    response,
                    url,
                    part,
                    Partial(url=address, validator=_validator(response)),
                    size_limit=downloader.visitor.manners.size_limit,
                )
            url = next_url(response, url)


def _going_on(part: Path, before: Partial | None) -> Mapping[str, str]:
    if before is None:
        return {}
    return {"Range": f"bytes={part.stat().st_size}-", "If-Range": before.validator}


def _validator(response: httpx2.Response) -> str:
    """Return what tells whether a file is still the same; "" where nothing does."""
    etag = str(response.headers.get("etag", ""))
    if etag and not etag.startswith("W/"):
        return etag
    return str(response.headers.get("last-modified", ""))
