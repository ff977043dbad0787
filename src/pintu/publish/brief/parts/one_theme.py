"""A brief on one theme: who mentions it, who most of all, with which numbers, what the national plan makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pintu.publish.brief.data import Row
from pintu.publish.brief.facts import Fact
from pintu.publish.brief.library import Library, measured, without_counter
from pintu.publish.brief.parts.computing import shade_legend, shade_of
from pintu.publish.brief.parts.niches import length_fact, sentences_fact, z_fact
from pintu.publish.brief.plan import Listed, Mosaic, Name, Paragraph, Saying, Section, Table, Tile, region, say, theme
from pintu.publish.catalogue import region_with_id
from pintu.publish.shelf import tiled_regions
from pintu.records import Claim

_TOLD = 4
_LONGEST_TABLE = 25


def of_theme(library: Library, theme_id: str) -> tuple[Saying, Section]:
    """Return the title and the section of a theme."""
    rows = [row for row in library.data.rows("specialisation") if row["theme"] == theme_id and row["status"] is None]
    total = measured("documents/reports", len(library.edition), "documents", decimals=0)
    sentences = [name for row in rows for name in library.mentioning(row["region_id"], [theme_id])]
    count = library.counted_fact(f"specialisation/{theme_id}/regions", len(rows), "specialisation", sentences)
    title = say("theme.title", theme=theme(theme_id), n=count, total=total)
    if not rows:
        nobody = say("theme.nobody", theme=theme(theme_id), year=str(library.year))
        return say("theme.title_nobody", theme=theme(theme_id)), Section(
            heading=None, blocks=(Paragraph(sayings=(nobody,)),)
        )
    all_sentences = library.counted_fact(
        f"specialisation/{theme_id}/all_sentences", len(sentences), "specialisation", sentences
    )
    first = (
        say(
            "theme.extent", theme=theme(theme_id), year=str(library.year), n=count, total=total, sentences=all_sentences
        ),
        *_of_the_foremost(library, rows),
        *_of_the_plan(library, theme_id),
    )
    table = _table(library, theme_id, sentences)
    return title, Section(
        heading=None,
        blocks=(
            Paragraph(sayings=first),
            _picture(library, theme_id, rows),
            *(
                (Paragraph(sayings=(say("theme.numbers"),)), table)
                if table
                else (Paragraph(sayings=(say("theme.no_numbers"),)),)
            ),
        ),
    )


def _of_the_foremost(library: Library, rows: Sequence[Row]) -> Iterator[Saying]:
    foremost = sorted(rows, key=lambda row: (row["region_rank"], row["region_id"]))[:_TOLD]
    items = tuple(
        say(
            "theme.item",
            region=region(row["region_id"]),
            n=sentences_fact(library, row),
            total=length_fact(row),
            z=z_fact(row),
        )
        for row in foremost
    )
    yield say("theme.foremost", items=Listed(items=items))
    yield say("theme.sure" if foremost[0]["region_rank_worst"] == 1 else "theme.unsure")


def _of_the_plan(library: Library, theme_id: str) -> Iterator[Saying]:
    cells = [row for row in library.data.rows("alignment") if row["theme"] == theme_id and row["origin"] == "report"]
    if not cells:
        return
    counts = {coverage: sum(cell["coverage"] == coverage for cell in cells) for coverage in ("number", "words", "none")}
    facts: dict[str, Fact] = {
        coverage: measured(f"alignment/{theme_id}/{coverage}", count, "alignment", decimals=0)
        for coverage, count in counts.items()
    }
    yield say("theme.plan", year=str(library.year), number=facts["number"], words=facts["words"], none=facts["none"])


def _picture(library: Library, theme_id: str, rows: Sequence[Row]) -> Mosaic:
    shares = {row["region_id"]: row["salience"] for row in rows}
    most = max(shares.values())
    told = {dossier.document.region_id for dossier in library.edition}
    return Mosaic(
        picture_id="mosaic",
        caption=say("mosaic.theme", theme=theme(theme_id), year=str(library.year)),
        tiles=tuple(
            Tile(
                region_id=one.region_id,
                shade=shade_of(shares.get(one.region_id, 0.0), most) if one.region_id in told else -1,
                figure=None,
            )
            for one in tiled_regions()
        ),
        legend=shade_legend(most),
    )


def _table(library: Library, theme_id: str, sentences: Sequence[str]) -> Table | None:
    """Return the numbers of catalogued indicators in the sentences that mention the theme."""
    found: list[tuple[str, Claim]] = []
    for name in sentences:
        place = library.place(name)
        claims = place.dossier.claims.get(name, ())
        found += [(place.dossier.document.region_id, claim) for claim in claims if claim.indicator_id and claim.unit_id]
    if not found:
        return None
    return Table(
        caption=say("theme.caption", theme=theme(theme_id), year=str(library.year)),
        headings=(say("niches.region"), say("table.indicator"), say("theme.number"), say("theme.status")),
        rows=tuple(
            (
                region(region_with_id(region_id).region_id),
                Name(kind="indicator", key=claim.indicator_id or ""),
                without_counter(_fact_of(claim)),
                say(f"theme.{claim.status or 'unknown'}"),
            )
            for region_id, claim in found[:_LONGEST_TABLE]
        ),
    )


def _fact_of(claim: Claim) -> Fact:
    return Fact(
        fact_id=f"claims/{claim.claim_id}",
        value=claim.value,
        value_max=claim.value_max,
        unit=claim.unit_id or "",
        bound=claim.bound,
        basis="reported",
        claim_ids=(claim.claim_id,),
        sentence_ids=(claim.sentence_id,),
    )
