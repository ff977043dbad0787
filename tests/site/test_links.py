"""Every link of the whole site leads somewhere: read from disk, and followed over HTTP as a reader's browser would."""

from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import urlopen

import pytest
from selectolax.lexbor import LexborHTMLParser

from atlas.pages import broken_links, read_pages


def followed(root):
    """Return every address that links lead to from the root, with its anchors, and what is broken on the way."""
    waiting, anchors, asked, broken = [f"{root}/index.html"], {}, [], []
    while waiting:
        address = waiting.pop()
        try:
            with urlopen(address, timeout=10) as answer:
                kind, content = answer.headers.get_content_type(), answer.read()
        except HTTPError as error:
            broken.append((address, error.code))
            anchors[address] = set()
            continue
        if kind != "text/html":
            anchors[address] = set()
            continue
        tree = LexborHTMLParser(content.decode("utf-8"))
        anchors[address] = {node.attributes["id"] for node in tree.css("[id]")}
        for node in tree.css("[href], [src]"):
            target, anchor = urldefrag(
                urljoin(address, node.attributes.get("href") or node.attributes.get("src") or "")
            )
            target = target.partition("?")[0]
            if urlsplit(target).netloc != urlsplit(root).netloc:
                continue
            asked.append((address, target, anchor))
            if target not in anchors:
                anchors[target] = set()  # asked for once
                waiting.append(target)
    broken += [
        (address, target, anchor) for address, target, anchor in asked if anchor and anchor not in anchors[target]
    ]
    return anchors, broken


def test_over_http_no_link_is_broken_and_every_page_is_reached(digest_atlas, served):
    root = served(digest_atlas)
    anchors, broken = followed(root)
    assert [] == broken[:5]
    pages = {f"{root}/{file.relative_to(digest_atlas).as_posix()}" for file in digest_atlas.rglob("*.html")}
    assert set() == pages - anchors.keys()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('<a href="nowhere.html">x</a>', 404, id="no page"),
        pytest.param('<a href="index.html#nowhere">x</a>', "nowhere", id="no anchor"),
    ],
)
def test_a_broken_link_is_told(tmp_path, served, text, expected):
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    assert [expected] == [told[-1] for told in followed(served(tmp_path))[1]]


def test_from_disk_no_link_of_the_official_reports_atlas_is_broken(reports_atlas):
    assert [] == broken_links(reports_atlas, read_pages(reports_atlas))
