"""The pictures of the article as charts: with their table, their rows and their name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.brief.facts import Fact
from pintu.publish.brief.plan import Dots, Mosaic, Plan
from pintu.publish.brief.prose import Brief, Picture, plain
from pintu.publish.brief.wording import figure_text
from pintu.publish.catalogue import region_with_id
from pintu.publish.cited import REGION, Chart, of_region
from pintu.publish.links import Here
from pintu.publish.names import name_in
from pintu.publish.shelf import Shelf
from pintu.publish.standalone import Drawing, draw_one

_SIZE = re.compile(r' width="(\d+)" height="(\d+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureChart:
    """A picture of the article with its table in the reader's language."""

    chart: Chart
    headings: tuple[str | Markup, ...]
    rows: tuple[tuple[str | Markup, ...], ...]


def article_charts(plan: Plan, brief: Brief, shelf: Shelf, here: Here) -> Mapping[str, PictureChart]:
    """Return the charts of the article by the name of the picture."""
    pictures = {
        block.picture_id: block for part in brief.sections for block in part.blocks if isinstance(block, Picture)
    }
    drawn = [block for part in plan.sections for block in part.blocks if isinstance(block, Mosaic | Dots)]
    return {block.picture_id: _chart(block, pictures[block.picture_id], (plan, shelf, here)) for block in drawn}


def _chart(block: Mosaic | Dots, picture: Picture, told: tuple[Plan, Shelf, Here]) -> PictureChart:
    plan, shelf, here = told
    ends = _ends(block, here)
    headings, columns = _heads(block, here)
    return PictureChart(
        chart=Chart(
            chart_id=f"article-{block.picture_id}-{plan.year}",
            title=plain(picture.caption),
            table=f"table-{block.picture_id}",
            columns=(*REGION, *columns),
            rows=tuple(
                (*of_region(region_with_id(region_id)), *(cell for fact in facts for cell in _cells(fact)), *others)
                for region_id, facts, others, _ in ends
            ),
            drawing=_drawing(picture),
            build=shelf.build,
            here=here,
        ),
        headings=headings,
        rows=tuple(
            (
                name_in(region_with_id(region_id), here.language),
                *(figure_text(fact, here.language) if fact else "–" for fact in facts),
                *words,
            )
            for region_id, facts, _, words in ends
        ),
    )


Ends = tuple[str, tuple[Fact | None, ...], tuple[object, ...], tuple[str | Markup, ...]]


def _ends(block: Mosaic | Dots, here: Here) -> list[Ends]:
    """Return of each region its figures, what else stands in its row of the file, and in that of the table."""
    if isinstance(block, Mosaic):
        return [(tile.region_id, (tile.figure,), (tile.shade,), ()) for tile in block.tiles]
    say = here.locale.say
    return [
        (dot.region_id, (dot.target, dot.outcome), (dot.verdict,), (say(f"verdict.{dot.verdict}"),))
        for dot in block.dots
    ]


def _heads(block: Mosaic | Dots, here: Here) -> tuple[tuple[Markup, ...], tuple[str, ...]]:
    say = here.locale.say
    if isinstance(block, Mosaic):
        return (say("mosaic.region"), say("numbers.value")), ("value", "unit_id", "shade")
    return (
        (say("mosaic.region"), say("promises.target"), say("promises.outcome"), say("promises.verdict")),
        ("target", "target_unit_id", "outcome", "outcome_unit_id", "verdict"),
    )


def _cells(fact: Fact | None) -> tuple[str, str]:
    return (f"{fact.value:f}", fact.unit) if fact else ("", "")


def _drawing(picture: Picture) -> Drawing:
    size = _SIZE.search(picture.svg)
    width, height = (int(size[1]), int(size[2])) if size else (640, 480)
    return draw_one(Markup(_SIZE.sub("", picture.svg, count=1).strip()), size=(width, height))  # noqa: S704 - ours
