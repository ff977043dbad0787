"""Ties: which words of a report name a region, a bloc or a special zone, and what the report says of it.

A case's text carries what must be found: ``[words|what they mean, relation]``. Nothing else may be found. The sentences
are made up for these tests.
"""

import re

import pytest

from pintu.extract.ties import find_ties
from pintu.records import Sentence

MARK = re.compile(r"\[([^|\]]+)\|([^,\]]+), (\w+)\]")


def sentence(quote: str, number: int = 0) -> Sentence:
    return Sentence(
        sentence_id=f"s{number}",
        document_id="d",
        section=1,
        paragraph=number,
        start=0,
        end=len(quote),
        frame="plan",
        quote=quote,
    )


def unmarked(text: str) -> tuple[str, list[tuple[int, str, str, str]]]:
    """Return the text without its marks, and what the marks say."""
    expected: list[tuple[int, str, str, str]] = []
    plain = ""
    position = 0
    for mark in MARK.finditer(text):
        plain += text[position : mark.start()]
        expected.append((len(plain), mark[1], mark[2], mark[3]))
        plain += mark[1]
        position = mark.end()
    return plain + text[position:], expected


def check(text: str, author: str | None) -> None:
    plain, expected = unmarked(text)
    ties = find_ties([sentence(plain)], region=author)
    assert expected == [(tie.start, tie.text, tie.resolved, tie.relation) for tie in ties]


@pytest.mark.parametrize(
    ("author", "text"),
    [
        pytest.param("甘肃", "我们与[青海|region:青海, cooperation]共建输电走廊。", id="a short name"),
        pytest.param("江西", "同[福建省|region:福建, cooperation]签署护林协议。", id="a full name"),
        pytest.param("新疆", "建好[新疆维吾尔自治区|region:新疆, own]档案馆。", id="a long full name"),
        pytest.param("云南", "叫响“山里[云南|region:云南, own]”招牌。", id="the author's own name in a brand"),
        pytest.param(
            "重庆", "创业者涌向[重庆|region:重庆, own]，工厂建在[重庆|region:重庆, own]。", id="each time it is named"
        ),
        pytest.param("江苏", "美丽[江苏|region:江苏, own]人人护。", id="丽江 is not what 美丽江苏 holds"),
        pytest.param("海南", "养鱼人都说海上[海南|region:海南, own]大有可为。", id="上海 is not what 海上海南 holds"),
        pytest.param("河北", "蔬菜占[北京|region:北京, other]市场三成。", id="北京市 is not what 北京市场 holds"),
    ],
)
def test_names_of_regions(author: str, text: str) -> None:
    check(text, author)


@pytest.mark.parametrize(
    ("author", "text"),
    [
        pytest.param(
            "江苏",
            "建设[苏|region:江苏, own][皖|region:安徽, cooperation][鲁|region:山东, cooperation]"
            "[豫|region:河南, cooperation]四省医联体。",
            id="each character is a region of its own",
        ),
        pytest.param("重庆", "开通[川|region:四川, cooperation][渝|region:重庆, own]班车。", id="川渝"),
        pytest.param(
            "陕西",
            "修复[晋|region:山西, cooperation][陕|region:陕西, own][蒙|region:内蒙古, cooperation]沙地。",
            id="晋陕蒙",
        ),
        pytest.param("福建", "举办[闽|region:福建, own][台|region:台湾, cooperation]茶艺交流。", id="闽台"),
        pytest.param(
            "安徽",
            "组织[皖|region:安徽, own][港|region:香港, cooperation][澳|region:澳门, cooperation]青年互访合作。",
            id="港 and 澳 in a compound",
        ),
        pytest.param(
            "黑龙江",
            "推进[龙|region:黑龙江, own][粤|region:广东, cooperation]两地农机合作。",
            id="龙 beside a free character",
        ),
        pytest.param(
            "青海",
            "推动[青|region:青海, own][甘|region:甘肃, cooperation][宁|region:宁夏, cooperation]电网协同。",
            id="a listed compound of tight characters",
        ),
        pytest.param(
            "内蒙古",
            "向[京津冀|bloc:京津冀, cooperation][蒙|region:内蒙古, own]四地开放数据。",
            id="a bloc that a character joins",
        ),
        pytest.param("湖北", "这里的湘绣、粤菜深受喜爱。", id="another region's character alone is none"),
        pytest.param(
            "四川",
            "[云|region:云南, cooperation][贵|region:贵州, cooperation][川|region:四川, own]三省联合护江。",
            id="characters that count in listed compounds only",
        ),
        pytest.param(
            "四川",
            "落实[浙|region:浙江, cooperation][川|region:四川, own][东西部协作|bloc:东西部协作, cooperation]任务。",
            id="a compound before a bloc",
        ),
        pytest.param(
            None,
            "建立[湘|region:湖南, cooperation][鄂|region:湖北, cooperation][渝|region:重庆, cooperation]旅游联盟。",
            id="without an author compounds stand",
        ),
        pytest.param(None, "湘味飘香，粤韵悠扬。", id="without an author a character alone does not"),
    ],
)
def test_characters_in_compounds(author: str | None, text: str) -> None:
    check(text, author)


@pytest.mark.parametrize(
    ("author", "text"),
    [
        pytest.param(
            "辽宁",
            "抓好援[藏|region:西藏, cooperation]援[疆|region:新疆, cooperation]、外事和档案。",
            id="aid, even in a list",
        ),
        pytest.param("青海", "用好对口援[青|region:青海, own]资金。", id="aid to the author"),
        pytest.param("内蒙古", "做实[京|region:北京, cooperation][蒙|region:内蒙古, own]协作。", id="京蒙协作"),
        pytest.param("福建", "建强[闽|region:福建, own][宁|region:宁夏, cooperation]园区。", id="闽宁"),
        pytest.param(
            "山东",
            "[陇|region:甘肃, cooperation]电入[鲁|region:山东, own]送来清洁电。",
            id="power from one region to another",
        ),
        pytest.param(
            "重庆",
            "接入[疆|region:新疆, cooperation]算入[渝|region:重庆, own]专线。",
            id="computing from one region to another",
        ),
        pytest.param("山西", "[晋|region:山西, own]电外送又添一路。", id="power out"),
        pytest.param("广西", "优化驻[沪|region:上海, other]办事处。", id="an office in another region"),
        pytest.param("广东", "“[港|region:香港, cooperation]车北上”再提速。", id="cars across the border"),
        pytest.param("福建", "便利[台|region:台湾, other]胞来[闽|region:福建, own]置业。", id="台胞"),
        pytest.param(
            "北京",
            "织密[京|region:北京, own][雄|place:雄安新区@河北, cooperation]医疗网，共享名医。",
            id="雄 stands for a place",
        ),
        pytest.param(
            "四川",
            "在[川|region:四川, own]院士走进乡村，[川|region:四川, own]籍名师回乡。",
            id="the author's tight character",
        ),
        pytest.param("甘肃", "“[甘|region:甘肃, own]味”农品走出大山。", id="the author's tight character in a brand"),
        pytest.param("山东", "青年英才来[鲁|region:山东, own]创业。", id="the author's free character"),
        pytest.param("新疆", "全[疆|region:新疆, own]上下同心。", id="疆 in its own report"),
        pytest.param("吉林", "毕业生留[吉|region:吉林, own]人数翻番。", id="吉 beside a cue"),
    ],
)
def test_characters_in_fixed_words(author: str, text: str) -> None:
    check(text, author)


@pytest.mark.parametrize(
    ("author", "text"),
    [
        pytest.param("浙江", "推进[长三角|bloc:长三角, cooperation]一体化。", id="the bare name, not the slogan"),
        pytest.param("贵州", "抢抓新时代[西部大开发|bloc:西部大开发, other]机遇。", id="西部大开发 is whole"),
        pytest.param(
            "湖北",
            "在[长江经济带|bloc:长江经济带, other]发展中走在前。",
            id="carrying out a strategy tells no joint work",
        ),
        pytest.param(
            "广西", "加强与[长江经济带|bloc:长江经济带, cooperation]港口合作。", id="a strategy's bloc worked with"
        ),
        pytest.param(
            "海南",
            "深化与[京津冀|bloc:京津冀, cooperation]、[粤港澳|bloc:粤港澳大湾区, cooperation]等区域合作。",
            id="粤港澳 in a list of blocs",
        ),
        pytest.param("广东", "支持[大湾区|bloc:粤港澳大湾区, cooperation]青年创业。", id="大湾区"),
        pytest.param("四川", "扩容中欧班列（[成渝|bloc:成渝地区双城经济圈, cooperation]）。", id="成渝"),
        pytest.param("内蒙古", "密切同[东三省|bloc:东北地区, cooperation]的合作。", id="another name of a bloc"),
        pytest.param("吉林", "落实[东北|bloc:东北地区, other]全面振兴部署。", id="东北 before its cue"),
        pytest.param("江西", "货运量居[中部地区|bloc:中部地区, comparison]前列。", id="a rank among a bloc"),
        pytest.param(
            "广西",
            "增速居[中|bloc:中部地区, comparison][西部|bloc:西部地区, comparison]第三。",
            id="a compound of quarters is split",
        ),
        pytest.param(
            "全国",
            "促进[中部地区|bloc:中部地区, other]加快崛起，提升[东北|bloc:东北地区, other]和"
            "[中|bloc:中部地区, other][西部|bloc:西部地区, other]教育。",
            id="the quarters as the nation speaks of them",
        ),
        pytest.param("广东", "完成[东西部协作|bloc:东西部协作, cooperation]任务。", id="东西部协作 is a scheme"),
        pytest.param("宁夏", "融入[西部陆海新通道|bloc:西部陆海新通道, cooperation]。", id="a corridor"),
        pytest.param("湖南", "[长株潭|bloc:长株潭, own]三市同城。", id="the author's own cluster"),
        pytest.param("辽宁", "做强[沿海经济带|bloc:辽宁沿海经济带, own]。", id="a name that is its author's only"),
        pytest.param("广东", "规划沿海经济带。", id="the same name elsewhere"),
    ],
)
def test_blocs(author: str, text: str) -> None:
    check(text, author)


@pytest.mark.parametrize(
    ("author", "text"),
    [
        pytest.param("天津", "支持[雄安新区|place:雄安新区@河北, cooperation]建设。", id="雄安新区"),
        pytest.param("河北", "百家企业落户[雄安|place:雄安新区@河北, own]。", id="雄安"),
        pytest.param("上海", "深化[浦东新区|place:浦东@上海, own]改革。", id="浦东"),
        pytest.param("湖南", "与[海南自由贸易港|place:海南自贸港@海南, cooperation]联动。", id="海南自贸港"),
        pytest.param(
            "广东",
            "[横琴|place:横琴@广东, own][粤|region:广东, own][澳|region:澳门, cooperation]合作更深。",
            id="a zone and the regions in its name",
        ),
        pytest.param("江苏", "[苏南|place:苏南@江苏, own]带动[苏北|place:苏北@江苏, own]。", id="parts of a region"),
        pytest.param("新疆", "铺开[南疆|place:南疆@新疆, own]水网。", id="南疆 in its own report"),
        pytest.param("广西", "守好祖国南疆。", id="南疆 elsewhere is the frontier"),
        pytest.param("内蒙古", "弘扬北疆文化，扩建河套灌区。", id="北疆 and 河套 of Inner Mongolia are none"),
        pytest.param("甘肃", "治理[河西走廊|place:河西走廊@甘肃, own]风沙。", id="河西走廊"),
    ],
)
def test_places(author: str, text: str) -> None:
    check(text, author)


@pytest.mark.parametrize(
    ("author", "text"),
    [
        pytest.param("青海", "海南零碳园区开工。", id="海南 in a report of Qinghai is a prefecture"),
        pytest.param("吉林", "吉林市办冰雪节。", id="吉林市"),
        pytest.param("青海", "河南县草场返青。", id="河南县"),
        pytest.param("上海", "更新南京东路、山西路、江西路、西藏路、重庆路沿街店铺。", id="streets"),
        pytest.param("安徽", "京东方扩产，京东建仓。", id="京东方 and 京东"),
        pytest.param("内蒙古", "穿越巴丹吉林沙漠。", id="巴丹吉林"),
        pytest.param("宁夏", "贺兰山东麓的葡萄熟了。", id="山东麓"),
        pytest.param("河南", "京沪高速、沪昆高铁、川藏铁路、青藏铁路都在检修。", id="railways and roads"),
        pytest.param("四川", "成渝中线提速。", id="成渝 in a railway's name"),
        pytest.param("天津", "拓宽京津塘、津沧等高速。", id="a list of roads"),
        pytest.param("贵州", "重庆至贵阳高铁动工。", id="the ends of a railway"),
        pytest.param("福建", "每天北京时间八点升旗。", id="北京时间"),
        pytest.param("广西", "中国制造走向世界，超过全国平均水平。", id="the nation is no tie"),
        pytest.param("天津", "上海合作组织代表到访。", id="上海合作组织"),
        pytest.param("江苏", "各界隆重庆祝丰收节。", id="隆重庆祝"),
        pytest.param("山东", "推广东营治碱办法。", id="推广东营"),
        pytest.param("广西", "桂林、贵港、南宁齐发力。", id="cities that hold a character"),
        pytest.param("山西", "晋升职称，晋级决赛。", id="晋 in other words"),
        pytest.param("天津", "发放津贴。", id="津贴"),
        pytest.param("福建", "闽江水清，福清港口繁忙。", id="rivers and ports"),
        pytest.param("浙江", "平台经济回暖，抗击台风。", id="台 in other words"),
        pytest.param("云南", "守护边疆，开发中蒙俄市场。", id="frontiers and countries"),
        pytest.param("四川", "传承藏医药。", id="peoples and crafts"),
        pytest.param("西藏", "北京大学、四川大学毕业生进村。", id="schools of other regions"),
        pytest.param("四川", "四川省人民政府、四川日报、四川大学发布通知。", id="the author's own bodies"),
        pytest.param("湖南", "在中共湖南省委领导下。", id="the author's own party committee"),
        pytest.param("陕西", "秦岭雪线上移。", id="mountains"),
        pytest.param("吉林", "面向东北亚开放。", id="东北亚"),
        pytest.param("重庆", "西部（重庆）科学城、西部金融中心开园。", id="西部 in names"),
        pytest.param("内蒙古", "东部盟市兴牧，西部盟市兴电。", id="the quarters of one region"),
        pytest.param("宁夏", "中部干旱带通水。", id="the middle of one region"),
        pytest.param("重庆", "带动成渝中部崛起。", id="the middle of a bloc"),
        pytest.param("海南", "中部地区雨林茂密。", id="中部地区 of an author who is no member"),
        pytest.param("甘肃", "沿黄河、长江、渭河植树。", id="rivers are no blocs"),
        pytest.param("广东", "共建“一带一路”，扩大东盟贸易。", id="foreign regions"),
        pytest.param("湖南", "湘雅医院扩建。", id="a hospital that begins with a character"),
        pytest.param("宁夏", "银川苏银产业园开工。", id="苏 of 苏州"),
        pytest.param("陕西", "延长榆鄂宁输气管。", id="鄂 of 鄂尔多斯, 宁 of 宁东"),
        pytest.param("吉林", "做大吉化、推进长吉图。", id="吉 of Jilin City"),
    ],
)
def test_words_that_only_look_like_names(author: str, text: str) -> None:
    check(text, author)


@pytest.mark.parametrize(
    ("author", "text"),
    [
        pytest.param("湖南", "产量仅次于[广东|region:广东, comparison]。", id="comparison"),
        pytest.param("河北", "疏解[北京|region:北京, cooperation]功能。", id="taking over functions"),
        pytest.param("山西", "架设大同至[天津|region:天津, cooperation]特高压。", id="power lines"),
        pytest.param("甘肃", "[上海市|region:上海, cooperation]某医院开诊。", id="a hospital of another region"),
        pytest.param("山东", "话剧在[台湾|region:台湾, other]展演。", id="a tour"),
        pytest.param(
            "江苏",
            "向[香港|region:香港, other]同胞、[澳门|region:澳门, other]同胞致意。",
            id="greetings",
        ),
        pytest.param(
            "四川",
            "统筹外事、[港|region:香港, other][澳|region:澳门, other][台|region:台湾, other]、侨务。",
            id="a list of work",
        ),
        pytest.param(
            "宁夏",
            "加强与[港|region:香港, cooperation][澳|region:澳门, cooperation][台|region:台湾, cooperation]合作。",
            id="the same worked with",
        ),
        pytest.param(
            "青海",
            "做优[青|region:青海, own][甘|region:甘肃, other]环线。",
            id="a route that tells of its regions",
        ),
        pytest.param("江西", "整改[长江经济带|bloc:长江经济带, other]警示片问题。", id="an inspection"),
        pytest.param("陕西", "客人来自[福建|region:福建, other]。", id="no cue"),
        pytest.param(None, "[湖南|region:湖南, other]的天空。", id="without an author none is own"),
    ],
)
def test_relations(author: str | None, text: str) -> None:
    check(text, author)


def test_a_line_break_inside_a_name_is_seen_through() -> None:
    [tie] = find_ties([sentence("对接上\n海产业链。")], region="安徽")
    assert ("上\n海", "region:上海") == (tie.text, tie.resolved)


def test_names_do_not_cross_sentences() -> None:
    assert () == find_ties([sentence("我们走向上"), sentence("海边。", 1)], region="山东")


def test_ties_stand_in_text_order_with_identifiers_of_their_own() -> None:
    sentences = [sentence("与江苏、浙江合作，再与江苏合作。"), sentence("与江苏合作。", 1)]
    ties = find_ties(sentences, region="安徽")
    assert [("s0", 1), ("s0", 4), ("s0", 11), ("s1", 1)] == [(tie.sentence_id, tie.start) for tie in ties]
    assert 4 == len({tie.tie_id for tie in ties})
