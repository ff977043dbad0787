"""Which thing each number measures: the noun before it, behind it, or the one that the sentence spoke of last."""

from __future__ import annotations

from msgspec import Struct

from pintu.extract.claims.cues import cue_at_start, cue_book
from pintu.extract.claims.heads import Head, read_head, take_lead
from pintu.extract.claims.layout import Group, Layout, Placed, clause_before, counts_nouns
from pintu.extract.claims.nouns import complete, counted_noun, distribute, split_each, split_list
from pintu.records import Quantity

# Cues of a verb that joins a noun to its number: with them the noun before a number is what it measures.
_LINKS = frozenset(
    ("to", "from", "growth", "fall", "growth-name", "fall-name", "of-a-whole", "share", "relative", "step")
)
_NO_NOUN = frozenset("、，。；（）()的")
_JOINS = frozenset("和及与以并且或")
_SCHOOLS = ("高中", "初中")
_LONGEST_OWNER = 12
_LONG_NOUN = 4
_SHORT_NOUN = 2  # 等5项指标: such a noun says too little by itself


class Named(Struct, frozen=True, gc=False):
    """A quantity with the thing that it measures."""

    placed: Placed
    indicator: str
    part_of: str | None = None  # the whole of a share that the words behind the number name: 50%的行政村


def name_quantities(layout: Layout, group: Group, head: Head, last: tuple[str, ...]) -> tuple[Named, ...]:
    """Return each quantity of a group with its indicator.

    Parameters
    ----------
    last
        The indicators that a number without a noun of its own is about: those of the group before.
    """
    placed = group.members[0]
    if len(group.members) > 1:
        return _name_list(layout, group, head, last)
    if (part := _part_named_behind(group, head) or (None if last else _part_with_predicate(group, head))) is not None:
        return (part,)
    is_carried = not head.noun and bool(last) and links_noun(head)
    counted = None if is_carried else _counted(group, head, placed.quantity)
    if counted is not None:
        return (Named(placed, counted),) if counted else ()
    noun = _noun_before(group, head, last)
    if not noun:
        return tuple(Named(placed, indicator) for indicator in _carried(layout, group, head, last))
    items = split_each(noun) if "each" in head.cues else split_list(noun)
    if len(items) > 1 and _is_shared_by_items(head, placed.quantity, items[-1]):
        return tuple(Named(placed, indicator) for indicator in complete(items))
    return (Named(placed, noun),)


def _noun_before(group: Group, head: Head, last: tuple[str, ...]) -> str:
    """Return the thing that the head names, in full; "" where it names none."""
    if last and head.noun.endswith("中") and not head.noun.endswith(_SCHOOLS):
        # 59项指标中有22项达标: 指标达标, those just spoken of with what is said of them.
        return last[-1] + group.behind if last[-1].endswith(head.noun[:-1]) and head.noun != "中" else ""
    if head.noun in cue_book().empty_nouns:
        return ""
    if last and group.continues_list and head.noun in cue_book().shared_tails:
        return _with_stem(last[-1], head.noun)
    is_object = group.members[0].quantity.form == "amount" and not links_noun(head)
    return _object_of(head.noun) if is_object else head.noun


def _with_stem(indicator: str, tail: str) -> str:
    """Return a bare tail with the thing that the indicator before it is of: 粮食播种面积…、总产 is 粮食总产."""
    tails = cue_book().shared_tails
    own = next((end for end in tails if indicator.endswith(end)), "")
    return indicator.removesuffix(own) + tail


def _part_named_behind(group: Group, head: Head) -> Named | None:
    """Return a share or an amount with the noun behind its 的: 50%的行政村, 总规模500亿元的母基金."""
    placed = group.members[0]
    if not group.behind.startswith("的") or links_noun(head):
        return None
    noun = counted_noun(group.behind[1:], shortest=1)
    if not noun:
        return None
    if placed.quantity.form == "percent":
        return Named(placed, group.behind[1:], noun)
    return Named(placed, noun) if not head.noun or head.noun in cue_book().empty_nouns else None


def _part_with_predicate(group: Group, head: Head) -> Named | None:
    """Return a share with the noun behind it and what is said of that part: 七成学生就读公办园."""
    placed, behind = group.members[0], group.behind
    if placed.quantity.form != "percent" or head.noun or head.cues or not behind or behind[0] in _NO_NOUN | _JOINS:
        return None
    noun = counted_noun(behind)
    return Named(placed, behind, noun) if len(noun) < len(behind) else None


def _object_of(noun: str) -> str:
    """Return what is counted where a subject and its verb stand before it: 省财政下达补助资金20亿元."""
    acts = tuple(cue_book().acts_within.finditer(noun, _SHORT_NOUN))
    if not acts or len(noun) - acts[-1].end() < _SHORT_NOUN or "“" in noun[: acts[-1].start()]:
        return noun
    is_noun = cue_at_start(cue_book().lead, noun, acts[-1].start())[1] == "act-noun"
    return noun if is_noun else noun[acts[-1].end() :]


def _name_list(layout: Layout, group: Group, head: Head, last: tuple[str, ...]) -> tuple[Named, ...]:
    members = group.members
    noun = "" if head.noun in cue_book().empty_nouns else head.noun
    if not noun and not last and not head.cues:
        return tuple(Named(placed, counted_noun(group.behind)) for placed in members)
    if not noun:
        carried = last if len(last) == len(members) else _carried(layout, group, head, last)[-1:] * len(members)
        return tuple(map(Named, members, carried))
    indicators = distribute(noun, len(members))
    if not indicators:
        # More or fewer names than numbers: which is whose cannot be told, so each keeps the whole.
        indicators = (noun,) * len(members)
    return tuple(map(Named, members, indicators))


def _is_shared_by_items(head: Head, quantity: Quantity, last: str) -> bool:
    """Whether a number is said of each item of a list rather than of all of them together."""
    if "“" in last:
        return False  # 电动汽车、锂电池、太阳能电池“新三样”: the quoted name is of all of them
    if "each" in head.cues or quantity.form in ("rank", "doubling"):
        return True
    if quantity.form in ("percent", "fold"):
        return "share" not in head.cues and "等" not in last
    return quantity.unit_id == "CNY" and "min" in head.cues


def _counted(group: Group, head: Head, quantity: Quantity) -> str | None:
    """Return the noun behind a number that counts it; None if it counts nothing there, "" if it is no claim."""
    behind = group.behind
    is_classifier = counts_nouns(quantity)
    if not behind or behind[0] in _NO_NOUN or quantity.form not in ("amount", "fold"):
        return None
    is_example = not is_classifier and group.head.endswith("等")  # 东岭二期等500千伏工程
    if head.noun and not is_example and (not is_classifier or links_noun(head) or cue_book().predicate.match(behind)):
        return None  # 事项300项上线: what follows is said of the noun before
    if not is_classifier:
        return _measured_noun(group)
    if group.is_filter:
        behind = read_head(behind, "amount").noun
    is_place = behind[0] in cue_book().places
    noun = counted_noun(behind.split("、")[0] if group.is_followed else behind, shortest=1 if is_place else _SHORT_NOUN)
    if not noun:
        return None
    if noun.startswith(cue_book().plan_parts):
        return ""
    return _owner(group, head, noun) + (noun.removesuffix("建设") if head.acts and len(noun) > _LONG_NOUN else noun)


def _measured_noun(group: Group) -> str | None:
    """Return the noun behind an amount that is said of it: 建设50万亩高标准农田, 筹措2亿元实施X工程."""
    if group.behind[0] in _JOINS:
        return None
    behind = take_lead(group.behind, cue_book())[0]
    return counted_noun(behind.split("、")[0] if group.is_followed else behind) or None


def _owner(group: Group, head: Head, counted: str) -> str:
    """Return whose the counted things are, where the head names it: 自贸试验区9项制度创新成果."""
    noun = head.noun.removeprefix("在")
    if len(noun) < _SHORT_NOUN or len(noun) > _LONGEST_OWNER:
        return ""
    if group.head.endswith("等"):
        return f"{noun}等" if len(counted) <= _SHORT_NOUN else ""
    if "、" in noun or noun in cue_book().lead.cue_of or _ends_with_verb(noun):
        return ""
    return noun


def _ends_with_verb(noun: str) -> bool:
    verbs = cue_book().lead.cue_of
    return any(verbs.get(noun[-length:]) == "act" for length in range(_SHORT_NOUN, len(noun)))


def _carried(layout: Layout, group: Group, head: Head, last: tuple[str, ...]) -> tuple[str, ...]:
    """Return the indicators that a head without a noun is about: those before it, or the last clause's subject."""
    if group.members[0].quantity.form == "duration" and not last:
        return (counted_noun(take_lead(group.behind, cue_book())[0]),)
    if last:
        return last if "each" in head.cues else last[-1:]
    clause = clause_before(layout, group.members[0].quantity.start)
    subject = counted_noun(take_lead(clause, cue_book())[0])
    if subject:
        return (subject,)
    return (head.acts[-1],) if head.acts and head.acts[-1] in cue_book().act_alone else (head.noun,)


def links_noun(head: Head) -> bool:
    """Return whether a verb joins the noun of a head to its number: 总产值达到."""
    return not head.cues.isdisjoint(_LINKS)


def subjects_of(head: Head, named: tuple[Named, ...]) -> tuple[str, ...]:
    """Return the indicators that a later number without a noun of its own is about."""
    indicators = tuple([item.indicator for item in named])
    if not head.noun:
        return indicators
    thresholds = cue_book().thresholds
    if [indicator for indicator in indicators if indicator.endswith(thresholds)]:
        return (head.noun,)  # 外贸跨越3个百亿元台阶，达到…: 外贸
    if len(named) < 2 and links_noun(head):
        items = split_list(head.noun)
        return complete(items) if len(items) > 1 else (head.noun,)
    return indicators
