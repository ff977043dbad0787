"""New terms are found in any text, in time that grows with its length, and each stands where it is said to."""

from itertools import count
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pintu.analyse.new_terms import new_terms
from pintu.analyse.new_terms.symbols import symbols_of
from pintu.view import view_of
from spec.analyse.themed_reports import report, sentence_of

HOSTILE = "磨坊听雨、，。“” \n\u200b\x00\x01\x02AaＡ0９+\ud800\U000f0000\U0010ffff"
QUOTES = st.lists(st.text(alphabet=HOSTILE, max_size=30), max_size=8)
REPEATED = st.lists(st.sampled_from(["听雨磨坊、", "看听雨磨坊。", "AI磨坊，", "的", "云纹纸和"]), max_size=60)


@given(QUOTES, REPEATED)
def test_a_term_stands_in_its_first_sentence(quotes, repeated):
    corpus = report("青海", [(quote, "") for quote in (*quotes, *repeated)])
    quote_of = {row.sentence_id: row.quote for row in corpus.sentences}
    before = report("青海", [("别的话说了许多。" * 30, "")], year=2030)
    for term in new_terms(*(corpus + before).all, edition=2031):
        for sentence_id in term.sentence_ids:
            assert term.term in view_of(quote_of[sentence_id]).text
        assert term.count == sum(times for _, times in term.counts)


@given(QUOTES)
def test_every_symbol_has_a_neighbour_and_a_sentence(quotes):
    sentences = [sentence_of("d", number, quote, "plan") for number, quote in enumerate(quotes)]
    text = symbols_of(sentences, ())
    assert 0 == text.symbol[0] == text.symbol[-1]
    assert all(0 <= number < max(1, len(quotes)) for number in text.sentence.tolist())
    for symbol, number in zip(text.symbol.tolist(), text.sentence.tolist(), strict=True):
        if symbol:
            assert text.writing[symbol] in view_of(quotes[number]).text


def numbered(size: int) -> str:
    return "".join(f"{number}磨坊" for number, _ in zip(count(), range(size // 5), strict=False))


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda size: "磨" * size, id="one character, over and over"),
        pytest.param(lambda size: "9" * size, id="one digit, over and over"),
        pytest.param(lambda size: "A9" * (size // 2), id="one word as long as the text"),
        pytest.param(lambda size: " ".join(f"w{number}" for number in range(size // 5)), id="ever other words"),
        pytest.param(numbered, id="a term among numbers"),
        pytest.param(lambda size: "听雨磨坊、" * (size // 5), id="a term, over and over"),
    ],
)
def test_time_grows_with_the_length_of_the_text(make):
    new_terms(*report("青海", [("磨坊", "")]).all, edition=2031)  # whatever is made once
    began = process_time()
    new_terms(*report("青海", [(make(1_000_000), "")]).all, edition=2031)
    assert process_time() - began < 10
