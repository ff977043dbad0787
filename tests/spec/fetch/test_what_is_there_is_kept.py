"""A second run asks for what is missing only, goes on with what was broken off, and writes over nothing of the user's."""

import json

import pytest

from pintu.fetch import LEDGER, Failed, Fetched, Kept
from spec.fetch.errand import fetch, fetch_one, files, hashed
from spec.fetch.misbehaving import PAGE, SECOND_HALF_FROM, answer, in_turn, page, resumable, serving, truncated

OTHER = PAGE.replace(b"2026", b"2027")


def ledger(folder):
    return [json.loads(line) for line in (folder / LEDGER).read_text(encoding="utf-8").splitlines()]


def test_the_ledger_has_the_address_the_time_and_the_hash(tmp_path):
    with serving({"/": page()}) as site:
        fetch_one(tmp_path, site.url("/"))
    assert [
        {
            "file": "地区1-2026.html",
            "region": "地区1",
            "year": 2026,
            "url": site.url("/"),
            "final_url": site.url("/"),
            "fetched": "2026-03-01T12:00:00Z",
            "sha256": hashed(PAGE),
            "size": len(PAGE),
            "content_type": "text/html; charset=utf-8",
            "note": "",
        }
    ] == ledger(tmp_path)
    assert [LEDGER, "地区1-2026.html"] == files(tmp_path)


def test_a_second_time_nothing_is_asked_for(tmp_path):
    with serving({"/": page()}) as site:
        fetch_one(tmp_path, site.url("/"))
        site.visits.clear()
        assert Kept(label="地区1 2026", file="地区1-2026.html", is_by_hand=False) == fetch_one(tmp_path, site.url("/"))
        assert [] == site.visits


def test_a_file_that_is_gone_is_fetched_again(tmp_path):
    with serving({"/": page()}) as site:
        (tmp_path / fetch_one(tmp_path, site.url("/")).file).unlink()
        assert isinstance(fetch_one(tmp_path, site.url("/")), Fetched)


def test_a_file_that_was_changed_is_left_alone_and_told(tmp_path):
    with serving({"/": page()}) as site:
        path = tmp_path / fetch_one(tmp_path, site.url("/")).file
        path.write_bytes(b"corrected by hand")
        outcome = fetch_one(tmp_path, site.url("/"))
    assert "地区1-2026.html is no longer as it was fetched" == outcome.what
    assert b"corrected by hand" == path.read_bytes()


def test_a_file_that_was_put_there_by_hand_is_taken_for_the_report(tmp_path):
    (tmp_path / "地区1-2026.pdf").write_bytes(b"%PDF-")
    with serving({"/": page()}) as site:
        assert Kept(label="地区1 2026", file="地区1-2026.pdf", is_by_hand=True) == fetch_one(tmp_path, site.url("/"))
        assert [] == site.visits


@pytest.mark.parametrize("written", [b'{"file": "a', b"\xff\xfe\n", b"[]\n", b'{"file": 1}\n'])
def test_a_ledger_that_was_broken_off_costs_no_other_row(tmp_path, written):
    with serving({"/a": page(), "/b": page(), "/c": page()}) as site:
        fetch(tmp_path, site.url("/a"), site.url("/b"))
        with (tmp_path / LEDGER).open("ab") as file:
            file.write(written)
        outcomes = fetch(tmp_path, site.url("/a"), site.url("/b"), site.url("/c"))
        assert [Kept, Kept, Fetched] == [type(outcome) for outcome in outcomes]
        assert [Kept] * 3 == [type(one) for one in fetch(tmp_path, site.url("/a"), site.url("/b"), site.url("/c"))]


def broken_off(folder, site, **manners):
    """Fetch once, so that a beginning is left."""
    outcome = fetch_one(folder, site.url("/"), attempt_count=1, **manners)
    assert isinstance(outcome, Failed)
    assert SECOND_HALF_FROM == (folder / ".地区1-2026.part").stat().st_size


@pytest.mark.parametrize("validator", ['"v1"', "Mon, 02 Feb 2026 08:00:00 GMT"])
def test_the_rest_of_what_was_broken_off(tmp_path, validator):
    name = "ETag" if validator.startswith('"') else "Last_Modified"
    with serving({"/": in_turn(truncated(**{name: validator}), resumable(validator))}) as site:
        broken_off(tmp_path, site)
        outcome = fetch_one(tmp_path, site.url("/"))
        _, second = site.asked("/")
    assert (f"bytes={SECOND_HALF_FROM}-", validator) == (second.headers["range"], second.headers["if-range"])
    assert (PAGE, hashed(PAGE)) == ((tmp_path / outcome.file).read_bytes(), outcome.sha256)
    assert [LEDGER, "地区1-2026.html"] == files(tmp_path)


def test_within_one_run_too(tmp_path):
    with serving({"/": in_turn(truncated(ETag='"v1"'), resumable('"v1"'))}) as site:
        outcome = fetch_one(tmp_path, site.url("/"))
    assert hashed(PAGE) == outcome.sha256
    assert "range" in site.asked("/")[1].headers


def part(body, start, **headers):
    told = {"Content_Range": f"bytes {start}-{start + len(body) - 1}/{len(PAGE)}", **headers}
    return answer(206, body, **told)


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(resumable('"v2"', body=OTHER), id="the file has changed since: all of it is sent"),
        pytest.param(page(OTHER), id="the server knows no parts: all of it is sent"),
        pytest.param(in_turn(answer(404), answer(416), page(OTHER)), id="what is there is longer than the file"),
        pytest.param(in_turn(answer(404), part(OTHER[9:], 9), page(OTHER)), id="the server goes on at another place"),
    ],
)
def test_two_files_are_never_put_together(tmp_path, second):
    with serving({"/": in_turn(truncated(ETag='"v1"'), second)}) as site:
        broken_off(tmp_path, site)
        outcome = fetch_one(tmp_path, site.url("/"))
    assert (OTHER, hashed(OTHER)) == ((tmp_path / outcome.file).read_bytes(), outcome.sha256)


def test_without_a_sign_that_it_is_the_same_file_it_is_begun_anew(tmp_path):
    with serving({"/": in_turn(truncated(), page(OTHER))}) as site:
        broken_off(tmp_path, site)
        outcome = fetch_one(tmp_path, site.url("/"))
        assert "range" not in site.asked("/")[1].headers
    assert OTHER == (tmp_path / outcome.file).read_bytes()


def test_a_weak_sign_is_none(tmp_path):
    with serving({"/": in_turn(truncated(ETag='W/"v1"'), page(OTHER))}) as site:
        broken_off(tmp_path, site)
        fetch_one(tmp_path, site.url("/"))
        assert "range" not in site.asked("/")[1].headers


def test_a_part_that_ends_too_early_is_gone_on_with(tmp_path):
    middle = part(PAGE[SECOND_HALF_FROM:2000], SECOND_HALF_FROM, ETag='"v1"')
    with serving({"/": in_turn(truncated(ETag='"v1"'), middle, resumable('"v1"'))}) as site:
        outcome = fetch_one(tmp_path, site.url("/"))
    assert hashed(PAGE) == outcome.sha256
    assert "bytes=2000-" == site.asked("/")[2].headers["range"]


def test_a_beginning_of_another_address_is_not_gone_on_with(tmp_path):
    with serving({"/": truncated(ETag='"v1"'), "/corrected": resumable('"v1"', body=OTHER)}) as site:
        broken_off(tmp_path, site)
        outcome = fetch_one(tmp_path, site.url("/corrected"))
    assert hashed(OTHER) == outcome.sha256


def test_the_limit_of_size_holds_for_both_halves_together(tmp_path):
    with serving({"/": in_turn(truncated(ETag='"v1"'), resumable('"v1"'))}) as site:
        outcome = fetch_one(tmp_path, site.url("/"), size_limit=len(PAGE) - 1)
    assert outcome.what.startswith("it is larger than")
