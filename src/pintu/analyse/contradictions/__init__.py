"""Contradictions: numbers of two sentences that cannot both be right, or are not of one thing."""

from pintu.analyse.contradictions.finding import contradictions
from pintu.analyse.contradictions.record import Contradiction, contradiction_rows

__all__ = ["Contradiction", "contradiction_rows", "contradictions"]
