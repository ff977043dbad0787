"""Which addresses may be gone to: http and https on the public network, by what the name resolves to."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import anyio
import httpx2

from pintu.errors import FetchError
from pintu.fetch.outcomes import PassingError

_SCHEMES = ("http", "https")
_NAT64 = IPv6Network("64:ff9b::/96")


def parse_url(url: str) -> httpx2.URL:
    """Return an address as its parts.

    Raises
    ------
    FetchError
        If it is no address of the web, or holds a password.
    """
    try:
        parsed = httpx2.URL(url)
    except (httpx2.InvalidURL, ValueError) as error:
        raise FetchError(f"this is no address: {error}", where=url, fix="look at how it is spelt") from error
    if parsed.scheme not in _SCHEMES or not parsed.host:
        raise FetchError(
            "only http:// and https:// are fetched", where=url, fix="give the address of the web page of the report"
        )
    if parsed.userinfo:
        raise FetchError("the address holds a name or password", where=url, fix="take out what stands before the @")
    return parsed


async def resolve_host(url: httpx2.URL, *, is_private_allowed: bool) -> tuple[str, ...]:
    """Return the IP addresses of a host, in the order of the answer.

    The connection is made to one of these and to nothing that the name may resolve to a moment later.

    Raises
    ------
    FetchError
        If one of the answers is not of the public network.
    PassingError
        If there is no answer.
    """
    host = url.raw_host.decode("ascii").strip("[]")
    try:
        answers = await anyio.getaddrinfo(host, url.port or _port(url), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise PassingError(f"no address is known for {host}", where=str(url)) from error
    found = tuple(dict.fromkeys(str(answer[4][0]) for answer in answers))
    private = [address for address in found if not is_public(address)]
    if private and not is_private_allowed:
        raise FetchError(
            f"{host} is {private[0]}, which is not of the public network",
            where=str(url),
            fix="if the server is yours, put its own address in the manifest and allow it with --allow-private",
        )
    return found


def is_public(address: str) -> bool:
    """Return whether an IP address is of the public network, also where it wraps another.

    Examples
    --------
    >>> [is_public(address) for address in ("8.8.8.8", "10.0.0.1", "::1", "::ffff:127.0.0.1", "64:ff9b::a00:1")]
    [True, False, False, False, False]
    """
    parsed = ip_address(address.partition("%")[0])
    return all(one.is_global and not one.is_multicast for one in (parsed, *_wrapped(parsed)))


def _wrapped(address: IPv4Address | IPv6Address) -> tuple[IPv4Address, ...]:
    if isinstance(address, IPv4Address):
        return ()
    inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        inner.append(IPv4Address(int(address) & 0xFFFFFFFF))
    return tuple(one for one in inner if one is not None)


def _port(url: httpx2.URL) -> int:
    return 443 if url.scheme == "https" else 80
