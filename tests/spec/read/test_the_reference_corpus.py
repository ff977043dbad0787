"""Each report of the reference corpus is known for what it is, under a name that tells nothing."""

import csv
import io
from pathlib import Path

import pytest

from pintu.read import read_file
from spec.read.written import read_one, written

CORPUS = Path(__file__).parents[3] / ".." / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the reference corpus is not beside the repository")

# Region, and the days on which its reports of 2025 and 2026 were given.
DELIVERED = [
    ("北京", "2025-01-14", "2026-01-25"),
    ("天津", "2025-01-14", "2026-01-26"),
    ("河北", "2025-01-13", "2026-01-26"),
    ("山西", "2025-01-17", "2026-02-02"),
    ("内蒙古", "2025-01-14", "2026-02-04"),
    ("辽宁", "2025-01-16", "2026-01-27"),
    ("吉林", "2025-01-14", "2026-01-27"),
    ("黑龙江", "2025-01-13", "2026-01-31"),
    ("上海", "2025-01-15", "2026-02-03"),
    ("江苏", "2025-01-19", "2026-02-03"),
    ("浙江", "2025-01-14", "2026-01-14"),
    ("安徽", "2025-01-20", "2026-02-05"),
    ("福建", "2025-01-13", "2026-01-27"),
    ("江西", "2025-01-17", "2026-01-27"),
    ("山东", "2025-01-20", "2026-01-27"),
    ("河南", "2025-01-18", "2026-01-26"),
    ("湖北", "2025-01-16", "2026-01-27"),
    ("湖南", "2025-01-14", "2026-02-03"),
    ("广东", "2025-01-15", "2026-01-26"),
    ("广西", "2025-01-13", "2026-02-02"),
    ("海南", "2025-01-14", "2026-01-27"),
    ("重庆", "2025-01-19", "2026-01-28"),
    ("四川", "2025-01-20", "2026-02-03"),
    ("贵州", "2025-01-19", "2026-01-27"),
    ("云南", "2025-01-18", "2026-01-28"),
    ("西藏", "2025-01-19", "2026-01-31"),
    ("陕西", "2025-01-16", "2026-01-27"),
    ("甘肃", "2025-01-20", "2026-01-27"),
    ("青海", "2025-01-19", "2026-01-27"),
    ("宁夏", "2025-01-19", "2026-02-03"),
    ("新疆", "2025-01-19", "2026-01-27"),
]
NATIONAL = [*range(2012, 2020), *range(2021, 2027)]
DAYS = [pytest.param(region, day, id=f"{region} {day[:4]}") for region, *days in DELIVERED for day in days]
DAYS_2026 = [pytest.param(region, day, id=region) for region, _, day in DELIVERED]


def only(pattern):
    (path,) = CORPUS.glob(pattern)
    return path


def told(document):
    return (document.region, document.year, document.level, document.kind, document.delivered)


@pytest.mark.parametrize(("region", "day"), DAYS)
def test_a_provincial_report(tmp_path, region, day):
    path = only(f"provinces-{day[:4]}/*{region}*")
    document, flags = read_one(tmp_path, path.read_bytes(), name=f"a{path.suffix}")
    assert (region, int(day[:4]), "province", "report", day) == told(document)
    assert () == flags
    assert "政府工作报告" in document.title


@pytest.mark.parametrize(("region", "day"), DAYS_2026)
def test_a_provincial_report_without_what_its_columns_say(tmp_path, region, day):
    rows = csv.DictReader(io.StringIO(only(f"provinces-2026/*{region}*").read_text("utf-8-sig"), newline=""))
    (row,) = rows
    document, _ = read_one(tmp_path, row["full_text"])
    assert (region, 2026, "province", "report", day) == told(document)
    assert row["full_text"].replace("\r\n", "\n") == document.text


@pytest.mark.parametrize("year", NATIONAL)
def test_a_national_report(tmp_path, year):
    document, flags = read_one(tmp_path, only(f"national-zh/{year}_*.txt").read_bytes())
    assert ("全国", year, "national", "report") == told(document)[:4]
    assert () == flags


def test_the_national_report_in_gb18030(tmp_path):
    document, _ = read_one(tmp_path, only("encodings/national_2016_gb18030.txt").read_bytes())
    assert ("全国", 2016, "national", "report") == told(document)[:4]
    assert document.text == only("encodings/national_2016_gb18030.txt").read_text("gb18030")


def test_the_district_report_is_of_a_county(tmp_path):
    document, _ = read_one(tmp_path, only("encodings/district_2019_gb18030.txt").read_bytes())
    assert ("内蒙古", 2019, "county", "report", "2019-03-04") == told(document)
    assert "2019年呼伦贝尔市海拉尔区政府工作报告" == document.title


def test_an_english_report_is_left_out(tmp_path):
    reading = read_file(written(tmp_path, "a.txt", only("national-en/2025_*.txt").read_bytes()))
    assert ((), ["the text is not in Chinese"]) == (reading.documents, [skip.what for skip in reading.skips])
