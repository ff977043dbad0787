"""The table of specialisation: how each theme stands in each region's report that mentions it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from msgspec import Struct
from msgspec.structs import asdict
from numpy.typing import NDArray

from pintu.analyse.incidence import Incidence
from pintu.analyse.specialisation.measures import (
    informative_prior,
    location_quotient,
    log_odds_of,
    quotient_of,
    salience,
    weighted_log_odds,
)
from pintu.analyse.specialisation.ranks import COMPARISON_LEVEL, ranks
from pintu.analyse.specialisation.resampling import Interval, interval, resample
from pintu.records import Status

LEVEL = 0.95  # of the intervals that are shown
# The last digits of a logarithm are the machine's.
_DECIMALS = 6


class Standing(Struct, frozen=True, kw_only=True):
    """How one theme stands in one region's report, beside the report's other themes and the theme in other reports."""

    year: int
    region: str
    region_id: str
    theme: str
    status: Status | None  # achieved: the parts that look back; target: those that look ahead; None: both together
    sentence_count: int  # that mention the theme; never 0
    report_sentence_count: int
    salience: float  # share of the report's sentences
    salience_low: float  # `low` and `high` are the ends of 95 % intervals
    salience_high: float
    location_quotient: float
    location_quotient_low: float
    location_quotient_high: float
    log_odds: float  # weighted
    log_odds_low: float
    log_odds_high: float
    z: float  # of log_odds
    rank_in_region: int  # of the theme among the region's, by z; 1 is what sets the region apart most
    rank_in_region_best: int  # `best` and `worst` are the ends of the ranks that it cannot be told from
    rank_in_region_worst: int
    region_rank: int  # of the region among those whose reports mention the theme, by z
    region_rank_best: int
    region_rank_worst: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Region:
    """The figures of one region for the themes that its report mentions, each (themes,)."""

    row: int  # of the incidence
    themes: NDArray[np.intp]  # columns of the incidence
    count: NDArray[np.int64]
    columns: Mapping[str, NDArray[np.float64]]  # by the field of Standing that they fill
    compared: Interval  # of z, at the level at which figures are compared


SALIENCE_FIELDS: tuple[str, ...] = Standing.__struct_fields__[: Standing.__struct_fields__.index("location_quotient")]


def standings(incidence: Incidence, *, status: Status | None = None) -> tuple[Standing, ...]:
    """Return how each theme stands in each report that mentions it, by region and theme in the packs' order.

    A theme that a report does not mention has no row: its salience and its location quotient there are 0, and a
    resampling of sentences has nothing to say of how far from 0 they might be.

    Parameters
    ----------
    incidence
        The reports of one edition.
    status
        Of the sentences that the incidence holds; it is only copied into the rows.

    Returns
    -------
    tuple of Standing
        Empty if nothing is mentioned. Figures are rounded to six decimals.
    """
    found = _regions(incidence)
    of_region = _region_ranks(found, len(incidence.themes))
    return tuple(row for region in found for row in _rows(incidence, region, of_region, status))


def specialisation_rows(found: Sequence[Standing]) -> list[dict[str, Any]]:
    """Return the rows of the table ``specialisation``, in the order of the records."""
    return [asdict(standing) for standing in found]


def salience_rows(found: Sequence[Standing]) -> list[dict[str, Any]]:
    """Return the rows of the table ``salience``, in the order of the records: the counts and what is simply a share."""
    return [{field: getattr(standing, field) for field in SALIENCE_FIELDS} for standing in found]


def _regions(incidence: Incidence) -> list[_Region]:
    counts, lengths = incidence.counts, incidence.lengths
    prior = informative_prior(counts)
    odds = weighted_log_odds(counts, prior=prior)
    plain = {
        "salience": salience(counts, lengths),
        "location_quotient": location_quotient(counts),
        "log_odds": odds.log_odds,
    }
    found = []
    for drawn in resample(incidence):
        place = (drawn.row, drawn.themes)
        drawn_odds = log_odds_of(drawn.tally, prior=prior[drawn.themes, np.newaxis], size=float(prior.sum()))
        resampled = {
            "salience": drawn.tally.counts / lengths[drawn.row],
            # A resample without the theme has a quotient of 0, also where no other region has it either.
            "location_quotient": np.nan_to_num(quotient_of(drawn.tally)),
            "log_odds": drawn_odds.log_odds,
        }
        columns = {name: figures[place] for name, figures in plain.items()}
        for name, figures in resampled.items():
            ends = interval(figures, level=LEVEL)
            columns |= {f"{name}_low": ends.low, f"{name}_high": ends.high}
        found.append(
            _Region(
                row=drawn.row,
                themes=drawn.themes,
                count=counts[place],
                columns=columns | {"z": odds.z[place]},
                compared=interval(drawn_odds.z, level=COMPARISON_LEVEL),
            )
        )
    return found


def _region_ranks(found: Sequence[_Region], theme_count: int) -> NDArray[np.int64]:
    """Return the rank, best and worst of each region in each theme that it mentions: (3, regions, themes)."""
    z, low, high = (np.full((len(found), theme_count), np.nan) for _ in range(3))
    for row, region in enumerate(found):
        z[row, region.themes] = region.columns["z"]
        low[row, region.themes], high[row, region.themes] = region.compared.low, region.compared.high
    of_region = np.zeros((3, len(found), theme_count), dtype=np.int64)
    for theme in np.flatnonzero(~np.isnan(z).all(axis=0)):
        rows = np.flatnonzero(~np.isnan(z[:, theme]))
        order = ranks(z[rows, theme], low[rows, theme], high[rows, theme])
        of_region[:, rows, theme] = order.rank, order.best, order.worst
    return of_region


def _rows(
    incidence: Incidence, region: _Region, of_region: NDArray[np.int64], status: Status | None
) -> Iterator[Standing]:
    """Yield the rows of one region."""
    in_region = ranks(region.columns["z"], region.compared.low, region.compared.high)
    whole = {
        "sentence_count": region.count,
        "rank_in_region": in_region.rank,
        "rank_in_region_best": in_region.best,
        "rank_in_region_worst": in_region.worst,
        "region_rank": of_region[0, region.row, region.themes],
        "region_rank_best": of_region[1, region.row, region.themes],
        "region_rank_worst": of_region[2, region.row, region.themes],
    }
    rounded = {name: figures.round(_DECIMALS) for name, figures in region.columns.items()}
    named = {name: values.tolist() for name, values in (whole | rounded).items()}
    place = incidence.regions[region.row]
    for theme, values in zip(region.themes.tolist(), zip(*named.values(), strict=True), strict=True):
        yield Standing(
            year=incidence.year,
            region=place.zh,
            region_id=place.region_id,
            theme=incidence.themes[theme],
            status=status,
            report_sentence_count=len(incidence.reports[region.row]),
            **dict(zip(named, values, strict=True)),
        )
