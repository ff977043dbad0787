"""Giving names to what claims are about: the indicator and the unit, from the catalogue or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from pintu.records import Claim, Measure
from pintu.resolve.contexts import names_in_context
from pintu.resolve.indicators import indicator_of
from pintu.resolve.units import unit_of

__all__ = ["resolve_claims"]


def resolve_claims(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with ``indicator_id`` and ``unit_id`` filled in, None where nothing fits.

    Parameters
    ----------
    claims
        In the order of the text; they come back in it.
    """
    names = names_in_context(claims)
    resolved = []
    for place, claim in enumerate(claims):
        name = names.get(place, claim.indicator)
        # The whole is part of what is measured in a share only; without it more claims share an answer.
        scope = claim.scope if claim.measure == "share" else None
        indicator_id, unit_id = _ids_of(name, claim.measure, claim.unit, scope)
        resolved.append(replace(claim, indicator_id=indicator_id, unit_id=unit_id))
    return tuple(resolved)


@lru_cache(maxsize=1024)  # reports have much to say of the same things: one claim in five has just been asked for
def _ids_of(name: str, measure: Measure, unit: str, scope: str | None) -> tuple[str | None, str | None]:
    unit_id = unit_of(unit, measure, name)
    if unit_id is None and unit:
        return None, None
    return indicator_of(name, measure, unit_id, scope), unit_id
