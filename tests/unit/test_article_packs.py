"""The packs by which articles are read: each row can be used, and says the same in every language."""

from collections import Counter
from string import Formatter

import pytest

from pintu.vocabulary.article_words import article_cues, article_terms, check_reasons, prefecture_names
from pintu.vocabulary.prefectures import region_of_prefecture

LANGUAGES = ("zh", "en", "ko")


def places(sentence):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_a_reason_has_the_same_places_in_every_language():
    assert [] == [
        reason.reason_id
        for reason in check_reasons().values()
        if len({frozenset(places(getattr(reason, language)) - {"told", "own"}) for language in LANGUAGES}) > 1
    ]


def test_a_word_stands_once_in_a_term():
    doubled = [
        word
        for term in article_terms()
        for language in LANGUAGES
        for word, count in Counter(getattr(term, language)).items()
        if count > 1
    ]
    assert [] == doubled


def test_a_korean_word_is_longer_than_a_syllable():
    # 밀 or 칩 stand inside too many other words.
    assert [] == [word for term in article_terms() for word in term.ko if len(word) < 2]


def test_terms_have_chinese_words():
    assert [] == [term for term in article_terms() if not term.zh]


@pytest.mark.parametrize("name", prefecture_names(), ids=lambda name: f"{name.zh} in {name.region}")
def test_a_city_lies_in_its_region(name):
    known = region_of_prefecture()
    assert any(full.startswith(name.zh) and region == name.region for full, region in known.items())


def test_cues_have_words():
    assert [] == [cue.cue_id for cue in article_cues().values() if not (cue.zh or cue.en or cue.ko)]
