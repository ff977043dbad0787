"""Writes the pages of docs/reference from what they describe; with --check, only says which are stale."""

import argparse
import sys
from pathlib import Path

from pages import (
    commands,
    exports,
    glossary,
    indicators,
    places,
    records,
    schema,
    spec,
    themes,
    vocabulary,
)

REFERENCE = Path(__file__).parent / "reference"
MARK = "<!-- Written by docs/generate.py: change what it describes, then run `make fix`. -->\n\n"
SOURCES = (commands, exports, glossary, indicators, places, records, schema, spec, themes, vocabulary)


def render_pages() -> dict[Path, str]:
    """Return the text of every generated page by its path."""
    return {
        REFERENCE / name: f"{MARK}{text.strip()}\n"
        for source in SOURCES
        for name, text in source.render_pages().items()
    }


def stale_pages(pages: dict[Path, str]) -> list[str]:
    """Return what is missing, out of date, or generated once and no longer."""
    old = {
        path: path.read_text(encoding="utf-8")
        for path in REFERENCE.rglob("*.md")
        if path in pages or path.read_text(encoding="utf-8").startswith(MARK)
    }
    return sorted(
        str(path.relative_to(REFERENCE.parent)) for path in {*pages, *old} if pages.get(path) != old.get(path)
    )


def main() -> int:
    """Write the pages, or check them; return 1 where a checked page is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if a page is stale")
    is_check = parser.parse_args().check
    pages = render_pages()
    stale = stale_pages(pages)
    if is_check:
        for name in stale:
            print(f"docs/{name} is stale: run `make fix`", file=sys.stderr)
        return 1 if stale else 0
    for name in stale:
        path = REFERENCE.parent / name
        if path not in pages:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages[path], encoding="utf-8")
        print(f"wrote docs/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
