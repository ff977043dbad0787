"""Mentions: which words of a report name a theme, and where the name begins and ends.

A case's text carries what must be found: ``[words|theme]``. Nothing else may be found. The sentences are made up for
these tests.
"""

import re

import pytest

from pintu.extract import find_mentions
from pintu.records import Frame, Sentence

MARK = re.compile(r"\[([^|\]]+)\|([a-z0-9-]+)\]")


def sentence(quote: str, *, number: int = 0, frame: Frame = "plan") -> Sentence:
    return Sentence(
        sentence_id=f"s{number}",
        document_id="d",
        section=1,
        paragraph=number,
        start=0,
        end=len(quote),
        frame=frame,
        quote=quote,
    )


def unmarked(text: str) -> tuple[str, list[tuple[int, str, str]]]:
    """Return the text without its marks, and what the marks say."""
    expected: list[tuple[int, str, str]] = []
    plain = ""
    position = 0
    for mark in MARK.finditer(text):
        plain += text[position : mark.start()]
        expected.append((len(plain), mark[1], mark[2]))
        plain += mark[1]
        position = mark.end()
    return plain + text[position:], expected


def check(text: str) -> None:
    plain, expected = unmarked(text)
    assert expected == [(mention.start, mention.text, mention.theme) for mention in find_mentions([sentence(plain)])]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("东岭区看准了[脑机接口|brain-computer-interface]。", id="a name"),
        pytest.param("区里再建三座[高端智能农机产业|smart-agricultural-machinery]展厅。", id="its modifiers and 产业"),
        pytest.param("[新型显示产业集群|new-display]又添两家工厂。", id="its 产业集群"),
        pytest.param("补上[氢能全产业链|hydrogen-energy]的缺口。", id="its 全产业链"),
        pytest.param("[数字经济核心产业|digital-economy]走得稳。", id="its 核心产业"),
        pytest.param("河湾镇的[氢能|hydrogen-energy]产业园开门迎客。", id="but not a park"),
        pytest.param(
            "[钒钛|vanadium-and-titanium]基地、[光伏|photovoltaics]项目两头并进。", id="nor a base or a project"
        ),
        pytest.param("国家级[先进制造业集群|advanced-manufacturing]添一个。", id="level words stay outside"),
        pytest.param("新一代[智能终端|smart-terminals]走俏。", id="新一代 stays outside"),
        pytest.param("“[新三样|new-three-products]”卖得远。", id="quotation marks stay outside"),
        pytest.param(
            "[光伏|photovoltaics]、[风电|wind-power]和[新型储能|energy-storage]三箭齐发。", id="lists are split"
        ),
        pytest.param("[绿电|green-electricity][智算|ai-computing-power]一起上马。", id="also without commas"),
        pytest.param("[零碳工厂和园区|zero-carbon-factory]各建两个。", id="unless a part cannot stand alone"),
        pytest.param("县里办起[绿色氢氨醇|green-hydrogen-ammonia]公司。", id="a bundle with a name of its own"),
    ],
)
def test_where_a_mention_begins_and_ends(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[新能源汽车|new-energy-vehicles]驶出厂门。", id="the longest name wins"),
        pytest.param("[新能源|new-energy]与[汽车产业|automobiles]各有门道。", id="apart they are two"),
        pytest.param(
            "[人工智能+|ai-plus]不等于[人工智能|artificial-intelligence]。", id="a strategy and its technology"
        ),
        pytest.param(
            "组建[合成生物|synthetic-biology][技术创新中心|technology-innovation-centre]。", id="a body and its field"
        ),
        pytest.param("[光子|photonics][科创城|science-city]亮灯。", id="a science city and its field"),
        pytest.param(
            "[具身智能|embodied-intelligence][中试基地|pilot-scale-testing]投用。", id="a pilot base and its field"
        ),
    ],
)
def test_which_name_it_is(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("建立工资调整机制，推动工程转化工作。", id="机制 is no machine, 转化工作 no chemistry"),
        pytest.param("提升队伍作风能力，守住国家政治安全。", id="作风能力 is no wind power, 国家政治 no housekeeping"),
        pytest.param("完善智能体系，扩大健康服务。", id="智能体系 is no agent, 扩大健康 no industry"),
        pytest.param("共走丝绸之路，多边贸易更热。", id="the Silk Road is no silk, 多边贸易 no border trade"),
        pytest.param("沿海经济带、残疾人参加。", id="a belt of coast is no sea economy, 人参加 no ginseng"),
    ],
)
def test_what_only_looks_like_a_name(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("工业、农业、服务业和制造业都好起来。", id="whole sectors of the economy"),
        pytest.param("抓科技创新，促成果转化，搞设备更新。", id="general policy"),
        pytest.param("建设现代化产业体系，做强支柱产业、特色产业和重点产业链。", id="an industry without a name"),
        pytest.param("修高铁、港口和灌区，种高标准农田。", id="transport and water works"),
        pytest.param("棉花丰收，肉牛出栏，蔬菜上市。", id="farm goods as such"),
        pytest.param(
            "[棉花产业链|cotton]、[肉牛产业|beef-cattle]和[茶产业|tea]成了气候。", id="but farm goods as an industry"
        ),
    ],
)
def test_what_is_no_theme(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("五个镇通了[5G|mobile-communications-5g]，[AI|artificial-intelligence]上了岸。", id="Latin names"),
        pytest.param("[ＡＩ|artificial-intelligence]和[５Ｇ|mobile-communications-5g]", id="in full-width letters"),
        pytest.param(
            "[5G-A|mobile-communications-5g-advanced]不是[5G|mobile-communications-5g]。", id="the longer one wins"
        ),
        pytest.param("RETAIL公司与MAIL网", id="but not within another word"),
        pytest.param(
            "[人工\n智能|artificial-intelligence]与[量\u200b子科技|quantum-technology]", id="across a broken line"
        ),
        pytest.param(
            "發展[腦機接口|brain-computer-interface]與[氫能產業|hydrogen-energy]", id="in traditional characters"
        ),
    ],
)
def test_how_a_name_is_written(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The port town bets on [Brain-Computer Interfaces|brain-computer-interface] and [drones|drones].",
            id="English, in capitals and the plural",
        ),
        pytest.param(
            "A [brain–computer interface|brain-computer-interface], a [low altitude economy|low-altitude-economy].",
            id="with whichever hyphen",
        ),
        pytest.param("Retail sales of chairs rose.", id="no short name within a word"),
        pytest.param("Cross-border trade in chairs rose.", id="cross-border trade is no border trade"),
        pytest.param(
            "항구 도시는 [드론|drones]과 [산업용 로봇|industrial-robots]을 만든다.", id="Korean, with particles"
        ),
        pytest.param(
            "[뇌 컴퓨터 인터페이스|brain-computer-interface], [양자컴퓨팅|quantum-computing]",
            id="Korean, with or without spaces",
        ),
        pytest.param("[반도체|semiconductors]산업과 차세대[반도체|semiconductors]", id="Korean compounds"),
        pytest.param("감수소득과 소금 산업", id="no short Korean name within a word"),
    ],
)
def test_names_in_english_and_korean(text: str) -> None:
    check(text)


# What an article on these very reports says that regions bet on; see the explanation of the mosaic.
@pytest.mark.parametrize(
    ("theme", "names"),
    [
        ("drones", ["无人机", "drones", "드론"]),
        ("industrial-robots", ["工业机器人", "industrial robots", "산업용 로봇"]),
        ("embodied-intelligence", ["具身智能", "embodied AI", "체화형 AI"]),
        ("deep-sea-technology", ["深海", "deep sea", "심해"]),
        ("pilot-scale-testing", ["中试", "pilot-scale testing", "중간 시험"]),
        ("brain-computer-interface", ["脑机接口", "brain-computer interface", "뇌-컴퓨터 인터페이스"]),
        ("mobile-communications-6g", ["6G", "第六代移动通信"]),
        ("quantum-technology", ["量子科技", "quantum technology", "양자기술"]),
        ("quantum-computing", ["量子计算", "quantum computing", "양자 컴퓨팅"]),
        ("fusion-energy", ["聚变", "nuclear fusion", "핵융합"]),
        ("new-three-products", ["新三样", "new three", "신 3대 산업"]),
        ("unicorns", ["独角兽", "unicorns", "유니콘 기업"]),
        ("information-technology-innovation", ["信创", "IT application innovation", "신뢰 기반 컴퓨팅"]),
        ("xiongan-innovation", ["雄安科创中心", "Xiong'an New Area", "슝안 신구"]),
        ("computing-power", ["算力", "computing power", "컴퓨팅 파워"]),
        ("cloud-computing", ["云计算", "cloud computing", "클라우드"]),
        ("green-hydrogen-ammonia", ["绿氢", "氢氨", "green hydrogen", "친환경 수소"]),
        ("green-computing-power", ["零碳算力", "zero-carbon computing", "탄소제로 컴퓨팅"]),
        ("clean-energy", ["清洁能源", "clean energy", "청정에너지"]),
        ("attosecond-laser", ["阿秒激光", "attosecond laser", "아토초 레이저"]),
        ("commercial-space", ["商业航天", "commercial space", "동방항천항"]),
        ("optoelectronics", ["光电子信息", "optoelectronics", "광전자"]),
        ("smart-agricultural-machinery", ["智能农机", "smart agricultural machinery", "스마트 농기계"]),
        ("electronic-information", ["电子信息产业链", "electronics chain", "전자 산업 체인"]),
        ("east-data-west-computing", ["东数西算", "East Data, West Computing", "동수서산"]),
        ("new-quality-productive-forces", ["新质生产力", "new quality productive forces", "신질 생산력"]),
        ("data-centres", ["数据中心", "data centres", "데이터센터"]),
        ("low-altitude-economy", ["低空经济", "low-altitude economy", "저고도 경제"]),
    ],
)
def test_what_an_article_on_the_reports_names(theme: str, names: list[str]) -> None:
    found = [find_mentions([sentence(name)]) for name in names]
    assert [[(name, theme)] for name in names] == [[(m.text, m.theme) for m in mentions] for mentions in found]


@pytest.mark.parametrize(
    ("frame", "status"),
    [
        ("review", "achieved"),
        ("review-period", "achieved"),
        ("plan", "target"),
        ("plan-period", "target"),
        ("annex", None),
        ("other", None),
    ],
)
def test_the_part_of_the_report_tells_whether_it_is_done(frame: Frame, status: str | None) -> None:
    assert [status] == [mention.status for mention in find_mentions([sentence("光伏上屋顶", frame=frame)])]


def test_no_name_reaches_from_one_sentence_into_the_next() -> None:
    first, second = sentence("学校添置人工"), sentence("智能手表到货", number=1)
    found = [(mention.sentence_id, mention.start, mention.text) for mention in find_mentions([first, second])]
    assert [("s1", 0, "智能手表")] == found


def test_a_line_of_a_million_characters_takes_the_time_that_it_is_long() -> None:
    # A step that looks over the line again at each of its half a million modifiers would take hours.
    line = sentence("高端现代智能绿色新型" * 100_000 + "光伏产业")
    assert [("光伏产业", 1_000_000)] == [(m.text[-4:], len(m.text) - 4) for m in find_mentions([line])]
