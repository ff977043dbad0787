"""The pages of indicators and units say what the packs say."""

from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


def test_the_pages_are_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(DOCS))
    from pages import indicators  # docs is a folder of scripts, on the path only while pages are written

    stale = [
        name
        for name, text in indicators.render_pages().items()
        if not (DOCS / "reference" / name).read_text(encoding="utf-8").endswith(f"\n{text.strip()}\n")
    ]
    assert stale == [], "run `make fix`"
