"""A view folds and leaves out, and every character of it has its place in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pintu.view import place_in_sentences, span_in_text, view_of, views_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("增长５．２％", "增长5.2%", id="full-width digits and signs are folded"),
        pytest.param("PM\n2.5\n浓度", "PM2.5浓度", id="a line break inside a Chinese sentence is nothing"),
        pytest.param("2024 年，7 万亿", "2024年，7万亿", id="spaces beside Han characters are nothing"),
        pytest.param("生\u200b产率", "生产率", id="zero-width characters are nothing"),
        pytest.param(
            "22 PFLOPS of\ncapacity", "22 PFLOPS of capacity", id="a line break between Latin words is a space"
        ),
        pytest.param("坏\ud800字", "坏\ufffd字", id="half of a surrogate pair is a gap in the text"),
        pytest.param("22만 페타플롭스", "22만 페타플롭스", id="spaces between Korean words stay"),
    ],
)
def test_what_a_view_shows(text: str, expected: str) -> None:
    assert expected == view_of(text).text


@given(st.text(alphabet=st.sampled_from("增长5％ \n\u200bA0，２a가"), max_size=40))
def test_every_character_has_its_place(text: str) -> None:
    view = view_of(text)
    places = view.offsets or range(len(view.text))
    assert len(places) == len(view.text)
    assert sorted(set(places)) == list(places)
    for at in range(len(view.text)):
        start, end = span_in_text(view, at, at + 1)
        assert 0 <= start < end <= len(text)
        if view.text[at] != " ":
            assert view_of(text[start:end]).text == view.text[at]


@given(st.lists(st.text(alphabet=st.sampled_from("增长5％ \n\u200bA0，２a가\0"), max_size=12), max_size=6))
def test_the_views_of_all_sentences_are_those_of_each(quotes: list[str]) -> None:
    views = views_of(quotes)
    assert tuple(view_of(quote).text for quote in quotes) == views.texts
    assert "\n".join(views.texts) == views.text
    for at, start in enumerate(views.starts[: len(quotes)]):
        for place in range(len(views.texts[at])):
            found = place_in_sentences(views, start + place, start + place + 1)
            assert (at, *span_in_text(view_of(quotes[at]), place, place + 1)) == found
