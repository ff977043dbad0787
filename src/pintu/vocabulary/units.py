"""Units of measure and count words: what texts write after a number, and how units of one dimension convert."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from pintu.records import Measure
from pintu.vocabulary.pack import read_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit with the forms that texts write, none of which holds a scale word (千瓦, not 万千瓦)."""

    unit_id: str
    dimension: str  # only units of one dimension convert into each other
    factor: Fraction  # base units of the dimension in one of this unit
    zh: str
    en: str
    ko: str
    zh_forms: tuple[str, ...]
    en_forms: tuple[str, ...]
    ko_forms: tuple[str, ...]
    before_number: tuple[str, ...]  # signs that stand before the number: $
    is_count: bool  # it counts things
    stands_alone: tuple[str, ...]  # zh forms of a counting unit that take no noun after them: 人次
    needs_context: tuple[str, ...]  # forms that are as often another word
    nouns: tuple[str, ...]  # the forms mean this unit only where what is counted ends with one of these
    other_words: tuple[str, ...]  # words that begin like a form and are none of it
    measure: Measure | None  # the forms mean this unit only in claims of this measure

    @property
    def classifiers(self) -> tuple[str, ...]:
        """Return the Chinese forms that stand before the noun that they count."""
        return tuple(form for form in self.zh_forms if form not in self.stands_alone) if self.is_count else ()


def load_units() -> tuple[Unit, ...]:
    """Return the rows of ``units.toml`` in their order."""
    return tuple(
        Unit(
            unit_id=row["id"],
            dimension=row["dimension"],
            factor=Fraction(row["factor"]),
            zh=row["zh"],
            en=row["en"],
            ko=row["ko"],
            zh_forms=tuple(row["zh_forms"]),
            en_forms=tuple(row["en_forms"]),
            ko_forms=tuple(row["ko_forms"]),
            before_number=tuple(row.get("before_number", ())),
            is_count=row.get("is_count", False),
            stands_alone=tuple(row.get("stands_alone", ())),
            needs_context=tuple(row.get("needs_context", ())),
            nouns=tuple(row.get("nouns", ())),
            other_words=tuple(row.get("other_words", ())),
            measure=row.get("measure"),
        )
        for row in read_rows("units", "unit")
    )
