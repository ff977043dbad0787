"""Spatial autocorrelation: whether regions with a common border talk of the same themes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from pintu.analyse.chance import Chance, against_chance, false_discovery, shuffles
from pintu.analyse.incidence import Incidence
from pintu.analyse.moran import PERMUTATIONS, Weights, border_weights, moran, moran_of_shuffles
from pintu.analyse.rows import rows_of
from pintu.vocabulary import families, themes

Kind = Literal["theme", "family"]

FEWEST_REGIONS = 5  # that must mention a theme: with fewer, most shuffles look alike
_FEWEST_COMPARED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Autocorrelation:
    """Moran's I of the salience of one theme, or of one family of themes, in an edition."""

    year: int
    kind: Kind
    name: str  # Theme.theme_id or ThemeFamily.family_id
    regions_count: int  # that are compared: those with a bordering region that reported
    mentioned_by: int  # of them, those that mention it
    moran: float
    expected: float  # -1 / (regions_count - 1), where place does not matter
    z: float | None
    p: float  # share of shuffles with as high an I
    q: float  # p adjusted for the number of themes, or of families
    left_out: tuple[str, ...]  # short names of the regions without a bordering region that reported


@dataclass(frozen=True, slots=True, kw_only=True)
class SpatialView:
    """The autocorrelation of an edition: each theme and family, and all themes together."""

    rows: tuple[Autocorrelation, ...]
    themes_together: Chance | None  # mean I of the themes beside shuffles that move whole reports; None without themes


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Map:
    """The regions that are compared, and how they lie to each other."""

    year: int
    compared: NDArray[np.bool_]  # of the regions that reported
    left_out: tuple[str, ...]
    weights: Weights
    orders: NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Variables:
    """What is looked for on the map: the sentences that mention each theme, or each family."""

    kind: Kind
    names: tuple[str, ...]
    counts: NDArray[np.int64]  # (regions, names)


def spatial_view(edition: Incidence, *, permutations: int = PERMUTATIONS) -> SpatialView:
    """Return whether regions with a common land border talk of the same themes.

    Salience is the share of a report's sentences that mention the theme, or any theme of the family. Themes that fewer
    than five of the compared regions mention are left out. A region without a land border to another that reported
    is left out of the comparison and named: Hainan, whose only border is a strait.

    Parameters
    ----------
    edition
        The mentions of one edition.
    permutations
        Shuffles of the regions, the same for all themes, with a fixed seed.

    Returns
    -------
    SpatialView
        Families, then themes, in the pack's order. Empty if fewer than three regions are compared.
    """
    weights = border_weights(edition.region_ids)
    compared = (weights.sum(axis=1) > 0) & (edition.lengths > 0)
    if compared.sum() < _FEWEST_COMPARED:
        return SpatialView(rows=(), themes_together=None)
    on_map = _Map(
        year=edition.year,
        compared=compared,
        left_out=tuple(region.zh for region, kept in zip(edition.regions, compared, strict=True) if not kept),
        weights=border_weights([name for name, kept in zip(edition.region_ids, compared, strict=True) if kept]),
        orders=shuffles(int(compared.sum()), permutations),
    )
    of_families, _ = _measured(_by_family(edition), edition.lengths, on_map)
    of_themes, together = _measured(
        _Variables(kind="theme", names=edition.themes, counts=edition.counts), edition.lengths, on_map
    )
    return SpatialView(rows=(*of_families, *of_themes), themes_together=together)


def spatial_rows(view: SpatialView) -> list[dict[str, Any]]:
    """Return the rows of the table ``spatial``, in the order of the records."""
    return rows_of(view.rows)


def _measured(
    variables: _Variables, lengths: NDArray[np.int64], on_map: _Map
) -> tuple[list[Autocorrelation], Chance | None]:
    counts = variables.counts[on_map.compared]
    salience = counts / lengths[on_map.compared, np.newaxis]
    told = (counts > 0).sum(axis=0)
    measured = (told >= FEWEST_REGIONS) & (np.ptp(salience, axis=0) > 0)
    if not measured.any():
        return [], None
    observed = moran(salience[:, measured], on_map.weights)
    drawn = moran_of_shuffles(salience[:, measured], on_map.weights, on_map.orders)
    chances = [against_chance(float(value), drawn[:, at], is_exact=False) for at, value in enumerate(observed)]
    adjusted = false_discovery(np.array([chance.p_more for chance in chances]))
    rows = [
        Autocorrelation(
            year=on_map.year,
            kind=variables.kind,
            name=variables.names[column],
            regions_count=len(counts),
            mentioned_by=int(told[column]),
            moran=chance.observed,
            expected=-1 / (len(counts) - 1),
            z=chance.z,
            p=chance.p_more,
            q=float(q),
            left_out=on_map.left_out,
        )
        for column, chance, q in zip(np.flatnonzero(measured).tolist(), chances, adjusted, strict=True)
    ]
    return rows, against_chance(float(observed.mean()), drawn.mean(axis=1), is_exact=False)


def _by_family(edition: Incidence) -> _Variables:
    members = {
        family.family_id: {theme.theme_id for theme in themes() if theme.family == family.family_id}
        for family in families()
    }
    counts = [edition.counts_of_any(names) for names in members.values()]
    return _Variables(kind="family", names=tuple(members), counts=np.stack(counts, axis=1))
