"""Saved web pages: the part of the page that holds the prose, and what stands before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from selectolax.lexbor import LexborHTMLParser, LexborNode

from pintu.errors import ReadError
from pintu.read.decoding import decode
from pintu.read.raw import Metadata, Parsed, RawText

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,20})", re.IGNORECASE)
_UNSEEN = {
    *("script", "style", "noscript", "template", "iframe", "object", "svg", "canvas", "audio", "video"),
    *("select", "button", "input", "textarea", "nav", "footer", "aside", "head"),
}
_BLOCKS = {
    *("address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset"),
    *("figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol"),
    *("p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}
_CELLS = {"td", "th"}
_PARAGRAPHS = {"dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "tr"}  # too small to be a page's prose
_NESTING = re.compile(r"<(/?)(?!(?:p|br|hr|img|input|link|meta|li|td|th|tr|dd|dt|option)\b)[a-z]", re.IGNORECASE)
MAX_DEPTH = 1_000
_TAG = re.compile(r"""<[a-z](?:[^>"']|"[^"]*"|'[^']*')*""", re.IGNORECASE)
_VALUE = re.compile(r""""[^"]*"|'[^']*'""")
_BETWEEN = re.compile(r"[\s/]+")
MAX_ATTRIBUTES = 2_000
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_SENTENCE_END = re.compile("[。；！？]")
_SHARE = 0.97  # of the page's prose that the part must hold
_LEAD_LINES = 40

_META_TITLES = ("articletitle", "og:title")


_Line = tuple[str, int]  # a line of the page, and the block element that it stands in


@dataclass(slots=True)
class _Tree:
    """The lines of a page, and its block elements in the order in which they open; grows while the page is walked."""

    lines: list[_Line] = field(default_factory=list)
    parents: dict[int, int] = field(default_factory=dict)  # 0 for the outermost
    rows: dict[int, int] = field(default_factory=dict)  # of each table cell
    paragraphs: set[int] = field(default_factory=set)
    preformatted: set[int] = field(default_factory=set)
    open_blocks: list[int] = field(default_factory=lambda: [0])
    parts: list[str] = field(default_factory=list)  # of the line that is being read
    own_parts: list[str] = field(default_factory=list)  # those that are no link
    weights: dict[int, int] = field(default_factory=dict)  # characters of sentences that are no links, by element
    open_links: int = 0


def parse_html(data: bytes, where: str) -> Parsed:
    """Return the one text of a page: the smallest part that holds nearly all of its sentences.

    The titles of the page and the lines before that part are handed on as its lead. Scripts, menus and what is hidden
    are left out; chrome inside the part is kept, as text.

    Raises
    ------
    ReadError
        If the bytes are no text, elements lie more than ``MAX_DEPTH`` deep, or one has more than ``MAX_ATTRIBUTES``.
    """
    declared = _DECLARED.search(data[:8192])
    source = decode(data, where=where, declared=declared[1].decode("ascii") if declared else None)
    if _depth(source) > MAX_DEPTH:
        raise ReadError(f"its elements lie more than {MAX_DEPTH} deep", where=where, fix="save the page's text as .txt")
    if _attributes(source) > MAX_ATTRIBUTES:
        raise ReadError(
            f"an element has more than {MAX_ATTRIBUTES} attributes", where=where, fix="save the page's text as .txt"
        )
    page = LexborHTMLParser(source)
    tree = _read_tree(page.body) if page.body else _Tree()
    lines = _join_cells(tree)
    inside = _descendants(_prose_element(tree), tree.parents)
    first = next((number for number, (_, element) in enumerate(lines) if element in inside), 0)
    lead = [*_titles(page), *(line for line, _ in lines[max(0, first - _LEAD_LINES) : first])]
    text = "\n".join(line for line, element in lines if element in inside)
    return Parsed(texts=(RawText(text=text, lead="\n".join(lead), metadata=_metadata(page)),))


def _depth(source: str) -> int:
    """Return how deep elements lie in each other at most; the parser's time grows with the square of it."""
    depth = deepest = 0
    for tag in _NESTING.finditer(source):
        depth += -1 if tag[1] else 1
        deepest = max(deepest, depth)
    return deepest


def _attributes(source: str) -> int:
    """Return how many attributes one element has at most; the parser's time grows with the square of it too."""
    long = (tag[0] for tag in _TAG.finditer(source) if len(tag[0]) > MAX_ATTRIBUTES)
    bare = (_VALUE.sub(" ", tag) for tag in long)
    return max((max(len(_BETWEEN.split(tag)), tag.count("=")) for tag in bare), default=0)


def _read_tree(body: LexborNode) -> _Tree:
    tree = _Tree()
    for node, opens in _walk(body):
        if node.is_text_node:
            _take_text(tree, node.text_content or "" if opens else "")
        elif node.tag == "a":
            tree.open_links += 1 if opens else -1
        elif node.tag in _BLOCKS or (node.tag == "br" and opens):
            _end_line(tree)
            if node.tag in _BLOCKS and opens:
                _open_block(tree, node)
            elif node.tag in _BLOCKS:
                tree.open_blocks.pop()
    return tree


def _take_text(tree: _Tree, text: str) -> None:
    # In <pre> a line break is one.
    first, *others = [text] if tree.preformatted.isdisjoint(tree.open_blocks) else text.split("\n")
    _add(tree, first)
    for line in others:
        _end_line(tree)
        _add(tree, line)


def _add(tree: _Tree, text: str) -> None:
    tree.parts.append(text)
    if not tree.open_links:
        tree.own_parts.append(text)


def _end_line(tree: _Tree) -> None:
    line, own = _SPACE.sub(" ", "".join(tree.parts)).strip(" "), "".join(tree.own_parts)
    tree.parts.clear()
    tree.own_parts.clear()
    element = tree.open_blocks[-1]
    if line:
        tree.lines.append((line, element))
    if element and _SENTENCE_END.search(own):
        tree.weights[element] = tree.weights.get(element, 0) + len(own)


def _open_block(tree: _Tree, node: LexborNode) -> None:
    tree.parents[node.mem_id] = tree.open_blocks[-1]
    if node.tag in _CELLS:
        tree.rows[node.mem_id] = tree.open_blocks[-1]
    elif node.tag in _PARAGRAPHS:
        tree.paragraphs.add(node.mem_id)
    elif node.tag == "pre":
        tree.preformatted.add(node.mem_id)
    tree.open_blocks.append(node.mem_id)


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Yield each node that is seen, with True where it opens and False where it closes, without recursion."""
    node = root
    end = root.mem_id
    while True:
        seen = _is_seen(node)
        if seen:
            yield node, True
        child = node.child if seen else None
        if child is not None:
            node = child
            continue
        if seen:
            yield node, False
        while node.mem_id != end and node.next is None:
            parent = node.parent
            if parent is None:
                return
            node = parent
            yield node, False
        following = node.next
        if node.mem_id == end or following is None:
            return
        node = following


def _is_seen(node: LexborNode) -> bool:
    if not node.is_element_node:
        return node.is_text_node
    if node.tag in _UNSEEN:
        return False
    attributes = node.attrs
    return "hidden" not in attributes and not _HIDDEN.search(attributes.get("style") or "")


def _join_cells(tree: _Tree) -> list[_Line]:
    """Return the lines with those of a row's cells on one line, where each cell has one."""
    counts = Counter(element for _, element in tree.lines)
    joined: list[_Line] = []
    for row, group in groupby(tree.lines, key=lambda line: tree.rows.get(line[1], 0)):
        of_row = list(group)
        if row and all(counts[element] == 1 for _, element in of_row):
            joined.append(("\t".join(line for line, _ in of_row), row))
        else:
            joined.extend(of_row)
    return joined


def _prose_element(tree: _Tree) -> int:
    """Return the deepest element, larger than a paragraph, that holds nearly all sentences; the whole if none does."""
    weights = {element: tree.weights.get(element, 0) for element in tree.parents}
    total = sum(weights.values())
    for element, parent in reversed(tree.parents.items()):  # children before their parents
        if parent:
            weights[parent] += weights[element]
    # Each holds more than half of the whole, so they lie within each other and the last to open is the deepest.
    holders = [
        element for element, weight in weights.items() if weight >= total * _SHARE and element not in tree.paragraphs
    ]
    return holders[-1] if total and holders else next(iter(tree.parents), 0)


def _descendants(ancestor: int, parents: Mapping[int, int]) -> set[int]:
    inside = {ancestor}
    for element, parent in parents.items():
        if parent in inside:
            inside.add(element)
    return inside


def _titles(page: LexborHTMLParser) -> list[str]:
    tags = [page.css_first("title"), page.css_first("h1")]
    texts = [node.text() for node in tags if node is not None]
    metas = _metas(page)
    return [_SPACE.sub(" ", text).strip() for text in (*texts, *(metas.get(name, "") for name in _META_TITLES)) if text]


def _metadata(page: LexborHTMLParser) -> Metadata:
    metas = _metas(page)
    return Metadata(
        origin="the page's tags", published=metas.get("pubdate") or None, source=metas.get("contentsource") or None
    )


# PubDate, ContentSource and ArticleTitle are the tags that the standard for government sites asks of their pages.
def _metas(page: LexborHTMLParser) -> dict[str, str]:
    return {
        (node.attrs.get("name") or node.attrs.get("property") or "").lower(): node.attrs.get("content") or ""
        for node in page.css("meta")
    }
