"""Lines that were broken inside a sentence are joined, lines that end a paragraph are not; the text stays as it is."""

import pytest

from spec.segment.reports import pieces, quotes, segmented, unmarked


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("城区PM\n2.5\n浓度下降。¦\n河道清淤。", id="a figure on a line of its own"),
        pytest.param("这一阶段的\n主要目标\n是：修桥五座。", id="a term in bold type"),
        pytest.param("修桥五座、改造老街三条，\n添置路灯九十盏。", id="a line that ends with a comma"),
        pytest.param("参照《\n桥梁规范\n》施工。", id="a link inside brackets"),
        pytest.param("投资比例继\n\u200b\n续超过4%。", id="a line of invisible characters"),
        pytest.param("——\n桥路\n更通畅。", id="a dash on a line of its own"),
        pytest.param("修桥五座，\n\n改造老街三条。", id="a blank line behind a comma"),
        pytest.param("修桥五座\n\n，老街三条。", id="a blank line before a comma"),
        pytest.param("修桥五座。¦\n改造老街三条。", id="a full stop ends a paragraph"),
        pytest.param("主要做了三件事：¦\n修桥五座。", id="so does a colon"),
        pytest.param("修桥五座；¦\n改造老街三条。", id="so does a semicolon"),
        pytest.param("修桥五座¦\n\n改造老街三条。", id="a blank line ends it where no comma stands"),
        pytest.param("修桥五座¦\n\u3000\u3000改造老街三条。", id="so does an indented line"),
        pytest.param("修桥五座¦\n——改造老街三条。", id="so does a dash on the next line"),
        pytest.param("修桥五座¦\n各位代表，老街已改造。", id="so does an address"),
        pytest.param("确保“一渠清水”¦\n深化污染治理。¦河道清淤。", id="a lost full stop before a short lead"),
        pytest.param("Exports of the\nregion rose 3.5\npercent. ¦Imports fell.", id="English lines"),
    ],
)
def test_what_belongs_together(text: str) -> None:
    assert pieces(text) == quotes(unmarked(text))


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028"], ids=["LF", "CRLF", "CR", "line separator"])
def test_every_kind_of_line_break(line_break: str) -> None:
    assert [f"修桥{line_break}五座。", "修路三条。"] == quotes(f"修桥{line_break}五座。{line_break}修路三条。")


def wrapped(text: str, characters: int) -> str:
    return "\n".join(
        line[at : at + characters] for line in text.split("\n") for at in range(0, max(len(line), 1), characters)
    )


def test_a_text_whose_every_line_was_broken_at_one_width_is_put_together_again() -> None:
    text = "\n".join(
        [
            "一、二〇三〇年工作回顾",
            "（一）坚持不懈修桥铺路架灯植树，让每一个山村都有路可走有灯可看",
            *["乡村道路逐年延伸，桥梁接连建成，老街焕然一新，夜里灯火通明。南桥和北桥先后通车。"] * 12,
            "二、二〇三一年重点工作",
            *["继续修桥铺路，把剩下的山村全部连通，让最远的村庄也能当天往返县城。"] * 12,
        ]
    )
    whole, broken = segmented(text), segmented(wrapped(text, 28))
    assert [s.heading for s in whole.sections] == [s.heading for s in broken.sections]
    assert [(s.quote, s.frame) for s in whole.sentences] == [
        (s.quote.replace("\n", ""), s.frame) for s in broken.sentences
    ]
