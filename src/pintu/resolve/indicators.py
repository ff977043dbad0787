"""Which indicator of the catalogue a claim is about: only a curated wording resolves, never the nearest one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from pintu.records import Measure
from pintu.vocabulary import Indicator, indicators, units
from pintu.vocabulary.wordings import compared_form, stems


@dataclass(frozen=True, slots=True, kw_only=True)
class _Share:
    """An indicator that is a share, with the wholes that it may be of."""

    indicator_id: str
    scopes: frozenset[str]
    scope_may_lack: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Catalogue:
    # By what the number is, so that its unit is looked up once, and then by each wording that is tried.
    quantities: dict[tuple[Measure, str | None], dict[str, str]]
    shares: dict[str | None, dict[str, tuple[_Share, ...]]]


def indicator_of(indicator: str, measure: Measure, unit_id: str | None, scope: str | None = None) -> str | None:
    """Return the id of the indicator that a claim is about, None where no curated wording fits.

    Parameters
    ----------
    indicator
        In the text's own characters. Words such as 全省 or 增速 that do not change what is measured may stand round
        the wording; a word that names a part (对东盟, 民间, a town) makes it another quantity.
    measure, unit_id
        The same wording is a level in yuan and a growth in per cent: 地区生产总值.
    scope
        The whole, asked for in claims of measure share only.
    """
    dimension = None if unit_id is None else _dimensions().get(unit_id)
    if unit_id is not None and dimension is None:
        return None
    if measure == "share":
        shares = _catalogue().shares.get(dimension, {})
        found = (_share_of(shares[stem], scope) for stem in stems(indicator, measure) if stem in shares)
        return next((indicator_id for indicator_id in found if indicator_id is not None), None)
    quantities = _catalogue().quantities.get((measure, dimension))
    if quantities is None:
        return None
    return next((quantities[stem] for stem in stems(indicator, measure) if stem in quantities), None)


def _share_of(shares: tuple[_Share, ...], scope: str | None) -> str | None:
    wholes = frozenset(stems(scope, "share")) if scope else frozenset()
    for share in shares:
        if wholes & share.scopes or (not wholes and share.scope_may_lack):
            return share.indicator_id
    return None


@cache
def _dimensions() -> dict[str, str]:
    return {unit.unit_id: unit.dimension for unit in units()}


@cache
def _catalogue() -> _Catalogue:
    quantities: defaultdict[tuple[Measure, str | None], dict[str, str]] = defaultdict(dict)
    shares: defaultdict[str | None, dict[str, tuple[_Share, ...]]] = defaultdict(dict)
    for indicator in indicators():
        for dimension in _dimensions_of(indicator):
            for measure in indicator.measures:
                if measure == "share":
                    continue
                for wording in indicator.wordings:
                    quantities[measure, dimension][compared_form(wording)] = indicator.indicator_id
            for form in map(compared_form, _parts(indicator)):
                shares[dimension][form] = (*shares[dimension].get(form, ()), _share(indicator))
    return _Catalogue(quantities=quantities, shares=shares)


def _dimensions_of(indicator: Indicator) -> tuple[str | None, ...]:
    if not indicator.unit_ids:
        return (None,)
    return tuple(dict.fromkeys(_dimensions()[unit_id] for unit_id in indicator.unit_ids))


def _parts(indicator: Indicator) -> tuple[str, ...]:
    if "share" not in indicator.measures:
        return ()
    return tuple(dict.fromkeys((*indicator.wordings, *indicator.share_wordings)))


def _share(indicator: Indicator) -> _Share:
    return _Share(
        indicator_id=indicator.indicator_id,
        scopes=frozenset(compared_form(scope) for scope in indicator.scopes),
        scope_may_lack=indicator.scope_may_lack or not indicator.scopes,
    )
