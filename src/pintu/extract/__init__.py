"""What a report says: quantified claims, mentions of themes, ties to other places; each with its span."""

from pintu.extract.claims import find_claims
from pintu.extract.mentions import find_mentions
from pintu.extract.ties import find_ties

__all__ = ["find_claims", "find_mentions", "find_ties"]
