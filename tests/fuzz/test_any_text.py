"""Whatever a text is, it is cut and read without an error, and all that is found stands where it is said to."""

from contextlib import suppress
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pintu
from fuzz.texts import cases, texts
from pintu.cli.terminal import shown
from pintu.errors import ReadError
from pintu.extract.quantities import find_quantities_in
from pintu.ids import hash_id
from pintu.pipeline import extract_document
from pintu.read.decoding import decode
from pintu.records import Document
from pintu.segment import split_text
from pintu.view import view_of
from spec.segment.reports import segmented


@pytest.mark.parametrize("language", ["zh", "en", "ko"])
@cases(3000)
@given(text=texts())
def test_the_grammars_of_numbers(language, text):
    for source in (text, view_of(text).text):
        found = find_quantities_in(source, language)
        assert all(0 <= quantity.start < quantity.end <= len(source) for quantity in found)
        assert all(one.end <= other.start for one, other in pairwise(found))
        for quantity in found:
            values = [value for value in (quantity.value, quantity.value_max) if value is not None]
            assert all(isinstance(value, Decimal) and value.is_finite() for value in values)
            assert values == sorted(values)


@cases(1500)
@given(text=texts())
def test_the_segmenter(text):
    reached = 0
    for sentence in segmented(text).sentences:
        assert reached <= sentence.start < sentence.end <= len(text)
        assert sentence.quote == text[sentence.start : sentence.end]
        reached = sentence.end
    assert all(sentence.quote == text[sentence.start : sentence.end] for sentence in split_text(text, frame="other"))


@cases(4000)
@given(text=texts(), year=st.sampled_from([None, 1950, 2026]), frame=st.sampled_from([None, "review", "plan", "annex"]))
def test_reading_any_text(text, year, frame):
    found = pintu.read(text, year=year, frame=frame)
    quotes = {sentence.sentence_id: sentence.quote for sentence in found.sentences}
    assert len(quotes) == len(found.sentences)
    for row in (*found.claims, *found.mentions, *found.ties):
        assert row.text
        assert quotes[row.sentence_id][row.start : row.end] == row.text
    assert len({claim.claim_id for claim in found.claims}) == len(found.claims)
    assert len({mention.mention_id for mention in found.mentions}) == len(found.mentions)
    assert len({tie.tie_id for tie in found.ties}) == len(found.ties)


@cases(300)
@given(parts=st.lists(texts(longest=15), max_size=8), year=st.integers(1950, 2100))
def test_a_whole_document(parts, year):
    text = "\n".join(parts)
    document = Document(
        document_id=hash_id(text), region_id="CN-JS", region="江苏", year=year, level="province", kind="report",
        title="", delivered=None, published=None, source=None, path="a.txt", sha256="", text=text,
    )  # fmt: skip
    tables = extract_document(document).tables
    lengths = {name: {len(values) for values in columns.values()} for name, columns in tables.items()}
    assert all(len(each) <= 1 for each in lengths.values())
    sentences = dict(zip(tables["sentences"]["sentence_id"], tables["sentences"]["quote"], strict=True))
    for name in ("claims", "mentions", "ties"):
        rows = tables[name]
        for sentence_id, start, end, words in zip(
            rows["sentence_id"], rows["start"], rows["end"], rows["text"], strict=True
        ):
            assert sentences[sentence_id][start:end] == words


@cases(1000)
@given(
    text=texts(),
    encoding=st.sampled_from(
        ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "big5hkscs", "utf-7", "koi8-r"]
    ),
    noise=st.binary(max_size=6),
    at=st.integers(0, 60),
)
def test_decoding(text, encoding, noise, at):
    content = text.encode(encoding, "replace")
    content = content[:at] + noise + content[at:]
    with suppress(ReadError):
        assert "\r" not in decode(content, where="x", declared=encoding)


@cases(500)
@given(text=texts())
def test_what_a_terminal_is_given(text):
    told = shown(text)
    assert bool(told.encode()) == bool(text)
    assert "\n" not in told
    assert not any(ord(sign) < 0x20 or 0x7F <= ord(sign) < 0xA0 for sign in told)
