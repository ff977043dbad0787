"""Whom reports name: regions, blocs with their members, and special zones."""

from pages.markdown import code, table
from pintu.vocabulary import Bloc, blocs, places, regions


def render_pages() -> dict[str, str]:
    """Return the page of regions, blocs and places."""
    named = [(code(region.region_id), region.zh, region.en, region.ko, region.kind) for region in regions()]
    zones = [(place.zh, place.en, place.ko, place.region) for place in places()]
    parts = (
        "# Regions, blocs and places",
        "A tie resolves to one of these, as `region:甘肃`, `bloc:长三角` or `place:雄安新区@河北`; "
        "what fits two of them stays unresolved.",
        "## Regions",
        table(("region", "中文", "English", "한국어", "kind"), named),
        "## Blocs",
        table(("中文", "English", "한국어", "kind", "members", "since"), map(_bloc, blocs())),
        "## Special zones and parts of regions",
        table(("中文", "English", "한국어", "in"), zones),
    )
    return {"places.md": "\n\n".join(parts)}


def _bloc(bloc: Bloc) -> tuple[str, ...]:
    names = {region.region_id: region.zh for region in regions()}
    members = "、".join(names[member] for member in bloc.members)
    return bloc.zh, bloc.en, bloc.ko, bloc.kind, members, str(bloc.since or "")
