"""A true claim of the sample corpus is not faulted in any language; one that was changed is."""

import pytest

from golden.perturbed import LANGUAGES, measured

FLOORS = {"value": 0.95, "region": 0.95, "unit": 0.95, "status": 0.9, "period": 0.9}
MOST_FALSE_ALARMS = 0.02


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "floor"), FLOORS.items())
def test_a_change_is_found(kind, floor, language):
    faulted, count, missed = measured(kind, language)
    assert count >= 100
    assert faulted / count >= floor, missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_true_claim_is_not_faulted(language):
    faulted, count, wrong = measured("unchanged", language)
    assert count >= 100
    assert faulted / count <= MOST_FALSE_ALARMS, wrong
