"""The network: which region's report names which other region as a partner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import region_with_id
from pintu.publish.cited import Chart
from pintu.publish.computed import Computed
from pintu.publish.data import Row
from pintu.publish.links import Here, Link
from pintu.publish.minimap import Arc, render_network
from pintu.publish.names import name_in
from pintu.publish.shelf import Shelf, tiled_regions
from pintu.publish.standalone import draw_one
from pintu.publish.views.citing import CitedSentence, cite_places, region_link
from pintu.vocabulary import Region

_SHADES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerEntry:
    """A region that another one's report names."""

    anchor: str  # of the entry within the page
    partner: Link
    sentences: tuple[CitedSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """How many sentences of one report name another region."""

    count: int
    shade: int
    href: str
    is_self: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPage:
    """The network of an edition as arcs, as a matrix, and as lists."""

    year: int | None
    title: Markup
    picture: Markup
    charts: Mapping[str, Chart]
    columns: tuple[tuple[str, str], ...]  # short and whole name, ordered so that groups stand together
    matrix: tuple[tuple[Link, tuple[MatrixCell, ...]], ...]
    lists: tuple[tuple[str, Link, tuple[PartnerEntry, ...]], ...]  # anchor, region, whom it names
    groups: tuple[Markup, ...]
    firm: Markup
    digest_count: int
    document_count: int


def network_page(shelf: Shelf, computed: Computed, here: Here) -> NetworkPage:
    """Return the network of the newest edition."""
    year = shelf.editions[-1]
    rows = computed.rows("partners", year=year)
    counts = {(row["region_id"], row["other_region_id"]): row["sentences_count"] for row in rows}
    order = _order(year, computed)
    dossiers = shelf.edition(year)
    communities = computed.rows("communities", year=year, basis="ties")
    title = _title(counts, len(rows), sum(counts.values()), here)
    picture = render_network(
        [_arc(row, here) for row in rows],
        {region.region_id: name_in(region, here.language) for region in tiled_regions()},
        label=str(here.locale.say("network.map")),
    )
    return NetworkPage(
        year=year,
        title=title,
        picture=picture,
        charts={
            "map": Chart(
                chart_id=f"network-{year}",
                title=str(title.striptags()),
                table="matrix-table",
                columns=("region_id", "region", "other_region_id", "other_region", "sentences"),
                rows=tuple(
                    (source, region_with_id(source).zh, target, region_with_id(target).zh, count)
                    for (source, target), count in counts.items()
                ),
                drawing=draw_one(picture, size=(860, 609)),
                build=shelf.build,
                here=here,
            )
        },
        columns=tuple((region.zh_abbreviation or region.zh[:1], name_in(region, here.language)) for region in order),
        matrix=tuple((region_link(region, here), _cells(region, order, counts)) for region in order),
        lists=tuple(
            (f"of-{region.region_id}", region_link(region, here), _entries(region, year, computed, here))
            for region in order
        ),
        groups=tuple(here.locale.list_of([_name(zh, here) for zh in row["members"]]) for row in communities),
        firm=_firm(communities, here),
        digest_count=sum(dossier.document.kind == "digest" for dossier in dossiers),
        document_count=len(dossiers),
    )


def _name(zh: str, here: Here) -> str:
    return next((name_in(region, here.language) for region in tiled_regions() if region.zh == zh), zh)


def _order(year: int, computed: Computed) -> tuple[Region, ...]:
    """Return the regions, those of one community beside each other, else in the official order."""
    community = {
        member: row["number"]
        for row in computed.rows("communities", year=year, basis="ties")
        for member in row["members"]
    }
    last = len(community)
    return tuple(sorted(tiled_regions(), key=lambda region: community.get(region.zh, last)))


def _title(counts: dict[tuple[str, str], int], pair_count: int, sentence_count: int, here: Here) -> Markup:
    if not counts:
        return here.locale.say("network.none")
    both = {frozenset(pair): counts.get(pair, 0) + counts.get(pair[::-1], 0) for pair in counts}
    most = max(both.values())
    first = [pair for pair in both if both[pair] == most]
    if len(first) > 1:
        return here.locale.say("network.title_level", pairs=pair_count, sentences=sentence_count, n=most)
    one, other = sorted(first[0])
    return here.locale.say(
        "network.title",
        one=name_in(region_with_id(one), here.language),
        other=name_in(region_with_id(other), here.language),
        n=most,
    )


def _arc(row: Row, here: Here) -> Arc:
    source, target = (name_in(region_with_id(row[key]), here.language) for key in ("region_id", "other_region_id"))
    words = here.locale.say("network.arc", source=source, target=target, n=row["sentences_count"])
    return Arc(
        source=row["region_id"],
        target=row["other_region_id"],
        count=row["sentences_count"],
        words=str(words.striptags()),
    )


def _cells(region: Region, order: Sequence[Region], counts: dict[tuple[str, str], int]) -> tuple[MatrixCell, ...]:
    found = [counts.get((region.region_id, other.region_id), 0) for other in order]
    return tuple(
        MatrixCell(
            count=count,
            shade=min(count, _SHADES),
            href=f"#{region.region_id}-{other.region_id}",
            is_self=region.region_id == other.region_id,
        )
        for other, count in zip(order, found, strict=True)
    )


def _entries(region: Region, year: int, computed: Computed, here: Here) -> tuple[PartnerEntry, ...]:
    return tuple(
        PartnerEntry(
            anchor=f"{row['region_id']}-{row['other_region_id']}",
            partner=region_link(region_with_id(row["other_region_id"]), here),
            sentences=cite_places(row["sentence_ids"], computed, here),
        )
        for row in computed.rows("partners", year=year, region_id=region.region_id)
    )


def _firm(communities: Sequence[Row], here: Here) -> Markup:
    pairs = [
        here.locale.say("network.pair", one=_name(one, here), other=_name(other, here))
        for row in communities
        for one, other in row["firm_pairs"]
    ]
    if not communities:
        return Markup("")
    stability = f"{communities[0]['stability']:.2f}"
    return here.locale.say("network.firm", stability=stability, pairs=here.locale.list_of(pairs) or "–")
