"""How the numbers of a sentence lie: their clauses, the words before and behind each, and which belong together."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from msgspec import Struct

from pintu.extract.claims.cues import CueBook, cue_at_end, cue_at_start, cue_book
from pintu.extract.claims.heads import read_head
from pintu.extract.quantities import find_quantities
from pintu.extract.quantities.forms import unit_forms
from pintu.records import Bound, Quantity

_CUT = re.compile(r"[，；。：！？,;:（）()]")
_CUT_OR_DASH = re.compile(rf"{_CUT.pattern}|——")  # slower, and few sentences hold a dash
_ENCLOSED = re.compile(r"（[^（）]*）|\([^()]*\)|“[^“”]*”|《[^《》]*》|\[[^\]]*\]|［[^］]*］")
_ENCLOSING = re.compile(r"[（(“《\[［]")
_CONTINUES_LIST = ("和", "及", "与")
_LAST_JOIN = re.compile(r"(?:和|及|与|以及|、|并|且)(?=[^和及与]*$)")
_JOINS = frozenset(("、", "和", "及", "与", "以及", "或"))
_BOUND_OF_CUE: dict[str, Bound] = {"after-about": "about", "after-min": "min", "after-max": "max"}
_BOUNDS = frozenset(("min", "about", "max"))
_LENGTHS = frozenset(("metre", "kilometre"))
_WITHIN = re.compile("以?内[\u4e00-\u9fff]")
_DURATION_IS_A_LIMIT = re.compile(r"[内前后来间]|左右[内前后]|以[内前后来]")


class Placed(Struct, frozen=True, gc=False):
    """A quantity in its sentence."""

    quantity: Quantity
    bound: Bound | None  # as the words behind it tell
    after: int  # where the words behind its bound begin


class Group(Struct, frozen=True, gc=False):
    """Quantities that stand in one list (5%、6%和7%), with the words before the first and behind the last."""

    members: tuple[Placed, ...]
    head_start: int
    head: str
    behind: str  # up to the next clause or the next quantity
    continues_list: bool  # it follows another quantity of its clause, behind a 、 or 和
    is_followed: bool  # by another quantity of the same clause
    is_filter: bool  # it says which things the next quantity counts: 750千伏电网工程16个


class Layout(Struct, frozen=True, gc=False):
    """A sentence with its clauses and its groups of quantities."""

    text: str
    cuts: tuple[int, ...]  # places of the marks between clauses
    groups: tuple[Group, ...]


def lay_out(text: str) -> Layout | None:
    """Return the layout of a sentence's view; None if it holds no quantity."""
    quantities = find_quantities(text)
    if not quantities:
        return None
    if "内" in text:
        quantities = tuple([quantity for quantity in quantities if not _is_distance(text, quantity)])
        if not quantities:
            return None
    if "duration" in [quantity.form for quantity in quantities]:
        quantities = tuple(q for q in quantities if q.form != "duration" or _is_told_duration(text, q))
        if not quantities:
            return None
    cuts = _cuts(text, quantities)
    placed = [_place(text, quantity) for quantity in quantities]
    groups: list[Group] = []
    members: list[Placed] = [placed[0]]
    for before, item in pairwise(placed):
        if _are_listed(text, before, item):
            members.append(item)
            continue
        groups.append(_group(text, cuts, groups, members, item))
        members = [item]
    groups.append(_group(text, cuts, groups, members, None))
    return Layout(text, cuts, tuple(groups))


def clause_before(layout: Layout, position: int) -> str:
    """Return the text of the clause before the one that ``position`` is in; "" in the first."""
    index = bisect_right(layout.cuts, position - 1) - 1
    if index < 0:
        return ""
    start = layout.cuts[index - 1] + 1 if index else 0
    return layout.text[start : layout.cuts[index]]


def clause_at(layout: Layout, position: int) -> str:
    """Return the text of the clause that ``position`` is in."""
    index = bisect_right(layout.cuts, position)
    start = layout.cuts[index - 1] + 1 if index else 0
    end = layout.cuts[index] if index < len(layout.cuts) else len(layout.text)
    return layout.text[start:end]


def _is_told_duration(text: str, quantity: Quantity) -> bool:
    start = max(0, quantity.start - 6)
    return bool(cue_book().tells_duration.search(text[start : quantity.start])) and not _DURATION_IS_A_LIMIT.match(
        text, quantity.end
    )


def _is_distance(text: str, quantity: Quantity) -> bool:
    # 站点60米内换乘比例: how near is part of the name.
    return quantity.unit_id in _LENGTHS and bool(_WITHIN.match(text, quantity.end))


def _cuts(text: str, quantities: tuple[Quantity, ...]) -> tuple[int, ...]:
    # What stands in brackets or quotes is one with its noun, unless it holds a quantity of its own.
    starts = [quantity.start for quantity in quantities]

    def mask(match: re.Match[str]) -> str:
        index = bisect_left(starts, match.start())
        holds_one = index < len(starts) and starts[index] < match.end()
        return match.group() if holds_one else "x" * len(match.group())

    masked = _ENCLOSED.sub(mask, text) if _ENCLOSING.search(text) else text
    cut = _CUT_OR_DASH if "——" in masked else _CUT
    return tuple([match.end() - 1 for match in cut.finditer(masked)])


def _place(text: str, quantity: Quantity) -> Placed:
    length, cue = cue_at_start(cue_book().after, text, quantity.end)
    return Placed(quantity, _BOUND_OF_CUE[cue] if length else None, quantity.end + length)


def _are_listed(text: str, before: Placed, item: Placed) -> bool:
    one, other = before.quantity, item.quantity
    if one.form != other.form or (one.unit != other.unit and not _are_paired(text, one, other)):
        return False
    end = other.start
    book = cue_book()
    while True:
        length, cue = cue_at_end(book.before, text, end)
        # 、突破 begins a statement of its own; 、超 and 、近 belong to the number.
        if cue not in _BOUNDS or length > 1 or end - length < before.after:
            break
        end -= length
    return text[before.after : end].removesuffix("第") in _JOINS


def _are_paired(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether two counts with different classifiers are said of two things in their order: 分别新增11个和27项."""
    clause = _CUT.split(text[: one.start])[-1]
    return "分别" in clause and counts_nouns(one) and counts_nouns(other)


def _group(
    text: str, cuts: tuple[int, ...], groups: list[Group], members: list[Placed], following: Placed | None
) -> Group:
    first, last = members[0].quantity, members[-1]
    index = bisect_right(cuts, first.start)
    clause_start = cuts[index - 1] + 1 if index else 0
    start = clause_start
    continues_list = False
    if groups:
        previous = groups[-1]
        previous_end = previous.members[-1].after
        if previous.is_filter and previous_end >= clause_start:
            start = max(start, previous.head_start)
        elif previous_end > start:
            start = _end_of_noun_behind(text, previous_end, first.start)
            continues_list = text[previous_end:start].endswith(_CONTINUES_LIST) or "、" in text[previous_end:start]
    limit_index = bisect_left(cuts, last.quantity.end)
    limit = cuts[limit_index] if limit_index < len(cuts) else len(text)
    is_filter = False
    is_followed = following is not None and following.quantity.start < limit
    noun_start = last.after
    if following is not None and is_followed:
        if following.quantity.start == noun_start and following.after < limit and counts_nouns(last.quantity):
            # 12类45件实事: what stands behind both is what the first counts too.
            noun_start = following.after if counts_nouns(following.quantity) else noun_start
        else:
            limit = following.quantity.start
            is_filter = _is_filter(text[noun_start:limit], last, following, cue_book())
    return Group(
        tuple(members),
        start,
        text[start : first.start],
        text[noun_start:limit],
        continues_list,
        is_followed,
        is_filter,
    )


def _end_of_noun_behind(text: str, start: int, end: int) -> int:
    """Return where, between two quantities of a clause, the head of the second begins."""
    between = text[start:end]
    mark = between.find("、")
    if mark >= 0:
        return start + mark + 1
    match = _LAST_JOIN.search(between)
    return start + match.end() if match and match.end() > 1 else start


def _is_filter(between: str, before: Placed, following: Placed, book: CueBook) -> bool:
    """Whether a quantity says which things the next one is about: 750千伏电网工程16个, 6个行业增加值增长10%."""
    if not between or before.quantity.form not in ("amount", "duration"):
        return False
    if between.startswith("的"):
        return "、" not in between and len(between) > 1  # 超500亿元的县增至9个
    if any(mark in between for mark in "、和及与或并且") or following.quantity.unit == before.quantity.unit:
        return False
    if cue_at_start(book.lead, between, 0)[1] == "act":
        return False
    if counts_nouns(before.quantity):
        return bool(read_head(between, following.quantity.form).noun)
    length, cue = cue_at_end(book.before, between, len(between))
    if following.quantity.form != "amount" or (length and cue not in ("stop", "filler")):
        return False
    return cue_at_end(book.lead, between, len(between))[1] != "act"


def counts_nouns(quantity: Quantity) -> bool:
    """Return whether the number counts the noun behind it: its unit is a classifier, or it has none (280万农牧民)."""
    return not quantity.unit or quantity.unit in unit_forms("zh").classifiers
