"""Whose report a text is: from its own lead, never from its source line or from whom it mentions."""

import pytest

from spec.read.written import BODY, STATEMENT, read_one, skips_of

JIANGSU = "2026年1月20日在江苏省第十四届人民代表大会第五次会议上"
CITY_SPEAKS = "各位代表：\n现在，我代表市人民政府作工作报告。"
COUNTY_SPEAKS = "各位代表：\n现在，我代表区人民政府作工作报告。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"——{JIANGSU}\n{STATEMENT}", "江苏 CN-JS province", id="the line of the session"),
        pytest.param(
            f"——2026年1月20日在江苏省第十四届\n人民代表大会第五次会议上\n{STATEMENT}",
            "江苏 CN-JS province",
            id="the line of the session, broken in two",
        ),
        pytest.param(
            f"2026年1月20日在江苏省十四届人民代表大会第五次会议上\n{STATEMENT}",
            "江苏 CN-JS province",
            id="a session without 第",
        ),
        pytest.param(
            f"2026年1月20日省长某某在江苏省第14届人民代表大会第5次会议上的报告\n{STATEMENT}",
            "江苏 CN-JS province",
            id="a session in digits, after the speaker",
        ),
        pytest.param(
            "各位代表：\n现在，我代表内蒙古自治区人民政府作报告。\n2026年重点工作",
            "内蒙古 CN-NM province",
            id="the speaker's words",
        ),
        pytest.param(
            "2026年广西政府工作报告\n各位代表：\n我代表自治区人民政府作报告。", "广西 CN-GX province", id="a title"
        ),
        pytest.param(
            "陕西省2026年政府工作报告\n各位代表：\n我代表省人民政府作报告。",
            "陕西 CN-SN province",
            id="a title with the year inside",
        ),
        pytest.param(
            "2026年吉林省政府工作报告_吉林省人民政府网\n各位代表：\n我代表省人民政府作报告。",
            "吉林 CN-JL province",
            id="a title with the site's name",
        ),
        pytest.param(
            "海南省省长 某某\n各位代表：\n我代表省人民政府作报告。\n2026年重点工作",
            "海南 CN-HI province",
            id="the speaker's title",
        ),
        pytest.param(
            "现在，我代表国务院作报告。\n一、2025年工作回顾", "全国 CN national", id="the State Council is the nation"
        ),
        pytest.param(
            "2026年3月5日在第十四届全国人民代表大会第四次会议上\n各位代表：",
            "全国 CN national",
            id="the national session",
        ),
        pytest.param(
            f"来源：北京日报\n{JIANGSU}\n{STATEMENT}", "江苏 CN-JS province", id="the source line names another region"
        ),
        pytest.param(
            f"{JIANGSU}\n{STATEMENT}\n我们同上海市、浙江省、安徽省一道办了许多事，与上海市办得最多。",
            "江苏 CN-JS province",
            id="it mentions others more often",
        ),
        pytest.param(
            f"解读浙江省政府工作报告\n{JIANGSU}\n{STATEMENT}",
            "江苏 CN-JS province",
            id="a link to an explanation of another's report",
        ),
        pytest.param(
            f"2026年1月18日在上海市第十六届人民代表大会第四次会议上\n相关链接\n{JIANGSU}\n{STATEMENT}",
            "江苏 CN-JS province",
            id="a link to another session before its own",
        ),
        pytest.param(
            f"2026年1月20日在上海市第十六届人民代表大会第四次会议上\n{CITY_SPEAKS}",
            "上海 CN-SH province",
            id="a municipality is a province",
        ),
        pytest.param(
            f"2026年1月20日在北京市朝阳区第十七届人民代表大会第六次会议上\n{COUNTY_SPEAKS}",
            "北京 CN-BJ county",
            id="a municipality's district",
        ),
        pytest.param(
            f"2026年1月20日在辽宁省朝阳市第十一届人民代表大会第六次会议上\n{CITY_SPEAKS}",
            "辽宁 CN-LN city",
            id="a city of the district's name",
        ),
        pytest.param(
            f"2026年1月20日在南京市第十七届人民代表大会第五次会议上\n{CITY_SPEAKS}",
            "江苏 CN-JS city",
            id="a city lies in the province of the table",
        ),
        pytest.param(
            f"2026年1月20日在吉林市第十七届人民代表大会第五次会议上\n{CITY_SPEAKS}",
            "吉林 CN-JL city",
            id="a city of its province's name",
        ),
        pytest.param(
            "2026年1月20日在海南藏族自治州第十五届人民代表大会第五次会议上\n各位代表：\n我代表州人民政府作报告。",
            "青海 CN-QH city",
            id="a prefecture that opens with a province's name",
        ),
        pytest.param(
            f"2026年1月20日在呼伦贝尔市海拉尔区第十五届人民代表大会第六次会议上\n{COUNTY_SPEAKS}",
            "内蒙古 CN-NM county",
            id="a district of a city",
        ),
        pytest.param(
            f"2026年1月20日广东省某某在深圳市第七届人民代表大会第八次会议上\n{CITY_SPEAKS}",
            "广东 CN-GD city",
            id="a province's name before a city's session",
        ),
        pytest.param(
            f"来自四川\n北京市第十六届人民代表大会第四次会议文件\n{CITY_SPEAKS}",
            "北京 CN-BJ province",
            id="a line before the session ends with another's name",
        ),
        pytest.param(
            f"2026年1月20日在昆山市第十八届人民代表大会第五次会议上\n{CITY_SPEAKS}\n江苏省昆山市的老街焕然一新。",
            "江苏 CN-JS county",
            id="a county-level city whose province the text tells",
        ),
    ],
)
def test_the_lead_tells_region_and_level(tmp_path, text, expected):
    document, _ = read_one(tmp_path, f"{text}\n{BODY}\n2026年工作安排")
    assert expected == f"{document.region} {document.region_id} {document.level}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"{STATEMENT}\n2026年重点工作\n我们同上海市办了许多事。",
            "nothing tells whose report it is",
            id="a province speaks, and only others are named",
        ),
        pytest.param(
            f"2026年1月20日在昆山市第十八届人民代表大会第五次会议上\n{CITY_SPEAKS}",
            "nothing tells whose report it is",
            id="a county-level city without its province",
        ),
        pytest.param(
            f"{JIANGSU}\n各位代表：\n现在，我代表浙江省人民政府作报告。",
            "the line of the session and the speaker's words name different authors",
            id="session and speaker name different provinces",
        ),
        pytest.param(
            f"{JIANGSU}\n各位代表：\n现在，我代表县人民政府作报告。",
            "the line of the session and the speaker's words name different authors",
            id="a county speaks in a province's session",
        ),
        pytest.param(
            f"{JIANGSU}\n各位代表：\n现在，我代表市人民政府作报告。",
            "the line of the session and the speaker's words name different authors",
            id="a city speaks in a province's session",
        ),
        pytest.param(
            f"2026年江苏省政府工作报告\n2026年浙江省政府工作报告\n{STATEMENT}",
            "it bears titles of several authors: 江苏省, 浙江省",
            id="links to the reports of several provinces",
        ),
        pytest.param(
            f"来源：江苏日报\n{STATEMENT}\n2026年重点工作",
            "nothing tells whose report it is",
            id="the source line is no evidence",
        ),
    ],
)
def test_what_is_open_is_skipped(tmp_path, text, expected):
    assert (expected,) == skips_of(tmp_path, f"{text}\n{BODY}")


def test_the_file_name_is_the_last_resort_and_marked(tmp_path):
    text = f"{STATEMENT}\n2026年重点工作\n{BODY}"
    document, flags = read_one(tmp_path, text, name="浙江省_政府工作报告.txt")
    assert "浙江" == document.region
    assert (("file-name", "only the file's name tells that this is a report of 浙江省"),) == flags


def test_a_file_name_that_disagrees_is_told(tmp_path):
    document, flags = read_one(tmp_path, f"{JIANGSU}\n{STATEMENT}\n{BODY}", name="Shanghai 2024.txt")
    assert ("江苏", 2026) == (document.region, document.year)
    assert (
        ("disagreement", "the file's name: 上海市; 江苏省 is taken, from the line of the session"),
        ("disagreement", "the file's name: 2024; 2026 is taken, from the line of the session"),
    ) == flags


def test_a_file_name_with_two_regions_tells_nothing(tmp_path):
    text = f"{STATEMENT}\n2026年重点工作\n{BODY}"
    assert ("nothing tells whose report it is",) == skips_of(tmp_path, text, name="浙江和江苏.txt")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("2026年江苏省政府工作报告", "2026年江苏省政府工作报告", id="as it stands"),
        pytest.param("政 府 工 作 报 告", "政府工作报告", id="spaced out"),
        pytest.param(
            "2026年江苏省政府工作报告_江苏省人民政府", "2026年江苏省政府工作报告", id="without the site's name"
        ),
        pytest.param("", "2026年江苏省政府工作报告", id="none: a description"),
    ],
)
def test_the_title(tmp_path, title, expected):
    document, _ = read_one(tmp_path, f"{title}\n{JIANGSU}\n{STATEMENT}\n{BODY}")
    assert expected == document.title


def test_a_city_is_named_in_its_title(tmp_path):
    text = f"政府工作报告\n2026年1月20日在苏州市第十七届人民代表大会第五次会议上\n{CITY_SPEAKS}\n{BODY}"
    assert "2026年苏州市政府工作报告" == read_one(tmp_path, text)[0].title


def test_source_and_publication_are_told_as_they_stand(tmp_path):
    text = f"2026年江苏省政府工作报告\n来源：\n某某日报\n2026-02-03 09:02:33\n{JIANGSU}\n{STATEMENT}\n{BODY}"
    document, _ = read_one(tmp_path, text)
    assert ("某某日报", "2026-02-03", "2026-01-20") == (document.source, document.published, document.delivered)
