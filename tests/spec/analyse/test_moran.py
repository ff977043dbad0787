"""Moran's I: whether neighbours have like values; equal to what others published."""

from itertools import permutations
from pathlib import Path

import numpy as np
import pytest

from pintu.analyse.moran import border_weights, chance_of_moran, moran, moran_of_shuffles, row_standardised

ST_LOUIS = Path(__file__).with_name("st_louis_homicides.txt")


def st_louis() -> tuple[np.ndarray, np.ndarray]:
    """Return the homicide rate of each county, and which counties are neighbours."""
    lines = [line.split() for line in ST_LOUIS.read_text().splitlines() if not line.startswith("#")]
    rates = np.array([float(line[1]) for line in lines])
    neighbours = np.zeros((len(lines), len(lines)))
    for county, _, *others in lines:
        for other in others:
            neighbours[int(county) - 1, int(other) - 1] = neighbours[int(other) - 1, int(county) - 1] = 1
    return rates, neighbours


def lattice(side: int) -> np.ndarray:
    """Return which cells of a square lattice share an edge."""
    cells = [(row, column) for row in range(side) for column in range(side)]
    return np.array([[float(abs(a - c) + abs(b - d) == 1) for c, d in cells] for a, b in cells])


def test_the_published_figure_of_st_louis() -> None:
    # esda/tests/test_moran.py, TestMoran.test_moran
    rates, neighbours = st_louis()
    assert pytest.approx(0.24365582621771659, abs=1e-12) == float(moran(rates, row_standardised(neighbours)))


def test_no_shuffle_of_st_louis_is_as_clustered() -> None:
    # The normal approximation in esda's tests, p_norm = 0.00014, leaves 0.14 of 999 shuffles.
    rates, neighbours = st_louis()
    (chance,) = chance_of_moran(rates[:, np.newaxis], row_standardised(neighbours))
    assert (0.001, 999) == (chance.p_more, chance.draws)
    assert pytest.approx(-1 / 77, abs=0.01) == chance.expected


def test_the_published_variance_of_a_lattice() -> None:
    # esda/tests/test_moran.py, TestMoran.test_variance: VI_rand of 1..9 with binary weights; here over all 9! orders.
    orders = np.array(list(permutations(range(9))))
    drawn = moran_of_shuffles(np.arange(1.0, 10.0)[:, np.newaxis], lattice(3), orders)
    assert pytest.approx(0.0596875, abs=1e-12) == drawn.var()
    assert pytest.approx(-1 / 8, abs=1e-12) == drawn.mean()


def test_a_shuffle_is_the_same_as_moving_the_values() -> None:
    values = np.array([[3.0, 1.0], [1.0, 1.0], [4.0, 5.0], [1.0, 9.0]])
    order = np.array([2, 0, 3, 1])
    expected = moran(values[order], lattice(2))
    assert pytest.approx(expected) == moran_of_shuffles(values, lattice(2), order[np.newaxis])[0]


RING = row_standardised(np.array([[0, 1, 0, 1], [1, 0, 1, 0], [0, 1, 0, 1], [1, 0, 1, 0]], dtype=float))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param([1.0, 0.0, 1.0, 0.0], -1.0, id="neighbours that differ as much as they can"),
        pytest.param([1.0, 1.0, 0.0, 0.0], 0.0, id="one like neighbour, one unlike"),
        pytest.param([5.0, 5.0, 5.0, 5.0], float("nan"), id="one value everywhere has no autocorrelation"),
    ],
)
def test_figures_by_hand(values: list[float], expected: float) -> None:
    assert pytest.approx(expected, nan_ok=True) == float(moran(np.array(values), RING))


def test_without_neighbours_there_is_nothing_to_compare() -> None:
    assert np.isnan(moran(np.array([1.0, 2.0]), np.zeros((2, 2))))


def test_each_neighbour_of_a_region_weighs_the_same() -> None:
    weights = border_weights(["CN-BJ", "CN-TJ", "CN-HE", "CN-SX"])  # Hebei borders on the three others
    expected = [[0, 1 / 2, 1 / 2, 0], [1 / 2, 0, 1 / 2, 0], [1 / 3, 1 / 3, 0, 1 / 3], [0, 0, 1, 0]]
    assert pytest.approx(np.array(expected)) == weights


def test_a_strait_is_no_border() -> None:
    assert np.zeros((2, 2)).tolist() == border_weights(["CN-HI", "CN-GD"]).tolist()
