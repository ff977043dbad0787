"""A saved page gives the part that holds its prose; titles and dates around it tell whose it is."""

import pytest

from pintu.errors import ReadError
from pintu.read import read_file
from spec.read.written import BODY, REPORT, SESSION, STATEMENT, read_one, written

PROSE = "".join(f"<p>{line}</p>" for line in REPORT.strip().split("\n"))


def page(body, head="", charset="utf-8"):
    return f'<!DOCTYPE html><html><head><meta charset="{charset}">{head}</head><body>{body}</body></html>'


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(PROSE, id="prose alone"),
        pytest.param(
            f"<div><a>首页</a> &gt; <a>要闻</a></div><div id=c>{PROSE}</div><div>版权所有 某某网</div>",
            id="chrome around it",
        ),
        pytest.param(
            f"<nav>菜单。</nav><main><article>{PROSE}</article></main><footer>备案号。</footer>", id="the tags of HTML5"
        ),
        pytest.param(
            f"<form><table><tr><td>菜单</td><td><div>{PROSE}</div></td></tr></table></form>", id="a layout table"
        ),
        pytest.param(
            f"<div><div>{PROSE}</div><ul>" + "<li><a href=x>另一篇报道。</a></li>" * 30 + "</ul></div>",
            id="links with sentences in them",
        ),
        pytest.param(f"<div>{PROSE}<script>var a = '不是正文。'</script><style>p {{}}</style></div>", id="scripts"),
        pytest.param(
            f'<div><p style="display: none">看不见。</p><p hidden>也看不见。</p><!-- 注释。 -->{PROSE}</div>',
            id="hidden",
        ),
        pytest.param("<div>" + REPORT.strip().replace("\n", "<br>\n") + "</div>", id="breaks instead of paragraphs"),
        pytest.param(f"<pre>{REPORT}</pre>", id="preformatted"),
        pytest.param("".join(f"<div><p>{line}</p></div>" for line in REPORT.split("\n")), id="a box for each line"),
        pytest.param(PROSE.replace("，", "<b>，</b>").replace("<p>", "\n<p>\n  "), id="inline tags and spaces"),
        pytest.param(PROSE.replace("</p>", ""), id="paragraphs that are not closed"),
    ],
)
def test_the_prose_is_the_text(tmp_path, body):
    document, flags = read_one(tmp_path, page(body), name="a.html")
    assert REPORT.strip() == document.text
    assert ("江苏", 2026) == (document.region, document.year)
    assert () == flags


def test_what_stands_before_the_prose_tells_whose_it_is(tmp_path):
    body = f"<h1>江苏省政府工作报告</h1><div>发布时间：2026-02-03 09:02　来源：某某日报</div><div>{SESSION}</div>"
    prose = "".join(f"<p>{line}</p>" for line in f"{STATEMENT}\n{BODY}".split("\n"))
    document, _ = read_one(tmp_path, page(f"{body}<div>{prose}</div>"), name="a.html")
    assert f"{STATEMENT}\n{BODY}" == document.text
    assert ("江苏", 2026, "2026-01-20", "江苏省政府工作报告") == (
        document.region,
        document.year,
        document.delivered,
        document.title,
    )


def test_the_tags_of_government_sites_are_read(tmp_path):
    head = '<meta name="PubDate" content="2026-02-03 09:02"><meta name="ContentSource" content="某某日报">'
    document, _ = read_one(tmp_path, page(PROSE, head), name="a.html")
    assert ("2026-02-03", "某某日报") == (document.published, document.source)


def test_a_table_keeps_its_rows(tmp_path):
    table = "<table><tr><th>指标</th><th>目标</th></tr><tr><td>路灯</td><td>两千盏</td></tr></table>"
    document, _ = read_one(tmp_path, page(f"<div>{PROSE}{table}</div>"), name="a.html")
    assert "指标\t目标\n路灯\t两千盏" == document.text.removeprefix(REPORT)


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        pytest.param("utf-8", "utf-8", id="as it claims"),
        pytest.param("gb2312", "gb18030", id="claims gb2312, is GB18030"),
        pytest.param("gbk", "gb18030", id="claims gbk, is GB18030"),
        pytest.param("gb2312", "utf-8", id="claims gb2312, is UTF-8"),
        pytest.param("utf-8", "gb18030", id="claims UTF-8, is GB18030"),
        pytest.param("none-such", "gb18030", id="claims what there is not"),
    ],
)
def test_the_bytes_decide_before_the_claim(tmp_path, charset, encoding):
    content = page(f"{PROSE}<p>㐂𠮷街修好了。</p>", charset=charset).encode(encoding)
    assert read_one(tmp_path, content, name="a.html")[0].text.endswith("㐂𠮷街修好了。")


@pytest.mark.parametrize("charset", ["big5", "utf-8"])
def test_big5_is_read_too(tmp_path, charset):
    prose = "<p>河邊的步道又長了三里，路燈也亮了，孩子們在橋上跑。</p>" * 30
    content = page(prose, charset=charset).encode("big5")
    document, _ = read_one(tmp_path, content, name="a.html", region="江苏", year=2026)
    assert document.text.startswith("河邊的步道又長了三里，路燈也亮了")


def test_markup_in_the_text_is_text(tmp_path):
    content = page(f"<div>{PROSE}<p>&lt;script&gt;甲&lt;/script&gt;。</p></div>")
    assert read_one(tmp_path, content, name="a.html")[0].text.endswith("<script>甲</script>。")


def test_a_page_that_nests_without_end_is_refused(tmp_path):
    with pytest.raises(ReadError) as raised:
        read_file(written(tmp_path, "a.html", "<div>" * 200_000 + REPORT))
    assert "its elements lie more than 1000 deep" == raised.value.what


@pytest.mark.parametrize("between", [" ", "=x ", "='y'", "/"], ids=["names alone", "values", "no space", "slashes"])
def test_an_element_of_very_many_attributes_is_refused(tmp_path, between):
    tag = "<p " + "".join(f"a{number}{between}" for number in range(3_000)) + ">"
    with pytest.raises(ReadError) as raised:
        read_file(written(tmp_path, "a.html", tag + REPORT))
    assert "an element has more than 2000 attributes" == raised.value.what


def test_a_picture_within_the_page_is_no_attribute_too_many(tmp_path):
    picture = "<img src='data:image/png;base64," + "AAAA= BBBB\n" * 5_000 + "'>"
    assert read_one(tmp_path, page(f"<div>{PROSE}{picture}</div>"), name="a.html")[0].region == "江苏"
