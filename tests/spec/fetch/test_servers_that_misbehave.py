"""What a server may do to us, and what becomes of it: one clear line, and nothing that is not a whole report."""

import gzip
import time

import pytest

from pintu.fetch import LEDGER, Failed, Fetched
from spec.fetch.errand import fetch, fetch_one, files, hashed
from spec.fetch.misbehaving import (
    PAGE,
    answer,
    endless,
    in_turn,
    page,
    redirect,
    serving,
    silent,
    trickle,
    trickling_head,
    truncated,
)


def no_http(handler, _):
    handler.wfile.write(b"SSH-2.0-x\r\n")


def hang_up(handler, _):
    handler.connection.close()


def circle(site_paths):
    return {path: redirect(to) for path, to in site_paths.items()}


@pytest.mark.parametrize(
    ("behaviour", "what"),
    [
        pytest.param(endless, "it is larger than 300,000 bytes", id="an endless body"),
        pytest.param(
            answer(200, b"", Content_Length="300001"), "it is larger than 300,000 bytes", id="a body that is too large"
        ),
        pytest.param(
            page(gzip.compress(b"x" * 400_000), Content_Encoding="gzip"),
            "it is larger than 300,000 bytes",
            id="a body that is too large when it is unpacked",
        ),
        pytest.param(trickle, "the file is not there after 2 s", id="a slow trickle"),
        pytest.param(trickling_head, "the file is not there after 2 s", id="a head that never ends"),
        pytest.param(silent, "the server falls silent", id="silence"),
        pytest.param(answer(429, Retry_After="3600"), "the server answers 429 Too Many Requests and asks to wait 3600 s", id="429 for an hour"),
        pytest.param(answer(503), "the server answers 503 Service Unavailable", id="503 and again 503"),
        pytest.param(answer(404), "the server answers 404 Not Found", id="404"),
        pytest.param(page(b"\x89PNG", Content_Type="image/png"), "what stands there is image/png, not a web page, PDF, DOCX or text", id="a wrong content type"),
        pytest.param(page(Content_Type="application/pdf"), "what stands there is no PDF", id="a web page that says it is a PDF"),
        pytest.param(page(b" \n"), "what stands there is empty", id="an empty page"),
        pytest.param(truncated(), "the server breaks off", id="a body that breaks off each time"),
        pytest.param(redirect("/"), "the server redirects in a circle", id="a redirect to itself"),
        pytest.param(redirect("file:///etc/passwd"), "only http:// and https:// are fetched", id="a redirect to a file"),
        pytest.param(redirect("ftp://127.0.0.1/"), "only http:// and https:// are fetched", id="a redirect off the web"),
        pytest.param(redirect("http://user:secret@127.0.0.1/"), "the address holds a name or password", id="a redirect with a password"),
        pytest.param(redirect("http://[::1"), "the server redirects to what is no address", id="a redirect to nonsense"),
        pytest.param(answer(206, PAGE), "the server goes on at another place than it was asked to", id="a part that nobody asked for"),
        pytest.param(no_http, "the server breaks off", id="no HTTP at all"),
    ],
)  # fmt: skip
def test_what_fails_is_told_and_leaves_no_file(tmp_path, behaviour, what):
    with serving({"/": behaviour}) as site:
        outcome = fetch_one(tmp_path, site.url("/"), silence_seconds=0.5, whole_seconds=2)
    assert isinstance(outcome, Failed)
    assert outcome.what.startswith(what)
    assert site.url("/") == outcome.url
    assert outcome.fix
    assert [] == [name for name in files(tmp_path) if not name.startswith(".")]


def test_a_circle_of_redirects(tmp_path):
    with serving(circle({"/a": "/b", "/b": "/c", "/c": "/a"})) as site:
        outcome = fetch_one(tmp_path, site.url("/a"))
    assert "the server redirects in a circle, or too often" == outcome.what
    assert ["/a", "/b", "/c"] == site.paths()


def test_redirects_without_end(tmp_path):
    with serving(circle({f"/{n}": f"/{n + 1}" for n in range(99)})) as site:
        outcome = fetch_one(tmp_path, site.url("/0"), redirect_count=4)
    assert "the server redirects in a circle, or too often" == outcome.what
    assert ["/0", "/1", "/2", "/3", "/4"] == site.paths()


def test_a_redirect_is_followed_and_told(tmp_path):
    with serving({"/old": redirect("/new?x=1", 301), "/new?x=1": page()}) as site:
        outcome = fetch_one(tmp_path, site.url("/old"))
    assert (site.url("/old"), site.url("/new?x=1")) == (outcome.url, outcome.final_url)


@pytest.mark.parametrize(
    "first",
    [
        pytest.param(answer(503), id="503, then 200"),
        pytest.param(answer(429, Retry_After="0"), id="429, then 200"),
        pytest.param(silent, id="silence, then 200"),
        pytest.param(truncated(), id="a body that breaks off, then 200"),
        pytest.param(hang_up, id="a connection that is closed, then 200"),
    ],
)
def test_what_passes_is_asked_for_again(tmp_path, first):
    with serving({"/": in_turn(first, page())}) as site:
        outcome = fetch_one(tmp_path, site.url("/"), silence_seconds=1)
    assert isinstance(outcome, Fetched)
    assert ["/", "/"] == site.paths()
    assert PAGE == (tmp_path / outcome.file).read_bytes()
    assert hashed(PAGE) == outcome.sha256


@pytest.mark.parametrize(
    "asked",
    [pytest.param("1", id="seconds"), pytest.param("Sun, 01 Mar 2026 12:00:01 GMT", id="a time")],
)
def test_a_server_that_asks_for_a_second_is_given_it(tmp_path, asked):
    with serving({"/": in_turn(answer(429, Retry_After=asked), page())}) as site:
        assert isinstance(fetch_one(tmp_path, site.url("/")), Fetched)
    first, second = site.asked("/")
    assert second.began - first.ended >= 0.95


def test_each_further_attempt_is_waited_for_longer(tmp_path):
    with serving({"/": answer(500)}) as site:
        assert isinstance(fetch_one(tmp_path, site.url("/"), backoff_seconds=0.2), Failed)
    first, second, third = site.asked("/")
    assert second.began - first.ended >= 0.2
    assert third.began - second.ended >= 0.4


def test_a_bad_server_costs_no_other_report(tmp_path):
    with serving({"/good": page(), "/bad": trickle, "/fine": page()}) as site:
        outcomes = fetch(tmp_path, site.url("/bad"), site.url("/good"), site.url("/fine"), whole_seconds=2)
    assert [Failed, Fetched, Fetched] == [type(outcome) for outcome in outcomes]
    assert [LEDGER, "地区2-2026.html", "地区3-2026.html"] == [name for name in files(tmp_path) if name[0] != "."]


def test_nothing_outlasts_its_time(tmp_path):
    began = time.monotonic()
    with serving({"/": trickle}) as site:
        fetch_one(tmp_path, site.url("/"), whole_seconds=0.5)
    assert time.monotonic() - began < 5


def test_a_host_that_is_not_there(tmp_path):
    with serving({}) as site:
        url = site.url("/")
    assert "127.0.0.1 does not answer" == fetch_one(tmp_path, url).what


def test_a_page_whose_length_is_not_told_is_kept_with_a_note(tmp_path):
    with serving({"/": lambda handler, _: handler.reply(200, PAGE, Content_Type="text/html")}) as site:
        outcome = fetch_one(tmp_path, site.url("/"))
    assert "the server did not tell its length" == outcome.note


@pytest.mark.parametrize(
    ("path", "content_type", "body", "suffix"),
    [
        pytest.param("/a", "text/html;charset=gbk", PAGE, ".html", id="a web page"),
        pytest.param("/a", "application/pdf", b"%PDF-1.4 ...", ".pdf", id="a PDF"),
        pytest.param("/a.docx", "application/octet-stream", b"PK\x03\x04...", ".docx", id="the address tells what the server does not"),
        pytest.param("/a", "text/plain", b"...", ".txt", id="text"),
    ],
)  # fmt: skip
def test_the_name_ends_as_its_kind_is_read(tmp_path, path, content_type, body, suffix):
    with serving({path: page(body, Content_Type=content_type)}) as site:
        outcome = fetch_one(tmp_path, site.url(path))
    assert f"地区1-2026{suffix}" == outcome.file
