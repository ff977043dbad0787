"""Whatever an article holds, its claims get verdicts without an error, and the page of them has no element of its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzz.test_any_file import TAGS
from fuzz.texts import cases, texts
from pintu.pipeline.checking import check_text, render_check, report_sentences
from spec.store.reports import REGIONS, built, digest

SAID = [
    "江苏2026年图书角要增至300处以上。",
    "Jiangsu plans 300 reading corners by 2026, up from 19 bus lines in 2025.",
    "장쑤성은 2026년에 독서 코너를 300곳 이상으로 늘린다.",
    "Gansu", "Chongqing", "去年", "last year", "지난해", "more than ", "not ", "%", "倍",
]  # fmt: skip

FOREIGN = {
    "script",
    "svg",
    "table",
    "textarea",
    "template",
    "select",
    "pre",
    "img",
}  # of which the page has none itself


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    texts = {f"{region}{year}": digest(region, year) for region in REGIONS for year in (2025, 2026)}
    return report_sentences(built(tmp_path_factory.mktemp("reports"), **texts)[0])


def elements_of(page):
    from selectolax.lexbor import LexborHTMLParser

    return {node.tag for node in LexborHTMLParser(page).css("*")}


@cases(600)
@given(parts=st.lists(st.one_of(st.sampled_from([*SAID, *TAGS]), texts(longest=12)), max_size=6))
def test_checking_any_article(reports, parts):
    text = "".join(parts)
    findings = check_text(text, reports)
    quotes = {report.sentence.quote for report in reports}
    for finding in findings:
        assert text[finding.claim.start : finding.claim.end] == finding.claim.text
        assert finding.note
        assert {one.quote for one in finding.evidence} <= quotes
    assert set() == FOREIGN & elements_of(render_check(text, findings, text))
