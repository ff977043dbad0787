"""What holds for every page of an atlas."""

import gzip
import re
from itertools import pairwise

import pytest

from atlas import made_up
from atlas.pages import broken_links, read_pages, unheld_numbers
from pintu.publish import write_atlas

PAGE_BUDGET = 30_000  # bytes, gzipped
DOCUMENT_BUDGET = 120_000
SCRIPT_BUDGET = 5_000


def test_no_link_is_broken(atlas, pages):
    assert [] == broken_links(atlas, pages)


def test_every_number_leads_to_a_sentence_that_holds_it(pages):
    assert [] == unheld_numbers(pages)


def test_every_claim_is_shown_in_its_document_and_in_each_language(pages):
    shown = {page: len(tree.css("a.n")) for page, tree in pages.items()}
    claims = len(made_up.GUANGDONG.claims)
    expected = {"doc/CN-GD-2026.html": claims} | {
        f"{language}/numbers/CN-GD-2026.html": claims for language in ("en", "ko", "zh")
    }
    assert expected == {page: shown[page] for page in expected}


def test_no_name_is_given_twice_on_a_page(pages):
    twice = {}
    for page, tree in pages.items():
        names = [node.attributes["id"] for node in tree.css("[id]")]
        if len(names) > len(set(names)):
            twice[page] = sorted({name for name in names if names.count(name) > 1})
    assert {} == twice


def test_nothing_is_loaded_from_elsewhere(pages):
    loaded = {
        node.attributes.get("src") or node.attributes.get("href")
        for tree in pages.values()
        for node in tree.css("script[src], link[rel=stylesheet], img[src], iframe[src]")
    }
    assert {"atlas.css", "brief.css", "checked.css", "atlas.js", "search.js"} == {
        address.removeprefix("../../").removeprefix("../").removeprefix("assets/") for address in loaded
    }


def test_scripts_are_classic_and_none_stands_in_a_page(pages):
    scripts = [node for tree in pages.values() for node in tree.css("script")]
    assert {("defer", "src")} == {tuple(sorted(node.attributes)) for node in scripts}
    assert {""} == {node.text() for node in scripts}


def test_the_security_policy_allows_the_style_sheet_and_the_script_alone(pages):
    policies = {
        page: tree.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"]
        for page, tree in pages.items()
    }
    assert {"default-src 'none'"} == {policy.split(";")[0] for policy in policies.values()}
    assert not any("unsafe" in policy for policy in policies.values())


def test_no_style_and_no_handler_stands_in_an_attribute(pages):
    found = {
        (page, name)
        for page, tree in pages.items()
        for node in tree.css("*")
        for name in node.attributes
        if name == "style" or name.startswith("on")
    }
    assert set() == found


def test_headings_go_down_one_level_at_a_time(pages):
    jumps = []
    for page, tree in pages.items():
        levels = [int(node.tag[1]) for node in tree.css("h1, h2, h3, h4, h5, h6")]
        assert 1 == levels.count(1), page
        jumps += [(page, levels) for above, level in pairwise(levels) if level > above + 1]
    assert [] == jumps


def test_every_page_says_its_language_and_has_its_landmarks(pages):
    expected = {"en": "en", "ko": "ko", "zh": "zh", "doc": "zh", "index.html": "en"}
    assert {page: expected[page.split("/")[0]] for page in pages} == {
        page: tree.css_first("html").attributes["lang"] for page, tree in pages.items()
    }
    assert {1} == {len(tree.css("main")) for tree in pages.values()}


@pytest.mark.parametrize("language", ["en", "ko", "zh"])
def test_every_page_of_a_language_has_its_twins(pages, language):
    own = {page.removeprefix(f"{language}/") for page in pages if page.startswith(f"{language}/")}
    others = {page.split("/", 1)[1] for page in pages if page.split("/")[0] in ("en", "ko", "zh")}
    assert others == own


def test_a_report_s_words_are_marked_as_chinese(atlas):
    # A Korean name may hold the Chinese one in brackets, to be told from another of the same sound.
    han, bracketed = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"\([\u4e00-\u9fff]+\)")
    unmarked = {}
    for page, tree in read_pages(atlas).items():
        if page.startswith(("en/", "ko/")):
            for node in tree.css("[lang=zh], title"):
                node.decompose()
            words = han.findall(bracketed.sub("", tree.body.text()))
            if words:
                unmarked[page] = "".join(words)
    assert {} == unmarked


def test_pages_keep_their_budgets(atlas):
    heavy = {
        file.relative_to(atlas).as_posix(): size
        for file in atlas.rglob("*.html")
        if (size := len(gzip.compress(file.read_bytes())))
        > (DOCUMENT_BUDGET if file.parent.name == "doc" else PAGE_BUDGET)
    }
    assert {} == heavy
    scripts = b"".join((atlas / "assets" / name).read_bytes() for name in ("atlas.js", "search.js"))
    assert SCRIPT_BUDGET > len(gzip.compress(scripts))


def test_the_same_records_give_the_same_bytes_whatever_their_order(tmp_path):
    backwards = made_up.AtlasData(
        **{
            name: getattr(made_up.ALL, name)[::-1]
            for name in made_up.AtlasData.__dataclass_fields__
            if name not in ("tables", "articles", "files")
        }
    )
    write_atlas(made_up.ALL, tmp_path / "one")
    write_atlas(backwards, tmp_path / "two")
    one, two = (
        {
            file.relative_to(tmp_path / name): file.read_bytes()
            for file in (tmp_path / name).rglob("*")
            if file.is_file()
        }
        for name in ("one", "two")
    )
    assert one == two
