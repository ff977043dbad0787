"""The national picture: what the regions' figures come to together, and how they take up the national plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from pintu.publish.brief.data import Row
from pintu.publish.brief.facts import Fact
from pintu.publish.brief.library import Library, measured, rounded
from pintu.publish.brief.plan import Listed, Paragraph, Saying, Section, Value, region, say, theme
from pintu.publish.catalogue import place_of

_DIGITS = 4  # of a sum, which is not more exact than what it is made of
_TOLD = 3
_MOST_SILENT = 4  # priorities that nobody takes up, before they are too many to name
_FEWEST = 5  # regions in a mean before it is told


def nation(library: Library) -> Section | None:
    """Return the roll-up and the blueprint; None where neither has anything to tell."""
    figures = {(row["indicator_id"], row["column"]): row for row in library.data.rows("rollup") if row["value"]}
    paragraphs = (
        Paragraph(sayings=tuple(_of_figures(library, figures))),
        Paragraph(sayings=tuple(_of_blueprint(library))),
    )
    told = tuple(paragraph for paragraph in paragraphs if paragraph.sayings)
    return Section(heading=say("nation.heading"), blocks=told) if told else None


def coverage_of(cells: Sequence[Row]) -> int:
    """Return how many of the priorities a region takes up, in numbers or in words."""
    return sum(cell["coverage"] != "none" for cell in cells)


def priorities_by_region(library: Library) -> Mapping[str, list[Row]]:
    """Return the cells of the blueprint, priority by priority, by region_id; empty without the national report."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in library.data.rows("alignment"):
        if row["origin"] == "report":
            found[row["region_id"]].append(row)
    return found


def _of_figures(library: Library, figures: Mapping[tuple[str, str], Row]) -> Iterator[Saying]:
    before, year = str(library.year - 1), str(library.year)
    product = figures.get(("gdp_level", f"actual_{before}"))
    if product:
        yield say("nation.product", n=_regions(library, product), sum=_sum(library, product), before=before)
    keys = (f"actual_{before}", f"target_{before}", f"target_{year}")
    means = {key: figures.get(("gdp_growth", key)) for key in keys}
    known = {key: row for key, row in means.items() if row and row["regions_count"] >= _FEWEST}
    if known:
        yield from _of_growth(library, known, before, year)
    jobs = figures.get(("new_urban_jobs", f"target_{year}"))
    if jobs:
        yield say("nation.jobs", n=_regions(library, jobs), sum=_sum(library, jobs), year=year)
    yield say("nation.coverage")


def _of_growth(library: Library, known: Mapping[str, Row], before: str, year: str) -> Iterator[Saying]:
    items: list[Value] = []
    for key, name in ((f"target_{before}", "target"), (f"actual_{before}", "actual"), (f"target_{year}", "next")):
        if key in known:
            mean = _mean(library, known[key])
            items.append(say(f"nation.{name}", value=mean, n=_regions(library, known[key]), before=before, year=year))
    yield say("nation.growth", items=Listed(items=tuple(items)))


def _regions(library: Library, row: Row) -> Fact:
    name = f"rollup/{row['indicator_id']}/{row['column']}/regions"
    return library.of_claims(name, row["regions_count"], "rollup", (*row["claim_ids"], *row["weight_claim_ids"]))


def _sum(library: Library, row: Row) -> Fact:
    exact = row["value"]
    places = max(0, exact.adjusted() + 1 - _DIGITS)
    value = rounded(exact.scaleb(-places), 0).scaleb(places)
    return _of_rollup(library, row, value)


def _mean(library: Library, row: Row) -> Fact:
    return _of_rollup(library, row, rounded(row["value"], 2))


def _of_rollup(library: Library, row: Row, value: Decimal) -> Fact:
    counted = library.of_claims(
        f"rollup/{row['indicator_id']}/{row['column']}", 0, "rollup", (*row["claim_ids"], *row["weight_claim_ids"])
    )
    return Fact(
        fact_id=counted.fact_id,
        value=value,
        unit=row["unit_id"] or "",
        bound="exact" if value == row["value"] else "about",
        basis="counted",
        table="rollup",
        sentence_ids=counted.sentence_ids,
    )


def _of_blueprint(library: Library) -> Iterator[Saying]:
    regions = priorities_by_region(library)
    if not regions:
        yield say("blueprint.without", year=str(library.year))
        return
    total = measured("alignment/priorities", len(next(iter(regions.values()))), "alignment", decimals=0)
    yield say("blueprint.priorities", n=total, year=str(library.year))
    covered = {region_id: coverage_of(cells) for region_id, cells in regions.items()}
    order = sorted(covered, key=lambda region_id: (-covered[region_id], region_id))
    most, least = order[0], order[-1]
    if covered[most] > covered[least]:
        yield say(
            "blueprint.span",
            most=region(most),
            most_n=_covered(most, covered),
            least=region(least),
            least_n=_covered(least, covered),
        )
    yield from _of_priorities(library, regions)


def _covered(region_id: str, covered: Mapping[str, int]) -> Fact:
    return measured(f"alignment/{region_id}/covered", covered[region_id], "alignment", decimals=0)


def _of_priorities(library: Library, regions: Mapping[str, Sequence[Row]]) -> Iterator[Saying]:
    with_number: dict[str, list[Row]] = defaultdict(list)
    taken: set[str] = set()
    for cells in regions.values():
        for cell in cells:
            if cell["coverage"] == "number":
                with_number[cell["theme"]].append(cell)
            if cell["coverage"] != "none":
                taken.add(cell["theme"])
    foremost = sorted(with_number, key=lambda name: (-len(with_number[name]), place_of(name)))[:_TOLD]
    if foremost:
        items = tuple(
            say(
                "blueprint.item",
                theme=theme(name),
                n=library.of_claims(
                    f"alignment/{name}/with_number",
                    len(with_number[name]),
                    "alignment",
                    (claim_id for cell in with_number[name] for claim_id in cell["claim_ids"]),
                ),
            )
            for name in foremost
        )
        yield say("blueprint.foremost", items=Listed(items=items))
    silent = [cell["theme"] for cell in next(iter(regions.values())) if cell["theme"] not in taken]
    if 1 <= len(silent) <= _MOST_SILENT:
        yield say(
            f"blueprint.nobody_{'one' if len(silent) == 1 else 'several'}",
            names=Listed(items=tuple(map(theme, silent))),
        )
