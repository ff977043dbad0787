"""East data, west computing: figures in base units, who stands out on which link, and whom the reports name."""

from decimal import Decimal

import pytest

from pintu.analyse.computing import computing_roles, computing_rows, computing_view
from spec.analyse.made_up_reports import Made


def view(made: Made):
    return computing_view(
        made.documents, made.sentences, mentions=made.mentions, claims=made.claims, ties=made.ties, edition=2031
    )


def figures(*claims: dict, frame: str = "plan") -> list[tuple[str, Decimal, str]]:
    made = Made()
    made.sentence(made.report("甘肃"), claimed=claims, frame=frame)
    return [(figure.link, figure.value, figure.unit_id) for figure in view(made).figures]


def told(unit_id: str, value: str, indicator_id: str | None = None, **others: object) -> dict:
    return {"unit_id": unit_id, "value": Decimal(value), "indicator_id": indicator_id, **others}


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param(told("PFLOPS", "52000"), [("computing-capacity", Decimal(52000), "PFLOPS")], id="PFLOPS stay"),
        pytest.param(told("EFLOPS", "1.6"), [("computing-capacity", Decimal(1600), "PFLOPS")], id="EFLOPS are 1,000"),
        pytest.param(
            told("gigawatt", "7.5", "solar_capacity"),
            [("green-power", Decimal(7_500_000), "kilowatt")],
            id="GW are a million kW",
        ),
        pytest.param(told("kilowatt", "300", "coal_power_capacity"), [], id="coal is no green power"),
        pytest.param(told("kilowatt", "300"), [], id="power that nothing tells more of is not guessed at"),
        pytest.param(told("percent", "30", "computing_capacity"), [], id="a share is no capacity"),
        pytest.param(told("PFLOPS", "9", kind="parameter"), [], id="nor is the number of an instrument"),
        pytest.param({"unit_id": None, "indicator_id": "computing_capacity"}, [], id="nor a number without a unit"),
    ],
)
def test_what_is_a_figure_of_the_chain(claim: dict, expected: list) -> None:
    assert expected == figures(claim)


def test_a_range_is_converted_at_both_ends() -> None:
    made = Made()
    made.sentence(made.report("甘肃"), claimed=[told("EFLOPS", "1", value_max=Decimal("1.5"))])
    assert [(1000, 1500)] == [(figure.value, figure.value_max) for figure in view(made).figures]


def test_a_figure_leads_to_its_claim() -> None:
    made = Made()
    sentence = made.sentence(made.report("甘肃"), claimed=[told("PFLOPS", "5", "computing_capacity", bound="min")])
    (figure,) = view(made).figures
    assert (f"{sentence}/claim-0", "min", "target", "2031") == (
        figure.claim_id,
        figure.bound,
        figure.status,
        figure.period,
    )


@pytest.mark.parametrize("frame", ["annex", "other"])
def test_annexes_and_greetings_give_none(frame: str) -> None:
    assert [] == figures(told("PFLOPS", "5"), frame=frame)


def two_regions(*, in_gansu: int, in_anhui: int, theme: str) -> Made:
    """Return reports of 100 sentences each, so many of which are on a theme."""
    made = Made()
    for region, count in (("甘肃", in_gansu), ("安徽", in_anhui)):
        report = made.report(region)
        for number in range(100):
            made.sentence(report, [theme] if number < count else [])
    return made


def test_shares_stand_beside_those_of_all_others() -> None:
    rows = {
        (row.region, row.link): row for row in view(two_regions(in_gansu=20, in_anhui=5, theme="data-centres")).shares
    }
    row = rows["甘肃", "computing-capacity"]
    assert (20, 0.2, 0.05) == (row.sentences_count, row.share, row.share_of_others)
    # 25 of 200 together: the standard error is the root of 0.125 * 0.875 * 2 / 100.
    assert pytest.approx(0.15 / (0.125 * 0.875 * 2 / 100) ** 0.5) == row.z
    assert pytest.approx(-row.z) == rows["安徽", "computing-capacity"].z


def test_a_theme_tells_of_every_link_that_it_is_under() -> None:
    made = two_regions(in_gansu=1, in_anhui=0, theme="data-centres")
    links = {row.link for row in view(made).shares if row.sentences_count}
    assert {"computing-capacity", "hub"} == links


def test_where_nobody_speaks_of_a_link_there_is_nothing_to_compare() -> None:
    made = two_regions(in_gansu=0, in_anhui=0, theme="data-centres")
    assert {(0.0, None)} == {(row.share, row.z) for row in view(made).shares}


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param(
            two_regions(in_gansu=20, in_anhui=5, theme="data-centres"),
            ("supplies", "neither"),
            id="speaks more of supply",
        ),
        pytest.param(
            two_regions(in_gansu=5, in_anhui=20, theme="large-ai-models"), ("neither", "uses"), id="speaks more of use"
        ),
        pytest.param(two_regions(in_gansu=6, in_anhui=5, theme="data-centres"), ("neither", "neither"), id="by chance"),
        pytest.param(
            two_regions(in_gansu=40, in_anhui=5, theme="wind-power"), ("neither", "neither"), id="green power alone"
        ),
    ],
)
def test_roles_by_what_stands_out(made: Made, expected: tuple[str, str]) -> None:
    found = computing_roles(view(made))
    assert expected == (found[2031, "CN-GS"], found[2031, "CN-AH"])


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param(told("PFLOPS", "5"), "both", id="a figure of computing power makes a supplier"),
        pytest.param(told("PFLOPS", "5", measure="change"), "uses", id="an addition alone does not"),
        pytest.param(told("kilowatt", "5", "wind_capacity"), "uses", id="neither does green power"),
    ],
)
def test_roles_by_figures(claim: dict, expected: str) -> None:
    made = two_regions(in_gansu=5, in_anhui=20, theme="large-ai-models")
    made.sentence("安徽-2031-report-", claimed=[claim])
    assert expected == computing_roles(view(made))[2031, "CN-AH"]


@pytest.mark.parametrize(
    ("theme", "name", "expected"),
    [
        pytest.param("computing-hub", "region:重庆", [("region:重庆", "cooperation")], id="on computing power"),
        pytest.param(
            "computing-hub", ("bloc:京津冀", "other"), [("bloc:京津冀", "other")], id="whatever is said of it"
        ),
        pytest.param("computing-hub", ("region:甘肃", "own"), [], id="oneself is no tie"),
        pytest.param("wind-power", "region:重庆", [], id="green power is another matter"),
        pytest.param("artificial-intelligence", "region:重庆", [], id="and so is its use"),
    ],
)
def test_whom_a_report_names(theme: str, name: str | tuple[str, str], expected: list) -> None:
    made = Made()
    made.sentence(made.report("甘肃"), [theme], named=[name])
    assert expected == [(tie.resolved, tie.relation) for tie in view(made).ties]


def test_the_nation_is_no_region() -> None:
    made = Made()
    made.sentence(made.report("全国"), ["computing-hub"], claimed=[told("PFLOPS", "5")])
    found = view(made)
    assert ((), (), ()) == (found.figures, found.shares, found.ties)


def test_every_row_has_every_column() -> None:
    made = Made()
    made.sentence(made.report("甘肃"), ["computing-hub"], named=["region:重庆"], claimed=[told("PFLOPS", "5")])
    rows = computing_rows(view(made))
    assert ["figure", *["share"] * 4, "tie", "role"] == [row["row"] for row in rows]
    assert 1 == len({tuple(row) for row in rows})
    assert (Decimal(5), None) == (rows[0]["value"], rows[0]["resolved"])
    assert ("甘肃", "supplies") == (rows[-1]["region"], rows[-1]["role"])
