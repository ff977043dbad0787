"""Pictures of the mosaic that briefs of a narrower scope share."""

from __future__ import annotations

from collections.abc import Sequence

from pintu.publish.brief.library import Library
from pintu.publish.brief.plan import Mosaic, Saying, Tile, say
from pintu.publish.shelf import tiled_regions

_MEMBER, _OTHER, _MISSING = 4, 1, -1


def members_picture(library: Library, region_ids: Sequence[str], caption: Saying) -> Mosaic:
    """Return the mosaic with some regions dark."""

    def shade(region_id: str) -> int:
        if (region_id, library.year) not in library.shelf.by_region:
            return _MISSING
        return _MEMBER if region_id in region_ids else _OTHER

    return Mosaic(
        picture_id="mosaic",
        caption=caption,
        tiles=tuple(Tile(region_id=one.region_id, shade=shade(one.region_id), figure=None) for one in tiled_regions()),
        legend=((_MISSING, say("mosaic.missing")), (_OTHER, say("mosaic.other")), (_MEMBER, say("mosaic.member"))),
    )
