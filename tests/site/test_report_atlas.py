"""Official reports as an atlas: the longest texts keep the budgets, and every number still leads to its sentence."""

import gzip
from pathlib import Path

import pytest

from atlas.pages import broken_links, read_pages, unheld_numbers
from pintu.pipeline import build, load_atlas
from pintu.publish import write_atlas

CORPUS = Path(__file__).parents[2] / ".." / "shared" / "corpus"
LONGEST = ("广东", "四川")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    if not CORPUS.is_dir():
        pytest.skip("the reference corpus is not beside the project")
    files = [file for edition in (2025, 2026) for file in sorted((CORPUS / f"provinces-{edition}").iterdir())]
    chosen = [file for file in files if any(region in file.name for region in LONGEST)]
    folder = tmp_path_factory.mktemp("reports")
    mosaic = build(chosen, folder / "mosaic.duckdb").mosaic
    report = write_atlas(load_atlas(mosaic), folder / "site")
    assert (2025, 2026) == report.editions
    return folder / "site"


def test_no_link_is_broken_and_every_number_leads_to_its_sentence(built):
    pages = read_pages(built)
    assert [] == broken_links(built, pages)
    assert [] == unheld_numbers(pages)


def test_pages_keep_their_budgets(built):
    heavy = {
        file.name: size
        for file in built.rglob("*.html")
        if (size := len(gzip.compress(file.read_bytes()))) > (120_000 if file.parent.name == "doc" else 30_000)
    }
    assert {} == heavy


def test_no_report_is_called_a_digest(built):
    assert [] == [page for page, tree in read_pages(built).items() if tree.css("p.notice, .digest")]
