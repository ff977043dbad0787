"""The national roll-up: what the regions' targets and outcomes come to together, and how many of them speak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from pintu.analyse.headline import HeadlineFigure
from pintu.analyse.rows import rows_of
from pintu.vocabulary import indicators, regions

Statistic = Literal["weighted_mean", "sum"]

_WEIGHT = "gdp_level"
_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rollup:
    """A headline figure of all regions together, from the numbers that their reports give."""

    year: int  # of the edition
    indicator_id: str
    column: str  # target_2025, actual_2025, target_2026
    statistic: Statistic
    unit_id: str | None
    value: Decimal | None  # None where no region gives a number, or none of those gives a weight
    value_max: Decimal | None  # with the upper ends of ranges, where that is another number
    regions_count: int  # that are in the value
    given_count: int  # that give a number
    weighted_count: int  # that give a weight
    of_count: int  # regions that there are
    weight_share: Decimal | None  # of the weights given, in per cent
    without: tuple[str, ...]  # regions that are not in the value
    claim_ids: tuple[str, ...]
    weight_claim_ids: tuple[str, ...]


def rollup(figures: Sequence[HeadlineFigure]) -> tuple[Rollup, ...]:
    """Return the mean or the sum of each headline figure over the regions, by indicator and column.

    Rates are averaged with the gross regional products as weights, each as a report of the region gives it: that of
    the edition, or else of the nearest edition among the figures. Where no report gives a level, none is invented,
    and the region is left out of the mean. Amounts are summed where a sum has a meaning. Each row says how many
    regions are in it. Ranges enter by their lower ends, and by their upper ends in ``value_max``; 左右, 以上 and 以内
    by the number alone.

    Parameters
    ----------
    figures
        The headline tables of one or more editions; the nation's own figures are left out.
    """
    shown = [region.region_id for region in regions() if region.tile is not None]
    names = {region.region_id: region.zh for region in regions()}
    columns: dict[tuple[int, str, str], dict[str, HeadlineFigure]] = defaultdict(dict)
    for figure in figures:
        if figure.region_id in shown and figure.value is not None:
            columns[figure.year, figure.indicator_id, figure.column][figure.region_id] = figure
    order = {row.indicator_id: place for place, row in enumerate(indicators())}
    return tuple(
        _row(key, given, _weights(columns, key[0]), [names[region_id] for region_id in shown])
        for key, given in sorted(columns.items(), key=lambda item: (item[0][0], order[item[0][1]], item[0][2]))
        if key[1] != _WEIGHT or key[2].startswith("actual")
    )


def _weights(
    columns: Mapping[tuple[int, str, str], dict[str, HeadlineFigure]], year: int
) -> Mapping[str, HeadlineFigure]:
    """Return the level of each region's product from the edition nearest to a year, of two the earlier."""
    weights: dict[str, HeadlineFigure] = {}
    editions = sorted({edition for edition, *_ in columns}, key=lambda edition: (abs(edition - year), edition))
    for edition in editions:
        for region_id, figure in columns.get((edition, _WEIGHT, f"actual_{edition - 1}"), {}).items():
            weights.setdefault(region_id, figure)
    return weights


def _row(
    key: tuple[int, str, str],
    given: Mapping[str, HeadlineFigure],
    weights: Mapping[str, HeadlineFigure],
    names: Sequence[str],
) -> Rollup:
    year, indicator_id, column = key
    statistic: Statistic = "sum" if _is_summed(indicator_id) else "weighted_mean"
    weighted = {region_id: figure for region_id, figure in given.items() if region_id in weights}
    counted = given if statistic == "sum" else weighted
    values = _sum(counted) if statistic == "sum" else _mean(counted, weights)
    in_it = {figure.region for figure in counted.values()}
    return Rollup(
        year=year,
        indicator_id=indicator_id,
        column=column,
        statistic=statistic,
        unit_id=next(iter(given.values())).unit_id,
        value=values[0],
        value_max=values[1] if values[1] != values[0] else None,
        regions_count=len(counted),
        given_count=len(given),
        weighted_count=len(weighted),
        of_count=len(names),
        weight_share=_share(weighted, weights) if statistic == "weighted_mean" else None,
        without=tuple(name for name in names if name not in in_it),
        claim_ids=tuple(_claims(counted)),
        weight_claim_ids=tuple(_claims({one: weights[one] for one in counted})) if statistic != "sum" else (),
    )


def _is_summed(indicator_id: str) -> bool:
    # A flow is a sum over its region and its year; rates are not added up.
    return any(row.indicator_id == indicator_id and row.nature == "flow" for row in indicators())


def _sum(given: Mapping[str, HeadlineFigure]) -> tuple[Decimal | None, Decimal | None]:
    if not given:
        return None, None
    lower = sum((_lower(figure) for figure in given.values()), Decimal(0))
    return lower, sum((_upper(figure) for figure in given.values()), Decimal(0))


def _mean(
    given: Mapping[str, HeadlineFigure], weights: Mapping[str, HeadlineFigure]
) -> tuple[Decimal | None, Decimal | None]:
    total = sum((_lower(weights[region_id]) for region_id in given), Decimal(0))
    if not total:
        return None, None
    lower = sum((_lower(figure) * _lower(weights[region_id]) for region_id, figure in given.items()), Decimal(0))
    upper = sum((_upper(figure) * _lower(weights[region_id]) for region_id, figure in given.items()), Decimal(0))
    return (lower / total).quantize(_HUNDREDTH), (upper / total).quantize(_HUNDREDTH)


def _share(weighted: Mapping[str, HeadlineFigure], weights: Mapping[str, HeadlineFigure]) -> Decimal | None:
    total = sum((_lower(figure) for figure in weights.values()), Decimal(0))
    part = sum((_lower(weights[region_id]) for region_id in weighted), Decimal(0))
    return (part / total * 100).quantize(_HUNDREDTH) if total else None


def _lower(figure: HeadlineFigure) -> Decimal:
    return figure.value or Decimal(0)


def _upper(figure: HeadlineFigure) -> Decimal:
    return _lower(figure) if figure.value_max is None else figure.value_max


def _claims(figures: Mapping[str, HeadlineFigure]) -> Iterator[str]:
    return (figure.claim_id for figure in figures.values() if figure.claim_id is not None)


def rollup_rows(rollups: Iterable[Rollup]) -> list[dict[str, Any]]:
    """Return the rows of the table of roll-ups, in their order."""
    return rows_of(rollups)
