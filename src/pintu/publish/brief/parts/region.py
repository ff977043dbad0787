"""A brief on one region, on several, or on two beside each other: niche, targets and outcomes, the national plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pintu.publish.brief.data import Row
from pintu.publish.brief.library import Library, measured, without_counter
from pintu.publish.brief.parts.computing import capacity_fact, largest_figures
from pintu.publish.brief.parts.nation import coverage_of, priorities_by_region
from pintu.publish.brief.parts.niches import first_places, length_fact, sentences_fact, z_fact
from pintu.publish.brief.parts.pictures import members_picture
from pintu.publish.brief.parts.promises import VERDICTS, tally
from pintu.publish.brief.plan import Listed, Name, Paragraph, Saying, Section, Table, Value, Words, region, say, theme
from pintu.publish.catalogue import region_with_id
from pintu.vocabulary import indicators

_TOLD = 4
_FEWEST_SENTENCES = 2


def title_of_regions(library: Library, region_ids: Sequence[str]) -> Saying:
    """Return what sets the region apart; of several, their names."""
    if len(region_ids) > 1:
        return say("regions.title", names=Listed(items=tuple(map(region, region_ids))), year=str(library.year))
    first = first_places(library).get(region_ids[0], ())
    if len(first) != 1:
        return say("region.title_plain", region=region(region_ids[0]), year=str(library.year))
    return say("region.title", region=region(region_ids[0]), theme=theme(first[0]["theme"]))


def of_region(library: Library, region_id: str, *, is_alone: bool) -> Section:
    """Return what a region's report says; that it has none where it has none."""
    heading = None if is_alone else say("region.heading", region=region(region_id))
    dossier = library.dossier_of(region_with_id(region_id))
    if dossier is None:
        gone = say("region.missing", region=region(region_id), year=str(library.year))
        return Section(heading=heading, blocks=(Paragraph(sayings=(gone,)),))
    first = Paragraph(sayings=(*_of_extent(library, region_id), *_of_specialisms(library, region_id)))
    second = Paragraph(sayings=(*_of_promises(library, region_id), *_of_the_rest(library, region_id)))
    table = headline_table(library, region_id)
    blocks = (first, *((second,) if second.sayings else ()), *((table,) if table else ()))
    return Section(heading=heading, blocks=blocks)


def where(library: Library, region_ids: Sequence[str]) -> Section:
    """Return the picture of where the regions lie."""
    caption = say("mosaic.regions", year=str(library.year))
    return Section(heading=None, blocks=(members_picture(library, region_ids, caption),))


def each_other(library: Library, region_ids: Sequence[str]) -> Section:
    """Return how often two regions name each other as partners."""
    names = Listed(items=tuple(map(region, region_ids)))
    sentences = library.naming(region_ids)
    if not sentences:
        return Section(heading=None, blocks=(Paragraph(sayings=(say("compare.no_ties", names=names),)),))
    count = library.counted_fact(f"ties/{'-'.join(region_ids)}", len(set(sentences)), "ties", sentences)
    return Section(heading=None, blocks=(Paragraph(sayings=(say("compare.ties", names=names, n=count),)),))


def headline_table(library: Library, region_id: str) -> Table | None:
    """Return a region's headline figures: the target before, the outcome, the new target; None without any."""
    before, year = library.year - 1, library.year
    columns = (f"target_{before}", f"actual_{before}", f"target_{year}")
    cells = {
        (row["indicator_id"], row["column"]): row
        for row in library.data.rows("headline")
        if row["region_id"] == region_id
    }
    told = [row.indicator_id for row in indicators() if any((row.indicator_id, column) in cells for column in columns)]
    if not told:
        return None
    years = {"before": str(before), "year": str(year)}
    return Table(
        caption=say("table.caption", region=region(region_id), year=str(year)),
        headings=(
            say("table.indicator"),
            say("table.target_before", **years),
            say("table.outcome", **years),
            say("table.target", **years),
        ),
        rows=tuple(
            (
                Name(kind="indicator", key=indicator_id),
                *(_cell(library, cells.get((indicator_id, column))) for column in columns),
            )
            for indicator_id in told
        ),
    )


def _cell(library: Library, row: Row | None) -> Value:
    if row is None:
        return say("table.untold")
    if row["value"] is None or row["claim_id"] is None:
        return Words(text=row["words"]) if row["words"] else say("table.untold")
    fact_id = f"headline/{row['region_id']}/{row['indicator_id']}/{row['column']}"
    return without_counter(library.reported(fact_id, row, row["claim_id"]))


def _of_extent(library: Library, region_id: str) -> Iterator[Saying]:
    dossier = library.shelf.by_region[region_id, library.year]
    claims = sum(map(len, dossier.claims.values()))
    yield say(
        f"region.{dossier.document.kind}",
        region=region(region_id),
        year=str(library.year),
        sentences=measured(
            f"specialisation/{region_id}/report_sentences",
            len(library.counted[region_id]),
            "specialisation",
            decimals=0,
        ),
        claims=measured(f"documents/{region_id}/claims", claims, "claims", decimals=0),
    )


def _of_specialisms(library: Library, region_id: str) -> Iterator[Saying]:
    rows = [row for row in library.data.rows("specialisation") if row["region_id"] == region_id]
    ranked = sorted(
        (row for row in rows if row["status"] is None and row["sentence_count"] >= _FEWEST_SENTENCES),
        key=lambda row: (row["rank_in_region"], row["theme"]),
    )[:_TOLD]
    if not ranked:
        return
    items = tuple(
        say(
            "region.specialism",
            theme=theme(row["theme"]),
            n=sentences_fact(library, row),
            total=length_fact(row),
            z=z_fact(row),
        )
        for row in ranked
    )
    yield say("region.specialisms", items=Listed(items=items))
    sure = ranked[0]["rank_in_region"] == ranked[0]["rank_in_region_worst"] == 1
    yield say("region.sure" if sure else "region.unsure")


def _of_promises(library: Library, region_id: str) -> Iterator[Saying]:
    rows = [row for row in library.data.rows("promises") if row["region_id"] == region_id and row["is_headline"]]
    if not any(row["verdict"] in VERDICTS for row in rows):
        return
    count = tally(library, f"headline/{region_id}", rows)
    parts = {name: say(f"region.{name}", n=count(name)) for name in VERDICTS}
    yield say("region.promises", before=str(library.year - 1), **parts)


def _of_the_rest(library: Library, region_id: str) -> Iterator[Saying]:
    figures = [row for row in largest_figures(library.data.rows("computing")) if row["region_id"] == region_id]
    if figures:
        yield say("region.computing", value=capacity_fact(library, figures[0]))
    cells = priorities_by_region(library).get(region_id, [])
    if cells:
        yield say(
            "region.blueprint",
            n=measured(f"alignment/{region_id}/covered", coverage_of(cells), "alignment", decimals=0),
            total=measured("alignment/priorities", len(cells), "alignment", decimals=0),
        )
