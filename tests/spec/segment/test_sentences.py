"""A sentence ends at 。！？； outside quotation marks and brackets; numbers and abbreviations are never cut."""

import pytest

from spec.segment.reports import pieces, quotes, segmented, unmarked

CHINESE = [
    pytest.param("新修桥梁五座。¦改造老街三条；¦添置路灯九十盏！", id="three signs end a sentence"),
    pytest.param("路修好了吗？¦修好了。", id="so does a question mark"),
    pytest.param("今年提出“先修路。再架桥。”的口号。¦反响很好。", id="stops inside quotation marks do not"),
    pytest.param("粮仓（含旧仓改造；不含民仓）共九十座。¦另有冷库三座。", id="nor inside brackets"),
    pytest.param("编写《修路！架桥！》一书。¦印行五千册。", id="nor inside the title of a book"),
    pytest.param("他答道：“修。”¦众人都笑了。", id="the mark that closes behind a stop stays with the sentence"),
    pytest.param("把“修不修？”的问题交给村民。¦结果是修。", id="a quoted question inside a sentence does not end it"),
    pytest.param(
        "“先修路、再架桥的口号喊了九年。¦今年终于动工。", id="a quotation mark without its fellow is given up"
    ),
    pytest.param("完工率”超过九成。¦尾工十月清零。", id="so is one that closes nothing"),
    pytest.param("投资1.5亿元。¦产值增长3.25%；¦能耗下降0.8%。", id="a point in a number is no stop"),
    pytest.param("——桥路更通畅。¦新修桥梁五座。", id="the dash of a list belongs to the sentence"),
    pytest.param("主要目标是：桥梁增加五座；¦路灯增加九十盏。", id="items of a list are sentences"),
    pytest.param("桥修好了!¦路也通了;¦灯亮了吗?¦亮了。", id="signs of the keyboard beside Chinese characters"),
    pytest.param("网址末尾是a;b，照抄即可。", id="not beside Latin letters"),
    pytest.param("粮仓增长５％。¦冷库增长０．８％。", id="full-width digits"),
    pytest.param("路通了！！¦灯亮了。", id="a run of signs ends one sentence"),
    pytest.param("没有句号的一行", id="a text without a stop is one sentence"),
]

LATIN = [
    pytest.param("Exports rose 3.5 percent. ¦Imports fell.", id="a decimal is not cut"),
    pytest.param("Sales to the U.S. market grew. ¦Others fell.", id="nor an abbreviation of capitals"),
    pytest.param("Reactor No. 3 went on line. ¦No. 4 follows.", id="nor a number's abbreviation"),
    pytest.param("Mr. J. Smith of St. Ives agreed. ¦So did we.", id="nor a title and initials"),
    pytest.param('"It works." ¦They cheered! ¦Did it last? ¦Yes.', id="quotation marks, exclamations, questions"),
    pytest.param("다리 5개를 새로 놓았다. ¦도로 3.5km를 고쳤다.", id="Korean"),
    pytest.param("22만 톤을 저장한다. ¦‘창고’도 늘렸다.", id="a Korean sentence that opens with a quotation mark"),
]


@pytest.mark.parametrize("text", CHINESE + LATIN)
def test_where_a_sentence_ends(text: str) -> None:
    assert pieces(text) == quotes(unmarked(text))


def test_a_quotation_mark_swallows_no_more_than_its_paragraph() -> None:
    assert ["提出“先修路。", "再架桥。", "众人赞成”。"] == quotes("提出“先修路。\n再架桥。\n众人赞成”。")


def test_a_pair_of_marks_that_lies_too_far_apart_is_none() -> None:
    long = "“开头。" + "中间一句。" * 100 + "结尾”。"
    assert 102 == len(quotes(long))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("各位代表！", id="an address"),
        pytest.param("各位代表、同志们：", id="an address of several"),
        pytest.param("。。。", id="signs without a word"),
        pytest.param(" \n\u200b\n", id="nothing to read"),
        pytest.param("", id="an empty text"),
    ],
)
def test_what_is_no_sentence(text: str) -> None:
    assert [] == quotes(text)


def test_an_address_is_cut_off_the_sentence_that_follows() -> None:
    assert ["各位代表，桥已修好。", "路也通了。"] == quotes("各位代表，桥已修好。\n各位代表！路也通了。")


def test_a_sentence_knows_its_place() -> None:
    text = "一、2030年工作回顾\n新修桥梁五座。改造老街三条。\n添置路灯九十盏。"
    sentences = segmented(text).sentences
    assert [text[sentence.start : sentence.end] for sentence in sentences] == [s.quote for s in sentences]
    assert [1, 1, 2] == [sentence.paragraph for sentence in sentences]
    assert [1, 1, 1] == [sentence.section for sentence in sentences]


def test_an_identifier_is_the_same_in_every_run_and_differs_from_place_to_place() -> None:
    first, second = (segmented("桥已修好。桥已修好。").sentences for _ in range(2))
    assert [s.sentence_id for s in first] == [s.sentence_id for s in second]
    assert 2 == len({sentence.sentence_id for sentence in first})
