"""Sentences whose numbers are marked with what they claim.

A mark is ``[number|indicator: what is said of it]``. What is said are the fields that a case is about, divided by
commas, in any order::

    [5.2%|全省生产总值: growth 5.2 %]
    [5%|外贸进出口: growth about 5 %, target, in 2030, strive]
    [3—5个|海上风电场: level 3..5 个]
    [第3位|柑橘产量: rank 3 位, of 全国]

A value without ``about``, ``min`` or ``max`` is exact. ``unitless`` says that the text prints no unit, ``no period`` that
the period is not told, and so for ``no status``, ``no strength`` and ``no scope``. Where a number is claimed of several
things, each is a part of its own: ``[8%|畜牧业产值: growth 8 %|渔业产值: growth 8 %]``. A field that is not named is not
looked at. Nothing but what is marked may be found.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import zip_longest
from typing import TypeAlias, get_args

from pintu.extract.claims import find_claims
from pintu.records import Claim, Frame, Measure, Sentence, Status, Strength
from spec.marked_text import read_marks

Said: TypeAlias = dict[str, object]

_AMOUNT = re.compile(
    rf"(?:(?P<measure>{'|'.join(get_args(Measure))})\b ?)?"
    r"(?:(?:(?P<bound>about|min|max) )?(?P<value>-?\d+(?:\.\d+)?)(?:\.\.(?P<value_max>-?\d+(?:\.\d+)?))?"
    r"(?: (?P<unit>\S+))?)?"
)
_FIELDS = ("kind", "indicator", "measure", "value", "value_max", "unit", "bound", "status", "period", "scope")


def expected_and_found(
    text: str, frame: Frame = "review", year: int | None = 2026
) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """Return what the marks of a sentence tell, and the same fields of the claims that are found in it."""
    plain, marks = read_marks(text)
    sentence = Sentence(
        sentence_id="s",
        document_id="d",
        section=1,
        paragraph=0,
        start=0,
        end=len(plain),
        frame=frame,
        quote=plain,
    )
    expected = tuple(
        {"start": mark.start, "text": mark.words} | parse_said(said) for mark in marks for said in mark.said
    )
    pairs = zip_longest(find_claims((sentence,), year=year), expected)
    return expected, tuple(_fields_of(claim, said or _FIELDS) for claim, said in pairs if claim is not None)


def _fields_of(claim: Claim, names: Iterable[str]) -> Said:
    return {name: getattr(claim, name) for name in ("start", "text", *names)}


def parse_said(said: str) -> Said:
    """Return the fields of a claim that one part of a mark tells.

    Raises
    ------
    ValueError
        If a word of it says nothing of a claim.
    """
    indicator, is_named, rest = said.rpartition(": ")
    fields: Said = {"kind": "claim"} | ({"indicator": indicator} if is_named else {})
    for part in rest.split(", "):
        fields |= _parse_part(part)
    return fields


def _parse_part(part: str) -> Said:
    if part in get_args(Status):
        return {"status": part}
    if part in get_args(Strength):
        return {"strength": part}
    if part == "parameter":
        return {"kind": part}
    word, _, rest = part.partition(" ")
    if word == "no" and rest in ("period", "status", "strength", "scope"):
        return {rest: None}
    if word in ("in", "of") and rest:
        return {{"in": "period", "of": "scope"}[word]: rest}
    amount = _AMOUNT.fullmatch(part)
    if amount is None or not part:
        raise ValueError(f"{part!r} says nothing of a claim")
    return _said_of_amount(amount)


def _said_of_amount(amount: re.Match[str]) -> Said:
    fields: Said = {"measure": amount["measure"]} if amount["measure"] else {}
    if amount["value"] is None:
        return fields
    fields |= {
        "value": Decimal(amount["value"]),
        "value_max": Decimal(amount["value_max"]) if amount["value_max"] else None,
        "bound": amount["bound"] or "exact",
    }
    if amount["unit"]:
        fields["unit"] = "" if amount["unit"] == "unitless" else amount["unit"]
    return fields
