"""Which indicator of the catalogue a claim is about: only a curated wording resolves, never the nearest one."""

from __future__ import annotations

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
    # Both by wording and dimension of the unit, the first by measure as well.
    quantities: dict[tuple[str, Measure, str | None], str]
    shares: dict[tuple[str, str | None], tuple[_Share, ...]]


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
    catalogue = _catalogue()
    for stem in stems(indicator, measure):
        found = (
            _share_of(catalogue.shares.get((stem, dimension), ()), scope)
            if measure == "share"
            else catalogue.quantities.get((stem, measure, dimension))
        )
        if found is not None:
            return found
    return None


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
    quantities: dict[tuple[str, Measure, str | None], str] = {}
    shares: dict[tuple[str, str | None], list[_Share]] = {}
    for indicator in indicators():
        for dimension in _dimensions_of(indicator):
            for measure in indicator.measures:
                if measure == "share":
                    continue
                for wording in indicator.wordings:
                    quantities[compared_form(wording), measure, dimension] = indicator.indicator_id
            for wording in _parts(indicator):
                shares.setdefault((compared_form(wording), dimension), []).append(_share(indicator))
    return _Catalogue(quantities=quantities, shares={key: tuple(several) for key, several in shares.items()})


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
