"""Quantities in Chinese text: numbers with their units, and what only looks like one left out.

A unit is looked for before a scale: in 亿千瓦 the 千 belongs to the unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from string import ascii_letters

from msgspec import Struct
from msgspec.structs import replace

from pintu.extract.edges import ONE
from pintu.extract.numerals import parse_arabic, parse_han, scale_of
from pintu.extract.quantities.chinese_tokens import (
    AMOUNT,
    FIRST_CHARACTER,
    LINE_THAT_MAY_HOLD_QUANTITY,
    PLAIN_AMOUNT,
    SCALE,
    TOKEN_OF,
)
from pintu.extract.quantities.forms import form_of, unit_forms
from pintu.extract.quantities.kinds import doubling, fold, hundredths, percent, rank
from pintu.records import Quantity
from pintu.vocabulary import Unit

_AMOUNT_AT = re.compile(AMOUNT)
_RANGE = re.compile(r"——|--|[—~至到-](?=\d)")
_OPENS_RANGE = frozenset("—-~至到")
_JOINS_LIST = re.compile("[、和及与]")
_LONGEST_LIST = 8  # of numbers whose unit stands behind the last; a longer one would be looked through again and again
_PER = re.compile(rf"/(?:{SCALE})?")
_MINUS = re.compile(r"(?<![A-Za-z\d%)）点])[-−]$")
_MINUS_SIGNS = frozenset("-−")
_MAY_BE_NEGATIVE = frozenset(("percent", "percentage_point", "celsius"))
_ASCII_DIGITS = frozenset("0123456789")
_NOT_BEFORE = frozenset(f"{ascii_letters}.+×/每")
_NOT_AFTER_LATIN = re.compile(r"[A-Za-z\d]")
# A bare scale word (千亿元) is a number only behind a word that leads up to it; elsewhere it names a class of size.
_LEADS_TO_BARE = frozenset("超破过达近上到约逾至占")
# A number that prints no unit is one (指数达95.6) behind a word that leads up to it.
_LEADS_TO_NUMBER = _LEADS_TO_BARE | frozenset("为从由高低")
_NAMES_BEHIND = frozenset("级后版代旅型度年月日时分：:")  # 3.0版, 90后
_LEADS_TO_BARE_DECIMAL = frozenset("从由至到达为")
# A small count in Han characters is a number only behind a word of counting; elsewhere it is mostly a name (四个全面).
_LEADS_TO_FEW = frozenset("增成到达有建立设获启产出培")
_PLACE = "位"
_NAMES_CLASS = re.compile(r"(?:元|人|吨)?(?:级|量级)")


class _Amount(Struct, frozen=True, gc=False):
    """A number, its scale word, the unit behind it, and where it ends."""

    value: Decimal
    scale: str
    is_more: bool
    unit: Unit | None
    form: str
    number_end: int
    end: int


def places_that_may_hold_quantities(lines: str) -> Iterator[int]:
    """Yield a place in each line of a text that may hold a quantity: in a report, one line of three.

    One pass over the text takes a tenth of the time of asking for the quantities of each line.
    """
    return (match.start() for match in LINE_THAT_MAY_HOLD_QUANTITY.finditer(lines))


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a Chinese text in its order; empty if there is none.

    Parameters
    ----------
    text : view
        Full-width forms folded and line breaks left out, as ``view_of`` gives it.

    Examples
    --------
    >>> [(q.value, q.unit) for q in find_quantities("2025年新增5G基站1.8万余个，算力达22万P")]
    [(Decimal('18000.0'), '个'), (Decimal('220000'), 'P')]
    """
    found: list[Quantity] = []
    position = 0
    while first := FIRST_CHARACTER.search(text, position):
        position = first.start()
        character = first[0]
        match = PLAIN_AMOUNT.match(text, position) if character in _ASCII_DIGITS else None
        match = match or TOKEN_OF[character].match(text, position)
        if match is None:
            position += 1
            continue
        position = match.end()
        if match.lastgroup is None:
            continue
        quantity = _READERS[match.lastgroup](text, match)
        if quantity is not None:
            found.append(quantity)
            position = quantity.end
    return tuple(found)


def _read_digits(text: str, match: re.Match[str]) -> Quantity | None:
    start = match.start()
    if start and (text[start - 1] in _NOT_BEFORE or text[start - 1].isdecimal()):
        return None  # also 每10万人: what another number is counted by
    first = _amount_at(text, match)
    between = _RANGE.match(text, first.end) if text[first.end : first.end + 1] in _OPENS_RANGE else None
    second = _AMOUNT_AT.match(text, between.end()) if between is not None else None
    upper = _amount_at(text, second) if second is not None else None
    low = _low_end(first, upper) if upper is not None else None
    last = _with_unit_of_list(text, first) if low is None or upper is None else upper
    if _is_no_quantity(text, start, last):
        return None
    is_negative = low is None and text[start - 1 : start] in _MINUS_SIGNS and _is_negative(text, start, first)
    value = first.value if low is None else low
    return Quantity(
        value=-value if is_negative else value,
        value_max=None if low is None else last.value,
        unit="%" if last.form == "成" else last.form,
        unit_id=None if "/" in last.form and last.unit is None else (last.unit.unit_id if last.unit else None),
        form=form_of(last.unit) if last.unit else "amount",
        bound="min" if first.is_more else "exact",
        start=start - is_negative,
        end=last.end,
    )


def _low_end(first: _Amount, upper: _Amount) -> Decimal | None:
    """Return the value of the lower end of a range; None where two amounts stand each for itself."""
    low = None
    if first.unit is not None:
        low = first.value if first.unit is upper.unit else None
    elif upper.unit is not None and not first.form:
        # 4.5-5%, 3-5亿元: what stands behind the upper end is of both.
        low = first.value * (1 if first.scale else scale_of(upper.scale))
    return low if low is not None and low < upper.value else None


def _with_unit_of_list(text: str, amount: _Amount) -> _Amount:
    """Return an amount that prints no unit with that of the list that it opens: 1.2万、3.4万亩; 1.2、3.4个百分点."""
    if amount.form:
        return amount
    end = amount.end
    for _ in range(_LONGEST_LIST):
        join = _JOINS_LIST.match(text, end)
        following = _AMOUNT_AT.match(text, join.end()) if join is not None else None
        other = _amount_at(text, following) if following is not None else None
        if other is None or bool(other.scale) != bool(amount.scale):
            break
        if other.unit is not None:
            is_shared = form_of(other.unit) == ("amount" if amount.scale else "point")
            return replace(amount, unit=other.unit, form=other.form) if is_shared else amount
        end = other.end
    return amount


def _is_negative(text: str, start: int, amount: _Amount) -> bool:
    may_be = amount.unit is not None and amount.unit.unit_id in _MAY_BE_NEGATIVE
    return may_be and _MINUS.search(text, max(0, start - 2), start) is not None


def _amount_at(text: str, match: re.Match[str]) -> _Amount:
    digits, more, scale, more_behind = match.group("digits", "more", "scale", "more2")
    number_end = match.end()
    is_more = bool(more or more_behind)
    form, unit = _unit_at(text, match.start("scale")) if scale in ("千", "百") else ("", None)
    if len(form) > 1:  # 750千伏: the scale word begins the unit
        number_end, scale, is_more = match.start("scale"), "", bool(more)
    else:
        form, unit = _unit_at(text, number_end)
    value = parse_arabic(digits)
    return _Amount(
        value * scale_of(scale) if scale else value,
        scale or "",
        is_more,
        unit,
        form,
        number_end,
        number_end + len(form),
    )


def _unit_at(text: str, position: int, parts: int = 3) -> tuple[str, Unit | None]:
    """Return the longest unit form at a position and its unit; 元/人 is one form, with no unit of the pack.

    A form has at most so many parts: 元/人·月 has three.
    """
    forms = unit_forms("zh")
    for length in forms.lengths.get(text[position : position + 2], ONE):
        form = text[position : position + length]
        unit = forms.by_form.get(form)
        if unit is None or (unit.other_words and text.startswith(unit.other_words, position)):
            continue
        end = position + length
        if form[-1].isascii() and form[-1].isalpha() and _NOT_AFTER_LATIN.match(text[end : end + 1]):
            continue
        per = _PER.match(text, end) if parts > 1 and text[end : end + 1] == "/" else None
        if per is not None and "/" not in form:
            below, below_unit = _unit_at(text, per.end(), parts - 1)
            if below_unit is not None:
                whole = text[position : per.end() + len(below)]
                return whole, forms.by_form.get(whole)
        return form, unit
    return "", None


def _is_no_quantity(text: str, start: int, amount: _Amount) -> bool:
    after = text[amount.end : amount.end + 1]
    if amount.unit is None:
        if amount.form:
            return False
        return _is_bare_name(text, start, amount, after)
    if amount.form in amount.unit.needs_context:
        return _is_other_word(text, start, amount, after)
    return False


def _is_bare_name(text: str, start: int, amount: _Amount, after: str) -> bool:
    """Whether a number without a unit is none: 500强, 12345热线, 3.0版, a year."""
    if after and (_NOT_AFTER_LATIN.match(after) or after in ("级" if amount.scale else _NAMES_BEHIND)):
        return True
    before = text[start - 1 : start]
    if amount.scale or (amount.value % 1 and before in _LEADS_TO_BARE_DECIMAL):
        return False
    is_alone = not after or after in "，。；、）)以左上并且的—"
    return not (is_alone and before in _LEADS_TO_NUMBER)


def _is_other_word(text: str, start: int, amount: _Amount, after: str) -> bool:
    """Whether a unit that is as often another word is that other word here."""
    form = amount.form
    if form == "度":
        return not amount.scale
    if amount.unit is not None and form_of(amount.unit) == "duration":
        return form == "日" or (
            form == "年" and not text[max(0, start - 2) : start].endswith(("连续", "满", "长", "后"))
        )
    if form in ("级", "届", "期", "层", "代", "点", "分", "字", "站", "单", "面"):
        return True
    if form in ("金", "银", "铜"):
        return not after or after not in "，。；、银铜0123456789"
    return False


def _read_ratio(_: str, match: re.Match[str]) -> Quantity | None:
    if match["one"] != "1" or match.end() > match.end("one"):
        return None
    return Quantity(
        value=parse_arabic(match["ratio"]),
        value_max=None,
        unit="",
        unit_id=None,
        form="amount",
        bound="exact",
        start=match.start(),
        end=match.end(),
    )


def _read_rank(text: str, match: re.Match[str]) -> Quantity | None:
    place, after = match.end(), text[match.end() : match.end() + 1]
    if after == "的" or (match.group()[-1] not in "位名" and after and after not in "，。；、）)以左和及与"):
        return None
    return rank((match.start(), place), _numeral(match["rank"]), _PLACE)


def _read_first(_: str, match: re.Match[str]) -> Quantity:
    return rank(match.span(), Decimal(1), _PLACE)


def _read_top(_: str, match: re.Match[str]) -> Quantity:
    return rank(match.span(), _numeral(match["top"]), _PLACE, "max")


def _read_fraction(_: str, match: re.Match[str]) -> Quantity | None:
    below, above = _numeral(match["below"]), _numeral(match["above"])
    return percent(match.start(), match.end(), hundredths(above, below)) if below else None


def _read_slash(text: str, match: re.Match[str]) -> Quantity | None:
    denominator = Decimal(match["denominator"])
    before = text[match.start() - 1 : match.start()]
    if denominator <= Decimal(match["numerator"]) or before in _NOT_BEFORE or before.isdecimal():
        return None
    return percent(match.start(), match.end(), hundredths(Decimal(match["numerator"]), denominator))


def _read_tenths(_: str, match: re.Match[str]) -> Quantity:
    digits = match["tenths"].rstrip("半").rstrip("成")
    value = 10 * _numeral(digits) + (5 if match["half"] else 0)
    return percent(match.start(), match.end(), value)


def _read_half(_: str, match: re.Match[str]) -> Quantity:
    return percent(match.start(), match.end(), Decimal(50))


def _read_fold(_: str, match: re.Match[str]) -> Quantity:
    return fold(match.span(), parse_han(match["fold"]), "倍")


def _read_doubling(_: str, match: re.Match[str]) -> Quantity:
    times = int(_numeral(match["doublings"] or "一"))
    return doubling(match.start(), match.end(), Decimal(100 * (2**times - 1)))


def _read_han(text: str, match: re.Match[str]) -> Quantity | None:
    numeral, end = match["han"], match.end()
    form, unit = _unit_at(text, end - 1) if numeral[-1] in "千百" and not match["hanmore"] else ("", None)
    if len(form) > 1:
        numeral, end = numeral[:-1], end - 1  # 三十万千瓦: the scale word begins the unit
    else:
        form, unit = _unit_at(text, end)
    if not numeral or unit is None or _NAMES_CLASS.match(text, end):
        return None
    is_bare = not numeral.strip("十百千万亿")
    if is_bare and (text[match.start() - 1 : match.start()] not in _LEADS_TO_BARE or form in unit.classifiers):
        return None
    if not is_bare and unit.dimension == "count" and len(numeral) < 2:
        return None
    return Quantity(
        value=parse_han(numeral),
        value_max=None,
        unit=form,
        unit_id=unit.unit_id,
        form=form_of(unit),
        bound="min" if match["hanmore"] else "exact",
        start=match.start(),
        end=end + len(form),
    )


def _read_run(text: str, match: re.Match[str]) -> Quantity | None:
    # 三年 is as often a time; behind 连续 it is a number: 连续三年增长.
    form, unit = _unit_at(text, match.end())
    if unit is None:
        return None
    return Quantity(
        value=parse_han(match["run"]),
        value_max=None,
        unit=form,
        unit_id=unit.unit_id,
        form=form_of(unit),
        bound="exact",
        start=match.start(),
        end=match.end() + len(form),
    )


def _read_few(text: str, match: re.Match[str]) -> Quantity | None:
    form, unit = _unit_at(text, match.end())
    if unit is None or text[match.start() - 1 : match.start()] not in _LEADS_TO_FEW:
        return None
    if match["few"] == "一":
        return None  # an article rather than a number
    return Quantity(
        value=parse_han(match["few"]),
        value_max=None,
        unit=form,
        unit_id=unit.unit_id,
        form=form_of(unit),
        bound="exact",
        start=match.start(),
        end=match.end() + len(form),
    )


def _numeral(digits: str) -> Decimal:
    return parse_arabic(digits) if digits[0].isdigit() and digits.isascii() else parse_han(digits)


_READERS = {
    "digits": _read_digits,
    "more": _read_digits,
    "scale": _read_digits,
    "more2": _read_digits,
    "one": _read_ratio,
    "rank": _read_rank,
    "first": _read_first,
    "top": _read_top,
    "above": _read_fraction,
    "denominator": _read_slash,
    "tenths": _read_tenths,
    "half": _read_tenths,
    "halfway": _read_half,
    "onehalf": _read_half,
    "fold": _read_fold,
    "doubling": _read_doubling,
    "han": _read_han,
    "hanmore": _read_han,
    "run": _read_run,
    "few": _read_few,
}
