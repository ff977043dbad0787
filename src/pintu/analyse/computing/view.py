"""East data, west computing: which regions supply computing power, which use it, and whom they name doing so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from pintu.analyse.computing.figures import ComputingFigure, find_figures
from pintu.analyse.computing.reports import chain, reports_of
from pintu.analyse.computing.shares import ComputingShare, shares_of
from pintu.analyse.computing.ties import ComputingTie, find_ties
from pintu.analyse.rows import rows_of
from pintu.records import Claim, Document, Mention, Sentence, Tie
from pintu.vocabulary.computing_chain import Side

Row = TypeVar("Row", Claim, Tie)
Role = Literal["supplies", "uses", "both", "neither"]

_ROLES: Mapping[tuple[bool, bool], Role] = {
    (True, True): "both",
    (True, False): "supplies",
    (False, True): "uses",
    (False, False): "neither",
}
CLEARLY = 1.96  # standard errors: a share that far above the others' is so by chance in one of forty cases


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputingRole:
    """Whether a region supplies computing power or uses it, by its own account; see `computing_roles`."""

    year: int
    region: str
    region_id: str
    role: Role  # neither: its report does not stand out, not that it does neither


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputingView:
    """The chain of one edition: figures, shares and ties, each by region in the official order."""

    figures: tuple[ComputingFigure, ...]
    shares: tuple[ComputingShare, ...]
    ties: tuple[ComputingTie, ...]


def computing_view(  # noqa: PLR0913 (one edition, table by table)
    documents: Sequence[Document],
    sentences: Sequence[Sentence],
    *,
    mentions: Sequence[Mention],
    claims: Sequence[Claim],
    ties: Sequence[Tie],
    edition: int,
) -> ComputingView:
    """Return what the regions' reports of an edition say of computing power and of what it runs on.

    The links of the chain, with their themes, indicators and units, are rows of ``computing_chain.toml``. Annexes
    and greetings are left out, as are the nation, cities and counties.

    Parameters
    ----------
    documents, sentences, mentions, claims, ties
        Of the edition; others may be among them.
    edition
        The year in which the reports were given.

    Returns
    -------
    ComputingView
        ``figures``: claims in a unit of a link's dimension (22万P are 220000 PFLOPS) and, where the link names
        indicators, about one of them; what is of neither, or has no known unit, is left out, not guessed.
        ``shares``: a row for each region and link, 0 sentences too. ``ties``: naming with a relation other than own, in
        a sentence that tells of computing power. Empty if no region reported.
    """
    reports = reports_of(documents, sentences, mentions, edition)
    claims_of = _by_sentence(claims)
    ties_of = _by_sentence(ties)
    return ComputingView(
        figures=tuple(figure for report in reports for figure in find_figures(report, claims_of)),
        shares=tuple(shares_of(reports)),
        ties=tuple(tie for report in reports for tie in find_ties(report, ties_of)),
    )


def computing_roles(view: ComputingView) -> dict[tuple[int, str], Role]:
    """Return whether each region supplies computing power or uses it, by its own account.

    Parameters
    ----------
    view
        Of `computing_view`.

    Returns
    -------
    dict
        By (year, region id), for each region that reported. It supplies if it gives its computing power as a figure,
        or speaks clearly more of it than the others do (``z`` of a supply link at least 1.96); it uses if it speaks
        clearly more of what uses it. ``neither`` says that the report does not stand out, not that the region does
        neither.
    """
    sides: dict[tuple[int, str], set[Side]] = {(row.year, row.region_id): set() for row in view.shares}
    for row in view.shares:
        if row.z is not None and row.z >= CLEARLY:
            sides[row.year, row.region_id].add(row.side)
    supply = {link.link_id for link in chain() if link.side == "supply"}
    for figure in view.figures:
        if figure.link in supply and figure.measure == "level":
            sides[figure.year, figure.region_id].add("supply")
    return {key: _ROLES["supply" in taken, "use" in taken] for key, taken in sides.items()}


def computing_rows(view: ComputingView) -> list[dict[str, Any]]:
    """Return the rows of the table ``computing``: figures, shares, ties, then roles, told apart by ``row``.

    Every row has every column; what a kind of row does not know is None.
    """
    names = {row.region_id: row.region for row in view.shares}
    roles = [
        ComputingRole(year=year, region=names[region_id], region_id=region_id, role=role)
        for (year, region_id), role in computing_roles(view).items()
    ]
    kinds: list[tuple[str, Sequence[ComputingFigure | ComputingShare | ComputingTie | ComputingRole]]] = [
        ("figure", view.figures),
        ("share", view.shares),
        ("tie", view.ties),
        ("role", roles),
    ]
    columns = dict.fromkeys(
        name
        for kind in (ComputingFigure, ComputingShare, ComputingTie, ComputingRole)
        for name in kind.__dataclass_fields__
    )
    return [{"row": kind, **columns, **row} for kind, records in kinds for row in rows_of(records)]


def _by_sentence(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.sentence_id].append(row)
    return found
