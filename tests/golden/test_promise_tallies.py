"""On the reports of 2025 and 2026: the published tallies come out, and verdicts are those of the gold's own cells."""

import json
import time
from collections import Counter
from decimal import Decimal
from functools import cache

import pytest

from golden.scoreboard import CORPUS, GOLD, missing
from pintu.analyse.changes import changes
from pintu.analyse.contradictions import contradictions
from pintu.analyse.headline import headline_figures
from pintu.analyse.promises import promises
from pintu.analyse.promises.algebra import Amount, judge
from pintu.analyse.rollup import rollup
from pintu.extract import find_claims, find_mentions
from pintu.read import find_files, read_file
from pintu.resolve import resolve_claims
from pintu.segment import segment

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"the tallies cannot be asked: {missing()}")

EDITION = 2026
JUDGED = {"gdp_growth", "retail_sales_growth", "fixed_investment_growth"}
COMPARED = ("beaten", "met", "missed")


@cache
def read_corpus():
    documents, sentences, claims, mentions = [], [], [], []
    for path in find_files(list(CORPUS))[0]:
        for document in read_file(path).documents:
            found = segment(document).sentences
            documents.append(document)
            sentences += found
            claims += resolve_claims(find_claims(found, year=document.year))
            mentions += find_mentions(found)
    return documents, sentences, claims, mentions


@cache
def ledger():
    return promises(*read_corpus()[:3], edition=EDITION)


@cache
def moved():
    return changes(*read_corpus(), edition=EDITION)


def verdicts_of(indicator_id):
    return {row.region: row.verdict for row in ledger() if row.is_headline and row.indicator_id == indicator_id}


def test_sixteen_of_thirty_one_regions_miss_their_growth_target_at_the_bare_number():
    verdicts = verdicts_of("gdp_growth")
    assert (31, 16) == (len(verdicts), Counter(verdicts.values())["missed"])


def test_jiangxi_alone_raises_its_growth_target_eighteen_lower_and_twelve_keep_theirs():
    targets = {row.region: row.change for row in moved() if row.kind == "target" and row.key == "gdp_growth"}
    assert {"raised": 1, "lowered": 18, "kept": 12} == Counter(targets.values())
    assert "raised" == targets["江西"]


def test_of_sixteen_regions_that_can_be_compared_hebei_alone_beats_its_retail_sales_target():
    compared = {
        region: verdict for region, verdict in verdicts_of("retail_sales_growth").items() if verdict in COMPARED
    }
    assert 16 == len(compared)
    assert ["河北"] == [region for region, verdict in compared.items() if verdict != "missed"]


def test_the_mean_growth_target_of_the_regions_is_near_the_published_one():
    # Published with every region's product as weight: 5.26 %. Some reports give none, and none is invented.
    figures = headline_figures(*read_corpus()[:3], edition=EDITION)
    mean = next(row for row in rollup(figures) if (row.indicator_id, row.column) == ("gdp_growth", "target_2025"))
    assert 31 == mean.given_count
    assert 20 <= mean.regions_count < 31
    assert abs(Decimal("5.26") - mean.value) <= Decimal("0.03")


def gold_verdicts():
    """Yield region, indicator and what the gold's own cells come to; None where there is no target, or only words."""
    for region, cells in json.loads(GOLD["headline"].read_text(encoding="utf-8")).items():
        for indicator_id in sorted(JUDGED):
            target, outcome = cells[indicator_id]["target_2025"], cells[indicator_id]["actual_2025"]
            yield pytest.param(region, indicator_id, verdict_of(target, outcome), id=f"{region} {indicator_id}")


def verdict_of(target, outcome):
    if target is None or target["value"] is None:
        return None
    if outcome is None:
        return "silent"
    return "incomparable" if outcome["value"] is None else judge(amount_of(target), amount_of(outcome))


def amount_of(cell):
    upper = cell["value_max"]
    return Amount(
        value=Decimal(str(cell["value"])),
        value_max=None if upper is None else Decimal(str(upper)),
        bound=cell["bound"],
    )


@pytest.mark.parametrize(("region", "indicator_id", "verdict"), [] if missing() else list(gold_verdicts()))
def test_a_verdict_is_that_of_the_golds_own_cells(region, indicator_id, verdict):
    assert verdict == verdicts_of(indicator_id).get(region)


def test_each_region_has_eight_rows_beyond_the_headline_on_average_with_both_sides():
    told = [row for row in ledger() if not row.is_headline and row.outcome_claim_id]
    assert len(told) / 31 >= 8


@pytest.mark.parametrize(
    ("kind", "region", "numbers"),
    [
        pytest.param("sum", "湖南", (146, 162, 5), id="listed companies of Hunan"),
        pytest.param("fall", "广东", (171000, 169000, None), id="waste treatment of Guangdong"),
        pytest.param("streak", "四川", (132, 156, None), id="years in a row of Sichuan, in months"),
        pytest.param("streak", "福建", (24, 48, None), id="years in a row of Fujian, in months"),
        pytest.param("sum", "上海", (204, 288, 44), id="brands of Shanghai"),
        pytest.param("fulfilment", "湖北", (6, Decimal("5.5"), None), id="growth of Hubei, whose targets were met"),
        pytest.param("regions", "上海", (154, 161, None), id="innovations of the Yangtze delta's zone"),
    ],
)
def test_a_contradiction_that_readers_named_is_found(kind, region, numbers):
    found = {
        (one.kind, one.region_b, (one.value_a, one.value_b, one.value_c))
        for one in contradictions(*read_corpus()[:3], edition=EDITION)
    }
    assert (kind, region, numbers) in found


def test_both_editions_are_compared_in_three_seconds():
    documents, sentences, claims, mentions = read_corpus()
    ledger(), moved()  # the packs are read
    started = time.process_time()
    promises(documents, sentences, claims, edition=EDITION)
    changes(documents, sentences, claims, mentions, edition=EDITION)
    contradictions(documents, sentences, claims, edition=EDITION)
    assert 3 > time.process_time() - started
