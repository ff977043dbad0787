"""What was found in a document, as columns that can be sent between processes and loaded at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from itertools import groupby

from pintu.errors import EvidenceError
from pintu.records import Claim, Document, Flag, Mention, Section, Segmentation, Sentence, Tie

Columns = Mapping[str, list[object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Sentences and what stands in them."""

    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRows:
    """A document and its rows: for each table that belongs to documents, its columns by name."""

    document: Document
    tables: Mapping[str, Columns]


def rows_of(document: Document, segmentation: Segmentation, findings: Findings, flags: Iterable[Flag]) -> DocumentRows:
    """Return the rows of a document, after each quote has been found where it is said to stand.

    Parameters
    ----------
    document
        The document that everything else belongs to.
    segmentation
        Its sections, and the damage that was seen on the way.
    findings
        Its sentences and what stands in them.
    flags
        What reading had to say of it; what segmenting says too is kept once.

    Raises
    ------
    EvidenceError
        If a sentence does not stand in the document, or a claim, mention or tie not in its sentence.
    """
    _check_sentences(document, findings.sentences)
    quotes = {sentence.sentence_id: sentence.quote for sentence in findings.sentences}
    for found in (findings.claims, findings.mentions, findings.ties):
        _check_spans(document, found, quotes)
    every_flag: list[Flag] = sorted(
        dict.fromkeys((*flags, *segmentation.flags)), key=lambda flag: (flag.start, flag.end, flag.kind, flag.note)
    )
    return DocumentRows(
        document=document,
        tables={
            "flags": columns_of(Flag, every_flag),
            "sections": columns_of(Section, segmentation.sections),
            "sentences": columns_of(Sentence, findings.sentences),
            "claims": _with_exact(columns_of(Claim, findings.claims)),
            "mentions": columns_of(Mention, findings.mentions),
            "ties": columns_of(Tie, findings.ties),
        },
    )


def plain_number(value: Decimal) -> str:
    """Return every digit of a number, without exponent and without zeros at the end of a fraction.

    Examples
    --------
    >>> plain_number(Decimal("1.70E+8")), plain_number(Decimal("5.20")), plain_number(Decimal("-0.0"))
    ('170000000', '5.2', '0')
    """
    digits = f"{value:f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits


def field_names(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a record, in their order."""
    names: tuple[str, ...] = getattr(kind, "__struct_fields__", ()) or tuple(field.name for field in fields(kind))
    return names


def columns_of(kind: type, records: Sequence[object]) -> dict[str, list[object]]:
    """Return the fields of records as columns."""
    return {name: [getattr(record, name) for record in records] for name in field_names(kind)}


def _with_exact(columns: dict[str, list[object]]) -> dict[str, list[object]]:
    """Put the digits of the numbers where the numbers were; the store makes the DOUBLE from them."""
    for name in ("value", "value_max"):
        columns[f"{name}_exact"] = [
            plain_number(value) if isinstance(value, Decimal) else None for value in columns.pop(name)
        ]
    return columns


def _check_sentences(document: Document, sentences: Iterable[Sentence]) -> None:
    for sentence in sentences:
        if document.text[sentence.start : sentence.end] != sentence.quote or not sentence.quote:
            raise EvidenceError(
                f"a sentence does not stand where it is said to: {sentence.quote[:40]!r}",
                where=f"{document.path}, characters {sentence.start} to {sentence.end}",
                fix="this is an error of the program; please report it with the file",
            )


def _check_spans(document: Document, found: Iterable[Claim | Mention | Tie], quotes: Mapping[str, str]) -> None:
    for sentence_id, records in groupby(found, key=lambda record: record.sentence_id):
        quote = quotes.get(sentence_id, "")
        for record in records:
            if not record.text or quote[record.start : record.end] != record.text:
                raise EvidenceError(
                    f"{record.text!r} does not stand in its sentence",
                    where=f"{document.path}, sentence {sentence_id}, characters {record.start} to {record.end}",
                    fix="this is an error of the program; please report it with the file",
                )
