"""What holds for every input of the atlas: squares, marks, phrases."""

import re
from fractions import Fraction
from importlib.resources import files
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from pintu.publish.counting import apportion
from pintu.publish.languages import LANGUAGES, locale_of
from pintu.publish.views.marks import mark_sentence
from pintu.records import Claim, Mention
from pintu.vocabulary import themes

THEMES = [theme.theme_id for theme in themes()]


@given(st.lists(st.fractions(min_value=0, max_value=1000), min_size=1, max_size=8))
def test_squares_add_up_and_are_at_most_one_off(weights):
    squares = apportion(weights, 50)
    total = sum(weights)
    if total == 0:
        assert (0,) * len(weights) == squares
        return
    assert 50 == sum(squares)
    assert all(abs(square - weight * 50 / total) < 1 for square, weight in zip(squares, weights, strict=True))
    assert all(square == 0 for square, weight in zip(squares, weights, strict=True) if weight == 0)


def test_of_equal_remainders_the_first_comes_first():
    assert (17, 17, 16) == apportion([Fraction(1)] * 3, 50)


SPANS = st.text(alphabet="数<&>'\"\n人 工𠀀", min_size=1, max_size=40).flatmap(
    lambda text: st.tuples(
        st.just(text),
        st.lists(
            st.tuples(
                st.integers(0, len(text) - 1), st.integers(1, len(text)), st.sampled_from(["number", *THEMES[:9]])
            ),
            max_size=12,
        ),
    )
)


@given(SPANS)
def test_a_marked_sentence_is_the_sentence_whatever_lies_across_what(drawn):
    text, spans = drawn
    claims = [
        Claim(
            claim_id="c",
            sentence_id="s",
            document_id="d",
            start=start,
            end=end,
            text=text[start:end],
            kind="claim",
            indicator="",
            indicator_id=None,
            measure="level",
            value=1,
            value_max=None,
            unit="",
            unit_id=None,
            bound="exact",
            status=None,
            strength=None,
            period=None,
            scope=None,
        )
        for start, end, what in spans
        if what == "number" and start < end
    ]
    mentions = [
        Mention(
            mention_id="m",
            sentence_id="s",
            document_id="d",
            start=start,
            end=end,
            text=text[start:end],
            theme=what,
            kind="technology",
            status=None,
        )
        for start, end, what in spans
        if what != "number" and start < end
    ]
    marked = mark_sentence(text, claims, mentions)
    bare = re.sub(r"</?(?:mark|span)(?: class=\"[^\"]*\")?>", "", marked)
    assert text == Markup(bare).unescape()
    numbers = "".join(
        re.sub(r"<[^>]*>", "", piece) for piece in re.findall(r"<mark class=\"n\">(.*?)</mark>", marked, re.DOTALL)
    )
    covered = {place for claim in claims for place in range(claim.start, claim.end)}
    assert "".join(text[place] for place in sorted(covered)) == Markup(numbers).unescape()


def bare_keys(language):
    """Return the keys of a language without the endings of plurals; names of units are where a language needs one."""
    return {re.sub(r"\.(one|other)$", "", key) for key in locale_of(language).phrases if not key.startswith("unit.")}


def places(language):
    """Return the places that each phrase has, whatever its order and plural."""
    found = {}
    for key, phrase in locale_of(language).phrases.items():
        names = {name for _, name, _, _ in Formatter().parse(phrase) if name}
        found.setdefault(re.sub(r"\.(one|other)$", "", key), set()).update(names)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_phrase(language):
    assert bare_keys("en") == bare_keys(language)


@pytest.mark.parametrize("language", ["ko", "zh"])
def test_every_phrase_tells_the_same_in_every_language(language):
    here, english = places(language), places("en")
    assert {key: english[key] for key in here} == here


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_with_a_plural_has_the_general_one(language):
    phrases = locale_of(language).phrases
    assert [] == [key for key in phrases if key.endswith(".one") and f"{key.removesuffix('.one')}.other" not in phrases]


def test_every_phrase_is_used():
    folder = files("pintu.publish")
    sources = [
        file
        for part in (folder, folder / "views", folder / "views" / "compare", folder / "templates")
        for file in part.iterdir()
    ]
    text = "\n".join(file.read_text(encoding="utf-8") for file in sources if file.is_file())
    # A key may be put together from its beginning and a value: f"mosaic.tile_{state}", "frame." ~ section.frame.
    beginnings = tuple(re.findall(r"f\"([a-z]+\.\w*)\{", text) + re.findall(r"\"([a-z]+\.\w*)\" ~", text))
    unused = {key for key in bare_keys("en") if f'"{key}"' not in text and not f"{key}.".startswith(beginnings)}
    assert set() == unused
