"""Whom reports name in sentences on computing power."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pintu.analyse.computing.reports import Report, chain
from pintu.records import Relation, Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputingTie:
    """A region, bloc or place that a report names in a sentence on computing power."""

    year: int
    region: str
    region_id: str
    link: str  # the first of the chain that the sentence tells of
    resolved: str
    relation: Relation
    tie_id: str
    sentence_id: str


def find_ties(report: Report, ties_of: Mapping[str, Sequence[Tie]]) -> Iterator[ComputingTie]:
    """Yield the ties of a report in sentences on the supply of computing power, in text order.

    Parameters
    ----------
    report
        A region's report.
    ties_of
        The ties of each sentence, by ``Sentence.sentence_id``.
    """
    supply = [link.link_id for link in chain() if link.side == "supply"]
    for sentence_id in report.sentences:
        told = [link_id for link_id in supply if link_id in report.links.get(sentence_id, ())]
        for tie in ties_of.get(sentence_id, ()) if told else ():
            if tie.relation != "own":
                yield ComputingTie(
                    year=report.document.year,
                    region=report.document.region,
                    region_id=report.document.region_id,
                    link=told[0],
                    resolved=tie.resolved,
                    relation=tie.relation,
                    tie_id=tie.tie_id,
                    sentence_id=sentence_id,
                )
