"""The table of prefecture-level units is whole: as many of each kind as there are, each in one region."""

from collections import Counter

from pintu.vocabulary import regions
from pintu.vocabulary.pack import read_rows

ROWS = read_rows("prefectures", "region")
CURRENT = [name for row in ROWS for name in row["prefectures"]]


def test_there_are_as_many_of_each_kind_as_the_ministry_counts():
    kinds = Counter(next(kind for kind in ("自治州", "地区", "盟", "市") if name.endswith(kind)) for name in CURRENT)
    assert {"市": 293, "自治州": 30, "地区": 7, "盟": 3} == kinds


def test_no_name_lies_in_two_regions():
    names = [name for row in ROWS for key in ("prefectures", "short", "former") for name in row.get(key, ())]
    assert sorted(set(names)) == sorted(names)


def test_each_autonomous_prefecture_has_a_short_name():
    full, short = (Counter(), Counter())
    for row in ROWS:
        full[row["id"]] += sum(name.endswith("自治州") for name in row["prefectures"])
        short[row["id"]] += len(row.get("short", ()))
    assert +full == +short


def test_every_region_but_the_municipalities_has_some():
    provinces = {region.region_id for region in regions() if region.kind in {"province", "autonomous-region"}}
    assert provinces == {row["id"] for row in ROWS}
