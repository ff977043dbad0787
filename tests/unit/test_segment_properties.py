"""Whatever the text: sentences lie in it, in order, apart from each other, and lose nothing that counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from spec.segment.reports import segmented

ALPHABET = "桥路修。；！？，：“”（）《》一二是年代表各位\n\r \u3000\u200b0159.%?;#-—、aA"
TEXTS = st.text(alphabet=st.sampled_from(ALPHABET), max_size=120)


@given(TEXTS)
def test_sentences_lie_in_the_text_in_order_and_apart(text: str) -> None:
    sentences = segmented(text).sentences
    reached = 0
    for sentence in sentences:
        assert reached <= sentence.start < sentence.end <= len(text)
        assert text[sentence.start : sentence.end] == sentence.quote
        assert sentence.quote == sentence.quote.strip()
        reached = sentence.end


@given(TEXTS)
def test_sections_hold_their_sentences(text: str) -> None:
    found = segmented(text)
    assert list(range(len(found.sections))) == [section.number for section in found.sections]
    for sentence in found.sentences:
        section = found.sections[sentence.section]
        assert section.start <= sentence.start < sentence.end <= section.end


@given(st.lists(st.text(alphabet="桥路修建0159%万元、", min_size=2, max_size=30), min_size=1, max_size=8))
def test_no_number_of_a_statement_is_lost(statements: list[str]) -> None:
    text = "\n".join(f"建成{statement}。" for statement in statements)
    kept = "".join(sentence.quote for sentence in segmented(text).sentences)
    assert [c for c in text if c.isdigit()] == [c for c in kept if c.isdigit()]


@given(TEXTS)
def test_the_same_text_gives_the_same_result(text: str) -> None:
    assert segmented(text) == segmented(text)
