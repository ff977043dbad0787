"""How much of each report is about each link of the computing chain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from pintu.analyse.computing.reports import Report, chain
from pintu.vocabulary.computing_chain import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputingShare:
    """How much of a report is about one link of the chain, beside all the others."""

    year: int
    region: str
    region_id: str
    link: str
    side: Side
    sentences_count: int  # that name a theme of the link
    share: float  # of the report's sentences
    share_of_others: float  # of the sentences of all other regions
    z: float | None  # (share - share_of_others) / standard error; None where no report has such a sentence
    sentence_ids: tuple[str, ...]


def shares_of(reports: Sequence[Report]) -> Iterator[ComputingShare]:
    """Yield how much of each report is about each link, beside all the others together.

    Parameters
    ----------
    reports
        Of one edition.

    Yields
    ------
    ComputingShare
        By report, then by link. Two shares differ by ``z`` standard errors of their difference, pooled: the test of two
        proportions, for which sentences count as independent, which sentences of one passage are not quite.
    """
    total = sum(len(report.sentences) for report in reports)
    found = {
        (report.document.document_id, link.link_id): tuple(
            name for name in report.sentences if link.link_id in report.links.get(name, ())
        )
        for report in reports
        for link in chain()
    }
    of_link: dict[str, int] = defaultdict(int)
    for (_, link_id), names in found.items():
        of_link[link_id] += len(names)
    for report in reports:
        for link in chain():
            names = found[report.document.document_id, link.link_id]
            own = (len(names), len(report.sentences))
            others = (of_link[link.link_id] - own[0], total - own[1])
            yield ComputingShare(
                year=report.document.year,
                region=report.document.region,
                region_id=report.document.region_id,
                link=link.link_id,
                side=link.side,
                sentences_count=own[0],
                share=_share(own),
                share_of_others=_share(others),
                z=_difference(own, others),
                sentence_ids=names,
            )


def _share(part: tuple[int, int]) -> float:
    return part[0] / part[1] if part[1] else float("nan")


def _difference(own: tuple[int, int], others: tuple[int, int]) -> float | None:
    """Return the difference of two shares in standard errors, pooled; None where there is none to speak of."""
    if not own[1] or not others[1]:
        return None
    pooled = (own[0] + others[0]) / (own[1] + others[1])
    error = sqrt(pooled * (1 - pooled) * (1 / own[1] + 1 / others[1]))
    return (_share(own) - _share(others)) / error if error else None
