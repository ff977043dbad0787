"""Numbers are written in the way of the reader's language, and every digit is kept."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pintu.publish.figures import render_number, render_share

SCALES = {"trillion": 12, "billion": 9, "million": 6, "조": 12, "억": 8, "만": 4, "万亿": 12, "亿": 8, "万": 4}


@pytest.mark.parametrize(
    ("value", "english", "korean", "chinese"),
    [
        pytest.param("7", "7", "7", "7", id="a small number"),
        pytest.param("5.0", "5.0", "5.0", "5.0", id="a nought that the report printed stays"),
        pytest.param("9999", "9,999", "9,999", "9,999", id="thousands are divided"),
        pytest.param("36000.0", "36,000", "3.6만", "3.6万", id="a nought that the scale brought goes"),
        pytest.param("220000", "220,000", "22만", "22万", id="Korean and Chinese count in ten thousands"),
        pytest.param("1494000", "1.494 million", "149.4만", "149.4万", id="a million"),
        pytest.param("535000000000", "535 billion", "5,350억", "5,350亿", id="hundreds of billions"),
        pytest.param("9500000000000", "9.5 trillion", "9.5조", "9.5万亿", id="trillions"),
        pytest.param("21687", "21,687", "21,687", "21,687", id="no scale where it would take more digits"),
        pytest.param("-4.5", "−4.5", "−4.5", "−4.5", id="below zero, with a true minus sign"),
        pytest.param("0", "0", "0", "0", id="nothing"),
        pytest.param("1E+30", "1E+30", "1E+30", "1E+30", id="a number without measure"),
    ],
)
def test_a_number(value, english, korean, chinese):
    assert (english, korean, chinese) == tuple(
        render_number(Decimal(value), language) for language in ("en", "ko", "zh")
    )


@given(
    st.decimals(min_value=-(10**17), max_value=10**17, allow_nan=False, places=3),
    st.sampled_from(("en", "ko", "zh")),
)
def test_a_number_can_be_read_back(value, language):
    written = render_number(value, language).replace(",", "").replace("−", "-").replace(" ", "")
    for word, power in SCALES.items():
        if written.endswith(word):
            written = str(Decimal(written.removesuffix(word)).scaleb(power))
            break
    assert value == Decimal(written)


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        pytest.param(1, 3, "33.3%", id="one decimal"),
        pytest.param(0, 3, "0%", id="nothing of something"),
        pytest.param(3, 3, "100%", id="all"),
        pytest.param(0, 0, "–", id="nothing of nothing is no share"),
    ],
)
def test_a_share(part, whole, expected):
    assert expected == render_share(part, whole)
