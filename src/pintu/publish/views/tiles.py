"""The 31 tiles with a state and a figure each: the mosaic of any view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.links import Here
from pintu.publish.names import breakable, name_in
from pintu.publish.shelf import Dossier, Shelf, tiled_regions
from pintu.publish.standalone import Drawing, DrawnTile, draw_tiles
from pintu.vocabulary import Region

Legend = tuple[tuple[str, str | Markup], ...]  # classes of the style sheet, what they mean


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a tile shows of a region."""

    state: str  # of the style sheet
    figure: str | Markup = ""
    note: str | Markup = ""
    words: str | Markup = ""  # for whom the figure alone says too little; the figure and the note unless told
    picture: str | Markup = ""  # in the place of a figure


@dataclass(frozen=True, slots=True, kw_only=True)
class MapTile:
    """One region on a mosaic."""

    name: Markup
    label: Markup
    href: str
    row: int
    column: int
    is_digest: bool
    shown: Shown


def map_tiles(shelf: Shelf, year: int, here: Here, shown: Callable[[Region, Dossier], Shown]) -> tuple[MapTile, ...]:
    """Return a tile for each region; one without a text of the edition says so, whatever the view."""
    places = ((region, shelf.by_region.get((region.region_id, year))) for region in tiled_regions())
    return tuple(_tile(region, dossier, here, shown) for region, dossier in places)


def with_signs(meanings: Legend, tiles: Sequence[MapTile], here: Here) -> Legend:
    """Return the legend of a mosaic: what its colours mean, and the signs that every mosaic may have."""
    say = here.locale.say
    digest: Legend = (("digest", say("mosaic.sign_digest")),) if any(tile.is_digest for tile in tiles) else ()
    return (*meanings, ("missing", say("mosaic.sign_missing")), *digest)


def draw_map(tiles: Sequence[MapTile], legend: Legend) -> Drawing:
    """Return the mosaic as it is drawn in a picture that stands alone."""
    drawn = [
        DrawnTile(
            name=plain(tile.name),
            row=tile.row,
            column=tile.column,
            state=tile.shown.state,
            figure=plain(tile.shown.figure),
            note=plain(tile.shown.note),
            picture=tile.shown.picture,
            is_digest=tile.is_digest,
        )
        for tile in tiles
    ]
    return draw_tiles(drawn, [(classes, plain(words)) for classes, words in legend])


def plain(words: str | Markup) -> str:
    """Return words without markup."""
    return str(words.striptags()) if isinstance(words, Markup) else words


def _tile(region: Region, dossier: Dossier | None, here: Here, shown: Callable[[Region, Dossier], Shown]) -> MapTile:
    absent = Shown(state="missing", figure="–", words=here.locale.say("mosaic.sign_missing"))
    what = shown(region, dossier) if dossier else absent
    name = name_in(region, here.language)
    label = here.locale.say("tile.label", region=name, words=what.words or f"{what.figure} {what.note}".strip())
    is_digest = dossier is not None and dossier.document.kind == "digest"
    row, column = region.tile or (0, 0)
    return MapTile(
        name=breakable(name),
        label=here.locale.say("mosaic.tile_digest", label=label) if is_digest else label,
        href=here.to_region(region),
        row=row,
        column=column,
        is_digest=is_digest,
        shown=what,
    )
