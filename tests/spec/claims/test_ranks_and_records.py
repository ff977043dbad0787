"""Which place something takes among others.

居全国第3位, 首位 and 前三 are ranks: the unit is 位, the scope is what the text names as the whole, in its words. 前三 is at
most 3. The thing ranked is what stands before, or what the clause before was about. 第一 that ranks nothing (安全第一,
第一批) is no claim, nor is a place without a number (居全国前列) or a record (历年最高). How many years a run has lasted
(连续9年) is a claim of its own.
"""

import pytest

from spec.claims.marked_claims import expected_and_found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("枸杞产量居全国[第3位|枸杞产量: rank 3 位, of 全国]。", id="居全国第3位"),
        pytest.param("丰禾县品牌排名提升至全国[第六位|丰禾县品牌: rank 6 位, of 全国]。", id="排名提升至全国第六位"),
        pytest.param("枸杞产量位居全国[第三|枸杞产量: rank 3 位, of 全国]。", id="第三 without 位"),
        pytest.param("稀土储量稳居世界[首位|稀土储量: rank 1 位, of 世界]。", id="首位 is the first"),
        pytest.param("盐湖提锂产能全国[第一|盐湖提锂产能: rank 1 位, of 全国]。", id="the whole without a verb"),
        pytest.param("营商环境排名全省[第2名|营商环境: rank 2 位, of 全省]。", id="排名"),
        pytest.param("农产品品牌排名跃升至全国[第六位|农产品品牌: rank 6 位, of 全国]。", id="排名跃升至"),
        pytest.param("5A级景区数量居全国[首位|5A级景区数量: rank 1 位, of 全国]。", id="数量 stays in the indicator"),
        pytest.param("创新指数进入全国[前十|创新指数: rank max 10 位, of 全国]。", id="前十 is at most 10"),
        pytest.param("港口货运量跻身全球[前5位|港口货运量: rank max 5 位, of 全球]。", id="前5位"),
        pytest.param("工业增速列西部[第4位|工业: rank 4 位, of 西部]。", id="增速 goes from the indicator"),
        pytest.param(
            "集装箱吞吐量居长江中游港口[首位|集装箱吞吐量: rank 1 位, of 长江中游港口]。", id="a whole of several words"
        ),
        pytest.param(
            "枸杞产量居全国[第3|枸杞产量: rank 3 位, of 全国]、西北[第1|枸杞产量: rank 1 位, of 西北]。",
            id="in two wholes",
        ),
    ],
)
def test_ranks(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "冷水鱼产量[3.4万吨|冷水鱼产量: level 34000 吨]、居全国[第一|冷水鱼产量: rank 1 位, of 全国]。",
            id="behind an amount",
        ),
        pytest.param(
            "全区生产总值增长[6.1%|全区生产总值: growth 6.1 %]，增速居全国[第5位|全区生产总值: rank 5 位, of 全国]。",
            id="the growth of it is ranked",
        ),
        pytest.param(
            "工业、服务业增加值增速分别居全省[第3位|工业增加值: rank 3 位, of 全省]、[第6位|服务业增加值: rank 6 位, of 全省]。",
            id="two things, two ranks",
        ),
        pytest.param(
            "枇杷、杨梅种植面积均居全国[首位|枇杷种植面积: rank 1 位, of 全国|杨梅种植面积: rank 1 位, of 全国]。",
            id="two things, one rank",
        ),
        pytest.param(
            "综合竞争力从全国[第12位|综合竞争力: rank 12 位, of 全国, no period]跃升至[第8位|综合竞争力: rank 8 位, in 2025]。",
            id="from rank to rank",
        ),
        pytest.param("蚕茧产量连续[9年|9 年]居全国[首位|蚕茧产量: rank 1 位, of 全国]。", id="for a run of years"),
        pytest.param(
            "蚕茧产量连续[十二年|蚕茧产量: level 12 年]居全国[首位|蚕茧产量: rank 1 位, of 全国]。",
            id="for a run of years in characters",
        ),
    ],
)
def test_what_is_ranked(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("始终把安全第一放在心上。", id="安全第一"),
        pytest.param("第一时间开仓放粮。", id="第一时间"),
        pytest.param("把防汛作为第一位的任务。", id="第一位的"),
        pytest.param("第一批口岸扩建完工。", id="第一批"),
        pytest.param("落实第一议题制度。", id="第一议题"),
        pytest.param("发挥教育第一资源作用。", id="第一资源"),
        pytest.param("营商环境满意度居全国前列。", id="a place without a number"),
        pytest.param("财政收入规模创历年最高。", id="a record"),
        pytest.param("壮大首位产业。", id="首位 in a name"),
        pytest.param("提升省会城市首位度。", id="首位度"),
        pytest.param("跻身全国百强。", id="百强 is a list"),
        pytest.param("开出全省首列氢能列车。", id="首列 is no rank"),
        pytest.param("建成全国首个深海养殖平台。", id="全国首个 has no number"),
        pytest.param("用水效率创16年新高。", id="a record of years"),
        pytest.param("粮食生产“十九连丰”，女篮夺得六连冠。", id="a row of wins"),
    ],
)
def test_what_is_no_rank(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("空气优良天数连续[6年|6 年]超过[330天|level min 330 天]。", id="a run of years above a mark"),
        pytest.param(
            "粮食产量连续[12年|12 年]保持在[90万吨|粮食产量: level min 900000 吨]以上。", id="a run of years at a level"
        ),
        pytest.param("三年来没有发生重大事故。", id="三年来 is a time"),
    ],
)
def test_runs_of_years(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found
