"""Numbers of an instrument, which measure nothing of the region.

A tax rate, an income bracket, a rate of subsidy or an interest rate is exported with the kind ``parameter`` and told like a
claim. What a policy has brought about (people it reached, money that was paid) is a claim.
"""

import pytest

from spec.claims.marked_claims import expected_and_found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("小微企业税率降至[5%|小微企业税率: level 5 %, parameter]。", id="a tax rate"),
        pytest.param(
            "增值税税率从[17%|增值税税率: level 17 %, parameter]降至[13%|增值税税率: level 13 %, parameter]。",
            id="a tax rate from and to",
        ),
        pytest.param(
            "居民医保财政补助标准提高[30元|居民医保财政补助标准: change 30 元, parameter]。", id="a rate of subsidy"
        ),
        pytest.param(
            "孤儿、残疾人补助标准分别提高[30元|孤儿补助标准: change 30 元, parameter]和"
            "[50元|残疾人补助标准: change 50 元, parameter]。",
            id="two rates of subsidy",
        ),
        pytest.param("居民医保财政补助标准每人每年[670元|670 元, parameter]。", id="a rate for each person and year"),
        pytest.param("最低工资标准提高到[2300元|最低工资标准: level 2300 元, parameter]。", id="the minimum wage"),
        pytest.param(
            "年应纳税所得额[100万元至300万元|年应纳税所得额: level 1000000..3000000 元, parameter]部分减半征收。",
            id="an income bracket",
        ),
        pytest.param("首套房首付比例降至[15%|首套房首付比例: level 15 %, parameter]。", id="a down payment"),
        pytest.param("住院报销比例达到[75%|住院报销比例: level 75 %, parameter]。", id="a rate of refund"),
        pytest.param(
            "公积金贷款利率下调[0.25个百分点|公积金贷款利率: change -0.25 个百分点, parameter]。", id="an interest rate"
        ),
        pytest.param("发放惠农补贴[3.6亿元|惠农补贴: level 360000000 元]。", id="money that was paid is a claim"),
        pytest.param(
            "[4次|提高最低工资标准: level 4 次]提高最低工资标准。", id="how often a rate was raised is a claim"
        ),
    ],
)
def test_policy_parameters(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found
