"""A PDF with a text layer gives its paragraphs, without what belongs to the pages."""

import pytest

from fuzz.nasty_files import FILES
from pintu.errors import ReadError
from pintu.read import read_file
from spec.read.written import REPORT, locked_pdf, pdf_of, read_one, written

WIDE = 30  # characters of a full line


def lines_of(paragraphs, indent=2):
    """Return the lines of paragraphs as (indent, text), as a typesetter breaks them: no line begins with a sign."""
    lines = []
    for paragraph in paragraphs:
        start, room = 0, WIDE - indent
        while start < len(paragraph):
            end = start + room
            while paragraph[end : end + 1] in {"，", "。", "、"}:
                end -= 1
            lines.append((0 if start else indent, paragraph[start:end]))
            start, room = end, WIDE
    return lines


def pages_of(lines, *, length=10, header="", footer=""):
    """Return pages of so many lines; {} in the footer is the number of the page."""
    pages = []
    for number, start in enumerate(range(0, len(lines), length), start=1):
        page = [(50, 280, header)] if header else []
        for at, (indent, text) in enumerate(lines[start : start + length]):
            page.append((50 + 10 * indent, 250 - 18 * at, text))
        if footer:
            page.append((180, 20, footer.format(number)))
        pages.append(page)
    return pages


PARAGRAPHS = [
    *REPORT.strip().split("\n"),
    "东门老桥换上了新桥板，西门的旧码头改成了公园，南门外的河道清了三遍淤泥，两岸种下了八百棵柳树。",
    "北山的防火路修到了最后一个林场，巡山的人少走了一半冤枉路，护林站里第一次通了热水和网线，夜里也亮着灯。",
    "老厂房里办起了学堂，白天教手艺，晚上教识图，一年里有六百二十人从这里拿到了证书，九成留在了本地。",
]


def text_of(tmp_path, *pages):
    return read_one(tmp_path, pdf_of(*pages), name="a.pdf")[0].text


def test_lines_are_joined_into_paragraphs(tmp_path):
    document, flags = read_one(tmp_path, pdf_of(*pages_of(lines_of(PARAGRAPHS))), name="a.pdf")
    assert PARAGRAPHS == document.text.split("\n")
    assert ("江苏", 2026, "2026-01-20") == (document.region, document.year, document.delivered)
    assert () == flags


def test_a_gap_parts_paragraphs_that_are_not_indented(tmp_path):
    lines = [character * (WIDE - 1) + "。" for character in "甲乙丙丁"]
    page = [(50, 280, "附件"), *zip([50] * 4, [250, 232, 205, 187], lines, strict=True)]
    text = text_of(tmp_path, *pages_of(lines_of(PARAGRAPHS)), page)
    assert ["附件", "".join(lines[:2]), "".join(lines[2:])] == text.split("\n")[-3:]


@pytest.mark.parametrize(
    "footer", ["{}", "— {} —", "－{}－", "第{}页", "第 {} 页 共 9 页", "{} / 9"], ids=lambda footer: footer.format(1)
)
def test_headers_and_page_numbers_are_left_out(tmp_path, footer):
    pages = pages_of(lines_of(PARAGRAPHS), length=4, header="江苏省人民政府公报 2026年第3期", footer=footer)
    assert PARAGRAPHS == text_of(tmp_path, *pages).split("\n")


def test_a_number_that_counts_no_pages_stays(tmp_path):
    pages = pages_of(lines_of([*PARAGRAPHS, "365"]), length=9)
    assert text_of(tmp_path, *pages).endswith("\n365")


def test_latin_words_keep_their_spaces(tmp_path):
    first = "甲" * 20 + "Wide area"
    page = [(50, 250, first), (50, 232, "network，" + "乙" * 21 + "。"), (50, 214, "丙。")]
    text = text_of(tmp_path, *pages_of(lines_of(PARAGRAPHS)), page)
    assert f"{first} network，" in text


def test_a_page_without_text_among_others_is_flagged(tmp_path):
    pages = pages_of(lines_of(PARAGRAPHS), length=8)
    _, flags = read_one(tmp_path, pdf_of(pages[0], [], *pages[1:]), name="a.pdf")
    assert (("damage", f"no text on page 2 of {len(pages) + 1}"),) == flags


def no_text():
    return pdf_of([], [])


def page_numbers_alone():
    return pdf_of([(50, 50, "1")], [(50, 50, "2")])


def damaged():
    return b"%PDF-1.7\n" + b"\xff" * 500


def a_text():
    return REPORT.encode()


def very_many_pages():
    return pdf_of(*[[]] * 2_001)


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        pytest.param(no_text, "the 2 pages of this PDF hold pictures and no text", id="no text"),
        pytest.param(page_numbers_alone, "the 2 pages of this PDF hold pictures and no text", id="page numbers alone"),
        pytest.param(locked_pdf, "the PDF is under a password", id="locked PDF"),
        pytest.param(damaged, "this is no PDF, or a damaged one", id="damaged"),
        pytest.param(a_text, "this is no PDF, or a damaged one", id="a text"),
        pytest.param(very_many_pages, "it has more than 2000 pages", id="very many pages"),
        pytest.param(
            FILES["form-within-itself.pdf"],
            "the PDF asks for more memory or time",
            id="a picture that draws itself twice",
        ),
        pytest.param(
            FILES["packed-text.pdf"], "the PDF asks for more memory or time", id="very much text, packed small"
        ),
    ],
)
def test_what_is_no_pdf_with_text_is_told(tmp_path, file, expected):
    with pytest.raises(ReadError) as raised:
        read_file(written(tmp_path, "a.pdf", file()))
    assert raised.value.what.startswith(expected)
