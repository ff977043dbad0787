"""An edition: everything that is computed of one year's reports, each part when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from pintu.analyse.answer import Answer, answer_of
from pintu.analyse.blocs import BlocFinding, bloc_findings, bloc_material
from pintu.analyse.blueprint import (
    Alignment,
    Priority,
    RegionAlignment,
    alignments,
    priorities,
    region_alignments,
)
from pintu.analyse.changes import Change, changes
from pintu.analyse.coast import CoastComparison, coast_comparisons
from pintu.analyse.communities import Partition, partitions
from pintu.analyse.computing import ComputingView, Role, computing_roles, computing_view
from pintu.analyse.contradictions import Contradiction, contradictions
from pintu.analyse.cooperation import Partner, bloc_naming, cooperation, partners
from pintu.analyse.differences import Difference, differences
from pintu.analyse.headline import HeadlineFigure, headline_figures
from pintu.analyse.incidence import Incidence
from pintu.analyse.likeness import likeness
from pintu.analyse.material import Material
from pintu.analyse.new_terms import NewTerm, new_terms
from pintu.analyse.profiles import profile
from pintu.analyse.promises import Promise, promises
from pintu.analyse.reuse import Originality, Reuse, find_reuse, originality
from pintu.analyse.rollup import Rollup, rollup
from pintu.analyse.spatial import SpatialView, spatial_view
from pintu.analyse.specialisation import Standing, standings
from pintu.records import Status


@dataclass(frozen=True, kw_only=True, eq=False)
class Edition:
    """What the reports of one year show; tables and pages take from here what they tell."""

    material: Material
    year: int

    @cached_property
    def incidence(self) -> Incidence:
        """Which sentences of the regions' reports mention which theme."""
        return self._profile(None)

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """How each theme stands in each report, in all that it tells."""
        return standings(self.incidence)

    @cached_property
    def achieved_standings(self) -> tuple[Standing, ...]:
        """How each theme stands in the parts that look back."""
        return standings(self._profile("achieved"), status="achieved")

    @cached_property
    def target_standings(self) -> tuple[Standing, ...]:
        """How each theme stands in the parts that look ahead."""
        return standings(self._profile("target"), status="target")

    @cached_property
    def likeness(self) -> NDArray[np.float64]:
        """How alike the regions' profiles are: (regions, regions), in the order of the incidence."""
        return likeness(self.incidence.counts)

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """How each two reports differ in what they mention, those of the year before of the same region among them."""
        return tuple(differences(self.incidence, self._profile(None, year=self.year - 1)))

    @cached_property
    def reuses(self) -> tuple[Reuse, ...]:
        """The sentences that stand elsewhere too."""
        return find_reuse(self.material.documents, self.material.sentences, edition=self.year)

    @cached_property
    def originality(self) -> tuple[Originality, ...]:
        """How much of each report is its own."""
        return originality(self.material.documents, self.material.sentences, self.reuses, edition=self.year)

    @cached_property
    def new_terms(self) -> tuple[NewTerm, ...]:
        """The terms that no theme names."""
        material = self.material
        return new_terms(material.documents, material.sentences, material.mentions, edition=self.year)

    @cached_property
    def cooperation(self) -> NDArray[np.int64]:
        """How often each region names each other as a partner: (regions, regions), in the order of the incidence."""
        material = self.material
        return cooperation(
            material.documents,
            material.sentences,
            material.ties,
            region_ids=self.incidence.region_ids,
            edition=self.year,
        )

    @cached_property
    def partners(self) -> tuple[Partner, ...]:
        """Whom each region names as a partner, with the sentences."""
        material = self.material
        return partners(material.documents, material.sentences, material.ties, edition=self.year)

    @cached_property
    def blocs(self) -> tuple[BlocFinding, ...]:
        """How the declared blocs stand against chance."""
        material = self.material
        naming = bloc_naming(material.documents, material.sentences, material.ties, edition=self.year)
        return bloc_findings(bloc_material(self.incidence, self.cooperation, naming))

    @cached_property
    def partitions(self) -> tuple[Partition, ...]:
        """The communities that the data show."""
        return partitions(self.incidence, self.cooperation)

    @cached_property
    def spatial(self) -> SpatialView:
        """Whether neighbours are alike."""
        return spatial_view(self.incidence)

    @cached_property
    def coast(self) -> tuple[CoastComparison, ...]:
        """How the coast and the quarters of the country compare with the rest."""
        return coast_comparisons(self.incidence)

    @cached_property
    def answer(self) -> Answer:
        """Whether innovation is clumping, into which groups, and whether high technology is a matter of the coast."""
        return answer_of(
            year=self.year, spatial=self.spatial, blocs=self.blocs, partitions=self.partitions, coast=self.coast
        )

    @cached_property
    def computing(self) -> ComputingView:
        """The computing chain: figures, shares and ties."""
        material = self.material
        return computing_view(
            material.documents,
            material.sentences,
            mentions=material.mentions,
            claims=material.claims,
            ties=material.ties,
            edition=self.year,
        )

    @cached_property
    def computing_roles(self) -> dict[tuple[int, str], Role]:
        """Whether each region supplies computing power or uses it, by year and region_id."""
        return computing_roles(self.computing)

    @cached_property
    def alignments(self) -> tuple[Alignment, ...]:
        """What each region says of each national priority; empty without the national report."""
        material = self.material
        return alignments(material.documents, material.sentences, material.mentions, material.claims, edition=self.year)

    @cached_property
    def priorities(self) -> tuple[Priority, ...]:
        """By whom each theme of the blueprint is taken up."""
        return priorities(self.alignments)

    @cached_property
    def region_alignments(self) -> tuple[RegionAlignment, ...]:
        """How much of the blueprint each region takes up."""
        return region_alignments(self.alignments)

    @cached_property
    def headline(self) -> tuple[HeadlineFigure, ...]:
        """The thirteen headline indicators."""
        material = self.material
        return headline_figures(material.documents, material.sentences, material.claims, edition=self.year)

    @cached_property
    def rollup(self) -> tuple[Rollup, ...]:
        """The headline figures of all regions together."""
        return rollup(self.headline)

    @cached_property
    def promises(self) -> tuple[Promise, ...]:
        """What became of last year's targets; empty without the edition before."""
        material = self.material
        return promises(material.documents, material.sentences, material.claims, edition=self.year)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What changed since the edition before; empty without it."""
        material = self.material
        return changes(material.documents, material.sentences, material.claims, material.mentions, edition=self.year)

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Numbers that do not go together."""
        material = self.material
        return contradictions(material.documents, material.sentences, material.claims, edition=self.year)

    def _profile(self, status: Status | None, *, year: int | None = None) -> Incidence:
        material = self.material
        edition = self.year if year is None else year
        return profile(material.documents, material.sentences, material.mentions, edition=edition, status=status)
