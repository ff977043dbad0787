"""Whatever the text, a mention quotes its sentence, and its neighbours do not overlap it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pintu.extract import find_mentions
from pintu.records import Sentence
from pintu.view import view_of
from pintu.vocabulary import theme_affixes, themes

WORDS = [
    *(name for theme in themes()[::7] for name in theme.names),
    *theme_affixes().modifiers,
    *theme_affixes().suffixes,
    *theme_affixes().stops,
    *"与和等的，、。“”（） \n\u200b腦機İAß-–",
    "推动", "ＡＩ", "\0", "\r\n",
]  # fmt: skip
QUOTES = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)


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


@given(st.lists(QUOTES, max_size=4))
def test_a_mention_quotes_its_sentence(quotes: list[str]) -> None:
    sentences = {sentence.sentence_id: sentence for sentence in sentences_of(quotes)}
    for mention in find_mentions(list(sentences.values())):
        assert sentences[mention.sentence_id].quote[mention.start : mention.end] == mention.text
        assert view_of(mention.text).text


@given(st.lists(QUOTES, max_size=4))
def test_mentions_are_in_order_and_do_not_overlap(quotes: list[str]) -> None:
    mentions = find_mentions(sentences_of(quotes))
    spans = [(int(mention.sentence_id[1:]), mention.start, mention.end) for mention in mentions]
    assert all(one[0] < other[0] or one[2] <= other[1] for one, other in pairwise(spans))
    assert len({mention.mention_id for mention in mentions}) == len(mentions)


@given(st.lists(QUOTES.map(lambda quote: "".join(quote.split())), max_size=4))
def test_a_sentence_has_the_same_mentions_whatever_stands_beside_it(quotes: list[str]) -> None:
    sentences = sentences_of(quotes)
    alone = [mention for sentence in sentences for mention in find_mentions([sentence])]
    assert alone == list(find_mentions(sentences))
