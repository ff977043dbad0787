"""Every pair of regions by how alike their reports are, each leading to the two beside each other."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.catalogue import region_with_id
from pintu.publish.links import Here, Link
from pintu.publish.names import name_in
from pintu.publish.shelf import tiled_regions
from pintu.publish.views.citing import region_link
from pintu.publish.views.compare.layout import (
    Comparing,
    compared_regions,
    editions_path,
    has_two_editions,
    pair_path,
)
from pintu.vocabulary import Region

_MOST = 10
_SHADES = 5
_SHADE = 0.05  # of likeness


@dataclass(frozen=True, slots=True, kw_only=True)
class PairCell:
    """A pair in the matrix; a region with itself leads to its two editions."""

    text: str
    href: str | None
    shade: int
    is_self: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixPage:
    """The pairs as a matrix, and the first and the last of them as lists."""

    year: int
    title: Markup
    columns: tuple[tuple[str, str], ...]  # short and whole name
    rows: tuple[tuple[Link, tuple[PairCell, ...]], ...]
    most: tuple[tuple[Link, str], ...]
    least: tuple[tuple[Link, str], ...]
    digest_count: int
    document_count: int


def matrix_page(comparing: Comparing, here: Here) -> MatrixPage:
    """Return the page of all pairs of the newest edition."""
    regions = compared_regions(comparing.shelf)
    dossiers = comparing.shelf.edition(comparing.year)
    ranked = sorted(comparing.likeness.items(), key=lambda pair: (-pair[1], sorted(pair[0])))
    told = [(_pair(*_both(pair), here), hundredths(value)) for pair, value in ranked]
    return MatrixPage(
        year=comparing.year,
        title=_title([_both(pair) for pair, _ in ranked], here),
        columns=tuple((region.zh_abbreviation or region.zh[:1], name_in(region, here.language)) for region in regions),
        rows=tuple(
            (region_link(region, here), tuple(_cell(region, other, comparing, here) for other in regions))
            for region in regions
        ),
        most=tuple(told[:_MOST]),
        least=tuple(told[: -_MOST - 1 : -1]),
        digest_count=sum(dossier.document.kind == "digest" for dossier in dossiers),
        document_count=len(dossiers),
    )


def hundredths(value: float) -> str:
    """Return a likeness in hundredths, with a true minus.

    Examples
    --------
    >>> hundredths(0.314), hundredths(-0.05), hundredths(-0.001)
    ('31', '−5', '0')
    """
    return f"{round(100 * value)}".replace("-", "−")


def _both(pair: frozenset[str]) -> tuple[Region, Region]:
    one, other = sorted((region_with_id(region_id) for region_id in pair), key=tiled_regions().index)
    return one, other


def _pair(one: Region, other: Region, here: Here) -> Link:
    names = {"one": name_in(one, here.language), "other": name_in(other, here.language)}
    return Link(text=here.locale.say("compare.pair", **names), href=here.to(pair_path(one, other)))


def _title(ranked: list[tuple[Region, Region]], here: Here) -> Markup:
    if len(ranked) < 2:
        return here.locale.say("compare.index_plain")
    first, last = ([name_in(region, here.language) for region in pair] for pair in (ranked[0], ranked[-1]))
    return here.locale.say(
        "compare.index_title", one=first[0], other=first[1], third=last[0], fourth=last[1], n=len(ranked)
    )


def _cell(region: Region, other: Region, comparing: Comparing, here: Here) -> PairCell:
    if region == other:
        href = here.to(editions_path(region)) if has_two_editions(region, comparing.shelf) else None
        return PairCell(text="⇄" if href else "", href=href, shade=0, is_self=True)
    value = comparing.likeness.get(frozenset((region.region_id, other.region_id)))
    return PairCell(
        text="·" if value is None else hundredths(value),
        href=here.to(pair_path(region, other)),
        shade=0 if value is None else max(0, min(_SHADES, int(value / _SHADE))),
        is_self=False,
    )
