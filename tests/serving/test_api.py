"""What the API answers: the exported rows page by page, single rows, sentences by words, and problems in three lines."""

import json
import threading
import time
from io import BytesIO

import pytest
from starlette.testclient import TestClient

from pintu.errors import StoreError
from pintu.pipeline import export_rows
from pintu.serve import open_library
from pintu.serve.app import make_app
from pintu.serve.limits import BODY_LIMIT
from pintu.serve.names import KINDS
from pintu.serve.tables import FILTERS, TABLES
from pintu.store import Mosaic, write_rows
from spec.store.reports import built, digest


def exported(store, table):
    """Return the rows as `pintu export` writes them."""
    out = BytesIO()
    write_rows(export_rows(Mosaic(store), table), out, "jsonl")
    return [json.loads(line) for line in out.getvalue().decode().splitlines()]


def all_pages(client, address):
    """Return the rows of every page, and what each said of how many there are."""
    rows, totals = [], set()
    while address:
        page = client.get(address).json()
        rows += page["rows"]
        totals.add(page["total"])
        address = page["next"]
    return rows, totals


@pytest.mark.parametrize("table", TABLES)
def test_the_pages_of_a_table_are_its_exported_rows(client, store, table):
    expected = exported(store, table)
    limit = 500 if len(expected) > 2000 else 97
    assert (expected, {len(expected)}) == all_pages(client, f"/api/tables/{table}?limit={limit}")


@pytest.mark.parametrize("table", TABLES)
def test_each_filter_chooses_the_rows_that_have_its_value(client, library, store, table):
    expected = exported(store, table)
    for name in library.filters(table):
        column = FILTERS[name].column
        values = list(dict.fromkeys(row[column] for row in expected if row.get(column) is not None))
        for value in values[:2]:
            page = client.get(f"/api/tables/{table}", params={name: value, "limit": 500}).json()
            chosen = [row for row in expected if row[column] == value]
            assert (len(chosen), chosen[:500]) == (page["total"], page["rows"]), (name, value)


def test_tables_have_the_filters_that_their_rows_have(library):
    filters = {table: set(library.filters(table)) for table in TABLES}
    assert {"region", "year", "theme", "status"} <= filters["specialisation"] & filters["salience"]
    assert {"region", "year", "indicator", "verdict"} <= filters["promises"]
    assert {"region", "year", "indicator", "status", "document", "sentence"} == filters["claims"]
    assert {"region", "year", "document"} <= filters["reuse"]
    assert set(FILTERS) == set().union(*filters.values())


@pytest.mark.parametrize("name", ["CN-GS", "甘肃", "甘肃省", "Gansu", "간쑤"])
def test_a_region_by_any_of_its_names(client, name):
    page = client.get("/api/tables/claims", params={"region": name, "year": 2026, "limit": 1}).json()
    assert page["total"] > 0
    assert ("甘肃", 2026) == (page["rows"][0]["region"], page["rows"][0]["year"])


def test_a_row_by_its_identifier(client):
    for table, identifier in (("documents", "document_id"), ("sentences", "sentence_id"), ("claims", "claim_id"),
                              ("mentions", "mention_id"), ("ties", "tie_id")):  # fmt: skip
        row = client.get(f"/api/tables/{table}", params={"limit": 1, "offset": 3}).json()["rows"][0]
        found = client.get(f"/api/{table}/{row[identifier]}").json()
        assert row == {name: found[name] for name in row}


def test_a_sentence_comes_with_all_that_was_found_in_it(client):
    claim = client.get("/api/tables/claims?limit=1").json()["rows"][0]
    sentence = client.get(f"/api/sentences/{claim['sentence_id']}").json()
    assert claim in sentence["claims"]
    for kind in ("claims", "mentions", "ties"):
        assert sentence[kind] == client.get(f"/api/tables/{kind}?sentence={claim['sentence_id']}").json()["rows"]


def test_a_document_comes_with_its_text(client):
    sentence = client.get("/api/tables/sentences?limit=1&offset=5").json()["rows"][0]
    document = client.get(f"/api/documents/{sentence['document_id']}").json()
    assert sentence["quote"] == document["text"][sentence["document_start"] : sentence["document_end"]]
    assert sentence["section"] in [section["heading"] for section in document["sections"]]


def test_sentences_by_words(client):
    page = client.get("/api/find", params={"words": "인공지능", "year": 2026, "limit": 5}).json()
    assert page["total"] > 0
    for hit in page["rows"]:
        assert hit["spans"]
        mentions = client.get(f"/api/tables/mentions?sentence={hit['sentence_id']}").json()["rows"]
        assert {"artificial-intelligence"} <= {mention["theme"] for mention in mentions}


@pytest.mark.parametrize("kind", KINDS)
def test_names(client, kind):
    rows, totals = all_pages(client, f"/api/names/{kind}?limit=400")
    assert {len(rows)} == totals
    assert all({"zh", "en", "ko"} <= set(row) for row in rows)


def test_one_name(client):
    assert ["CN-GS"] == [row["region_id"] for row in client.get("/api/names/regions?name=간쑤").json()["rows"]]


def test_any_text(client):
    found = client.post("/api/read", json={"text": "粮食产量超过840亿斤，无人机送信到了山村。", "year": 2026}).json()
    (claim,) = found["claims"]
    assert ("840亿斤", 84_000_000_000) == (claim["text"], claim["value"])
    assert ["无人机"] == [mention["text"] for mention in found["mentions"]]


def test_an_article(client):
    (finding,) = client.post("/api/check", json={"text": "Guizhou's computing power is 2 EFLOPS."}).json()
    assert ("contradicted", "贵州") == (finding["verdict"], finding["region"])
    sentence = client.get(f"/api/sentences/{finding['evidence'][0]['sentence_id']}").json()
    assert sentence["quote"] == finding["evidence"][0]["quote"]


def test_one_article_at_a_time(store):
    with open_library(store, seconds=0.1) as library:
        client = TestClient(make_app(library))
        with library._checking:
            answer = client.post("/api/check", json={"text": "…"})
        assert (503, "another article is being checked") == (answer.status_code, answer.json()["what"])
        assert 200 == client.post("/api/check", json={"text": "…"}).status_code


def test_the_digits_of_a_number_stand(client):
    said = client.post("/api/read", json={"text": "投资10000000000000001元。"}).text
    assert '"value": 10000000000000001,' in said


def test_the_overview_names_every_table_and_its_filters(client, library):
    told = client.get("/api").json()
    assert list(TABLES) == list(told["tables"])
    assert [2025, 2026] == sorted({edition["year"] for edition in told["editions"]})
    assert {name: list(library.filters(name)) for name in TABLES} == {
        name: table["filters"] for name, table in told["tables"].items()
    }


@pytest.mark.parametrize(
    ("address", "status", "what"),
    [
        pytest.param("/api/tables/claims?regoin=Gansu", 422, "there is no parameter 'regoin' here", id="a misspelt filter"),
        pytest.param("/api/tables/documents?theme=drones", 422, "there is no parameter 'theme' here", id="a filter of other tables"),
        pytest.param("/api/tables/claims?region=Gansoo", 422, "no region is called 'Gansoo'", id="a name of nothing"),
        pytest.param("/api/tables/claims?region=산시", 422, "'산시' is the name of 2 regions", id="a name of two"),
        pytest.param("/api/tables/claims?status=done", 422, "Input should be 'achieved' or 'target'", id="a value that there is not"),
        pytest.param("/api/tables/claims?limit=501", 422, "Input should be less than or equal to 500", id="too many rows"),
        pytest.param("/api/tables/claims?limit=0", 422, "Input should be greater than or equal to 1", id="no rows"),
        pytest.param("/api/tables/claims?offset=-1", 422, "Input should be greater than or equal to 0", id="a place before the first"),
        pytest.param("/api/tables/claims?year=abc", 422, "Input should be a valid integer, unable to parse string as an integer", id="no year"),
        pytest.param("/api/tables/secrets", 404, "Not Found", id="no table"),
        pytest.param("/api/claims/0123456789abcdef", 404, "there is no such row of claims", id="no row"),
        pytest.param("/api/claims/x", 422, "String should match pattern '^[0-9a-f]{16}$'", id="no identifier"),
        pytest.param("/api/find", 422, "nothing is looked for", id="no words"),
        pytest.param("/api/find?words=%20", 422, "there is no word to look for", id="empty words"),
        pytest.param("/api/find?words=" + "a%20b%20c%20d%20e%20f%20g%20h%20i", 422, "at most 8 words of at most 100 characters are looked for", id="too many words"),
        pytest.param("/api/find?words=" + "x" * 401, 422, "String should have at most 400 characters", id="a long word"),
        pytest.param("/api/names/regions?name=Atlantis", 422, "no region is called 'Atlantis'", id="no name"),
    ],
)  # fmt: skip
def test_a_problem_is_told_in_three_lines(client, address, status, what):
    answer = client.get(address)
    told = answer.json()
    assert (status, what) == (answer.status_code, told["what"])
    assert ["fix", "what", "where"] == sorted(told)
    assert all(told.values())


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"text": 1}', b'{"text": "a", "more": 1}', b'{"text": "a", "year": 1}', b"\xff"]
)
def test_a_body_that_cannot_be_understood(client, body):
    answer = client.post("/api/read", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in {400, 422}
    assert {"what", "where", "fix"} == set(answer.json())


def test_a_body_that_is_too_large(client):
    text = json.dumps({"text": "山" * (BODY_LIMIT // 2)}).encode()
    assert 413 == client.post("/api/read", content=text).status_code
    assert 413 == client.post("/api/read", content=iter([text[:100], text[100:]])).status_code  # without its length


def test_a_body_as_large_as_allowed(client):
    text = json.dumps({"text": "山" * 1000}).encode()
    padded = text + b" " * (BODY_LIMIT - len(text))
    assert 200 == client.post("/api/read", content=padded, headers={"content-type": "application/json"}).status_code


def test_a_question_that_takes_too_long(store):
    with open_library(store, seconds=1) as library:
        client = TestClient(make_app(library))
        with pytest.raises(StoreError, match="there is no answer within"):
            library.ask("SELECT count(*) FROM range(100000000000) a, range(1000000) b", ())
        assert client.get("/api/names/regions").status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", ""])
def test_another_name_than_ours_is_refused(client, host):
    assert 400 == client.get("/api", headers={"host": host}).status_code


def test_pages_of_others_may_not_read_the_data(client):
    for method in ("GET", "OPTIONS"):
        answer = client.request(
            method, "/api", headers={"origin": "https://evil.example", "access-control-request-method": "GET"}
        )
        assert not [name for name in answer.headers if name.startswith("access-control")]


def test_pages_of_an_origin_that_is_allowed_may(library):
    client = TestClient(make_app(library, origins=("https://good.example",)))
    allowed = client.get("/api", headers={"origin": "https://good.example"}).headers
    assert "https://good.example" == allowed["access-control-allow-origin"]
    assert "access-control-allow-origin" not in client.get("/api", headers={"origin": "https://evil.example"}).headers


def test_no_answer_is_run_or_framed(client):
    for address in ("/api", "/api/find?words=芯片", "/api/openapi.json", "/api/nothing"):
        headers = client.get(address).headers
        assert "application/json" == headers["content-type"]
        assert "nosniff" == headers["x-content-type-options"]
        assert "default-src 'none'; frame-ancestors 'none'" == headers["content-security-policy"]


def test_the_atlas_stands_at_the_root(library, tmp_path):
    (tmp_path / "atlas").mkdir()
    (tmp_path / "atlas" / "index.html").write_text("<p>the atlas")
    (tmp_path / "secret").write_text("a treasure")
    (tmp_path / "atlas" / "link").symlink_to(tmp_path / "secret")
    client = TestClient(make_app(library, atlas=tmp_path / "atlas"))
    assert "<p>the atlas" == client.get("/").text
    assert 404 == client.get("/nothing.html").status_code
    for path in ("/../secret", "/%2e%2e/secret", "/..%2fsecret", "/link", "/....//secret"):
        assert "a treasure" not in client.get(path).text
    assert 200 == client.get("/api").status_code


def test_a_build_meanwhile_changes_nothing_of_what_is_served(tmp_path):
    mosaic, _ = built(tmp_path, a=digest("江苏", 2026))
    with open_library(mosaic.path) as library:
        before = library.rows("claims", {}, limit=50)
        built(tmp_path, a=digest("江苏", 2026), b=digest("甘肃", 2026))
        assert before == library.rows("claims", {}, limit=50)
        assert 1 == library.rows("documents", {}, limit=50).total
    with open_library(mosaic.path) as library:
        assert 2 == library.rows("documents", {}, limit=50).total


def test_many_at_once_get_what_one_gets(client, store):
    expected = exported(store, "mentions")[:100]
    found, began = [], time.monotonic()

    def ask():
        found.append(client.get("/api/tables/mentions?limit=100").json()["rows"])

    threads = [threading.Thread(target=ask) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [expected] * 20 == found
    assert time.monotonic() - began < 60
