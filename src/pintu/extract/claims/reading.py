"""Claims: each number of a report with what it measures, how, for when, and whether it was done or is planned."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from pintu.extract.claims.cues import cue_at_end, cue_book
from pintu.extract.claims.heads import Head, read_head, take_lead
from pintu.extract.claims.layout import Group, Layout, Placed, clause_at, counts_nouns, lay_out
from pintu.extract.claims.naming import Named, links_noun, name_quantities, subjects_of
from pintu.extract.claims.periods import TimeWord, default_period, find_times, five_years, period_since
from pintu.extract.claims.statuses import status_of, strength_of
from pintu.extract.quantities import places_that_may_hold_quantities
from pintu.ids import hash_id
from pintu.records import Bound, Claim, Form, Frame, Measure, Quantity, Sentence, Status
from pintu.view import Views, span_in_sentence, views_of

_FALLS = frozenset(("fall", "fall-name"))
_NAMES_OF_CHANGE = frozenset(("growth-name", "fall-name"))
_REACHING = frozenset(("to", "min", "step", "max"))
_GROWTHS = frozenset(("growth", "fall", "gain", "growth-name", "fall-name"))


class _Context(Struct, frozen=True, gc=False):
    """What is known of a sentence before its numbers are read."""

    sentence: Sentence
    frame: Frame | None
    year: int | None
    views: Views
    place: int  # of the sentence among them
    text: str  # its view
    layout: Layout
    times: tuple[TimeWord, ...]
    status: Status | None  # as the sentence tells it, of the numbers whose clauses tell none
    is_task: bool  # an item of a list of tasks behind the report: 2.完成…200个


def find_claims(sentences: Sequence[Sentence], *, year: int | None, views: Views | None = None) -> tuple[Claim, ...]:
    """Return the claims of a document's sentences, in text order; empty if there is none.

    Parameters
    ----------
    sentences
        Those of one document, in its order.
    year
        The edition of the document; without it, relative times (今年, 五年来) stay unknown.
    views
        What ``views_of`` gives for their quotes, by whoever asks for more than the claims.
    """
    views = views or views_of([sentence.quote for sentence in sentences])
    claims: list[Claim] = []
    for place in places_that_may_hold_quantities(views.text):
        at = bisect_right(views.starts, place) - 1
        sentence, text = sentences[at], views.texts[at]
        layout = lay_out(text)
        if layout is None:
            continue
        context = _Context(
            sentence=sentence,
            frame=sentence.frame,
            year=year,
            views=views,
            place=at,
            text=text,
            layout=layout,
            times=find_times(text, year),
            status=status_of(text, sentence.frame),
            is_task=sentence.frame == "annex" and bool(take_lead(text, cue_book())[1]),
        )
        claims.extend(_claims_of(context))
    return tuple(claims)


def _claims_of(context: _Context) -> list[Claim]:
    claims: list[Claim] = []
    last: tuple[str, ...] = ()
    is_from = False
    acts: tuple[str, ...] = ()
    is_gain = False
    for group in context.layout.groups:
        form = group.members[0].quantity.form
        head = read_head(group.head, form)
        if is_from and "to" in head.cues:
            # 从2020年的15个县扩大到57个县: what stands between is the first number's, and so is the time before it.
            head = _end_of_range(head, claims, form)
        if cue_book().circumstance.match(group.head):
            # 外贸在对某国出口下降两成的情况下增长9%: the subject stands before what is said in passing.
            last = _before_circumstance(context, group) or last
            head = replace(head, noun="")
        is_from = "from" in head.cues
        if group.continues_list and not head.acts and not links_noun(head):
            head = replace(head, acts=acts)  # 新增A50家、B20家: the verb is said of both
        if group.continues_list and is_gain and not head.noun and not head.cues:
            head = replace(
                head, cues=frozenset(("gain",))
            )  # and so it is where it stands before the number: 新增50家A、20家B
        acts, is_gain = head.acts, "gain" in head.cues and form == "amount"
        if claims and _raises_growth(head, claims[-1], form):
            head = replace(head, cues=head.cues - {"to"} | {"growth"})  # 增长7%以上、力争达到8%
        if form == "rank" and "ranked" not in head.cues:
            continue  # 安全第一
        last = _spoken_of(claims, head, len(group.members)) or last
        named = name_quantities(context.layout, group, head, last)
        claims += [_claim(context, group, head, item) for item in named]
        last = subjects_of(head, named) or last
    return claims


def _end_of_range(head: Head, claims: list[Claim], form: Form) -> Head:
    head = replace(head, noun="", cues=head.cues | {"end"})
    if claims and claims[-1].measure == "share" and form == "percent":
        return replace(head, cues=head.cues | {"share"}, whole=claims[-1].scope)  # 占比从26%提高到52%
    return head


def _spoken_of(claims: list[Claim], head: Head, count: int) -> tuple[str, ...]:
    """Return the things that the clauses before give a level each, where 分别 says a list of numbers of them."""
    # 接待游客3万人次、游客花费2亿元，分别增长7%、9%
    if "respectively" not in head.cues or head.noun:
        return ()
    before = claims[-count:]
    names = tuple([claim.indicator for claim in before])
    is_one_each = len(set(names)) == count and {claim.measure for claim in before} == {"level"}
    return names if is_one_each else ()


def _raises_growth(head: Head, before: Claim, form: Form) -> bool:
    is_higher_aim = "strive" in head.cues and not head.noun
    return is_higher_aim and form == "percent" and before.measure == "growth" and before.unit_id == "percent"


def _before_circumstance(context: _Context, group: Group) -> tuple[str, ...]:
    subject = clause_at(context.layout, group.members[0].quantity.start).partition("在")[0]
    return (subject,) if subject else ()


def _claim(context: _Context, group: Group, head: Head, item: Named) -> Claim:
    quantity = item.placed.quantity
    sentence = context.sentence
    if item.indicator.endswith(cue_book().names_of_change):
        # 物价涨幅、失业率分别…: the name of the first ends with what is said of it alone.
        length, cue = cue_at_end(cue_book().before, item.indicator, len(item.indicator))
        if cue in _NAMES_OF_CHANGE:
            item = replace(item, indicator=item.indicator[:-length])
            head = replace(head, cues=head.cues | {cue})
    start, end = span_in_sentence(context.views, context.place, quantity.start, quantity.end)
    measure = "share" if item.part_of else _measure(quantity, head, item.indicator)
    value, value_max = _signed(quantity, head, measure)
    clause = clause_at(context.layout, quantity.start)
    status = _status(context, head, quantity, clause)
    return Claim(
        hash_id(sentence.sentence_id, start, end, item.indicator),
        sentence.sentence_id,
        sentence.document_id,
        start,
        end,
        sentence.quote[start:end],
        "parameter" if _is_parameter(group, item) else "claim",
        item.indicator,
        indicator_id=None,
        measure=measure,
        value=value,
        value_max=value_max,
        unit="%" if quantity.form == "fold" and measure == "growth" else quantity.unit,
        unit_id=quantity.unit_id,
        bound=_bound(group, item.placed, head),
        status=status,
        strength=strength_of(head.cues, clause, context.text) if status == "target" else None,
        period=_period(context, head, quantity, measure, status),
        scope=item.part_of or (head.whole if measure in ("share", "rank") else None),
    )


def _is_parameter(group: Group, item: Named) -> bool:
    if group.is_filter and not counts_nouns(item.placed.quantity):
        return True
    # How often a rate was raised is no number of the rate.
    return item.indicator.endswith(cue_book().parameters) and not counts_nouns(item.placed.quantity)


def _measure(quantity: Quantity, head: Head, indicator: str) -> Measure:
    if quantity.form == "rank":
        return "rank"
    if quantity.form == "doubling":
        return "growth"
    if quantity.form == "point":
        return "change"
    if "share" in head.cues or ("of-a-whole" in head.cues and quantity.form == "percent"):
        return "share"
    is_rising = not head.cues.isdisjoint(_GROWTHS) and "to" not in head.cues and "from" not in head.cues
    if quantity.form == "fold":
        return "growth" if is_rising else "multiple"
    if quantity.form == "percent":
        is_named = not head.cues.isdisjoint(_NAMES_OF_CHANGE) and not indicator.endswith("率")
        return "growth" if is_rising or is_named else "level"
    if is_rising or "新增" in indicator or "净增" in indicator or _lead_change(head):
        return "change"
    return "level"


def _lead_change(head: Head) -> int:
    """Return 1 where a verb left of the noun adds, -1 where it takes away, else 0."""
    before = cue_book().before.cue_of
    for act in head.acts:
        cue = before.get(act)
        if cue == "gain":
            return 1
        if cue == "fall":
            return -1
    return 0


def _signed(quantity: Quantity, head: Head, measure: Measure) -> tuple[Decimal, Decimal | None]:
    value, value_max = quantity.value, quantity.value_max
    if measure == "growth" and quantity.form == "fold":
        value, value_max = value * 100, value_max * 100 if value_max is not None else None
    is_fall = measure in ("growth", "change") and (bool(head.cues & _FALLS) or _lead_change(head) < 0)
    if is_fall or head.direction < 0:
        value, value_max = -value, -value_max if value_max is not None else None
    return value, value_max


def _bound(group: Group, placed: Placed, head: Head) -> Bound:
    if placed.quantity.value_max is not None:
        return "exact"
    if placed.bound is not None:
        return placed.bound
    if len(group.members) > 1 and group.members[-1].bound is not None and "respectively" in head.cues:
        return group.members[-1].bound
    if not head.cues.isdisjoint(_BOUNDING):
        return next(bound for cue, bound in _BOUND_OF_CUE if cue in head.cues)
    if head.acts and any(cue_book().lead.cue_of.get(act) == "bounding-lead" for act in head.acts):
        return "min"
    return placed.quantity.bound


_BOUND_OF_CUE: tuple[tuple[str, Bound], ...] = (("about", "about"), ("max", "max"), ("min", "min"), ("step", "min"))
_BOUNDING = frozenset(cue for cue, _ in _BOUND_OF_CUE)


def _status(context: _Context, head: Head, quantity: Quantity, clause: str) -> Status | None:
    if "from" in head.cues:
        return "achieved"
    # Where the whole sentence has no word that tells a status, none of its clauses has.
    told = context.status and status_of(clause, context.frame)
    if told == "achieved" and context.year is not None and "力争" in clause:
        # A review may look ahead: 力争到2030年占比达到60%.
        time = _time_before(context, quantity.start)
        return "target" if time is not None and int(time.period[:4]) >= context.year else told
    if told == "target" and cue_book().past_in_plan.search(clause):
        return "achieved"
    return told or context.status or ("target" if context.is_task else None)


def _period(context: _Context, head: Head, quantity: Quantity, measure: Measure, status: Status | None) -> str | None:
    year = context.year
    if head.dated is not None and quantity.form != "fold" and (times := find_times(head.dated, year)):
        return times[0].period
    if "from" in head.cues:
        return None
    is_told_of_other = "end" in head.cues or (quantity.form == "fold" and head.dated is not None)
    told = None if is_told_of_other else _time_before(context, quantity.start)
    # What grew since 2020 is of the years since; a goal (到2035年比2020年翻一番) is of its own year.
    if head.base is not None and (told is None or status != "target") and (since := period_since(head.base, year)):
        return since
    is_rate = quantity.form == "percent" and measure in ("level", "share") and head.noun != ""
    clause = context.text[: quantity.start].rpartition("，")[2]
    is_distance = "relative" in head.cues and "年均" not in context.text[: quantity.start]
    is_reached = is_rate or is_distance or not head.cues.isdisjoint(_REACHING) or quantity.form == "rank"
    if told is not None:
        if told.is_plan and is_reached and "累计" not in clause and status == "achieved" and year is not None:
            return str(year - 1)
        return told.period
    if "annual" in head.cues:
        return five_years(context.frame, year, status)
    if not is_reached and context.frame != "review-period" and _is_gathered(head, quantity):
        return None
    return default_period(context.frame, year, status=status, is_level_reached=is_reached)


def _is_gathered(head: Head, quantity: Quantity) -> bool:
    """Whether a number was gathered over years that nothing tells: 累计, 翻番."""
    return quantity.form == "doubling" or "cumulative" in head.cues or "累计" in "、".join(head.acts)


def _time_before(context: _Context, position: int) -> TimeWord | None:
    """Return the nearest time before a number in its sentence."""
    nearest = None
    for time in context.times:
        if time.end > position:
            break
        nearest = time
    return nearest
