"""The glossary: one word for each thing, in English, Chinese and Korean."""

import tomllib
from pathlib import Path

from pages.markdown import table

WORDS = Path(__file__).parents[1] / "glossary.toml"


def render_pages() -> dict[str, str]:
    """Return the glossary page."""
    words = tomllib.loads(WORDS.read_text(encoding="utf-8"))["word"]
    rows = [
        (f"**{word['term']}**", word["zh"], word["ko"], word["means"], ", ".join(word["not"]))
        for word in sorted(words, key=lambda word: word["term"])
    ]
    return {
        "glossary.md": "# Glossary\n\n"
        "One word for each thing, the same in code, tables, pages and docs; "
        "the last column is what it is not called.\n\n" + table(("word", "Chinese", "Korean", "means", "not"), rows)
    }
