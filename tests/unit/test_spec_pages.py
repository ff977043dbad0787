"""The pages of the specification show what a text carries beside the text."""

from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "甲[5%|甲: growth 5 %]，[6项|level 6 项]。",
            ("甲<b>5%</b>，<b>6项</b>。", "<b>5%</b> 甲: growth 5 %<br><b>6项</b> level 6 项"),
            id="marked words are bold, what is said of them stands beside",
        ),
        pytest.param(
            "[5%|甲|乙]", ("<b>5%</b>", "<b>5%</b> 甲<br><b>5%</b> 乙"), id="several things on lines of their own"
        ),
        pytest.param("甲[3]。", (r"甲\[3\]。", "nothing"), id="a text without a mark"),
        pytest.param(
            "甲\n乙\u200b", (r"甲\\n乙\\u200b", "nothing"), id="characters that cannot be seen are written out"
        ),
        pytest.param("a<b&*c*", (r"a&lt;b&amp;\*c\*", "nothing"), id="signs of Markdown and HTML are harmless"),
    ],
)
def test_what_a_text_carries(monkeypatch, text, expected):
    monkeypatch.syspath_prepend(str(DOCS))
    from pages import marks  # docs is a folder of scripts, on the path only while pages are written

    assert expected == marks.cells(text)
