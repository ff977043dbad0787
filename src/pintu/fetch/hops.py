"""One request to one host: in its turn, to an address that was checked, within the time and size that are allowed."""

from __future__ import annotations

import ssl
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy

import anyio
import httpx2

from pintu.errors import FetchError
from pintu.fetch.addresses import parse_url, resolve_host
from pintu.fetch.manners import Manners
from pintu.fetch.outcomes import PassingError

REDIRECTS = frozenset((301, 302, 303, 307, 308))
_PASSING = frozenset((408, 425, 429, 500, 502, 503, 504))
_ACCEPT = "text/html,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,*/*;q=0.5"


@dataclass(slots=True, kw_only=True)
class Turns:
    """Whose turn it is at each host: one request at a time, and a pause after each."""

    pause_seconds: float
    pauses: dict[str, float] = field(default_factory=dict)  # of hosts whose robots.txt asks for a longer one
    _locks: defaultdict[str, anyio.Lock] = field(default_factory=lambda: defaultdict(anyio.Lock))
    _free_at: dict[str, float] = field(default_factory=dict)

    @asynccontextmanager
    async def at(self, host: str) -> AsyncIterator[None]:
        """Wait for the turn at a host, and hold it."""
        async with self._locks[host]:
            await anyio.sleep_until(self._free_at.get(host, 0))
            try:
                yield
            finally:
                self._free_at[host] = anyio.current_time() + max(self.pause_seconds, self.pauses.get(host, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """What every request needs."""

    client: httpx2.AsyncClient
    manners: Manners
    turns: Turns
    private_hosts: frozenset[str]  # that may be of a private network; none but those that the user has named
    now: Callable[[], datetime]  # aware; a server may say until when to wait


@asynccontextmanager
async def visiting(
    manners: Manners, private_hosts: frozenset[str], now: Callable[[], datetime]
) -> AsyncIterator[Visitor]:
    """Hold a client that keeps no cookie, no connection and no setting of the surroundings."""
    async with httpx2.AsyncClient(
        timeout=httpx2.Timeout(manners.silence_seconds, connect=manners.connect_seconds),
        # A connection is made to an IP address, and two hosts may share one: none is used for another request.
        limits=httpx2.Limits(max_keepalive_connections=0),
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
        verify=httpx2.create_ssl_context(),  # whom the system and its user (SSL_CERT_FILE) trust
        trust_env=False,  # a proxy would resolve names itself, unchecked
        follow_redirects=False,
    ) as client:
        turns = Turns(pause_seconds=manners.pause_seconds)
        yield Visitor(client=client, manners=manners, turns=turns, private_hosts=private_hosts, now=now)


@asynccontextmanager
async def open_hop(visitor: Visitor, url: httpx2.URL, headers: Mapping[str, str]) -> AsyncIterator[httpx2.Response]:
    """Hold the answer to one request, its body unread.

    Raises
    ------
    FetchError
        If the host is not of the public network, or cannot prove who it is.
    PassingError
        If it does not answer, breaks off, or says that it is busy.
    """
    async with visitor.turns.at(url.host):
        with _told(url):
            addresses = await resolve_host(url, is_private_allowed=url.host in visitor.private_hosts)
            response = await _connect(visitor, url, addresses, headers)
            try:
                if response.status_code in _PASSING:
                    raise PassingError(
                        f"the server answers {response.status_code} {response.reason_phrase}".rstrip(),
                        where=str(url),
                        wait_seconds=_asked_wait(response, visitor.now()),
                    )
                yield response
            finally:
                await response.aclose()


def next_url(response: httpx2.Response, url: httpx2.URL) -> httpx2.URL:
    """Return where a redirect leads.

    Raises
    ------
    FetchError
        If it leads nowhere, off the web, or from https to http.
    """
    try:
        following = parse_url(str(url.join(response.headers.get("location", ""))))
    except httpx2.InvalidURL as error:
        raise FetchError(
            f"the server redirects to what is no address: {error}", where=str(url), fix="look for the report by hand"
        ) from error
    if (url.scheme, following.scheme) == ("https", "http"):
        raise FetchError(
            f"the server redirects from https to {following}, which anyone on the way could change",
            where=str(url),
            fix="if that is right, write the http address in the manifest",
        )
    return following


@contextmanager
def _told(url: httpx2.URL) -> Iterator[None]:
    """Say what goes wrong on the network in words of our own."""
    try:
        yield
    except (httpx2.TransportError, httpx2.DecodingError) as error:
        raise _in_words(error, url) from error


def _in_words(error: Exception, url: httpx2.URL) -> FetchError:
    if _is_about_trust(error):
        return FetchError(
            f"the server cannot prove that it is {url.host}: {error}",
            where=str(url),
            fix="open the address in a browser, which says more; fetch nothing that you do not trust",
        )
    if isinstance(error, httpx2.ConnectTimeout | httpx2.ConnectError):
        return PassingError(f"{url.host} does not answer", where=str(url))
    if isinstance(error, httpx2.TimeoutException):
        return PassingError("the server falls silent", where=str(url))
    return PassingError(f"the server breaks off: {error}", where=str(url))


def _is_about_trust(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


async def _connect(
    visitor: Visitor, url: httpx2.URL, addresses: tuple[str, ...], headers: Mapping[str, str]
) -> httpx2.Response:
    """Return the answer of the first address that answers."""
    for number, address in enumerate(addresses, start=1):
        request = visitor.client.build_request(
            "GET",
            url.copy_with(host=address),
            headers={
                "Host": url.netloc.decode("ascii"),
                "User-Agent": visitor.manners.agent,
                "Accept": _ACCEPT,
                "Accept-Encoding": "identity",  # what is sent is what is kept, and can be gone on with
                "Connection": "close",
                **headers,
            },
            # The certificate is that of the name, though the connection is to the address.
            extensions={"sni_hostname": url.raw_host.decode("ascii").strip("[]")},
        )
        try:
            return await visitor.client.send(request, stream=True)
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
            if number == len(addresses) or _is_about_trust(error):
                raise
    raise PassingError(f"no address is known for {url.host}", where=str(url))


def _asked_wait(response: httpx2.Response, now: datetime) -> float:
    """Return the seconds for which a server asks to be left alone; 0 where it does not, or not in a way to be read."""
    asked = response.headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    try:
        until = parsedate_to_datetime(asked)
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError):
        return 0.0
