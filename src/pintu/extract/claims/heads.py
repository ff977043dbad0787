"""What the words before a number say: the thing measured, and how the number is said of it.

A head is read from the number backwards. Bounds, verbs and adverbs are taken off its right end, each leaving its cue;
what compares (比上年), ranks (居全国) or gives a share (占全国) is taken off with the whole that it names; then verbs
and words of time are taken off its left end. What is left is the indicator in the text's own characters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from pintu.extract.claims.cues import PLAN, YEAR, CueBook, cue_at_end, cue_at_start, cue_book
from pintu.records import Form

_SHARE = re.compile(r"占(?!地(?!区|方)|用|有|道|位|比|线)")
_SHARE_TAIL = re.compile(r"(?:的|总|总量|总额|总数)?(?:比重|比例|份额|比)?(?:的)?$")
_TIME_AT_END = re.compile(rf"(?:{YEAR}(?:底|末|初|度)?|{PLAN}|上年|去年|年初|当年|期末|[上下]半年)(?:的|时的)?$")
_ENDS_OF_TIMES = frozenset("年期末初底的时间度”’")
_TIME_AT_START = re.compile(
    rf"(?:到|至|截至|截止|自|从|在)?(?:{YEAR}(?:[—~至到-]{YEAR})?(?:\d{{1,2}}月)?份?[底末初度]?"
    r"(?:之?前|以来|以后|起|至今|时|间)?"
    rf"|(?=[“‘]){PLAN}，?|[\d一二三四五两]+年(?:来|间|内|以来)|[上下]半年|[一二三四前1-4]+个?季度|1[—~至到-]\d{{1,2}}月)"
)
_OPENS_TIME = frozenset("到至截自从在“‘一二三四五两上下前0123456789")
_FOOTNOTE = re.compile(r"[［\[]\d{1,3}[］\]]")
_ORDINAL = re.compile(r"^.*第[\d一二三四五六七八九十]+[个座家条所]")
_LEADS_TO_WHOLE = ("在", "达", "到")  # 稳定在全国1/4
_JOINING = re.compile(r"(?:[的、， ]|和(?![美谐平田林])|及(?!时)|与(?!会))+")
_OPENS_JOINING = frozenset("的、， 和及与")
_YEARS = re.compile(r"[\d一二三四五六七八九十两]+年")
_ENUMERATOR = re.compile(
    r"[\s　]*(?:[①-⑳]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]{1,2}是要?|其[一二三四]，?"
    r"|[—*·●▪-]+)+\s*"
)
_COMPARED = frozenset(("rank", "point", "fold"))
_OPENS_ENUMERATOR = frozenset(" 　①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳（(一二三四五六七八九十0123456789其—*·●▪-")
_TOLD_LEADS = frozenset(("bounding-lead", "gathering-lead"))  # no verbs, but they say something of the number
# How far left of a number a comparison or a time that belongs to it can begin.
_REACH = 20
_REACH_OF_RANK = 60


class Head(Struct, frozen=True, gc=False):
    """The words before a number, read."""

    noun: str  # the thing measured; "" where the head does not name it
    cues: frozenset[str]  # ids of the cue words on its right
    acts: tuple[str, ...]  # the verbs taken off its left
    whole: str | None  # what a rank or share is of
    base: str | None  # what a change is compared with: 上年, 2020年
    direction: int  # -1 where it is below what it is compared with (低于全国), else 1
    dated: str | None  # a time between the verb and the number: 提升至2025年的


@lru_cache(maxsize=1024)  # one head in four is as short and common as 增长, and has just been read
def read_head(text: str, form: Form) -> Head:
    """Return what the words ``text`` before a number of this form say."""
    book = cue_book()
    cues: set[str] = set()
    rest, whole, direction = _take_comparison(text, form, cues, book) if form in _COMPARED else (text, None, 1)
    rest, base, dated = _take_right(rest, cues, book)
    share = _share_of(rest, book) if form == "percent" else None
    if share is not None:
        before, whole = share
        cues.add("share")
        rest, base_before, _ = _take_right(rest[:before], cues, book)
        base = base or base_before
    if "分别" in rest:
        # 交通、水利分别完成投资: the verb parts the list from the noun that its items share.
        rest, _, shared = rest.partition("分别")
        rest += take_lead(shared, book)[0]
        cues.add("respectively")
    # 新增托位完成年度计划的…: the verb is part of the name of the plan.
    noun, acts = take_lead(rest, book) if "fulfils" not in cues else (rest, ())
    if "第" in noun:
        noun = _ORDINAL.sub("", noun)  # 成为全省第4个吞吐量超千万人次的机场
    if len(noun) < 2 or (noun[-1] == "年" and _YEARS.fullmatch(noun)):
        noun = ""  # 5年提高, 让: nothing is named
    return Head(
        noun=noun,
        cues=frozenset(cues),
        acts=acts,
        whole=whole,
        base=base,
        direction=direction,
        dated=dated,
    )


def _take_comparison(text: str, form: Form, cues: set[str], book: CueBook) -> tuple[str, str | None, int]:
    """Take off what a rank, a difference or a multiple is of; return the rest, the whole, and -1 for 低于."""
    if form == "rank":
        rest, whole, is_ranked = _take_rank(text, book)
        if is_ranked:
            cues.add("ranked")
            if text.startswith(("从", "由"), len(rest)):
                cues.add("from")
        return rest, whole, 1
    if form == "point" and (match := book.relative.search(text)):
        cues.add("relative")
        return text[: match.start()], None, 1 if match["way"] in book.above else -1
    if form == "fold" and (match := book.times_of.search(text)):
        cues.add("to")
        return text[: match.start()], None, 1
    return text, None, 1


def _take_rank(text: str, book: CueBook) -> tuple[str, str | None, bool]:
    """Take 居全国 and the like off; return the rest, the whole, and whether there was any such word."""
    match = book.ranked.search(text, max(0, len(text) - _REACH_OF_RANK))
    if match is not None:
        whole = match["whole"].removesuffix("的").removesuffix("排名")
        reach = next((at for at in range(len(whole), 0, -1) if book.before.cue_of.get(whole[:at]) == "to"), 0)
        return text[: match.start()], whole[reach:] or None, True  # 排名提升至全国: the whole is 全国
    match = book.whole_at_end.search(text)
    if match is not None:
        return text[: match.start()], match["whole"], True
    return text, None, False


def _take_right(text: str, cues: set[str], book: CueBook) -> tuple[str, str | None, str | None]:
    """Take cue words off the right end; return the rest, what it is compared with, and a time that stood there."""
    base: str | None = None
    dated: str | None = None
    end = len(text)
    while end:
        last = text[end - 1]
        if last in _ENDS_OF_TIMES and (match := _TIME_AT_END.search(text, max(0, end - _REACH), end)):
            compared = book.compared.search(text, max(0, end - _REACH), end)
            if compared is not None:
                base, end = compared["base"], compared.start()
            else:
                dated, end = match.group(), match.start()
                if text[end - 1 : end] in ("较", "比"):
                    base, end = dated, end - 1  # 较2020年的5亿元: the number is what it is compared with
            continue
        length, cue = cue_at_end(book.before, text, end)
        if cue == "stop":
            break
        if length:
            cues.add(cue)
            end -= length
            continue
        match = book.compared.search(text, max(0, end - _REACH), end)
        if match is None:
            break
        base, end = match["base"], match.start()
    return text[:end], base, dated


def _share_of(text: str, book: CueBook) -> tuple[int, str | None] | None:
    """Return where 占全国的 or the 全国 of 稳定在全国 begins, and the whole; None where a number is of no whole."""
    position = text.rfind("占")
    while position >= 0 and not _SHARE.match(text, position):
        position = text.rfind("占", 0, position)
    if position >= 0:
        return position, _SHARE_TAIL.sub("", text[position + 1 :]) or None
    match = book.whole_at_end.search(text, max(0, len(text) - _REACH))
    is_share = match is not None and text[match.start() - 1 : match.start()] in _LEADS_TO_WHOLE
    return (match.start(), match["whole"]) if match is not None and is_share else None


def take_lead(text: str, book: CueBook) -> tuple[str, tuple[str, ...]]:
    """Take enumerators, words of time and verbs off the left end; return the rest and the verbs."""
    acts: list[str] = []
    match = _ENUMERATOR.match(text) if text[:1] in _OPENS_ENUMERATOR else None
    start = match.end() if match else 0
    while start < len(text):
        match = _TIME_AT_START.match(text, start) if text[start] in _OPENS_TIME else None
        if match and match.end() > start:
            start = match.end()
        elif text[start] in "，、：:；,的—“ " and not (text[start] == "“" and "”" in text[start:]):
            start += 1
        else:
            length, cue = cue_at_start(book.lead, text, start)
            if not length or cue == "act-noun" or len(text) - start - length == 1:
                break
            if cue in ("whole-region", "manner") and not _verb_follows(text, start + length, book):
                break
            if cue.startswith("act") or cue in _TOLD_LEADS:
                acts.append(text[start : start + length])
            start += length
    rest = text[start:]
    if "[" in rest or "［" in rest:
        rest = _FOOTNOTE.sub("", rest)
    joining = _JOINING.match(rest) if rest[:1] in _OPENS_JOINING else None
    noun = (rest[joining.end() :] if joining else rest).rstrip("的、，等 “")
    return noun.removesuffix("、并").removesuffix("和"), tuple(acts)


def _verb_follows(text: str, start: int, book: CueBook) -> bool:
    while True:
        length, cue = cue_at_start(book.lead, text, start)
        if not length or cue == "act-noun":
            return False
        if cue.startswith("act"):
            return True
        start += length
