"""The measures give the figures that others published."""

import numpy as np
import pytest

from pintu.analyse.new_terms.keyness import keyness, log_likelihood_ratio
from pintu.analyse.specialisation import location_quotient, weighted_log_odds

# Words of the two texts in the README of fightin_words (doi 10.5281/zenodo.2878792) and how often each text has them:
# the, quick, brown, fox, jumps, over, lazy, pig, purple, sleepy, donkey, very.
FIRST_TEXT = [2, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0]
SECOND_TEXT = [2, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1000]


def of_the_readme(the, only_first, in_both, only_second, very):
    return [the, *[only_first] * 3, *[in_both] * 4, *[only_second] * 3, very]


def test_the_location_quotient_of_reat():
    # REAT::locq, from Farhauer & Kröll (2013): an industry and the others, in a region and elsewhere.
    here, elsewhere = (1714, 79006 - 1714), (879213 - 1714, 15593224 - 879213 - 79006 + 1714)
    assert 0.3847623 == float(location_quotient(np.array([here, elsewhere]))[0, 0].round(7))


@pytest.mark.parametrize(
    ("prior_of_very", "expected"),
    [
        pytest.param(
            0.05,
            of_the_readme(
                4.954523357120953,
                1.7074955767167836,
                3.4564380059373603,
                0.3528670051726073,
                -2.2144429606255946,
            ),
            id="an uninformative prior",
        ),
        pytest.param(
            1 / 1000,
            of_the_readme(
                4.961066225017743,
                1.7087406001344665,
                3.4605672465974453,
                0.3539801999989518,
                -0.4368846171934332,
            ),
            id="a prior that shrinks one word",
        ),
    ],
)
def test_the_weighted_log_odds_of_fightin_words(prior_of_very, expected):
    prior = np.array([0.05] * 11 + [prior_of_very])
    found = weighted_log_odds(np.array([FIRST_TEXT, SECOND_TEXT]), prior=prior)
    np.testing.assert_allclose(found.z, [expected, [-z for z in expected]], rtol=1e-12)


def test_a_word_of_one_text_only():
    # The first example of the same README, with a prior of 0.05 for each of eleven words.
    first, second = [0, 0, 0, 1, 1, 1, 1, 2, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 2, 0, 0, 0]
    z = weighted_log_odds(np.array([first, second]), prior=np.full(11, 0.05)).z[0]
    expected = [-0.6894227886807968] * 3 + [0.0] * 5 + [0.6894227886807968] * 3
    np.testing.assert_allclose(z, expected, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param((110, 2442, 111, 29114), 270.72, id="the swiss"),
        pytest.param((29, 13, 123, 31612), 263.90, id="can be"),
    ],
)
def test_the_log_likelihood_ratio_of_dunning(table, expected):
    both, term_elsewhere, part_elsewhere, neither = table
    margins = {
        "count": both,
        "of_part": both + part_elsewhere,
        "of_term": both + term_elsewhere,
        "of_all": both + term_elsewhere + part_elsewhere + neither,
    }
    given = {name: np.array([value]) for name, value in margins.items()}
    assert [expected] == log_likelihood_ratio(**given).round(2).tolist()
    assert [expected] == (keyness(**given) ** 2).round(2).tolist()


@pytest.mark.parametrize(
    ("count", "of_part", "of_term", "of_all", "sign"),
    [
        pytest.param(5, 10, 5, 20, 1, id="only in the part"),
        pytest.param(0, 10, 5, 20, -1, id="only in the rest"),
        pytest.param(5, 10, 10, 20, 0, id="as often in both"),
        pytest.param(5, 20, 5, 20, 0, id="no rest"),
        pytest.param(0, 0, 5, 20, 0, id="no part"),
        pytest.param(0, 10, 0, 20, 0, id="no term"),
    ],
)
def test_keyness_has_a_direction_and_is_nothing_where_there_is_nothing_to_compare(
    count, of_part, of_term, of_all, sign
):
    given = {"count": count, "of_part": of_part, "of_term": of_term, "of_all": of_all}
    found = keyness(**{name: np.array([value]) for name, value in given.items()})
    assert sign == np.sign(found[0].round(9))
