"""True claims of the sample corpus in three languages, and what becomes of them when one thing in each is changed.

Run as a program (`python -m golden.perturbed` in tests/), it prints the rates, and with a kind and a language what was missed.
"""

import random
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from importlib.resources import files
from pathlib import Path

from pintu.check import CONTRADICTING
from pintu.pipeline import build
from pintu.pipeline.checking import check_text, report_sentences
from pintu.records import Claim
from pintu.vocabulary import indicators, regions, units

EDITION = 2026
SEED = 20260305
COUNT = 120  # claims of each kind and language
LANGUAGES = ("en", "ko", "zh")
KINDS = ("unchanged", "value", "region", "unit", "status", "period")
FIVE_YEARS = {"en": "over the past five years", "ko": "지난 5년간", "zh": "五年来"}


@dataclass(frozen=True, kw_only=True)
class Told:
    """A claim as an article is to tell it."""

    claim: Claim
    region_id: str
    value: Decimal
    is_plan: bool
    period: str | None


@cache
def reports():
    """The sentences of the sample corpus."""
    with tempfile.TemporaryDirectory() as folder:
        digests = Path(str(files("pintu.packs") / "cn_provinces" / "digests"))
        return report_sentences(build([digests], Path(folder) / "digests.duckdb", workers=1).mosaic)


def true_claims():
    """Claims of the newest edition whose indicator and unit have a name in each language, told once in their report."""
    rows = {indicator.indicator_id: indicator for indicator in indicators()}
    told = defaultdict(list)
    for sentence in reports():
        for claim in sentence.claims:
            if claim.indicator_id and claim.status and sentence.year == EDITION and sentence.region_id != "CN":
                told[sentence.region_id, claim.indicator_id, claim.status].append(claim)
    found = []
    for (region_id, indicator_id, status), claims in sorted(told.items()):
        (claim, *others) = claims
        if others or claim.value_max is not None or claim.measure not in rows[indicator_id].measures:
            continue
        if (
            claim.bound not in ("exact", "about")
            or claim.period is None
            or claim.measure not in ("level", "growth", "share")
        ):
            continue
        if "占" in rows[indicator_id].zh or claim.value < 2 or claim.unit_id is None:
            continue
        found.append(
            Told(
                claim=claim,
                region_id=region_id,
                value=claim.value,
                is_plan=status == "target",
                period=claim.period,
            )
        )
    return found


def changed(told, kind, chance, everything):
    """Return the claim with one thing changed, or None where the change would make another true claim."""
    if kind == "unchanged":
        return told
    if kind == "value":
        factor = chance.choice([Decimal("0.62"), Decimal("0.81"), Decimal("1.17"), Decimal("1.38")])
        return _if_false(replace(told, value=_rounded(told.value * factor, told.value)), everything)
    if kind == "unit":
        return _if_false(replace(told, value=told.value * chance.choice([10, 100])), everything)
    if kind == "region":
        others = [region.region_id for region in regions() if region.kind not in ("nation", "context")]
        return _if_false(replace(told, region_id=chance.choice(others)), everything)
    if kind == "status":
        return _if_false(replace(told, is_plan=not told.is_plan, period=None), everything)
    natures = {indicator.indicator_id: indicator.nature for indicator in indicators()}
    is_flow = told.claim.measure == "growth" or natures[told.claim.indicator_id] == "flow"
    if told.is_plan or told.period != str(EDITION - 1) or not is_flow:
        return None
    return replace(told, period=FIVE_YEARS["en"])


def _rounded(value, like):
    return value.quantize(Decimal(1).scaleb(max(-3, like.as_tuple().exponent)))


def _if_false(told, everything):
    """Return the claim if no report of the region has a number of that size and unit."""
    sizes = everything[told.region_id]
    is_true = any(
        claim.unit_id == told.claim.unit_id
        and abs(claim.value - told.value) <= abs(told.value) / 50
        and (claim.status == "target") == told.is_plan
        for claim in sizes
    )
    return None if is_true else told


def sentence_of(told, language):
    """Return the claim as a sentence of an article."""
    indicator = next(one for one in indicators() if one.indicator_id == told.claim.indicator_id)
    region = next(one for one in regions() if one.region_id == told.region_id)
    unit = next(one for one in units() if one.unit_id == told.claim.unit_id)
    return {"en": _english, "ko": _korean, "zh": _chinese}[language](told, indicator, region, unit)


def _english(told, indicator, region, unit):
    name = indicator.en.partition(",")[0]
    number = f"{told.value.normalize():,f}" + ("%" if unit.unit_id == "percent" else f" {unit.en_forms[-1]}")
    when = "" if told.period is None else f" {told.period}" if not told.period[0].isdigit() else f" in {told.period}"
    if told.claim.measure == "growth":
        verb = "plans to see {name} grow by {number}" if told.is_plan else "saw {name} grow by {number}"
    else:
        verb = "plans to bring {name} to {number}" if told.is_plan else "said that {name} reached {number}"
    return f"{region.en} {verb.format(name=name, number=number)}{when}."


def _korean(told, indicator, region, unit):
    number = f"{told.value.normalize():,f}" + ("%" if unit.unit_id == "percent" else unit.ko_forms[0])
    years = "" if told.period is None else f"{told.period}년 " if told.period[0].isdigit() else f"{FIVE_YEARS['ko']} "
    name = indicator.ko
    end = "달성을 목표로 하고 있다" if told.is_plan else "기록했다고 밝혔다"
    return f"{region.ko_full or region.ko}은 {years}{name} {number} {end}."


def _chinese(told, indicator, region, unit):
    years = "" if told.period is None else f"{told.period}年" if told.period[0].isdigit() else FIVE_YEARS["zh"]
    name = told.claim.indicator
    number = f"{told.value.normalize():f}{told.claim.unit}"
    verb = "增长" if told.claim.measure == "growth" else "达到"
    will = "计划" if told.is_plan else ""
    return f"{region.zh}{years}{will}{name}{verb}{number}。"


def measured(kind, language):
    """Return how many of the claims, changed in this way, were faulted, of how many, and the sentences that went wrong."""
    chance = random.Random(f"{SEED} {kind} {language}")
    everything = defaultdict(list)
    for sentence in reports():
        everything[sentence.region_id].extend(sentence.claims)
    claims = true_claims()
    chance.shuffle(claims)
    told = [one for one in (changed(claim, kind, chance, everything) for claim in claims) if one is not None][:COUNT]
    sentences = [sentence_of(one, language) for one in told]
    article = "\n\n".join(sentences)
    findings = check_text(article, reports())
    faulted, wrong, start = 0, [], 0
    for sentence in sentences:
        own = [one for one in findings if start <= one.claim.start < start + len(sentence)]
        is_faulted = any(one.verdict in CONTRADICTING for one in own)
        faulted += is_faulted
        if is_faulted == (kind == "unchanged"):
            wrong.append((sentence, [(one.verdict, one.claim.text, one.note) for one in own]))
        start += len(sentence) + 2
    return faulted, len(sentences), wrong


def main():
    """Print the rates, or what went wrong for one kind and language."""
    if len(sys.argv) > 2:
        for sentence, verdicts in measured(sys.argv[1], sys.argv[2])[2]:
            print(sentence, *verdicts, sep="\n    ")
        return
    for kind in KINDS:
        rates = {language: measured(kind, language)[:2] for language in LANGUAGES}
        print(
            kind,
            *(f"{language} {faulted}/{count} {faulted / count:.3f}" for language, (faulted, count) in rates.items()),
        )


if __name__ == "__main__":
    main()
