"""Sentences as files deliver them: broken lines, characters that cannot be seen, full-width figures.

What is found is quoted as it is printed, breaks and all; value, unit and indicator are read through the damage.
"""

import pytest

from spec.claims.marked_claims import expected_and_found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("全员劳动生\n产率增长[5%|全员劳动生产率: growth 5 %]。", id="a line break in the indicator"),
        pytest.param("财政收入增长[5\n%|财政收入: growth 5 %]。", id="a line break in the number"),
        pytest.param("财政收入增长\n[5%|财政收入: growth about 5 %]左\n右。", id="a line break in the bound"),
        pytest.param("财政\u200b收入增长[5%|财政收入: growth 5 %]。", id="a zero-width space"),
        pytest.param("全员劳动生\u200b\n\n\u200b产率增长[5%|全员劳动生产率: growth 5 %]。", id="both together"),
        pytest.param("财政收入增长[５．２％|财政收入: growth 5.2 %]。", id="full-width figures and sign"),
        pytest.param("财政收入增长[5.2％|财政收入: growth 5.2 %]。", id="a full-width sign alone"),
        pytest.param("外贸突破[7 万亿元|外贸: level min 7000000000000 元]。", id="a space in the number"),
        pytest.param("新建　茶园[3万亩|茶园: level 30000 亩]。", id="an ideographic space"),
        pytest.param("茶园增至[3万\u00ad亩|茶园: level 30000 亩]。", id="a soft hyphen"),
        pytest.param("财政收入增长[4.5－5％|财政收入: growth 4.5..5 %]。", id="a full-width dash"),
    ],
)
def test_damaged_text(text: str) -> None:
    expected, found = expected_and_found(text)
    assert expected == found
