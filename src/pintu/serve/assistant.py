"""The same library for an assistant that speaks MCP: each tool gives rows as JSON, with the sentence they stand in."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from importlib.metadata import version
from typing import Annotated, Any, ParamSpec

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from pintu.errors import PintuError
from pintu.pipeline import wanted_sentences
from pintu.records import Frame, Status
from pintu.resolve.words import parse_words
from pintu.serve.library import LONGEST_ARTICLE, LONGEST_TEXT, Library
from pintu.serve.names import Kind, list_names
from pintu.serve.page import Page
from pintu.serve.tables import TABLES

Parameters = ParamSpec("Parameters")

_MOST_ROWS = 100
_INSTRUCTIONS = """Government work reports of China's provincial-level regions as rows.

Each claim, mention and tie has the sentence (`quote`) that it stands in: quote it, and give its sentence_id, when you
tell a number. A null is unknown, never nought. Reports tell what governments say, not whether it is right. Regions,
themes, blocs and indicators may be named in Chinese, English or Korean."""

Limit = Annotated[int, Field(ge=1, le=_MOST_ROWS, description="rows that are returned")]
Offset = Annotated[int, Field(ge=0, description="rows that are passed over")]
Region = Annotated[str | None, Field(description="a region by any of its names")]
Year = Annotated[int | None, Field(description="the year of the edition")]
Theme = Annotated[str | None, Field(description="a theme by any of its names")]
Indicator = Annotated[str | None, Field(description="an indicator by any of its names")]
StatusTold = Annotated[Status | None, Field(description="what has been done, or is meant to be")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What an assistant can ask; the words of each are what it reads of it."""

    library: Library

    def overview(self) -> str:
        """Return which editions, tables and filters there are. Begin here."""
        return self.library.overview()

    def find_sentences(  # noqa: PLR0913 (what a sentence is looked for by)
        self,
        *,
        words: Annotated[str | None, Field(description="words that all stand in it, parted by spaces")] = None,
        region: Region = None,
        year: Year = None,
        theme: Theme = None,
        indicator: Indicator = None,
        status: StatusTold = None,
        limit: Limit = 20,
        offset: Offset = 0,
    ) -> str:
        """Find the sentences in which all words stand, the newest edition first.

        A word is looked for as it is written; a name in English or Korean stands for what it names.
        """
        wanted = wanted_sentences(region=region, year=year, theme=theme, indicator=indicator, status=status)
        terms = parse_words([words]) if words is not None else ()
        return _told(self.library.find(terms, wanted, limit=limit, offset=offset))

    def list_rows(
        self,
        table: Annotated[str, Field(description=f"one of {', '.join(TABLES)}")],
        filters: Annotated[
            dict[str, str | int] | None,
            Field(description='what rows are chosen by, as overview tells: {"region": "Gansu", "year": 2026}'),
        ] = None,
        limit: Limit = 20,
        offset: Offset = 0,
    ) -> str:
        """List rows of a table: claims, mentions, ties, headline figures, promises and all else that is computed."""
        return _told(self.library.rows(table, filters or {}, limit=limit, offset=offset))

    def get_record(
        self,
        table: Annotated[str, Field(description="documents, sentences, claims, mentions or ties")],
        identifier: Annotated[str, Field(description="16 hexadecimal digits", max_length=100)],
    ) -> str:
        """Get one row by its identifier: a document with its text, a sentence with all that was found in it."""
        return self.library.record(table, identifier)

    def look_up(
        self,
        kind: Annotated[Kind, Field(description="what is looked up")],
        name: Annotated[str | None, Field(description="a name in Chinese, English or Korean", max_length=100)] = None,
        limit: Limit = 20,
        offset: Offset = 0,
    ) -> str:
        """Look up regions, themes, blocs and indicators by name, or list them, with their names in three languages."""
        return _told(list_names(kind, name=name, limit=limit, offset=offset))

    def read_text(
        self,
        text: Annotated[str, Field(description="Chinese text", max_length=LONGEST_TEXT)],
        year: Year = None,
        frame: Annotated[Frame | None, Field(description="the part of a report that it is from")] = None,
    ) -> str:
        """Read any Chinese text: the claims, mentions and ties that stand in it."""
        return self.library.read(text, year=year, frame=frame)

    def check_article(
        self,
        text: Annotated[str, Field(description="in English, Korean or Chinese", max_length=LONGEST_ARTICLE)],
    ) -> str:
        """Check each claim of an article against the reports: its verdict, why, and the sentences that decide it."""
        return self.library.check(text)


def make_assistant(library: Library) -> MCPServer[Any]:
    """Return a server of MCP over a library; none of its tools changes anything."""
    server: MCPServer[Any] = MCPServer(
        "pintu", version=version("pintu"), instructions=_INSTRUCTIONS, log_level="ERROR", subscriptions=False
    )
    tools = Tools(library=library)
    changes_nothing = ToolAnnotations(read_only_hint=True, open_world_hint=False)
    for tool in (
        tools.overview,
        tools.find_sentences,
        tools.list_rows,
        tools.get_record,
        tools.look_up,
        tools.read_text,
        tools.check_article,
    ):
        server.add_tool(_saying(tool), annotations=changes_nothing, structured_output=False)
    return server


def _saying(tool: Callable[Parameters, str]) -> Callable[Parameters, str]:
    """Return a tool that says what is wrong with a question, so that it can be asked better."""

    @wraps(tool)
    def said(*given: Parameters.args, **named: Parameters.kwargs) -> str:
        try:
            return tool(*given, **named)
        except PintuError as error:
            raise ToolError(str(error)) from error

    return said


def _told(page: Page) -> str:
    head = json.dumps({"total": page.total, "offset": page.offset, "limit": page.limit})
    return f'{head[:-1]}, "rows": [{", ".join(page.rows)}]}}'
