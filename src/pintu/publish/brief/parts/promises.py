"""Promises kept and broken: last year's targets against this year's outcomes, and where the new targets lie."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pintu.publish.brief.data import Row
from pintu.publish.brief.facts import Fact
from pintu.publish.brief.library import Library
from pintu.publish.brief.plan import Dot, Dots, Listed, Name, Paragraph, Saying, Section, Value, region, say

GROWTH = "gdp_growth"
VERDICTS = ("beaten", "met", "missed")
_FEWEST = 5  # regions that can be compared on a figure before it is told of
_MOST_NAMED = 12
_NATION = "CN"


def promises(library: Library) -> Section:
    """Return what became of last year's targets; that it cannot be told where there is no edition before."""
    rows = [row for row in library.data.rows("promises") if row["is_headline"]]
    regional = [row for row in rows if row["region_id"] != _NATION]
    if not any(row["verdict"] in VERDICTS for row in regional):
        unknown = say("promises.unknown", year=str(library.year - 1))
        return Section(heading=say("promises.heading"), blocks=(Paragraph(sayings=(unknown,)),))
    growth = [row for row in regional if row["indicator_id"] == GROWTH]
    dots = dots_of(library, growth)
    first = Paragraph(sayings=tuple(_of_growth(library, growth, rows)))
    second = Paragraph(sayings=(*_of_all(library, regional), *_of_next_targets(library)))
    picture = (dots,) if dots else ()
    return Section(heading=say("promises.heading"), blocks=(first, *picture, second))


def with_verdict(rows: Sequence[Row], verdict: str) -> list[Row]:
    """Return the promises that ended so."""
    return [row for row in rows if row["verdict"] == verdict]


def tally(library: Library, name: str, rows: Sequence[Row]) -> Callable[[str], Fact]:
    """Return what counts the promises with a verdict, resting on both sides of each."""

    def count(verdict: str) -> Fact:
        found = with_verdict(rows, verdict)
        claim_ids = [row[side] for row in found for side in ("target_claim_id", "outcome_claim_id")]
        return library.of_claims(f"promises/{name}/{verdict}", len(found), "promises", claim_ids)

    return count


def target_fact(library: Library, row: Row) -> Fact:
    """Return the target of a promise."""
    return library.reported(f"promises/{row['target_claim_id']}", row, row["target_claim_id"], prefix="target_")


def outcome_fact(library: Library, row: Row) -> Fact:
    """Return the outcome of a promise."""
    return library.reported(f"promises/{row['outcome_claim_id']}", row, row["outcome_claim_id"], prefix="outcome_")


def dots_of(library: Library, growth: Sequence[Row]) -> Dots | None:
    """Return the picture of growth targets and outcomes, furthest above its target first; None where there is none."""
    known = [row for row in growth if row["verdict"] in VERDICTS and row["gap"] is not None]
    ordered = sorted(known, key=lambda row: (-row["gap"], -row["outcome_value"], row["region_id"]))
    if not ordered:
        return None
    return Dots(
        picture_id="promises",
        caption=say("dots.growth", before=str(library.year - 1), year=str(library.year)),
        dots=tuple(
            Dot(
                region_id=row["region_id"],
                target=target_fact(library, row),
                outcome=outcome_fact(library, row),
                verdict=row["verdict"],
            )
            for row in ordered
        ),
        legend=tuple((name, say(f"dots.{name}")) for name in ("target", *VERDICTS)),
    )


def _of_growth(library: Library, growth: Sequence[Row], rows: Sequence[Row]) -> Iterator[Saying]:
    compared = [row for row in growth if row["verdict"] in VERDICTS]
    if compared:
        yield from _of_growth_of_regions(library, compared)
    nation = [row for row in rows if row["region_id"] == _NATION and row["indicator_id"] == GROWTH]
    if nation and nation[0]["verdict"] in VERDICTS:
        row = nation[0]
        yield say(
            f"growth.nation_{row['verdict']}",
            target=target_fact(library, row),
            outcome=outcome_fact(library, row),
        )


def _of_growth_of_regions(library: Library, compared: Sequence[Row]) -> Iterator[Saying]:
    count = tally(library, GROWTH, compared)
    of_all = library.of_claims(
        "promises/gdp_growth/compared", len(compared), "promises", (row["target_claim_id"] for row in compared)
    )
    yield say(
        "growth.compared",
        n=of_all,
        before=str(library.year - 1),
        **{verdict: say(f"growth.{verdict}", n=count(verdict)) for verdict in VERDICTS},
    )
    for verdict in ("beaten", "missed"):
        found = with_verdict(compared, verdict)
        if 1 <= len(found) <= _MOST_NAMED:
            yield say(f"growth.{verdict}_names", names=_regions(found))
    yield from _of_extremes(library, compared)


def _of_extremes(library: Library, compared: Sequence[Row]) -> Iterator[Saying]:
    """Yield who ended furthest above and furthest below, unless several did or nobody was above or below."""
    gaps = sorted({row["gap"] for row in compared if row["gap"] is not None})
    for key, gap in (("highest", gaps[-1]), ("lowest", gaps[0])) if gaps else ():
        furthest = [row for row in compared if row["gap"] == gap]
        if len(furthest) == 1 and gap and (gap > 0) == (key == "highest"):
            row = furthest[0]
            yield say(
                f"growth.{key}",
                region=region(row["region_id"]),
                outcome=outcome_fact(library, row),
                target=target_fact(library, row),
            )


def _of_all(library: Library, rows: Sequence[Row]) -> Iterator[Saying]:
    count = tally(library, "headline", rows)
    yield say("headline.verdicts", **{name: say(f"headline.{name}", n=count(name)) for name in VERDICTS})
    silent, incomparable = with_verdict(rows, "silent"), with_verdict(rows, "incomparable")
    if incomparable:
        yield say("headline.incomparable", n=count("incomparable"))
    if silent:
        yield say("headline.silent", n=count("silent"))
    yield from _of_most_missed(library, rows)


def _of_most_missed(library: Library, rows: Sequence[Row]) -> Iterator[Saying]:
    """Yield the headline figures that were beaten and missed by the largest share of those that can be compared."""
    of_figure: dict[str, list[Row]] = {}
    for row in rows:
        if row["verdict"] in VERDICTS and row["indicator_id"] != GROWTH:
            of_figure.setdefault(row["indicator_id"], []).append(row)
    enough = {name: found for name, found in of_figure.items() if len(found) >= _FEWEST}
    for verdict in ("missed", "beaten"):
        shares = {name: len(with_verdict(found, verdict)) / len(found) for name, found in enough.items()}
        most = max(shares.values(), default=0.0)
        names = [name for name, share in shares.items() if share == most and most > 0]
        if len(names) == 1:
            name = names[0]
            extent = "all" if most == 1 else "most"
            yield say(
                f"headline.{extent}_{verdict}",
                indicator=Name(kind="indicator", key=name),
                n=tally(library, name, enough[name])(verdict),
                total=library.of_claims(
                    f"promises/{name}/compared",
                    len(enough[name]),
                    "promises",
                    (row["target_claim_id"] for row in enough[name]),
                ),
            )


def _of_next_targets(library: Library) -> Iterator[Saying]:
    """Yield how the growth targets of the edition lie to those of the year before."""
    moved = [
        row
        for row in library.data.rows("changes")
        if row["kind"] == "target" and row["key"] == GROWTH and row["region_id"] not in (None, _NATION)
    ]
    known = [row for row in moved if row["change"] in ("raised", "kept", "lowered")]
    if not known:
        return

    def count(rows: Sequence[Row], name: str) -> Fact:
        claim_ids = [row[side] for row in rows for side in ("before_claim_id", "after_claim_id")]
        return library.of_claims(f"changes/{GROWTH}/{name}", len(rows), "changes", claim_ids)

    by_change = {name: [row for row in known if row["change"] == name] for name in ("raised", "kept", "lowered")}
    raised = by_change["raised"]
    values: dict[str, Value] = {name: say(f"next.{name}", n=count(rows, name)) for name, rows in by_change.items()}
    values |= {"n": count(known, "compared"), "year": str(library.year), "before": str(library.year - 1)}
    yield say("next.moved", **values)
    if 1 <= len(raised) <= _MOST_NAMED:
        yield say(f"next.raised_{'one' if len(raised) == 1 else 'several'}", names=_regions(raised))


def _regions(rows: Sequence[Row]) -> Listed:
    return Listed(items=tuple(region(row["region_id"]) for row in rows))
