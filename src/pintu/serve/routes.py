"""The routes of the API, made from the list of tables and the library."""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, Signature
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from pintu.errors import UnresolvedError
from pintu.pipeline import wanted_sentences
from pintu.records import Frame, Status
from pintu.resolve.words import parse_words
from pintu.serve.examples import ARTICLE, ROWS, TEXT
from pintu.serve.library import LONGEST_ARTICLE, LONGEST_TEXT, Library
from pintu.serve.names import KINDS, LOOKED_UP, Kind, list_names
from pintu.serve.page import Page
from pintu.serve.schemas import FOUND, answers, page_schema, row_schema, table_answers
from pintu.serve.tables import FILTERS, IDENTIFIERS, TABLES, Filter

API = "/api"
MOST_ROWS = 500
_USUAL_ROWS = 50
_FARTHEST = 1_000_000_000
_FIRST_YEAR, _LAST_YEAR = 1949, 2100

Limit = Annotated[int, Query(ge=1, le=MOST_ROWS, description="rows of a page", examples=[_USUAL_ROWS])]
Offset = Annotated[int, Query(ge=0, le=_FARTHEST, description="rows before the page", examples=[0])]
Identifier = Annotated[str, Path(pattern="^[0-9a-f]{16}$", description="16 hexadecimal digits")]


class JsonResponse(Response):
    """JSON that is written already."""

    media_type = "application/json"


class Text(BaseModel):
    """A text to read, with what is known of it."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(
        max_length=LONGEST_TEXT, description="Chinese text: a sentence, a paragraph, a report", examples=[TEXT]
    )
    year: int | None = Field(
        default=None, ge=_FIRST_YEAR, le=_LAST_YEAR, description="of the report, for 今年 and 去年", examples=[2026]
    )
    frame: Frame | None = Field(default=None, description="the part of a report that it is from", examples=["review"])


class ArticleText(BaseModel):
    """An article to hold against the reports."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(max_length=LONGEST_ARTICLE, description="in English, Korean or Chinese", examples=[ARTICLE])


def router_of(library: Library) -> APIRouter:
    """Return the routes over a library."""
    router = APIRouter(prefix=API, default_response_class=JsonResponse)
    _add_overview(router, library)
    _add_find(router, library)
    _add_read(router, library)
    _add_check(router, library)
    for kind in KINDS:
        _add_names(router, kind)
    for table in TABLES:
        _add_table(router, library, table)
    for table in IDENTIFIERS:
        _add_record(router, library, table)
    return router


def _add_overview(router: APIRouter, library: Library) -> None:
    @router.get("", summary="What the store holds", responses=answers({"type": "object"}, 422, 503))
    def overview(request: Request) -> Response:
        _refuse_unknown(request, ())
        return JsonResponse(library.overview())


def _add_find(router: APIRouter, library: Library) -> None:
    signature = {
        "words": (
            str | None,
            Query(max_length=400, description="they all stand in it", examples=["芯片"]),
        ),
        **{name: _told(FILTERS[name]) for name in ("region", "year", "theme", "indicator")},
        "status": (Status | None, Query(description="what has been done, or is meant to be", examples=["target"])),
    }

    def find(request: Request, *, limit: int, offset: int, words: str | None, **chosen: Any) -> Response:
        if words is None and not any(value is not None for value in chosen.values()):
            raise UnresolvedError("nothing is looked for", where="the question", fix="give words, or a filter")
        terms = parse_words([words]) if words is not None else ()
        return _page(request, library.find(terms, wanted_sentences(**chosen), limit=limit, offset=offset))

    router.add_api_route("/find", _paged(find, signature), summary="Sentences by words and filters", responses=FOUND)


def _add_read(router: APIRouter, library: Library) -> None:
    rows = {name: {"type": "array", "items": {"type": "object"}} for name in ("claims", "mentions", "ties")}
    schema = {"type": "object", "required": list(rows), "properties": rows}

    @router.post("/read", summary="What stands in any text", responses=answers(schema, 400, 408, 413, 422))
    def read(request: Request, given: Text) -> Response:
        _refuse_unknown(request, ())
        return JsonResponse(library.read(given.text, year=given.year, frame=given.frame))


def _add_check(router: APIRouter, library: Library) -> None:
    finding = {"type": "object", "required": ["text", "start", "end", "kind", "verdict", "note", "evidence"]}
    told = answers({"type": "array", "items": finding}, 400, 408, 413, 422, 503)

    @router.post("/check", summary="The claims of an article, held against the reports", responses=told)
    def check(request: Request, given: ArticleText) -> Response:
        _refuse_unknown(request, ())
        return JsonResponse(library.check(given.text))


def _add_names(router: APIRouter, kind: Kind) -> None:
    name = Query(max_length=100, description="a name in Chinese, English or Korean, or an identifier")
    signature = {"name": (str | None, name)} if kind in LOOKED_UP else {}

    def names(request: Request, *, limit: int, offset: int, name: str | None = None) -> Response:
        return _page(request, list_names(kind, name=name, limit=limit, offset=offset))

    told = answers(page_schema({"type": "object"}), 422)
    router.add_api_route(
        f"/names/{kind}", _paged(names, signature), summary=f"The {kind} that Pintu knows", responses=told
    )


def _add_table(router: APIRouter, library: Library, table: str) -> None:
    def rows(request: Request, *, limit: int, offset: int, **chosen: Any) -> Response:
        given = {name: value for name, value in chosen.items() if value is not None}
        return _page(request, library.rows(table, given, limit=limit, offset=offset))

    signature = {name: _told(one) for name, one in library.filters(table).items()}
    told = table_answers(table, library.stored_columns.get(table))
    router.add_api_route(
        f"/tables/{table}", _paged(rows, signature), summary=f"Rows of the table {table}", responses=told
    )


def _add_record(router: APIRouter, library: Library, table: str) -> None:
    def record(request: Request, identifier: Identifier) -> Response:
        _refuse_unknown(request, ())
        return JsonResponse(library.record(table, identifier))

    told = answers(row_schema(library.stored_columns[table]), 404, 422, 503, example=ROWS[table])
    one = table.removesuffix("s")
    router.add_api_route(f"/{table}/{{identifier}}", record, summary=f"One {one}", name=one, responses=told)


def _told(one: Filter) -> tuple[Any, Any]:
    bounds = {"ge": _FIRST_YEAR, "le": _LAST_YEAR} if one.kind is int else {"max_length": 100}
    return one.kind | None, Query(description=one.told, examples=[one.example], **bounds)  # type: ignore[arg-type]


def _paged(answer: Callable[..., Response], signature: dict[str, tuple[Any, Any]]) -> Callable[..., Response]:
    """Return a function with these parameters and those of a page, as FastAPI reads them; others are refused."""

    def endpoint(request: Request, **given: Any) -> Response:
        _refuse_unknown(request, given)
        return answer(request, **given)

    parameters = [
        Parameter("request", Parameter.KEYWORD_ONLY, annotation=Request),
        *(
            Parameter(name, Parameter.KEYWORD_ONLY, annotation=Annotated[kind, told], default=None)
            for name, (kind, told) in signature.items()
        ),
        Parameter("limit", Parameter.KEYWORD_ONLY, annotation=Limit, default=_USUAL_ROWS),
        Parameter("offset", Parameter.KEYWORD_ONLY, annotation=Offset, default=0),
    ]
    endpoint.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    endpoint.__name__ = answer.__name__
    return endpoint


def _refuse_unknown(request: Request, known: Any) -> None:
    """Refuse a filter that there is not: passed over, it would seem to have chosen."""
    unknown = sorted(set(request.query_params) - set(known))
    if unknown:
        raise UnresolvedError(
            f"there is no parameter {unknown[0][:100]!r} here",
            where=request.url.path,
            fix=f"there are {', '.join(known)}" if known else "leave it out",
        )


def _page(request: Request, page: Page) -> Response:
    behind = page.offset + len(page.rows)
    following = None
    if page.rows and behind < page.total and behind <= _FARTHEST:
        address = request.url.include_query_params(offset=behind)
        following = f"{address.path}?{address.query}"
    head = f'{{"total": {page.total}, "offset": {page.offset}, "limit": {page.limit}, "next": '
    return JsonResponse(f'{head}{_quoted(following)}, "rows": [{", ".join(page.rows)}]}}')


def _quoted(text: str | None) -> str:
    import json

    return json.dumps(text)
