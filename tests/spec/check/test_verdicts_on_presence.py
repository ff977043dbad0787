"""What a region is said to have, to be at or to be first in."""

import pytest

from spec.check.held import verdicts


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param("Shaanxi focuses on attosecond lasers.", ["陕西 | supported"], id="a theme"),
        pytest.param(
            "산시는 아토초 레이저 기술에 집중하고 있다.", ["陕西 | supported"], id="a theme of an ambiguous name"
        ),
        pytest.param(
            "Shaanxi is betting on quantum technology.", ["陕西 | supported"], id="a plan supports a presence"
        ),
        pytest.param(
            "Gansu hosts the world's first experimental thorium molten-salt reactor.",
            ["甘肃 | supported"],
            id="a first",
        ),
        pytest.param(
            "Shaanxi hosts the world's first experimental thorium molten-salt reactor.",
            ["陕西 | wrong-region"],
            id="another's first",
        ),
        pytest.param(
            "Anhui is laying out green computing centres in Hefei, Wuhu and Anqing.",
            ["安徽 | partly"],
            id="a place that is not there",
        ),
        pytest.param(
            "安徽在政府工作报告中说，已在湖上建成世界首座漂浮式核电站。", ["安徽 | not-in-corpus"], id="in no report"
        ),
        pytest.param(
            "Shaanxi works on attosecond lasers and quantum technology.",
            ["陕西 | supported", "陕西 | supported"],
            id="each item of a list",
        ),
        pytest.param("The mood in Gansu is upbeat.", [], id="a mood"),
    ],
)
def test_a_presence_has_a_verdict(article, expected):
    assert expected == [line.partition(" | ")[2] for line in verdicts(article)]
