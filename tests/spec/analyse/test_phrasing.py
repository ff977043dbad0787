"""How a report words a number: the whole or an addition, by which act, on what basis, final or not."""

import pytest

from pintu.analyse.phrasing import phrasing_of
from spec.analyse.editions import report


def phrasing(text, *, part="review", number=-1):
    """Return how the last number of a text is worded, or the one told."""
    _, sentences, claims = report(**{part: text})
    by_id = {sentence.sentence_id: sentence for sentence in sentences}
    claim = claims[number]
    return phrasing_of(claim, by_id[claim.sentence_id])


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        pytest.param("新建社区茶座30个。", "addition", id="an act before the name"),
        pytest.param("新建30个社区茶座。", "addition", id="an act before the number"),
        pytest.param("社区茶座新增30个。", "addition", id="an act behind the name"),
        pytest.param("在人多的街道新建30个社区茶座。", "addition", id="an act right before the number"),
        pytest.param("新建社区茶座30个、社区书屋40个。", "addition", id="an act before the first of a list"),
        pytest.param("社区茶座总数达到30个。", "whole", id="the whole in so many words"),
        pytest.param("社区茶座增至30个。", "whole", id="a number that is reached"),
        pytest.param("新建社区茶座5个、总量达到30个。", "whole", id="the whole behind an addition"),
        pytest.param("社区茶座30个。", "bare", id="the name and its number"),
        pytest.param("累计建成社区茶座30个。", "gathered", id="gathered"),
        pytest.param("社区茶座年均新增30个。", "gathered", id="a yearly mean"),
        pytest.param("推进30个社区茶座建设。", "named", id="an act that is no aim by itself"),
        pytest.param("30个社区茶座广受欢迎。", "named", id="a number that tells which"),
    ],
)
def test_the_words_before_a_number_tell_what_it_is_the_size_of(text, manner):
    assert manner == phrasing(text).manner


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("开工建设社区茶座30个。", {"begun"}, id="begun"),
        pytest.param("建成社区茶座30个。", {"finished"}, id="finished"),
        pytest.param("改造社区茶座30个。", {"renewed"}, id="renewed"),
        pytest.param("新增社区茶座30个。", {"made-anew"}, id="made anew"),
        pytest.param("拆除老旧围墙30处。", {"removed"}, id="removed"),
        pytest.param("净增社区茶座30个。", {"net"}, id="net"),
        pytest.param("举办社区茶会30场。", set(), id="none of these"),
    ],
)
def test_acts_are_of_kinds(text, kinds):
    assert kinds == set(phrasing(text).act_kinds)


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        pytest.param("财政收入同口径增长4%。", {"same-basis"}, id="on the same basis"),
        pytest.param("居民收入实际增长4%。", {"real"}, id="in real terms"),
        pytest.param("扣除房地产投资后，固定资产投资增长4%。", {"excluding"}, id="without a part, told in passing"),
        pytest.param("扣除房地产投资后，固定资产投资增长4%，进出口增长5%。", set(), id="not of what follows"),
        pytest.param("财政收入增长4%。", set(), id="plain"),
    ],
)
def test_the_basis_of_a_figure_stands_before_it(text, bases):
    assert bases == set(phrasing(text).bases)


@pytest.mark.parametrize(
    ("text", "is_partial"),
    [
        pytest.param("上半年进出口增长4%。", True, id="a part of the year"),
        pytest.param("云泽集团完成投资3亿元、研发投入5亿元。", True, id="a firm's second figure"),
        pytest.param("全市完成投资3亿元、研发投入5亿元。", False, id="the whole region's"),
        pytest.param("进出口增长4%。", False, id="the year's"),
    ],
)
def test_a_figure_of_a_part_is_known(text, is_partial):
    assert is_partial is phrasing(text).is_partial


def test_what_stands_between_list_marks_is_the_number_of_the_list():
    assert "新建" == phrasing("①新建社区茶座30个。", part="plan").act
    assert "新建" == phrasing("（8）新建社区茶座30个。", part="plan").act
