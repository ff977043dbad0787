"""What a request may cost: the size of its body, and the time in which it has to arrive."""

from __future__ import annotations

import anyio
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_LIMIT = 1_000_000  # bytes; the longest article is a tenth of it
BODY_SECONDS = 10.0
# Nothing of an answer is to be run, framed or taken for something else.
_HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
_DATA_HEADERS = {"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'", "Cache-Control": "no-cache"}


class _Body:
    """The body of a request as it arrives: counted, and waited for so long and no longer."""

    def __init__(self, receive: Receive, *, size: int, deadline: float) -> None:
        self.receive = receive
        self.left = size
        self.deadline = deadline
        self.is_whole = False

    async def __call__(self) -> Message:
        if self.is_whole:  # what is waited for now is that the client goes
            return await self.receive()
        try:
            with anyio.fail_after(max(0.0, self.deadline - anyio.current_time())):
                message = await self.receive()
        except TimeoutError as error:
            raise HTTPException(408, "the body takes too long to arrive") from error
        self.left -= len(message.get("body", b""))
        self.is_whole = not message.get("more_body", False)
        if self.left < 0:
            raise HTTPException(413, "the body is too large")
        return message


class Limits:
    """Refuses a body that is too large or too slow, also where its length is not told, and sets headers of safety."""

    def __init__(self, app: ASGIApp, *, data: str, size: int = BODY_LIMIT, seconds: float = BODY_SECONDS) -> None:
        self.app = app
        self.data = data  # the path below which there are data and no pages
        self.size = size
        self.seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, with its body counted and the headers of its answer set."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_HEADERS)
                if scope["path"].startswith(self.data):
                    headers.update(_DATA_HEADERS)
            await send(message)

        told = Headers(scope=scope).get("content-length", "0")
        is_too_large = told.isdigit() and int(told[:20]) > self.size
        size = 0 if is_too_large else self.size  # then the first byte is one too many
        await self.app(scope, _Body(receive, size=size, deadline=anyio.current_time() + self.seconds), marked)
