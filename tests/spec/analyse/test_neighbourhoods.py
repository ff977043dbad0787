"""Neighbourhoods: groups of regions between which one can walk."""

import numpy as np
import pytest

from pintu.analyse.neighbourhoods import grown_groups, is_connected, shared_borders
from pintu.vocabulary import regions

REPORTING = [region.region_id for region in regions() if region.tile is not None]
BORDERS = shared_borders(REPORTING)
NAMES = {region.zh: REPORTING.index(region.region_id) for region in regions() if region.region_id in REPORTING}


def group(*names: str) -> np.ndarray:
    marks = np.zeros(len(REPORTING), dtype=bool)
    marks[[NAMES[name] for name in names]] = True
    return marks


def test_borders_are_mutual() -> None:
    assert (BORDERS == BORDERS.T).all()


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(("北京", "天津", "河北"), True, id="neighbours"),
        pytest.param(("北京", "天津", "河北", "山东", "江苏"), True, id="a chain of neighbours"),
        pytest.param(("北京", "上海"), False, id="far apart"),
        pytest.param(("广东", "海南"), False, id="across a strait"),
        pytest.param(("海南",), True, id="one alone"),
    ],
)
def test_who_is_connected(names: tuple[str, ...], expected: bool) -> None:
    assert expected is is_connected(group(*names), BORDERS)


@pytest.mark.parametrize("size", [2, 5, 13])
def test_grown_groups_are_connected_and_of_their_size(size: int) -> None:
    groups = grown_groups(size, BORDERS, draws=200)
    assert {size} == set(groups.sum(axis=1).tolist())
    assert all(is_connected(marks, BORDERS) for marks in groups)


def test_an_island_grows_no_group() -> None:
    groups = grown_groups(2, BORDERS, draws=400)
    assert 0 == groups[:, NAMES["海南"]].sum()
    assert 340 < len(groups) < 400  # one of 31 starts is dropped


def test_a_seed_gives_the_same_groups() -> None:
    assert (grown_groups(4, BORDERS) == grown_groups(4, BORDERS)).all()
