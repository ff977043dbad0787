"""Extraction on real reports stays above its floors, on the corpus and the gold that they were set on."""

import pytest

from golden.scoreboard import fingerprints, lowered, missing, raised, read_floors, score_reports, tells_of_floors

PINNED = read_floors()
FIGURES = [(layer, name, floor) for layer, floors in PINNED["floors"].items() for name, floor in floors.items()]


@pytest.fixture(scope="session")
def scores(tmp_path_factory):
    if absent := missing():
        pytest.skip(f"the gold standard cannot be asked: {absent}")
    return score_reports(tmp_path_factory.mktemp("reference"))


@pytest.mark.parametrize(("layer", "name", "floor"), FIGURES, ids=[f"{layer} {name}" for layer, name, _ in FIGURES])
def test_a_score_is_not_below_its_floor(scores, layer, name, floor):
    assert floor <= scores[layer][name]


@pytest.mark.parametrize("part", ["corpus", "gold"])
def test_the_floors_were_set_on_this_corpus_and_this_gold(part):
    if absent := missing():
        pytest.skip(f"the gold standard cannot be asked: {absent}")
    assert PINNED["fingerprints"][part] == fingerprints()[part], "pin it with `make golden ARGS=--pin`"


FLOORS = {"claims": {"f1": 0.8, "value": 0.9}}
SCORES = {"claims": {"f1": 0.8567, "value": 0.7, "recall": 0.5}}


def test_raising_lifts_a_floor_towards_its_score_and_lowers_none():
    assert {"claims": {"f1": 0.83, "value": 0.9}} == raised(FLOORS, SCORES)


def test_lowering_drops_a_floor_below_its_score_and_lifts_none():
    assert {"claims": {"f1": 0.8, "value": 0.68}} == lowered(FLOORS, SCORES)


@pytest.mark.parametrize(
    ("changelog", "expected"),
    [
        pytest.param("## Unreleased\n\n- The floor of claims f1 falls to 0.8, since ...\n", True, id="told"),
        pytest.param("## Unreleased\n\n- More themes.\n\n## 0.1.0\n\n- A floor fell.\n", False, id="told of a release"),
        pytest.param("# Changelog\n", False, id="no unreleased part"),
    ],
)
def test_a_floor_falls_only_with_a_changelog_line(changelog, expected):
    assert expected is tells_of_floors(changelog)
