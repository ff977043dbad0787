"""Debian's Chromium, for tests that look at pages as a reader does, and the pages that they look at."""

import shutil
from collections import defaultdict

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LANGUAGES = ("en", "ko", "zh")
WIDTHS = (1280, 390)


def pages_of_each_kind(folder, language):
    """Return a page of each kind in a language, its path from the root: the largest of each folder is the fullest."""
    kinds = defaultdict(list)
    for file in sorted((folder / language).rglob("*.html")):
        inner = file.relative_to(folder / language)
        # A page that stands by itself is a kind of its own; the front pages of older editions are as the newest.
        kind = inner.parent.as_posix() if inner.parent.name else inner.stem
        if not kind.isdigit():
            kinds[kind].append(file)
    kinds["doc"] = list((folder / "doc").glob("*.html"))
    return {
        kind: max(files, key=lambda file: (file.stat().st_size, file.name)).relative_to(folder).as_posix()
        for kind, files in kinds.items()
    }


def overflow(page):
    """Return by how many pixels a page is wider than the window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
