"""What holds of every verdict, gap and comparison, whatever the numbers."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pintu.analyse.contradictions.margins import margin_of
from pintu.analyse.phrasing import phrasing_of
from pintu.analyse.promises.algebra import Amount, compare_targets, gap_between, is_near, judge
from pintu.analyse.promises.told import bare_name, soft_name
from spec.analyse.editions import report

NUMBERS = st.decimals(min_value=-1000, max_value=1000, places=2)
BOUNDS = st.sampled_from(["exact", "about", "min", "max"])
AMOUNTS = st.builds(Amount, value=NUMBERS, value_max=st.none() | NUMBERS, bound=BOUNDS)
MOVES = {"raised": "lowered", "lowered": "raised", "kept": "kept"}
WORDS = st.text(
    alphabet="新建增改造社区茶座养老服务中心项目工程的“”（）、，。0123456789万亿元%家个累计达到预同口径", max_size=60
)


@given(AMOUNTS, NUMBERS)
def test_the_gap_has_the_sign_of_the_verdict(target, value):
    gap = gap_between(target, Amount(value=value, value_max=None, bound="exact"))
    mirrored = target.bound == "max" or target.value < 0
    expected = "met" if gap == 0 else "beaten" if (gap > 0) != mirrored else "missed"
    assert expected == judge(target, Amount(value=value, value_max=None, bound="exact"))


@given(AMOUNTS, NUMBERS)
def test_a_met_target_with_left_and_right_is_near(target, value):
    outcome = Amount(value=value, value_max=None, bound="exact")
    if target.bound == "about" and judge(target, outcome) == "met":
        assert is_near(target, outcome, is_in_percent=True)


@given(AMOUNTS, AMOUNTS)
def test_what_one_order_raises_the_other_lowers(one, other):
    assert compare_targets(one, other) == MOVES[compare_targets(other, one)]


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_raising_twice_is_raising(one, other, third):
    if compare_targets(one, other) == compare_targets(other, third) == "raised":
        assert "raised" == compare_targets(one, third)


@given(WORDS)
def test_a_name_without_frills_has_no_frills_left(name):
    assert bare_name(name) == bare_name(bare_name(name))
    assert len(soft_name(bare_name(name))) <= max(len(bare_name(name)), 0)


@given(WORDS)
def test_any_claim_is_worded_somehow_and_lies_in_its_own_margin(text):
    _, sentences, claims = report(review=text)
    by_id = {sentence.sentence_id: sentence for sentence in sentences}
    for claim in claims:
        assert phrasing_of(claim, by_id[claim.sentence_id]).manner
        margin = margin_of(claim)
        assert margin.low <= margin.high
        if claim.unit_id is None and claim.value_max is None:
            assert margin.low <= Decimal(claim.value) <= margin.high
