"""Articles on other matters: nothing in them is about these reports."""

import pytest

from spec.check.held import verdicts

SPORT = """Shandong let a two-goal lead slip on Saturday as Shanghai came back to win 3-2 in front of 41,208 fans.
The visitors have now won 7 of their last 9 matches and lead the table by 5 points. "We ran 112 kilometres as a team,"
their coach said. Beijing host Zhejiang on 14 May; the last 2 meetings both ended 1-1."""

BUDGET = """The finance ministry in Oslo proposed a budget of 2.1 trillion kroner, 4.3 percent more than last year.
Defence takes 8 percent, hospitals 240 billion. The opposition wants 12,000 more nurses by 2030 and calls the deficit of
1.9 percent of output reckless."""

WEATHER = """광둥성과 푸젠성에는 화요일 밤까지 200mm 안팎의 비가 내리겠다. 베이징의 낮 기온은 33도, 상하이는 35도까지 오르겠다.
기상대는 초속 25미터의 강풍이 불 수 있다며 2천 명에게 대피를 권했다."""

FILM = """《雨夜渡口》上映三天，排片率只有7.2%，口碑却升到了9.1分。导演在成都拍了43天，只用了两台摄影机。
片中外婆一角由一位78岁的素人出演，她笑说自己“只会演自己”。"""

HEALTH = """Adults who sleep less than 6 hours a night catch twice as many colds, a trial with 164 volunteers found.
Half an hour of walking a day cut the risk by 30 percent. The doctors advise against more than 400 milligrams of caffeine."""


@pytest.mark.parametrize(
    "article",
    [
        pytest.param(SPORT, id="sport"),
        pytest.param(BUDGET, id="another country's budget"),
        pytest.param(WEATHER, id="weather"),
        pytest.param(FILM, id="a film"),
        pytest.param(HEALTH, id="health"),
    ],
)
def test_next_to_nothing_is_taken_for_a_claim(article):
    assert len(verdicts(article)) <= 1
