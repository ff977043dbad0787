"""Quantities in Korean text: what is a number with a unit or a counter, and what only looks like one.

만, 억 and 조 are applied to the value (1조 2천억 원); the prefix of a unit stays in the unit (80.4GW). A counter (개,
건, 곳) is the unit of what it counts, and is one only where its word ends there: 5개의, not 5개발.
"""

import pytest

from pintu.extract.quantities import find_quantities_in
from spec.extract.marked_quantities import expected_and_found


def check(text: str) -> None:
    expected, found = expected_and_found(text, "ko")
    assert expected == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("굴 수출이 [5.2%|quantity 5.2 percent] 늘었다.", id="per cent as a sign"),
        pytest.param("굴 수출이 [93퍼센트|quantity 93 percent]를 차지한다.", id="per cent in a word"),
        pytest.param(
            "실업률이 [0.3%포인트|quantity 0.3 percentage_point] 낮아졌다.", id="percentage points are not percent"
        ),
        pytest.param("실업률이 [0.3%p|quantity 0.3 percentage_point] 낮아졌다.", id="percentage points, short"),
        pytest.param("물가는 [-0.4%|quantity -0.4 percent]였다.", id="a minus sign"),
        pytest.param("물가는 [마이너스 0.4%|quantity -0.4 percent]였다.", id="minus in a word"),
        pytest.param("굴 수출은 [5%|quantity about 5 percent]대 성장을 보였다.", id="5%대 is some 5 per cent"),
        pytest.param("타율은 [3할|quantity 30 percent]이다.", id="tenths are per cent"),
    ],
)
def test_percentages(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("소금 [12,400톤|quantity 12400 tonne]을 실었다.", id="commas"),
        pytest.param("소금 [22만 톤|quantity 220000 tonne]을 실었다.", id="만"),
        pytest.param("소금 [22만톤|quantity 220000 tonne]을 실었다.", id="without a space"),
        pytest.param("기금은 [1조 2천억 원|quantity 1200000000000 KRW]이다.", id="조 and 억 with a space"),
        pytest.param("기금은 [1조2,000억원|quantity 1200000000000 KRW]이다.", id="조 and 억 without one"),
        pytest.param("기금은 [3억 위안|quantity 300000000 CNY]이다.", id="억"),
        pytest.param("기금은 [5.66조 위안|quantity 5660000000000 CNY]이다.", id="a decimal before 조"),
        pytest.param("기금은 [$1.4억|quantity 140000000 USD]이다.", id="a sign of money"),
        pytest.param("등대 [1만 2,300기|quantity 12300 item]를 세웠다.", id="만 and the rest"),
        pytest.param("관객 [2천5백만 명|quantity 25000000 person]이 찾았다.", id="천 and 백 within 만"),
        pytest.param("관객 [5천 명|quantity 5000 person]이 찾았다.", id="천 by itself"),
        pytest.param("관객 [삼백만 명|quantity 3000000 person]이 찾았다.", id="a numeral in Hangul"),
        pytest.param("배 [천만 대|quantity 10000000 machine]를 팔았다.", id="a scale by itself"),
        pytest.param("관객 [만 명|quantity 10000 person]이 찾았다.", id="만 by itself"),
        pytest.param("만원 버스를 탔다.", id="만원 is full, not ten thousand won"),
        pytest.param("관객 수백만 명이 찾았다.", id="수백만 is vague"),
        pytest.param("관객은 [22만|quantity 220000]에 달했다.", id="nothing behind the number"),
        pytest.param("3백화점과 2조직", id="words that begin like a scale"),
    ],
)
def test_scales(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("태양광은 [80.4GW|quantity 80.4 gigawatt]다.", id="a prefix stays in the unit"),
        pytest.param(
            "연산 능력은 [22만 페타플롭스|quantity 220000 PFLOPS](PetaFLOPS)다.", id="petaflops with a bracket"
        ),
        pytest.param("연산 능력은 [160EFLOPS|quantity 160 EFLOPS]다.", id="EFLOPS"),
        pytest.param("연산 능력은 [9만P|quantity 90000 PFLOPS]다.", id="P of computing power"),
        pytest.param("가스 [200억㎥|quantity 20000000000 cubic_metre]를 캤다.", id="a unit in one character"),
        pytest.param("철길은 [1,900km|quantity 1900 kilometre]다.", id="Latin letters"),
        pytest.param("철길은 [1,900킬로미터|quantity 1900 kilometre]다.", id="a unit in Hangul"),
        pytest.param("먼지는 [24.5㎍/㎥|quantity 24.5 microgram_per_cubic_metre]다.", id="a unit of two units"),
        pytest.param("전기 [11억 킬로와트시|quantity 1100000000 kilowatt_hour]를 썼다.", id="the longest unit"),
        pytest.param("항구는 [5,506만 TEU|quantity 55060000 TEU]를 옮겼다.", id="containers"),
        pytest.param("땅 [600만 무|quantity 6000000 mu]를 갈았다.", id="무 after a large number"),
        pytest.param("찻값은 [3위안|quantity 3 CNY]이다.", id="3위안 is no rank"),
        pytest.param("문은 [15분|quantity 15 minute] 거리다.", id="minutes"),
        pytest.param("문은 [24시간|quantity 24 hour] 열린다.", id="hours"),
        pytest.param("임금은 톤당 [500위안|quantity 500 CNY]이다.", id="by the tonne"),
        pytest.param("1인당 [3만 위안|quantity 30000 CNY]을 쓴다.", id="1인당 is a denominator"),
        pytest.param("1000억 위안급 단지를 짓는다.", id="a class of size"),
    ],
)
def test_units(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[137기|quantity 137 item]의 풍차가 돈다.", id="기"),
        pytest.param("특허 [500만 건|quantity 5000000 item]을 냈다.", id="건"),
        pytest.param("염전 [400곳|quantity 400 item]을 손봤다.", id="곳"),
        pytest.param("어선 [12척|quantity 12 ship]이 떴다.", id="척"),
        pytest.param("[31개|quantity 31 item] 포구가 모였다.", id="개 before a noun"),
        pytest.param("[12개국|quantity 12 place]이 모였다.", id="개국"),
        pytest.param("[열한 개|quantity 11 item]의 부두를 지었다.", id="a native numeral"),
        pytest.param("[스물두 곳|quantity 22 item]을 손봤다.", id="a native numeral of two parts"),
        pytest.param("[네 가지|quantity 4 item] 과제를 냈다.", id="가지"),
        pytest.param("[한 개|quantity 1 item]의 부두를 지었다.", id="한 with a counter"),
        pytest.param("한 번 가 본 한 곳에 한국 배가 있다.", id="한 as an article"),
        pytest.param("두부와 세계, 열차와 네이버.", id="words that begin like a numeral"),
        pytest.param("다음 세대를 위해, 새 세기를 연다.", id="words that are numeral and counter by chance"),
        pytest.param("구조 개편과 조사 인원.", id="words of Sino-Korean digits"),
        pytest.param("로봇 [12대|quantity 12 machine]를 들였다.", id="대 with a particle"),
        pytest.param("10대 도시와 3대 산업.", id="대 of a class"),
        pytest.param("버스 [130만 대|quantity 1300000 machine]를 팔았다.", id="대 after a large number"),
        pytest.param("[200여 개|quantity min 200 item]의 부두를 지었다.", id="여 within the number"),
        pytest.param("[100만여 명|quantity min 1000000 person]이 찾았다.", id="여 behind a scale"),
        pytest.param("5개발과 12건설.", id="words that begin like a counter"),
        pytest.param("[22만|quantity 220000] 근로자가 모였다.", id="근로자 are no 근"),
    ],
)
def test_counts(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[150개|quantity min 150 item] 이상의 부두.", id="이상"),
        pytest.param("[210건|quantity min 210 item]이 넘는 특허.", id="넘는 behind a particle"),
        pytest.param("[93%|quantity min 93 percent]를 넘어섰다.", id="넘어섰다"),
        pytest.param("[500만 대|quantity min 5000000 machine]를 돌파했다.", id="돌파"),
        pytest.param("[500만 대|quantity min 5000000 machine]를 처음으로 돌파했다.", id="an adverb in between"),
        pytest.param("[22만 페타플롭스|quantity min 220000 PFLOPS](PetaFLOPS)를 넘었다.", id="a bracket in between"),
        pytest.param("[5%|quantity min 5 percent] 초과.", id="초과"),
        pytest.param("최소 [500개|quantity min 500 item]를 짓는다.", id="최소"),
        pytest.param("약 [5%|quantity about 5 percent]다.", id="약"),
        pytest.param("[5%|quantity about 5 percent]가량 늘었다.", id="가량"),
        pytest.param("[5%|quantity about 5 percent] 정도 늘었다.", id="정도"),
        pytest.param("[5%|quantity about 5 percent] 안팎이다.", id="안팎"),
        pytest.param("[5%|quantity about 5 percent] 내외다.", id="내외"),
        pytest.param("[5%|quantity about 5 percent]에 육박한다.", id="육박"),
        pytest.param("거의 [5%|quantity about 5 percent]다.", id="거의"),
        pytest.param("[5%|quantity max 5 percent] 이하다.", id="이하"),
        pytest.param("[5%|quantity max 5 percent] 미만이다.", id="미만"),
        pytest.param("[120일간|quantity max 120 day] 이내다.", id="이내"),
        pytest.param("[5%|quantity max 5 percent]를 넘지 않는다.", id="넘지 않는다"),
        pytest.param("최대 [500개|quantity max 500 item]까지 짓는다.", id="최대"),
        pytest.param("중국 최대 [5개|quantity 5 item] 항만.", id="중국 최대 is a superlative"),
        pytest.param("[5%|quantity 5 percent] 여성이 늘었다.", id="a word that begins like a bound"),
    ],
)
def test_bounds(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("목표는 [4.5~5%|quantity 4.5..5 percent]다.", id="a tilde"),
        pytest.param("목표는 [4.5%~5%|quantity 4.5..5 percent]다.", id="a sign at both ends"),
        pytest.param("목표는 [4.5-5%|quantity 4.5..5 percent]다.", id="a hyphen"),
        pytest.param("[5~8만 명|quantity 50000..80000 person]을 뽑는다.", id="the scale is of both"),
        pytest.param("[5만~8만 명|quantity 50000..80000 person]을 뽑는다.", id="a scale at both ends"),
        pytest.param(
            "[12%|quantity 12 percent]에서 [20%|quantity 20 percent]로 올랐다.", id="from … to are two numbers"
        ),
        pytest.param(
            "밀과 쌀은 각각 [8.9|quantity 8.9 percent], [7.7%|quantity 7.7 percent] 늘었다.", id="a list with one unit"
        ),
        pytest.param("조정 팀이 3-2로 이겼다.", id="a score"),
    ],
)
def test_ranges_and_lists(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("특허의 [5분의 3|quantity 60 percent]을 갖고 있다.", id="분의"),
        pytest.param("특허의 약 [3분의 2|quantity about 66.67 percent]를 갖고 있다.", id="약 before 분의"),
        pytest.param("특허의 [삼분의 이|quantity 66.67 percent]를 갖고 있다.", id="분의 in Hangul"),
        pytest.param("특허의 [1/3|quantity 33.33 percent]을 갖고 있다.", id="a slash"),
        pytest.param("문은 24/7 열린다.", id="a slash in a name"),
        pytest.param("특허의 [절반|quantity 50 percent]을 갖고 있다.", id="절반"),
        pytest.param("특허의 [절반|quantity min 50 percent] 이상을 갖고 있다.", id="절반 이상"),
        pytest.param("[과반|quantity min 50 percent]을 차지한다.", id="과반 is more than half"),
        pytest.param("굴 수출이 [두 배|quantity 2 times]로 늘었다.", id="두 배"),
        pytest.param("굴 수출이 [2.3배|quantity 2.3 times]로 늘었다.", id="배 with a decimal"),
        pytest.param("굴 수출이 [세 배|quantity min 3 times] 이상 늘었다.", id="세 배 이상"),
    ],
)
def test_shares_and_multiples(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("전국 [1위|quantity 1 rank]를 지켰다.", id="위"),
        pytest.param("전국 [5위|quantity 5 rank]에 올랐다.", id="위 with a particle"),
        pytest.param("세계 [10위권|quantity max 10 rank]에 들었다.", id="위권"),
        pytest.param("상위 [10위|quantity max 10 rank] 안에 들었다.", id="상위"),
        pytest.param("전국에서 [세 번째|quantity 3 rank]다.", id="번째 of a whole"),
        pytest.param("[두 번째|quantity 2 rank]로 큰 항구다.", id="번째 before a superlative"),
        pytest.param("세 번째 부두를 지었다.", id="the third of several"),
        pytest.param("굴 수출에서 전국 [선두|quantity 1 rank]를 달린다.", id="선두 of a whole"),
        pytest.param("선두를 달린다.", id="선두 without a whole"),
        pytest.param("전국에서 부두가 [가장 많다|quantity 1 rank].", id="가장 with a whole"),
        pytest.param("나는 굴을 가장 좋아한다.", id="가장 that ranks nothing"),
        pytest.param("300위원회가 모였다.", id="위원회 is no rank"),
    ],
)
def test_ranks(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2025년에 줄었다.", id="a year"),
        pytest.param("2021~2025년에 줄었다.", id="years"),
        pytest.param("2025년 12월 31일에 줄었다.", id="a date"),
        pytest.param("3월 4일과 5일에 줄었다.", id="two days"),
        pytest.param("3분기에 줄었다.", id="a quarter of a year"),
        pytest.param("오전 10시 30분에 열었다.", id="a time of day"),
        pytest.param("향후 5년간, 10년 만에.", id="years to come, years gone by"),
        pytest.param("[16년|quantity 16 year] 연속 늘었다.", id="years on end"),
        pytest.param("제15차 5개년 계획과 14·5 규획.", id="plans"),
        pytest.param("제20차 대회, 3차 산업, 21세기, 10주년.", id="ordinals"),
        pytest.param("5G, C919, G60, AI 2.0.", id="names with digits"),
        pytest.param("GPT-4.5를 썼다.", id="a version"),
        pytest.param("1+1+N 구도와 2-1-4 배치.", id="sums of names"),
        pytest.param("지수는 [95.6|quantity 95.6]으로 올랐다.", id="an index"),
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("22만 페타플롭스", "페타플롭스", id="a unit in Hangul"),
        pytest.param("200억㎥", "㎥", id="a unit in one character"),
        pytest.param("특허 500만 건", "건", id="a counter"),
        pytest.param("전국 1위", "위", id="of a rank"),
        pytest.param("전국 선두", "", id="none for a bare rank"),
        pytest.param("특허의 5분의 3", "%", id="a share in words is in per cent"),
    ],
)
def test_the_unit_is_in_the_characters_of_the_text(text: str, expected: str) -> None:
    assert [expected] == [quantity.unit for quantity in find_quantities_in(text, "ko")]
