"""Length, repetition, annexes and boilerplate: what a report is like otherwise leaves its specialisation where it is."""

from dataclasses import replace

import pytest

from pintu.analyse.profiles import profile
from pintu.analyse.reuse import copied_sentence_ids, find_reuse
from pintu.analyse.specialisation import Standing, standings
from spec.analyse.themed_reports import Corpus, Line, lines_of, part, report, together

SHARES = {
    "青海": {"0": 12, "1": 4, "2": 3, "": 20},
    "海南": {"0": 4, "1": 12, "2": 5, "12": 2, "": 10},
    "安徽": {"0": 6, "1": 5, "2": 1, "3": 7, "": 30},
    "河北": {"0": 2, "1": 3, "3": 2, "4": 9, "": 12},
}
FORMULAS: list[Line] = [
    ("我们必须始终把人民放在心里最高的地方。", ""),
    ("让大家的日子一年更比一年红火敞亮。", ""),
    ("以新一代的技术带动每一个老行当焕发生机。", "03"),
]
REPORTS = together(*(report(region, lines_of(shares)) for region, shares in SHARES.items()))


def reports(each) -> Corpus:
    """Return the reports after something was done to each."""
    return together(*(each(report(region, lines_of(shares))) for region, shares in SHARES.items()))


def with_formulas(one: Corpus) -> Corpus:
    return part(one, FORMULAS, frame="plan")


def specialisation(corpus: Corpus) -> list[tuple]:
    """Return location quotients, log-odds and ranks, without the figures that are shares of all sentences."""
    return [
        (row.region, row.theme, row.location_quotient, row.log_odds, row.z, row.rank_in_region, row.region_rank)
        for row in standings(profile(*corpus.all, edition=2031))
    ]


WITH_ONE_LONGER = together(
    report("青海", lines_of({themes: 2 * count for themes, count in SHARES["青海"].items()})),
    *(report(region, lines_of(shares)) for region, shares in SHARES.items() if region != "青海"),
)


def regions_by_theme(corpus: Corpus) -> dict[str, list[str]]:
    """Return the regions that mention each theme, the highest location quotient first."""
    rows = sorted(standings(profile(*corpus.all, edition=2031)), key=lambda row: -row.location_quotient)
    return {theme: [row.region for row in rows if row.theme == theme] for theme in {row.theme for row in rows}}


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(
            reports(lambda one: part(one, [(row.quote, "01234") for row in one.sentences], frame="plan")),
            id="every report says everything twice",
        ),
        pytest.param(
            part(REPORTS, [(row.quote, "01234") for row in REPORTS.sentences[:39]], frame="plan"),
            id="one report says everything twice",
        ),
        pytest.param(
            reports(lambda one: part(one, [(f"附{n}。", "045") for n in range(50)], frame="annex")),
            id="annexes about other themes",
        ),
        pytest.param(
            reports(lambda one: part(one, [(f"空话{n}。", "") for n in range(30)], frame="plan")),
            id="more sentences about no theme",
        ),
        pytest.param(
            REPORTS + report("全国", lines_of({"5": 50}), level="national"), id="a national report about another theme"
        ),
    ],
)
def test_leaves_every_figure_and_rank(changed):
    assert specialisation(REPORTS) == specialisation(changed)


def test_a_report_of_twice_the_length_keeps_the_order_of_its_themes():
    before, after = standing_of(REPORTS, "青海"), standing_of(WITH_ONE_LONGER, "青海")
    assert [(row.theme, row.rank_in_region) for row in before] == [(row.theme, row.rank_in_region) for row in after]


def test_a_report_of_twice_the_length_keeps_its_place_among_the_regions():
    # By location quotients: the others are compared with a sum in which it now weighs more, but all alike.
    assert regions_by_theme(REPORTS) == regions_by_theme(WITH_ONE_LONGER)


def test_reports_of_twice_the_length_have_the_same_location_quotients():
    longer = together(
        *(
            report(region, lines_of({themes: 2 * count for themes, count in shares.items()}))
            for region, shares in SHARES.items()
        )
    )
    assert [row[:3] for row in specialisation(REPORTS)] == [row[:3] for row in specialisation(longer)]


def test_boilerplate_that_all_share_is_told_apart_and_then_changes_nothing():
    changed = reports(with_formulas)
    copied = copied_sentence_ids(find_reuse(changed.documents, changed.sentences, edition=2031))
    assert {quote for quote, _ in FORMULAS} == {row.quote for row in changed.sentences if row.sentence_id in copied}
    own = replace(changed, sentences=tuple(row for row in changed.sentences if row.sentence_id not in copied))
    assert specialisation(REPORTS) == specialisation(own)
    assert specialisation(REPORTS) != specialisation(changed), "which is why it is told apart"


def standing_of(corpus: Corpus, region: str) -> list[Standing]:
    return [row for row in standings(profile(*corpus.all, edition=2031)) if row.region == region]


def test_shares_of_sentences_do_change_with_what_else_is_said():
    longer = reports(lambda one: part(one, [(f"空话{n}。", "") for n in range(30)], frame="plan"))
    before, after = standing_of(REPORTS, "青海")[0], standing_of(longer, "青海")[0]
    assert (12 / 39, 12 / 69) == (pytest.approx(before.salience, abs=1e-6), pytest.approx(after.salience, abs=1e-6))
