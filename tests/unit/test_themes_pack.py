"""The themes of the pack: named in three languages, told apart, and each found under every name that it has."""

import re
from collections import defaultdict

import pytest

from pintu.extract import find_mentions
from pintu.records import Sentence
from pintu.vocabulary import Theme, families, regions, theme_affixes, themes, traditional_characters

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
HAN = re.compile(r"[\u4e00-\u9fff]")
HANGUL = re.compile(r"[가-힣]")
LATIN = re.compile(r"[A-Za-z]")
# The families that readers are promised, six and two beside them, in the order of their colours.
FAMILIES = [
    "digital-ai",
    "chips-electronics",
    "energy-green",
    "biology-health",
    "manufacturing-materials",
    "frontier-space-ocean",
    "traditional-industries",
    "innovation-institutions",
]
STRATEGIES = {
    "new-quality-productive-forces": "新质生产力",
    "future-industries": "未来产业",
    "strategic-emerging-industries": "战略性新兴产业",
    "ai-plus": "人工智能+",
    "east-data-west-computing": "东数西算",
    "new-three-products": "新三样",
    "low-altitude-economy": "低空经济",
}


def themes_of(name: str) -> list[tuple[str, str]]:
    """Return the text and theme of each mention in a sentence that is nothing but the name."""
    alone = Sentence(
        sentence_id="s", document_id="d", section=0, paragraph=0, start=0, end=len(name), frame="plan", quote=name
    )
    return [(mention.text, mention.theme) for mention in find_mentions([alone])]


def chinese_names(theme: Theme) -> list[str]:
    suffixed = [name + suffix for name in theme.zh_with_suffix for suffix in theme_affixes().suffixes]
    return [theme.zh, *theme.zh_aliases, *suffixed]


def test_there_are_at_least_three_hundred() -> None:
    assert len(themes()) >= 300


def test_the_families_are_those_promised() -> None:
    assert FAMILIES == [family.family_id for family in families()]
    assert list(range(1, 9)) == [family.colour for family in families()]
    assert set(FAMILIES) == {theme.family for theme in themes()}


def test_an_identifier_is_english_in_kebab_case() -> None:
    assert [] == [theme.theme_id for theme in themes() if not KEBAB.fullmatch(theme.theme_id)]


@pytest.mark.parametrize(("language", "script"), [("zh", HAN), ("en", LATIN), ("ko", HANGUL)])
def test_a_name_for_readers_is_in_its_script(language: str, script: re.Pattern[str]) -> None:
    international = {"5G", "5G-A", "6G", "RISC-V"}  # written so in all three
    names = [getattr(theme, language) for theme in themes()]
    assert [] == [name for name in names if not script.search(name) and name not in international]


@pytest.mark.parametrize("language", ["zh", "en", "ko"])
def test_no_two_themes_are_shown_under_one_name(language: str) -> None:
    names = [getattr(theme, language).casefold() for theme in themes()]
    assert [] == sorted({name for name in names if names.count(name) > 1})


def test_a_name_belongs_to_one_theme() -> None:
    owners = defaultdict(set)
    for theme in themes():
        for name in (*chinese_names(theme), *theme.names):
            owners[name.casefold()].add(theme.theme_id)
    assert {} == {name: found for name, found in owners.items() if len(found) > 1}


def test_no_name_is_that_of_a_region() -> None:
    places = {name for region in regions() for name in region.names}
    assert [] == [name for theme in themes() for name in theme.names if name in places]


def test_every_name_is_found_whole() -> None:
    names = {name: theme.theme_id for theme in themes() for name in (*chinese_names(theme), *theme.names)}
    missed = {name: found for name, theme_id in names.items() if (found := themes_of(name)) != [(name, theme_id)]}
    assert {} == missed


def test_a_negative_context_holds_a_name_of_its_theme_and_is_none() -> None:
    names = {name.casefold() for theme in themes() for name in (*chinese_names(theme), *theme.names)}
    for theme in themes():
        own = [name.casefold() for name in (*theme.names, *theme.zh_with_suffix)]
        for context in theme.not_in:
            assert any(name in context.casefold() for name in own), (theme.theme_id, context)
            assert context.casefold() not in names


def test_a_negative_context_is_not_read_as_its_theme() -> None:
    wrong = [
        (theme.theme_id, context)
        for theme in themes()
        for context in theme.not_in
        if theme.theme_id in {found for _, found in themes_of(context)}
    ]
    assert [] == wrong


def test_parents_lead_to_a_theme_without_one() -> None:
    parents = {theme.theme_id: theme.parent for theme in themes()}
    for start in parents:
        seen: list[str] = []
        at: str | None = start
        while at:
            assert at not in seen
            seen.append(at)
            at = parents[at]


def test_the_national_strategies_are_themes_and_name_others() -> None:
    named = {strategy for theme in themes() for strategy in theme.strategies}
    assert set(STRATEGIES) == named
    assert STRATEGIES == {theme.theme_id: theme.zh for theme in themes() if theme.theme_id in STRATEGIES}


def test_a_traditional_character_stands_for_another_that_a_name_has() -> None:
    letters = {letter for theme in themes() for name in (*chinese_names(theme), *theme.not_in) for letter in name}
    pairs = traditional_characters()
    assert [] == [old for old, new in pairs.items() if len(old) != 1 or len(new) != 1 or new in pairs]
    assert set() == set(pairs.values()) - letters
