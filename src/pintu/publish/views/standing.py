"""What a report says more of than others do: with intervals, and with the ranks that a rank cannot be told from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import colour_of, region_with_id, theme_of
from pintu.publish.cited import Chart
from pintu.publish.computed import Computed
from pintu.publish.counting import Counts
from pintu.publish.data import Row
from pintu.publish.intervals import Interval, render_intervals
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, name_in
from pintu.publish.shelf import Dossier, Shelf
from pintu.publish.standalone import DrawnRow, draw_rows
from pintu.publish.views.citing import CitedSentence, cite_sentences, theme_link

_MOST_SPECIALISMS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Specialism:
    """A theme of which a report says more than others do."""

    theme: Link
    colour: int
    picture: Markup
    row: Row
    quotient: Markup
    rank: Markup
    sentences: tuple[CitedSentence, ...]


def specialisms(dossier: Dossier, counts: Counts, computed: Computed, here: Here) -> tuple[Specialism, ...]:
    """Return the themes that set a report apart most, the surest first; only those that it says more of."""
    document = dossier.document
    found = computed.rows("specialisation", year=document.year, region_id=document.region_id, status=None)
    ranked = sorted((row for row in found if row["z"] > 0), key=lambda row: row["rank_in_region"])[:_MOST_SPECIALISMS]
    pictures = render_intervals([interval_of(row, colour_of(row["theme"])) for row in ranked])
    return tuple(
        Specialism(
            theme=theme_link(row["theme"], here),
            colour=colour_of(row["theme"]),
            picture=picture,
            row=row,
            quotient=say_quotient(row, here),
            rank=say_rank(row, "rank_in_region", here),
            sentences=cite_sentences(counts.of(dossier).sentences_of_theme.get(row["theme"], ()), dossier, here),
        )
        for row, picture in zip(ranked, pictures, strict=True)
    )


def interval_of(row: Row, colour: int) -> Interval:
    """Return the weighted log-odds of a standing as an interval to be drawn."""
    return Interval(value=row["log_odds"], low=row["log_odds_low"], high=row["log_odds_high"], colour=colour)


_INTERVAL = (
    "sentence_count",
    "log_odds",
    "log_odds_low",
    "log_odds_high",
    "location_quotient",
    "location_quotient_low",
    "location_quotient_high",
)


def interval_chart(
    chart_id: str,
    title: str,
    table: str,
    lines: Sequence[tuple[str, tuple[object, ...], Row, Markup]],
    told: tuple[tuple[str, ...], Shelf, Here],
) -> Chart:
    """Return standings as a chart: each line has its name, the cells that say what it is of, its row, its picture."""
    columns, shelf, here = told
    return Chart(
        chart_id=chart_id,
        title=title,
        table=table,
        columns=(*columns, *_INTERVAL),
        rows=tuple((*cells, *(_printed(row[name]) for name in _INTERVAL)) for _, cells, row, _ in lines),
        drawing=draw_rows(
            [
                DrawnRow(name=name, picture=picture, words=str(say_quotient(row, here).striptags()))
                for name, _, row, picture in lines
            ],
            size=(200, 14),
        ),
        build=shelf.build,
        here=here,
    )


def _printed(value: object) -> object:
    return f"{value:.4f}" if isinstance(value, float) else value


def specialism_chart(dossier: Dossier, found: Sequence[Specialism], shelf: Shelf, here: Here) -> Chart:
    """Return what sets a report apart as a chart."""
    document = dossier.document
    region = region_with_id(document.region_id)
    return interval_chart(
        f"specialisms-{document.region_id}-{document.year}",
        str(here.locale.say("standing.chart", region=name_in(region, here.language), year=str(document.year))),
        "standing-table",
        [
            (
                headed(name_in(theme_of(each.row["theme"]), here.language)),
                (each.row["theme"], *_names(each.row["theme"])),
                each.row,
                each.picture,
            )
            for each in found
        ],
        (("theme_id", "theme", "theme_en", "theme_ko"), shelf, here),
    )


def _names(theme_id: str) -> tuple[str, str, str]:
    theme = theme_of(theme_id)
    return theme.zh, theme.en, theme.ko


def say_quotient(row: Row, here: Here) -> Markup:
    """Return how many times as much as overall a report speaks of a theme, with the interval."""
    return here.locale.say(
        "standing.quotient",
        value=f"{row['location_quotient']:.1f}",
        low=f"{row['location_quotient_low']:.1f}",
        high=f"{row['location_quotient_high']:.1f}",
    )


def say_rank(row: Row, rank: str, here: Here) -> Markup:
    """Return a rank with the ranks that it cannot be told from."""
    best, worst = row[f"{rank}_best"], row[f"{rank}_worst"]
    key = "standing.rank" if best == worst else "standing.rank_range"
    return here.locale.say(key, rank=row[rank], best=best, worst=worst)
