"""The coast: whether high technology is only a matter of the regions by the sea."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pintu.analyse.chance import Groups, chance_of_group, false_discovery
from pintu.analyse.incidence import Incidence
from pintu.analyse.rows import rows_of
from pintu.vocabulary import blocs, families, themes

HIGH_TECHNOLOGY = "high-technology"
COAST = "coast"


@dataclass(frozen=True, slots=True, kw_only=True)
class CoastComparison:
    """How much more the reports of one side of the country speak of something than those of the other."""

    year: int
    side: str  # coast: regions with a sea coast; or the Bloc.bloc_id of a quarter of the country
    subject: str  # ThemeFamily.family_id, or high-technology: what national strategies name
    members: tuple[str, ...]  # short names of the regions on that side
    salience: float  # their mean share of sentences, each region alike
    salience_elsewhere: float
    difference: float
    z: float | None
    p: float  # share of random sides of as many regions with as large a difference, either way
    q: float  # p adjusted for the subjects of that side
    elsewhere_above: tuple[str, ...]  # regions elsewhere that are above the side's median


def coast_comparisons(edition: Incidence) -> tuple[CoastComparison, ...]:
    """Return how the coast, and each quarter of the country, compares with the rest.

    High technology is every theme that a national strategy of the pack names, but for the strategies themselves.

    Parameters
    ----------
    edition
        The mentions of one edition.

    Returns
    -------
    tuple of CoastComparison
        The coast first, then the quarters in the pack's order; high technology first, then the families. A side with
        no region that reported, or all of them, is left out, as are reports without a sentence.
    """
    sides = {COAST: {region.region_id for region in edition.regions if region.is_coastal}} | {
        bloc.bloc_id: set(bloc.members) for bloc in blocs() if bloc.kind == "quarter"
    }
    told = edition.lengths > 0
    saliences = {name: edition.counts_of_any(of)[told] / edition.lengths[told] for name, of in _subjects().items()}
    found: list[CoastComparison] = []
    for side, members in sides.items():
        group = np.array([region.region_id in members for region in edition.regions], dtype=bool)[told]
        if group.any() and not group.all():
            found += _adjusted(list(_compared(edition, side, group, saliences)))
    return tuple(found)


def coast_rows(comparisons: Sequence[CoastComparison]) -> list[dict[str, Any]]:
    """Return the comparisons as rows, in the order of the records."""
    return rows_of(comparisons)


def _subjects() -> Mapping[str, Collection[str]]:
    named = {theme.theme_id for theme in themes() if theme.strategies and theme.kind != "strategy"}
    return {HIGH_TECHNOLOGY: named} | {
        family.family_id: {theme.theme_id for theme in themes() if theme.family == family.family_id}
        for family in families()
    }


def _compared(
    edition: Incidence, side: str, group: NDArray[np.bool_], saliences: Mapping[str, NDArray[np.float64]]
) -> Iterator[CoastComparison]:
    told = [region.zh for region, length in zip(edition.regions, edition.lengths, strict=True) if length]
    for subject, salience in saliences.items():
        chance = chance_of_group(group, partial(_difference, salience))
        middle = np.median(salience[group])
        yield CoastComparison(
            year=edition.year,
            side=side,
            subject=subject,
            members=tuple(name for name, is_member in zip(told, group, strict=True) if is_member),
            salience=float(salience[group].mean()),
            salience_elsewhere=float(salience[~group].mean()),
            difference=chance.observed,
            z=chance.z,
            p=min(1.0, 2 * min(chance.p_more, chance.p_less)),
            q=float("nan"),
            elsewhere_above=tuple(
                name for name, is_above in zip(told, ~group & (salience > middle), strict=True) if is_above
            ),
        )


def _difference(salience: NDArray[np.float64], groups: Groups) -> NDArray[np.float64]:
    inside = groups.astype(np.float64)
    size = inside.sum(axis=1)
    total = inside @ salience
    return np.asarray(total / size - (salience.sum() - total) / (len(salience) - size))


def _adjusted(rows: Sequence[CoastComparison]) -> list[CoastComparison]:
    adjusted = false_discovery(np.array([row.p for row in rows]))
    return [replace(row, q=float(q)) for row, q in zip(rows, adjusted, strict=True)]
