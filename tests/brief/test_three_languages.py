"""The three languages tell the same facts, with the same footnotes, at a like length."""

import re
import tomllib
from decimal import Decimal
from importlib.resources import files
from string import Formatter

import pytest

from brief.reading import everything, numbers, paragraphs
from pintu.publish.brief.plan import Saying, facts_in
from pintu.publish.brief.prose import Figure, Mark, Picture, ProseTable
from pintu.publish.languages import LANGUAGES, flatten

FORMS = ("zero", "one", "other")
# Words of English between spaces, Korean words with their particles, Chinese characters.
LENGTHS = {"en": (900, 1400), "ko": (550, 1100), "zh": (1200, 3000)}


def figures(brief):
    """Return the facts that the words of a brief tell, in their order within each block."""
    found = []
    for section in brief.sections:
        for block in section.blocks:
            runs = [block] if isinstance(block, tuple) else []
            if isinstance(block, Picture):
                runs = [block.caption]
            elif isinstance(block, ProseTable):
                runs = [cell for row in block.rows for cell in row]
            found.append(sorted(one.fact.fact_id for run in runs for one in run if isinstance(one, Figure)))
    return found


def test_they_tell_the_same_facts_block_by_block(briefs):
    told = {language: figures(brief) for language, brief in briefs.items()}
    assert told["en"] == told["ko"] == told["zh"]
    assert sum(map(len, told["en"])) > 150


def test_the_numbers_that_a_reader_meets_are_the_same(briefs):
    # Read from the finished words, so that a number which a language writes wrongly is found.
    met = {language: numbers(everything(brief)) for language, brief in briefs.items()}
    assert met["en"] == met["ko"] == met["zh"]
    assert met["en"][Decimal(2_026)] or met["en"][Decimal(2_025)]


def test_the_footnotes_are_the_same(briefs):
    noted = {language: sorted(note.fact.footing for note in brief.notes) for language, brief in briefs.items()}
    assert noted["en"] == noted["ko"] == noted["zh"]


def test_a_number_has_its_footnote_in_its_sentence(briefs):
    for brief in briefs.values():
        footings = {note.fact.footing for note in brief.notes}
        for section in brief.sections:
            for block in section.blocks:
                if isinstance(block, tuple):
                    told = {one.fact.footing for one in block if isinstance(one, Figure)}
                    signs = {one.fact.footing for one in block if isinstance(one, Mark)}
                    assert told <= signs
                    assert signs <= footings


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_length_is_that_of_an_article(briefs, language):
    text = " ".join(paragraphs(briefs[language]))
    length = len(re.findall(r"[\u4e00-\u9fff]", text)) if language == "zh" else len(text.split())
    least, most = LENGTHS[language]
    assert least <= length <= most


def phrases(language):
    content = (files("pintu.publish.brief") / "locales" / f"{language}.toml").read_text(encoding="utf-8")
    return dict(flatten(tomllib.loads(content)))


def families_of(table):
    """Return the places of each phrase: of those with forms, the places of the form for any number."""
    found = {}
    for key, phrase in table.items():
        stem, _, form = key.rpartition(".")
        name = stem if form in FORMS and stem else key
        places = {place for _, place, _, _ in Formatter().parse(phrase) if place}
        if name == key or form == "other":
            found[name] = places
    return found


def test_the_phrases_and_their_places_are_the_same():
    told = {language: families_of(phrases(language)) for language in LANGUAGES}
    own = {"name.", "unit."}
    kept = {
        language: {key: places for key, places in table.items() if not any(key.startswith(part) for part in own)}
        for language, table in told.items()
    }
    assert kept["en"] == kept["ko"] == kept["zh"]


def test_where_one_language_says_none_all_do():
    zeros = {language: {key for key in phrases(language) if key.endswith(".zero")} for language in LANGUAGES}
    assert zeros["en"] == zeros["ko"] == zeros["zh"]


def test_one_and_other_have_the_same_places():
    for language in LANGUAGES:
        table = phrases(language)
        for key, phrase in table.items():
            other = table.get(f"{key.removesuffix('.one')}.other")
            if key.endswith(".one") and other:
                places = [{place for _, place, _, _ in Formatter().parse(text) if place} for text in (phrase, other)]
                assert places[0] == places[1], key


def test_the_plan_is_in_no_language(plan):
    for section in plan.sections:
        for block in section.blocks:
            for saying in getattr(block, "sayings", ()):
                assert isinstance(saying, Saying)
                assert all(fact.fact_id for fact in facts_in(saying))
