"""Sentences of the sample corpus: what a careful reader finds in them is found, and what is left is left."""

import json
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from builds.exported import DIGESTS, export_tables, run_pintu

PASSAGES = tomllib.loads(Path(__file__).with_name("passages.toml").read_text(encoding="utf-8"))["passage"]


def cases(field):
    """Return the passages that say something of the field, named by their rules."""
    return [pytest.param(passage, id=passage["rule"]) for passage in PASSAGES if field in passage]


@pytest.fixture(scope="session")
def rows(tmp_path_factory):
    """Return the exported rows of the sample corpus by table and by (region, year, sentence)."""
    folder = tmp_path_factory.mktemp("digests")
    run_pintu("build", DIGESTS, "--mosaic", folder / "mosaic.duckdb")
    tables = {}
    for table, file in export_tables(folder / "mosaic.duckdb", folder / "rows").items():
        tables[table] = defaultdict(list)
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            if "quote" in row:
                tables[table][row["region"], row["year"], row["quote"]].append(row)
    return tables


def found(rows, table, passage):
    return rows[table].get((passage["region"], passage["year"], passage["sentence"]), [])


@pytest.mark.parametrize("passage", cases("sentence"))
def test_the_sentence_is_cut_out_whole(rows, passage):
    assert 1 == len(found(rows, "sentences", passage))


@pytest.mark.parametrize("passage", cases("claims"))
def test_these_claims_and_no_others(rows, passage):
    claims = found(rows, "claims", passage)
    fields = [expected.keys() for expected in passage["claims"]]
    shown = [{name: claim[name] for name in names} for claim, names in zip(claims, fields, strict=False)]
    assert passage["claims"] == shown
    assert [expected["text"] for expected in passage["claims"]] == [claim["text"] for claim in claims]


@pytest.mark.parametrize("passage", cases("not_claims"))
def test_no_claim_begins_in_these_characters(rows, passage):
    starts = {claim["start"] for claim in found(rows, "claims", passage)}
    for characters in passage["not_claims"]:
        at = passage["sentence"].index(characters)
        assert set() == starts & set(range(at, at + len(characters)))


@pytest.mark.parametrize("passage", cases("themes"))
def test_these_words_lie_in_a_mention(rows, passage):
    mentions = [mention["text"] for mention in found(rows, "mentions", passage)]
    assert [] == [word for word in passage["themes"] if not any(word in mention for mention in mentions)]


@pytest.mark.parametrize("passage", cases("ties"))
def test_these_ties_are_found(rows, passage):
    ties = {tie["resolved"] for tie in found(rows, "ties", passage)}
    assert set() == set(passage["ties"]) - ties


@pytest.mark.parametrize("passage", cases("not_ties"))
def test_these_ties_are_not_read_into_it(rows, passage):
    ties = {tie["resolved"] for tie in found(rows, "ties", passage)}
    assert set() == set(passage["not_ties"]) & ties
