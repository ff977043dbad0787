"""Blocs against chance: whether the members of a declared bloc are alike, differ usefully, and work together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pintu.analyse.chance import Chance, against_chance, chance_of_group, false_discovery
from pintu.analyse.cooperation import expected_cooperation, sum_within
from pintu.analyse.incidence import Incidence
from pintu.analyse.likeness import likeness, mean_within
from pintu.analyse.neighbourhoods import grown_groups, is_connected, shared_borders
from pintu.analyse.rows import rounded
from pintu.analyse.specialisation import weighted_log_odds
from pintu.vocabulary import Bloc, Region, blocs

# A city cluster or a metropolitan area fills none of its members: what their reports say is not about it.
_WHOLE_REGIONS = ("strategy", "quarter", "scheme", "corridor")
SPECIALISMS = 20  # of each region: as many of a long report as of a short one


@dataclass(frozen=True, slots=True, kw_only=True)
class BlocFinding:
    """How the members of one declared bloc stand together in one edition, beside random groups of as many regions."""

    year: int
    bloc: str  # Bloc.bloc_id
    kind: str
    members: tuple[str, ...]  # short names of those that reported, in the official order
    without_report: tuple[str, ...]  # Region.region_id
    cohesion: Chance  # mean likeness of two members' theme profiles
    cohesion_q: float  # p_more, adjusted for the number of different groups of members
    among_neighbours: Chance | None  # the same beside groups grown over common borders; None for one that is not whole
    difference: Chance  # mean share of two members' specialisms that only one of them has
    coverage: Chance  # share of all regions' specialisms that the members have among them
    shared: tuple[str, ...]  # Theme.theme_id: specialisms of two members or more
    ties_inside: int  # sentences of a member that name another member as a partner
    ties_expected: float  # with the number of ties that each region has, if they went anywhere
    tie_surplus: Chance  # (inside - expected) / square root of expected
    ties_q: float
    named_by_members: int  # sentences that name the bloc itself, in reports of members
    named_by_others: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BlocMaterial:
    """What blocs are measured on, for the regions that reported."""

    year: int
    regions: tuple[Region, ...]
    themes: tuple[str, ...]  # Theme.theme_id
    counts: NDArray[np.int64]  # (regions, themes), sentences
    specificity: NDArray[np.float64]  # (regions, themes): above 0 is more the region's own; nan where undefined
    cooperation: NDArray[np.int64]  # (regions, regions), sentences
    naming: Mapping[str, Mapping[str, int]]  # sentences that name a bloc: Bloc.bloc_id, then Region.region_id


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Measures:
    """What is the same for all blocs of an edition."""

    likeness: NDArray[np.float64]
    specialisms: NDArray[np.bool_]  # (regions, themes)
    differences: NDArray[np.float64]  # (regions, regions)
    expected_ties: NDArray[np.float64]
    borders: NDArray[np.bool_]


def bloc_material(
    edition: Incidence, cooperation: NDArray[np.int64], naming: Mapping[str, Mapping[str, int]]
) -> BlocMaterial:
    """Return what the blocs of an edition are measured on; what is specific to a region is told by weighted log-odds.

    Parameters
    ----------
    edition
        The mentions of one edition.
    cooperation : (regions, regions), sentences
        As of `cooperation`, in the edition's order of regions.
    naming
        As of `bloc_naming`.
    """
    counts = edition.counts
    return BlocMaterial(
        year=edition.year,
        regions=edition.regions,
        themes=edition.themes,
        counts=counts,
        specificity=weighted_log_odds(counts).z,
        cooperation=cooperation,
        naming=naming,
    )


def bloc_findings(material: BlocMaterial) -> tuple[BlocFinding, ...]:
    """Return how each declared bloc stands against chance, in the pack's order.

    Blocs with fewer than two members that reported are left out, as are city clusters and metropolitan areas. Some of
    the blocs that stay lie in parts of their members too (Dongting Lake, the Pearl and Xi rivers): reports tell of
    whole regions, and so does this. Where two blocs have the same members, only what names them differs.

    Parameters
    ----------
    material
        Of one edition. A region whose report mentions no theme is taken as one that did not report.

    Returns
    -------
    tuple of BlocFinding
        Empty if no bloc has two members that reported. With 31 regions, groups of two and three are all counted; of
        larger ones 9,999 are drawn, with a fixed seed.
    """
    material = _with_mentions(material)
    specialisms = specialisms_of(material.specificity)
    measures = _Measures(
        # Who is just like the mean of all is like nobody in particular.
        likeness=np.nan_to_num(likeness(material.counts)),
        specialisms=specialisms,
        differences=_jaccard_distances(specialisms),
        expected_ties=expected_cooperation(material.cooperation),
        borders=shared_borders([region.region_id for region in material.regions]),
    )
    eligible = [bloc for bloc in blocs_of_whole_regions() if _members(bloc, material).sum() > 1]
    return _adjusted([_finding(bloc, material, measures) for bloc in eligible])


def _with_mentions(material: BlocMaterial) -> BlocMaterial:
    """Return the material of the regions whose reports mention a theme."""
    kept: NDArray[np.bool_] = material.counts.sum(axis=1) > 0
    if kept.all():
        return material
    return replace(
        material,
        regions=tuple(region for region, is_kept in zip(material.regions, kept, strict=True) if is_kept),
        counts=material.counts[kept],
        specificity=material.specificity[kept],
        cooperation=material.cooperation[np.ix_(kept, kept)],
    )


def blocs_of_whole_regions() -> tuple[Bloc, ...]:
    """Return the blocs that reports of regions can tell of: all but city clusters and metropolitan areas."""
    return tuple(bloc for bloc in blocs() if bloc.kind in _WHOLE_REGIONS)


def specialisms_of(specificity: NDArray[np.float64], *, most: int = SPECIALISMS) -> NDArray[np.bool_]:
    """Return the themes that are most a region's own: at most as many for each, whatever the length of its report.

    Parameters
    ----------
    specificity : (regions, themes)
        Above 0 where the theme is more the region's than the others', ``nan`` where undefined.
    most
        Themes for each region.

    Returns
    -------
    (regions, themes)
        Marks the ``most`` highest that are above 0; among equals those that come first.
    """
    known = np.where(np.isnan(specificity), -np.inf, specificity)
    highest = np.argsort(-known, axis=1, kind="stable")[:, :most]
    chosen = np.zeros(specificity.shape, dtype=bool)
    np.put_along_axis(chosen, highest, values=True, axis=1)
    return chosen & (known > 0)


def bloc_rows(findings: Sequence[BlocFinding]) -> list[dict[str, Any]]:
    """Return the rows of the table ``blocs``, in the order of the records; each chance is spread over five columns."""
    return [
        rounded(
            {
                column: value
                for field in fields(finding)
                for column, value in _columns(field.name, getattr(finding, field.name)).items()
            }
        )
        for finding in findings
    ]


def _columns(field: str, value: object) -> dict[str, Any]:
    if field not in ("cohesion", "among_neighbours", "difference", "coverage", "tie_surplus"):
        return {field: value}
    names = ("observed", "expected", "z", "p_more", "p_less")
    return {f"{field}_{name}": getattr(value, name, None) for name in names}


def _finding(bloc: Bloc, material: BlocMaterial, measures: _Measures) -> BlocFinding:
    group = _members(bloc, material)
    alike = partial(mean_within, measures.likeness)
    ties = material.cooperation.astype(np.float64)
    named = material.naming.get(bloc.bloc_id, {})
    by_members = sum(named.get(region_id, 0) for region_id in bloc.members)
    return BlocFinding(
        year=material.year,
        bloc=bloc.bloc_id,
        kind=bloc.kind,
        members=tuple(region.zh for region, is_member in zip(material.regions, group, strict=True) if is_member),
        without_report=tuple(sorted(set(bloc.members) - {region.region_id for region in material.regions})),
        cohesion=chance_of_group(group, alike),
        cohesion_q=float("nan"),
        among_neighbours=_among_neighbours(group, measures),
        difference=chance_of_group(group, partial(mean_within, measures.differences)),
        coverage=chance_of_group(group, partial(_coverage, measures.specialisms)),
        shared=tuple(
            theme
            for theme, count in zip(material.themes, measures.specialisms[group].sum(axis=0), strict=True)
            if count > 1
        ),
        ties_inside=int(sum_within(ties, group[np.newaxis])[0]),
        ties_expected=float(sum_within(measures.expected_ties, group[np.newaxis])[0]),
        tie_surplus=chance_of_group(group, partial(_surplus, ties, measures.expected_ties)),
        ties_q=float("nan"),
        named_by_members=by_members,
        named_by_others=sum(named.values()) - by_members,
    )


def _members(bloc: Bloc, material: BlocMaterial) -> NDArray[np.bool_]:
    return np.array([region.region_id in bloc.members for region in material.regions], dtype=bool)


def _among_neighbours(group: NDArray[np.bool_], measures: _Measures) -> Chance | None:
    if not is_connected(group, measures.borders):
        return None
    grown = grown_groups(int(group.sum()), measures.borders)
    if not len(grown):
        return None
    observed = float(mean_within(measures.likeness, group[np.newaxis])[0])
    return against_chance(observed, mean_within(measures.likeness, grown), is_exact=False)


def _jaccard_distances(sets: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return, pair by pair, the share of what either row has that only one of them has; 0 where neither has any."""
    marks = sets.astype(np.float64)
    both = marks @ marks.T
    sizes = marks.sum(axis=1)
    either = sizes[:, np.newaxis] + sizes - both
    return np.asarray(1.0 - np.divide(both, either, out=np.ones_like(both), where=either > 0))


def _coverage(sets: NDArray[np.bool_], groups: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the share of the columns that anybody has that some member of each group has."""
    had = sets[:, sets.any(axis=0)].astype(np.float32)
    covered = (groups.astype(np.float32) @ had > 0).sum(axis=1)
    return np.asarray(covered / max(1, had.shape[1]), dtype=np.float64)


def _surplus(
    ties: NDArray[np.float64], expected: NDArray[np.float64], groups: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Return the ties inside each group beyond the expected ones, in Poisson standard deviations; 0 where none is."""
    wanted = sum_within(expected, groups)
    beyond = sum_within(ties, groups) - wanted
    return np.asarray(np.divide(beyond, np.sqrt(wanted), out=np.zeros_like(beyond), where=wanted > 0))


def _adjusted(findings: Sequence[BlocFinding]) -> tuple[BlocFinding, ...]:
    """Return the findings with their q-values: groups of the same members are one test."""
    tests = {finding.members: finding for finding in findings}
    cohesion = false_discovery(np.array([finding.cohesion.p_more for finding in tests.values()]))
    ties = false_discovery(np.array([finding.tie_surplus.p_more for finding in tests.values()]))
    place = {members: number for number, members in enumerate(tests)}
    return tuple(
        replace(
            finding,
            cohesion_q=float(cohesion[place[finding.members]]),
            ties_q=float(ties[place[finding.members]]),
        )
        for finding in findings
    )
