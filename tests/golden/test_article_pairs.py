"""The niches that a published article gave to regions in March 2026, measured on the reports of that year.

Run as a program (`python -m golden.test_article_pairs` in tests/), it prints the figures of every pair.
"""

from functools import cache

import pytest

from golden.scoreboard import SHARED
from pintu.analyse.counted import counted_sentences
from pintu.analyse.profiles import profile
from pintu.analyse.specialisation import Standing, standings
from pintu.extract import find_mentions, find_ties
from pintu.read import find_files, read_file
from pintu.segment import segment

EDITION = 2026
REPORTS = SHARED / "corpus" / f"provinces-{EDITION}"

# Region and Theme.theme_id, as the article's words come nearest to the pack.
PAIRS = [
    ("广东", "drones"),
    ("广东", "industrial-robots"),
    ("广东", "embodied-intelligence"),
    ("广东", "deep-sea-technology"),
    ("广东", "pilot-scale-testing"),
    ("上海", "brain-computer-interface"),
    ("上海", "mobile-communications-6g"),
    ("安徽", "quantum-technology"),
    ("安徽", "fusion-energy"),
    ("江苏", "new-three-products"),
    ("江苏", "unicorns"),
    ("天津", "information-technology-innovation"),
    ("内蒙古", "computing-power"),
    ("贵州", "computing-power"),
    ("贵州", "cloud-computing"),
    ("宁夏", "green-hydrogen-ammonia"),
    ("青海", "clean-energy"),
    ("陕西", "attosecond-laser"),
    ("山东", "commercial-space"),
    ("湖北", "optoelectronics"),
    ("黑龙江", "smart-agricultural-machinery"),
    ("江西", "electronic-information"),
]
PLACE = ("河北", "place:雄安新区@河北")  # the twenty-third: a place, not a theme
AT_LEAST = 17

AMONG_THEMES = 10  # of the region's most specific
AMONG_REGIONS = 5  # that are most specific in the theme


@cache
def read_reports():
    """Return the documents, sentences, mentions and ties of the edition."""
    found = [[], [], [], []]
    for path in find_files([REPORTS])[0]:
        for document in read_file(path).documents:
            sentences = segment(document).sentences
            ties = find_ties(sentences, region=document.region)
            for kept, rows in zip(found, ([document], sentences, find_mentions(sentences), ties), strict=True):
                kept.extend(rows)
    return found


@cache
def standing_of() -> dict[tuple[str, str], Standing]:
    documents, sentences, mentions, _ = read_reports()
    found = standings(profile(documents, sentences, mentions, edition=EDITION))
    return {(standing.region, standing.theme): standing for standing in found}


@cache
def naming_of(place: str) -> dict[str, float]:
    """Return the share of each region's sentences that name a place, the highest first."""
    documents, sentences, _, ties = read_reports()
    region_of = {document.document_id: document.region for document in documents}
    naming = {tie.sentence_id for tie in ties if tie.resolved == place}
    counted = [(region_of[row.document_id], row.sentence_id in naming) for row in counted_sentences(sentences)]
    share = {
        region: sum(named for other, named in counted if other == region) / sum(other == region for other, _ in counted)
        for region in region_of.values()
    }
    return dict(sorted(share.items(), key=lambda item: (-item[1], item[0])))


def agrees(region: str, theme: str) -> bool:
    standing = standing_of().get((region, theme))
    return standing is not None and (standing.rank_in_region <= AMONG_THEMES or standing.region_rank <= AMONG_REGIONS)


def agrees_on_the_place() -> bool:
    region, place = PLACE
    return region in [name for name, share in naming_of(place).items() if share][:AMONG_REGIONS]


@pytest.fixture(autouse=True)
def _with_the_reports():
    if not REPORTS.exists():
        pytest.skip("no shared/corpus/provinces-2026 beside the repository: the pairs cannot be measured")


def test_most_of_the_article_is_in_the_reports() -> None:
    agreed = [pair for pair in PAIRS if agrees(*pair)]
    assert AT_LEAST <= len(agreed) + agrees_on_the_place(), f"agreed on {agreed}"


@pytest.mark.parametrize(("region", "theme"), PAIRS, ids=[" ".join(pair) for pair in PAIRS])
def test_every_pair_is_at_least_mentioned(region: str, theme: str) -> None:
    assert (region, theme) in standing_of()


def test_the_place_is_named_most_by_its_own_region() -> None:
    region, place = PLACE
    assert region == next(iter(naming_of(place)))


def print_pairs() -> None:
    """Print the rank of each theme in its region, and of the region in the theme, with their intervals."""
    for region, theme in PAIRS:
        row = standing_of().get((region, theme))
        if row is None:
            print(f"no   {region} {theme}: not mentioned")
            continue
        print(
            f"{'yes' if agrees(region, theme) else 'no':3}  {region} {theme}: {row.sentence_count} sentence(s),"
            f" quotient {row.location_quotient:.1f}, z {row.z:.2f};"
            f" theme {row.rank_in_region} in the region [{row.rank_in_region_best}-{row.rank_in_region_worst}],"
            f" region {row.region_rank} in the theme [{row.region_rank_best}-{row.region_rank_worst}]"
        )
    region, place = PLACE
    shares = [f"{name} {share:.1%}" for name, share in naming_of(place).items() if share]
    print(f"{'yes' if agrees_on_the_place() else 'no':3}  {region} {place}: {', '.join(shares)}")


if __name__ == "__main__":
    print_pairs()
