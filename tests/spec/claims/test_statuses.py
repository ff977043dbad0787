"""Whether something was done or is to be done, and how firmly a target is put.

What the review tells has been achieved; what the plan names is a target, also where its verb has no tense. Wording that
says otherwise decides: 去年 in the plan, 力争到2030年 in the review. 预期 makes a target expected, 约束性 binding, 力争,
争取 and 努力 strive for it; where no such word stands, the strength is not told.
"""

import pytest

from pintu.records import Frame
from spec.claims.marked_claims import expected_and_found


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        pytest.param("review", "居民医保补助增加[30元|achieved]。", id="the review tells what was achieved"),
        pytest.param("review-period", "居民医保补助增加[150元|achieved]。", id="so does the review of five years"),
        pytest.param("plan", "居民医保补助增加[30元|target]。", id="in the plan the same words are a target"),
        pytest.param("plan-period", "居民医保补助增加[150元|target]。", id="and in the five-year goals"),
        pytest.param("plan", "全区生产总值增长[5%|target]左右。", id="a figure without a verb of will"),
        pytest.param("plan", "再建[20座|target]垃圾转运站。", id="a verb of doing"),
        pytest.param("annex", "2.再建[20座|target]垃圾转运站。", id="an item of a task list behind the report"),
        pytest.param("annex", "垃圾转运站[20座|no status]。", id="an annex alone does not tell"),
    ],
)
def test_by_the_part_of_the_report(frame: Frame, text: str) -> None:
    expected, found = expected_and_found(text, frame)
    assert expected == found


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        pytest.param("review", "力争到2030年绿电占比达到[60%|target, in 2030]。", id="a target in the review"),
        pytest.param(
            "plan", "去年新建托位[3200个|achieved, in 2025]，今年再建[4000个|target, in 2026]。", id="去年 in the plan"
        ),
        pytest.param(
            "plan",
            "把普惠托位从[6200个|achieved]增加到[9000个|target]。",
            id="where a plan starts from has been achieved",
        ),
        pytest.param("other", "今年力争新建托位[4000个|target]。", id="力争 where no part tells"),
        pytest.param("other", "去年新建托位[3200个|achieved]。", id="去年 where no part tells"),
        pytest.param("annex", "年度目标：为老人家庭加装扶手[900户|target]。", id="年度目标 in an annex"),
        pytest.param("annex", "预期目标：粮食产量[98万吨|target]。", id="预期目标 in an annex"),
    ],
)
def test_by_the_words(frame: Frame, text: str) -> None:
    expected, found = expected_and_found(text, frame)
    assert expected == found


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        pytest.param("plan", "主要预期目标：粮食产量[98万吨|target, expected]。", id="预期目标"),
        pytest.param("plan", "单位产值能耗下降[3%|target, binding]左右（约束性指标）。", id="约束性"),
        pytest.param("plan", "力争服务业增长[7%|target, strive]。", id="力争"),
        pytest.param("plan", "服务业力争增长[7%|target, strive]。", id="力争 behind the noun"),
        pytest.param("plan", "服务业增长[6%|target]、努力争取更好结果。", id="努力争取更好结果 is of what lies beyond"),
        pytest.param("plan", "努力实现外贸增长[5%|target, strive]。", id="努力"),
        pytest.param("plan", "争取建成码头[3座|target, strive]。", id="争取"),
        pytest.param("plan", "建成码头[3座|target, no strength]。", id="a plain target has no strength"),
        pytest.param("review", "力争上游，建成码头[3座|achieved, no strength]。", id="what was achieved has none"),
    ],
)
def test_strength(frame: Frame, text: str) -> None:
    expected, found = expected_and_found(text, frame)
    assert expected == found
