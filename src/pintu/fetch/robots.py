"""What the robots.txt of a host allows (RFC 9309)."""

from __future__ import annotations

from collections.abc import MutableMapping

import httpx2
from protego import Protego

from pintu.errors import FetchError
from pintu.fetch.hops import REDIRECTS, Visitor, next_url, open_hop
from pintu.fetch.outcomes import PassingError

_MOST_BYTES = 512 * 1024
_NO_RULES = ""

Rules = MutableMapping[tuple[str, str], Protego]  # by scheme and host


async def refuse_forbidden(visitor: Visitor, url: httpx2.URL, rules: Rules) -> None:
    """Refuse an address that the robots.txt of its host forbids, and take over the pause that it asks for.

    Raises
    ------
    FetchError
        If the address is forbidden, or a longer pause is asked for than there is patience.
    PassingError
        If the host does not tell what it allows: then nothing is allowed for now.
    """
    place = (url.scheme, url.netloc.decode("ascii"))
    if place not in rules:
        rules[place] = await _read_rules(visitor, url.copy_with(raw_path=b"/robots.txt", fragment=None))
    found, agent = rules[place], visitor.manners.agent
    if not found.can_fetch(str(url), agent):
        raise FetchError(
            f"the robots.txt of {url.host} asks programs to stay away from this address",
            where=str(url),
            fix="open the address in a browser and save the page",
        )
    pause = found.crawl_delay(agent) or 0
    if pause > visitor.manners.longest_pause_seconds:
        raise FetchError(
            f"the robots.txt of {url.host} asks for {pause:g} s between two requests",
            where=str(url),
            fix="open the address in a browser and save the page",
        )
    visitor.turns.pauses[url.host] = pause


async def _read_rules(visitor: Visitor, url: httpx2.URL) -> Protego:
    for _ in range(visitor.manners.redirect_count + 1):
        async with open_hop(visitor, url, {}) as response:
            if response.status_code in REDIRECTS:
                url = next_url(response, url)
            elif response.is_success:
                return Protego.parse(await _beginning(response))
            else:  # there is none: everything is allowed
                return Protego.parse(_NO_RULES)
    raise PassingError("the robots.txt is redirected again and again", where=str(url))


async def _beginning(response: httpx2.Response) -> str:
    content = b""
    async for chunk in response.aiter_bytes():
        content += chunk
        if len(content) >= _MOST_BYTES:
            break
    return content[:_MOST_BYTES].decode("utf-8", "replace")
