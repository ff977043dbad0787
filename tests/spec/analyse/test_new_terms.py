"""New terms: what reports begin to say, or few of them say often, and no theme names."""

import pytest

from pintu.analyse.new_terms import NewTerm, new_term_rows, new_terms
from pintu.vocabulary import themes
from spec.analyse.themed_reports import FIRST, Corpus, mention_of, part, report, together

MILL = "听雨磨坊"  # no report has ever had one
KITE = "送信风筝"
ELSEWHERE = ("河北", "山西", "辽宁", "吉林", "江苏", "浙江", "福建", "江西", "山东", "河南")
BEFORE = "看修画借买问"  # what stands before a term, and behind it, is another character each time
BEHIND = "灯桥鼓船伞钟"


def sentences_with(term: str, times: int) -> list[tuple[str, str]]:
    """Return sentences that say the term among changing neighbours and, in turn, at the head or the end of a list."""
    return [
        (f"村里{number}户人家{BEFORE[number % 6]}{term}、竹楼{number}座。", "")
        if number % 2
        else (f"村里{number}户人家有木楼、{term}{BEHIND[number % 6]}{number}座。", "")
        for number in range(times)
    ]


def talk(region: str, year: int = 2031) -> Corpus:
    """Return a report of some length in which no words come back."""
    characters = [chr(0x5B57 + 7 * number + year) for number in range(120)]
    return report(region, [("".join(characters[at : at + 12]) + "。", "") for at in range(0, 120, 12)], year=year)


def says(region: str, term: str, times: int = 6, **choice) -> Corpus:
    return report(region, sentences_with(term, times), **choice)


def found(*corpora: Corpus) -> dict[str, NewTerm]:
    return {row.term: row for row in new_terms(*together(*corpora).all, edition=2031)}


def test_what_the_edition_says_and_the_one_before_did_not():
    row = found(says("青海", MILL, 4), says("海南", MILL, 2), talk("青海", 2030))[MILL]
    assert ("new", 1, 6, 0, 2) == (row.kind, row.rank, row.count, row.count_before, row.region_count)
    assert (("青海", 4), ("海南", 2)) == row.counts
    assert ("海南-2031-province-report-0", "海南-2031-province-report-1", "青海-2031-province-report-0") == (
        row.sentence_ids
    ), "the first, in the official order of the regions"


def test_what_both_editions_say_is_not_new():
    assert MILL not in found(says("青海", MILL), says("青海", MILL, year=2030))


def test_what_comes_three_times_is_too_little():
    assert MILL not in found(says("青海", MILL, 3), talk("青海", 2030))


def test_what_two_of_eleven_reports_say_is_concentrated():
    row = found(says("青海", MILL, 6), says("海南", MILL, 1), *map(talk, ELSEWHERE))[MILL]
    assert ("concentrated", 7, None, 2) == (row.kind, row.count, row.count_before, row.region_count)


@pytest.mark.parametrize(
    "corpora",
    [
        pytest.param([says("青海", MILL, 7), *map(talk, ELSEWHERE)], id="one report alone"),
        pytest.param([says(region, MILL, 2) for region in ELSEWHERE], id="all reports alike"),
        pytest.param([says("青海", MILL, 6), says("海南", MILL, 1)], id="two of two"),
    ],
)
def test_is_not_concentrated(corpora):
    assert MILL not in found(*corpora)


@pytest.mark.parametrize(
    "term",
    [
        pytest.param("听雨磨坊", id="four characters"),
        pytest.param("云纹纸", id="three"),
        pytest.param("八音会飞小磨坊", id="seven"),
        pytest.param("WX磨坊", id="a Latin word is one symbol"),
        pytest.param("村WX", id="two symbols, one of them Latin"),
        pytest.param("人工智能磨坊", id="more than the name of a theme"),
    ],
)
def test_is_a_term(term):
    assert term in found(says("青海", term), talk("青海", 2030))


@pytest.mark.parametrize(
    "term",
    [
        pytest.param("磨坊", id="two characters, an ordinary word"),
        pytest.param("听雨的磨坊", id="a particle within"),
        pytest.param("加快磨坊", id="what governments do"),
        pytest.param("磨坊水平", id="what is said of any thing"),
        pytest.param("青海磨坊", id="the name of a region within"),
        pytest.param("雄安新区磨坊", id="the name of a place within"),
        pytest.param("西宁磨坊", id="the name of a prefecture within, without its 市"),
        pytest.param("第一磨坊", id="a rank"),
    ],
)
def test_is_no_term(term):
    assert term not in found(says("青海", term), talk("青海", 2030))


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(themes()[0].zh, id="a theme"),
        pytest.param(next(alias for theme in themes() for alias in theme.zh_aliases), id="another name of one"),
        pytest.param(f"智能{themes()[0].zh}产业集群", id="with words that may stand beside it"),
    ],
)
def test_a_theme_is_no_new_term(name):
    assert name not in found(says("青海", name), talk("青海", 2030))


def test_what_stands_within_mentions_of_a_theme_is_none():
    corpus = says("青海", MILL)
    mentions = tuple(
        mention_of(row, FIRST, start=row.quote.index(MILL) - 1, end=row.quote.index(MILL) + len(MILL))
        for row in corpus.sentences
    )
    covered = Corpus(documents=corpus.documents, sentences=corpus.sentences, mentions=mentions)
    assert MILL in found(corpus, talk("青海", 2030))
    assert MILL not in found(covered, talk("青海", 2030))


def test_a_part_of_a_longer_run_is_none():
    assert {MILL} == {term for term in found(says("青海", MILL), talk("青海", 2030)) if set(term) <= set(MILL)}


def test_what_opens_clauses_is_a_phrase():
    opening = report("青海", [(f"{MILL}{BEHIND[number]}，天气好。", "") for number in range(6)])
    assert MILL not in found(opening, talk("青海", 2030))


def test_annexes_and_cities_and_the_nation_are_left_out():
    corpora = (
        part(talk("青海"), sentences_with(MILL, 6), frame="annex"),
        says("海南", MILL, level="city"),
        says("全国", MILL, level="national"),
        talk("青海", 2030),
    )
    assert {} == found(*corpora)


def test_line_breaks_and_full_width_letters_are_seen_through():
    told = [
        (quote.replace("WX", "Ｗ\u200bＸ").replace("磨坊", "磨\n坊"), "") for quote, _ in sentences_with("WX磨坊", 6)
    ]
    assert "WX磨坊" in found(report("青海", told), talk("青海", 2030))


def test_either_kind_is_ranked_and_the_first_of_both_come_first():
    many = together(
        says("青海", MILL, 6),
        says("海南", KITE, 4),
        says("安徽", "云纹纸", 9),
        says("湖北", "叮当茶壶", 6),
        part(talk("湖南"), sentences_with("叮当茶壶", 1), frame="plan"),
        *map(talk, ELSEWHERE),
        *(talk(region, 2030) for region in ELSEWHERE),
        says("湖北", "叮当茶壶", 7, year=2030),
    )
    rows = [row for row in new_terms(*many.all, edition=2031) if row.term in (MILL, KITE, "云纹纸", "叮当茶壶")]
    assert [("new", "云纹纸"), ("concentrated", "叮当茶壶"), ("new", MILL), ("new", KITE)] == [
        (row.kind, row.term) for row in rows
    ]
    assert [row.rank for row in rows] == sorted(row.rank for row in rows)


def test_the_themes_beside_a_term_are_counted():
    told = [(quote, "01" if number < 3 else "") for number, (quote, _) in enumerate(sentences_with(MILL, 6))]
    assert 1.0 == found(report("青海", told), talk("青海", 2030))[MILL].theme_count


def test_nothing_reported_gives_no_term():
    assert () == new_terms((), (), (), edition=2031)
    assert () == new_terms(*talk("青海").all, edition=2031)


def test_the_exported_rows_are_the_records():
    rows = new_term_rows(tuple(found(says("青海", MILL), talk("青海", 2030)).values()))
    assert {"term", "kind", "rank", "keyness", "count", "count_before", "counts", "sentence_ids", "year"} <= (
        rows[0].keys()
    )
