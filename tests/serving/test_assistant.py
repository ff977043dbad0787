"""`pintu mcp` as an assistant sees it: each tool is called, over memory and over the pipe of a process."""

import json
import sys

import anyio
import pytest
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from pintu.serve.assistant import make_assistant
from pintu.serve.tables import TABLES

TOOLS = {"overview", "find_sentences", "list_rows", "get_record", "look_up", "read_text", "check_article"}


def with_client(library, work):
    """Return what a client gets done with the assistant's server."""

    async def run():
        async with Client(make_assistant(library)) as client:
            return await work(client)

    return anyio.run(run)


def call(library, tool, **arguments):
    """Return whether a call failed, and what it said."""

    async def work(client):
        result = await client.call_tool(tool, arguments)
        return bool(result.is_error), result.content[0].text

    return with_client(library, work)


def told(library, tool, **arguments):
    has_failed, said = call(library, tool, **arguments)
    assert not has_failed, said
    return json.loads(said)


def test_the_tools_and_what_they_say_of_themselves(library):
    async def work(client):
        return (await client.list_tools()).tools

    tools = with_client(library, work)
    assert {tool.name for tool in tools} == TOOLS
    assert all(tool.description and tool.annotations.read_only_hint for tool in tools)


def test_overview(library):
    assert list(TABLES) == list(told(library, "overview")["tables"])


def test_find_sentences(library):
    found = told(library, "find_sentences", words="인공지능", year=2026, limit=3)
    assert found["total"] >= len(found["rows"]) > 0
    assert all(hit["spans"] and hit["year"] == 2026 for hit in found["rows"])


@pytest.mark.parametrize("table", TABLES)
def test_list_rows(library, table):
    expected = [json.loads(row) for row in library.rows(table, {}, limit=2).rows]
    assert expected == told(library, "list_rows", table=table, limit=2)["rows"]


def test_list_rows_with_filters(library):
    found = told(library, "list_rows", table="promises", filters={"region": "간쑤", "verdict": "met"}, limit=5)
    assert {("甘肃", "met")} >= {(row["region"], row["verdict"]) for row in found["rows"]}


def test_get_record(library):
    claim = told(library, "list_rows", table="claims", limit=1)["rows"][0]
    assert claim == told(library, "get_record", table="claims", identifier=claim["claim_id"])
    sentence = told(library, "get_record", table="sentences", identifier=claim["sentence_id"])
    assert claim in sentence["claims"]


def test_look_up(library):
    assert "CN-GS" == told(library, "look_up", kind="regions", name="Gansu")["rows"][0]["region_id"]
    assert told(library, "look_up", kind="units")["total"] > 100


def test_read_text(library):
    (claim,) = told(library, "read_text", text="粮食产量超过840亿斤。")["claims"]
    assert 84_000_000_000 == claim["value"]


def test_check_article(library):
    (finding,) = told(library, "check_article", text="Guizhou's computing power has gone beyond 160 EFLOPS.")
    assert ("supported", "贵州") == (finding["verdict"], finding["region"])
    assert finding["evidence"][0]["quote"]


@pytest.mark.parametrize(
    ("tool", "arguments", "what"),
    [
        pytest.param("list_rows", {"table": "secrets"}, "there is no table 'secrets'", id="no table"),
        pytest.param("list_rows", {"table": "claims", "filters": {"regoin": "x"}}, "rows of claims are not chosen by 'regoin'", id="no filter"),
        pytest.param("list_rows", {"table": "claims", "filters": {"region": "Gansoo"}}, "no region is called 'Gansoo'", id="no region"),
        pytest.param("list_rows", {"table": "claims", "limit": 101}, "less than or equal to 100", id="too many rows"),
        pytest.param("get_record", {"table": "claims", "identifier": "x"}, "there is no such row of claims", id="no row"),
        pytest.param("get_record", {"table": "meta", "identifier": "x"}, "rows of 'meta' have no identifier", id="no identifier"),
        pytest.param("find_sentences", {"words": " "}, "there is no word to look for", id="no word"),
        pytest.param("read_text", {"text": "山" * 200_001}, "at most 200000 characters", id="a text that is too long"),
    ],
)  # fmt: skip
def test_a_problem_is_told_so_that_it_can_be_asked_better(library, tool, arguments, what):
    has_failed, said = call(library, tool, **arguments)
    assert has_failed
    assert what in said


def test_over_the_pipe_of_a_process(store):
    async def run():
        code = "from pintu.cli import main; main()"
        server = StdioServerParameters(command=sys.executable, args=["-c", code, "mcp", "--mosaic", str(store)])
        async with Client(stdio_client(server)) as client:
            names = {tool.name for tool in (await client.list_tools()).tools}
            result = await client.call_tool("find_sentences", {"words": "Gansu", "limit": 1})
            return names, json.loads(result.content[0].text)

    names, found = anyio.run(run)
    assert names == TOOLS
    assert 1 == len(found["rows"])
