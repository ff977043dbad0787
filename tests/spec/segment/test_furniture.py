"""What a page puts round a report gives no sentence."""

import pytest

from spec.segment.reports import quotes

OPENING = "各位代表：\n现在，我代表甲省人民政府，向大会报告工作，请予审议。"
FORMULA = "现在，我代表甲省人民政府，向大会报告工作，请予审议。"
BODY = "一、2030年工作回顾\n新修桥梁五座。"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("下载\n打印\n全屏\n收藏\n【字号：\n加大\n还原\n减小\n】", id="buttons"),
        pytest.param("您的位置:\n首页\n>\n政务信息\n>\n要闻", id="a breadcrumb"),
        pytest.param("来源：甲地日报\n时间：2031-02-03\n阅读量：\n9012", id="source, time and counter"),
        pytest.param(
            "2031年甲省政府工作报告\n——2031年1月20日在甲省第十五届人民代表大会第四次会议上", id="title and date"
        ),
        pytest.param("省长　张三丰\n省长张三丰作政府工作报告。本报记者 李四 摄", id="speaker and caption"),
        pytest.param("1月20日，张三丰代表省人民政府，向大会作政府工作报告。王五摄", id="a caption like a sentence"),
    ],
)
def test_what_stands_before_the_report(head: str) -> None:
    assert [FORMULA, "新修桥梁五座。"] == quotes(f"{head}\n{OPENING}\n{BODY}")


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param("相关报道：", id="related pages"),
        pytest.param(
            "责任编辑：\n李四\n扫一扫在手机打开当前页\n【\n打印本页\n】\n关闭窗口", id="editor, phone, buttons"
        ),
        pytest.param("》》点击图片进入专题《《\n分享到:\n分享到微信\n×", id="a banner and what shares it"),
        pytest.param("（来源：甲地日报）\n编辑：李四", id="the source in brackets"),
        pytest.param("相关附件>>\n0f1e2d3c4b5a69780f1e2d3c4b5a6978:\n解读报告：修桥铺路惠万家", id="links and hashes"),
        pytest.param(
            "相关链接>>\n各位代表：现在，我代表甲省人民政府，向大会报告工作，请予审议。", id="the text begins again"
        ),
        pytest.param(
            "本作品是某某机关的\n法律\n、\n法规\n，其官方译文属于\n公有领域\n。\nPublic domain", id="a library's note"
        ),
    ],
)
def test_what_stands_behind_the_report(tail: str) -> None:
    assert [FORMULA, "新修桥梁五座。"] == quotes(f"{OPENING}\n{BODY}\n{tail}")


def test_an_opening_that_is_told_twice_counts_once() -> None:
    assert [FORMULA, "新修桥梁五座。"] == quotes(f"{OPENING}\n一、2030年\n…\n{OPENING}\n{BODY}")


def test_a_jump_to_another_page_is_no_part_of_a_sentence() -> None:
    assert ["桥已修好。", "路也通了。"] == quotes("桥已修好。（下转第四版）（紧接第一版） 路也通了。（下转第五版）")


@pytest.mark.parametrize("number", ["— 3 —", "-3-", "第3页", "第 3 页 共 20 页", "3/20"])
def test_the_number_of_a_page_is_no_sentence(number: str) -> None:
    assert ["桥已修好。", "路也通了。"] == quotes(f"桥已修好。\n{number}\n路也通了。")


def test_an_annex_behind_the_page_s_last_words_is_read() -> None:
    assert [FORMULA, "新修桥梁五座。", "1.“双桥”：南桥和北桥。"] == quotes(
        f"{OPENING}\n{BODY}\n扫一扫在手机打开\n名词解释\n1.“双桥”：南桥和北桥。"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("来源于税收的收入增长5%。", id="a source of income"),
        pytest.param("编辑地方志九部。", id="editing as work"),
        pytest.param("打印设备产量增长5%。", id="printers as a product"),
        pytest.param("分享发展成果。", id="sharing as policy"),
        pytest.param("首页改版，点击量超过9000万次。", id="a page that a report speaks of"),
        pytest.param("各位代表审议的实事已办结九件。", id="deputies as the subject"),
    ],
)
def test_a_sentence_that_begins_like_furniture_stays(sentence: str) -> None:
    assert [sentence] == quotes(sentence)
