"""Units by the forms that a text writes, longest first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from pintu.extract.edges import lengths_by_start
from pintu.records import Form
from pintu.vocabulary import Unit, units

Language = Literal["zh", "en", "ko"]

_FORM_OF_DIMENSION: dict[str, Form] = {
    "percent": "percent",
    "percentage_point": "point",
    "multiple": "fold",
    "duration_in_months": "duration",
    "duration_in_hours": "duration",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitForms:
    """The units of a language by their written forms; forms that mean a rank are left out."""

    by_form: dict[str, Unit]
    classifiers: frozenset[str]  # forms that count the noun behind them
    lengths: dict[str, tuple[int, ...]]  # of the forms, by their first characters


@cache
def unit_forms(language: Language) -> UnitForms:
    """Return the written forms of a language's units."""
    by_form = {
        form: unit
        for unit in units()
        if unit.measure is None
        for form in {"zh": unit.zh_forms, "en": unit.en_forms, "ko": unit.ko_forms}[language]
    }
    return UnitForms(
        by_form=by_form,
        classifiers=frozenset(form for unit in units() if language == "zh" for form in unit.classifiers),
        lengths=lengths_by_start(by_form),
    )


def form_of(unit: Unit) -> Form:
    """Return what kind of number stands before the unit."""
    return _FORM_OF_DIMENSION.get(unit.dimension, "amount")
