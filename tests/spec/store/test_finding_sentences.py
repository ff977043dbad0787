"""Which sentences are found by words: short ones, names in three languages, any width and case, and by filters."""

import pytest

from pintu.errors import UnresolvedError
from pintu.pipeline import wanted_sentences
from pintu.resolve.words import parse_words
from pintu.store import Wanted
from spec.store.reports import built, digest

REVIEW = "新开５Ｇ基站19座，比上年增加6座。芯\u3000片教室开进了山村。AI助教读完了100本书。与甘肃、长三角共办画展。"


@pytest.fixture(scope="module")
def mosaic(tmp_path_factory):
    folder = tmp_path_factory.mktemp("found")
    texts = {
        "a": digest("江苏", 2025, review=REVIEW),
        "b": digest("江苏", 2026, review="无人机送了药。半导体课本发到了100所学校。"),
        "c": digest("甘肃", 2026, review="春耕忙。粮食产量达到1200万吨。"),
    }
    return built(folder, **texts)[0]


def quotes(mosaic, *words, limit=50, **wanted):
    found = mosaic.find(parse_words(words) if words else (), wanted_sentences(**wanted), limit=limit)
    assert found.total == len(found.hits)
    return [hit.quote for hit in found.hits]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param(["画展"], {"与甘肃、长三角共办画展。": 1, "2026年图书角要增至300处以上，与上海共办画展。": 2, "2025年图书角要增至300处以上，与上海共办画展。": 1}, id="two characters"),
        pytest.param(["药"], {"2026年，江苏无人机送了药。": 1}, id="one character"),
        pytest.param(["甘肃", "画展"], {"与甘肃、长三角共办画展。": 1}, id="both words"),
        pytest.param(["甘肃 画展"], {"与甘肃、长三角共办画展。": 1}, id="both words in one"),
        pytest.param(["ai"], {"AI助教读完了100本书。": 1}, id="any case"),
        pytest.param(["芯片"], {"芯\u3000片教室开进了山村。": 1}, id="a space within the word"),
        pytest.param(["19座"], {"2024年，江苏新开５Ｇ基站19座，比上年增加6座。": 1}, id="a number"),
        pytest.param(["Gansu"], {"与甘肃、长三角共办画展。": 1, "2025年，甘肃春耕忙。": 1}, id="a region in English"),
        pytest.param(["간쑤"], {"与甘肃、长三角共办画展。": 1, "2025年，甘肃春耕忙。": 1}, id="a region in Korean"),
        pytest.param(["Yangtze", "River", "Delta"], {"与甘肃、长三角共办画展。": 1}, id="a bloc in English, in three words"),
        pytest.param(["半导体"], {"半导体课本发到了100所学校。": 1}, id="a theme in Chinese is a word"),
        pytest.param(["드론"], {"江苏无人机送了药。": 1, "无人机送信到了山村。": 3}, id="a theme in Korean"),
        pytest.param(["没有这句话"], {}, id="what nobody says"),
        pytest.param(["%"], {}, id="a sign of the store's language is a sign"),
        pytest.param([".*"], {}, id="a sign of a pattern is a sign"),
        pytest.param(["') OR 1=1 --"], {}, id="what would be a query is a text"),
    ],
)  # fmt: skip
def test_words(mosaic, words, found):
    sentences = quotes(mosaic, *words)
    missing = {quote for quote in found if not any(quote.split("，", 1)[-1] in one for one in sentences)}
    assert set() == missing
    assert sum(found.values()) == len(sentences)


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        pytest.param({"region": "Jiangsu"}, 10, id="a region"),
        pytest.param({"region": "장쑤", "year": 2026}, 4, id="a region and a year"),
        pytest.param({"theme": "드론"}, 4, id="a theme"),
        pytest.param({"indicator": "粮食产量"}, 1, id="an indicator"),
        pytest.param({"region": "甘肃", "status": "target"}, 1, id="what is meant to be"),
        pytest.param({"region": "甘肃", "status": "achieved"}, 3, id="what has been done"),
    ],
)
def test_filters_alone(mosaic, wanted, count):
    assert count == len(quotes(mosaic, **wanted))


def test_the_place_of_a_word_in_its_sentence(mosaic):
    for words, texts in (
        (["5G基站"], ["５Ｇ基站"]),
        (["芯片"], ["芯\u3000片"]),
        (["Gansu"], ["甘肃"]),
        (["드론"], ["无人机"]),
    ):
        hit = mosaic.find(parse_words(words), Wanted(year=2025 if words != ["드론"] else 2026), limit=1).hits[0]
        assert texts == [hit.quote[start:end] for start, end in hit.spans]


def test_pages_hold_each_sentence_once_newest_first(mosaic):
    whole = mosaic.find((), Wanted(), limit=50)
    pages = [mosaic.find((), Wanted(), limit=3, offset=offset) for offset in range(0, whole.total + 3, 3)]
    assert whole.hits == tuple(hit for page in pages for hit in page.hits)
    assert {whole.total} == {page.total for page in pages}
    assert [2026, 2025] == list(dict.fromkeys(hit.year for hit in whole.hits))


@pytest.mark.parametrize(
    "words", [pytest.param([], id="none"), pytest.param(["  "], id="spaces"), pytest.param(["长" * 101], id="too long"),
              pytest.param(["一 二 三 四 五 六 七 八 九"], id="too many")]
)  # fmt: skip
def test_words_that_cannot_be_looked_for(words):
    with pytest.raises(UnresolvedError):
        parse_words(words)
