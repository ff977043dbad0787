"""The built-in digests as an atlas: what `pintu demo` shows holds on every one of its pages."""

import csv
import gzip
import hashlib
import json
import re
import shutil
from pathlib import Path

import frictionless
import polars as pl
import pytest

from atlas.pages import broken_links, read_pages, unheld_numbers
from pintu.records import Claim


@pytest.fixture(scope="module")
def built(digest_mosaic, digest_atlas):
    return digest_mosaic, digest_atlas


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
    assert {file.name for file in folder.iterdir() if file.is_file()} == {*tables, "datapackage.json", "README.md"}
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


def test_the_data_package_is_valid_and_so_is_every_row_of_its_tables(built):
    # Of Parquet the hash is held above: to look inside, frictionless would need pandas.
    path = built[1] / "data" / "datapackage.json"
    assert [] == list(frictionless.Package.metadata_validate(json.loads(path.read_text(encoding="utf-8"))))
    package = frictionless.Package(path)
    tables = [resource.name for resource in package.resources if resource.format == "csv"]
    reports = {name: package.get_resource(name).validate() for name in tables}
    assert {} == {
        name: report.flatten(["rowNumber", "fieldName", "note"]) for name, report in reports.items() if not report.valid
    }
    counted = {name: report.tasks[0].stats["rows"] for name, report in reports.items()}
    assert len(built[0].records(Claim)) == counted["claims"]
    assert {"documents", "promises", "changes", "new-terms"} < {name for name, rows in counted.items() if rows}


def test_a_row_of_the_wrong_kind_is_told(built, tmp_path):
    copy = shutil.copytree(built[1] / "data", tmp_path / "data")
    claims = (copy / "claims.csv").read_text(encoding="utf-8").replace(",2026,", ",next year,", 1)
    (copy / "claims.csv").write_text(claims, encoding="utf-8")
    report = frictionless.Package(copy / "datapackage.json").get_resource("claims").validate()
    assert {"type-error", "hash-count", "byte-count"} == {kind for (kind,) in report.flatten(["type"])}


def test_columns_are_described_in_the_words_of_the_reference(built):
    package = json.loads((built[1] / "data" / "datapackage.json").read_text(encoding="utf-8"))
    described = {
        (resource["name"], field["name"]): field["description"]
        for resource in package["resources"]
        for field in resource.get("schema", {"fields": ()})["fields"]
        if "description" in field
    }
    assert "`exact`, `about`, `min`, `max`" == described["claims", "bound"]
    assert "in base units: CNY, persons, tonnes, percent" == described["headline", "value"]
    page = (Path(__file__).parents[2] / "docs" / "reference" / "exports.md").read_text(encoding="utf-8")
    found = ("documents", "sentences", "claims", "mentions", "ties")  # the others stand on a page of their own
    assert [] == [
        (table, name)
        for (table, name), words in described.items()
        if table in found and not re.search(rf"\| `{name}` \| \w+ \| {re.escape(words)} \|", page)
    ]
