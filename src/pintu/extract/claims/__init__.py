"""Quantified claims: numbers with indicator, measure, bound, status, period and scope."""

from pintu.extract.claims.reading import find_claims

__all__ = ["find_claims"]
