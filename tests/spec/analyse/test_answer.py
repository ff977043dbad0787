"""The answer: what the figures of an edition say on each part of the question, and when they say nothing."""

from dataclasses import replace

import pytest

from pintu.analyse.answer import answer_of, answer_rows
from pintu.analyse.blocs import BlocFinding
from pintu.analyse.chance import Chance
from pintu.analyse.coast import CoastComparison
from pintu.analyse.communities import Community, Partition
from pintu.analyse.spatial import Autocorrelation, SpatialView


def chance(p: float) -> Chance:
    return Chance(observed=0.3, expected=0.1, z=2.0, p_more=p, p_less=1.0, draws=99, is_exact=False)


def theme(name: str, *, q: float, kind: str = "theme") -> Autocorrelation:
    return Autocorrelation(
        year=2031,
        kind=kind,
        name=name,
        regions_count=30,
        mentioned_by=9,
        moran=0.3,
        expected=-1 / 29,
        z=2.0,
        p=q,
        q=q,
        left_out=("海南",),
    )


def bloc(name: str, *members: str, q: float = 1.0, beside_neighbours: float | None = None, ties_q: float = 1.0):
    return BlocFinding(
        year=2031,
        bloc=name,
        kind="strategy",
        members=members,
        without_report=(),
        cohesion=chance(q),
        cohesion_q=q,
        among_neighbours=None if beside_neighbours is None else chance(beside_neighbours),
        difference=chance(1.0),
        coverage=chance(1.0),
        shared=(),
        ties_inside=1,
        ties_expected=1.0,
        tie_surplus=chance(ties_q),
        ties_q=ties_q,
        named_by_members=0,
        named_by_others=0,
    )


PARTITION = Partition(
    year=2031,
    basis="likeness",
    communities=(
        Community(number=1, members=("甲", "乙", "丙"), firm_pairs=(("甲", "丙"),), bloc=None, bloc_overlap=0.0),
        Community(number=2, members=("丁",), firm_pairs=(), bloc=None, bloc_overlap=0.0),
    ),
    modularity=chance(0.01),
    stability=0.5,
    seed_stability=1.0,
    resamples=200,
    agreement_with_quarters=0.2,
)


def side(subject: str, *, difference: float, p: float) -> CoastComparison:
    return CoastComparison(
        year=2031,
        side="coast",
        subject=subject,
        members=("甲",),
        salience=0.1 + difference,
        salience_elsewhere=0.1,
        difference=difference,
        z=None,
        p=p,
        q=p,
        elsewhere_above=("丁",),
    )


def findings(*, themes=(), together: float | None = None, blocs=(), partitions=(), coast=()):
    view = SpatialView(rows=tuple(themes), themes_together=None if together is None else chance(together))
    answer = answer_of(year=2031, spatial=view, blocs=blocs, partitions=partitions, coast=coast)
    return {finding.finding_id: finding for finding in answer.findings}


def test_what_was_not_measured_is_unknown() -> None:
    assert {"unknown"} == {finding.verdict for finding in findings().values()}
    assert 10 == len(findings())


@pytest.mark.parametrize(("p", "verdict"), [(0.001, "yes"), (0.05, "yes"), (0.051, "no")])
def test_more_than_chance_begins_at_one_in_twenty(p: float, verdict: str) -> None:
    assert verdict == findings(together=p)["neighbours-talk-alike"].verdict


def test_themes_that_cluster_by_themselves_are_named() -> None:
    found = findings(together=0.001, themes=[theme("a", q=0.01), theme("b", q=0.2), theme("c", q=0.01, kind="family")])
    assert ("a", "c") == found["neighbours-talk-alike"].names
    assert {"themes_measured": 2, "themes_clustered": 1}.items() <= dict(found["neighbours-talk-alike"].figures).items()


def test_blocs_that_are_alike_and_those_that_are_more_than_neighbours() -> None:
    found = findings(
        blocs=[
            bloc("beyond", "甲", "乙", q=0.01, beside_neighbours=0.03),
            bloc("as-neighbours", "丙", "丁", q=0.01, beside_neighbours=0.3),
            bloc("in-pieces", "甲", "丁", q=0.01),
            bloc("by-chance", "乙", "丙", q=0.3, beside_neighbours=0.03),
        ]
    )
    assert ("beyond", "as-neighbours", "in-pieces") == found["blocs-are-alike"].names
    assert ("beyond",) == found["blocs-are-more-than-neighbours"].names
    assert {"found": 1, "measured": 2} == dict(found["blocs-are-more-than-neighbours"].figures)
    assert ("no", ()) == (found["blocs-work-together"].verdict, found["blocs-work-together"].names)


def test_the_same_members_under_two_names_are_counted_once() -> None:
    found = findings(blocs=[bloc("one", "甲", "乙", ties_q=0.01), bloc("two", "甲", "乙", ties_q=0.01)])
    assert ("one", "two") == found["blocs-work-together"].names
    assert {"found": 1, "measured": 1} == dict(found["blocs-work-together"].figures)


@pytest.mark.parametrize(("stability", "verdict"), [(0.66, "yes"), (0.64, "no")])
def test_groups_may_be_there_and_yet_not_firm(stability: float, verdict: str) -> None:
    found = findings(partitions=[replace(PARTITION, stability=stability)])
    assert "yes" == found["profiles-form-groups"].verdict
    assert (verdict, ("甲", "丙")) == (
        found["profile-groups-are-firm"].verdict,
        found["profile-groups-are-firm"].names,
    )
    assert "unknown" == found["ties-form-groups"].verdict


@pytest.mark.parametrize(
    ("difference", "p", "verdict"),
    [
        pytest.param(0.02, 0.01, "yes", id="more by the sea"),
        pytest.param(0.02, 0.2, "no", id="more, but by chance"),
        pytest.param(-0.02, 0.01, "no", id="less by the sea"),
    ],
)
def test_whether_high_technology_is_of_the_coast(difference: float, p: float, verdict: str) -> None:
    found = findings(coast=[side("high-technology", difference=difference, p=p)])
    assert (verdict, ("丁",)) == (
        found["high-technology-is-of-the-coast"].verdict,
        found["high-technology-is-of-the-coast"].names,
    )


def test_families_of_the_coast_are_named() -> None:
    found = findings(
        coast=[
            side("high-technology", difference=0.1, p=0.01),
            side("frontier-space-ocean", difference=0.1, p=0.01),
            side("energy-green", difference=-0.1, p=0.01),
        ]
    )
    assert ("yes", ("frontier-space-ocean",)) == (
        found["something-is-of-the-coast"].verdict,
        found["something-is-of-the-coast"].names,
    )


def test_a_row_for_each_finding() -> None:
    view = SpatialView(rows=(), themes_together=chance(0.123456789))
    rows = answer_rows(answer_of(year=2031, spatial=view, blocs=(), partitions=(), coast=()))
    assert 10 == len(rows)
    figures = {figure["name"]: figure["value"] for figure in rows[0]["figures"]}
    assert {"observed": 0.3, "expected": 0.1, "p": 0.123457}.items() <= figures.items()
