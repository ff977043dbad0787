"""Niches: the theme that each region's report says most more of than the others do, and how sure that is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import isfinite

from pintu.publish.brief.data import Row
from pintu.publish.brief.facts import Fact
from pintu.publish.brief.library import Library, measured, rounded
from pintu.publish.brief.plan import Listed, Paragraph, Saying, Section, Table, Value, region, say, theme

_TOLD = 4
_NAMED_AT_ONE_PLACE = 3
_FEWEST_SENTENCES = 3  # what stands in one or two is no example to name


def niches(library: Library) -> Section | None:
    """Return what sets each report apart, with the table of all; None where no report mentions a theme."""
    first = first_places(library)
    if not first:
        return None
    return Section(
        heading=say("niches.heading"),
        blocks=(Paragraph(sayings=tuple(_sayings(library, first))), niche_table(library, tuple(first))),
    )


def first_places(library: Library) -> Mapping[str, tuple[Row, ...]]:
    """Return the themes that share the first place of each region, by region_id in the official order."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in library.data.rows("specialisation"):
        # Where there is no other report, nothing is more its own than the others'.
        if row["status"] is None and row["rank_in_region"] == 1 and isfinite(row["z"]):
            found[row["region_id"]].append(row)
    order = [dossier.document.region_id for dossier in library.edition]
    return {region_id: tuple(found[region_id]) for region_id in order if region_id in found}


def sentences_fact(library: Library, row: Row) -> Fact:
    """Return how many sentences of a report mention the theme of a standing."""
    return library.counted_fact(
        f"specialisation/{row['region_id']}/{row['theme']}/sentences",
        row["sentence_count"],
        "specialisation",
        library.mentioning(row["region_id"], [row["theme"]]),
    )


def length_fact(row: Row) -> Fact:
    """Return how many sentences a report has that count."""
    name = f"specialisation/{row['region_id']}/report_sentences"
    return measured(name, row["report_sentence_count"], "specialisation", decimals=0)


def z_fact(row: Row) -> Fact:
    """Return how surely a theme is more a report's than the others'."""
    return measured(f"specialisation/{row['region_id']}/{row['theme']}/z", row["z"], "specialisation", decimals=1)


def standing(library: Library, row: Row) -> Saying:
    """Return a theme of a region with its sentences, for a list."""
    return say(
        "niches.item",
        region=region(row["region_id"]),
        theme=theme(row["theme"]),
        n=sentences_fact(library, row),
        total=length_fact(row),
        z=z_fact(row),
    )


def _sayings(library: Library, first: Mapping[str, tuple[Row, ...]]) -> Iterator[Saying]:
    yield say("niches.measure")
    sure = [rows[0] for rows in first.values() if rows[0]["rank_in_region_worst"] == 1]
    count = measured("niches/sure", len(sure), "specialisation", decimals=0)
    of_all = measured("niches/regions", len(first), "specialisation", decimals=0)
    key = "none" if not sure else "one" if len(sure) == 1 else "several"
    items = Listed(items=tuple(standing(library, row) for row in sure)) if sure else ""
    yield say(f"sure.{key}", n=count, total=of_all, items=items)
    alone = [
        rows[0]
        for rows in first.values()
        if len(rows) == 1 and rows[0] not in sure and rows[0]["sentence_count"] >= _FEWEST_SENTENCES
    ]
    clearest = sorted(alone, key=lambda row: (-row["z"], row["region_id"]))[:_TOLD]
    if clearest:
        yield say("niches.clearest", items=Listed(items=tuple(standing(library, row) for row in clearest)))
    tied = [region(region_id) for region_id, rows in first.items() if len(rows) > 1]
    if tied:
        tied_count = measured("niches/tied", len(tied), "specialisation", decimals=0)
        yield say("niches.tied", n=tied_count, names=Listed(items=tuple(tied)))
    yield say("niches.caution")


def niche_table(library: Library, region_ids: tuple[str, ...]) -> Table:
    """Return the table of the first places of some regions."""
    first = first_places(library)
    return Table(
        caption=say("niches.caption", year=str(library.year)),
        headings=tuple(say(f"niches.{column}") for column in ("region", "theme", "sentences", "quotient", "z", "rank")),
        rows=tuple(_row(library, first[region_id]) for region_id in region_ids if region_id in first),
    )


def _row(library: Library, rows: tuple[Row, ...]) -> tuple[Value, ...]:
    row = rows[0]
    shown = tuple(theme(one["theme"]) for one in rows[:_NAMED_AT_ONE_PLACE])
    rest = len(rows) - len(shown)
    names: Value = Listed(items=shown)
    if rest:
        more = measured(f"niches/{row['region_id']}/others", rest, "specialisation", decimals=0)
        names = say("niches.and_more", names=names, n=more)
    return (
        region(row["region_id"]),
        names if len(rows) == 1 else say("niches.level", names=names),
        say("niches.of", n=sentences_fact(library, row), total=length_fact(row)),
        say("niches.interval", value=_quotient(row, ""), low=_quotient(row, "_low"), high=_quotient(row, "_high")),
        z_fact(row),
        _rank(row),
    )


def _quotient(row: Row, end: str) -> Fact:
    name = f"specialisation/{row['region_id']}/{row['theme']}/quotient{end}"
    return measured(name, row[f"location_quotient{end}"], "specialisation", decimals=1)


def _rank(row: Row) -> Value:
    worst = row["rank_in_region_worst"]
    fact_id = f"specialisation/{row['region_id']}/{row['theme']}/rank"
    best = measured(f"{fact_id}_best", row["rank_in_region_best"], "specialisation", decimals=0)
    if rounded(worst, 0) == best.value:
        return best
    return say("niches.range", low=best, high=measured(f"{fact_id}_worst", worst, "specialisation", decimals=0))
