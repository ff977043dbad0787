"""Korean particles follow the sound in which the word before them ends."""

import pytest

from pintu.korean import with_particle


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        pytest.param("광둥", "은/는", "은", id="after a consonant"),
        pytest.param("구이저우", "은/는", "는", id="after a vowel"),
        pytest.param("상하이", "을/를", "를", id="an object"),
        pytest.param("반도체·전자", "이/가", "가", id="a subject"),
        pytest.param("간쑤", "과/와", "와", id="and"),
        pytest.param("저장", "으로/로", "으로", id="towards, after a consonant"),
        pytest.param("서울", "으로/로", "로", id="towards, after ㄹ"),
        pytest.param("하이난", "으로/로", "으로", id="towards, after ㄴ"),
        pytest.param("산시(山西)", "이/가", "가", id="a gloss in brackets is passed over"),
        pytest.param("‘작은 거인’", "은/는", "은", id="quotation marks are passed over"),
        pytest.param("AI", "은/는", "는", id="letters as they are read: 에이아이"),
        pytest.param("TFLOPM", "을/를", "을", id="letters as they are read: 엠"),
        pytest.param("2,026", "이/가", "이", id="digits as they are read: 육"),
        pytest.param("5", "이/가", "가", id="digits as they are read: 오"),
        pytest.param("3.7%", "으로/로", "로", id="per cent is 퍼센트"),
        pytest.param("低空", "은/는", "은(는)", id="after Chinese characters both"),
        pytest.param("", "은/는", "은(는)", id="after nothing both"),
    ],
)
def test_a_particle(word, pair, expected):
    assert expected == with_particle(word, pair)
