"""Texts whose numbers are marked with the quantity that they are.

A mark is ``[number|quantity: value and unit]``; ``about``, ``min`` and ``max`` go before the value, ``..`` between the
two ends of a range. The unit is the one of the table of units; one that the table lacks stands in quotes, as the text
writes it; no unit is told where the text prints none::

    [5.2 percent|quantity 5.2 percent]
    more than [137 satellites|quantity min 137 'satellites']
    [4.5-5%|quantity 4.5..5 percent]
    exceeded [2.5 million|quantity min 2500000]
    output [doubled|quantity 100 percent doubling]

Nothing but what is marked may be found.
"""

import re
from decimal import Decimal
from typing import TypeAlias

from pintu.extract.quantities import find_quantities_in
from pintu.extract.quantities.forms import Language
from pintu.records import Quantity
from pintu.view import view_of
from spec.marked_text import read_marks

Told: TypeAlias = tuple[int, str, str, Decimal, Decimal | None, str, str]

_SAID = re.compile(
    r"quantity (?:(?P<bound>about|min|max) )?(?P<value>-?\d+(?:\.\d+)?)(?:\.\.(?P<value_max>\d+(?:\.\d+)?))?"
    r"(?: (?P<unit>[A-Za-z_]+|'[^']+'))??(?P<form> doubling)?"
)


def expected_and_found(text: str, language: Language) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
    """Return what the marks of a text tell, and the same of the quantities that are found in it."""
    plain, marks = read_marks(text)
    expected = tuple(_parse(mark.start, mark.words, mark.said[0]) for mark in marks)
    return expected, tuple(_told(plain, quantity) for quantity in find_quantities_in(view_of(plain).text, language))


def _parse(start: int, words: str, said: str) -> Told:
    match = _SAID.fullmatch(said)
    if match is None:
        raise ValueError(f"{said!r} says nothing of a quantity")
    value_max = Decimal(match["value_max"]) if match["value_max"] else None
    form = (match["form"] or "").strip()
    return start, words, match["bound"] or "exact", Decimal(match["value"]), value_max, match["unit"] or "", form


def _told(text: str, quantity: Quantity) -> Told:
    return (
        quantity.start,
        text[quantity.start : quantity.end],
        quantity.bound,
        quantity.value,
        quantity.value_max,
        quantity.unit_id or (f"'{quantity.unit}'" if quantity.unit else ""),
        "doubling" if quantity.form == "doubling" else "",
    )
