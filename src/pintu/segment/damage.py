"""Damage: places where a text is not what was printed. They are flagged, never repaired."""

from __future__ import annotations

import re
from functools import cache

from pintu.records import Flag
from pintu.segment.brackets import strays
from pintu.segment.paragraphs import Paragraph
from pintu.vocabulary.damage import load_damage

_MARK = re.compile(r"[?？]")
_BESIDE = re.compile(r"[\u3400-\u9fff\d，、；。：（）“”]")
_CLAUSE = re.compile(r"[^，。；：！？、?!;,]*$")
_CLAUSE_SEARCHED = 40


def is_lost_character(text: str, at: int) -> bool:
    """Return whether the question mark at a place asks nothing and stands for a character that was lost.

    Only in Chinese text: beside a Chinese character, a digit or a Chinese sign, with no word of asking before it in
    its clause.
    """
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not (_BESIDE.match(before) or _BESIDE.match(after)):
        return False
    if text[at] == "？" and not (before.isdigit() or before in "，、；。（"):
        return False
    clause = _CLAUSE.search(text, max(0, at - _CLAUSE_SEARCHED), at)
    return clause is None or not _questions().search(clause[0])


def find_damage(document_id: str, text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Flag, ...]:
    """Return a flag for each place in the paragraphs that is damaged, in text order."""
    found: list[tuple[int, int, str]] = []
    for paragraph in paragraphs:
        found += _in_paragraph(text, paragraph.start, paragraph.end)
    return tuple(
        Flag(document_id=document_id, kind="damage", start=start, end=end, note=note)
        for start, end, note in sorted(set(found))
    )


def _in_paragraph(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    found = [
        (*match.span(), note)
        for pattern, note in _damages()
        for match in pattern.finditer(text, start, end)
        if match.end() > match.start()
    ]
    found += [
        (*match.span(), f"misread: {likely[match[0]]}")
        for pattern, likely in (_misreadings(),)
        for match in pattern.finditer(text, start, end)
    ]
    found += [
        (match.start(), match.end(), "a question mark in the place of a lost character")
        for match in _MARK.finditer(text, start, end)
        if is_lost_character(text, match.start())
    ]
    found += [(at, at + 1, "a quotation mark without its fellow") for at in strays(text, start, end)]
    return found


@cache
def _damages() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(damage.pattern), damage.note) for damage in load_damage().damages)


@cache
def _misreadings() -> tuple[re.Pattern[str], dict[str, str]]:
    likely = {row.zh: row.likely for row in load_damage().misreadings}
    return re.compile("|".join(map(re.escape, likely))), likely


@cache
def _questions() -> re.Pattern[str]:
    return re.compile("|".join(load_damage().questions))
