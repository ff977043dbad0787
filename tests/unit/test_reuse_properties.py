"""Near pairs are those that comparing each text with each would find, and hostile texts take no longer for it."""

from itertools import combinations
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pintu.analyse.reuse.near_pairs import SHINGLE, near_pairs

# Few characters, so that texts chosen at random share many shingles.
TEXTS = st.lists(st.text(alphabet="ab", max_size=14), unique=True, max_size=12)
LEAST = st.sampled_from([0.2, 0.5, 0.75, 1.0])


def shingles(text: str) -> set[str]:
    return {text[start : start + SHINGLE] for start in range(len(text) - SHINGLE + 1)}


def jaccard(one: str, other: str) -> float:
    first, second = shingles(one), shingles(other)
    return len(first & second) / len(first | second) if first and second else 0.0


@given(TEXTS, LEAST)
def test_every_near_pair_is_found_and_no_other(texts, least):
    expected = {
        (one, other): jaccard(texts[one], texts[other])
        for one, other in combinations(range(len(texts)), 2)
        if jaccard(texts[one], texts[other]) >= least
    }
    found = near_pairs(texts, least=least)
    pairs = zip(found.first.tolist(), found.second.tolist(), strict=True)
    assert expected == pytest.approx(dict(zip(pairs, found.similarity.tolist(), strict=True)))


@given(TEXTS)
def test_pairs_are_in_order_and_each_is_there_once(texts):
    found = near_pairs(texts)
    pairs = list(zip(found.first.tolist(), found.second.tolist(), strict=True))
    assert sorted(set(pairs)) == pairs
    assert all(first < second for first, second in pairs)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("四个字了", id="shorter than a shingle"),
        pytest.param("\U0010ffff" * 6, id="the last character that there is"),
        pytest.param("\ud800乙丙丁戊己", id="half a surrogate"),
    ],
)
def test_any_text_can_be_compared(text):
    assert [] == near_pairs([text]).similarity.tolist()


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda size: ["水" * size, "水" * (size + 1)], id="one character, over and over"),
        pytest.param(
            lambda size: [f"同一句话说了又说{chr(0x4E00 + n)}" for n in range(size // 20)], id="all nearly alike"
        ),
    ],
)
def test_time_grows_with_the_length_of_the_texts(make):
    near_pairs(make(1_000))  # whatever is made once
    began = process_time()
    near_pairs(make(200_000))
    assert process_time() - began < 10
