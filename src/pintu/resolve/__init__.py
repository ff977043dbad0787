"""Giving names to what claims are about: the indicator and the unit, from the catalogue or not at all."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from pintu.records import Claim
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
    seen: dict[tuple[str, str, str, str | None], tuple[str | None, str | None]] = {}
    names = names_in_context(claims)
    resolved = []
    for place, claim in enumerate(claims):
        name = names.get(place, claim.indicator)
        # The whole is part of what is measured in a share only; without it more claims share an answer.
        key = (name, claim.measure, claim.unit, claim.scope if claim.measure == "share" else None)
        ids = seen.get(key)
        if ids is None:
            ids = seen[key] = _ids_of(claim, name)
        resolved.append(replace(claim, indicator_id=ids[0], unit_id=ids[1]))
    return tuple(resolved)


def _ids_of(claim: Claim, name: str) -> tuple[str | None, str | None]:
    unit_id = unit_of(claim.unit, claim.measure, name)
    if unit_id is None and claim.unit:
        return None, None
    return indicator_of(name, claim.measure, unit_id, claim.scope), unit_id
