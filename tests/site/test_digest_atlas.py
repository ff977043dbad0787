"""The built-in digests as an atlas: what `pintu demo` shows holds on every one of its pages."""

import csv
import gzip
import hashlib
import json

import polars as pl
import pytest

from atlas.pages import broken_links, read_pages, unheld_numbers
from pintu.pipeline import build, load_atlas
from pintu.publish import write_atlas
from pintu.records import Claim


@pytest.fixture(scope="module")
def built(tmp_path_factory, digest_folder):
    folder = tmp_path_factory.mktemp("digests")
    mosaic = build([digest_folder], folder / "mosaic.duckdb").mosaic
    write_atlas(load_atlas(mosaic), folder / "site")
    return mosaic, folder / "site"


@pytest.fixture(scope="module")
def digest_pages(built):
    return read_pages(built[1])


def test_no_link_is_broken(built, digest_pages):
    assert [] == broken_links(built[1], digest_pages)


def test_every_number_leads_to_a_sentence_that_holds_it(digest_pages):
    assert [] == unheld_numbers(digest_pages)


def test_every_claim_is_shown_in_its_document(built, digest_pages):
    shown = {
        node.attributes["id"].removeprefix("c-")
        for page, tree in digest_pages.items()
        if page.startswith("doc/")
        for node in tree.css(".notes li[id]")
    }
    assert {claim.claim_id for claim in built[0].records(Claim)} == shown


def test_every_page_says_that_these_are_digests(digest_pages):
    # A region's page speaks of its own texts, a theme's of the newest edition's; all of them are digests.
    silent = [page for page, tree in digest_pages.items() if page != "index.html" and not tree.css("p.notice")]
    assert [] == silent


def test_pages_keep_their_budgets(built):
    heavy = {
        file.name: size
        for file in built[1].rglob("*.html")
        if (size := len(gzip.compress(file.read_bytes()))) > (120_000 if file.parent.name == "doc" else 30_000)
    }
    assert {} == heavy


def test_the_data_lie_beside_the_pages_and_are_described(built, digest_pages):
    folder = built[1] / "data"
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = {resource["path"]: resource for resource in package["resources"]}
    assert {file.name for file in folder.iterdir()} == {*tables, "datapackage.json", "README.md"}
    assert {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in tables} == {
        name: resource["hash"].removeprefix("sha256:") for name, resource in tables.items()
    }
    with (folder / "claims.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == [field["name"] for field in tables["claims.csv"]["schema"]["fields"]]
    assert len(rows) == len(built[0].records(Claim)) == pl.read_parquet(folder / "claims.parquet").height
    assert package["licenses"]
    assert 64 == len(package["sources"])
    listed = {node.text() for node in digest_pages["ko/sources.html"].css("section[aria-labelledby=files] a")}
    assert {*tables, "datapackage.json", "README.md"} == listed


def test_the_described_types_hold_in_every_row(built):
    folder = built[1] / "data"
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    reads = {
        "integer": int,
        "number": float,
        "boolean": {"true": True, "false": False}.__getitem__,
        "string": str,
        "array": json.loads,
        "object": json.loads,
    }
    wrong = []
    for resource in package["resources"]:
        if resource["format"] != "csv":
            continue
        kinds = {field["name"]: reads[field["type"]] for field in resource["schema"]["fields"]}
        with (folder / resource["path"]).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for name, cell in row.items():
                    try:
                        assert cell == "" or kinds[name](cell) is not None
                    except (ValueError, KeyError):
                        wrong.append((resource["path"], name, cell))
    assert [] == wrong[:5]
