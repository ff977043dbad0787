"""How `fetch` behaves: it asks what is allowed, one thing at a time, with pauses, and under its own name."""

import itertools

import pytest

from pintu.fetch import Failed, Fetched
from spec.fetch.errand import fetch, fetch_one
from spec.fetch.misbehaving import PAGE, answer, page, redirect, serving, silent


def robots(*lines):
    return page("\n".join(lines).encode(), Content_Type="text/plain")


@pytest.mark.parametrize(
    ("lines", "is_fetched"),
    [
        pytest.param(("User-agent: *", "Disallow: /"), False, id="everything is closed"),
        pytest.param(("User-agent: *", "Disallow: /zwgk/"), False, id="a folder is closed"),
        pytest.param(("User-agent: *", "Disallow: /*.html$"), False, id="a pattern is closed"),
        pytest.param(("User-agent: pintu", "Disallow: /"), False, id="it is closed to us"),
        pytest.param(("User-agent: other", "Disallow: /"), True, id="it is closed to others"),
        pytest.param(("User-agent: *", "Disallow: /zwgk/", "Allow: /zwgk/report.html"), True, id="the page is open"),
        pytest.param(("User-agent: *", "Disallow: /admin/"), True, id="another folder is closed"),
        pytest.param(("<html>", "page not found", "</html>"), True, id="a web page instead of rules"),
        pytest.param((), True, id="an empty file"),
    ],
)
def test_robots_txt(tmp_path, lines, is_fetched):
    with serving({"/robots.txt": robots(*lines), "/zwgk/report.html": page()}) as site:
        outcome = fetch_one(tmp_path, site.url("/zwgk/report.html"))
    assert is_fetched == isinstance(outcome, Fetched)
    assert is_fetched == bool(site.asked("/zwgk/report.html"))
    if not is_fetched:
        assert "the robots.txt of 127.0.0.1 asks programs to stay away from this address" == outcome.what


@pytest.mark.parametrize(
    ("behaviour", "is_fetched"),
    [
        pytest.param(answer(404), True, id="there is none"),
        pytest.param(answer(403), True, id="it may not be read"),
        pytest.param(answer(500), False, id="the server fails: nothing is allowed for now"),
        pytest.param(silent, False, id="no answer: nothing is allowed for now"),
        pytest.param(redirect("/robots.txt"), False, id="it leads in a circle"),
    ],
)
def test_robots_txt_that_cannot_be_read(tmp_path, behaviour, is_fetched):
    with serving({"/robots.txt": behaviour, "/": page()}) as site:
        outcome = fetch_one(tmp_path, site.url("/"), silence_seconds=0.5)
    assert is_fetched == isinstance(outcome, Fetched)
    assert is_fetched == bool(site.asked("/"))


def test_robots_txt_is_asked_for_once(tmp_path):
    with serving({"/a": page(), "/b": page()}) as site:
        fetch(tmp_path, site.url("/a"), site.url("/b"))
    assert 1 == len(site.asked("/robots.txt"))


def test_robots_txt_of_the_host_to_which_a_redirect_leads(tmp_path, monkeypatch):
    closed = {"/robots.txt": robots("User-agent: *", "Disallow: /"), "/": page()}
    with serving(closed) as other, serving({"/": redirect(other.url("/"))}) as site:
        outcome = fetch_one(tmp_path, site.url("/"))
    assert isinstance(outcome, Failed)
    assert [] == other.asked("/")


def test_a_pause_between_two_requests_to_one_host(tmp_path):
    with serving({"/a": page(), "/b": page()}) as site:
        fetch(tmp_path, site.url("/a"), site.url("/b"), pause_seconds=0.3)
    visits = site.visits
    assert ["/robots.txt", "/a", "/b"] == [visit.path for visit in visits]
    assert all(after.began - before.ended >= 0.28 for before, after in itertools.pairwise(visits))


def test_the_pause_that_a_host_asks_for(tmp_path):
    rules = robots("User-agent: *", "Crawl-delay: 0.5")
    with serving({"/robots.txt": rules, "/a": page(), "/b": page()}) as site:
        fetch(tmp_path, site.url("/a"), site.url("/b"))
    (first,), (second,) = site.asked("/a"), site.asked("/b")
    assert second.began - first.ended >= 0.48


def test_a_host_that_asks_for_a_very_long_pause(tmp_path):
    with serving({"/robots.txt": robots("User-agent: *", "Crawl-delay: 3600"), "/": page()}) as site:
        outcome = fetch_one(tmp_path, site.url("/"))
    assert "the robots.txt of 127.0.0.1 asks for 3600 s between two requests" == outcome.what


def slow(handler, _):
    import time

    time.sleep(0.15)
    page()(handler, 1)


def test_one_request_at_a_time_at_each_host_also_after_redirects(tmp_path):
    leading = {}
    with serving({f"/{n}": slow for n in range(4)}) as site, serving(leading) as other:
        leading.update({f"/{n}": redirect(site.url(f"/{n}")) for n in range(2)})
        urls = [site.url("/2"), other.url("/0", "localhost"), site.url("/3"), other.url("/1", "localhost")]
        outcomes = fetch(tmp_path, *urls, whole_seconds=10)
    assert [Fetched] * 4 == [type(outcome) for outcome in outcomes]
    visits = sorted(site.visits, key=lambda visit: visit.began)
    assert 5 == len(visits)
    assert all(before.ended <= after.began + 0.01 for before, after in itertools.pairwise(visits))


def test_several_hosts_at_the_same_time(tmp_path):
    with serving({"/": slow}) as one, serving({"/": slow}) as other:
        fetch(tmp_path, one.url("/"), other.url("/", "localhost"))
    (first,), (second,) = one.asked("/"), other.asked("/")
    assert first.began < second.ended
    assert second.began < first.ended


def test_it_says_who_it_is_and_takes_no_cookie(tmp_path):
    with serving({"/": page(Set_Cookie="a=b; Path=/"), "/2": page()}) as site:
        fetch(tmp_path, site.url("/"), site.url("/2"))
    assert {"pintu/test"} == {visit.headers["user-agent"] for visit in site.visits}
    assert not any("cookie" in visit.headers for visit in site.visits)


def test_no_proxy_of_the_surroundings(tmp_path, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with serving({"/": page()}) as site:
        assert PAGE == (tmp_path / fetch_one(tmp_path, site.url("/")).file).read_bytes()
