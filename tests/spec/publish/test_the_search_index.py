"""The search index: what it finds is what reading every sentence would find."""

import json
import random

import pytest

from atlas import made_up
from pintu.publish.search import folded, search_files, shard_of
from pintu.publish.shelf import lay_out

DATA = made_up.together(made_up.ALL)


@pytest.fixture(scope="module")
def index():
    files = dict(search_files(lay_out(DATA)))
    return {path: json.loads(text[text.index("(") + 1 : text.rindex(")")]) for path, text in files.items()}


@pytest.fixture(scope="module")
def sentences(index):
    return [text for number in sorted(p for p in index if p.startswith("search/t/")) for _, text in index[number][1]]


def places(steps):
    at, found = 0, []
    for step in steps.split() if steps else ():
        at += int(step, 36)
        found.append(at)
    return found


def test_every_sentence_is_in_it(sentences):
    assert len(DATA.sentences) == len(sentences)


def test_a_pair_of_characters_is_found_wherever_it_stands(index, sentences):
    texts = [folded(text) for text in sentences]
    some = random.Random(7).sample(
        sorted({t[i : i + 2] for t in texts for i in range(len(t) - 1) if t[i : i + 2].isalnum()}), 60
    )
    found = {pair: places(index[f"search/i/{shard_of(pair)}.js"][1].get(pair)) for pair in some}
    assert {pair: [i for i, text in enumerate(texts) if pair in text] for pair in some} == found


def test_a_theme_is_found_by_a_name_in_any_language(index):
    row = next(row for row in index["search/names.js"] if row[0] == "theme:artificial-intelligence")
    assert {"ai", "人工智能", "인공지능", "artificialintelligence"} <= set(row[5]) | {folded(name) for name in row[2:5]}


def test_a_theme_leads_to_the_sentences_that_mention_it(index, sentences):
    found = places(index["search/c/theme-computing-power.js"][1])
    assert 2 == len(found)
    assert {True} == {"算力" in sentences[place] for place in found}
