"""A claim in the reader's language, put together from its fields: no translation of the sentence, and no less sure."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from pintu.publish.catalogue import indicator_of, tells_growth
from pintu.publish.figures import render_number, with_unit
from pintu.publish.languages import Locale
from pintu.publish.names import in_chinese, name_in, tied_name, unit_after
from pintu.records import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Gloss:
    """What a claim says, part by part."""

    indicator: Markup
    value: Markup  # with unit, bound and measure: growth of at least 5%
    status: Markup
    period: Markup


def gloss_of(claim: Claim, locale: Locale) -> Gloss:
    """Return the claim in words of the language; an indicator without a name in the pack stays in Chinese."""
    return Gloss(
        indicator=_say_indicator(claim, locale),
        value=_say_value(claim, locale),
        status=_say_status(claim, locale),
        period=_say_period(claim, locale),
    )


def say_when(claim: Claim, locale: Locale) -> Markup:
    """Return the claim's status and period; that it is a technical figure if it is one."""
    if claim.kind == "parameter":
        return locale.say("gloss.technical")
    return locale.say("gloss.when", status=_say_status(claim, locale), period=_say_period(claim, locale))


def _say_indicator(claim: Claim, locale: Locale) -> Markup:
    """Return the pack's name of the indicator; the report's own words where there is none."""
    if claim.indicator_id is not None:
        return escape(name_in(indicator_of(claim.indicator_id), locale.language))
    return in_chinese(claim.indicator) if claim.indicator else locale.say("gloss.no_indicator")


def say_amount(claim: Claim, locale: Locale) -> Markup:
    """Return the claim's number with unit and bound, without whether it is a growth, a change or a share."""
    return locale.say(f"bound.{claim.bound}", value=_say_number(claim, locale))


def _say_value(claim: Claim, locale: Locale) -> Markup:
    if claim.measure == "rank":
        key = f"rank_{claim.bound}" if claim.bound in ("min", "max") else "rank"
        return _in_scope(claim, locale, locale.say(f"measure.{key}", value=_say_number(claim, locale)))
    bounded = say_amount(claim, locale)
    if claim.measure in ("growth", "change"):
        way = "down" if claim.value < 0 else "up"
        if way == "up" and claim.indicator_id is not None and tells_growth(claim.indicator_id):
            return bounded
        return locale.say(f"measure.{claim.measure}_{way}", value=bounded)
    return _in_scope(claim, locale, locale.say(f"measure.{claim.measure}", value=bounded))


def _in_scope(claim: Claim, locale: Locale, value: Markup) -> Markup:
    if not claim.scope:
        return value
    name = tied_name(f"region:{claim.scope}", locale.language) or tied_name(f"bloc:{claim.scope}", locale.language)
    return locale.say("measure.in_scope", value=value, scope=name or in_chinese(claim.scope))


def _say_number(claim: Claim, locale: Locale) -> Markup:
    # The wording tells growth from fall, so the sign goes; a level below zero keeps it.
    low, high = claim.value, claim.value_max
    if claim.measure in ("growth", "change") and low < 0:
        low, high = abs(low), abs(high) if high is not None else None
    number = render_number(low, locale.language)
    if high is not None:
        number = f"{number}–{render_number(high, locale.language)}"
    if claim.measure in ("rank", "multiple"):
        return escape(number)
    return Markup(with_unit(escape(number), unit_after(claim, locale)))  # noqa: S704 - both are escaped


def _say_status(claim: Claim, locale: Locale) -> Markup:
    if claim.status == "target" and claim.strength:
        return locale.say(f"status.target_{claim.strength}")
    return locale.say(f"status.{claim.status or 'unknown'}")


def _say_period(claim: Claim, locale: Locale) -> Markup:
    return escape(claim.period.replace("-", "–")) if claim.period else locale.say("gloss.no_period")
