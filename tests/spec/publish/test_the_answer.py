"""The answer of an edition in one sentence, from what was found and no more strongly."""

import pytest

from atlas import made_up
from pintu.publish.computed import Computed
from pintu.publish.links import Here
from pintu.publish.shelf import lay_out
from pintu.publish.views.answer import answer


def rows(neighbours, coast, found=6):
    figures = [{"name": "found", "value": float(found)}, {"name": "measured", "value": 16.0}]
    told = {"neighbours-talk-alike": neighbours, "blocs-are-alike": "yes", "high-technology-is-of-the-coast": coast}
    return [
        {"year": 2026, "finding_id": name, "verdict": verdict, "figures": figures} for name, verdict in told.items()
    ]


def said(table, data, language="en"):
    computed = Computed(tables={"answer": table}, claims={}, sentences={}, terms={})
    told = answer(lay_out(data).dossiers, 2026, computed, Here(path=f"{language}/index.html", language=language))
    return None if told is None else told.unescape()


@pytest.mark.parametrize(
    ("neighbours", "coast", "expected"),
    [
        pytest.param(
            "yes",
            "no",
            "Neighbours talk alike, 6 of 16 blocs are more alike than chance, "
            "and the coast does not talk of high technology more than chance gives",
            id="neighbours, not the coast",
        ),
        pytest.param(
            "no",
            "yes",
            "Neighbours do not talk alike more than chance, 6 of 16 blocs are more alike than chance, "
            "and the coast talks of high technology more than chance gives",
            id="the coast, not neighbours",
        ),
    ],
)
def test_each_part_is_said_as_it_was_found(neighbours, coast, expected):
    assert expected == said(rows(neighbours, coast), made_up.GUANGDONG)


def test_what_cannot_be_measured_is_no_answer():
    assert said(rows("unknown", "no"), made_up.GUANGDONG) is None


def test_digests_are_too_short_to_answer():
    assert said(rows("yes", "no"), made_up.GUIZHOU) is None
