"""A number of an article: told as the report tells it, or otherwise."""

import pytest

from pintu.pipeline.checking import check_text
from spec.check.held import reports, verdicts


def verdict_of(article):
    (finding,) = check_text(article, reports())
    return finding.verdict


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param("Guizhou's computing power has gone beyond 260 EFLOPS.", "supported", id="as the report has it"),
        pytest.param("Gansu's new-energy capacity reached 91.5 gigawatts.", "supported", id="in another unit"),
        pytest.param("\ud800 Gansu's economy grew 6.3 percent last year.", "supported", id="beside half a character"),
        pytest.param("浙江粮食产量约合632万吨。", "supported", id="斤 in tonnes"),
        pytest.param("저장성의 곡물 생산량은 632만 톤이었다.", "supported", id="斤 in tonnes, in Korean"),
        pytest.param("Guizhou made about 350,000 new energy vehicles last year.", "supported", id="rounded"),
        pytest.param("Gansu's economy grew 6.3 percent last year.", "supported", id="growth"),
        pytest.param("China's economy grew 5.3 percent last year.", "supported", id="the nation's"),
        pytest.param("Guizhou's computing power reached 260 EFLOPS.", "supported", id="a missing bound is no fault"),
        pytest.param("Shanxi cut fine particles by 13.4 percent over five years.", "supported", id="a fall"),
        pytest.param("산시성(山西)은 5년간 초미세먼지를 13.4% 줄였다.", "supported", id="a fall, in Korean"),
        pytest.param("Shanxi is building six water diversion canals.", "supported", id="under way, and planned"),
        pytest.param("Shanxi set a growth target of around 4.2 percent.", "supported", id="growth is that of all"),
        pytest.param(
            "Guizhou has 317 Miao embroidery workshops and wants far more.", "supported", id="a plan behind the number"
        ),
        pytest.param("Guizhou wants 180 companies around its cloud.", "supported", id="wanted"),
        pytest.param("甘肃算力规模今年要突破17万P。", "supported", id="要, in Chinese"),
        pytest.param("산시성(山西)은 지능형 탄광을 470곳 만들었다.", "supported", id="만들 in 만들었다 tells no plan"),
        pytest.param(
            "구이저우성은 클라우드 생태계 기업을 180곳 이상 늘리기로 했다.", "supported", id="a plan, told as decided"
        ),
        pytest.param("Guizhou made 3.52 million new energy vehicles.", "contradicted", id="ten times too many"),
        pytest.param("贵州新能源汽车产量达到352万辆。", "contradicted", id="万 for ten thousand more"),
        pytest.param("구이저우성의 신에너지차 생산량은 352만 대에 달했다.", "contradicted", id="만 slipped"),
        pytest.param("Guizhou's output of new energy vehicles was 412,000.", "contradicted", id="another number"),
        pytest.param("Gansu's economy grew 7.1 percent last year.", "contradicted", id="another growth"),
        pytest.param("甘肃突破关键核心技术超过130项。", "overstated", id="more than what is just that"),
        pytest.param(
            "간쑤성은 지난해 130건이 넘는 핵심 기술을 돌파했다.", "overstated", id="넘는 of what is just that"
        ),
        pytest.param("贵州苗绣工坊达到317家。", "supported", id="words that are in no catalogue, in Chinese"),
        pytest.param(
            "간쑤성의 에너지 저장 설비용량은 9,150만 킬로와트다.", "supported", id="저장 is storage, not Zhejiang"
        ),
        pytest.param("구이저우성은 지난해 신에너지차 35만 2천 대를 만들었다.", "supported", id="만들었다 is done"),
        pytest.param(
            "The port of Ningbo-Zhoushan handled 46.3 million containers last year, said Zhejiang.",
            "status-differs",
            id="a plan told as done",
        ),
        pytest.param(
            "구이저우는 180개 이상의 클라우드 생태계 기업을 유치했다.",
            "status-differs",
            id="a plan told as done, in Korean",
        ),
        pytest.param("甘肃算力规模已突破17万P。", "status-differs", id="a plan told as done, in Chinese"),
        pytest.param(
            "Gansu plans to lift its new-energy capacity to 91.5 gigawatts this year.",
            "status-differs",
            id="done told as a plan",
        ),
        pytest.param(
            "구이저우성은 올해 고속철도 영업 거리를 2,107km로 늘릴 계획이다.",
            "status-differs",
            id="done told as a plan, in Korean",
        ),
        pytest.param(
            "Guizhou mined 940 million tonnes of raw coal last year.", "period-differs", id="five years told as one"
        ),
        pytest.param(
            "Guizhou mined 940 million tonnes of raw coal over the past five years.", "supported", id="five years"
        ),
        pytest.param(
            "Guizhou had 2,107 km of high-speed railways last year.",
            "supported",
            id="what stands is the same after five years",
        ),
        pytest.param("陕西新能源总装机达到9150万千瓦。", "wrong-region", id="another region's"),
        pytest.param("Guizhou ranks eighth in the country by high-speed rail mileage.", "supported", id="a rank"),
        pytest.param(
            "Guizhou ranks fifth in the country by high-speed rail mileage.", "contradicted", id="another rank"
        ),
        pytest.param(
            "간쑤성은 지난해 지역총생산 증가율이 전국 1위였다고 정부 업무보고에서 밝혔다.",
            "contradicted",
            id="another rank, in Korean",
        ),
        pytest.param(
            "저장성은 양자 과학기술 산업사슬에 모인 기업 수가 전국에서 가장 많다.",
            "wrong-region",
            id="another region's rank",
        ),
        pytest.param("安徽棉花产量占全国的3.7%。", "supported", id="a share"),
        pytest.param("안후이의 면화 생산량은 전국의 7.3%를 차지했다.", "contradicted", id="another share"),
        pytest.param(
            "Gansu's work report says that its data centres used 4.1 billion kilowatt-hours.",
            "not-in-corpus",
            id="in no report",
        ),
        pytest.param(
            "Shanxi's work report says that fine particles rose by 13.4 percent.", "not-in-corpus", id="the other way"
        ),
    ],
)
def test_a_number_has_a_verdict(article, expected):
    assert expected == verdict_of(article)


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(
            "Smart coal mines reached 470 in Shanxi, while Gansu's economy grew 6.3 percent.",
            [
                "Smart coal mines reached 470 in Shanxi | 山西 | supported",
                "while Gansu's economy grew 6.3 percent. | 甘肃 | supported",
            ],
            id="two regions in a sentence",
        ),
        pytest.param(
            "Guizhou's green power exports reached 28.1 billion kilowatt-hours, up 26 percent.",
            [
                "Guizhou's green power exports reached 28.1 billion kilowatt-hours | 贵州 | supported",
                "up 26 percent. | 贵州 | supported",
            ],
            id="exports of power are not the exports of a province",
        ),
        pytest.param(
            "산시성(山西)의 지능형 탄광은 470곳이었고 고용 지원 작업장은 2만6000명을 고용했다.",
            [
                "산시성(山西)의 지능형 탄광은 470곳이었고 | 山西 | supported",
                "고용 지원 작업장은 2만6000명을 고용했다. | 山西 | supported",
            ],
            id="a verb between two numbers",
        ),
        pytest.param(
            "Shanxi's smart coal mines reached 470, or 9 for every 100,000 people.",
            ["Shanxi's smart coal mines reached 470 | 山西 | supported"],
            id="what is counted by is no number of its own",
        ),
        pytest.param(
            "China's economy grew 5.3 percent last year, while that of Gansu grew 6.3 percent.",
            [
                "China's economy grew 5.3 percent last year | 全国 | supported",
                "while that of Gansu grew 6.3 percent. | 甘肃 | supported",
            ],
            id="a national figure beside a regional one",
        ),
        pytest.param(
            "석탄의 고장 산시성은 지능형 탄광이 470곳에 달했다.",
            ["석탄의 고장 산시성은 지능형 탄광이 470곳에 달했다. | 山西 | supported"],
            id="산시 by its evidence",
        ),
        pytest.param(
            "On 12 March 2026 Gansu's delegates met for 9 days in room 316.", [], id="dates, durations and names"
        ),
        pytest.param("Gansu is the talk of 31 provinces.", [], id="the provinces that an article is about"),
    ],
)
def test_claims_are_told_apart(article, expected):
    assert expected == verdicts(article)


def test_the_reason_of_an_ambiguous_name_says_whose_the_evidence_is():
    (finding,) = check_text("석탄의 고장 산시성은 지능형 탄광이 470곳에 달했다.", reports())
    assert "산시(山西), 산시(陕西)" in finding.note


def test_what_would_have_been_right_is_said():
    (finding,) = check_text("甘肃突破关键核心技术超过130项。", reports())
    assert "130项" in finding.note
    assert "突破关键核心技术130项。" == finding.evidence[0].quote


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(
            "칭하이성의 신에너지 설비용량은 9,150만 킬로와트다.",
            "이는 칭하이가 아니라 간쑤의 수치이다",
            id="behind a vowel",
        ),
        pytest.param(
            "저장성의 신에너지 설비용량은 9,150만 킬로와트다.",
            "이는 저장이 아니라 간쑤의 수치이다",
            id="behind a consonant",
        ),
        pytest.param("구이저우성의 신에너지차 생산량은 352만 대에 달했다.", "352만 대가 아니다", id="what was told"),
    ],
)
def test_a_reason_in_korean_has_the_particle_of_the_word(article, expected):
    (finding,) = check_text(article, reports())
    assert expected in finding.note
