"""Which rows of a manifest are used, under which names their files are kept, and what is said of the others."""

from urllib.parse import urlsplit

import pytest

from pintu.errors import FetchError
from pintu.fetch import official_manifest, parse_manifest
from pintu.fetch.errands import plan_errands
from pintu.resolve.regions import resolve_region
from pintu.vocabulary import regions
from spec.fetch.errand import address, files


def parse(*lines):
    return parse_manifest("\n".join(lines), where="manifest.csv")


def test_the_rows_are_taken_in_their_order():
    found = parse(
        "region,year,url,note", "青海,2026,https://a.example/1,a copy", '西藏,2025,"https://a.example/2?x=1,2",'
    )
    assert [
        ("青海", 2026, "https://a.example/1", "a copy"),
        ("西藏", 2025, "https://a.example/2?x=1,2", ""),
    ] == [(one.region, one.year, one.url, one.note) for one in found.addresses]
    assert () == found.failures


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        pytest.param(("region,url",), "the manifest has no column 'year'", id="a column is missing"),
        pytest.param(("",), "the manifest has no column 'region'", id="an empty file"),
        pytest.param(("region,year,url",), "the manifest has no row", id="no row"),
        pytest.param(("region,year,url", "青海,2026," + "x" * 20_000), "the manifest is no CSV: a field has more than 10,000 characters", id="a monstrous field"),
    ],
)  # fmt: skip
def test_a_manifest_that_cannot_be_used(lines, what):
    with pytest.raises(FetchError) as raised:
        parse(*lines)
    assert what == raised.value.what


@pytest.mark.parametrize(
    ("row", "label", "what"),
    [
        pytest.param("青海,,https://a.example/", "line 2", "'' is no year", id="no year"),
        pytest.param("青海,２０２６,https://a.example/", "青海 ２０２６", "'２０２６' is no year", id="other digits"),
        pytest.param("青海,20260,https://a.example/", "青海 20260", "'20260' is no year", id="a year of no report"),
        pytest.param("青海,2026", "青海 2026", "the row has no region or no address", id="a short row"),
        pytest.param("青海,2026,https://a.example/,summary", "青海 2026", "only a summary stands at its address", id="a summary"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_used_costs_no_other(row, label, what):
    found = parse("region,year,url,kind", row, "西藏,2026,https://b.example/,report")
    assert [(label, what)] == [(one.label, one.what) for one in found.failures]
    assert ["西藏"] == [one.region for one in found.addresses]


@pytest.mark.parametrize(
    ("region", "name"),
    [
        pytest.param("内蒙古", "内蒙古-2026", id="a region"),
        pytest.param("../../etc/passwd", "etc_passwd-2026", id="a path that leads out"),
        pytest.param("x\\y", "x_y-2026", id="a path of Windows"),
        pytest.param("..", "report-2026", id="dots"),
        pytest.param("\x1b[31m red", "31m_red-2026", id="what would steer a terminal"),
        pytest.param("长" * 300, "长" * 40 + "-2026", id="a long name"),
    ],
)
def test_a_file_stays_in_its_folder(region, name):
    (errand,) = plan_errands([address("https://a.example/", region=region)], ())
    assert name == errand.name


def test_two_reports_of_one_region_have_two_names_and_one_address_one():
    urls = ["https://a.example/1", "https://a.example/2", "https://a.example/1"]
    assert ["青海-2026", "青海-2026-2"] == [errand.name for errand in plan_errands(map(address, urls), ())]


def test_the_manifest_that_comes_with_pintu():
    found = parse_manifest(official_manifest(), where="pintu")
    named = [one.region for one in found.addresses] + [one.label.split()[0] for one in found.failures]
    provinces = {region.zh for region in regions() if region.tile is not None}
    assert provinces == provinces & set(named)
    assert 36 == len(named) == len(set(named))
    assert {"浙江"} == {one.label.split()[0] for one in found.failures}
    for one in found.addresses:
        assert urlsplit(one.url).scheme in {"http", "https"}
        assert urlsplit(one.url).hostname.endswith(".gov.cn") or one.region in {"江苏"}
        assert 2026 == one.year
        if one.note != "a city":
            assert one.region == resolve_region(one.region, where="manifest").zh


def test_a_ledger_of_another_does_not_lead_out_of_the_folder(tmp_path):
    from pintu.fetch.ledger import LEDGER, read_ledger

    (tmp_path / LEDGER).write_text(
        '{"file": "../../up.html", "region": "青海", "year": 2026, "url": "https://a.example/", "final_url": "", '
        '"fetched": "", "sha256": "", "size": 1, "content_type": "", "note": ""}\n'
    )
    (errand,) = plan_errands([address("https://a.example/")], read_ledger(tmp_path))
    assert "-up" == errand.name
    assert [LEDGER] == files(tmp_path)
