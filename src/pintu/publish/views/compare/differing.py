"""What each of two reports talks of more: rows with intervals, and what is clear in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import colour_of, family_with_id, theme_of
from pintu.publish.cited import Chart
from pintu.publish.data import Row
from pintu.publish.figures import render_share
from pintu.publish.intervals import Interval, render_intervals
from pintu.publish.links import Here, Link
from pintu.publish.names import name_in
from pintu.publish.shelf import Shelf
from pintu.publish.standalone import DrawnRow, draw_rows
from pintu.publish.views.citing import theme_link
from pintu.vocabulary import Region

CLEAR = 0.05  # q at or below which a difference is more than chance
_MOST_THEMES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceRow:
    """A theme or a family in both."""

    name: Link | str
    colour: int
    shares: tuple[Link | str, Link | str]  # of sentences, leading to them
    picture: Markup
    is_clear: bool


def difference_rows(
    rows: Sequence[Row], regions: tuple[Region, Region], here: Here
) -> tuple[tuple[DifferenceRow, ...], tuple[DifferenceRow, ...]]:
    """Return the families and the themes, what the first report has more of first."""
    families = sorted((row for row in rows if row["kind"] == "family"), key=lambda row: -row["difference"])
    themes = sorted((row for row in rows if row["kind"] == "theme"), key=lambda row: (-_sureness(row), row["key"]))
    themes = sorted(themes[:_MOST_THEMES], key=lambda row: (-row["difference"], row["key"]))
    pictures = render_intervals([_interval(row) for row in (*families, *themes)])
    shown = [
        DifferenceRow(
            name=_name(row, here),
            colour=_colour(row),
            shares=(
                _share(row, "", regions[0], here),
                _share(row, "other_", regions[1], here),
            ),
            picture=picture,
            is_clear=row["q"] <= CLEAR,
        )
        for row, picture in zip((*families, *themes), pictures, strict=True)
    ]
    return tuple(shown[: len(families)]), tuple(shown[len(families) :])


_FIGURES = ("difference", "difference_low", "difference_high", "q")


def difference_chart(
    chart_id: str, title: str, rows: Sequence[Row], drawn: Sequence[DifferenceRow], told: tuple[Shelf, Here]
) -> Mapping[str, Chart]:
    """Return the rows as a chart: all of them to be taken along, those of the page drawn; nothing without rows."""
    shelf, here = told
    if not rows:
        return {}
    counts = ("sentence_count", "report_sentence_count", "other_sentence_count", "other_report_sentence_count")
    chart = Chart(
        chart_id=chart_id,
        title=title,
        table="differences",
        columns=("kind", "theme_or_family_id", *counts, *_FIGURES),
        rows=tuple(
            (row["kind"], row["key"], *(row[name] for name in counts), *(f"{row[name]:.4f}" for name in _FIGURES))
            for row in rows
        ),
        drawing=draw_rows(
            [
                DrawnRow(
                    name=_words(row.name), picture=row.picture, words=" : ".join(_words(share) for share in row.shares)
                )
                for row in drawn
            ],
            size=(200, 14),
        ),
        build=shelf.build,
        here=here,
    )
    return {"differences": chart}


def _words(told: Link | str) -> str:
    return str(told.text) if isinstance(told, Link) else told


def _sureness(row: Row) -> float:
    """Return how far a difference is from nothing, in lengths of its interval."""
    return float(abs(row["difference"]) / (row["difference_high"] - row["difference_low"]))


def _interval(row: Row) -> Interval:
    return Interval(
        value=row["difference"], low=row["difference_low"], high=row["difference_high"], colour=_colour(row)
    )


def _colour(row: Row) -> int:
    return colour_of(row["key"]) if row["kind"] == "theme" else family_with_id(row["key"]).colour


def _name(row: Row, here: Here) -> Link | str:
    if row["kind"] == "theme":
        return theme_link(row["key"], here)
    return name_in(family_with_id(row["key"]), here.language)


def _share(row: Row, side: str, region: Region, here: Here) -> Link | str:
    """Return a share of sentences, leading to where they are listed."""
    count = row[f"{side}sentence_count"]
    share = render_share(count, row[f"{side}report_sentence_count"])
    if not count:
        return share
    if row["kind"] == "family":
        return Link(text=share, href=f"{here.to_region(region)}#themes")
    return Link(text=share, href=f"{here.to_theme(row['key'])}#{region.region_id}")


def say_clear(rows: Sequence[Row], names: tuple[str, str], key: str, here: Here) -> tuple[Markup, ...]:
    """Return what each of two reports talks clearly more of, or that nothing is clear.

    Parameters
    ----------
    rows
        How the two differ.
    names
        Of the two.
    key
        Of the phrase: ``compare.clear`` of regions, ``compare.clear_edition`` of years.
    here
        The page.
    """
    if not rows:
        return ()
    told = []
    for name, sign in zip(names, (1, -1), strict=True):
        clear = sorted(
            (row for row in rows if row["q"] <= CLEAR and row["difference"] * sign > 0),
            key=lambda row: (row["kind"], -_sureness(row), row["key"]),
        )
        if clear:
            things = here.locale.list_of([_in_prose(row, here) for row in clear])
            told.append(here.locale.say(key, one=name, things=things))
    return tuple(told) or (here.locale.say("compare.clear_none"),)


def _in_prose(row: Row, here: Here) -> Link | str:
    if row["kind"] == "theme":
        return Link(text=name_in(theme_of(row["key"]), here.language), href=here.to_theme(row["key"]))
    return str(here.locale.say("compare.family", family=name_in(family_with_id(row["key"]), here.language)))
