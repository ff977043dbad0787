"""Regions, blocs and places: names in three languages, borders of both sides, members that exist."""

from collections import Counter

import pytest

from pintu.extract.ties.lexicon import build_lexicon
from pintu.vocabulary import blocs, places, regions, tie_cues

BY_ID = {region.region_id: region for region in regions()}
SHARED_ON_PURPOSE = {"산시", "산시성"}  # 山西 and 陕西


def has_script(text: str, first: str, last: str) -> bool:
    return any(first <= character <= last for character in text)


@pytest.mark.parametrize("row", [*regions(), *blocs(), *places()], ids=lambda row: row.en)
def test_names_are_written_in_their_own_script(row):
    assert has_script(row.zh, "\u4e00", "\u9fff")
    assert row.en.isascii() or not has_script(row.en, "\u1100", "\u9fff")
    assert has_script(row.ko, "\uac00", "\ud7a3")


def test_no_two_regions_share_a_name_but_one():
    names = Counter(name for region in regions() for name in set(region.names))
    assert SHARED_ON_PURPOSE == {name for name, count in names.items() if count > 1}


def test_no_two_regions_share_an_abbreviation():
    characters = [character for region in regions() for character in region.zh_abbreviations]
    assert sorted(set(characters)) == sorted(characters)
    assert {1} == {len(character) for character in characters}


def test_no_two_blocs_share_a_name():
    names = [name for bloc in blocs() for name in (*bloc.names, *bloc.zh_own_aliases)]
    assert sorted(set(names)) == sorted(names)


def test_no_two_places_share_a_chinese_name():
    names = [name for place in places() for name in (place.zh, *place.zh_aliases)]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("border", ["borders", "borders_by_sea"])
def test_a_border_is_one_of_both_sides(border):
    pairs = {(region.region_id, other) for region in regions() for other in getattr(region, border)}
    assert {(b, a) for a, b in pairs} == pairs
    assert all(a != b and a in BY_ID for a, b in pairs)


def test_the_31_have_68_land_borders():
    """The Ministry of Civil Affairs counts 68 provincial boundary lines, surveyed from 1996 to 2002."""
    tiles = {region.region_id for region in regions() if region.tile}
    borders = {frozenset((a, b)) for a in tiles for b in BY_ID[a].borders if b in tiles}
    assert 68 == len(borders)


def test_only_hainan_is_reached_by_sea_alone():
    tiles = [region for region in regions() if region.tile]
    assert ["海南"] == [region.zh for region in tiles if not region.borders]
    assert ("CN-GD",) == BY_ID["CN-HI"].borders_by_sea


@pytest.mark.parametrize("bloc", blocs(), ids=lambda bloc: bloc.bloc_id)
def test_the_members_of_a_bloc_are_regions(bloc):
    assert bloc.members
    assert set() == set(bloc.members) - set(BY_ID)
    assert sorted(set(bloc.members)) == sorted(bloc.members)
    assert bloc.since is None or 1949 <= bloc.since
    assert bloc.until is None or bloc.since is None or bloc.since <= bloc.until


@pytest.mark.parametrize(
    ("zh", "members"),
    [
        ("京津冀", "北京 天津 河北"),
        ("长三角", "上海 江苏 浙江 安徽"),
        ("粤港澳大湾区", "广东 香港 澳门"),
        ("成渝地区双城经济圈", "重庆 四川"),
        ("长江经济带", "上海 江苏 浙江 安徽 江西 湖北 湖南 重庆 四川 贵州 云南"),
        ("黄河流域", "青海 四川 甘肃 宁夏 内蒙古 陕西 山西 河南 山东"),
        ("东北地区", "辽宁 吉林 黑龙江"),
        ("中部地区", "山西 安徽 江西 河南 湖北 湖南"),
    ],
)
def test_members_of_the_blocs_that_policy_names(zh, members):
    [bloc] = [bloc for bloc in blocs() if bloc.zh == zh]
    assert set(members.split()) == {BY_ID[member].zh for member in bloc.members}


def test_the_four_quarters_divide_the_31():
    members = [member for bloc in blocs() if bloc.kind == "quarter" for member in bloc.members]
    tiles = [region.region_id for region in regions() if region.tile]
    assert sorted(tiles) == sorted(members)


@pytest.mark.parametrize("place", places(), ids=lambda place: place.place_id)
def test_a_place_lies_in_a_region(place):
    assert place.region in BY_ID
    assert (place.since is not None) == (place.kind == "zone")


def test_every_cue_character_stands_for_a_region():
    cues = tie_cues()
    known = {character for region in regions() for character in region.zh_abbreviations}
    assert set() == (cues.free | cues.tight | cues.silent) - known
    assert set() == cues.free & cues.tight
    assert set() == {character for word in cues.compounds for character in word} - cues.tight


def test_no_word_of_the_lexicon_holds_a_line_break():
    """Sentences are searched as one text with line breaks between them."""
    lexicon = build_lexicon()
    assert [] == lexicon.automaton.find("\n")
    assert all(piece.start < piece.end for pieces in lexicon.pieces for piece in pieces)
