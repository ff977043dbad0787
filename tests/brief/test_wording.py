"""Numbers, lists and particles in each language."""

from decimal import Decimal

import pytest

from pintu.errors import PackError
from pintu.publish.brief.facts import Fact
from pintu.publish.brief.plan import listed, region, say, theme
from pintu.publish.brief.prose import Mark, plain
from pintu.publish.brief.wording import compose, figure_text, sentence


def fact(value, unit="", *, name="f", bound="exact", basis="measured", table="t"):
    return Fact(fact_id=name, value=Decimal(value), unit=unit, bound=bound, basis=basis, table=table)


@pytest.mark.parametrize(
    ("told", "en", "ko", "zh"),
    [
        pytest.param(fact(220_000, "PFLOPS"), "220,000 PFLOPS", "22만 PFLOPS", "22万P", id="computing power"),
        pytest.param(
            fact(160_000, "PFLOPS", bound="min"),
            "at least 160,000 PFLOPS",
            "16만 PFLOPS 이상",
            "16万P以上",
            id="at least",
        ),
        pytest.param(fact("5.0", "percent"), "5.0%", "5.0%", "5.0%", id="per cent"),
        pytest.param(
            fact("118200000000000", "CNY", bound="about"),
            "about 118.2 trillion yuan",
            "약 118.2조 위안",
            "约118.2万亿元",
            id="money",
        ),
        pytest.param(fact("-0.034"), "−0.034", "−0.034", "−0.034", id="below nothing"),
        pytest.param(fact(13_304), "13,304", "13,304", "13,304", id="a count"),
        pytest.param(
            fact("0.2", "percentage_point"), "0.2 percentage points", "0.2%p", "0.2个百分点", id="percentage points"
        ),
    ],
)
def test_a_number_is_written_as_its_language_writes_it(told, en, ko, zh):
    assert (en, ko, zh) == tuple(figure_text(told, language) for language in ("en", "ko", "zh"))


def words(value, language):
    return plain(compose(value, language))


@pytest.mark.parametrize(
    ("regions", "en", "ko", "zh"),
    [
        (["CN-BJ"], "Beijing", "베이징", "北京"),
        (["CN-BJ", "CN-TJ"], "Beijing and Tianjin", "베이징, 톈진", "北京和天津"),
        (["CN-BJ", "CN-TJ", "CN-HE"], "Beijing, Tianjin and Hebei", "베이징, 톈진, 허베이", "北京、天津和河北"),
    ],
)
def test_a_list(regions, en, ko, zh):
    names = listed(*map(region, regions))
    assert (en, ko, zh) == tuple(words(names, language) for language in ("en", "ko", "zh"))


def test_a_list_of_things_with_an_and_of_their_own_is_set_apart_by_commas():
    from pintu.publish.brief.plan import Name

    names = listed(Name(kind="family", key="energy-green"), Name(kind="family", key="digital-ai"))
    assert words(names, "en") == "energy and green technology, and digital technology and AI"


@pytest.mark.parametrize(
    ("outcome", "target", "said"),
    [
        ("5.3", "5.0", "전국 보고서가 밝힌 결과는 5.3%로, 목표 5.0%를 넘어섰다."),
        ("5", "5", "전국 보고서가 밝힌 결과는 5%로, 목표 5%를 넘어섰다."),
    ],
)
def test_korean_particles_follow_the_number_as_it_is_read(outcome, target, said):
    saying = say("growth.nation_beaten", outcome=fact(outcome, "percent"), target=fact(target, "percent", name="g"))
    assert said == words(saying, "ko")


@pytest.mark.parametrize(
    ("name", "particle"),
    [("artificial-intelligence", "이"), ("brain-computer-interface", "가"), ("dairy", "이"), ("lithium", "이")],
)
def test_korean_particles_follow_the_last_syllable(name, particle):
    said = words(say("families.one", names=theme(name)), "ko")
    assert f"{words(theme(name), 'ko')}{particle} 뭉친다." in said


def test_a_particle_stands_before_the_sign_of_the_footnote():
    run = compose(say("coast.no", coast=fact("8.9", "percent"), elsewhere=fact("7.7", "percent"), p=fact("0.2")), "ko")
    place = next(number for number, inline in enumerate(run) if isinstance(inline, Mark))
    assert run[place - 1].text == "를"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "none raises it"),
        (1, "1 raises it"),
        (2, "2 raise it"),
    ],
)
def test_english_agrees_with_the_number(count, said):
    assert said == words(say("next.raised", n=fact(count)), "en")


def test_the_sign_stands_behind_the_punctuation_and_once_for_one_footing():
    item = say("nation.product", n=fact(24, basis="counted"), sum=fact(5, "CNY", basis="counted"), before="2025")
    run = sentence(item, "en")
    assert [type(inline).__name__ for inline in run[-2:]] == ["Text", "Mark"]
    assert sum(isinstance(inline, Mark) for inline in run) == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Furthest above is Hebei, with 5.6% after a target of 5%.*"),
        ("ko", "가장 크게 넘어선 곳은 허베이이다. 목표 5%에 결과 5.6%였다.*"),
        ("zh", "超出最多的是河北，目标5%，*结果5.6%。*"),
    ],
)
def test_a_sign_never_stands_behind_a_digit(language, said):
    one = fact("5.6", "percent", basis="counted", table="one")
    other = fact("5", "percent", basis="counted", table="other" if language == "zh" else "one", name="g")
    run = sentence(say("growth.highest", region=region("CN-HE"), outcome=one, target=other), language)
    assert said == "".join("*" if isinstance(inline, Mark) else inline.text for inline in run)


def test_a_phrase_that_is_not_there_is_told():
    with pytest.raises(PackError, match="no phrase"):
        compose(say("no.such.phrase"), "en")
    with pytest.raises(PackError, match="nothing fills"):
        compose(say("capacity.item", region=region("CN-BJ")), "en")
