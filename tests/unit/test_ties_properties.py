"""Whatever the text, a tie quotes its sentence, and its neighbours do not overlap it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pintu.extract.ties import find_ties
from pintu.records import Sentence
from pintu.view import view_of
from pintu.vocabulary import blocs, places, regions

WORDS = [
    *(region.zh for region in regions()),
    *(character for region in regions() for character in region.zh_abbreviations),
    *(bloc.zh for bloc in blocs()),
    *(place.zh for place in places()),
    *"与在至入援对居，。、（）“” \n\u200b",
    "合作", "高铁", "地区", "中西部", "大学", "路", "等3条高速", "第一", "ＡＢ", "同胞",
]  # fmt: skip
QUOTES = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)
AUTHORS = st.sampled_from([None, *(region.zh for region in regions() if region.tile)])


def sentences_of(quotes: list[str]) -> list[Sentence]:
    return [
        Sentence(
            sentence_id=f"s{number}",
            document_id="d",
            section=0,
            paragraph=number,
            start=0,
            end=len(quote),
            frame="review",
            quote=quote,
        )
        for number, quote in enumerate(quotes)
    ]


@given(st.lists(QUOTES, max_size=4), AUTHORS)
def test_a_tie_quotes_its_sentence(quotes: list[str], author: str | None) -> None:
    sentences = {sentence.sentence_id: sentence for sentence in sentences_of(quotes)}
    for tie in find_ties(list(sentences.values()), region=author):
        quote = sentences[tie.sentence_id].quote
        assert quote[tie.start : tie.end] == tie.text
        assert view_of(tie.text).text


@given(st.lists(QUOTES, max_size=4), AUTHORS)
def test_ties_are_in_order_and_do_not_overlap(quotes: list[str], author: str | None) -> None:
    ties = find_ties(sentences_of(quotes), region=author)
    spans = [(int(tie.sentence_id[1:]), tie.start, tie.end) for tie in ties]
    assert all(one[0] < other[0] or one[2] <= other[1] for one, other in pairwise(spans))
    assert len({tie.tie_id for tie in ties}) == len(ties)


@given(QUOTES, AUTHORS)
def test_only_the_authors_own_names_are_own(quote: str, author: str | None) -> None:
    for tie in find_ties(sentences_of([quote]), region=author):
        kind, _, name = tie.resolved.partition(":")
        if tie.relation == "own" and kind != "bloc":
            assert author == name.rpartition("@")[2]


@given(st.lists(QUOTES, min_size=1, max_size=4), AUTHORS)
def test_a_sentence_is_read_alike_alone_and_among_others(quotes: list[str], author: str | None) -> None:
    sentences = sentences_of(quotes)
    alone = tuple(tie for sentence in sentences for tie in find_ties([sentence], region=author))
    assert alone == find_ties(sentences, region=author)


def test_a_text_without_punctuation_takes_linear_time() -> None:
    # A second or two if linear; hours if every name looked at the whole text.
    quote = "与上海合作" * 100_000
    assert 100_000 == len(find_ties(sentences_of([quote]), region="湖南"))
