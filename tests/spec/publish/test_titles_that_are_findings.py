"""The title of the mosaic is computed: which families of technologies come first, and in how many regions."""

from fractions import Fraction

import pytest

from pintu.publish.counting import Tally
from pintu.publish.languages import locale_of
from pintu.publish.views.findings import headline


def region(**weights):
    """Return the tally of a document with so many sentences of each family."""
    names = {name.replace("_", "-"): Fraction(weight) for name, weight in weights.items()}
    return Tally(
        sentence_count=99,
        sentences_of_theme={},
        sentences_naming={},
        themed_count=int(sum(names.values())),
        weight_of_family=names,
    )


DIGITAL = region(digital_ai=3, energy_green=1)
ENERGY = region(digital_ai=1, energy_green=3)
SPACE = region(frontier_space_ocean=1)
LEVEL = region(digital_ai=2, energy_green=2)
OLD = region(traditional_industries=9, digital_ai=1)


@pytest.mark.parametrize(
    ("tallies", "expected"),
    [
        pytest.param(
            [DIGITAL, DIGITAL, ENERGY, SPACE, LEVEL],
            "Digital and AI leads the talk of technology in 2 of 5 regions, Energy and green and Frontier, space and "
            "ocean in 1 each",
            id="a first and two seconds",
        ),
        pytest.param(
            [DIGITAL, DIGITAL, DIGITAL, ENERGY, ENERGY, SPACE],
            "Digital and AI leads the talk of technology in 3 of 6 regions, Energy and green in 2",
            id="a first and a second",
        ),
        pytest.param(
            [DIGITAL, ENERGY, LEVEL],
            "Digital and AI and Energy and green lead the talk of technology in 1 of 3 regions each",
            id="two at the same height",
        ),
        pytest.param(
            [DIGITAL, DIGITAL], "Digital and AI leads the talk of technology in all 2 regions", id="one everywhere"
        ),
        pytest.param(
            [DIGITAL, LEVEL],
            "Digital and AI leads the talk of technology in 1 of 2 regions, no other family in any",
            id="one, and a region without a lead",
        ),
        pytest.param([LEVEL], "No family of technologies comes first in any text", id="no lead anywhere"),
        pytest.param([], "No family of technologies comes first in any text", id="no text"),
        pytest.param(
            [OLD],
            "Digital and AI leads the talk of technology in the one region with a text",
            id="the traditional industries stand aside",
        ),
    ],
)
def test_a_title(tallies, expected):
    assert expected == headline(tallies, locale_of("en")).unescape()
