"""The algebra of promises, at the bare numbers: beaten, met, missed, near, the gap, and targets against each other."""

from decimal import Decimal

import pytest

from pintu.analyse.promises.algebra import (
    Amount,
    compare_targets,
    gap_between,
    gap_in_percent,
    is_near,
    judge,
)


def amount(text):
    """Return what a short notation says: "5 about", "4.5-5", "6 min"."""
    numbers, _, bound = text.partition(" ")
    lower, _, upper = numbers.partition("~")
    return Amount(value=Decimal(lower), value_max=Decimal(upper) if upper else None, bound=bound or "exact")


@pytest.mark.parametrize(
    ("target", "outcome", "verdict"),
    [
        pytest.param("5", "5.1", "beaten", id="above the number is beaten"),
        pytest.param("5", "5", "met", id="the number itself is met"),
        pytest.param("5", "4.9", "missed", id="below the number is missed"),
        pytest.param("5 about", "5.1", "beaten", id="左右 does not move the number upwards"),
        pytest.param("5 about", "4.9", "missed", id="左右 does not move the number downwards"),
        pytest.param("5 min", "5", "met", id="以上 is met at the number"),
        pytest.param("5 min", "5.4", "beaten", id="以上 is beaten above the number"),
        pytest.param("5 min", "4.9", "missed", id="以上 is missed below the number"),
        pytest.param("4.5~5", "4.5", "met", id="the lower end of a range is met"),
        pytest.param("4.5~5", "4.8", "met", id="inside a range is met"),
        pytest.param("4.5~5", "5", "met", id="the upper end of a range is met"),
        pytest.param("4.5~5", "5.1", "beaten", id="above the upper end is beaten"),
        pytest.param("4.5~5", "4.4", "missed", id="below the lower end is missed"),
        pytest.param("5.5 max", "5.2", "beaten", id="以内: less than the bound is beaten"),
        pytest.param("5.5 max", "5.5", "met", id="以内: the bound itself is met"),
        pytest.param("5.5 max", "5.6", "missed", id="以内: more than the bound is missed"),
        pytest.param("-3", "-3.4", "beaten", id="a fall: a deeper fall is beaten"),
        pytest.param("-3 about", "-3", "met", id="a fall: the same fall is met"),
        pytest.param("-3 min", "-2", "missed", id="a fall: a smaller fall is missed"),
        pytest.param("-3", "1", "missed", id="a fall: a rise is missed"),
        pytest.param("5", "-1.2", "missed", id="a growth that became a fall is missed"),
        pytest.param("6000", "6000 min", "met", id="an outcome that passed the number is taken at the number"),
        pytest.param("5", "5 about", "met", id="an outcome of about the number is taken at the number"),
        pytest.param("5~6", "5.5~7", "met", id="an outcome that is a range is taken at its lower end"),
    ],
)
def test_a_target_is_judged_at_the_bare_numbers(target, outcome, verdict):
    assert verdict == judge(amount(target), amount(outcome))


@pytest.mark.parametrize(
    ("target", "outcome", "verdict"),
    [
        pytest.param("5.5 about", "5.2", "beaten", id="less unemployment than about the number"),
        pytest.param("5.5 about", "5.5", "met", id="as much as the number"),
        pytest.param("30 exact", "31", "missed", id="more dust than the number"),
        pytest.param("30 min", "31", "beaten", id="以上 stays a lower bound"),
    ],
)
def test_where_less_is_better_the_algebra_is_mirrored(target, outcome, verdict):
    assert verdict == judge(amount(target), amount(outcome), is_less_better=True)


@pytest.mark.parametrize(
    ("target", "outcome", "near"),
    [
        pytest.param("5 about", "4.8", True, id="0.2 points below"),
        pytest.param("5 about", "5.2", True, id="0.2 points above"),
        pytest.param("5 about", "5", True, id="the number itself"),
        pytest.param("5 about", "4.7", False, id="0.3 points below"),
        pytest.param("5", "4.9", False, id="a target without 左右"),
        pytest.param("5 min", "4.9", False, id="a lower bound"),
        pytest.param("5~6 about", "6.1", True, id="beside a range"),
    ],
)
def test_an_outcome_within_two_tenths_of_a_point_of_a_number_meant_roughly_is_near(target, outcome, near):
    assert near is is_near(amount(target), amount(outcome), is_in_percent=True)


@pytest.mark.parametrize(
    ("target", "outcome", "near"),
    [
        pytest.param("800 about", "816", True, id="2 % above"),
        pytest.param("800 about", "784", True, id="2 % below"),
        pytest.param("800 about", "817", False, id="more than 2 % above"),
        pytest.param("800", "801", False, id="an amount without 左右"),
    ],
)
def test_an_amount_within_two_per_cent_of_a_number_meant_roughly_is_near(target, outcome, near):
    assert near is is_near(amount(target), amount(outcome), is_in_percent=False)


@pytest.mark.parametrize(
    ("target", "outcome", "gap"),
    [
        pytest.param("5 about", "4.1", "-0.9", id="below"),
        pytest.param("5 min", "5.6", "0.6", id="above"),
        pytest.param("4.5~5", "4.8", "0", id="inside a range"),
        pytest.param("4.5~5", "5.3", "0.3", id="from the upper end of a range"),
        pytest.param("4.5~5", "4.1", "-0.4", id="from the lower end of a range"),
        pytest.param("-3", "-3.5", "-0.5", id="of a fall"),
    ],
)
def test_a_gap_is_outcome_less_target_from_the_nearer_end(target, outcome, gap):
    assert Decimal(gap) == gap_between(amount(target), amount(outcome))


@pytest.mark.parametrize(
    ("target", "outcome", "gap"),
    [
        pytest.param("800", "816", "2.00", id="above"),
        pytest.param("3000", "2900", "-3.33", id="below, to two places"),
        pytest.param("0", "5", None, id="of nothing there is no percentage"),
    ],
)
def test_the_gap_of_an_amount_is_in_per_cent_of_the_target(target, outcome, gap):
    assert (None if gap is None else Decimal(gap)) == gap_in_percent(amount(target), amount(outcome))


@pytest.mark.parametrize(
    ("before", "after", "move"),
    [
        pytest.param("5 about", "5 about", "kept", id="the same number"),
        pytest.param("5 about", "5 min", "kept", id="左右 and 以上 count by the number alone"),
        pytest.param("5 about", "5~5.5", "raised", id="the same lower end, a higher upper end"),
        pytest.param("5.5 about", "5~5.5", "lowered", id="a lower lower end, the same upper end"),
        pytest.param("5~5.5", "5 about", "lowered", id="the same lower end, a lower upper end"),
        pytest.param("4.5~5", "5", "raised", id="a higher lower end"),
        pytest.param("6", "5.5", "lowered", id="a lower number"),
    ],
)
def test_two_targets_are_compared_by_their_lower_then_by_their_upper_ends(before, after, move):
    assert move == compare_targets(amount(before), amount(after))
