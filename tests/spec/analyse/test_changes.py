"""Changes: themes and terms that appear, rise, fall, disappear; targets that are raised, kept, lowered, dropped, new."""

import pytest

from pintu.analyse.changes import change_rows, changes
from pintu.extract import find_mentions
from spec.analyse.editions import both, report

FILLER = "。".join(f"第{number}件小事办得很好" for number in range(40)) + "。"


def change(*reports):
    documents, sentences, claims = both(*reports)
    return changes(documents, sentences, claims, find_mentions(sentences), edition=2031)


def of_themes(before, after, **parts):
    """Return what became of each theme, from a report whose other sentences name none."""
    found = change(report(year=2030, review=FILLER + before), report(year=2031, review=FILLER + after, **parts))
    return {one.key: one.change for one in found if one.kind == "theme"}


def of_targets(before, after, **parts):
    found = change(report(year=2030, plan=before), report(year=2031, plan=after, **parts))
    return {one.key: one.change for one in found if one.kind == "target"}


# ---- themes and terms


def about(theme, times):
    return "".join(f"第{number}批企业投身{theme}。" for number in range(times))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(0, 1, {"low-altitude-economy": "appears"}, id="where it was not before"),
        pytest.param(1, 0, {"low-altitude-economy": "disappears"}, id="where it is no more"),
        pytest.param(3, 7, {"low-altitude-economy": "rises"}, id="twice the share and three sentences more"),
        pytest.param(7, 3, {"low-altitude-economy": "falls"}, id="half the share and three sentences less"),
        pytest.param(1, 2, {}, id="twice the share, of so few that it tells nothing"),
        pytest.param(5, 8, {}, id="less than twice the share"),
        pytest.param(4, 4, {}, id="as often"),
    ],
)
def test_themes_move_by_the_sentences_that_mention_them(before, after, expected):
    assert expected == of_themes(about("低空经济", before), about("低空经济", after))


def test_a_change_carries_its_sentences():
    found = change(report(year=2030, review=FILLER), report(year=2031, review="低空经济起步。" + FILLER))
    one = next(one for one in found if one.key == "low-altitude-economy")
    assert (0, 1, (), ("CN-ZZ-2031-review-0",)) == (
        one.before_count,
        one.after_count,
        one.before_sentence_ids,
        one.after_sentence_ids,
    )


def test_a_longer_report_says_everything_more_often_and_that_is_no_rise():
    before = report(year=2030, review=FILLER + about("低空经济", 3))
    longer = "。".join(f"第{number}桩实事有了着落" for number in range(100)) + "。"
    after = report(year=2031, review=longer + about("低空经济", 7))
    assert [] == [one for one in change(before, after) if one.kind == "theme"]


def test_annexes_count_for_nothing():
    assert {} == of_themes("", "", annex="低空经济的名词解释。")


def test_beside_a_digest_nothing_appears_or_disappears():
    assert {} == of_themes("低空经济起步。", "脑机接口起步。", kind="digest")


def named_by(count, term, year):
    """Return the reports of four regions, of which some use a term."""
    regions = (("霜岭", "CN-YA"), ("云泽", "CN-YB"), ("柳浦", "CN-YC"), ("麦川", "CN-YD"))
    return [
        report(
            year=year, region=name, region_id=region_id, review=FILLER + (f"推行“{term}”。" if place < count else "")
        )
        for place, (name, region_id) in enumerate(regions)
    ]


def test_what_several_reports_put_between_quotation_marks_is_a_term():
    found = change(*named_by(0, "河湖管家", 2030), *named_by(3, "河湖管家", 2031))
    assert ["霜岭", "云泽", "柳浦", None] == [one.region for one in found if one.kind == "term"]
    assert {"河湖管家"} == {one.key for one in found if one.kind == "term"}


@pytest.mark.parametrize(
    ("count", "term"),
    [
        pytest.param(2, "河湖管家", id="that but two use"),
        pytest.param(3, "1+3", id="of digits alone"),
        pytest.param(3, "低空经济", id="that names a theme"),
    ],
)
def test_other_quotations_are_no_terms(count, term):
    found = change(*named_by(0, term, 2030), *named_by(count, term, 2031))
    assert [] == [one for one in found if one.kind == "term"]


# ---- targets


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("地区生产总值增长5%左右。", "地区生产总值增长5%—5.5%。", "raised", id="a higher upper end"),
        pytest.param("地区生产总值增长5%左右。", "地区生产总值增长5%以上。", "kept", id="the same number"),
        pytest.param("地区生产总值增长5.5%。", "地区生产总值增长5%左右。", "lowered", id="a lower number"),
    ],
)
def test_a_headline_target_moves_by_its_ends(before, after, expected):
    assert {"gdp_growth": expected} == of_targets(before, after)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            "新建社区银龄茶座30个。", "新建社区银龄茶座20个。", {"社区银龄茶座": "lowered"}, id="the same words"
        ),
        pytest.param(
            "技术合同成交额达到90亿元。", "技术合同成交额达到99亿元。", {"technology_contracts": "raised"}, id="one row"
        ),
        pytest.param("技术合同成交额达到90亿元。", "推进乡村阅读。", {"technology_contracts": "dropped"}, id="dropped"),
        pytest.param("推进乡村阅读。", "技术合同成交额达到90亿元。", {"technology_contracts": "new"}, id="new"),
        pytest.param("技术合同成交额达到90亿元。", "扩大技术合同成交额。", {}, id="named without a number"),
        pytest.param("新建社区银龄茶座30个。", "推进乡村阅读。", {}, id="words of which not all names are known"),
        pytest.param("新建社区银龄茶座30个。", "改造社区银龄茶座20个。", {}, id="another act"),
        pytest.param("财政收入同口径增长4%。", "财政收入增长3%。", {}, id="another basis"),
    ],
)
def test_other_targets_move_too(before, after, expected):
    assert expected == of_targets(before, after)


def test_a_target_set_in_words_is_not_dropped():
    assert {} == of_targets("居民人均可支配收入增长5%。", "居民人均可支配收入与经济增长同步。")


def test_a_digest_drops_nothing():
    assert {} == of_targets("技术合同成交额达到90亿元。", "推进乡村阅读。", kind="digest")


def test_rows_hold_what_moved_and_its_evidence():
    row = change_rows(
        change(report(year=2030, plan="地区生产总值增长5%。"), report(year=2031, plan="地区生产总值增长6%。"))
    )[0]
    assert ("target", "gdp_growth", "raised") == (row["kind"], row["key"], row["change"])
    assert {"before_sentence_ids", "after_sentence_ids", "before_claim_id", "after_claim_id"} <= set(row)
