"""Nouns about numbers: the counted noun behind one, and lists of nouns that share numbers, heads and tails."""

from __future__ import annotations

import re
from collections.abc import Callable

from pintu.extract.claims.cues import CueBook, cue_book

_ENCLOSED = re.compile(r"（[^（）]*）|\([^()]*\)|“[^“”]*”|《[^《》]*》")
_LIST_MARK = re.compile(r"、")
_AND = re.compile(r"以及|[和及与]")
_ENDS_OF_MEASURES = tuple("数率量额值度比费幅速龄命程积模格价差耗")
_OF_THEM = re.compile("(?:当)?中(?:有|已有)?$")  # 48项指标中有19项
_ENDS_NAME = re.compile("[^，。；、]{0,2}(?:区|园|带|圈|基地|中心|平台|站|体|场)")  # 消费集聚区, 联动创新区
_OTHERS = re.compile(r"(?:等(?:[\d一二三四五六七八九十两]+(?:类|种|个|项|大))?)$")


def counted_noun(text: str, shortest: int = 2) -> str:
    """Return the noun at the start of the words behind a number, up to its predicate.

    No predicate begins within its first ``shortest`` characters.
    """
    match = cue_book().predicate.search(text, shortest)
    while match is not None and _is_inside_name(text, match):
        match = cue_book().predicate.search(text, match.end())
    noun = text[: match.start()] if match else text
    noun = _OF_THEM.sub("", noun) if "中" in noun else noun
    return (_OTHERS.sub("", noun) if "等" in noun else noun).strip("的、，和及与 ")


def _is_inside_name(text: str, match: re.Match[str]) -> bool:
    # A predicate is followed by something or ends the clause; 示范项目建设 and “…” hold the same characters in a name.
    before = text[: match.start()]
    is_open = before.count("“") > before.count("”") or before.count("（") > before.count("）")
    may_be_noun = match.group() in cue_book().predicate_or_noun
    return is_open or (may_be_noun and _ENDS_NAME.fullmatch(text, match.end()) is not None)


def split_list(text: str) -> tuple[str, ...]:
    """Return the items between 、 outside brackets and quotes; one item where there is no 、."""
    return _split(text, _LIST_MARK) if "、" in text else (text,)


def _split(text: str, mark: re.Pattern[str]) -> tuple[str, ...]:
    masked = _ENCLOSED.sub(lambda match: "x" * len(match.group()), text)
    items = []
    position = 0
    for match in mark.finditer(masked):
        items.append(text[position : match.start()])
        position = match.end()
    items.append(text[position:])
    return tuple(item for item in items if item)


def split_each(text: str) -> tuple[str, ...]:
    """Return the items of a list of which something is said of each (均): 和 joins items there as 、 does."""
    parts = tuple(part for item in split_list(text) for part in _split(item, _AND))
    return parts if all(len(part) > 1 for part in parts) else split_list(text)


def distribute(noun: str, count: int) -> tuple[str, ...]:
    """Return one full indicator for each of ``count`` numbers, from a noun that lists as many things; else ().

    What the last item has at its end, and the first at its beginning, belongs to all of them.

    Examples
    --------
    >>> distribute("交通、水利、能源领域投资额", 3)
    ('交通领域投资额', '水利领域投资额', '能源领域投资额')
    """
    if count < 2:
        return (noun,)
    items = split_list(noun)
    if len(items) != count:
        # 城镇和农村…: the list may be joined by 和 alone, or its last two items may.
        head, last = items[:-1], _split(items[-1], _AND) if items else ()
        items = (*head, *last)
    if len(items) != count:
        items = tuple(part for item in split_list(noun) for part in _split(item, _AND))
    if len(items) != count:
        return ()
    return complete(items)


def complete(items: tuple[str, ...]) -> tuple[str, ...]:
    """Return the items of a list with the head and the tail that they share."""
    book = cue_book()
    tail, takes_tail = _shared_tail(items, book)
    head = _shared_head(items, book)
    completed = [_join(_OTHERS.sub("", item), tail) if tail and takes_tail(item) else item for item in items[:-1]] + [
        items[-1]
    ]
    return tuple(head + item if head and not item.startswith(head) else item for item in completed)


def _join(item: str, tail: str) -> str:
    # 钢铁产业 + 产业增加值 is 钢铁产业增加值.
    for length in range(min(len(item), len(tail)), 0, -1):
        if item.endswith(tail[:length]):
            return item + tail[length:]
    return item + tail


def _shared_tail(items: tuple[str, ...], book: CueBook) -> tuple[str, Callable[[str], bool]]:
    """Return the end of the last item that belongs to others too, and which of them lack it."""
    last, first, pairs = items[-1], items[0], book.pairs
    shared = _shared_middle(first, last, pairs)
    if shared:
        return last[len(first) :], lambda item: item.endswith(shared)
    if first.endswith(pairs):
        pair = next((pair for pair in pairs if last.startswith(pair) and len(last) > len(pair)), None)
        if pair is not None:
            return last[len(pair) :], lambda item: item.endswith(pairs)
    for tails in (book.shared_tails, book.shared_sectors):
        if not last.endswith(tails):
            continue  # asked of all at once, as most lists end in none of some hundred
        tail = next((tail for tail in tails if last.endswith(tail) and len(last) > len(tail)), None)
        if tail is not None:
            return _with_qualifier(
                last, tail
            ), lambda item, tails=tails: not item.endswith((*tails, *_ENDS_OF_MEASURES))
    return "", lambda _: False


def _shared_middle(first: str, last: str, pairs: tuple[str, ...]) -> str:
    # 城镇居民和农村居民恩格尔系数: what stands behind both 居民 belongs to both.
    if not first.startswith(pairs):
        return ""
    pair = next((pair for pair in pairs if first.startswith(pair) and len(first) > len(pair)), "")
    middle = first[len(pair) :]
    other = last[: len(first) - len(middle)]
    is_shared = bool(pair) and other in pairs and last[len(other) :].startswith(middle) and len(last) > len(first)
    return middle if is_shared else ""


def _with_qualifier(last: str, tail: str) -> str:
    stem = last[: -len(tail)]
    qualifier = next((word for word in cue_book().shared_qualifiers if stem.endswith(word) and stem != word), "")
    tail = qualifier + tail
    stem = stem.removesuffix(qualifier)
    # 等产量: the items are closed by 等, and what follows belongs to each.
    position = stem.rfind("等")
    return stem[position + 1 :] + tail if position > 0 else tail


def _shared_head(items: tuple[str, ...], book: CueBook) -> str:
    head = next((head for head in book.shared_heads if items[0].startswith(head) and len(items[0]) > len(head)), "")
    return "" if any(item.startswith(book.shared_heads) for item in items[1:]) else head
