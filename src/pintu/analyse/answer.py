"""The answer: whether innovation clumps, into which groups, and whether high technology is a matter of the coast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pintu.analyse.blocs import BlocFinding
from pintu.analyse.chance import Chance
from pintu.analyse.coast import COAST, HIGH_TECHNOLOGY, CoastComparison
from pintu.analyse.communities import Partition
from pintu.analyse.rows import rounded
from pintu.analyse.spatial import SpatialView

Verdict = Literal["yes", "no", "unknown"]

LEVEL = 0.05  # q at or below it is more than chance
STABLE = 0.65  # adjusted Rand index below which Steinley (2004) calls the agreement of two partitions poor


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One part of the answer: a verdict on a statement, with the figures and the names that it rests on."""

    finding_id: str
    verdict: Verdict  # yes: more than chance; no: not distinguishable from it; unknown: nothing to measure it on
    figures: tuple[tuple[str, float], ...]
    names: tuple[str, ...]  # Theme, Bloc and ThemeFamily ids, or short names of regions, as the finding tells


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the reports of one edition answer, part by part, in a fixed order."""

    year: int
    findings: tuple[Finding, ...]


def answer_of(
    *,
    year: int,
    spatial: SpatialView,
    blocs: Sequence[BlocFinding],
    partitions: Sequence[Partition],
    coast: Sequence[CoastComparison],
) -> Answer:
    """Return the answer to the question of the mosaic, from what was measured on one edition.

    Parameters
    ----------
    year
        The edition.
    spatial, blocs, partitions, coast
        As of `spatial_view`, `bloc_findings`, `partitions` and `coast_comparisons`.

    Returns
    -------
    Answer
        Ten findings, of which those on blocs count groups of the same members once:

        - ``neighbours-talk-alike``: all themes together; *names* are the families and themes that cluster by themselves
          as well;
        - ``profiles-form-groups``, ``ties-form-groups``: the graph has more structure than chance gives;
        - ``profile-groups-are-firm``, ``tie-groups-are-firm``: they come out again from resampled reports; *names* are
          the regions with at least one partner from whom they are seldom parted;
        - ``blocs-are-alike``: *names* are the declared blocs whose members are;
        - ``blocs-are-more-than-neighbours``: *names* are those of them that are more alike than groups of neighbours;
        - ``blocs-work-together``: *names* are the blocs whose members name each other more than their ties would give;
        - ``high-technology-is-of-the-coast``: reports by the sea speak more of it; *names* are inland regions above the
          coast's median;
        - ``something-is-of-the-coast``: *names* are the families of which they speak more.
    """
    by_basis = {partition.basis: partition for partition in partitions}
    return Answer(
        year=year,
        findings=(
            _of_neighbours(spatial),
            *_of_groups("profile", by_basis.get("likeness")),
            *_of_groups("tie", by_basis.get("ties")),
            *_of_blocs(blocs),
            *_of_the_coast([row for row in coast if row.side == COAST]),
        ),
    )


def answer_rows(answer: Answer) -> list[dict[str, Any]]:
    """Return the findings as rows, in their order: the figures of each as a list of names and values."""
    return [
        {
            "year": answer.year,
            "finding_id": finding.finding_id,
            "verdict": finding.verdict,
            "figures": [rounded({"name": name, "value": float(value)}) for name, value in finding.figures],
            "names": finding.names,
        }
        for finding in answer.findings
    ]


def _of_neighbours(spatial: SpatialView) -> Finding:
    themes = [row for row in spatial.rows if row.kind == "theme"]
    return Finding(
        finding_id="neighbours-talk-alike",
        verdict=_verdict(spatial.themes_together.p_more if spatial.themes_together else None),
        figures=(
            *_figures(spatial.themes_together),
            ("themes_measured", len(themes)),
            ("themes_clustered", sum(row.q <= LEVEL for row in themes)),
        ),
        names=tuple(row.name for row in spatial.rows if row.q <= LEVEL),
    )


def _of_groups(what: str, partition: Partition | None) -> tuple[Finding, Finding]:
    return (
        Finding(
            finding_id=f"{what}s-form-groups",
            verdict=_verdict(partition.modularity.p_more if partition else None),
            figures=(
                *_figures(partition.modularity if partition else None),
                *((("communities", len(partition.communities)),) if partition else ()),
            ),
            names=(),
        ),
        Finding(
            finding_id=f"{what}-groups-are-firm",
            verdict="unknown" if partition is None else "yes" if partition.stability >= STABLE else "no",
            figures=(
                (
                    ("stability", partition.stability),
                    ("seed_stability", partition.seed_stability),
                    ("agreement_with_quarters", partition.agreement_with_quarters),
                    ("firm_pairs", sum(len(community.firm_pairs) for community in partition.communities)),
                )
                if partition
                else ()
            ),
            names=_firm_regions(partition) if partition else (),
        ),
    )


def _firm_regions(partition: Partition) -> tuple[str, ...]:
    return tuple(
        member
        for community in partition.communities
        for member in community.members
        if any(member in pair for pair in community.firm_pairs)
    )


def _of_blocs(blocs: Sequence[BlocFinding]) -> tuple[Finding, ...]:
    alike = [bloc for bloc in blocs if bloc.cohesion_q <= LEVEL]
    beside_neighbours = [bloc for bloc in alike if bloc.among_neighbours]
    beyond = [bloc for bloc in beside_neighbours if (bloc.among_neighbours or bloc.cohesion).p_more <= LEVEL]
    working = [bloc for bloc in blocs if bloc.ties_q <= LEVEL]
    return (
        _of_named("blocs-are-alike", alike, of=blocs),
        _of_named("blocs-are-more-than-neighbours", beyond, of=beside_neighbours),
        _of_named("blocs-work-together", working, of=blocs),
    )


def _of_named(finding_id: str, found: Sequence[BlocFinding], *, of: Sequence[BlocFinding]) -> Finding:
    return Finding(
        finding_id=finding_id,
        verdict="yes" if found else "no" if of else "unknown",
        # Blocs of the same members are one group under two names.
        figures=(("found", len({bloc.members for bloc in found})), ("measured", len({bloc.members for bloc in of}))),
        names=tuple(bloc.bloc for bloc in found),
    )


def _of_the_coast(rows: Sequence[CoastComparison]) -> tuple[Finding, Finding]:
    whole = next((row for row in rows if row.subject == HIGH_TECHNOLOGY), None)
    more = [row for row in rows if row.subject != HIGH_TECHNOLOGY and row.q <= LEVEL and row.difference > 0]
    return (
        Finding(
            finding_id="high-technology-is-of-the-coast",
            verdict=_verdict(whole.p if whole else None, is_wanted=whole is not None and whole.difference > 0),
            figures=(
                (
                    ("salience", whole.salience),
                    ("salience_elsewhere", whole.salience_elsewhere),
                    ("difference", whole.difference),
                    ("p", whole.p),
                    ("elsewhere_above", len(whole.elsewhere_above)),
                )
                if whole
                else ()
            ),
            names=whole.elsewhere_above if whole else (),
        ),
        Finding(
            finding_id="something-is-of-the-coast",
            verdict="yes" if more else "no" if rows else "unknown",
            figures=(("found", len(more)), ("measured", sum(row.subject != HIGH_TECHNOLOGY for row in rows))),
            names=tuple(row.subject for row in more),
        ),
    )


def _verdict(p: float | None, *, is_wanted: bool = True) -> Verdict:
    if p is None:
        return "unknown"
    return "yes" if p <= LEVEL and is_wanted else "no"


def _figures(chance: Chance | None) -> tuple[tuple[str, float], ...]:
    if chance is None:
        return ()
    return (("observed", chance.observed), ("expected", chance.expected), ("p", chance.p_more))
