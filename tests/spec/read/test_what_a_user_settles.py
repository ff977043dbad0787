"""What a user settles, by an option or in the sources.toml beside a file, goes before what the text tells."""

import pytest

from pintu.errors import ReadError, UnresolvedError
from pintu.read import read_file
from spec.read.written import BODY, REPORT, STATEMENT, read_one, skips_of, written

SILENT = f"{STATEMENT}\n{BODY}"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("内蒙古", "CN-NM", id="short"),
        pytest.param("内蒙古自治区", "CN-NM", id="full"),
        pytest.param("Inner Mongolia", "CN-NM", id="English"),
        pytest.param("inner mongolia", "CN-NM", id="in small letters"),
        pytest.param("네이멍구", "CN-NM", id="Korean"),
        pytest.param("CN-NM", "CN-NM", id="ISO"),
        pytest.param("Shaanxi", "CN-SN", id="Shaanxi is not Shanxi"),
        pytest.param("산시(山西)", "CN-SX", id="Korean with its sign"),
        pytest.param("全国", "CN", id="the nation"),
    ],
)
def test_a_region_is_known_by_all_its_names(tmp_path, name, expected):
    assert expected == read_one(tmp_path, SILENT, region=name, year=2026)[0].region_id


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param(
            "Guangdon", "--region: no region is named 'Guangdon'; nearest is '广东' (Guangdong)", id="misspelt"
        ),
        pytest.param("산시", "--region: '산시' names more than one region", id="ambiguous"),
        pytest.param("香港", "--region: no region is named '香港'", id="no author of reports"),
        pytest.param("", "--region: no region is named ''", id="empty"),
    ],
)
def test_a_wrong_name_is_never_taken(tmp_path, name, expected):
    with pytest.raises(UnresolvedError) as raised:
        read_file(written(tmp_path, "a.txt", REPORT), region=name)
    assert expected == raised.value.what


def test_an_option_goes_before_the_text_and_the_difference_is_told(tmp_path):
    document, flags = read_one(tmp_path, REPORT, region="浙江", year=2025)
    assert ("浙江", 2025, "province") == (document.region, document.year, document.level)
    assert (
        ("disagreement", "the line of the session: 江苏省; 浙江省 is taken, from --region and --year"),
        ("disagreement", "the line of the session: 2026; 2025 is taken, from --region and --year"),
        ("disagreement", "the headings: 2026; 2025 is taken, from --region and --year"),
    ) == flags


def test_a_row_of_sources_toml_settles_its_file(tmp_path):
    row = 'file = "a.txt"\nregion = "内蒙古"\nyear = 2019\nlevel = "county"\nkind = "digest"'
    written(tmp_path, "sources.toml", f"[[source]]\n{row}\n")
    document, flags = read_one(tmp_path, SILENT)
    assert ("CN-NM", 2019, "county", "digest") == (
        document.region_id,
        document.year,
        document.level,
        document.kind,
    )
    assert (("disagreement", "the speaker's words: level province; county is taken"),) == flags


def test_a_row_of_sources_toml_settles_a_row_of_a_table(tmp_path):
    written(tmp_path, "sources.toml", '[[source]]\nfile = "a.csv#2"\nregion = "浙江"\nyear = 2026\n')
    table = f'full_text\n"{REPORT}"\n"{SILENT}"\n'
    reading = read_file(written(tmp_path, "a.csv", table))
    assert ["江苏", "浙江"] == [document.region for document in reading.documents]


def test_an_option_goes_before_sources_toml(tmp_path):
    written(tmp_path, "sources.toml", '[[source]]\nfile = "a.txt"\nregion = "浙江"\nyear = 2025\n')
    document, _ = read_one(tmp_path, SILENT, region="福建")
    assert ("福建", 2025) == (document.region, document.year)


def test_a_city_that_is_settled_is_one(tmp_path):
    document, _ = read_one(tmp_path, f"各位代表：\n我代表市人民政府作报告。\n{BODY}", region="苏州市", year=2026)
    assert ("江苏", "city", "2026年苏州市政府工作报告") == (document.region, document.level, document.title)


def test_a_province_alone_does_not_settle_whether_a_city_speaks(tmp_path):
    text = f"各位代表：\n我代表市人民政府作报告。\n{BODY}"
    expected = ("a city or a county of 江苏 speaks, and nothing tells which",)
    assert expected == skips_of(tmp_path, text, region="江苏", year=2026)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("[[source]\n", "is no TOML", id="no TOML"),
        pytest.param("source = 1\n", "has no [[source]] rows", id="no rows"),
        pytest.param('[[source]]\nregion = "浙江"\n', 'no file = "…"', id="no file"),
        pytest.param('[[source]]\nfile = "a.txt"\nregoin = "浙江"\n', "'regoin' is none of", id="an unknown key"),
        pytest.param('[[source]]\nfile = "a.txt"\nyear = "2026"\n', "year = '2026' is no year", id="a year in quotes"),
        pytest.param(
            '[[source]]\nfile = "a.txt"\nlevel = "town"\n', "level = 'town' is none of", id="an unknown level"
        ),
        pytest.param('[[source]]\nfile = "a.txt"\nkind = "news"\n', "kind = 'news' is none of", id="an unknown kind"),
        pytest.param(
            '[[source]]\nfile = "a.txt"\nregion = 1\n', "region = 1 is no name", id="a region that is no name"
        ),
        pytest.param('[[source]]\nfile = "a.txt"\n' * 2, "a.txt has a row already", id="two rows for a file"),
    ],
)
def test_a_wrong_sources_toml_is_told(tmp_path, content, expected):
    written(tmp_path, "sources.toml", content)
    with pytest.raises(ReadError) as raised:
        read_file(written(tmp_path, "a.txt", REPORT))
    assert expected in raised.value.what
    assert raised.value.where.endswith("sources.toml")
