"""The article in the atlas: a page whose footnotes lead to their sentences, and the same as Markdown."""

import re

import pytest

from atlas.pages import PagesAsked, resolve
from pintu.pipeline import load_brief
from pintu.publish.brief import brief_of, write_brief
from pintu.publish.languages import LANGUAGES

_LINK = re.compile(r"\[([^\]]*)\]\(<(\.\./[^>]+)>\)")


@pytest.fixture(scope="module")
def mosaic(digest_mosaic):
    return digest_mosaic


@pytest.fixture(scope="module")
def site(digest_atlas):
    return digest_atlas


@pytest.fixture(scope="module")
def told(digest_atlas):
    return PagesAsked(digest_atlas)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_front_page_leads_to_it(told, language):
    links = {
        resolve(f"{language}/index.html", a.attributes["href"])[0]
        for a in told[f"{language}/index.html"].css(".doors a")
    }
    assert {f"{language}/article.html", f"{language}/compare.html", f"{language}/check.html"} == links


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_the_brief_of_the_newest_edition(told, mosaic, language):
    brief = brief_of(load_brief(mosaic), language)
    page = told[f"{language}/article.html"]
    assert brief.title == page.css_first("h1").text()
    assert len(brief.notes) == len(page.css(".notes-list li"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_footnotes_lead_to_the_sentences_that_they_quote(told, language):
    page = f"{language}/article.html"
    quoted = 0
    for note in told[page].css(".notes-list li"):
        links = [a for a in note.css("a") if "/doc/" in a.attributes["href"]]
        for link in links:
            path, anchor = resolve(page, link.attributes["href"])
            sentence = told[path].css_first(f"#{anchor}")
            assert sentence is not None
            if len(links) == 1 and language != "zh" and (quote := note.css("[lang=zh]")):
                quoted += 1
                assert "".join(quote[-1].text().split()) in "".join(sentence.text().split())
    assert language == "zh" or quoted > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_markdown_leads_to_the_same_sentences_and_holds_the_same_words(site, told, mosaic, tmp_path, language):
    file = site / "brief" / f"brief-2026.{language}.md"
    text = file.read_text(encoding="utf-8")
    targets = {resolve("brief/x.md", address) for _, address in _LINK.findall(text)}
    assert len(targets) > 100
    assert [] == [place for place in targets if told[place[0]].css_first(f"#{place[1]}") is None]
    write_brief(load_brief(mosaic), tmp_path, languages=[language], formats=["md"])
    alone = (tmp_path / file.name).read_text(encoding="utf-8")
    assert alone == _LINK.sub(r"\1", text)
    for picture in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", alone):
        assert (site / "brief" / picture).read_bytes() == (tmp_path / picture).read_bytes()


def test_the_table_of_its_facts_stands_beside_it(site, told, mosaic, tmp_path):
    write_brief(load_brief(mosaic), tmp_path, formats=["md"])
    assert (tmp_path / "brief-2026.facts.csv").read_bytes() == (site / "brief" / "brief-2026.facts.csv").read_bytes()
    files = [a.text() for a in told["ko/article.html"].css("a[href^='../brief/']")]
    assert ["brief-2026.ko.md", "brief-2026.facts.csv"] == files
