"""Pages of an atlas, parsed, and what tests ask of every atlas."""

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from pintu.pipeline import build, load_atlas
from pintu.publish import write_atlas
from spec.store.reports import folder_of


def written_site(folder, reports):
    """Return the folder of the atlas of some reports, each by the name of its file."""
    mosaic = build([folder_of(folder / "reports", **reports)], folder / "mosaic.duckdb").mosaic
    write_atlas(load_atlas(mosaic), folder / "site")
    return folder / "site"


def read_pages(folder):
    """Return the parsed pages by their path from the root."""
    return {
        file.relative_to(folder).as_posix(): LexborHTMLParser(file.read_text(encoding="utf-8"))
        for file in sorted(folder.rglob("*.html"))
    }


class PagesAsked(dict):
    """The pages of a folder by their path, each parsed when it is first asked for."""

    def __init__(self, folder):
        super().__init__()
        self.folder = folder

    def __missing__(self, path):
        self[path] = LexborHTMLParser((self.folder / path).read_text(encoding="utf-8"))
        return self[path]


def resolve(page, address):
    """Return the path from the root and the anchor that an address on a page leads to."""
    parts = urlsplit(address)
    anchor = unquote(parts.fragment)
    if not parts.path:
        return page, anchor
    walked = []
    for step in (PurePosixPath(page).parent / parts.path).parts:
        if step == "..":
            walked.pop()
        else:
            walked.append(step)
    return "/".join(walked), anchor


def is_internal(address):
    return not urlsplit(address).scheme


def broken_links(folder, pages):
    """Return every internal address that leads to no file or no anchor, as (page, address)."""
    anchors = {path: {node.attributes["id"] for node in tree.css("[id]")} for path, tree in pages.items()}
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    broken = set()
    for page, tree in pages.items():
        for node in tree.css("[href], [src]"):
            address = node.attributes.get("href") or node.attributes.get("src") or ""
            if not is_internal(address):
                continue
            path, anchor = resolve(page, address)
            if path not in files or (anchor and anchor not in anchors[path]):
                broken.add((page, address))
    return sorted(broken)


def unheld_numbers(pages):
    """Return every number whose link leads to no sentence that holds its span, as (page, address, span)."""
    sentences = {
        (path, node.attributes["id"]): node.text()
        for path, tree in pages.items()
        if path.startswith("doc/")
        for node in tree.css("span.s")
    }
    unheld = []
    for page, tree in pages.items():
        for node in tree.css("a.n"):
            span = node.attributes["data-span"]
            if span not in sentences.get(resolve(page, node.attributes["href"]), ""):
                unheld.append((page, node.attributes["href"], span))
    return unheld
