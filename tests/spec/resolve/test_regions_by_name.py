"""A region is found by any name that it goes by in Chinese, English or Korean, and by no other."""

import pytest

from pintu.errors import UnresolvedError
from pintu.resolve.regions import find_region, resolve_region


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("内蒙古", "内蒙古", id="a short Chinese name"),
        pytest.param("广西壮族自治区", "广西", id="a full Chinese name"),
        pytest.param("臺灣", "台湾", id="traditional characters"),
        pytest.param("Guangdong", "广东", id="an English name"),
        pytest.param("Guangdong Province", "广东", id="a full English name"),
        pytest.param("inner mongolia", "内蒙古", id="case does not matter"),
        pytest.param("Hong-Kong", "香港", id="nor do hyphens and spaces"),
        pytest.param("Tibet", "西藏", id="Tibet is Xizang"),
        pytest.param("Xizang", "西藏", id="so is Xizang"),
        pytest.param("Shanxi", "山西", id="Shanxi"),
        pytest.param("Shaanxi", "陕西", id="Shaanxi"),
        pytest.param("Szechwan", "四川", id="an older romanisation"),
        pytest.param("헤이룽장", "黑龙江", id="a Korean name by its sound in Chinese"),
        pytest.param("흑룡강성", "黑龙江", id="a Korean name by its characters"),
        pytest.param("네이멍구", "内蒙古", id="네이멍구"),
        pytest.param("내몽골 자치구", "内蒙古", id="내몽골"),
        pytest.param("산시(山西)", "山西", id="산시 with its characters"),
        pytest.param("섬서성", "陕西", id="섬서 is 陕西"),
        pytest.param("산서성", "山西", id="산서 is 山西"),
        pytest.param("PRC", "全国", id="the nation"),
    ],
)
def test_a_name_finds_its_region(name, expected):
    assert expected == resolve_region(name, where="a test").zh
    assert expected == find_region(name).zh


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Guangdon", id="a misspelling"),
        pytest.param("Shenzhen", id="a city"),
        pytest.param("粤", id="a single character"),
        pytest.param("齐鲁", id="a poetic name"),
        pytest.param("산시", id="an ambiguous name"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_words_find_none(name):
    assert find_region(name) is None
    with pytest.raises(UnresolvedError):
        resolve_region(name, where="a test")


def test_the_nearest_name_is_offered_and_never_taken():
    with pytest.raises(UnresolvedError, match="no region is named 'Guangdon'; nearest is 'Guangdong'") as raised:
        resolve_region("Guangdon", where="article.txt, sentence 3")
    assert "article.txt, sentence 3" == raised.value.where


@pytest.mark.parametrize("name", ["산시", "산시성"])
def test_an_ambiguous_name_names_both(name):
    with pytest.raises(UnresolvedError, match=r"山西 \(Shanxi\) and of 陕西 \(Shaanxi\)"):
        resolve_region(name, where="a test")
