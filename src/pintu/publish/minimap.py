"""Drawings of the mosaic: small ones in which some regions are filled, and one with lines between regions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from markupsafe import Markup, escape

from pintu.publish.shelf import tiled_regions
from pintu.vocabulary import Region

_ROWS, _COLUMNS = 8, 7
_WIDE, _HIGH = 100, 62  # of a tile
_BEND = 0.18  # how far an arc leaves the straight line, as a part of its length
_WIDEST = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """One region's report names another."""

    source: str  # Region.region_id
    target: str
    count: int
    words: str


def render_members(region_ids: Collection[str], colour: int) -> Markup:
    """Return the mosaic in small with these regions filled; the words beside it name them."""
    cells = {True: "", False: ""}
    for region in tiled_regions():
        row, column = region.tile or (1, 1)
        cells[region.region_id in region_ids] += f"M{column - 1}.06 {row - 1}.06h.88v.88h-.88z"
    return Markup(  # noqa: S704 - numbers only
        f'<svg class="members" viewBox="0 0 {_COLUMNS} {_ROWS}" aria-hidden="true">'
        f'<path class="f0" d="{cells[False]}"/><path class="f{colour}" d="{cells[True]}"/></svg>'
    )


def render_network(arcs: Sequence[Arc], names: Mapping[str, str], *, label: str) -> Markup:
    """Return the mosaic with an arc for each naming: all faint, those of the region that the address names strong.

    A region's tile is a link to its group of arcs: whom it names in full lines, who names it in broken ones.
    """
    most = max((arc.count for arc in arcs), default=1)
    tiles = "".join(
        f'<a href="#{region.region_id}" aria-label="{escape(names[region.region_id])}">'
        f'<rect x="{x - 46}" y="{y - 26}" width="92" height="52" rx="5"/></a>'
        for region in tiled_regions()
        for x, y in (_centre(region),)
    )
    written = "".join(
        f'<text x="{x}" y="{y + 4}" text-anchor="middle">{escape(names[region.region_id])}</text>'
        for region in tiled_regions()
        for x, y in (_centre(region),)
    )
    groups = "".join(_group(region.region_id, arcs, most) for region in tiled_regions())
    faint = "".join(_path(arc, most) for arc in arcs)
    return Markup(  # noqa: S704 - numbers, and words that are escaped
        f'<svg class="network" viewBox="0 0 {_COLUMNS * _WIDE} {_ROWS * _HIGH}" role="group" '
        f'aria-label="{escape(label)}">'
        f'{tiles}<g class="faint" aria-hidden="true">{faint}</g>'
        f'<g aria-hidden="true">{groups}</g><g class="written" aria-hidden="true">{written}</g></svg>'
    )


def _group(region_id: str, arcs: Sequence[Arc], most: int) -> str:
    ours = "".join(_path(arc, most) for arc in arcs if arc.source == region_id)
    theirs = "".join(_path(arc, most, kind="in") for arc in arcs if arc.target == region_id)
    return f'<g class="arcs" id="{region_id}">{ours}{theirs}</g>'


def _path(arc: Arc, most: int, kind: str = "out") -> str:
    centres = {region.region_id: _centre(region) for region in tiled_regions()}
    (x, y), (to_x, to_y) = centres[arc.source], centres[arc.target]
    length = hypot(to_x - x, to_y - y) or 1
    bend_x, bend_y = (x + to_x) / 2 - (to_y - y) * _BEND, (y + to_y) / 2 + (to_x - x) * _BEND
    # The ends stop short of the names.
    stop = min(20 / length, 0.3)
    start_x, start_y = x + (bend_x - x) * stop, y + (bend_y - y) * stop
    end_x, end_y = to_x + (bend_x - to_x) * stop, to_y + (bend_y - to_y) * stop
    width = 1 + (_WIDEST - 1) * arc.count / most
    return (
        f'<path class="{kind}" stroke-width="{width:.1f}" '
        f'd="M{start_x:.0f} {start_y:.0f}Q{bend_x:.0f} {bend_y:.0f} {end_x:.0f} {end_y:.0f}">'
        f"<title>{escape(arc.words)}</title></path>"
    )


def _centre(region: Region) -> tuple[int, int]:
    row, column = region.tile or (1, 1)
    return (column - 1) * _WIDE + _WIDE // 2, (row - 1) * _HIGH + _HIGH // 2
