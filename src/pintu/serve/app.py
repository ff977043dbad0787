"""The HTTP API: a library below ``/api``, and the atlas at ``/``."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from pintu.errors import PintuError, StoreError
from pintu.serve.library import BusyError, Library, MissingError
from pintu.serve.limits import Limits
from pintu.serve.routes import API, router_of

_ANSWERED_AT_ONCE = 2 * (os.cpu_count() or 1)
_ABOUT = """Government work reports as rows: every number with the sentence it stands in.

A page has at most 500 rows; `next` is the address of the page behind it. Rows stand in the order in which they are
exported, and an identifier is made of the text and the place: it is the
same in every store that holds the same document. The fields of each table are told in the reference of
Pintu, under exports."""


@asynccontextmanager
async def _few_threads(_: FastAPI) -> AsyncIterator[None]:
    """Answer few questions at a time and let the others wait: many at once would only take each other's time."""
    limiter = current_default_thread_limiter()
    before, limiter.total_tokens = limiter.total_tokens, _ANSWERED_AT_ONCE
    try:
        yield
    finally:
        limiter.total_tokens = before


def make_app(
    library: Library, *, atlas: Path | None = None, hosts: Sequence[str] = (), origins: Sequence[str] = ()
) -> FastAPI:
    """Return the application that serves a library.

    Parameters
    ----------
    library
        What is served.
    atlas
        The folder of the atlas, served at ``/``; None serves data only.
    hosts
        The names under which it may be addressed, so that a page elsewhere cannot read it under a name of its own;
        empty for any.
    origins
        Origins whose pages may read the data; none unless told.
    """
    app = FastAPI(
        title="Pintu",
        version=version("pintu"),
        description=_ABOUT,
        openapi_url=f"{API}/openapi.json",
        docs_url=None,  # the usual page loads its scripts from elsewhere
        redoc_url=None,
        lifespan=_few_threads,
    )
    app.include_router(router_of(library))
    if atlas is not None:
        app.mount("/", StaticFiles(directory=atlas, html=True))
    app.add_exception_handler(PintuError, _tell_error)
    app.add_exception_handler(RequestValidationError, _tell_invalid)
    app.add_exception_handler(HTTPException, _tell_http)
    if origins:
        app.add_middleware(CORSMiddleware, allow_origins=list(origins), allow_methods=["GET", "POST"])
    app.add_middleware(Limits, data=API)
    if hosts:
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False)
    return app


def _problem(status: int, what: str, where: str, fix: str) -> JSONResponse:
    return JSONResponse({"what": what, "where": where, "fix": fix}, status_code=status)


async def _tell_error(_: Request, error: Exception) -> Response:
    if not isinstance(error, PintuError):  # never: it is registered for these alone
        raise error
    status = 404 if isinstance(error, MissingError) else 503 if isinstance(error, BusyError | StoreError) else 422
    return _problem(status, error.what, error.where, error.fix)


async def _tell_invalid(request: Request, error: Exception) -> Response:
    first = error.errors()[0] if isinstance(error, RequestValidationError) else {}
    where = " ".join(str(part) for part in first.get("loc", ())) or str(request.url.path)
    return _problem(422, str(first.get("msg", error)), where, f"see {API}/openapi.json")


async def _tell_http(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):  # never: it is registered for these alone
        raise error
    told = _problem(error.status_code, str(error.detail), request.url.path, f"see {API}/openapi.json")
    told.headers.update(error.headers or {})
    return told
