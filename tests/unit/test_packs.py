"""Every pack: its rows are named in three languages, and the sample corpus is whole."""

import tomllib
from pathlib import Path

import pytest

from pintu.vocabulary import regions

PACKS = Path(__file__).parents[2] / "src" / "pintu" / "packs"
TABLES = sorted(PACKS.rglob("*.toml"))
DIGESTS = PACKS / "cn_provinces" / "digests"


LANGUAGES = ("zh", "en", "ko")


def rows_of(path):
    """Yield (table, row) of a pack's file: each entry of each list of tables."""
    for table, rows in tomllib.loads(path.read_text(encoding="utf-8")).items():
        if isinstance(rows, list):
            yield from ((table, row) for row in rows if isinstance(row, dict))


def names_of(row):
    """Return the row's names for readers, by language; None where it is but something to look for in a Chinese text.

    Where `zh`, `en`, `ko` are lists of words to look for, the names are `name_zh`, `name_en`, `name_ko`.
    """
    prefix = "name_" if any(f"name_{language}" in row for language in LANGUAGES) else ""
    names = {language: row.get(prefix + language) for language in LANGUAGES}
    return names if names["en"] or names["ko"] or "id" in row else None


@pytest.mark.parametrize("path", TABLES, ids=lambda path: str(path.relative_to(PACKS)))
def test_what_has_a_name_has_it_in_chinese_english_and_korean(path):
    nameless = [(table, row) for table, row in rows_of(path) if (names := names_of(row)) and not all(names.values())]
    assert [] == nameless


@pytest.mark.parametrize("path", TABLES, ids=lambda path: str(path.relative_to(PACKS)))
def test_no_two_rows_have_one_identifier(path):
    identifiers = [(table, row["id"]) for table, row in rows_of(path) if "id" in row]
    assert sorted(set(identifiers)) == sorted(identifiers)


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_sample_corpus_has_every_reporting_region_and_the_nation(year):
    reporting = {region.zh for region in regions() if region.tile is not None or region.kind == "nation"}
    assert reporting == {path.stem for path in (DIGESTS / str(year)).glob("*.md")}
