"""The files of a brief: the same bytes each time, pages that load nothing, words that are escaped."""

import csv
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from cli.transcript import pintu as run
from pintu.errors import StoreError
from pintu.pipeline import load_brief
from pintu.publish.brief import brief_of, write_brief
from pintu.publish.brief.html import render_html
from pintu.publish.brief.markdown import render_markdown


def test_the_same_data_give_the_same_bytes(data, tmp_path):
    for folder in ("one", "other"):
        write_brief(data, tmp_path / folder)
    names = sorted(file.name for file in (tmp_path / "one").iterdir())
    assert names == sorted(file.name for file in (tmp_path / "other").iterdir())
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()


def test_the_facts_stand_beside_the_words(data, plan, tmp_path):
    report = write_brief(data, tmp_path, languages=["en"], formats=["md"])
    with (tmp_path / f"brief-{data.year}.facts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert report.fact_count == len(rows) == len(plan.facts())
    assert len({row["fact_id"] for row in rows}) == len(rows)


def test_every_footnote_of_the_markdown_is_defined_and_used(briefs):
    for brief in briefs.values():
        text = render_markdown(brief)
        defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
        used = re.findall(r"\[\^(\d+)\](?!:)", text)
        assert defined == used


def test_the_pictures_of_the_markdown_are_there(data, tmp_path):
    write_brief(data, tmp_path, formats=["md"])
    for file in tmp_path.glob("*.md"):
        for name in re.findall(r"^!\[.*\]\((.+)\)$", file.read_text(encoding="utf-8"), re.MULTILINE):
            assert (tmp_path / name).read_text(encoding="utf-8").startswith("<svg")


def test_a_page_loads_nothing_and_its_footnotes_lead_there_and_back(briefs):
    for language, brief in briefs.items():
        page = LexborHTMLParser(render_html(brief))
        assert page.css_first("html").attributes["lang"] == language
        assert "default-src 'none'" in page.css_first("meta[http-equiv]").attributes["content"]
        assert page.css("script, link, img, iframe, [style], [onclick]") == []
        ids = {node.attributes["id"] for node in page.css("[id]")}
        leads = [node.attributes["href"] for node in page.css("a[href]")]
        assert leads
        assert all(href.startswith("#") and href[1:] in ids for href in leads)
        assert all(svg.attributes.get("aria-label") for svg in page.css("svg"))


def test_footnotes_link_to_where_a_sentence_can_be_read(data):
    brief = brief_of(
        data, "en", address=lambda place: f"../{place.dossier.page}#{place.dossier.anchors[place.sentence.sentence_id]}"
    )
    leads = [node.attributes["href"] for node in LexborHTMLParser(render_html(brief)).css("a[href^='../doc/']")]
    assert leads
    assert all(re.fullmatch(r"\.\./doc/[\w-]+\.html#s\d+-\d+", href) for href in leads)


def test_a_year_without_reports_is_refused(mosaic):
    with pytest.raises(StoreError, match="of 2031"):
        load_brief(mosaic, year=2031)


def test_the_command_writes_what_it_is_asked_for(mosaic, tmp_path):
    code, said, _ = run(
        tmp_path, "brief", "--mosaic", mosaic.path, "--year", 2026, "--lang", "ko", "--format", "md", "--out", "here"
    )
    assert code == 0
    assert re.match(r"\d+ facts, \d+ footnotes\n", said)
    written = sorted(file.name for file in (tmp_path / "here").iterdir())
    assert written == [
        "brief-2026-mosaic.ko.svg", "brief-2026-promises.ko.svg", "brief-2026.facts.csv", "brief-2026.ko.md",
    ]  # fmt: skip


def test_the_command_refuses_a_language_that_it_does_not_have(mosaic, tmp_path):
    code, _, complaint = run(tmp_path, "brief", "--mosaic", mosaic.path, "--lang", "en,fr")
    assert code == 2
    assert "fr is none of en, ko, zh" in complaint
