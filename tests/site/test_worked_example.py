"""The worked example: an article with errors on purpose, whose verdicts are computed and are what they are to be."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from atlas.pages import PagesAsked, broken_links, read_pages, resolve
from pintu.pipeline import build, load_atlas
from pintu.pipeline.checking import check_article, worked_examples
from pintu.publish import Checked, render_checked, write_atlas
from pintu.publish.languages import LANGUAGES
from spec.store.reports import folder_of

REPORTS = Path(__file__).parents[3] / "shared" / "corpus"

# In the order of the article: the region that it is told of, and the verdict.
EXPECTED = [
    ("贵州", "supported"),
    ("青海", "wrong-region"),
    ("浙江", "supported"),
    ("浙江", "status-differs"),  # a plan told as done
    ("上海", "supported"),
    ("上海", "contradicted"),  # a unit slipped
    ("内蒙古", "overstated"),  # a bound that the report does not give
    ("内蒙古", "period-differs"),  # a total of five years told as last year's
    ("浙江", "supported"),
    ("浙江", "supported"),  # presences
    ("安徽", "supported"),  # a plan told as a plan
    ("青海", "not-in-corpus"),
]


@pytest.fixture(scope="module")
def told(digest_atlas):
    return PagesAsked(digest_atlas)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verdicts_are_what_they_are_to_be_from_the_digests(digest_mosaic, language):
    found = check_article(worked_examples()[language], digest_mosaic)
    assert EXPECTED == [(one.region, one.verdict) for one in found]


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    folders = [REPORTS / "provinces-2025", REPORTS / "provinces-2026"]
    if not all(folder.exists() for folder in folders):
        pytest.skip("the reports are not here: the digests alone are held against the article")
    return build(folders, tmp_path_factory.mktemp("example") / "reports.duckdb").mosaic


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verdicts_are_the_same_from_the_reports(reports, language):
    found = check_article(worked_examples()[language], reports)
    assert EXPECTED == [(one.region, one.verdict) for one in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_the_article_with_each_claim_opening_its_evidence(digest_atlas, language):
    tree = LexborHTMLParser((digest_atlas / language / "check.html").read_text(encoding="utf-8"))
    kinds = [node.attributes["class"].removeprefix("v-") for node in tree.css("article.checked > .para > details")]
    assert [verdict for _, verdict in EXPECTED] == kinds
    whole = "".join(worked_examples()[language].split())
    for card in tree.css(".card"):
        card.decompose()
    assert whole == "".join(tree.css_first("article.checked").text().split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_evidence_leads_to_its_sentence_in_the_document(told, language):
    page = f"{language}/check.html"
    quotes = told[page].css("article.checked blockquote")
    assert len(quotes) >= len(EXPECTED) - 1
    for quote in quotes:
        path, anchor = resolve(page, quote.css_first("cite a").attributes["href"])
        marked = quote.css_first("mark").text()
        assert marked in told[path].css_first(f"#{anchor}").text()


def test_the_title_counts_what_the_texts_bear_out(told):
    assert {
        "en": "Of 12 claims of an article the texts bear out 6, say otherwise of 5, and have nothing of 1",
        "ko": "기사의 주장 12건 가운데 글이 뒷받침하는 것 6건, 다르게 말하는 것 5건, 글에 없는 것 1건",
        "zh": "文章的12处说法中，文本证实6处，所述不同5处，文本中没有1处",
    } == {language: told[f"{language}/check.html"].css_first("h1").text() for language in LANGUAGES}


def test_it_says_that_the_article_has_its_errors_on_purpose(told):
    assert (
        "written for the atlas, about the reports of 2026, with errors on purpose" in told["en/check.html"].body.text()
    )


def test_against_other_texts_it_is_what_they_give(tmp_path):
    report = "---\ntitle: 2031年江苏省政府工作报告\nregion: 江苏\nyear: 2031\nkind: report\n---\n\n# 一、2030年工作回顾\n\n茶园多了。\n"
    write_atlas(
        load_atlas(build([folder_of(tmp_path / "r", a=report)], tmp_path / "m.duckdb").mosaic), tmp_path / "site"
    )
    pages = read_pages(tmp_path / "site")
    assert [] == broken_links(tmp_path / "site", pages)
    kinds = {node.attributes["class"] for node in pages["en/check.html"].css("article.checked > .para > details")}
    assert {"v-not-in-corpus"} >= kinds


def test_the_space_between_two_claims_stays():
    claims = [
        Checked(start=start, end=start + 4, text="abc.", verdict="supported", note="", evidence=()) for start in (0, 5)
    ]
    assert "</details> <details" in render_checked("abc. abc.", claims, language="en", told="x")
