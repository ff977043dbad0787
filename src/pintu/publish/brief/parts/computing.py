"""The west's digital turn: who tells how much computing power, who speaks of it, and who speaks of using it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from pintu.publish.brief.data import Row
from pintu.publish.brief.facts import Fact
from pintu.publish.brief.library import Library, measured
from pintu.publish.brief.plan import Listed, Mosaic, Paragraph, Saying, Section, Tile, Value, region, say
from pintu.publish.shelf import tiled_regions
from pintu.vocabulary import blocs

_LINK = "computing-capacity"
_TOLD = 4
_FOREMOST = 3
_CLEARLY = 1.96  # standard errors, as the table's own roles have it
_SHADES = 4


def computing(library: Library) -> Section | None:
    """Return what the reports say of computing power; None where no report does."""
    rows = library.data.rows("computing")
    shares = [row for row in rows if row["row"] == "share"]
    if not any(row["sentences_count"] for row in shares if row["side"] == "supply"):
        return None
    largest = largest_figures(rows)
    return Section(
        heading=say(f"computing.heading_{'west' if _is_western(largest) else 'plain'}"),
        blocks=(
            Paragraph(sayings=tuple(_of_figures(library, largest, rows))),
            Paragraph(sayings=tuple(_of_words(library, shares))),
            _picture(library, shares, {row["region_id"]: row for row in largest}),
        ),
    )


def largest_figures(rows: Sequence[Row]) -> list[Row]:
    """Return each region's largest figure of the computing power that it has, the largest region first."""
    best: dict[str, Row] = {}
    for row in rows:
        if not _is_level(row) or row["status"] == "target":
            continue
        if row["region_id"] not in best or row["value"] > best[row["region_id"]]["value"]:
            best[row["region_id"]] = row
    return sorted(best.values(), key=lambda row: (-row["value"], row["region_id"]))


def _is_level(row: Row) -> bool:
    return bool(row["row"] == "figure" and row["link"] == _LINK and row["measure"] == "level")


def capacity_fact(library: Library, row: Row) -> Fact:
    """Return a figure of computing power as its report tells it."""
    return library.reported(f"computing/{row['claim_id']}", row, row["claim_id"])


@cache
def _west() -> frozenset[str]:
    return frozenset(next(bloc.members for bloc in blocs() if bloc.bloc_id == "western"))


def _is_western(largest: Sequence[Row]) -> bool:
    foremost = largest[:_FOREMOST]
    return len(foremost) == _FOREMOST and all(row["region_id"] in _west() for row in foremost)


def _of_figures(library: Library, largest: Sequence[Row], rows: Sequence[Row]) -> Iterator[Saying]:
    total = measured("documents/reports", len(library.edition), "documents", decimals=0)
    count = library.of_claims("computing/regions", len(largest), "computing", (row["claim_id"] for row in largest))
    if not largest:
        yield say("capacity.none")
        return
    yield from _of_the_west(library, largest, {"told": count, "total": total})
    first, others = largest[0], largest[1:_TOLD]
    yield say(f"capacity.first_{_kind(first)}", region=region(first["region_id"]), value=capacity_fact(library, first))
    if others:
        items = tuple(
            say("capacity.item", region=region(row["region_id"]), value=capacity_fact(library, row)) for row in others
        )
        yield say("capacity.others", items=Listed(items=items))
    yield from _of_the_year_before(library, largest)
    yield from _of_targets(library, rows)
    if len({_kind(row) for row in largest[:_TOLD]}) > 1:
        yield say("capacity.kinds")


def _of_the_west(library: Library, largest: Sequence[Row], values: Mapping[str, Value]) -> Iterator[Saying]:
    western = [row for row in largest if row["region_id"] in _west()]
    west = library.of_claims("computing/west", len(western), "computing", (row["claim_id"] for row in western))
    if len(largest) == 1:
        yield say("capacity.only_one", **values)
    elif len(western) in (0, len(largest)):
        yield say(f"capacity.west_{'all' if western else 'none'}", **values)
    else:
        yield say("capacity.west_some", n=west, **values)


def _of_the_year_before(library: Library, largest: Sequence[Row]) -> Iterator[Saying]:
    """Yield what the regions that are told of gave a year before, where they gave a figure of the same kind."""
    earlier = {row["region_id"]: row for row in largest_figures(library.data.rows("computing", year=library.year - 1))}
    pairs = [
        (earlier[row["region_id"]], row)
        for row in largest[:_TOLD]
        if row["region_id"] in earlier and earlier[row["region_id"]]["indicator_id"] == row["indicator_id"]
    ]
    if pairs:
        items = tuple(
            say("capacity.item", region=region(row["region_id"]), value=capacity_fact(library, row)) for row, _ in pairs
        )
        is_less = all(before["value"] < after["value"] for before, after in pairs)
        yield say(f"capacity.before{'_less' if is_less else ''}", items=Listed(items=items))


def _of_targets(library: Library, rows: Sequence[Row]) -> Iterator[Saying]:
    year = str(library.year)
    targets = [row for row in rows if _is_level(row) and row["status"] == "target" and row["period"] == year]
    foremost = sorted(targets, key=lambda row: (-row["value"], row["region_id"]))[:_TOLD]
    if foremost:
        items = tuple(
            say("capacity.item", region=region(row["region_id"]), value=capacity_fact(library, row)) for row in foremost
        )
        yield say("capacity.targets", year=year, items=Listed(items=items))


def _kind(row: Row) -> str:
    return "intelligent" if row["indicator_id"] == "intelligent_computing" else "all"


def _of_words(library: Library, shares: Sequence[Row]) -> Iterator[Saying]:
    supply = _clearly_above([row for row in shares if row["link"] == _LINK])
    use = _clearly_above([row for row in shares if row["side"] == "use"])
    key = "none" if not supply else "one" if len(supply) == 1 else "several"
    yield say(f"words.{key}", items=_share_items(library, supply))
    if use:
        yield say(f"words.use_{'one' if len(use) == 1 else 'several'}", items=_share_items(library, use[:_TOLD]))


def _clearly_above(shares: Sequence[Row]) -> list[Row]:
    found = [row for row in shares if row["z"] is not None and row["z"] >= _CLEARLY]
    return sorted(found, key=lambda row: (-row["z"], row["region_id"]))


def _share_items(library: Library, rows: Sequence[Row]) -> Listed | str:
    items = tuple(
        say(
            "words.item",
            region=region(row["region_id"]),
            n=_sentences(library, row),
            total=measured(
                f"specialisation/{row['region_id']}/report_sentences",
                len(library.counted[row["region_id"]]),
                "specialisation",
                decimals=0,
            ),
        )
        for row in rows
    )
    return Listed(items=items) if items else ""


def _sentences(library: Library, row: Row) -> Fact:
    return library.counted_fact(
        f"computing/{row['link']}/{row['region_id']}", row["sentences_count"], "computing", row["sentence_ids"]
    )


def _picture(library: Library, shares: Sequence[Row], figures: dict[str, Row]) -> Mosaic:
    told = {row["region_id"]: row for row in shares if row["link"] == _LINK}
    most = max((row["share"] for row in told.values()), default=0.0)
    return Mosaic(
        picture_id="mosaic",
        caption=say("mosaic.computing", year=str(library.year)),
        tiles=tuple(
            Tile(
                region_id=one.region_id,
                shade=shade_of(told[one.region_id]["share"], most) if one.region_id in told else -1,
                figure=capacity_fact(library, figures[one.region_id]) if one.region_id in figures else None,
            )
            for one in tiled_regions()
        ),
        legend=shade_legend(most),
    )


def shade_of(share: float, most: float) -> int:
    """Return 0 for nothing, and 1 to 4 for the quarters up to the most."""
    if not share or not most:
        return 0
    return min(_SHADES, 1 + int(share / most * _SHADES))


def shade_legend(most: float) -> tuple[tuple[int, Saying], ...]:
    """Return what the shades of a mosaic mean: shares of sentences, in per cent."""
    shares = {step: most * 100 * step / _SHADES for step in range(1, _SHADES + 1)} if most else {}
    steps = tuple((step, say("mosaic.up_to", share=_step_fact(step, share))) for step, share in shares.items())
    return ((-1, say("mosaic.missing")), (0, say("mosaic.none")), *steps)


def _step_fact(step: int, share: float) -> Fact:
    return measured(f"mosaic/step-{step}", share, "computing", decimals=1, unit="percent")
